"""Reads on the worker's thread what came back: at once which cells there are, by and by how each of them stands.

Cells are worked out some at a time, those on screen first, so that ten thousand hold nobody up; after a change only
those of the actions that it touched, if that is known.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jpdialog.services.matrix_proposals import Proposal, Proposals
from jpdialog.services.returned_files import CellLine, FileLine, Key, ReturnedFiles, Wishes

if TYPE_CHECKING:
    from jpdialog.services.desk import Desk
    from jpdialog.ui.pages.page import Page

AT_ONCE = 60
"""Cells that are worked out in one go."""
OF_ACTIONS = frozenset({"actionitem"})
OF_FILES = frozenset({"returnedfile", "returnedcells", "returneddecision"})
ELSEWHERE = frozenset({"note", "notepad", "timeused", "use", "brief", "entry", "actionlistview"})
"""Tables of which no cell of a matrix says anything."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The files and their cells as they are now; ``moved`` are the actions of which something was decided since."""

    files: tuple[FileLine, ...] = ()
    lines: tuple[CellLine, ...] = ()
    moved: frozenset[str] = frozenset()
    by_key: dict[Key, CellLine] = field(default_factory=dict)
    of_action: dict[str, list[Key]] = field(default_factory=dict)


class ReturnedReader(QObject):
    """One for each desk that is shown. ``seen`` comes first; then ``learnt``, as often as it takes."""

    seen = Signal(object)
    learnt = Signal(object)

    def __init__(self, page: Page, today: Callable[[], date], on_screen: Callable[[], list[Key]]) -> None:
        super().__init__(page)
        self._page, self._today, self._on_screen = page, today, on_screen
        self._desk: Desk | None = None
        self._files: ReturnedFiles | None = None
        self._now = Seen()
        self._known: set[Key] = set()
        self._left: deque[Key] = deque()
        self._stale: set[str] | None = None
        self._is_reading = self._is_wanted = self._is_working = False
        self._proposals: Proposals | None = None

    def note(self, changed: Collection[object] | None) -> None:
        """Something changed on the desk; None: everything may have, and it may be another desk."""
        if self._page.desk is not self._desk:
            self._begin(self._page.desk)
        if changed is None:
            self._stale = None
            return
        for each in changed:
            table, record_id = getattr(each, "table", ""), getattr(each, "record_id", "")
            if table in OF_ACTIONS:
                if self._stale is not None:
                    self._stale.add(record_id)
            elif table not in OF_FILES | ELSEWHERE:
                self._stale = None

    def read(self) -> None:
        """Look at what there is now."""
        desk, worker = self._desk, self._page.worker
        if desk is None or worker is None or self._files is None:
            return
        self._is_wanted = self._is_reading
        if not self._is_reading:
            self._is_reading = True
            look = partial(_look, self._files, self._now)
            worker.run("", look, partial(self._on_seen, desk), self._on_not_seen, can_stop=False)

    def _begin(self, desk: Desk | None) -> None:
        self._desk, self._files = desk, ReturnedFiles(desk) if desk else None
        self._now, self._stale = Seen(), None
        self._known.clear()
        self._left.clear()
        self._is_reading = self._is_wanted = False
        self.seen.emit(self._now)

    def _on_seen(self, desk: Desk, now: Seen) -> None:
        if desk is not self._desk:
            return
        self._is_reading, self._now, self._proposals = False, now, None
        if self._stale is None:
            self._known.clear()
        else:
            for action_id in self._stale | now.moved:
                self._known.difference_update(now.of_action.get(action_id, ()))
        self._stale = set()
        self._left = deque(each for each in now.by_key if each not in self._known)
        self.seen.emit(now)
        if self._is_wanted:
            self.read()
        else:
            self._work()

    def _on_not_seen(self, trouble: object) -> None:
        self._is_reading = False
        self._page.trouble_met.emit(trouble)

    def _work(self) -> None:
        """Work some of them out, then some more."""
        desk, worker = self._desk, self._page.worker
        if desk is None or worker is None or self._is_working or self._is_reading:
            return
        now, known, today = self._now, self._proposals, self._today()
        some = [now.by_key[each] for each in self._next()]
        if not some:
            self._proposals = None
            return
        actions = () if known else {now.by_key[each].cell.action_id for each in (*self._left, *(x.key for x in some))}
        self._is_working = True

        def work(_job: object) -> tuple[Proposals, list[Proposal]]:
            proposals = known or Proposals(desk, today, Wishes(now.lines), actions)
            return proposals, list(proposals.of(some))

        worker.run("", work, partial(self._on_worked, now), self._on_trouble, can_stop=False, behind=True)

    def _next(self) -> list[Key]:
        """The cells to be worked out next."""
        some = [each for each in self._on_screen() if each in self._now.by_key and each not in self._known]
        while self._left and len(some) < AT_ONCE:
            key = self._left.popleft()
            if key not in self._known and key not in some:
                some.append(key)
        return some

    def _on_worked(self, of: Seen, found: tuple[Proposals, list[Proposal]]) -> None:
        self._is_working = False
        if of is self._now:
            self._proposals = found[0]
            self._known.update(each.line.key for each in found[1])
            self.learnt.emit(found[1])
        self._work()

    def _on_trouble(self, trouble: object) -> None:
        self._is_working = False
        self._page.trouble_met.emit(trouble)


def _look(files: ReturnedFiles, before: Seen, _job: object) -> Seen:
    lines = files.lines()
    by_key, of_action = {each.key: each for each in lines}, defaultdict(list)
    for each in lines:
        of_action[each.cell.action_id].append(each.key)
    was = {key: each.decided for key, each in before.by_key.items()}
    moved = {each.cell.action_id for each in lines if each.key not in was or was[each.key] != each.decided}
    moved |= {each.cell.action_id for each in before.lines if each.key not in by_key}
    return Seen(tuple(files.all()), lines, frozenset(moved), by_key, of_action)
