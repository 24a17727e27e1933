"""What is known of a section beyond its text: other editions, its brief, what is owed and counted under it.

Also what stands around the sections of an edition. Each is read when it is shown, so that a long plan opens at once.
"""

from dataclasses import dataclass

from jpdialog.domain.actions import CLOSED, ActionItem
from jpdialog.domain.brief import Brief
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.plan import Edition, Paragraph, Part, Section, Signature
from jpdialog.domain.project_view import ProjectView
from jpdialog.domain.series import Series
from jpdialog.services.desk import Desk


@dataclass(frozen=True, slots=True)
class SectionKnowledge:
    """What an inspector tells of a section; ``elsewhere`` holds the same section in the other editions."""

    elsewhere: list[tuple[Edition, Section]]
    brief: Brief | None
    actions: list[ActionItem]
    figures: list[Series]
    projects: list[ProjectView]


@dataclass(frozen=True, slots=True)
class Surround:
    """What stands before and after the sections of an edition."""

    title: list[Paragraph]
    preamble: list[Paragraph]
    closing: list[Paragraph]
    signatures: list[Signature]


def known_of(desk: Desk, section: Section, dialogue: Dialogue | None) -> SectionKnowledge:
    """What the desk knows of a section, with the brief that ``dialogue`` has for it."""
    store, lineage = desk.store, section.lineage
    editions = {edition.id: edition for edition in desk.plans.editions()}
    kin = [each for each in store.find(Section, lineage=lineage) if each.id != section.id]
    briefs = store.find(Brief, dialogue_id=dialogue.id, lineage=lineage) if dialogue else []
    actions = [each for each in store.find(ActionItem, lineage=lineage) if each.status not in CLOSED]
    order = list(editions)
    return SectionKnowledge(
        elsewhere=sorted(
            ((editions[each.edition_id], each) for each in kin if each.edition_id in editions),
            key=lambda pair: order.index(pair[0].id),
        ),
        brief=briefs[0] if briefs else None,
        actions=actions,
        figures=desk.figures.of_lineage(lineage),
        projects=desk.projects.of_lineage(lineage),
    )


def surround(desk: Desk, edition: Edition) -> Surround:
    """Title, preamble, closing and signatures of an edition."""
    loose = desk.store.find(Paragraph, edition_id=edition.id, section_id=None)
    title, preamble, closing = (
        [each for each in loose if each.part == part] for part in (Part.TITLE, Part.PREAMBLE, Part.CLOSING)
    )
    return Surround(title, preamble, closing, desk.store.find(Signature, edition_id=edition.id))
