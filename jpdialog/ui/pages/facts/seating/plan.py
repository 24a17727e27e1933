"""Where everything of the seating plan stands: the table in the middle, a chair for each, free ones beside.

We look at the table from above: our side sits at the left and looks to the right, so that its left hand is at the top,
and the other side's right hand is.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

from jpdialog.domain.seating import OUTERMOST, SeatRow, Spot
from jpdialog.services.seating import SeatingView, Sitting
from jpdialog.services.seating_words import SeatingWords

SEAT_HEIGHT, APART, HEAD_HEIGHT = 37, 4, 24
TABLE_WIDTH = 56
BEHIND_SHARE, SEAT_SHARE = 0.42, 0.58
"""Of one side's width, for the chairs behind the table and those at it."""


@dataclass(frozen=True, slots=True)
class Chair:
    """A chair on the ground, with whoever sits there and what is written on it."""

    is_ours: bool
    spot: Spot
    box: QRectF
    sitting: Sitting | None = None
    name: str = ""
    about: str = ""

    @property
    def key(self) -> str:
        """The member who sits there; empty for a free chair."""
        return self.sitting.member.id if self.sitting else ""


@dataclass(frozen=True, slots=True)
class Head:
    """What a column of chairs is called."""

    text: str
    box: QRectF


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole drawing, in its own units."""

    chairs: tuple[Chair, ...] = ()
    heads: tuple[Head, ...] = ()
    table: QRectF = field(default_factory=QRectF)
    height: float = 0

    def at(self, point: QPointF) -> Chair | None:
        """The chair at a point."""
        return next((each for each in self.chairs if each.box.contains(point)), None)

    def of(self, key: str) -> Chair | None:
        """The chair on which a member sits."""
        return next((each for each in self.chairs if key and each.key == key), None)

    def on(self, spot: Spot, *, is_ours: bool) -> Chair | None:
        """The chair of a side at a spot, if it is drawn."""
        return next((each for each in self.chairs if each.spot == spot and each.is_ours == is_ours), None)


def row_of(spot: Spot, *, is_ours: bool) -> int:
    """The line of the drawing on which a spot stands; 0 is that of the heads."""
    return spot.place if is_ours else -spot.place


def moved_by(spot: Spot, down: int, *, is_ours: bool) -> Spot:
    """The spot so many lines further down on the drawing, within what a table has."""
    place = spot.place + (down if is_ours else -down)
    return Spot(spot.row, max(-OUTERMOST, min(OUTERMOST, place)))


def plan_of(view: SeatingView, words: SeatingWords, behind: str, width: float) -> Plan:
    """Everything in its place; one free chair beyond each end, so that there is somewhere to go."""
    rows = _rows(view)
    side = (width - TABLE_WIDTH) / 2 - 2 * APART
    columns = _columns(side)
    height = HEAD_HEIGHT + len(rows) * (SEAT_HEIGHT + APART)
    table = QRectF(side + 2 * APART, HEAD_HEIGHT, TABLE_WIDTH, height - HEAD_HEIGHT - APART)
    parties = {each.is_ours: words.party(each) for each in view.sides}
    heads = tuple(
        Head(parties[is_ours] if row is SeatRow.TABLE else behind, QRectF(left, 0, wide, HEAD_HEIGHT))
        for (is_ours, row), (left, wide) in columns.items()
    )
    chairs = tuple(_chairs(view, words, rows, columns))
    return Plan(chairs, heads, table, height)


def _rows(view: SeatingView) -> range:
    used = [row_of(each.spot, is_ours=side.is_ours) for side in view.sides for each in side.sitting] or [0]
    return range(min(used) - 1, max(used) + 2)


def _columns(side: float) -> dict[tuple[bool, SeatRow], tuple[float, float]]:
    """From the left: behind ours, ours, (the table,) theirs, behind theirs; each with its left edge and width."""
    behind, at_table = side * BEHIND_SHARE - APART, side * SEAT_SHARE
    across = side + TABLE_WIDTH + 4 * APART
    return {
        (True, SeatRow.BEHIND): (0, behind),
        (True, SeatRow.TABLE): (behind + APART, at_table),
        (False, SeatRow.TABLE): (across, at_table),
        (False, SeatRow.BEHIND): (across + at_table + APART, behind),
    }


def _chairs(
    view: SeatingView, words: SeatingWords, rows: range, columns: dict[tuple[bool, SeatRow], tuple[float, float]]
) -> Iterator[Chair]:
    sitting = {(side.is_ours, each.spot): each for side in view.sides for each in side.sitting}
    for (is_ours, row), (left, wide) in columns.items():
        for line, place in enumerate(rows):
            spot = Spot(row, place if is_ours else -place)
            who = sitting.get((is_ours, spot))
            box = QRectF(left, HEAD_HEIGHT + line * (SEAT_HEIGHT + APART), wide, SEAT_HEIGHT)
            if who is None:
                yield Chair(is_ours, spot, box)
            else:
                yield Chair(is_ours, spot, box, who, words.name(who), words.about(who))
