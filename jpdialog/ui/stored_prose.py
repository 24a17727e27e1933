"""A text of several lines that is kept by itself, as a stored line is: plain, its undo handed on to the desk's."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override


class StoredProse(QTextEdit):
    """Says ``typed`` for a person's own keys alone, and ``left`` when the focus goes."""

    typed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self._is_showing = self.is_composing = False
        self._heights: tuple[int, int] | None = None
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def grow_between(self, lowest: int, highest: int) -> None:
        """Be as high as the text is, in pixels between these; a longer one is scrolled."""
        self._heights = (lowest, highest)
        self.setFixedHeight(lowest)

    def text(self) -> str:
        """What stands in it, to the letter."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    @override
    def setText(self, text: str) -> None:
        """Show what is stored; the cursor stays where it was, and undo begins anew."""
        place = self.textCursor().position()
        self._is_showing = True
        self.setPlainText(text)
        self._is_showing = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.setTextCursor(cursor)

    def settle(self) -> None:
        """What was typed is kept: undo goes on from there to the desk's own."""
        self.document().clearUndoRedoStacks()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_beyond(event):
            event.ignore()
            return False
        return bool(super().event(event))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_beyond(event):
            super().keyPressEvent(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text, whatever it was."""
        self.textCursor().insertText(source.text())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def focus_end(self) -> None:
        """Take the focus, cursor behind the last letter."""
        self.setFocus()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def focus_start(self) -> None:
        """Take the focus, cursor before the first letter."""
        self.setFocus()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _fit(self) -> None:
        if self._heights is None:
            return
        lowest, highest = self._heights
        around = self.height() - self.viewport().height()
        wanted = min(max(ceil(self.document().size().height()) + around, lowest), highest)
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def _is_beyond(self, event: QKeyEvent) -> bool:
        keys = QKeySequence.StandardKey
        if event.matches(keys.Undo):
            return not self.document().isUndoAvailable()
        return event.matches(keys.Redo) and not self.document().isRedoAvailable()

    def _on_text_changed(self) -> None:
        if not self._is_showing:
            self.typed.emit()
