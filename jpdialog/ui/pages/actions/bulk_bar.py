"""What can be done with the actions that are picked: menus for what is chosen, one line for what is typed."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.actions import Acceptance, ActionStatus
from jpdialog.ui.language import translate
from jpdialog.ui.one_of_names import OneOfNames
from jpdialog.ui.pages.actions.columns import name_of
from jpdialog.ui.pages.picked_bar import PickedBar
from jpdialog.ui.tab_order import lead_through

CHOSEN: dict[ActionColumn, type[StrEnum]] = {
    ActionColumn.STATUS: ActionStatus,
    ActionColumn.ACCEPTANCE: Acceptance,
}
TYPED = (ActionColumn.LEAD, ActionColumn.COUNTERPART, ActionColumn.DUE)


class BulkBar(PickedBar):
    """Says what is wanted of all: ``wanted`` tells a column and what is typed into it."""

    wanted = Signal(str, str)
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offered: Callable[[ActionColumn], Sequence[str]] = lambda _column: ()
        self._asks, self.delete = ActionColumn.LEAD, QPushButton(self)
        self.buttons = {each: QPushButton(self) for each in (*CHOSEN, *TYPED)}
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_picked(0)

    def show_picked(self, count: int) -> None:
        """Say how many are picked; with fewer than two there is nothing to do at once."""
        self.picked = count
        self.count.setText(translate("ActionList", "%1 picked").replace("%1", str(count)))
        self.setVisible(count > 1)
        if count < 2:
            self.line.hide()

    def begin(self, column: ActionColumn) -> None:
        """Ask what all of them get."""
        self._asks = column
        known = OneOfNames(self.line)
        known.offer(self.offered(column))
        known.taken.connect(self.line.returnPressed)
        self.empty_line(known)
        self.line.show()
        self.retranslate()
        self.line.setFocus()

    @override
    def retranslate(self) -> None:
        super().retranslate()
        for column, button in self.buttons.items():
            button.setText(name_of(column) if column in CHOSEN else f"{name_of(column)}…")
        self.delete.setText(translate("ActionList", "Delete"))
        self.line.setAccessibleName(name_of(self._asks))
        is_day = self._asks is ActionColumn.DUE
        example = translate("ActionList", "2026-12-11, or before dialogue 12; Enter")
        self.line.setPlaceholderText(example if is_day else translate("ActionList", "A body or person; Enter"))
        self.count.setText(translate("ActionList", "%1 picked").replace("%1", str(self.picked)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.line.isVisible():
            self.line.hide()
            self.buttons[self._asks].setFocus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        for widget in (self.count, *self.buttons.values(), self.line):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.delete)
        self.line.hide()
        lead_through([*self.buttons.values(), self.line, self.delete])

    def _connect(self) -> None:
        for column, kind in CHOSEN.items():
            self.give_choices(self.buttons[column], kind, partial(self._tell, column))
        for column in TYPED:
            self.buttons[column].clicked.connect(lambda _on, c=column: self.begin(c))
        self.line.returnPressed.connect(lambda: self.wanted.emit(self._asks.value, self.line.text().strip()))
        self.delete.clicked.connect(self.removal_wanted)

    def _tell(self, column: ActionColumn, value: StrEnum) -> None:
        self.wanted.emit(column.value, value.value)
