"""An entry of last time in the panel: its words, what became of it, and the one key that takes it over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from jpdialog.domain.use import Happened
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.pages.briefs.carried.words import said_then, use_word
from jpdialog.ui.prose import set_prose
from jpdialog.ui.raised_words import raised_words
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from jpdialog.services.last_time import LastEntry
    from jpdialog.services.names import Names
    from jpdialog.services.uses import Raised

MARKS = {
    Happened.GIVEN: Mark.CLEARED,
    Happened.RAISED: Mark.IN_CLEARANCE,
    Happened.NOT_USED: Mark.CALLED_FOR,
    None: Mark.NONE,
}


class LastEntryRow(QFrame):
    """``wanted`` tells that it is to be taken over."""

    wanted = Signal()

    def __init__(self, each: LastEntry, names: Names, parent: QWidget, raised: Raised | None = None) -> None:
        super().__init__(parent)
        self.each = each
        self.kind, self.words, self.then, self.take = QLabel(self), QLabel(self), QLabel(self), QPushButton(self)
        self.used = Chip(use_word(each), MARKS[each.happened], self)
        said, _ = names.pair(each.entry, "text", bilingual=False)
        answer, _ = names.pair(each.entry, "answer", bilingual=False)
        set_role(self.kind, "small")
        self.kind.setText(field_word(each.entry.kind))
        set_prose(self.words, "\n".join(filter(None, [said, answer])))
        set_role(self.then, "small")
        then = raised_words(raised) if raised else said_then(each)
        set_prose(self.then, then, 16)
        self.then.setVisible(bool(then))
        self._name(said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        for widget in (self.kind, self.words, self.used, self.then, self.take):
            column.addWidget(widget)

    def _name(self, said: str) -> None:
        is_taken = self.each.taken_as is not None
        self.take.setText(translate("LastTime", "Taken over") if is_taken else translate("LastTime", "Take over"))
        self.take.setAccessibleName(f"{self.take.text()}: {said}")
        self.take.setEnabled(not is_taken)
        self.take.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.take.clicked.connect(self.wanted)
