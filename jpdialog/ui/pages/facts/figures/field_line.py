"""A line of text that is bound to a field: kept as one types, and undone beyond its own typing by the desk."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override


class FieldLine(QLineEdit):
    """``left`` comes with Enter and when the focus goes elsewhere in the window."""

    left = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(field)
        self.editingFinished.connect(self.left)

    def show_stored(self, text: str) -> None:
        """Show what the store holds; only if that is another is anything touched, and the cursor stays."""
        if self.text() != text:
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(place, len(text)))

    def settle(self) -> None:
        """What was typed is a change now: undo goes on from there to the desk's own."""
        place = self.cursorPosition()
        self.setText(self.text())
        self.setCursorPosition(place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable():
            self.redo_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.cursorPosition() == 0 or not self.hasSelectedText():
            self.end(False)
