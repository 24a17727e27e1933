"""The line of entry: large, coloured by what is understood, its keys told as wishes. Enter while composing is not ours.

It is a text and not a line edit, since only a text can be coloured and grow when a line is long.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from jpdialog.domain.capture.line import Part, Piece
from jpdialog.ui.fonts import work_font
from jpdialog.ui.pages.room.looks import part_colour
from jpdialog.ui.theme import set_role, tokens_of
from jpdialog.ui.tokens import ROOM

LINE, MOST_LINES = 30, 3
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryLine(QTextEdit):
    """``changed`` tells what stands there and where the cursor is, once nothing is being composed."""

    changed = Signal()
    sent = Signal()
    offer_taken = Signal()
    offer_moved = Signal(int)
    offers_wanted = Signal()
    escaped = Signal()
    back_wanted = Signal()
    """Up in an empty line: the lines above are wanted."""
    has_offers = is_offer_chosen = _is_composing = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "entry")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(work_font(ROOM))
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._colours = _Colours(self.document(), self)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.updateGeometry())
        self.textChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._tell)

    @property
    def words(self) -> str:
        """What stands there."""
        return self.toPlainText()

    @property
    def place(self) -> int:
        """Where the cursor is."""
        return self.textCursor().position()

    def show_line(self, words: str, cursor: int) -> None:
        """Let another line stand there, the cursor in its place."""
        self.blockSignals(True)
        self.setPlainText(words)
        there = self.textCursor()
        there.setPosition(min(cursor, len(words)))
        self.setTextCursor(there)
        self.blockSignals(False)
        self.changed.emit()

    def put(self, start: int, end: int, words: str) -> None:
        """Put words in the place of others, as if they had been typed."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        self.setTextCursor(cursor)

    def colour(self, pieces: tuple[Piece, ...]) -> None:
        """Show what is understood of it."""
        self._colours.show(pieces)

    def _tell(self) -> None:
        if not self._is_composing:
            self.changed.emit()

    # Qt

    @override
    def sizeHint(self) -> QSize:
        wanted = max(LINE, min(MOST_LINES * LINE, round(self.document().size().height())))
        return QSize(400, wanted + 10)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and event.matches(QKeySequence.StandardKey.Undo) and not self.words:  # type: ignore[attr-defined]
            return False  # nothing typed is left to take back: the window takes the last line back
        is_key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if self.has_offers and is_key and event.key() == Qt.Key.Key_Tab:  # type: ignore[attr-defined]
            self.offer_taken.emit()  # here, before it would lead to the next control
            return True
        return super().event(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._is_composing:
            self.changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_composing:
            if event.key() not in ENTERS:  # there it is the input method's: neither sent nor a line break
                super().keyPressEvent(event)
        elif not self._asks(event):
            super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().splitlines()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def _asks(self, event: QKeyEvent) -> bool:
        """Whether a key asks for something; what it asks for is told."""
        key, is_plain = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier(0)
        is_asked = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key in ENTERS:
            (self.offer_taken if self.has_offers and self.is_offer_chosen else self.sent).emit()
        elif key == Qt.Key.Key_Space and is_asked:
            self.offers_wanted.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and is_plain and self.has_offers:
            self.offer_moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Up and is_plain and not self.words:
            self.back_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            return False
        return True


class _Colours(QSyntaxHighlighter):
    """Colours pieces of the one block."""

    def __init__(self, document: QTextDocument, widget: QWidget) -> None:
        super().__init__(document)
        self._widget = widget
        self._pieces: tuple[Piece, ...] = ()

    def show(self, pieces: tuple[Piece, ...]) -> None:
        """Colour these."""
        if pieces != self._pieces:
            self._pieces = pieces
            self._widget.blockSignals(True)
            self.rehighlight()
            self._widget.blockSignals(False)

    @override
    def highlightBlock(self, text: str) -> None:
        tokens = tokens_of(self._widget)
        for each in self._pieces:
            look = QTextCharFormat()
            look.setForeground(QColor(part_colour(each.part, tokens)))
            if each.part == Part.SIGN:
                look.setFontWeight(700)
            self.setFormat(each.start, each.end - each.start, look)
