"""Names that are known already, offered while one types any part of one."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from jpdialog.ui.language import translate


class KnownNames(QCompleter):
    """Completes a line; the list under it is told to those who cannot see it."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
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
