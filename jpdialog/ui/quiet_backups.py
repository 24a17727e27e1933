"""Backs up while nobody writes: a while after the last change, and once more as the window closes if any is new."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from jpdialog.domain.trouble import Trouble

if TYPE_CHECKING:
    from jpdialog.services.desk import Desk
    from jpdialog.ui.worker import Worker

PAUSE = 120_000
"""Milliseconds without a change after which one is at something else than writing."""


class QuietBackups(QObject):
    """Listens to one desk at a time; what goes wrong is told to ``say``, and tried again after the next change."""

    made = Signal()
    _changed = Signal()

    def __init__(self, worker: Worker, say: Callable[[Trouble], object], parent: QObject) -> None:
        super().__init__(parent)
        self._worker, self._say = worker, say
        self._desk: Desk | None = None
        self._stop: Callable[[], None] = lambda: None
        self.is_due = False
        self.timer = QTimer(self, singleShot=True, interval=PAUSE)
        self.timer.timeout.connect(self._back_up)
        self._changed.connect(self._wait, Qt.ConnectionType.QueuedConnection)

    def listen(self, desk: Desk | None) -> None:
        """Look after this desk from now on, and look it over once for damage; None: after none."""
        self.stop()
        self._desk, self.is_due = desk, False
        self._stop = desk.on_change(lambda _touched: self.come_due()) if desk else lambda: None
        if desk is not None:
            look = lambda job: desk.store.look_for_damage(job.give_way)  # noqa: E731 - a name for what the worker does
            self._worker.run("", look, lambda _none: None, self._say, behind=True)

    def stop(self) -> None:
        """Hear no more of the desk; what is due stays due."""
        self._stop()
        self._stop = lambda: None
        self.timer.stop()

    def come_due(self) -> None:
        """There is something that no backup has; may be called from any thread."""
        self.is_due = True  # at once: the window may close before the signal comes
        self._changed.emit()

    def _wait(self) -> None:
        self.timer.start()

    def _back_up(self) -> None:
        desk = self._desk
        if desk is None:
            return
        if self._worker.is_busy:
            self.timer.start()
            return
        from jpdialog.services.backups import back_up

        self.is_due = False
        made = lambda _made: self.made.emit()  # noqa: E731 - one expression, given away
        work = lambda job: back_up(desk, job.give_way)  # noqa: E731 - a name for what the worker does
        self._worker.run("", work, made, self._failed, can_stop=False, behind=True)

    def _failed(self, trouble: Trouble) -> None:
        self.is_due = True
        self._say(trouble)


def close_backed_up(desk: Desk, *, is_due: bool) -> None:
    """Close the desk, with a backup first if there is something new; one that fails does not keep it open."""
    from jpdialog.services.backups import back_up

    try:
        with suppress(Trouble):
            if is_due:
                back_up(desk)
    finally:
        desk.close()
