"""A system that ends the window (log-out, shutdown, Ctrl+C) has it closed as by hand, so that what is typed is written.

Python hears a signal only when it is its turn, and Qt may leave it waiting for hours: the system therefore writes each
signal into a socket too, which wakes Qt.
"""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

ENDINGS = [getattr(signal, name) for name in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, name)]


class Ends(QObject):
    """Calls ``close`` when the system asks the program to end, until it is told to stop."""

    def __init__(self, close: Callable[[], object]) -> None:
        super().__init__()
        self._close = close
        self._heard, self._said = socket.socketpair()
        self._heard.setblocking(False)
        self._said.setblocking(False)
        self._wakeup_before = signal.set_wakeup_fd(self._said.fileno(), warn_on_full_buffer=False)
        self._before = {ending: signal.signal(ending, self._meet) for ending in ENDINGS}
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def stop(self) -> None:
        """Leave signals to whom they went before."""
        for ending, handler in self._before.items():
            signal.signal(ending, handler)
        signal.set_wakeup_fd(self._wakeup_before)
        self._notifier.setEnabled(False)
        self._heard.close()
        self._said.close()

    def _meet(self, _number: int, _frame: object) -> None:
        self._close()

    def _drain(self) -> None:
        self._heard.recv(4096)
