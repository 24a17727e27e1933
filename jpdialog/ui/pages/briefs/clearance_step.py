"""One body of a brief's chain: how it stands, what it said and when, what was reworded since, and its two answers."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from jpdialog.domain.clearance import StepState
from jpdialog.domain.difference import difference
from jpdialog.ui.days import moment
from jpdialog.ui.field_words import field_word
from jpdialog.ui.history.panel import local_today
from jpdialog.ui.history.version_row import marked_words
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.pages.briefs.list_model import reopened_word
from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role, tokens_of

if TYPE_CHECKING:
    from jpdialog.services.clearance import StepView

MARKS = {
    StepState.NOT_YET: Mark.CALLED_FOR,
    StepState.ASKED: Mark.IN_CLEARANCE,
    StepState.CLEARED: Mark.CLEARED,
    StepState.RETURNED: Mark.LATE,
    StepState.REOPENED: Mark.DRAFT,
}


class ClearanceStepRow(QWidget):
    """A row of the chain. ``name`` is the body's, in the reader's language; ``may_speak`` shows its two answers."""

    cleared = Signal()
    returned = Signal()
    left_out = Signal()

    def __init__(self, view: StepView, name: str, language: str, *, may_speak: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.view, self.name = view, name
        self.chip = Chip(self._state_word(), MARKS[view.state], self)
        self.body, self.said, self.away = QLabel(self), QLabel(self), QToolButton(self)
        self.clear, self.give_back, self.since = (QPushButton(self) for _ in range(3))
        self.words = QLabel(self)
        self._show_words(language)
        self._name_buttons()
        for button in (self.clear, self.give_back):
            button.setVisible(may_speak)
        self._lay_out()
        self.clear.clicked.connect(self.cleared)
        self.give_back.clicked.connect(self.returned)
        self.away.clicked.connect(self.left_out)
        self.since.clicked.connect(lambda: self.words.setVisible(self.words.isHidden()))

    def _state_word(self) -> str:
        if self.view.state == StepState.REOPENED:
            return reopened_word(self.view.words)
        return field_word(self.view.state)

    def _show_words(self, language: str) -> None:
        said, tokens = self.view.said, tokens_of(self)
        role = translate("Clearance", "lead") if self.view.step.is_lead else ""
        set_prose(self.body, " · ".join(filter(None, [self.name, role])))
        told = ""
        if said is not None:
            at = datetime.fromisoformat(said.given_at).astimezone()
            told = " · ".join(filter(None, [moment(at, local_today(), language), said.given_by, said.comment]))
        set_role(self.said, "small")
        set_prose(self.said, told, 16)
        self.said.setVisible(bool(told))
        texts = [texts for change in self.view.changes for texts in change.texts]
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setText("".join(marked_words(difference(*each), tokens) for each in texts))
        self.words.hide()
        self.since.setVisible(self.view.state == StepState.REOPENED and bool(texts))

    def _name_buttons(self) -> None:
        names = (
            (self.clear, translate("Clearance", "Clear"), translate("Clearance", "Clear for %1")),
            (self.give_back, translate("Clearance", "Return"), translate("Clearance", "Return for %1")),
            (
                self.since,
                translate("Clearance", "What changed since"),
                translate("Clearance", "What changed since: %1"),
            ),
            (self.away, "×", translate("Clearance", "Ask %1 no more")),
        )
        for button, word, about in names:
            button.setText(word)
            button.setAccessibleName(about.replace("%1", self.name))
            button.setToolTip(about.replace("%1", self.name))
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self.since, "link")
        set_role(self.away, "quiet")
        self.setAccessibleName(f"{self.name}, {self._state_word()}")

    def _lay_out(self) -> None:
        top, answers = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.body, 1)
        top.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        answers.setSpacing(8)
        answers.addWidget(self.clear)
        answers.addWidget(self.give_back)
        answers.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.said)
        column.addWidget(self.since)
        column.addWidget(self.words)
        column.addLayout(answers)
