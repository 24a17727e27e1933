"""Below the record: the words of the paragraph that is chosen, to be written, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.brief import Handling
from jpdialog.ui.burst import Burst, Pace
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.stored_prose import StoredProse
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpdialog.domain.record_of_dialogue import RecordParagraph

AS_NOTES = ""
HEIGHT = 96
"""Pixels of the text: four lines."""


class ParagraphText(StoredProse):
    """Escape and Ctrl+Return go back to the list. Return ends the paragraph where the cursor is, Shift+Return the line;
    Backspace takes out one in which nothing is written."""

    done = Signal()
    ended = Signal(str, str)
    emptied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_paragraph = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape or (is_return and held & Qt.KeyboardModifier.ControlModifier):
            self.done.emit()
        elif self.is_paragraph and is_return and held == Qt.KeyboardModifier.NoModifier:
            self._end_here()
        elif self.is_paragraph and event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        else:
            super().keyPressEvent(event)

    def _end_here(self) -> None:
        """What is marked goes, as it does for every Return."""
        cursor = self.textCursor()
        text = self.text()
        self.ended.emit(text[: cursor.selectionStart()].rstrip(), text[cursor.selectionEnd() :].lstrip())


class WritingPanel(QFrame):
    """It says what is wanted; the part does it. ``keep`` and ``write`` are given by the part and may raise Trouble."""

    handled = Signal(object)
    as_drawn_wanted = Signal()
    left_out = Signal(bool)
    added = Signal()
    removed = Signal()

    def __init__(
        self, keep: Callable[[str], None], write: Callable[[str], None], pace: Pace, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.text = ParagraphText(self)
        self.burst = Burst(self.text.text, keep, write, pace, self)
        self.handling, self.drawn, self.out = QComboBox(self), QPushButton(self), QPushButton(self)
        self.add = QPushButton(self)
        self.head, self.drawn_says = QLabel(self), QLabel(self)
        set_role(self, "panel")
        set_role(self.head, "group")
        set_role(self.drawn_says, "small")
        self.drawn_says.setWordWrap(True)
        self.text.setFixedHeight(HEIGHT)
        self._lay_out()
        self.text.typed.connect(self.burst.typed)
        self.text.left.connect(self.burst.flush)
        self.burst.ended.connect(self.text.settle)
        self.handling.activated.connect(self._on_handling)
        self.drawn.clicked.connect(self.as_drawn_wanted)
        self.out.clicked.connect(self._on_out)
        self.add.clicked.connect(self.added)
        self.retranslate()

    def show_paragraph(self, paragraph: RecordParagraph | None, text: str, drawn: str) -> None:
        """Show a paragraph as stored, None for the comment; what is being typed is left alone."""
        if not self.burst.is_open and self.text.text() != text:
            self.text.setText(text)
        is_one = self.text.is_paragraph = paragraph is not None
        for part in (self.handling, self.out, self.add):
            part.setVisible(is_one)
        is_drawn = paragraph is not None and not paragraph.is_own
        self.drawn.setVisible(is_drawn)
        self.out.setCheckable(is_drawn)
        self._name_out()
        is_edited = is_drawn and paragraph is not None and paragraph.is_edited
        self.drawn_says.setVisible(is_edited)
        self.drawn_says.setText(translate("RecordPart", "Drawn from its notes: %1").replace("%1", drawn))
        self.drawn.setEnabled(is_edited)
        if paragraph is not None:
            self.out.setChecked(paragraph.is_left_out)
            self.handling.setCurrentIndex(self.handling.findData(paragraph.handling or AS_NOTES))

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.head.setText(translate("RecordPart", "Words of this paragraph"))
        self.text.setAccessibleName(self.head.text())
        self.drawn.setText(translate("RecordPart", "As its notes say"))
        self.add.setText(translate("RecordPart", "Add below"))
        self._name_out()
        self.handling.setAccessibleName(translate("RecordPart", "Who may have this paragraph"))
        chosen = self.handling.currentData()
        self.handling.clear()
        self.handling.addItem(translate("RecordPart", "As its notes"), AS_NOTES)
        for each in Handling:
            self.handling.addItem(field_word(each), each)
        self.handling.setCurrentIndex(max(self.handling.findData(chosen), 0))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _name_out(self) -> None:
        is_drawn = self.out.isCheckable()
        self.out.setText(translate("RecordPart", "Leave out") if is_drawn else translate("RecordPart", "Remove"))

    def _on_out(self) -> None:
        if self.out.isCheckable():
            self.left_out.emit(self.out.isChecked())
        else:
            self.removed.emit()

    def _on_handling(self, row: int) -> None:
        value = self.handling.itemData(row)
        self.handled.emit(Handling(value) if value else None)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.head)
        row.addStretch(1)
        for widget in (self.handling, self.drawn, self.out, self.add):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.text)
        column.addWidget(self.drawn_says)
