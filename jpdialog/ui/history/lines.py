"""Ctrl+Z in a line of text goes on to the desk's own once the line has nothing more to take back.

Qt's own line takes the key for itself even then, so that in a field to find something by nothing could be undone.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from typing_extensions import override


class LinesUndo(QObject):
    """Watches whichever plain line has the keyboard; a line of ours that knows better goes before it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(watched, QLineEdit):
            return False
        if not isinstance(event, QKeyEvent) or not _is_beyond(watched, event):
            return False
        event.ignore()
        return True

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, QLineEdit):
            before.removeEventFilter(self)
        if type(now) is QLineEdit:
            now.installEventFilter(self)


def _is_beyond(line: QLineEdit, event: QKeyEvent) -> bool:
    keys = QKeySequence.StandardKey
    if event.matches(keys.Undo):
        return not line.isUndoAvailable()
    return event.matches(keys.Redo) and not line.isRedoAvailable()
