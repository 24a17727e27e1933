"""Taking back and doing again: a few changes at once, hundreds on the worker, which says how far it is.

Either is one transaction. While thousands are taken back one can read and type on; what is typed meanwhile is written
after it, and is never what is taken back in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jpdialog.domain.trouble import Trouble
from jpdialog.ui.language import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpdialog.services.desk import Desk
    from jpdialog.storage.many import Watch
    from jpdialog.ui.worker import Job, Worker

AT_ONCE = 100
"""Changes that are taken back without the worker, within the blink that a key may take."""


class TakingBack(QObject):
    """One at a time. ``done`` tells whether it was done again, and what that touched; ``met`` what went wrong."""

    done = Signal(bool, object)
    met = Signal(Trouble)

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._job: Job | None = None
        self._is_through = True

    @property
    def is_under_way(self) -> bool:
        """Whether the worker is at it, or will be."""
        return self._job is not None and not self._is_through and not self._job.is_cancelled

    def begin(self, desk: Desk, *, again: bool) -> None:
        """Take the last change back, or the last undo."""
        only, count = desk.store.next_redo() if again else desk.store.next_undo()
        act = desk.redo if again else desk.undo
        if count > AT_ONCE:
            self._have_it_done(lambda watch: act(only, watch), count, again=again)
            return
        try:
            touched = act(only)
        except Trouble as trouble:
            self.met.emit(trouble)
        else:
            self.done.emit(again, touched)

    def _have_it_done(self, act: Callable[[Watch], object], count: int, *, again: bool) -> None:
        saying = (
            translate("WindowHistory", "Doing change %1 of %2 again")
            if again
            else translate("WindowHistory", "Taking back change %1 of %2")
        ).replace("%2", f"{count:,}")

        def work(job: Job) -> object:
            try:
                return act(lambda at, _of: job.say(saying.replace("%1", f"{at + 1:,}")))
            finally:
                self._is_through = True

        self._is_through = False
        self._job = self._worker.run(
            saying.replace("%1", "1"), work, lambda touched: self._tell(touched, again=again), self.met.emit
        )

    def _tell(self, touched: object, *, again: bool) -> None:
        if touched:
            self.done.emit(again, touched)
        else:
            self.met.emit(
                Trouble("Something was written in the meantime, so nothing was taken back. Take back again to do so.")
            )
