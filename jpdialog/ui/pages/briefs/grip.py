"""The grip of an entry: six dots to take it by and carry it to another place among its kind."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from jpdialog.ui.theme import tokens_of


class Grip(QWidget):
    """Says where it is carried, in the window's coordinates; the block that holds the rows decides what that means."""

    carried = Signal(int)
    dropped = Signal(int)
    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(QSize(28, 32))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._taken_at: int | None = None
        self._is_carried = False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._taken_at = _height_of(event)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._taken_at is None:
            return
        far = abs(_height_of(event) - self._taken_at) >= QApplication.startDragDistance()
        self._is_carried = self._is_carried or far
        if self._is_carried:
            self.carried.emit(_height_of(event))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_carried:
            self.dropped.emit(_height_of(event))
        self.let_go.emit()
        self._taken_at, self._is_carried = None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tokens = tokens_of(self)
        painter.setBrush(QColor(tokens.muted if self.underMouse() or self._is_carried else tokens.faint))
        for row in range(3):
            for column in range(2):
                painter.drawEllipse(QPointF(11 + column * 5, 12 + row * 5), 1.2, 1.2)


def _height_of(event: QMouseEvent) -> int:
    return round(event.globalPosition().y())
