"""A chart on a page: told to whoever cannot see it, walked with the arrows, each value and part a way to go."""

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
CLIMBS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
WHOLE = -1
"""In place of one of its parts: all of a value."""
CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChartView(QWidget):
    """One chart. ``chosen`` tells where the value, or the part of it, leads that was clicked or chosen with Enter, and
    ``value_chosen`` its place from the left.

    The value at hand, under the mouse or where the arrows stand, is ``said`` in words below, and under it ``hint`` if
    there is room; ``copying`` tells that the numbers are wanted.
    """

    chosen = Signal(str)
    value_chosen = Signal(int)
    copying = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing: Drawing = NOTHING
        self.at, self.part, self.said, self.hint = 0, WHOLE, "", ""
        self._under_mouse: tuple[int, int] | None = None
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
        self.at, self.part = min(self.at, max(len(drawing.told) - 1, 0)), WHOLE
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
        flags = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        painter.drawText(below, flags, self.said)
        lines = painter.fontMetrics().boundingRect(below.toRect(), flags, self.said).height()
        if self.said and self.hint and 2 * lines <= SAID_HEIGHT:
            painter.drawText(below.adjusted(0, lines, 0, 0), int(Qt.AlignmentFlag.AlignTop), self.hint)
        if self.hasFocus() and self.drawing.told:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.accent.ink), 2))
            painter.drawRoundedRect(self._at_hand(), CHIP_RADIUS, CHIP_RADIUS)

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
        elif event.key() in CLIMBS and last >= 0:
            self._climb(CLIMBS[Qt.Key(event.key())])
        elif event.key() in CHOOSING:
            self._choose(self.at, self.part)
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
            self._choose(*place)

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

    def _at_hand(self) -> QRectF:
        """Where the arrows stand."""
        return self._slots()[self.at] if self.part == WHOLE else self._boxes(self.at)[self.part].adjusted(-2, -2, 2, 2)

    def _boxes(self, place: int) -> list[QRectF]:
        return self.drawing.boxes(place, self._area, self.font())

    def _place_at(self, event: QMouseEvent) -> tuple[int, int] | None:
        """The value under the mouse and the part of it, or all of it."""
        at = event.position()
        place = next((i for i, slot in enumerate(self._slots()) if slot.contains(at)), None)
        if place is None:
            return None
        return place, next((i for i, box in enumerate(self._boxes(place)) if box.contains(at)), WHOLE)

    def _hover(self, place: tuple[int, int] | None) -> None:
        if place != self._under_mouse:
            self._under_mouse = place
            self.setCursor(Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor)
            self._say_value()

    def _walk(self, place: int) -> None:
        self._stand(place, WHOLE)

    def _climb(self, by: int) -> None:
        """Go through the parts of the value at hand; all of it comes after the highest."""
        count = len(self.drawing.parts(self.at)) + 1
        self._stand(self.at, (self.part + 1 + by) % count - 1)

    def _stand(self, place: int, part: int) -> None:
        self.at, self.part = place, part
        self._say_value()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._told(place, part)))

    def _told(self, place: int, part: int) -> str:
        if place >= len(self.drawing.told):
            return ""
        return self.drawing.told[place] if part == WHOLE else self.drawing.parts(place)[part].told

    def say(self, told: str) -> None:
        """Say this below the chart, until something else is looked at."""
        self.said = told
        self.update()

    def _say_value(self) -> None:
        place = (self.at, self.part) if self._under_mouse is None and self.hasFocus() else self._under_mouse
        self.say("" if place is None else self._told(*place))

    def _choose(self, place: int, part: int) -> None:
        """Go where the value leads, or the part of it; where nothing is counted there is nowhere to go."""
        if place < len(self.drawing.keys):
            key = self.drawing.keys[place] if part == WHOLE else self.drawing.parts(place)[part].key
            self.value_chosen.emit(place)
            if key:
                self.chosen.emit(key)
