"""Where each card of the board stands: a column for each status, the cards in it under each other."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect

from jpdialog.domain.brief import BriefStatus
from jpdialog.services.board import ALWAYS_SHOWN, Card

GAP, HEAD, CARD_HEIGHT, NARROWEST = 8, 36, 96, 152


@dataclass(slots=True)
class Columns:
    """The places of the cards, in pixels of the whole board, by row of the model."""

    statuses: list[BriefStatus] = field(default_factory=list)
    rows: list[list[int]] = field(default_factory=list)
    width: int = NARROWEST

    def lay_out(self, cards: Sequence[Card], room: int) -> None:
        """Put the cards into their columns, which share the room."""
        there = {card.brief.status for card in cards}
        self.statuses = [each for each in BriefStatus if each in ALWAYS_SHOWN or each in there]
        self.rows = [[row for row, card in enumerate(cards) if card.brief.status == each] for each in self.statuses]
        self.width = max(NARROWEST, (room - GAP * (len(self.statuses) - 1)) // len(self.statuses))

    def place_of(self, row: int) -> tuple[int, int]:
        """The column of a row and how far down it stands there; (-1, -1) if it is not known."""
        return next(((column, rows.index(row)) for column, rows in enumerate(self.rows) if row in rows), (-1, -1))

    def rect_of(self, row: int) -> QRect:
        """The place of a card."""
        column, down = self.place_of(row)
        if column < 0:
            return QRect()
        return QRect(self.left_of(column), HEAD + down * (CARD_HEIGHT + GAP), self.width, CARD_HEIGHT)

    def left_of(self, column: int) -> int:
        """Where a column begins."""
        return column * (self.width + GAP)

    def row_at(self, at: QPoint) -> int:
        """The row whose card is there; -1 if none is."""
        return next((row for rows in self.rows for row in rows if self.rect_of(row).contains(at)), -1)

    def column_at(self, x: int) -> int:
        """The column that is nearest to ``x``, in pixels of the whole board."""
        return max(0, min(x // (self.width + GAP), len(self.statuses) - 1))

    def beside(self, row: int, by: int) -> int:
        """The nearest card in the next column that has one, to the right (1) or left (-1); the same if none has."""
        column, down = self.place_of(row)
        column += by
        while 0 <= column < len(self.rows):
            if rows := self.rows[column]:
                return rows[min(down, len(rows) - 1)]
            column += by
        return row

    def below(self, row: int, by: int) -> int:
        """The card that is so many further down in the column, or the last there."""
        column, down = self.place_of(row)
        rows = self.rows[column]
        return rows[max(0, min(down + by, len(rows) - 1))]

    @property
    def whole(self) -> tuple[int, int]:
        """How wide and how high everything is."""
        longest = max((len(rows) for rows in self.rows), default=0)
        return self.left_of(len(self.rows)) - GAP, HEAD + longest * (CARD_HEIGHT + GAP)
