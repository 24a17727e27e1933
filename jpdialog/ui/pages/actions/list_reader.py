"""Has the list looked through: at once while it is short, on the worker where it is long; only the last look counts."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from jpdialog.services.action_words import ActionWords
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.actions.list_keeper import MANY, NOTHING, VERY_MANY, ListKeeper, Look
from jpdialog.ui.pages.actions.list_state import ListState
from jpdialog.ui.pages.actions.table_model import Row
from jpdialog.ui.worker import Worker


class ListReader(QObject):
    """``came`` says that the keeper has another look, and whether only other words were sought in it."""

    came = Signal(bool)
    began = Signal(object)
    """The rows with which a long list begins, of which all are still being listed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.worker: Worker | None = None
        self.keeper: ListKeeper | None = None
        self._asked, self._done = 0, 0
        self._listing: ListState | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether a look is still to come."""
        return self._done != self._asked

    def begin(self, keeper: ListKeeper | None) -> None:
        """Read another list from now on; what was asked of the one before comes no more."""
        self.keeper, self._listing = keeper, None
        self._asked += 1
        self._done = self._asked

    def list(self, state: ListState) -> None:
        """Read the ids in the order that is asked for."""
        keeper = self.keeper
        if keeper is not None:
            if keeper.now is NOTHING and self._listing is None and keeper.known > MANY and self.worker is not None:
                self._begin(keeper, state, self.worker)
            self._listing = state
            self._look(lambda: keeper.looked(state), is_long=keeper.known > MANY, is_seeking=False)

    def seek(self, words: str) -> None:
        """Find other words in what is listed."""
        keeper = self.keeper
        if self._listing is not None:
            self.list(replace(self._listing, words=words))
        elif keeper is not None:
            before = keeper.now
            self._look(lambda: keeper.sought(before, words), is_long=keeper.known > VERY_MANY, is_seeking=True)

    def read_words(self, desk: Desk) -> None:
        """Read what each action is found by, and list them once more then."""
        keeper = self.keeper
        if keeper is None:
            return
        edition_id = keeper.list.edition_id

        def read() -> tuple[ActionWords, Look, Look]:
            words, before = ActionWords(desk, edition_id), keeper.now
            return words, before, keeper.worded(before, words)

        def take(came: tuple[ActionWords, Look, Look]) -> None:
            keeper.words, before, worded = came
            if keeper is not self.keeper:
                return
            if self.is_waiting or keeper.now is not before:
                self.list(self._listing or keeper.state)
            else:
                keeper.now = worded
                self.came.emit(True)

        if self.worker is None:
            keeper.words = ActionWords(desk, edition_id)
        else:
            self.worker.run("", lambda _job: read(), take, can_stop=False)

    def _begin(self, keeper: ListKeeper, state: ListState, worker: Worker) -> None:
        """Have the first rows stand there before all are known."""
        if keeper.known <= VERY_MANY:
            self.began.emit(keeper.beginning(state))
            return

        def take(rows: list[Row]) -> None:
            if keeper is self.keeper and keeper.now is NOTHING:
                self.began.emit(rows)

        worker.run("", lambda _job: keeper.beginning(state), take, can_stop=False)

    def _look(self, look: Callable[[], Look], *, is_long: bool, is_seeking: bool) -> None:
        self._asked += 1
        asked = self._asked
        if self.worker is None or not is_long:
            self._take(asked, look(), is_seeking=is_seeking)
            return
        self.worker.run(
            "",
            lambda _job: look() if asked == self._asked else None,
            lambda found: self._take(asked, found, is_seeking=is_seeking),
            can_stop=False,  # somebody's Cancel is meant for an export; a list that waits for its look would wait on
        )

    def _take(self, asked: int, found: Look | None, *, is_seeking: bool) -> None:
        if asked != self._asked or found is None or self.keeper is None:
            return
        self._done, self._listing = asked, None
        self.keeper.now = found
        self.came.emit(is_seeking)
