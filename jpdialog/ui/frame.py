"""The window as the system sees it, bare: it is painted before anything of what stands in it is imported.

So it imports next to nothing itself, and says when it has been painted. What overrides Qt is marked ``noqa`` here and
``@override`` everywhere else: its import would come before the first paint.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QMainWindow

SMALLEST, USUAL = (960, 480), (1440, 900)
"""What stands in the window is laid out on no less than the first; the window itself may be smaller, and scrolls."""
LEAST = (640, 320)
"""The window fits on a screen of 1366 by 768 at 200 %, with the system's title bar."""
TITLE_BAR = 40
"""The height in pixels left for the system's own title bar, which nothing knows before the window is shown."""


class Frame(QMainWindow):
    """An empty window on the ground that it had last time; ``ground`` is a colour, empty at the first start."""

    painted = Signal()
    closed = Signal()

    def __init__(self, ground: str = "") -> None:
        super().__init__()
        self._was_painted = False
        self.may_close: Callable[[], bool] = lambda: True
        self.setWindowTitle("JPDialog")
        self.setMinimumSize(*LEAST)
        room = self.screen().availableSize()
        self.resize(min(USUAL[0], room.width()), min(USUAL[1], room.height() - TITLE_BAR))
        if ground:
            self.setPalette(QPalette(QColor(ground)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102, N802
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102, N802
        if not self.may_close():
            event.ignore()
            return
        self.closed.emit()
        super().closeEvent(event)
