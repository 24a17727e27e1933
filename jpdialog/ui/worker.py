"""Whatever takes longer than a blink runs here, one thing after another, off the window's thread.

There is one thread for one desk, joined when the window closes. Results come back on the window's thread. What somebody
waits for goes ahead of what nobody looks at (``behind``), which lets it in between its parts (``Job.give_way``).
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from jpdialog.domain.trouble import Trouble

T = TypeVar("T")


class Cancelled(Exception):  # noqa: N818 - not an error: somebody's wish
    """Raised inside work that was cancelled, at its next call of ``say`` or ``check``."""


class Job:
    """Work under way. The work itself calls ``say``, ``check`` and ``give_way``; the window calls ``cancel``."""

    def __init__(
        self,
        what: str,
        announce: Callable[[str], None],
        *,
        can_stop: bool = True,
        let_others: Callable[[], None] = lambda: None,
    ) -> None:
        self.what = what
        self._can_stop = can_stop
        self._announce, self._let_others = announce, let_others
        self._cancelled = Event()

    def say(self, doing: str) -> None:
        """Tell what is being done now, in the language of the window; stops here if the work was cancelled."""
        self.check()
        self._announce(doing)

    def check(self) -> None:
        """Stop here if the work was cancelled."""
        if self._cancelled.is_set():
            raise Cancelled

    def give_way(self) -> None:
        """Let what somebody waits for by now be done first; stops here if the work was cancelled.

        It is done on this very thread, so never call it with something half written.
        """
        self.check()
        self._let_others()
        self.check()

    def cancel(self) -> None:
        """Ask the work to stop, if it can; what it would have given back is dropped."""
        if self._can_stop:
            self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancelled.is_set()


class Worker(QObject):
    """One thread for work, one thing after another, what somebody waits for first."""

    doing = Signal(str)
    finished = Signal()
    _came_back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._jobs: list[Job] = []
        self._waited_for: deque[Callable[[], None]] = deque()
        self._behind: deque[Callable[[], None]] = deque()
        self._is_giving_way = self._is_closed = False
        self._came_back.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way or waiting."""
        return bool(self._jobs)

    def run(
        self,
        what: str,
        work: Callable[[Job], T],
        then: Callable[[T], object],
        failed: Callable[[Trouble], object] | None = None,
        *,
        broke: Callable[[BaseException], object] | None = None,
        can_stop: bool = True,
        behind: bool = False,
    ) -> Job:
        """Run ``work`` on the thread, then hand its result to ``then``, or its Trouble to ``failed``, on the window's.

        ``what`` is shown meanwhile, if it says anything. Work that would leave nothing to go on with cannot stop
        (``can_stop``). ``behind``: nobody waits for it, so all else goes first. Without ``failed``, Trouble goes where
        every unhandled error goes, as bugs do without ``broke``, which must hand them on to there.
        """
        job = Job(what, self.doing.emit, can_stop=can_stop, let_others=self._let_others)
        self._jobs.append(job)
        if what:
            self.doing.emit(what)
        done = partial(self._do, job, work, then, failed, broke or hand_on)
        (self._behind if behind else self._waited_for).append(done)
        self._thread.submit(self._do_next)
        return job

    def cancel(self) -> None:
        """Cancel everything under way or waiting."""
        for job in self._jobs:
            job.cancel()

    def close(self, last: Callable[[], object] = lambda: None) -> None:
        """Cancel, do ``last`` on the thread (a lock belongs to the thread that took it), and wait for it to end."""
        self.cancel()
        if not self._is_closed:
            self._is_closed = True
            self._thread.submit(last)
        self._thread.shutdown(wait=True)
        self._jobs.clear()

    def _do_next(self) -> None:
        """Do what is next by now; nothing, if work that gave way did it already."""
        waiting = self._waited_for or self._behind
        if waiting:
            waiting.popleft()()

    def _let_others(self) -> None:
        """On the thread, between two parts of a job: do what came meanwhile and is waited for."""
        if self._is_giving_way:
            return
        self._is_giving_way = True
        try:
            while self._waited_for:
                self._waited_for.popleft()()
        finally:
            self._is_giving_way = False

    def _do(self, job: Job, work: Callable[[Job], Any], then: Any, failed: Any, broke: Any) -> None:
        try:
            job.check()
            result = work(job)
            self._came_back.emit((job, lambda: then(result)))
        except Cancelled:
            self._came_back.emit((job, lambda: None))
        except Trouble as trouble:
            met = trouble
            self._came_back.emit((job, lambda: failed(met) if failed else sys.excepthook(Trouble, met, None)))
        except BaseException as bug:  # a bug must reach the window's hook, whatever it is
            found = bug
            self._came_back.emit((job, lambda: broke(found)))

    def _deliver(self, came_back: tuple[Job, Callable[[], object]]) -> None:
        job, deliver = came_back
        if job not in self._jobs:
            return
        self._jobs.remove(job)
        if not self._jobs:
            self.finished.emit()
        if not job.is_cancelled:
            deliver()


def hand_on(bug: BaseException) -> None:
    """Have a bug told as every unhandled error is."""
    sys.excepthook(type(bug), bug, bug.__traceback__)
