"""What belongs to a dialogue or to a section: the ids under which the search index knows it."""

from collections.abc import Iterable

from jpdialog.domain.brief import Brief
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.people import DelegationMember
from jpdialog.domain.plan import Section
from jpdialog.domain.trouble import Trouble
from jpdialog.services.briefs import cited
from jpdialog.storage.store import Store


def owners_of_dialogue(store: Store, dialogue: Dialogue) -> frozenset[str]:
    """What belongs to a dialogue: itself, its briefs, the persons who sit in it."""
    briefs = [brief.id for brief in store.find(Brief, dialogue_id=dialogue.id)]
    persons = [member.person_id for member in store.find(DelegationMember, dialogue_id=dialogue.id)]
    return frozenset([dialogue.id, *briefs, *persons])


def owners_of_sections(store: Store, lineages: Iterable[str]) -> frozenset[str]:
    """What belongs to sections: themselves in every edition, their briefs, the items of agendas that take them up."""
    wanted = frozenset(lineages)
    sections = [section.id for section in store.find(Section, lineage=wanted)]
    briefs = [brief.id for brief in store.find(Brief, lineage=wanted)]
    items = [item.id for item in store.find(AgendaItem) if wanted.intersection(item.lineages)]
    return wanted.union(sections, briefs, items)


def lineages_of(store: Store, number: str) -> frozenset[str]:
    """The sections cited by ``number``, of whichever edition, and those under them. Raises Trouble if there is none."""
    found: set[str] = set()
    level: int | None = None
    edition = ""
    for section in sorted(store.find(Section), key=lambda each: (each.edition_id, each.position)):
        if section.edition_id != edition or (level is not None and section.level <= level):
            level = None
        edition = section.edition_id
        if cited(section.number) == cited(number):
            level = section.level
        if level is not None:
            found.add(section.lineage)
    if not found:
        raise Trouble("There is no section {number} in the plan. plan show lists the sections.", number=number)
    return frozenset(found)
