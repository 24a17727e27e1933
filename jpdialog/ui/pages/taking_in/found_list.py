"""The commitments that the reader found in a section, to be looked over; they are put right on the Plan page."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.reading.plan_draft import CommitmentDraft
from jpdialog.ui.marks import Chip
from jpdialog.ui.pages.plan.commitment_row import shortened
from jpdialog.ui.pages.plan.known_panel import clear
from jpdialog.ui.pages.plan.who import Who
from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role


class FoundList(QFrame):
    """A card of commitments with the parties found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._found: list[tuple[CommitmentDraft, Who]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(12)

    def show_found(self, found: Sequence[tuple[CommitmentDraft, Who]]) -> None:
        """Show what was found."""
        self._found = list(found)
        self._write()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def _write(self) -> None:
        clear(self._column)
        heading = QLabel(self.tr("Commitments found"))
        set_role(heading, "group")
        self._column.addWidget(heading)
        if not self._found:
            nothing = QLabel(self.tr("No sentence here was read as binding."))
            set_role(nothing, "muted")
            self._column.addWidget(nothing)
        for commitment, who in self._found:
            self._column.addLayout(_row(commitment, who))


def _row(commitment: CommitmentDraft, who: Who) -> QVBoxLayout:
    parties = QLabel(" · ".join(filter(None, [", ".join(commitment.parties), commitment.body])))
    set_role(parties, "muted")
    words = QLabel()
    set_prose(words, shortened(commitment.text))
    words.setToolTip(commitment.text)
    top = QHBoxLayout()
    top.setSpacing(8)
    top.addWidget(Chip(who.word, who.mark))
    top.addWidget(parties, 1)
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addLayout(top)
    column.addWidget(words)
    return column
