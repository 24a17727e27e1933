"""The card of commitments: who undertakes what in the section shown, each of which can be put right."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.plan import Commitment, Party
from jpdialog.services.names import Names
from jpdialog.ui.pages.plan.commitment_row import CommitmentRow
from jpdialog.ui.theme import set_role

MARK_KEY = "Ctrl+M"


class CommitmentCard(QFrame):
    """Rows are kept by the commitment's id, so that one in which somebody types is never made anew."""

    corrected = Signal(object, object, str)
    dropped = Signal(object)
    mark_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.rows: dict[str, CommitmentRow] = {}
        self.heading, self.nothing = QLabel(self), QLabel(self)
        self.mark_button = QPushButton(self)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.mark_button.clicked.connect(self.mark_wanted)
        self.retranslate()

    def show_commitments(self, commitments: Sequence[Commitment], parties: Sequence[Party], names: Names) -> None:
        """Show the commitments of a section."""
        for gone in set(self.rows) - {each.id for each in commitments}:
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        for place, commitment in enumerate(commitments):
            row = self.rows.get(commitment.id) or self._made(commitment.id)
            row.show_commitment(commitment, parties, names)
            if self._column.indexOf(row) != place + 1:
                self._column.insertWidget(place + 1, row)
        stops = [stop for each in commitments for stop in self.rows[each.id].stops()]
        for before, after in pairwise([*stops, self.mark_button]):
            QWidget.setTabOrder(before, after)
        self.nothing.setVisible(not commitments)

    def flush(self) -> None:
        """Have what was typed written."""
        for row in list(self.rows.values()):
            row.flush()

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.heading.setText(self.tr("Commitments"))
        self.nothing.setText(self.tr("No sentence here was read as binding."))
        self.mark_button.setText(self.tr("Mark the sentence as a commitment"))
        self.mark_button.setToolTip(
            self.tr("Marks the words selected in the text, or the sentence that the cursor is in (%1).").replace(
                "%1", MARK_KEY
            )
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _made(self, commitment_id: str) -> CommitmentRow:
        row = self.rows[commitment_id] = CommitmentRow(self)
        row.corrected.connect(self.corrected)
        row.dropped.connect(self.dropped)
        return row

    def _lay_out(self) -> None:
        set_role(self.heading, "group")
        set_role(self.nothing, "muted")
        set_role(self.mark_button, "small-link")
        self.nothing.setWordWrap(True)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(12)
        for widget in (self.heading, self.nothing):
            self._column.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self.mark_button)
        foot.addStretch()
        self._column.addLayout(foot)
