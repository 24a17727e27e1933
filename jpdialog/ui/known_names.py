"""Names that are known already, offered while one types any part of one."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from jpdialog.ui.language import translate


def find_by_any_part(completer: QCompleter) -> None:
    """Have a completer find a name by any part of it, in small letters or capitals."""
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)


class KnownNames(QCompleter):
    """Completes a line; the list under it is told to those who cannot see it."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._names = QStringListModel(self)
        self.setModel(self._names)
        find_by_any_part(self)
        self._list = QListView()
        self.setPopup(self._list)
        self._list.setAccessibleName(translate("KnownNames", "Names that are known"))
        line.setCompleter(self)

    def close_list(self) -> None:
        """Put the list away: a name was chosen."""
        self._list.hide()

    def offer(self, names: Sequence[str]) -> None:
        """Offer these names."""
        if list(names) != self._names.stringList():
            self._names.setStringList(list(names))
