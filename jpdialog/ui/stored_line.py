"""A line whose text is kept by itself: its own undo goes as far as the typing does, and from there to the desk's."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override


class StoredLine(QLineEdit):
    """Qt's own line takes Ctrl+Z for itself even when it has nothing to take back, and shows what is not stored."""

    @property
    def is_being_typed(self) -> bool:
        """Whether somebody types here what is not kept yet."""
        return self.hasFocus() and self.isModified()

    def settle(self) -> None:
        """What was typed is kept: undo goes on from there to the desk's own."""
        place = self.cursorPosition()
        self.setText(self.text())
        self.setCursorPosition(place)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_beyond(event):
            event.ignore()
            return False
        return bool(super().event(event))

    def _is_beyond(self, event: QKeyEvent) -> bool:
        keys = QKeySequence.StandardKey
        if event.matches(keys.Undo):
            return not self.isUndoAvailable()
        return event.matches(keys.Redo) and not self.isRedoAvailable()
