"""A field for a time zone: the zones are offered by their cities, and what is typed is said to whoever writes it."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from jpdialog.ui.known_names import find_by_any_part
from jpdialog.ui.stored_line import StoredLine

WIDTH = 216


class ZoneChoice(QComboBox):
    """``named`` tells what was chosen or typed, once it is another than before."""

    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setEditable(True)
        self.setLineEdit(StoredLine(self))
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(WIDTH)
        self.setMaxVisibleItems(12)
        self.activated.connect(self._tell)
        line = self.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._tell)

    def offer(self, zones: Sequence[str]) -> None:
        """Offer these, as they are called."""
        with QSignalBlocker(self):
            self.clear()
            self.addItems(list(zones))
            completer = QCompleter(self.model(), self)
            find_by_any_part(completer)
            self.setCompleter(completer)
            self.setCurrentText(self._shown)

    def show_zone(self, said: str) -> None:
        """Show the zone that was chosen; a field in which somebody types is left alone."""
        line = self.lineEdit()
        if line is not None and line.hasFocus() and line.isModified():
            return
        self._shown = said
        with QSignalBlocker(self):
            self.setCurrentText(said)
            if line is not None:
                line.setCursorPosition(0)

    def show_again(self) -> None:
        """Show what was chosen before, since what was typed is no zone."""
        line = self.lineEdit()
        if line is not None:
            line.setModified(False)
        self.show_zone(self._shown)

    def _tell(self) -> None:
        text, line = self.currentText().strip(), self.lineEdit()
        if line is not None:
            line.setModified(False)
        if text != self._shown:
            self.named.emit(text)
