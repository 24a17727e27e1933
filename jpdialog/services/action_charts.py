"""The actions of a plan counted for the charts of Home, from what was read already: no chart asks the store again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jpdialog.domain.action_counts import (
    AT_MOST,
    OWED,
    Age,
    Counted,
    Outcome,
    Stage,
    age_of,
    counts_of,
    outcome_of,
    stage_of,
)
from jpdialog.domain.actions import ActionItem, DaysOfDialogues
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.plan import Section
from jpdialog.services.action_picks import days_agreed, parts_of
from jpdialog.services.plans import SectionView


@dataclass(frozen=True, slots=True)
class ActionCharts:
    """What the charts show. None stands for what has no dialogue, or is on no part of the plan.

    ``by_dialogue`` counts the ``Outcome`` of what was agreed at each, the earliest told together where they are many;
    ``by_age`` those that are ``OWED``, in the order of ``Age``; ``by_part`` the ``Stage`` of all.
    """

    by_dialogue: tuple[Counted[Dialogue | None], ...] = ()
    by_age: tuple[Counted[Age], ...] = ()
    by_part: tuple[Counted[Section | None], ...] = ()


def action_charts(
    actions: Sequence[ActionItem],
    dialogues: Sequence[Dialogue],
    sections: Sequence[SectionView],
    today: date,
    days: DaysOfDialogues,
) -> ActionCharts:
    """Count the actions on that day."""
    outcomes = [(each, outcome_of(each, today, days)) for each in actions]
    return ActionCharts(
        _by_dialogue(outcomes, dialogues), _by_age(outcomes, dialogues, today), _by_part(actions, sections)
    )


def _by_dialogue(
    outcomes: Sequence[tuple[ActionItem, Outcome]], dialogues: Sequence[Dialogue]
) -> tuple[Counted[Dialogue | None], ...]:
    known = {each.id: each for each in dialogues}
    found: dict[str, list[Outcome]] = {}
    for action, outcome in outcomes:
        found.setdefault(action.dialogue_id if action.dialogue_id in known else "", []).append(outcome)
    columns: list[Counted[Dialogue | None]] = [
        Counted(each, counts_of(Outcome, found[each.id]))
        for each in sorted(dialogues, key=lambda each: each.number)
        if each.id in found
    ]
    spare = len(columns) - AT_MOST
    if spare > 0:
        columns[: spare + 1] = [columns[spare].with_more(columns[:spare])]
    if "" in found:
        columns.append(Counted(None, counts_of(Outcome, found[""])))
    return tuple(columns)


def _by_age(
    outcomes: Sequence[tuple[ActionItem, Outcome]], dialogues: Sequence[Dialogue], today: date
) -> tuple[Counted[Age], ...]:
    agreed = days_agreed(dialogues)
    found: dict[Age, list[Outcome]] = {}
    for action, outcome in outcomes:
        if outcome in OWED:
            found.setdefault(age_of(agreed.get(action.dialogue_id or ""), today), []).append(outcome)
    shown = [each for each in Age if found and (each is not Age.UNKNOWN or each in found)]
    return tuple(Counted(each, counts_of(OWED, found.get(each, []))) for each in shown)


def _by_part(actions: Sequence[ActionItem], sections: Sequence[SectionView]) -> tuple[Counted[Section | None], ...]:
    part_of = parts_of(sections)
    parts = sorted({part.id: part for part in part_of.values()}.values(), key=lambda part: part.position)
    found: dict[str, list[Stage]] = {}
    for action in actions:
        part = part_of.get(action.lineage or "")
        found.setdefault(part.id if part else "", []).append(stage_of(action))
    columns: list[Counted[Section | None]] = [
        Counted(part, counts_of(Stage, found[part.id])) for part in parts if part.id in found
    ]
    if len(columns) > AT_MOST:
        columns[AT_MOST - 1 :] = [columns[AT_MOST - 1].with_more(columns[AT_MOST:])]
    if "" in found:
        columns.append(Counted(None, counts_of(Stage, found[""])))
    return tuple(columns)
