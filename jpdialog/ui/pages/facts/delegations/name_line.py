"""A line in which somebody is sought by typing: any part of a name, title or organisation is completed."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from jpdialog.domain.people import Person
from jpdialog.services.persons import plain
from jpdialog.ui.known_names import KnownNames

Offer = Callable[[], tuple[list[Person], dict[str, str]]]
"""Finds those who may be named, each with a line that is no other's."""


class NameLine(QLineEdit):
    """``person_named`` tells the id of one who is known, ``stranger_named`` a name that is not, ``many_meant`` one
    that several have.
    """

    person_named = Signal(str)
    stranger_named = Signal(str)
    many_meant = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, str] = {}
        self._completer = KnownNames(self)
        self._completer.activated.connect(self._on_line_chosen)
        self._ids_of: dict[str, list[str]] = {}
        self._offer: Offer | None = None
        self.returnPressed.connect(self._on_return)

    @property
    def known(self) -> list[str]:
        """The lines that are offered."""
        self._catch_up()
        return list(self._lines)

    def offer(self, offer: Offer) -> None:
        """Offer these persons from the next time that somebody comes here to type."""
        self._offer = offer
        if self.hasFocus():
            self._catch_up()

    def _catch_up(self) -> None:
        if self._offer is None:
            return
        persons, told = self._offer()
        self._offer = None
        lines = {told[each.id]: each.id for each in persons}
        self._lines, self._ids_of = lines, {}
        for each in persons:
            for name in {plain(each.name), plain(each.name_translation)} - {""}:
                self._ids_of.setdefault(name, []).append(each.id)
        self._completer.offer(list(lines))

    def _on_line_chosen(self, line: str) -> None:
        if line in self._lines:  # Enter on a line is told twice: by the line, and by the list under it
            self._tell(self._lines.pop(line))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._catch_up()

    def _on_return(self) -> None:
        self._catch_up()
        typed = self.text().strip()
        if typed in self._lines:
            self._on_line_chosen(typed)
            return
        found = self._ids_of.get(plain(typed), [])
        if len(found) == 1:
            self._tell(found[0])
        elif found:
            self.many_meant.emit(typed)
        elif typed:
            self._empty()
            self.stranger_named.emit(typed)

    def _tell(self, person_id: str) -> None:
        self._empty()
        self.person_named.emit(person_id)

    def _empty(self) -> None:
        self._completer.close_list()
        self.clear()
        QTimer.singleShot(0, self, self.clear)  # Qt puts the line that was chosen in here after telling it
