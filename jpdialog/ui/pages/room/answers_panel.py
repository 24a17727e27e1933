"""They just raised it: three letters bring the cleared answer, over the whole window, to be read from a metre."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.services.answers import Answer, found_by
from jpdialog.ui.fonts import work_font
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn
from jpdialog.ui.raised_words import raised_words
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from jpdialog.services.uses import Raised

LETTERS = 3
FAR, QUESTION = 40, 24
"""Pixels of type: an answer at 40 is read from a metre on a laptop."""


class AnswersPanel(QFrame):
    """Type, see; Up and Down go through what is found; Enter keeps that it was raised and answered; Esc goes back."""

    answered = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        set_role(self, "answers")
        self.setAutoFillBackground(True)
        self.answers: Sequence[Answer] = ()
        self._lineages: Sequence[str] = ()
        self._raised: dict[str, Raised] = {}
        self.found: list[Answer] = []
        self._place = 0
        self.letters = QLineEdit(self)
        self.letters.setFont(work_font(QUESTION))
        self.count, self.hint = QLabel(self), QLabel(self)
        self.question, self.words, self.about = QLabel(self), QLabel(self), QLabel(self)
        self.chip = Chip("", Mark.NONE, self)
        self._lay_out()
        self.letters.textChanged.connect(self._look)
        self.letters.installEventFilter(self)
        self.hide()

    @property
    def shown(self) -> Answer | None:
        """The answer that is shown."""
        return self.found[self._place] if self.found else None

    def open(self, answers: Sequence[Answer], lineages: Sequence[str], raised: dict[str, Raised]) -> None:
        """Come over the page, ready for letters; what is asked under the item of now comes first."""
        self.answers, self._lineages, self._raised = answers, lineages, raised
        self.retranslate()
        self.letters.clear()
        self._look()
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.letters.setFocus()

    def close_panel(self) -> None:
        """Go back to the notes."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def retranslate(self) -> None:
        """Name everything in the language of the window."""
        self.letters.setAccessibleName(translate("RoomPage", "What was raised"))
        self.letters.setPlaceholderText(translate("RoomPage", "What was raised? Three letters will do"))
        keys = translate("RoomPage", "Enter: raised, and answered so   ↑ ↓: others   Esc: back to the notes")
        self.hint.setText(keys)

    def _lay_out(self) -> None:
        self.question.setFont(work_font(QUESTION))
        self.words.setFont(work_font(FAR))
        for label in (self.question, self.words, self.about):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.question, self.about, self.hint, self.count):
            set_role(label, "muted")
        first = QHBoxLayout()
        first.addWidget(self.letters, 1)
        first.addWidget(self.count)
        area = ScrolledColumn(self)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.column.setContentsMargins(0, 16, 0, 16)
        area.column.setSpacing(16)
        area.column.addWidget(self.chip)
        for label in (self.question, self.words, self.about):
            area.column.addWidget(label)
        area.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(64, 32, 64, 24)
        layout.setSpacing(8)
        layout.addLayout(first)
        layout.addWidget(area, 1)
        layout.addWidget(self.hint)

    def _look(self) -> None:
        self.found, self._place = found_by(self.letters.text(), self.answers, self._lineages), 0
        self._show()

    def _show(self) -> None:
        answer, letters = self.shown, self.letters.text().strip()
        is_shown = answer is not None and (len(letters) >= LETTERS or not letters.isascii() or len(self.found) == 1)
        for part in (self.question, self.words, self.about, self.chip):
            part.setVisible(is_shown)
        self.count.setText(f"{self._place + 1} / {len(self.found)}" if self.found and letters else "")
        if letters and answer is None:
            self.question.setText(translate("RoomPage", "No answer has these letters."))
            self.question.show()
        if answer is not None and is_shown:
            self._show_answer(answer)

    def _show_answer(self, answer: Answer) -> None:
        self.question.setText(answer.question)
        self.words.setText(answer.words)
        where = f"{answer.number}  {answer.heading}".strip()
        self.about.setText("\n".join(filter(None, [where, self._before(answer)])))
        if answer.is_cleared:
            self.chip.show_status(translate("RoomPage", "Cleared"), Mark.CLEARED)
        else:
            self.chip.show_status(translate("RoomPage", "Not cleared yet"), Mark.LATE)

    def _before(self, answer: Answer) -> str:
        raised = self._raised.get(answer.entry.id)
        return raised_words(raised) if raised else ""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.letters and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._asks(event)
        return super().eventFilter(watched, event)

    def _asks(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close_panel()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.found:
            self._place = (self._place + (1 if key == Qt.Key.Key_Down else -1)) % len(self.found)
            self._show()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.shown is not None and not self.words.isHidden():
                self.answered.emit(self.shown)
                self.close_panel()
        else:
            return False
        return True
