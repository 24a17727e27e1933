"""What can be done with all that are picked in a list: what is chosen has a menu, what is typed has a line."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCompleter, QFrame, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from typing_extensions import override

from jpdialog.ui.field_words import field_word
from jpdialog.ui.known_names import find_by_any_part
from jpdialog.ui.theme import set_role

Choice = TypeVar("Choice", bound=StrEnum)


class PickedBar(QFrame):
    """Each kind of it lays out its buttons, and says what is wanted; whoever shows it does it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self.picked = 0
        self.count, self.line = QLabel(self), QLineEdit(self)
        self._choices: list[tuple[QPushButton, type[StrEnum]]] = []
        set_role(self.count, "strong")

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        for button, kind in self._choices:
            for action in button.menu().actions():
                action.setText(field_word(kind(action.data())))

    def give_choices(self, button: QPushButton, kind: type[Choice], take: Callable[[Choice], object]) -> None:
        """Hang the values of a field under a button."""
        menu = QMenu(button)
        for value in kind:
            action = menu.addAction(field_word(value))
            action.setData(value.value)
            action.triggered.connect(lambda _on, value=value: take(value))
        button.setMenu(menu)
        self._choices.append((button, kind))

    def empty_line(self, completer: QCompleter) -> None:
        """Have the line be empty, and complete what is typed into it next."""
        self.line.clear()
        find_by_any_part(completer)
        self.line.setCompleter(completer)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
