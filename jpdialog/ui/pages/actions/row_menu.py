"""What can be done with the rows that are picked, beside the mouse: each entry names the key that does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.actions import ActionStatus
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.pages.actions.columns import name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpdialog.ui.pages.actions.table_view import ActionTableView


class RowMenu(QMenu):
    """Filled anew each time, in the language of the window."""

    def __init__(self, table: ActionTableView) -> None:
        super().__init__(table)
        self._table = table

    def open_at(self, point: QPoint) -> None:
        """Offer it there; nothing is offered where no action is. ``point`` is of the screen."""
        if not self._table.picked_ids():
            return
        self._fill()
        self.popup(point)

    def _fill(self) -> None:
        self.clear()
        table = self._table
        self._offer(translate("ActionMenu", "Change the cell"), "Return", lambda: table.edit(table.currentIndex()))
        self._offer(translate("ActionMenu", "Open beside the list"), "Ctrl+Return", table.opened.emit)
        self._offer(translate("ActionMenu", "Go to the section"), "Ctrl+G", table.section_wanted.emit)
        self.addSeparator()
        self._offer_statuses()
        self.addSeparator()
        self._offer(translate("ActionMenu", "Copy"), "Ctrl+C", table.copy_wanted.emit)
        self._offer(translate("ActionMenu", "Paste"), "Ctrl+V", table.paste_wanted.emit)
        self.addSeparator()
        self._offer(translate("ActionMenu", "Delete"), "Ctrl+Del", table.removal_wanted.emit)

    def _offer_statuses(self) -> None:
        statuses, line = self.addMenu(name_of(ActionColumn.STATUS)), self._table.current_line()
        is_one = len(self._table.picked_ids()) == 1
        for value in ActionStatus:
            entry = statuses.addAction(field_word(value))
            entry.setCheckable(True)
            entry.setChecked(is_one and line is not None and line.action.status is value)
            entry.triggered.connect(
                lambda _on, value=value: self._table.set_wanted.emit(ActionColumn.STATUS.value, value.value)
            )

    def _offer(self, words: str, key: str, act: Callable[[], object]) -> None:
        named = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self.addAction(f"{words}\t{named}").triggered.connect(lambda _on: act())
