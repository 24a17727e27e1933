"""The room of actions: every action of the plan in one list, the late ones first; for now it is to be read."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.actions import CLOSED, ActionItem
from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.actions import ActionView, actions_in_order
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.ui.pages.actions.empty import EmptyActions
from jpdialog.ui.pages.actions.table_model import ActionTable
from jpdialog.ui.pages.actions.table_view import ActionTableView
from jpdialog.ui.pages.read_only import ReadOnlyPage
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import set_role


class ActionsPage(ReadOnlyPage):
    """What was promised and is owed."""

    room = Room.ACTIONS

    def __init__(self, parent: QWidget | None = None, *, today: Callable[[], date] = date.today) -> None:
        self._today, self._late = today, 0
        area = QWidget()
        super().__init__(EmptyActions(), area, parent)
        self.model = ActionTable(self)
        self.table, self.coming = ActionTableView(self.model, area), QLabel(area)
        set_role(self.coming, "muted")
        column = QVBoxLayout(area)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.table, 1)
        column.addWidget(self.coming)
        area.setFocusProxy(self.table)
        self.table.opened.connect(self._open)
        self.retranslate()

    @override
    def read(self, desk: Desk, dialogue: Dialogue | None) -> bool:
        chosen = self.table.view_at(self.table.currentIndex().row())
        views = actions_in_order(desk, dialogue, self._today())
        self.model.show_actions(views, Names(desk, self.language), self.language)
        self.table.choose(self.model.row_of(chosen.action.id) if chosen else 0 if views else -1)
        return bool(views)

    @override
    def forget(self) -> None:
        self.model.show_actions([], None, self.language)

    @override
    def count(self) -> int:
        if self.desk is None:
            return 0
        today, days = self._today(), self.desk.dialogues.days()
        return sum(each.is_late(today, days) for each in self.desk.store.find(ActionItem))

    @override
    def note(self) -> str:
        if not self.has_content:
            return ""
        views = self.model.views
        counts = (sum(each.is_late for each in views), sum(each.action.status not in CLOSED for each in views))
        told = self.tr("%1 late, %2 open, %3 in all")
        for sign, number in zip(("%1", "%2", "%3"), (*counts, len(views)), strict=True):
            told = told.replace(sign, str(number))
        return told

    @override
    def go_to(self, thing: str) -> None:
        self.read_again()
        self.table.choose(self.model.row_of(thing))

    @override
    def retranslate(self) -> None:
        set_prose(
            self.coming,
            self.tr(
                "Actions can be read here; writing and changing them comes in a later version. "
                "Enter leads to the section."
            ),
        )
        self.table.setAccessibleName(self.tr("Actions, the late ones first"))
        super().retranslate()

    def _open(self, view: ActionView | None) -> None:
        if view is not None and view.section is not None:
            self.place_chosen.emit(Place(Room.PLAN, view.section.lineage))
