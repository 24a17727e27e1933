"""Tells the window when the disk is full and when it has room again, from whichever thread was writing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from jpdialog.domain.trouble import Trouble

if TYPE_CHECKING:
    from jpdialog.services.desk import Desk


class DiskNotice(QObject):
    """Listens to one desk at a time; ``say`` is called on the window's thread."""

    _came = Signal(Trouble)

    def __init__(self, say: Callable[[Trouble], object], parent: QObject) -> None:
        super().__init__(parent)
        self._stop: Callable[[], None] = lambda: None
        self._came.connect(say, Qt.ConnectionType.QueuedConnection)

    def listen(self, desk: Desk | None) -> None:
        """Listen to this desk from now on; None: to none."""
        self._stop()
        self._stop = desk.on_disk(self._came.emit) if desk else lambda: None
