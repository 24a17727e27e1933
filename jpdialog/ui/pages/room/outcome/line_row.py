"""One line of an outcome: its verb, and its words, kept as they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from jpdialog.domain.trouble import Trouble
from jpdialog.services.outcomes import VERBS, VERBS_OF
from jpdialog.ui.burst import Burst, Pace
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.older_mark import OlderMark
from jpdialog.ui.stored_prose import StoredProse
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from jpdialog.domain.notes import Outcome
    from jpdialog.domain.outcome import SectionOutcome

HEIGHT = 56
"""Pixels of the words: two lines; more scroll."""


class LineRow(QWidget):
    """``field`` is one of the lines. ``write`` sets a field of the outcome and may raise Trouble."""

    failed = Signal(Trouble)

    def __init__(
        self,
        field: str,
        keep: Callable[[str, str], None],
        write: Callable[[str, object], None],
        pace: Pace,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field, self._write, self._shown = field, write, field
        self.head, self.verb, self.text = QLabel(self), QComboBox(self), StoredProse(self)
        self.burst = Burst(
            self.text.text, lambda text: keep(self._shown, text), lambda text: write(self._shown, text), pace, self
        )
        self.older_mark = OlderMark(self)
        self.text.setFixedHeight(HEIGHT)
        set_role(self.head, "muted")
        self.verb.setVisible(field in VERBS)
        top = QHBoxLayout()
        top.addWidget(self.head)
        top.addWidget(self.older_mark)
        top.addStretch(1)
        top.addWidget(self.verb)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.text.typed.connect(self.burst.typed)
        self.text.left.connect(self.burst.flush)
        self.burst.ended.connect(self.text.settle)
        self.burst.failed.connect(self.failed)
        self.verb.activated.connect(self._on_verb)
        self.retranslate()

    def show_line(self, outcome: SectionOutcome, shown: str) -> None:
        """Show the line as stored, in the field of the language that is read; typing is left alone."""
        if not self.burst.is_open:
            self._shown = shown
            if self.text.text() != getattr(outcome, shown):
                self.text.setText(getattr(outcome, shown))
        if self.field in VERBS:
            verb = getattr(outcome, VERBS[self.field])
            self.verb.setCurrentIndex(self.verb.findData(verb.value if verb else ""))

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        name = {
            "our_line": translate("OutcomePart", "Our line"),
            "their_line": translate("OutcomePart", "Their line"),
            "agreed": translate("OutcomePart", "Agreed wording"),
            "left_open": translate("OutcomePart", "Left open"),
        }[self.field]
        self.head.setText(name)
        self.head.setBuddy(self.text)
        self.text.setAccessibleName(name)
        if self.field in VERBS:
            self._name_verbs(name)

    def _name_verbs(self, name: str) -> None:
        chosen = self.verb.currentData()
        self.verb.clear()
        self.verb.addItem(translate("OutcomePart", "Not weighed yet"), "")
        for each in VERBS_OF[VERBS[self.field]]:
            self.verb.addItem(field_word(each), each.value)
        self.verb.setCurrentIndex(max(self.verb.findData(chosen), 0))
        self.verb.setAccessibleName(translate("OutcomePart", "Verb: %1").replace("%1", name))

    def _on_verb(self, row: int) -> None:
        value = self.verb.itemData(row)
        verbs: dict[str, Outcome] = {each.value: each for each in VERBS_OF[VERBS[self.field]]}
        try:
            self._write(VERBS[self.field], verbs.get(value))
        except Trouble as trouble:
            self.failed.emit(trouble)
