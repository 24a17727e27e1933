"""The list behind the table: read from the desk once, then asked for words as they are typed (0063)."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date

from jpdialog.domain.action_list import ActionColumn, Grouping
from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.action_list import ActionLine, ActionList, Listed
from jpdialog.services.action_words import ActionWords, sought
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.actions.list_state import ListState
from jpdialog.ui.pages.actions.table_model import Head, Row

Found = tuple[Listed, str]
"""What is listed, with the words by which it is found."""


class ListKeeper:
    """One desk's actions in one language. Give it ``words`` once they were read, off the window's thread."""

    def __init__(self, desk: Desk, dialogue: Dialogue | None, language: str, today: date) -> None:
        self.list = ActionList(desk, dialogue, language, today)
        self.words: ActionWords | None = None
        self.state = ListState()
        self._everything: list[Found] = []
        self._found: list[Found] = []
        self._sought: list[str] = []

    def read(self, state: ListState) -> None:
        """Read the ids from the desk, in the order that is asked for."""
        told = self.words.by_id if self.words is not None else {}
        listed = self.list.listed(state.shown, state.grouping, state.order)
        self._everything = [(each, told.get(each[0], "")) for each in listed]
        self.state, self._found, self._sought = state, self._everything, []
        self.seek(state.words)

    def take(self, ids: Collection[str]) -> None:
        """Some actions were changed, made or deleted."""
        if self.words is not None:
            self.words.take(ids)
        self.read(self.state)

    def seek(self, words: str) -> None:
        """Find those that have all these words; where more letters come, only among those found already."""
        self.state = ListState(words, self.state.shown, self.state.grouping, self.state.order, self.state.columns)
        wanted = sought(words)
        if not wanted:
            self._found, self._sought = self._everything, []
        elif self.words is not None:
            is_narrower = all(any(before in word for word in wanted) for before in self._sought)
            among, known = (self._found, self._sought) if is_narrower else (self._everything, [])
            for word in wanted:
                if word not in known:
                    among = [each for each in among if word in each[1]]
            self._found, self._sought = among, wanted

    def lines(self, ids: Sequence[str]) -> list[ActionLine]:
        """What is told of these."""
        return self.list.lines(ids)

    @property
    def count(self) -> int:
        """How many are found."""
        return len(self._found)

    @property
    def total(self) -> int:
        """How many there are before words are sought."""
        return len(self._everything)

    def rows(self) -> list[Row]:
        """The rows of the table: the ids found, with a head over each group."""
        if self.state.grouping == Grouping.NONE:
            return [each[0][0] for each in self._found]
        counts, rows, last = Counter(key for (_, key), _ in self._found), list[Row](), None
        for (action_id, key), _ in self._found:
            if key != last:
                rows.append(Head(self.list.head(self.state.grouping, key), counts[key]))
                last = key
            rows.append(action_id)
        return rows


def offered(keeper: ListKeeper | None, column: ActionColumn) -> list[str]:
    """What a cell of a column can say, for whoever types there; nothing where that is free."""
    if keeper is None:
        return []
    cells = keeper.list.cells
    match column:
        case ActionColumn.LEAD | ActionColumn.COUNTERPART | ActionColumn.SUPPORTING:
            return cells.bodies()
        case ActionColumn.SECTION:
            return [each.number for each in cells.sections() if each.number]
        case ActionColumn.STATUS | ActionColumn.ACCEPTANCE:
            return cells.choices(column)
    return []
