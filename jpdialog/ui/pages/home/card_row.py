"""Cards beside each other while there is room for them, under each other where there is not."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from jpdialog.ui.tokens import STEP


class CardRow(QWidget):
    """A row of cards; ``shares`` are their parts of the width, ``narrowest`` is what the least of them needs."""

    def __init__(self, cards: Sequence[QWidget], shares: Sequence[int], narrowest: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._cards, self._shares, self._narrowest = list(cards), list(shares), narrowest
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2 * STEP)
        self.columns = 0
        self._arrange(len(self._cards))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(1, min(len(self._cards), (self.width() + 2 * STEP) // (self._narrowest + 2 * STEP))))

    def _arrange(self, columns: int) -> None:
        if columns == self.columns:
            return
        self.columns = columns
        for place, card in enumerate(self._cards):
            row, column = divmod(place, columns)
            is_last = place == len(self._cards) - 1
            self._grid.addWidget(card, row, column, 1, columns - column if is_last else 1)
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, self._shares[column] if column < columns else 0)
