"""How the times of one day's programme follow one another when an entry is moved, lengthened or taken out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from jpdialog.domain.trouble import Trouble
from jpdialog.domain.wall_time import DAY


@dataclass(frozen=True, slots=True)
class Slot:
    """An entry's time: minutes from midnight of its day, None while it has no time; and how long it takes."""

    key: str
    start: int | None
    minutes: int

    @property
    def end(self) -> int | None:
        """Minutes from that midnight; beyond a day for what goes on past the next one."""
        return None if self.start is None else self.start + self.minutes


@dataclass(frozen=True, slots=True)
class Session:
    """Items of the agenda that follow one another, with the time from the first to what comes next."""

    keys: tuple[str, ...]
    start: int
    given: int
    """Minutes until whatever comes next; as long as the items themselves if nothing does."""
    used: int


def shifted(slots: Sequence[Slot], first: int, by: int, *, itself: bool = False) -> list[Slot]:
    """The slots with those from place ``first`` on begun ``by`` minutes later; Trouble if one left its day.

    A pause takes up what it can: what stands behind it stays where it is if there is time enough, and does not come
    earlier. ``itself`` shifts the first in any case.
    """
    pauses, later = _pauses(slots), list(slots)
    for place in range(first, len(slots)):
        pause = 0 if place == 0 or (place == first and itself) else pauses[place - 1]
        if pause:
            by = max(0, by - pause)
        later[place] = _later(slots[place], by)
    return later


def moved(slots: Sequence[Slot], at: int, to: int) -> list[Slot]:
    """The slots with the one at place ``at`` put to place ``to``: those between make room, and pauses stay in place."""
    order = [slot for place, slot in enumerate(slots) if place != at]
    order.insert(to, slots[at])
    low, high = sorted((at, to))
    start = next((slot.start for slot in slots[low : high + 1] if slot.start is not None), None)
    pauses = _pauses(slots)
    for place in range(low, high + 1):
        if start is None:
            break
        order[place] = replace(order[place], start=_of_that_day(start))
        start += order[place].minutes + (pauses[place] if place < high else 0)
    return order


def sessions(slots: Sequence[Slot], agenda: frozenset[str]) -> list[Session]:
    """The runs of agenda items of one day that have a time, each with the minutes given and used."""
    found: list[Session] = []
    run: list[Slot] = []
    for slot in [*slots, None]:
        if slot is not None and slot.key in agenda and slot.start is not None:
            run.append(slot)
        elif run and (slot is None or slot.start is not None):
            found.append(_session(run, slot.start if slot else None))
            run = []
    return found


def _session(run: Sequence[Slot], until: int | None) -> Session:
    start, used = run[0].start or 0, sum(slot.minutes for slot in run)
    last = max(slot.end or 0 for slot in run)
    return Session(tuple(slot.key for slot in run), start, (last if until is None else until) - start, used)


def _pauses(slots: Sequence[Slot]) -> list[int]:
    """The minutes between each slot's end and the next one's start; 0 where they overlap or a time is not known."""
    return [
        0 if one.end is None or after.start is None else max(0, after.start - one.end) for one, after in pairwise(slots)
    ]


def _later(slot: Slot, by: int) -> Slot:
    return slot if slot.start is None else replace(slot, start=_of_that_day(slot.start + by))


def _of_that_day(start: int) -> int:
    if not 0 <= start < DAY:
        raise Trouble(
            "An entry would begin on another day. Nothing was changed; shorten one before it, or give it another day."
        )
    return start
