"""What a column of a chart counts, found again for the list: by the same parts, dialogues and ages."""

from collections.abc import Mapping, Sequence
from datetime import date

from jpdialog.domain.action_counts import Age, age_of
from jpdialog.domain.action_picks import OPEN, Among, Narrowed, Picked, PickedBy, lateness_of, statuses_of
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.partial_date import whole_date
from jpdialog.domain.plan import Section
from jpdialog.services.plans import SectionView


def parts_of(sections: Sequence[SectionView]) -> dict[str, Section]:
    """The part of the plan in which each section stands, by the section's lineage."""
    return {view.section.lineage: view.part or view.section for view in sections}


def days_agreed(dialogues: Sequence[Dialogue]) -> dict[str, date]:
    """The day of each dialogue of which it is known, by the dialogue's id."""
    return {each.id: day for each in dialogues if (day := whole_date(each.starts_on))}


def narrowed_to(
    picked: Picked, dialogues: Sequence[Dialogue], sections: Sequence[SectionView], today: date
) -> Narrowed:
    """What the list is asked for."""
    statuses, is_late = statuses_of(picked.kind), lateness_of(picked.kind)
    match picked.by:
        case PickedBy.DIALOGUE:
            return Narrowed(dialogues=_dialogues(picked, dialogues), statuses=statuses, is_late=is_late)
        case PickedBy.AGE:
            aged = _aged(picked, days_agreed(dialogues), today)
            return Narrowed(dialogues=aged, statuses=statuses or OPEN, is_late=is_late)
        case PickedBy.PART:
            return Narrowed(lineages=_lineages(picked, parts_of(sections)), statuses=statuses)


def _dialogues(picked: Picked, dialogues: Sequence[Dialogue]) -> Among:
    if not picked.of:
        return Among(tuple(each.id for each in dialogues), is_outside=True)
    last = next((each.number for each in dialogues if each.id == picked.of), 0)
    kin = [each.id for each in dialogues if each.number <= last] if picked.with_others else [picked.of]
    return Among(tuple(kin))


def _aged(picked: Picked, agreed: Mapping[str, date], today: date) -> Among:
    if picked.of == Age.UNKNOWN:
        return Among(tuple(agreed), is_outside=True)
    return Among(tuple(each for each, day in agreed.items() if age_of(day, today) == picked.of))


def _lineages(picked: Picked, parts: Mapping[str, Section]) -> Among:
    if not picked.of:
        return Among(tuple(parts), is_outside=True)
    first = next((part.position for part in parts.values() if part.lineage == picked.of), None)
    if first is None:
        return Among(())
    kin = [
        lineage
        for lineage, part in parts.items()
        if part.lineage == picked.of or (picked.with_others and part.position > first)
    ]
    return Among(tuple(kin))
