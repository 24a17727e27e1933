"""A figure over its periods on a page: painted, told in words to whoever cannot see it, bar by bar to the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.ui.charts.series import Bar, paint_series, slots
from jpdialog.ui.theme import tokens_of

HEIGHT = 136


class SeriesChart(QWidget):
    """Nothing can be done with it, so it takes no keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: tuple[Bar, ...] = ()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar], name: str, told: Sequence[str]) -> None:
        """Show these; ``told`` says each of them in words."""
        self.bars = tuple(bars)
        self._told = list(told)
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(told))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_series(QPainter(self), self.bars, self._area, tokens_of(self), self.font())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        places = [i for i, slot in enumerate(slots(self.bars, self._area)) if slot.contains(event.position())]
        self.setToolTip(self._told[places[0]] if places else "")

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    @property
    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1, 1, -1, -1)
