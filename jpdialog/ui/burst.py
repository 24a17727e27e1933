"""A burst of typing: kept within moments, so that a crash costs nothing, and one change once it ends."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from jpdialog.domain.trouble import Trouble
from jpdialog.storage.turns import BusyError


@dataclass(frozen=True, slots=True)
class Pace:
    """Milliseconds: a pause after which typing is kept, the longest it waits, a burst's end, a retry after trouble."""

    pause: int = 400
    longest: int = 2000
    end: int = 1500
    retry: int = 10_000


class Burst(QObject):
    """Typing in one field. ``keep`` saves a draft of what ``text`` gives, ``write`` makes it a change; both may raise
    Trouble.

    After Trouble the text counts as unsaved still: it is tried again by itself, with the next key, and by ``flush``.
    """

    failed = Signal(Trouble)
    kept = Signal()
    ended = Signal()

    def __init__(
        self,
        text: Callable[[], Any],
        keep: Callable[[Any], None],
        write: Callable[[Any], None],
        pace: Pace,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._text, self._keep, self._write, self._pace = text, keep, write, pace
        self._pause, self._longest, self._end = (QTimer(self, singleShot=True) for _ in range(3))
        self._pause.timeout.connect(self._keep_now)
        self._longest.timeout.connect(self._keep_now)
        self._end.timeout.connect(self._end_by_itself)
        self.is_open = False

    def typed(self) -> None:
        """A key changed the text."""
        self.is_open = True
        self._pause.start(self._pace.pause)
        self._end.start(self._pace.end)
        if not self._longest.isActive():
            self._longest.start(self._pace.longest)

    def flush(self) -> bool:
        """End the burst: what was typed becomes a change now. False if it could not be written; it is tried again."""
        met = self._try_to_end()
        if met is not None:
            self.failed.emit(met)
        return met is None

    def drop(self) -> None:
        """Forget the burst: its text has no place any more (a row that was removed while empty)."""
        self._stop()
        self.is_open = False

    def _end_by_itself(self) -> None:
        """Much may be written elsewhere at this moment: then it ends a little later, and nobody needs to know."""
        met = self._try_to_end()
        if met is not None and not isinstance(met, BusyError):
            self.failed.emit(met)

    def _try_to_end(self) -> Trouble | None:
        if not self.is_open:
            return None
        self._stop()
        try:
            self._write(self._text())
        except Trouble as trouble:
            self._end.start(self._pace.end if isinstance(trouble, BusyError) else self._pace.retry)
            return trouble
        self.is_open = False
        self.ended.emit()
        self.kept.emit()
        return None

    def _keep_now(self) -> None:
        self._pause.stop()
        self._longest.stop()
        try:
            self._keep(self._text())
        except Trouble as trouble:
            self.failed.emit(trouble)
            return
        self.kept.emit()

    def _stop(self) -> None:
        for timer in (self._pause, self._longest, self._end):
            timer.stop()
