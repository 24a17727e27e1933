"""The commitment that an action serves: its words, who undertakes it, where it stands, and which others there are."""

from dataclasses import dataclass

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.plan import Commitment, Edition, Section
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names


@dataclass(frozen=True, slots=True)
class Served:
    """``commitment`` is None if none is named; ``offered`` are those of the action's section, else of the edition."""

    commitment: Commitment | None
    who: str
    where: str
    lineage: str
    offered: tuple[Commitment, ...]


def served_by(desk: Desk, action: ActionItem, edition_id: str, names: Names) -> Served:
    """What an action serves, and what else could be named in the edition at hand."""
    commitment = desk.store.get(Commitment, action.commitment_id)
    offered = _offered(desk, action, edition_id)
    if commitment is None:
        return Served(None, "", "", "", offered)
    if commitment not in offered:
        offered = (commitment, *offered)
    section, edition = desk.store.get(Section, commitment.section_id), desk.store.get(Edition, commitment.edition_id)
    parties = {each.id: names.of(each, "short_name") for each in desk.plans.parties()}
    place = f"{section.number} {names.of(section, 'heading')}".strip() if section else ""
    return Served(
        commitment,
        who=names.listed([*(parties.get(each, "") for each in commitment.party_ids), commitment.body]),
        where=" · ".join(filter(None, [place, edition.label if edition else ""])),
        lineage=section.lineage if section else "",
        offered=offered,
    )


def section_of(desk: Desk, commitment: Commitment) -> str | None:
    """The lineage of the section in which it stands."""
    section = desk.store.get(Section, commitment.section_id)
    return section.lineage if section else None


def _offered(desk: Desk, action: ActionItem, edition_id: str) -> tuple[Commitment, ...]:
    if not action.lineage:
        return tuple(desk.store.find(Commitment, edition_id=edition_id))
    sections = desk.store.find(Section, edition_id=edition_id, lineage=action.lineage)
    return tuple(desk.store.find(Commitment, section_id=frozenset(each.id for each in sections)))
