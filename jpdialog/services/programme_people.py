"""Who takes part in an item of the agenda, and which sections it takes up: found as people name them."""

import re
from collections.abc import Sequence

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import DelegationMember, DelegationRole, Person
from jpdialog.domain.trouble import Trouble
from jpdialog.services.briefs import cited
from jpdialog.services.desk import Desk
from jpdialog.services.persons import plain
from jpdialog.storage.door import Door

BETWEEN = re.compile(r"[,、，;；\n]+")


def lineages_cited(desk: Desk, dialogue: Dialogue, typed: str) -> list[str]:
    """The lineages of the sections that are cited, in that order. Raises Trouble if one is not in the plan."""
    known = {cited(view.section.number): view.section.lineage for view in desk.plans.sections(dialogue.edition_id)}
    wanted = [part.strip() for part in BETWEEN.split(typed) if part.strip()]
    if any(cited(part) not in known for part in wanted):
        raise Trouble("A section of that number is not in the plan of this dialogue. Nothing was changed.")
    return list(dict.fromkeys(known[cited(part)] for part in wanted))


def side_of(desk: Desk, part: str) -> str | None:
    """The id of the party whose people fill that part: "our_speaker" is one of our own."""
    is_ours = part.startswith("our_")
    return next((party.id for party in desk.plans.parties() if party.is_ours == is_ours), None)


def candidates(desk: Desk, dialogue: Dialogue, part: str) -> list[Person]:
    """Who may fill a part: those of that side, the delegation by precedence first; of interpreters, only those."""
    side = side_of(desk, part)
    members = [each for each in desk.dialogues.members(dialogue) if each.party_id == side]
    if part.endswith("interpreter"):
        return _persons(desk, [each for each in members if each.role == DelegationRole.INTERPRETER])
    speaking = [each for each in members if each.role not in (DelegationRole.INTERPRETER, DelegationRole.NOTE_TAKER)]
    return _persons(desk, speaking)


def let_take_part(desk: Desk, door: Door, dialogue: Dialogue, part: str, name: str) -> Person | None:
    """The person of that name on that side; one not known yet is taken in. None for a blank name.

    Of two with one name, the one who is in the delegation is meant.
    """
    wanted = plain(name)
    if not wanted:
        return None
    side = side_of(desk, part)
    known = [*candidates(desk, dialogue, part), *desk.store.find(Person, party_id=side)]
    found = (each for each in known if wanted in (plain(each.name), plain(each.name_translation)))
    person = next(found, None)
    return person or door.create(Person(name=" ".join(name.split()), party_id=side))


def _persons(desk: Desk, members: Sequence[DelegationMember]) -> list[Person]:
    ids = [each.person_id for each in members]
    found = {each.id: each for each in desk.store.find(Person, id=frozenset(ids))}
    return [found[each] for each in ids if each in found]
