"""An editor that looks like text: as high as what is in it, without a frame, its keys told as wishes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, QUrl, Signal, SignalInstance
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QTextEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

from jpdialog.domain.pasted_html import plain_pasted, rich_from_html
from jpdialog.domain.rich_text import LISTS, RichText
from jpdialog.ui.fonts import work_font
from jpdialog.ui.pages.briefs.formatting import LINK_KEY, Formatting, format_keys
from jpdialog.ui.pages.briefs.rich_document import INDENT, LINE_HEIGHT, TableColours, plain_block, read, recolour, write
from jpdialog.ui.theme import set_role, tokens_of
from jpdialog.ui.tokens import BRIEF

CLEANED_AT_ONCE = 10_000
"""Characters of a pasted page that are cleaned while the key is still down; a longer one is cleaned aside."""


class TextEditor(QTextEdit):
    """Text in place, with its form. It never fetches anything, from wherever what is pasted comes.

    It never acts on its neighbours: it says what a key asked for, and its row decides.
    """

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
    pasted = Signal(object, object)
    """What cleans a long page, aside, and what takes it then: False if its place is no longer there."""
    link_followed = Signal(str)
    link_wanted = Signal()
    menu_wanted = Signal(QMenu)
    """Its menu is about to open, for whoever has something to offer there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_role(self, "in_place")
        self.setFont(work_font(BRIEF))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(INDENT)
        self.formatting = Formatting(self, self._table_colours)
        self._by_key = format_keys(self.formatting) | {LINK_KEY: self.link_wanted.emit}
        self.viewport().setAutoFillBackground(False)
        self._is_composing = self._is_showing = False
        self.sitting = 0
        """Counts the texts that it held: whoever comes back to it asks whether it is still the same."""
        self._stored: RichText | None = RichText()
        self._read: RichText | None = None
        self._replace(RichText())
        self.document().contentsChange.connect(self._forget)
        self.cursorPositionChanged.connect(self.formatting.keep_link_closed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._on_text_changed)

    @property
    def is_composing(self) -> bool:
        """Whether an input method is putting a word together."""
        return self._is_composing

    def text(self) -> str:
        """The words that stand in it, to the letter."""
        return self.rich().words

    def rich(self) -> RichText:
        """What stands in it, with its form."""
        if self._read is None:
            self._read = read(self.document())
        return self._read

    def show_stored(self, text: RichText) -> None:
        """Show what the store holds. Only if that changed is anything touched, and the cursor stays where it was."""
        if text == self._stored:
            return
        is_another, self._stored = self._stored is None, text
        if is_another or (self.rich() != text and not self._is_composing):
            place = 0 if is_another else self.textCursor().position()
            self._replace(text)
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)

    def settle(self) -> None:
        """What was typed is a change now: undo goes on from there to the desk's own."""
        self._stored = self.rich()
        self.document().clearUndoRedoStacks()

    def forget(self) -> None:
        """Be as new: another text is to be shown in it, and nothing on its way to this one may come into that."""
        self.sitting += 1
        self._stored, self._is_composing = None, False
        self.setExtraSelections([])

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
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the words and the structure of what it was, and nothing else of it."""
        html, words = (source.html() if source.hasHtml() else ""), source.text()

        def read() -> RichText:
            return (rich_from_html(html) if html else None) or plain_pasted(words)

        if len(html) > CLEANED_AT_ONCE:
            self.textCursor().removeSelectedText()
            at = QTextCursor(self.textCursor())
            at.setKeepPositionOnInsert(True)
            sitting = self.sitting
            self.pasted.emit(read, lambda cleaned: self._take(cleaned, at, sitting))
        else:
            self.formatting.insert(read())

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Nothing is ever fetched for a text, from wherever."""
        return None

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_wanted.emit(menu)
        menu.popup(event.globalPos())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and not self.textCursor().hasSelection():
            self.follow_at(event.position().toPoint())

    def follow_at(self, point: QPoint) -> None:
        """Go where the words at this point lead to, if they do."""
        link = self.anchorAt(point)
        if link:
            self.link_followed.emit(link)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes through a table and changes the level of a list's item; everywhere else it leads on."""
        by = 1 if next else -1
        if self.hasFocus() and not self._is_composing:
            if self.formatting.next_cell(by):
                return True
            if self.formatting.is_at_item_start() and self.formatting.change_level(by):
                return True
        return bool(super().focusNextPrevChild(next))

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
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._recolour()

    def _is_ours(self, event: QKeyEvent) -> bool:
        is_arrow = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        moves = is_arrow and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return (
            moves
            or enters
            or _key(event) in self._by_key
            or any(map(event.matches, (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)))
        )

    def _act_on(self, event: QKeyEvent) -> bool:
        key, with_ = event.key(), event.modifiers()
        if event.matches(QKeySequence.StandardKey.Undo):
            self._undo_or(self.document().isUndoAvailable(), self.undo, self.undo_wanted)
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._undo_or(self.document().isRedoAvailable(), self.redo, self.redo_wanted)
        elif _key(event) in self._by_key:
            self._by_key[_key(event)]()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self._go(-1 if key == Qt.Key.Key_Up else 1, with_)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._enter(with_)
        elif key == Qt.Key.Key_Backspace and self.formatting.step_out():
            return True
        elif key == Qt.Key.Key_Backspace and self.is_blank() and self.formatting.table is None:
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
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self.next_wanted.emit(True)
        elif self.formatting.cell_below() or self.formatting.leave_list():
            return True
        elif self.formatting.kind in LISTS:
            return False
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertText("\n")
        elif self.textCursor().atEnd() and not self.textCursor().hasSelection():
            self.next_wanted.emit(False)
        else:
            return False
        return True

    def _replace(self, text: RichText) -> None:
        self._is_showing = True
        self.setCurrentCharFormat(QTextCharFormat())
        self.setPlainText("")
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # laid out once, not for every paragraph
        cursor.setBlockFormat(plain_block())
        write(cursor, text, self._table_colours())
        cursor.endEditBlock()
        self.document().clearUndoRedoStacks()
        self._is_showing = False
        self._read = None

    def _take(self, text: RichText, at: QTextCursor, sitting: int) -> bool:
        is_here = isValid(self) and self.sitting == sitting
        if is_here:
            self.formatting.insert(text, at)
        return is_here

    def _table_colours(self) -> TableColours:
        tokens = tokens_of(self)
        return TableColours(QColor(tokens.control_line), QColor(tokens.rail))

    def _recolour(self) -> None:
        """Let tables follow the scheme of the window; that is nobody's change."""
        was_showing, self._is_showing = self._is_showing, True
        recolour(self.document(), self._table_colours())
        self._is_showing = was_showing

    def _forget(self) -> None:
        self._read = None

    def _on_text_changed(self) -> None:
        if not self._is_showing:
            self.typed.emit()

    def _height(self) -> int:
        return max(LINE_HEIGHT, round(self.document().size().height()))

    def _fit(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())


def _key(event: QKeyEvent) -> str:
    return QKeySequence(event.keyCombination()).toString()
