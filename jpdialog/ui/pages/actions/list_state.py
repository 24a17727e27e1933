"""What somebody asked of the list: words, which, in what groups, order and columns; as it is kept under a name."""

from dataclasses import dataclass

from jpdialog.domain.action_list import USUAL, ActionColumn, ActionListView, Grouping, Shown
from jpdialog.domain.action_picks import Picked, picked_of

Order = tuple[tuple[ActionColumn, bool], ...]
DOWN = "-"
CARRIED = (Shown.CARRIED_TWICE, Shown.TO_DECIDE)


@dataclass(frozen=True, slots=True)
class ListState:
    """``order``: columns with whether they run the other way; empty: what presses first. ``picked``: only what a chart
    counts there.
    """

    words: str = ""
    shown: Shown = Shown.ALL
    grouping: Grouping = Grouping.NONE
    order: Order = ()
    columns: tuple[ActionColumn, ...] = USUAL
    picked: Picked | None = None

    def sorted_by(self, column: ActionColumn, *, is_down: bool, is_further: bool) -> Order:
        """The order with this column first, or after those that are there."""
        others = tuple(each for each in self.order if each[0] is not column)
        return (*others, (column, is_down)) if is_further else ((column, is_down),)


def state_called(thing: str) -> ListState | None:
    """The list that somebody goes to by which actions it shows; None if that is no list, but an action."""
    picked = picked_of(thing)
    if picked is not None:
        return ListState(picked=picked)
    if thing not in set(Shown):
        return None
    shown = Shown(thing)
    more = (ActionColumn.CARRIED, ActionColumn.DECISION_SOUGHT) if shown in CARRIED else ()
    return ListState(shown=shown, columns=(*USUAL, *more))


def kept_as(state: ListState, name: str) -> ActionListView:
    """The record of a list under a name."""
    return ActionListView(
        name=name,
        words=state.words,
        shown=state.shown,
        grouping=state.grouping,
        order=[(DOWN if is_down else "") + column.value for column, is_down in state.order],
        columns=[each.value for each in state.columns],
        picked=state.picked.written if state.picked else "",
    )


def state_of(view: ActionListView) -> ListState:
    """The list that was kept; a column that this version does not know is left out."""
    known = {each.value: each for each in ActionColumn}
    order = [(each.lstrip(DOWN), each.startswith(DOWN)) for each in view.order]
    return ListState(
        words=view.words,
        shown=Shown(view.shown),
        grouping=Grouping(view.grouping),
        order=tuple((known[column], is_down) for column, is_down in order if column in known),
        columns=tuple(known[each] for each in view.columns if each in known) or USUAL,
        picked=picked_of(view.picked),
    )
