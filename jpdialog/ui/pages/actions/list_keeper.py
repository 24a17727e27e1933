"""The list behind the table: read from the desk once, then asked for words as they are typed (0063)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from jpdialog.domain.action_list import ActionColumn, Grouping, Shown
from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.action_list import ActionLine, ActionList, Listed
from jpdialog.services.action_words import ActionWords, sought
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.actions.list_state import ListState
from jpdialog.ui.pages.actions.table_model import Head, Row

Found = tuple[Listed, str]
"""What is listed, with the words by which it is found."""
MANY, VERY_MANY = 2_000, 20_000
"""Actions of which more are listed, and of which more are sought, off the window's thread."""
SEEN = 100
"""Rows that stand there before all are listed: more than the tallest screen shows."""


@dataclass(frozen=True, slots=True)
class Look:
    """What was found for a state: everything that is listed, what of it has the words, and the rows of the table."""

    state: ListState = field(default_factory=ListState)
    everything: Sequence[Found] = ()
    found: Sequence[Found] = ()
    words: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)
    late: int = 0
    open: int = 0
    is_listed_by_words: bool = False
    """Whether what each action is found by was known when it was listed."""


NOTHING = Look()


class ListKeeper:
    """One desk's actions in one language. Give it ``words`` once they were read, off the window's thread.

    ``looked`` and ``sought`` change nothing here, so that the worker can do them; ``now`` is what is shown.
    """

    def __init__(self, desk: Desk, dialogue: Dialogue | None, language: str, today: date) -> None:
        self.list = ActionList(desk, dialogue, language, today)
        self.words: ActionWords | None = None
        self.now = NOTHING
        self.known = desk.store.count(ActionItem)

    @property
    def state(self) -> ListState:
        """What was asked for last."""
        return self.now.state

    def beginning(self, state: ListState) -> list[Row]:
        """The rows with which a list begins that nobody has looked through yet; none if that cannot be told so soon."""
        if state.words or state.grouping != Grouping.NONE:
            return []
        return list(self.list.beginning(state.shown, state.order, SEEN))

    def looked(self, state: ListState) -> Look:
        """Read the ids from the desk, in the order that is asked for, and seek the words among them."""
        told = self.words.by_id if self.words is not None else {}
        listed = self.list.listed(state.shown, state.grouping, state.order, state.picked)
        everything = [(each, told.get(each[0], "")) for each in listed]
        look = Look(
            state=state,
            everything=everything,
            found=everything,
            rows=self._rows(state, everything),
            late=self.list.count(Shown.LATE),
            open=self.list.count(Shown.OPEN),
            is_listed_by_words=self.words is not None,
        )
        return self.sought(look, state.words) if state.words else look

    def worded(self, before: Look, words: ActionWords) -> Look:
        """The same list, in which words can be sought now."""
        everything = [(each, words.by_id.get(each[0], "")) for each, _ in before.everything]
        look = replace(before, everything=everything, found=everything, words=(), is_listed_by_words=True)
        return self.sought(look, before.state.words) if before.state.words else look

    def sought(self, before: Look, text: str) -> Look:
        """Find those that have all these words; where more letters come, only among those found already."""
        state = replace(before.state, words=text)
        wanted = tuple(sought(text))
        if not wanted or not before.is_listed_by_words:
            rows = before.rows if before.found is before.everything else self._rows(state, before.everything)
            return replace(before, state=state, found=before.everything, words=(), rows=rows)
        is_narrower = all(any(old in word for word in wanted) for old in before.words)
        among, known = (before.found, before.words) if is_narrower else (before.everything, ())
        for word in wanted:
            if word not in known:
                among = [each for each in among if word in each[1]]
        return replace(before, state=state, found=among, words=wanted, rows=self._rows(state, among))

    def lines(self, ids: Sequence[str]) -> list[ActionLine]:
        """What is told of these."""
        return self.list.lines(ids)

    @property
    def count(self) -> int:
        """How many are found."""
        return len(self.now.found)

    @property
    def total(self) -> int:
        """How many there are before words are sought."""
        return len(self.now.everything)

    @property
    def picked(self) -> str:
        """What of a chart it is narrowed to, in words; empty if it is not."""
        return self.list.told_pick(self.state.picked) if self.state.picked else ""

    def _rows(self, state: ListState, found: Sequence[Found]) -> list[Row]:
        """The rows of the table: the ids found, with a head over each group."""
        if state.grouping == Grouping.NONE:
            return [each[0][0] for each in found]
        counts, rows, last = Counter(key for (_, key), _ in found), list[Row](), None
        for (action_id, key), _ in found:
            if key != last:
                rows.append(Head(self.list.head(state.grouping, key), counts[key]))
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
