"""What is done with many actions at once: a few at once, thousands on the worker, which says how far it is.

Each is one transaction, so one undo takes all of it back, and a cancelled one has changed nothing.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from jpdialog.domain.action_list import ActionColumn, ActionListView
from jpdialog.domain.actions import ActionItem
from jpdialog.domain.trouble import Trouble
from jpdialog.services.action_items import Actions, Row
from jpdialog.services.desk import Desk
from jpdialog.storage.many import Watch, unwatched
from jpdialog.ui.pages.actions.list_keeper import ListKeeper
from jpdialog.ui.pages.actions.pasting import MOST_ROWS, block_of, copied, read_block
from jpdialog.ui.pages.actions.table_model import Written
from jpdialog.ui.worker import Job, Worker

T = TypeVar("T")
AT_ONCE, SAID_EVERY = 50, 100
"""Actions that are written without the worker, and after how many it says again how far it is."""


class ListHands(QObject):
    """Acts on the actions of these ids. ``failed`` tells what could not be done; nothing was changed then."""

    failed = Signal(Trouble)
    written = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker: Worker | None = None
        self.desk: Desk | None = None
        self.keeper: ListKeeper | None = None

    def write_cells(self, rows: Written) -> None:
        """Make typed cells changes. Raises Trouble if one cannot be read."""
        keeper, desk = self.keeper, self.desk
        if keeper is None or desk is None:
            return
        read: list[tuple[ActionItem | None, dict[str, object]]] = []
        for action, texts in rows:
            fields: dict[str, object] = {}
            for column, text in texts.items():
                fields |= keeper.list.cells.read(column, text, action)
            read.append((action, fields))
        Actions(desk).put_all(read)

    def set_all(self, ids: Sequence[str], column: ActionColumn, text: str) -> None:
        """Have all of them say this in a column."""
        self._write(
            len(ids),
            lambda keeper: [(each, keeper.list.cells.read(column, text, each)) for each in _found(keeper, ids)],
        )

    def paste(self, text: str, columns: Sequence[ActionColumn], below: Sequence[str]) -> None:
        """Take in a block: actions that it numbers, else those ``below`` the cursor ("" for none), else new ones."""
        rows = min(text.count("\n"), MOST_ROWS)

        def read(keeper: ListKeeper) -> Sequence[Row]:
            block = block_of(text, columns)
            desk = self.desk
            numbers = {each.number: each for each in desk.store.find(ActionItem)} if block.is_named and desk else {}
            known = {} if block.is_named else {each.id: each for each in _found(keeper, below[: len(block.rows)])}
            at = dict(enumerate(below))
            return read_block(block, keeper.list.cells, numbers, lambda place: known.get(at.get(place, "")))

        self._write(rows, read)

    def delete(self, ids: Sequence[str]) -> None:
        """Delete them; undo brings them back."""
        desk, keeper = self.desk, self.keeper
        if desk is not None and keeper is not None and ids:
            said = self.tr("Deleting action %1 of %2")
            self._do(len(ids), said, lambda watch: Actions(desk).delete(_found(keeper, ids), watch), lambda _none: None)

    def copy(self, ids: Sequence[str], columns: Sequence[ActionColumn]) -> None:
        """Put them into the clipboard with these columns."""
        keeper = self.keeper
        if keeper is not None and ids:
            said = self.tr("Copying the actions")
            self._do(
                len(ids),
                said,
                lambda _watch: copied(keeper.lines(ids), columns),
                lambda text: QGuiApplication.clipboard().setText(text),
            )

    def keep_view(self, view: ActionListView) -> None:
        """Keep a list under its name."""
        self._attempt(lambda actions: actions.views.keep(view))

    def forget_view(self, view: ActionListView) -> None:
        """Keep a list no more."""
        self._attempt(lambda actions: actions.views.forget(view))

    def _attempt(self, work: Callable[[Actions], object]) -> None:
        if self.desk is not None:
            try:
                work(Actions(self.desk))
            except Trouble as trouble:
                self.failed.emit(trouble)

    def _write(self, count: int, read: Callable[[ListKeeper], Sequence[Row]]) -> None:
        desk, keeper = self.desk, self.keeper
        if desk is not None and keeper is not None:
            said = self.tr("Writing action %1 of %2")
            self._do(
                count,
                said,
                lambda watch: Actions(desk).put_all(read(keeper), watch),
                lambda _made: self.written.emit(),
            )

    def _do(self, count: int, saying: str, work: Callable[[Watch], T], then: Callable[[T], object]) -> None:
        if self.worker is not None and count > AT_ONCE:
            first = saying.replace("%1", "1").replace("%2", str(count))
            self.worker.run(first, lambda job: work(_told_to(job, saying)), then, self.failed.emit)
            return
        try:
            then(work(unwatched))
        except Trouble as trouble:
            self.failed.emit(trouble)


def _found(keeper: ListKeeper, ids: Sequence[str]) -> list[ActionItem]:
    return [line.action for line in keeper.lines([each for each in ids if each])]


def _told_to(job: Job, saying: str) -> Watch:
    def watch(done: int, of: int) -> None:
        if done % SAID_EVERY == 0:
            job.say(saying.replace("%1", str(done + 1)).replace("%2", str(of)))

    return watch
