"""A panel to pick one of many by typing: a line that narrows, a list, and what can be done with the one chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.enter_key import press_by_enter
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW_HEIGHT, LIST_HEIGHT = 28, 176


@dataclass(frozen=True, slots=True)
class Choice:
    """One that can be picked: what it is called, and more that is said of it."""

    id: str
    name: str
    more: str = ""

    @property
    def told(self) -> str:
        """All of it in one line."""
        return " · ".join(filter(None, [self.name, " ".join(self.more.split())]))


class PickPanel(QFrame):
    """``picked`` tells the id of the one on which Enter was pressed or which was clicked twice."""

    picked = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self.heading, self.none, self.trouble = QLabel(self), QLabel(self), QLabel(self)
        self.narrow, self.list = QLineEdit(self), QListWidget(self)
        self.below, self.buttons = QVBoxLayout(), QHBoxLayout()
        self._choices: list[Choice] = []
        set_role(self.heading, "title")
        set_role(self.none, "muted")
        set_role(self.trouble, "late")
        self.none.setWordWrap(True)
        self.trouble.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.narrow.textChanged.connect(self._show)
        self.narrow.installEventFilter(self)
        self.list.itemActivated.connect(lambda item: self.picked.emit(str(item.data(Qt.ItemDataRole.UserRole))))
        self._lay_out()
        self.show_trouble("")
        self.hide()

    def offer(self, choices: Sequence[Choice], nothing: str) -> None:
        """Offer these; ``nothing`` is said where there is none."""
        chosen = self.chosen()
        self._choices = list(choices)
        self.none.setText(nothing)
        self._show()
        self.choose(chosen)

    def choose(self, choice_id: str) -> None:
        """Put the choice onto this one, if it is offered."""
        for place in range(self.list.count()):
            if self.list.item(place).data(Qt.ItemDataRole.UserRole) == choice_id:
                self.list.setCurrentRow(place)

    def chosen(self) -> str:
        """The id of the one that the choice is on; empty if there is none."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def begin(self) -> None:
        """Begin to pick."""
        self.show_trouble("")
        self.narrow.clear()
        self.narrow.setFocus()

    def show_trouble(self, sentence: str) -> None:
        """Say what stands in the way; nothing if nothing does."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, Down and Enter in the line that narrows go to the list."""
        if watched is self.narrow and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(max(0, min(self.list.currentRow() + step, self.list.count() - 1)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen():
                self.picked.emit(self.chosen())
                return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif not press_by_enter(self, event):
            super().keyPressEvent(event)

    def _show(self) -> None:
        wanted = self.narrow.text().casefold().split()
        found = [each for each in self._choices if all(word in each.told.casefold() for word in wanted)]
        self.list.clear()
        for each in found:
            item = QListWidgetItem(each.told, self.list)
            item.setData(Qt.ItemDataRole.UserRole, each.id)
            item.setToolTip(each.more or each.name)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(min(LIST_HEIGHT, max(1, len(self._choices)) * ROW_HEIGHT + 4))
        self.none.setVisible(not self._choices)
        self.list.setVisible(bool(self._choices))

    def _lay_out(self) -> None:
        self.buttons.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        for widget in (self.heading, self.narrow, self.none, self.list):
            column.addWidget(widget)
        column.addLayout(self.below)
        column.addWidget(self.trouble)
        column.addLayout(self.buttons)
