"""What follows from a section: actions with lead and date, changes of the text, and notes that want to be either."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from jpdialog.domain.outcome import ProposalStatus
from jpdialog.domain.people import Organisation
from jpdialog.services.outcomes import is_complete
from jpdialog.ui.field_words import field_words
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.pages.told_parts import told
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpdialog.domain.actions import ActionItem
    from jpdialog.domain.notes import Note
    from jpdialog.domain.outcome import Proposal
    from jpdialog.domain.plan import Paragraph
    from jpdialog.services.names import Names
    from jpdialog.services.outcomes import OutcomeView

DUE = 112
"""Pixels of a line for a day."""
LONGEST = 120
"""Letters of a paragraph that are shown to choose it by."""


class FollowUps(QWidget):
    """It says what is wanted; the part does it."""

    edited = Signal(object, str, object)
    taken_up = Signal(object)
    proposed = Signal(object)
    day_wrong = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside: QWidget | None = None
        self.lines: dict[str, QWidget] = {}
        self._column = QGridLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_view(self, view: OutcomeView, names: Names, bodies: Sequence[Organisation]) -> None:
        """Show what follows from a section; the keyboard stays where it was, or goes to what a note has become."""
        before, had = set(self.lines), self._in_focus()
        if self.inside is not None:
            self._column.removeWidget(self.inside)
            self.inside.hide()
            self.inside.deleteLater()
        self.inside, self.lines = QWidget(self), {}
        grid = QGridLayout(self.inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(0, 1)
        for action in view.actions:
            self._add_action(grid, action, names, bodies)
        for proposal in view.proposals:
            self._add_proposal(grid, proposal, names, view.paragraphs)
        for note in view.actions_to_take_up:
            self._add_note(grid, note, names, translate("OutcomePart", "Make it an action"), self.taken_up)
        for note in view.changes_to_propose:
            self._add_note(grid, note, names, translate("OutcomePart", "Make it a proposal"), self.proposed)
        self._column.addWidget(self.inside)
        self.inside.show()
        if had:
            come = next((name for name in self.lines if name not in before), next(iter(self.lines), ""))
            kept = self.lines.get(had) or self.lines.get(come)
            if kept is not None:
                kept.setFocus()

    def _in_focus(self) -> str:
        """Which line has the keyboard; empty if none has."""
        return next((name for name, line in self.lines.items() if line.hasFocus()), "")

    def _add_action(self, grid: QGridLayout, action: ActionItem, names: Names, bodies: Sequence[Organisation]) -> None:
        row = grid.rowCount()
        said = f"{action.number}  {names.of(action, 'text')}"
        lead, due = QComboBox(self.inside), QLineEdit(self.inside)
        lead.addItem(translate("OutcomePart", "No lead yet"), "")
        for body in bodies:
            lead.addItem(names.of(body, "short_name") or names.of(body, "name"), body.id)
        lead.setCurrentIndex(max(lead.findData(action.lead_id or ""), 0))
        lead.setAccessibleName(translate("OutcomePart", "Lead of %1").replace("%1", action.number))
        lead.activated.connect(lambda at: self.edited.emit(action, "lead_id", lead.itemData(at) or None))
        due.setText(action.due.isoformat() if action.due else "")
        due.setPlaceholderText("2027-01-31")
        due.setFixedWidth(DUE)
        due.setAccessibleName(translate("OutcomePart", "Day by which %1 is due").replace("%1", action.number))
        due.editingFinished.connect(lambda: self._on_due(action, due))
        grid.addWidget(told(said, "", self), row, 0)
        grid.addWidget(lead, row, 1)
        grid.addWidget(due, row, 2)
        if not is_complete(action):
            grid.addWidget(Chip(translate("OutcomePart", "incomplete"), Mark.LATE, self), row, 3)
        self.lines |= {f"{action.id}/lead": lead, f"{action.id}/due": due}

    def _on_due(self, action: ActionItem, line: QLineEdit) -> None:
        try:
            due = date.fromisoformat(line.text().strip()) if line.text().strip() else None
        except ValueError:
            self.day_wrong.emit()
            return
        if due != action.due:
            self.edited.emit(action, "due", due)

    def _add_proposal(
        self, grid: QGridLayout, proposal: Proposal, names: Names, paragraphs: Sequence[Paragraph]
    ) -> None:
        row, status = grid.rowCount(), QComboBox(self.inside)
        for value, word in field_words(ProposalStatus):
            status.addItem(word, value)
        status.setCurrentIndex(status.findData(proposal.status))
        status.setAccessibleName(translate("OutcomePart", "How far this change has come"))
        status.activated.connect(lambda at: self.edited.emit(proposal, "status", status.itemData(at)))
        fallback = QLineEdit(proposal.fallback, self.inside)
        fallback.setPlaceholderText(translate("OutcomePart", "Our fallback (internal)"))
        fallback.setAccessibleName(fallback.placeholderText())
        fallback.editingFinished.connect(lambda: self._on_fallback(proposal, fallback.text()))
        grid.addWidget(told(names.of(proposal, "text"), "", self), row, 0)
        grid.addWidget(status, row, 1)
        grid.addWidget(fallback, row, 2, 1, 2)
        self.lines |= {f"{proposal.id}/status": status, f"{proposal.id}/fallback": fallback}
        if paragraphs:
            self._add_paragraphs(grid, proposal, names, paragraphs)

    def _add_paragraphs(
        self, grid: QGridLayout, proposal: Proposal, names: Names, paragraphs: Sequence[Paragraph]
    ) -> None:
        """Below a change: the paragraph of the section that it is for, each with its first words."""
        place = QComboBox(self.inside)
        place.addItem(translate("OutcomePart", "No paragraph chosen"), "")
        for number, each in enumerate(paragraphs, 1):
            told = translate("OutcomePart", "Paragraph %1: %2").replace("%1", str(number))
            place.addItem(told.replace("%2", names.text(each).replace("\n", " ")[:LONGEST]), each.id)
        place.setCurrentIndex(max(place.findData(proposal.paragraph_id), 0))
        place.setAccessibleName(translate("OutcomePart", "Paragraph that this change is for"))
        place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        place.activated.connect(lambda at: self.edited.emit(proposal, "paragraph_id", place.itemData(at)))
        grid.addWidget(place, grid.rowCount(), 0, 1, 4)
        self.lines[f"{proposal.id}/paragraph"] = place

    def _on_fallback(self, proposal: Proposal, text: str) -> None:
        if text != proposal.fallback:
            self.edited.emit(proposal, "fallback", text)

    def _add_note(self, grid: QGridLayout, note: Note, names: Names, what: str, wanted: object) -> None:
        row, button = grid.rowCount(), QPushButton(what, self.inside)
        set_role(button, "link")
        button.clicked.connect(lambda: wanted.emit(note))  # type: ignore[attr-defined]
        grid.addWidget(told(names.of(note, "text"), "muted", self), row, 0)
        grid.addWidget(button, row, 1, 1, 3)
        self.lines[note.id] = button
