"""How actions are counted for the charts: what came of them, how far they are, how long ago they were agreed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from jpdialog.domain.actions import NO_DAYS, ActionItem, ActionStatus, DaysOfDialogues

T = TypeVar("T")
K = TypeVar("K", bound=StrEnum)
AT_MOST = 12
"""Columns that a chart has room for; more are told together."""


class Outcome(StrEnum):
    """What came of an action so far."""

    DONE = "done"
    OPEN = "open"
    LATE = "late"
    LEFT = "left"
    """Closed without being done."""


OWED = (Outcome.OPEN, Outcome.LATE)
"""What is still to be done."""


class Stage(StrEnum):
    """How far an action is: the nine statuses of the field in as many groups as an eye can hold."""

    IMPLEMENTED = "implemented"
    UNDER_WAY = "under_way"
    NOT_STARTED = "not_started"
    ON_HOLD = "on_hold"
    LEFT = "left"
    """Closed without being done."""


class Age(StrEnum):
    """Whole years since an open action was agreed."""

    UNDER_ONE = "under_one_year"
    ONE = "one_year"
    TWO = "two_years"
    THREE_OR_MORE = "three_years_or_more"
    UNKNOWN = "not_known"


STAGES = {
    ActionStatus.IMPLEMENTED: Stage.IMPLEMENTED,
    ActionStatus.NOT_STARTED: Stage.NOT_STARTED,
    ActionStatus.IN_PROGRESS: Stage.UNDER_WAY,
    ActionStatus.RECURRING: Stage.UNDER_WAY,
    ActionStatus.PARTLY_IMPLEMENTED: Stage.UNDER_WAY,
    ActionStatus.ON_HOLD: Stage.ON_HOLD,
    ActionStatus.SUPERSEDED: Stage.LEFT,
    ActionStatus.OVERTAKEN: Stage.LEFT,
    ActionStatus.NOT_ACCEPTED: Stage.LEFT,
}
YEARS = (Age.UNDER_ONE, Age.ONE, Age.TWO)


@dataclass(frozen=True, slots=True)
class Counted(Generic[T]):
    """One column: what was counted, and how many of each kind; ``with_others``: it stands for others as well."""

    of: T
    counts: tuple[int, ...]
    with_others: bool = False

    def with_more(self, others: "Iterable[Counted[T]]") -> "Counted[T]":
        """This one with the counts of others, which are then told together."""
        rows = [self.counts, *(each.counts for each in others)]
        return Counted(self.of, tuple(map(sum, zip(*rows, strict=True))), with_others=True)


def counts_of(kinds: Iterable[K], found: Iterable[K]) -> tuple[int, ...]:
    """How many of each kind, in the order of the kinds."""
    counted = Counter(found)
    return tuple(counted[kind] for kind in kinds)


def outcome_of(action: ActionItem, today: date, days: DaysOfDialogues = NO_DAYS) -> Outcome:
    """What came of it on that day."""
    if action.is_closed:
        return Outcome.DONE if action.status == ActionStatus.IMPLEMENTED else Outcome.LEFT
    return Outcome.LATE if action.is_late(today, days) else Outcome.OPEN


def stage_of(action: ActionItem) -> Stage:
    """How far it is."""
    return STAGES[ActionStatus(action.status)]


def age_of(agreed: date | None, today: date) -> Age:
    """How long ago it was agreed; what is still to come counts as new."""
    if agreed is None:
        return Age.UNKNOWN
    years = today.year - agreed.year - ((today.month, today.day) < (agreed.month, agreed.day))
    return YEARS[max(years, 0)] if years < len(YEARS) else Age.THREE_OR_MORE
