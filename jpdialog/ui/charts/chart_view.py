"""A chart on a page: told in words to whoever cannot see it, walked with the arrows, each value a way to go."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.ui.charts.drawing import NOTHING, Drawing
from jpdialog.ui.charts.stacked_bars import small
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CHIP_RADIUS

HEIGHT, SAID_HEIGHT = 240, 36
"""Of all, and of the two lines below the chart that tell the value at hand."""
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChartView(QWidget):
    """One chart. ``chosen`` tells where the value leads that was clicked, or chosen with Enter.

    The value at hand, under the mouse or where the arrows stand, is ``said`` in words below; ``copying`` tells that the
    numbers are wanted.
    """

    chosen = Signal(str)
    copying = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing: Drawing = NOTHING
        self.at, self.said = 0, ""
        self._under_mouse: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another chart, or the same with other numbers."""
        if drawing == self.drawing:
            return
        if drawing.title != self.drawing.title:
            self.at = max(len(drawing.told) - 1, 0)
        self.drawing = drawing
        self.at = min(self.at, max(len(drawing.told) - 1, 0))
        self._under_mouse = None
        self.setAccessibleName(drawing.title)
        self.setAccessibleDescription(". ".join(drawing.told))
        self._say_value()

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
        self.drawing.paint(painter, self._area, tokens, self.font())
        painter.setFont(small(self.font()))
        painter.setPen(QColor(tokens.muted))
        below = QRectF(self.rect()).adjusted(1, self.height() - SAID_HEIGHT, -1, 0)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap), self.said)
        if self.hasFocus() and self.drawing.told:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.accent.ink), 2))
            painter.drawRoundedRect(self._slots()[self.at], CHIP_RADIUS, CHIP_RADIUS)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.drawing.told) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copying.emit()
        elif event.key() in STEPS and last >= 0:
            self._walk((self.at + STEPS[Qt.Key(event.key())]) % (last + 1))
        elif event.key() in ends and last >= 0:
            self._walk(ends[Qt.Key(event.key())])
        elif event.key() in CHOOSING:
            self._choose(self.at)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._say_value()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._say_value()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event)
        if event.button() is Qt.MouseButton.LeftButton and place is not None:
            self._choose(place)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._place_at(event))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    @property
    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1, 1, -1, -1 - SAID_HEIGHT)

    def _slots(self) -> list[QRectF]:
        return self.drawing.slots(self._area, self.font())

    def _place_at(self, event: QMouseEvent) -> int | None:
        return next((i for i, slot in enumerate(self._slots()) if slot.contains(event.position())), None)

    def _hover(self, place: int | None) -> None:
        if place != self._under_mouse:
            self._under_mouse = place
            self.setCursor(Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor)
            self._say_value()

    def _walk(self, place: int) -> None:
        self.at = place
        self._say_value()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.drawing.told[place]))

    def say(self, told: str) -> None:
        """Say this below the chart, until something else is looked at."""
        self.said = told
        self.update()

    def _say_value(self) -> None:
        place = self.at if self._under_mouse is None and self.hasFocus() else self._under_mouse
        self.say("" if place is None or place >= len(self.drawing.told) else self.drawing.told[place])

    def _choose(self, place: int) -> None:
        if place < len(self.drawing.keys):
            self.chosen.emit(self.drawing.keys[place])
