"""The stacked bars on a page: told in words to whoever cannot see them, walked with the arrows, each a way to go."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.ui.charts.stacked_bars import Chart, Column, paint_stacked_bars, slots
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CHIP_RADIUS

HEIGHT = 200
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class BarChart(QWidget):
    """One chart; ``column_chosen`` tells the key of the column that was clicked, or chosen with Enter."""

    column_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = Chart((), ())
        self.at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_chart(self, chart: Chart, name: str) -> None:
        """Show ``chart``; ``name`` says what it counts."""
        self.chart = chart
        self.at = min(self.at, max(len(chart.columns) - 1, 0))
        self.setAccessibleName(name)
        self.setAccessibleDescription(". ".join(self.told(column) for column in chart.columns))
        self.update()

    def told(self, column: Column) -> str:
        """A column in words: "Seas: Done 2, Open 1"."""
        counts = zip(self.chart.pieces, column.counts, strict=True)
        return f"{column.label}: " + ", ".join(f"{piece.word} {count}" for piece, count in counts)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = tokens_of(self)
        paint_stacked_bars(painter, self.chart, self._area, tokens, self.font())
        if self.hasFocus() and self.chart.columns:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.accent.ink), 2))
            painter.drawRoundedRect(slots(self.chart, self._area)[self.at], CHIP_RADIUS, CHIP_RADIUS)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS and self.chart.columns:
            self.at = (self.at + STEPS[Qt.Key(event.key())]) % len(self.chart.columns)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.at)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event)
        if event.button() is Qt.MouseButton.LeftButton and place is not None:
            self._choose(place)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event)
        self.setToolTip("" if place is None else self.told(self.chart.columns[place]))
        self.setCursor(Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    @property
    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1, 1, -1, -1)

    def _place_at(self, event: QMouseEvent) -> int | None:
        found = (i for i, slot in enumerate(slots(self.chart, self._area)) if slot.contains(event.position()))
        return next(found, None)

    def _choose(self, place: int) -> None:
        if place < len(self.chart.columns):
            self.column_chosen.emit(self.chart.columns[place].key)
