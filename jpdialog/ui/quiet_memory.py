"""Python's long search for memory that nobody uses any more, put off to moments in which nobody writes.

The search stops every thread until it has looked at everything there is: 250,000 things and 200 ms once all rooms are
made, and by itself it comes whenever much was read, in the middle of a word. So what is there once the rooms are made
is taken out of the search for as long as the desk is open, and the rest is searched in a quiet moment.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpdialog.services.desk import Desk

LOOK = 5_000
"""Milliseconds from one look to the next whether there is anything to search, and whether it is quiet."""
DUE = 10
"""So many middle searches, of about 7,000 new things each, make a long one worth while."""
USUAL = gc.get_threshold()
AT_THE_LATEST = 1_000
"""After so many the long search comes at once, quiet or not: memory must not run out."""


class QuietMemory(QObject):
    """Searches while ``is_written_in`` says no and the desk did not change since the last look."""

    def __init__(self, is_written_in: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_written_in = is_written_in
        self._has_changed = False
        self._stop_listening: Callable[[], None] = lambda: None
        self.timer = QTimer(self, interval=LOOK)
        self.timer.timeout.connect(self.look)

    def listen(self, desk: Desk | None) -> None:
        """Look after the memory of this desk from now on; None: of none, and all is searched as Python would."""
        self.stop()
        if desk is not None:
            self._stop_listening = desk.on_change(self._note_change)

    def settle(self) -> None:
        """What is there now stays while the desk is open: it is not searched."""
        gc.freeze()
        gc.set_threshold(*USUAL[:2], AT_THE_LATEST)
        self.timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._stop_listening()
        self._stop_listening = lambda: None
        if self.timer.isActive():
            self.timer.stop()
            gc.set_threshold(*USUAL)
            gc.unfreeze()

    def look(self) -> None:
        """Search, if it is worth while and nobody is at writing."""
        had_changed, self._has_changed = self._has_changed, False
        if gc.get_count()[2] >= DUE and not had_changed and not self._is_written_in():
            gc.collect()

    def _note_change(self, _touched: object) -> None:
        self._has_changed = True  # from whichever thread
