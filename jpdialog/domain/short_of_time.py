"""What to leave out when time is short: what the briefs themselves put last.

Sections that are certain to come up keep their points before those that might, and those before the unlikely ones;
among equals the brief with the lower serial number goes first, and within a brief its points stand in the order in
which they are to be made. From the end of that order points are dropped until the rest can be said in the time left.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from jpdialog.domain.brief import Brief, Entry, Likelihood


@dataclass(frozen=True, slots=True)
class PointLeft:
    """A point that was not made yet, and how many seconds it takes."""

    entry: Entry
    brief: Brief
    seconds: int


def in_order_of_weight(points: Iterable[PointLeft]) -> list[PointLeft]:
    """The points, those to keep longest first."""
    likely = list(Likelihood)
    return sorted(
        points, key=lambda each: (likely.index(each.brief.likelihood), each.brief.serial, each.entry.position)
    )


def to_drop(points: Iterable[PointLeft], seconds: int) -> list[PointLeft]:
    """The points that do not fit into the seconds left, the first to drop first."""
    ordered = in_order_of_weight(points)
    needed = sum(each.seconds for each in ordered)
    dropped = []
    while ordered and needed > max(0, seconds):
        last = ordered.pop()
        needed -= last.seconds
        dropped.append(last)
    return dropped
