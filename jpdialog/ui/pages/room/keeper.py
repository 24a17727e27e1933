"""Keeps the pad at every key, on a thread of its own: whoever types never waits for the disk, and loses nothing.

What is typed while something is being written is written next; only the newest of it, since that is what counts.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jpdialog.domain.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpdialog.domain.note_pad import NotePad
    from jpdialog.services.note_pads import NotePads


class Keeper(QObject):
    """``pad`` is how the pad stands now; what of it is not kept yet is under way. Close it before the desk."""

    failed = Signal(object)

    def __init__(self, pads: NotePads, pad: NotePad, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pad = pad
        self._pads, self._kept = pads, pad
        self._wanted: dict[str, object] = {}
        self._also: Callable[[], object] | None = None
        self._lock = Lock()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pad")
        self._working: Future[None] | None = None

    def keep(self, **values: object) -> None:
        """Let the pad say this from now on."""
        self.pad = type(self.pad)(**{**self.pad.model_dump(), **values})
        with self._lock:
            self._wanted |= values
            self._begin()

    def also(self, work: Callable[[], object]) -> None:
        """Have something else written on the way, such as the time that went by."""
        with self._lock:
            self._also = work
            self._begin()

    def settle(self) -> None:
        """Wait until all is kept; as long as one small write takes."""
        working = self._working
        if working is not None:
            working.result()

    def line_left(self) -> NotePad:
        """The pad as the line that it holds is about to leave it: what was to be kept of that line is not any more."""
        with self._lock:
            for name in ("typed", "cursor", "note_id"):
                self._wanted.pop(name, None)
        self.settle()
        left, self.pad, self._kept = self.pad, _emptied(self.pad), _emptied(self._kept)
        return left

    def close(self) -> None:
        """Keep what is left to be kept, and end."""
        self._thread.shutdown(wait=True)

    def _begin(self) -> None:
        if self._working is None or self._working.done():
            self._working = self._thread.submit(self._work)

    def _work(self) -> None:
        while True:
            with self._lock:
                wanted, also = self._wanted, self._also
                self._wanted, self._also = {}, None
                if not wanted and also is None:
                    self._working = None
                    return
            self._write(wanted, also)

    def _write(self, wanted: dict[str, object], also: Callable[[], object] | None) -> None:
        try:
            if wanted:
                self._kept = self._pads.keep(self._kept, **wanted)
            if also is not None:
                also()
        except Trouble as trouble:
            self.failed.emit(trouble)


def _emptied(pad: NotePad) -> NotePad:
    return type(pad)(**{**pad.model_dump(), "typed": "", "cursor": 0, "note_id": None})
