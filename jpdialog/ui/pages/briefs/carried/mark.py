"""The mark under an entry that was carried over: where from, and on demand which words differ since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from jpdialog.ui.pages.briefs.carried.words import carried_word, changed_texts
from jpdialog.ui.raised_words import raised_words
from jpdialog.ui.theme import set_role, tokens_of

if TYPE_CHECKING:
    from jpdialog.services.last_time import Carried
    from jpdialog.services.uses import Raised

AS_THE_TEXT = 4
"""Pixels from the edge of an entry to its words."""


class CarriedMark(QWidget):
    """A ghost line; where words differ it can be pressed, and shows them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word, self.words = QPushButton(self), QLabel(self)
        set_role(self.word, "under")
        self.word.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setIndent(AS_THE_TEXT)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.hide()
        self.word.clicked.connect(lambda: self.words.setVisible(self.words.isHidden()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.word)
        column.addWidget(self.words)

    def show_carried(self, carried: Carried, language: str, raised: Raised | None = None) -> None:
        """Say where the entry is from; words that are shown stay shown."""
        told = carried_word(carried, language)
        if raised is not None:
            told = f"{told} · {raised_words(raised, is_short=True)}"
        self.word.setText(told)
        self.word.setAccessibleName(told)
        has_words = bool(carried.texts)
        self.word.setEnabled(has_words)
        self.word.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_words else Qt.FocusPolicy.NoFocus)
        self.words.setText(changed_texts(carried, tokens_of(self)))
        if not has_words:
            self.words.hide()
