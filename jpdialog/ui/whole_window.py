"""What stands in the frame, on a screen smaller than it can be laid out on: it scrolls, and nothing is cut off."""

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from typing_extensions import override

AROUND = 24
"""Pixels that are seen around whatever has the keyboard."""


class WholeWindow(QScrollArea):
    """As large as the frame where that is large enough; what has the keyboard is always brought into view."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)
        self.setCornerWidget(QWidget(self))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @property
    def is_scrolled(self) -> bool:
        """Whether the frame is smaller than what stands in it."""
        return self.horizontalScrollBar().maximum() > 0 or self.verticalScrollBar().maximum() > 0

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """By hand: what can be resized by itself takes the height that its pages would like, and scrolls for that."""
        inside, room = self.widget(), self.maximumViewportSize()
        if inside is None:
            return
        least, bar = inside.minimumSize(), self.verticalScrollBar().sizeHint().width()
        below = bar if room.width() < least.width() else 0
        beside = bar if room.height() - below < least.height() else 0
        inside.resize(QSize(room.width() - beside, room.height() - below).expandedTo(least))

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.is_scrolled and self.isAncestorOf(now):
            QTimer.singleShot(0, self, self._show_focused)  # once it has the place that it comes with

    def _show_focused(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, AROUND, AROUND)
