"""An editor that looks like text: as high as what is in it, without a frame, its keys told as wishes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from jpdialog.ui.fonts import work_font
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import BRIEF

LINE_HEIGHT = 23


class TextEditor(QTextEdit):
    """Plain text in place. It never acts on its neighbours: it says what a key asked for, and its row decides."""

    typed = Signal()
    next_wanted = Signal(bool)
    """Enter: the next entry is wanted; True if it was asked for expressly (Ctrl+Enter)."""
    removal_wanted = Signal()
    move_wanted = Signal(int)
    step_wanted = Signal(int)
    undo_wanted = Signal()
    redo_wanted = Signal()
    left = Signal(bool)
    """The focus went; True if for another place of this window, not for a menu or another window."""
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_role(self, "in_place")
        self.setFont(work_font(BRIEF))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self._is_composing = self._is_showing = False
        self._stored = ""
        self._replace("")
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._on_text_changed)

    @property
    def is_composing(self) -> bool:
        """Whether an input method is putting a word together."""
        return self._is_composing

    def text(self) -> str:
        """What stands in it, to the letter (Qt's own plain text makes a common space of one that must not break)."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_stored(self, text: str) -> None:
        """Show what the store holds. Only if that changed is anything touched, and the cursor stays where it was."""
        if text == self._stored:
            return
        self._stored = text
        if self.text() != text and not self._is_composing:
            place = self.textCursor().position()
            self._replace(text)
            cursor = self.textCursor()
            cursor.setPosition(min(place, len(text)))
            self.setTextCursor(cursor)

    def settle(self) -> None:
        """What was typed is a change now: undo goes on from there to the desk's own."""
        self._stored = self.text()
        self.document().clearUndoRedoStacks()

    def focus_end(self) -> None:
        """Take the focus, cursor behind the last letter."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def is_blank(self) -> bool:
        """Nothing in it, and nothing on the way from an input method."""
        return not self._is_composing and not self.text()

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, LINE_HEIGHT)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return bool(super().event(event))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_composing or not self._act_on(event):
            super().keyPressEvent(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text, whatever it was."""
        self.textCursor().insertText(source.text())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        away = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        self.left.emit(event.reason() not in away)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _is_ours(self, event: QKeyEvent) -> bool:
        is_arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        moves = is_arrow and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return (
            moves or enters or any(map(event.matches, (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)))
        )

    def _act_on(self, event: QKeyEvent) -> bool:
        key, with_ = event.key(), event.modifiers()
        if event.matches(QKeySequence.StandardKey.Undo):
            self._undo_or(self.document().isUndoAvailable(), self.undo, self.undo_wanted)
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._undo_or(self.document().isRedoAvailable(), self.redo, self.redo_wanted)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self._go(-1 if key == Qt.Key.Key_Up else 1, with_)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._enter(with_)
        elif key == Qt.Key.Key_Backspace and self.is_blank():
            self.removal_wanted.emit()
        else:
            return False
        return True

    def _undo_or(self, is_own: bool, own: Callable[[], None], beyond: SignalInstance) -> None:
        if is_own:
            own()
        else:
            beyond.emit()

    def _go(self, by: int, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers & Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(by)
            return True
        cursor = self.textCursor()
        move = QTextCursor.MoveOperation.Up if by < 0 else QTextCursor.MoveOperation.Down
        is_inside = cursor.movePosition(move) or bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if not is_inside:
            self.step_wanted.emit(by)
        return not is_inside

    def _enter(self, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertText("\n")
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            self.next_wanted.emit(True)
        elif self.textCursor().atEnd() and not self.textCursor().hasSelection():
            self.next_wanted.emit(False)
        else:
            return False
        return True

    def _replace(self, text: str) -> None:
        self._is_showing = True
        self.setPlainText(text)
        lines = QTextBlockFormat()
        lines.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)
        self.document().clearUndoRedoStacks()
        self._is_showing = False

    def _on_text_changed(self) -> None:
        if not self._is_showing:
            self.typed.emit()

    def _height(self) -> int:
        return max(LINE_HEIGHT, round(self.document().size().height()))

    def _fit(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())
