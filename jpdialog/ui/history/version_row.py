"""One change as the panel shows it: when, who, how much; the words that went and came; and the way back to them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from jpdialog.domain.difference import Change, Piece
from jpdialog.ui.language import translate
from jpdialog.ui.prose import WORK_LINE, set_prose
from jpdialog.ui.theme import set_role, tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpdialog.services.history import Version
    from jpdialog.ui.tokens import Tokens


class VersionRow(QWidget):
    """A row of the history; what came is underlined and what went struck through, so that no colour is needed."""

    wanted_back = Signal(object)

    def __init__(self, version: Version, told: str, can_come_back: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.version = version
        self.head, self.words, self.back = QLabel(self), QLabel(self), QPushButton(self)
        set_role(self.head, "small")
        set_role(self.back, "link")
        set_prose(self.head, told, 16)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setText(marked(version, tokens_of(self)))
        self.words.setVisible(bool(version.pieces))
        self.back.setText(translate("HistoryPanel", "Bring this back"))
        self.back.setAccessibleName(f"{self.back.text()}: {told}")
        self.back.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.back.setVisible(can_come_back)
        self.back.clicked.connect(lambda: self.wanted_back.emit(version))
        self.setAccessibleName(told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(2)
        for widget in (self.head, self.words, self.back):
            column.addWidget(widget)


def marked(version: Version, tokens: Tokens) -> str:
    """The words of a change with their marks, as HTML."""
    if not version.said.is_first:
        return marked_words(version.pieces, tokens)
    # made or brought back: all of it is new, and needs no mark
    return marked_words([Piece(Change.SAME, piece.text) for piece in version.pieces], tokens)


def marked_words(pieces: Sequence[Piece], tokens: Tokens) -> str:
    """Words with marks on those that went and came, as HTML."""
    looks = {
        Change.SAME: "{}",
        Change.GONE: f'<s style="color:{tokens.late.ink}">{{}}</s>',
        Change.NEW: f'<u style="color:{tokens.approved.ink}">{{}}</u>',
    }
    said = "".join(looks[piece.change].format(_text(piece.text)) for piece in pieces)
    return f'<p style="margin:0; line-height:{WORK_LINE}px">{said}</p>'


def _text(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")
