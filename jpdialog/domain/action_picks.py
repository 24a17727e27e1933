"""Which actions a chart counts in one of its columns or in a piece of it, told in a word by which a list can be asked.

The charts and the list read the same, so that the list shows as many as the chart says.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from jpdialog.domain.action_counts import STAGES, Outcome, Stage
from jpdialog.domain.actions import ActionStatus

PICKED, AND_OTHERS, STROKE = "picked", "+", "/"


class PickedBy(StrEnum):
    """What the columns of a chart are."""

    DIALOGUE = "dialogue"
    AGE = "age"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Picked:
    """The actions of one column: ``of`` is a dialogue's id, an ``Age``, or the lineage of a part of the plan; "" for
    what has none. ``with_others``: with the dialogues before it, or the parts after it. ``kind`` is the piece of the
    column, an ``Outcome`` or by part a ``Stage``; "" for the whole of it.
    """

    by: PickedBy
    of: str = ""
    with_others: bool = False
    kind: str = ""

    @property
    def written(self) -> str:
        """It in one word, to go to and to be kept."""
        return STROKE.join((PICKED, self.by, self.of + AND_OTHERS * self.with_others, self.kind))

    @property
    def kinds(self) -> type[Outcome] | type[Stage]:
        """What the pieces of its column are."""
        return Stage if self.by is PickedBy.PART else Outcome


def picked_of(written: str) -> Picked | None:
    """What ``Picked.written`` said; None if that is something else."""
    told = written.split(STROKE)
    if len(told) != len(("picked", "by", "of", "kind")) or told[0] != PICKED or told[1] not in set(PickedBy):
        return None
    by, of, kind = PickedBy(told[1]), told[2], told[3]
    made = Picked(by, of.removesuffix(AND_OTHERS), of.endswith(AND_OTHERS), kind)
    return made if not kind or kind in set(made.kinds) else None


@dataclass(frozen=True, slots=True)
class Among:
    """What names one of these ids; ``is_outside``: what names none of them, or nothing."""

    ids: tuple[str, ...]
    is_outside: bool = False


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a list is narrowed to; None: as far as this goes, all. ``is_late`` is asked of open ones."""

    dialogues: Among | None = None
    lineages: Among | None = None
    statuses: frozenset[ActionStatus] | None = None
    is_late: bool | None = None


OPEN = frozenset(status for status, stage in STAGES.items() if stage not in (Stage.IMPLEMENTED, Stage.LEFT))


def statuses_of(kind: str) -> frozenset[ActionStatus] | None:
    """The statuses that a piece of a column counts; None for the whole column."""
    if not kind:
        return None
    if kind in set(Stage):
        return _at((Stage(kind),))
    done = {Outcome.DONE: (Stage.IMPLEMENTED,), Outcome.LEFT: (Stage.LEFT,)}.get(Outcome(kind))
    return _at(done) if done else OPEN


def lateness_of(kind: str) -> bool | None:
    """Whether a piece of a column counts late ones; None where it does not ask."""
    return {Outcome.OPEN.value: False, Outcome.LATE.value: True}.get(kind)


def _at(stages: Iterable[Stage]) -> frozenset[ActionStatus]:
    wanted = frozenset(stages)
    return frozenset(status for status, stage in STAGES.items() if stage in wanted)
