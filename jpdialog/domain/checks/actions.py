"""Open actions: each has one lead and a date, and the date is no later than the next dialogue."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from jpdialog.domain.actions import CLOSED, ActionItem
from jpdialog.domain.carrying import ASKS_FOR_A_DECISION, times_carried
from jpdialog.domain.checks.finding import Finding, FindingKind


def incomplete_actions(actions: Iterable[ActionItem]) -> Iterator[Finding]:
    """Open actions without a lead or without a date."""
    for action in _still_owed(actions):
        if action.lead_id is None:
            yield Finding(FindingKind.ACTION_NO_LEAD, (action,))
        if not action.has_due:
            yield Finding(FindingKind.ACTION_NO_DATE, (action,))


def due_too_late(actions: Iterable[ActionItem], dialogue: date, number: int) -> Iterator[Finding]:
    """Open actions that are due after the dialogue of that day and number, which would ask for them in vain.

    The detail is the day, or the number of the later dialogue before which they are due.
    """
    for action in _still_owed(actions):
        if action.due is not None and action.due > dialogue:
            yield Finding(FindingKind.ACTION_TOO_LATE, (action,), (action.due.isoformat(),))
        elif action.due is None and action.due_before is not None and action.due_before > number:
            yield Finding(FindingKind.ACTION_TOO_LATE, (action,), (str(action.due_before),))


def carried_twice(actions: Iterable[ActionItem], dialogues: Mapping[str, int], now: int) -> Iterator[Finding]:
    """Open actions taken along twice or more, up to dialogue number ``now``, for which nobody asks for a decision yet.

    ``dialogues``: number by id.
    """
    for action in _still_owed(actions):
        if action.seeks_decision:
            continue
        times = times_carried(dialogues.get(action.dialogue_id or ""), dialogues.values(), now)
        if times >= ASKS_FOR_A_DECISION:
            yield Finding(FindingKind.CARRIED_TWICE, (action,), (str(times),))


def _still_owed(actions: Iterable[ActionItem]) -> Iterator[ActionItem]:
    return (action for action in actions if action.status not in CLOSED)
