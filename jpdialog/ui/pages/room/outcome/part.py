"""Outcomes as a part of the room: the sections at the left, what came of the chosen one at the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from jpdialog.domain.brief import Handling
from jpdialog.domain.notes import Note
from jpdialog.domain.outcome import LINES, Proposal, SectionOutcome
from jpdialog.domain.people import Organisation
from jpdialog.domain.trouble import Trouble
from jpdialog.services.held_before import held_before, told_before
from jpdialog.services.last_time import told_outcome
from jpdialog.services.names import Names
from jpdialog.services.outcomes import Outcomes, OutcomeView
from jpdialog.ui.burst import Pace
from jpdialog.ui.field_words import field_word, field_words
from jpdialog.ui.language import translate
from jpdialog.ui.pages.facts.figures.list_model import Role
from jpdialog.ui.pages.facts.figures.list_view import FigureDelegate
from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn
from jpdialog.ui.pages.parts.reading_part import ReadingPart
from jpdialog.ui.pages.room.outcome.follow_ups import FollowUps
from jpdialog.ui.pages.room.outcome.line_row import LineRow
from jpdialog.ui.rooms import Room
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from jpdialog.domain.dialogue import Dialogue
    from jpdialog.domain.record import Record
    from jpdialog.services.desk import Desk

TABLES = frozenset(
    {
        "note",
        "sectionoutcome",
        "proposal",
        "decision",
        "actionitem",
        "agendaitem",
        "section",
        "organisation",
        "stillright",
    }
)
SECTIONS, NOTES = 264, 128
"""Pixels: the width of the list of sections, the height of the list of notes."""
ID = Qt.ItemDataRole.UserRole + 2


class EnterList(QListWidget):
    """A list in which Enter acts on the line that is chosen."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem():
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)


class OutcomePart(ReadingPart):
    """Up and Down choose a section, Enter goes into it; in the list of notes Enter takes a note to its line."""

    room = Room.ROOM
    kinds = (SectionOutcome, Proposal)
    tables = TABLES

    def __init__(self, parent: QWidget | None = None, *, pace: Pace | None = None) -> None:
        super().__init__(parent)
        self._lineage = ""
        self.views: dict[str, OutcomeView] = {}
        self.sections, self.notes, self.sheet = EnterList(self), EnterList(self), ScrolledColumn(self)
        self.heading, self.number, self.before = QLabel(self), QLabel(self), QLabel(self)
        self.notes_head, self.follows_head = QLabel(self), QLabel(self)
        self.handling, self.not_discussed, self.handling_head = QComboBox(self), QCheckBox(self), QLabel(self)
        self.rows = {field: LineRow(field, self._keep, self._write, pace or Pace(), self) for field in LINES}
        self.follows = FollowUps(self)
        self.sheet.hide()
        self._lay_out()
        self._connect()
        self.retranslate()

    # What it says of itself

    @override
    def note(self) -> str:
        weighed = sum(not each.outcome.is_empty for each in self.views.values())
        if not self.views:
            return ""
        told = translate("OutcomePart", "%1 of %2 sections weighed")
        return told.replace("%1", str(weighed)).replace("%2", str(len(self.views)))

    @override
    def has_unsaved(self) -> bool:
        return any(row.burst.is_open for row in self.rows.values())

    @override
    def records_shown(self) -> list[Record]:
        view = self.views.get(self._lineage)
        return [view.outcome] if view and not view.outcome.is_empty else []

    # What it is told

    @override
    def show_desk(self, desk: Desk | None, dialogue: Dialogue | None) -> None:
        if desk is not self.desk or (dialogue and dialogue.id) != (self.dialogue and self.dialogue.id):
            for row in self.rows.values():
                row.burst.drop()
            self.views = {}
        super().show_desk(desk, dialogue)

    @override
    def go_to(self, thing: str) -> None:
        desk = self.desk
        found = (desk.store.get(SectionOutcome, thing) or desk.store.get(Proposal, thing)) if desk else None
        self.is_stale = True
        self.read_again()
        if found is not None and found.lineage:
            self.choose(found.lineage)

    @override
    def leave(self) -> None:
        self.flush()

    @override
    def retranslate(self) -> None:
        for row in self.rows.values():
            row.retranslate()
        self.sections.setAccessibleName(translate("OutcomePart", "Sections"))
        self.notes_head.setText(translate("OutcomePart", "Notes on it: Enter takes one to its line"))
        self.notes.setAccessibleName(translate("OutcomePart", "Notes on this section"))
        self.follows_head.setText(translate("OutcomePart", "What follows"))
        self.not_discussed.setText(translate("OutcomePart", "Not discussed"))
        self.handling_head.setText(translate("OutcomePart", "Who may have the agreed wording"))
        self.handling.setAccessibleName(self.handling_head.text())
        chosen = self.handling.currentData()
        self.handling.clear()
        for value, word in field_words(Handling):
            self.handling.addItem(word, value)
        self.handling.setCurrentIndex(max(self.handling.findData(chosen), 0))
        self.refresh(None)

    # What is done here

    def flush(self) -> bool:
        """Make all that was typed a change; False if something could not be written."""
        return all([row.burst.flush() for row in self.rows.values()])

    def choose(self, lineage: str) -> None:
        """Show another section; what was typed on this one is written first, or stays with its sentence."""
        if not self.flush():
            lineage = self._lineage
        at = next((row for row in range(self.sections.count()) if self.sections.item(row).data(ID) == lineage), 0)
        self.sections.setCurrentRow(at)
        self._lineage = lineage
        self._show_section()

    # Inside

    @override
    def read(self) -> None:
        desk, dialogue = self.desk, self.dialogue
        if desk is None or dialogue is None:
            self.views = {}
            self.sections.clear()
            self.sheet.hide()
            return
        if self.worker is None:
            self._show(Outcomes(desk).of(dialogue))
        else:
            self.worker.run("", lambda _job: Outcomes(desk).of(dialogue), self._show)

    def _show(self, views: list[OutcomeView]) -> None:
        if self.desk is None:
            return
        self.views = {each.section.lineage: each for each in views}
        if self._lineage not in self.views:
            self._lineage = next((each.section.lineage for each in views if each.notes), next(iter(self.views), ""))
        names = Names(self.desk, self.language)
        self.sections.blockSignals(True)
        self.sections.clear()
        for each in views:
            said = f"{each.section.number} {names.of(each.section, 'heading')}".strip()
            item = QListWidgetItem(said, self.sections)
            state = self._state(each)
            item.setData(Role.SAID, state)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{said}, {state}")
            item.setData(ID, each.section.lineage)
            if each.section.lineage == self._lineage:
                self.sections.setCurrentItem(item)
        self.sections.blockSignals(False)
        self._show_section()
        self.renamed.emit()

    def _state(self, view: OutcomeView) -> str:
        outcome = view.outcome
        if outcome.is_not_discussed:
            return translate("OutcomePart", "Not discussed")
        if outcome.agreed.strip() and outcome.agreed_verb:
            return field_word(outcome.agreed_verb)
        if outcome.agreed.strip():
            return translate("OutcomePart", "Agreed wording")
        if outcome.left_open.strip():
            return translate("OutcomePart", "Left open")
        if not outcome.is_empty:
            return translate("OutcomePart", "Lines written")
        return translate("OutcomePart", "Notes: %1").replace("%1", str(len(view.notes))) if view.notes else "–"

    def _show_section(self) -> None:
        view, desk, dialogue = self.views.get(self._lineage), self.desk, self.dialogue
        self.sheet.setVisible(view is not None)
        if view is None or desk is None or dialogue is None:
            return
        names = Names(desk, self.language)
        self.heading.setText(f"{view.section.number} {names.of(view.section, 'heading')}".strip())
        for field, row in self.rows.items():
            row.show_line(view.outcome, names.field_shown(view.outcome, field))
            row.older_mark.show_older(each for each in view.older if each.field == field)
        self.not_discussed.setChecked(view.outcome.is_not_discussed)
        self.handling.setCurrentIndex(self.handling.findData(view.outcome.handling))
        number = view.numbers.get(view.outcome.id) if view.outcome.decides else None
        self.number.setVisible(number is not None)
        self.number.setText(translate("OutcomePart", "Decision %1").replace("%1", str(number)))
        self._show_before(desk, dialogue)
        self._show_notes(view, names)
        bodies = desk.store.find(Organisation)
        self.follows.show_view(view, names, bodies)
        follows = view.actions or view.proposals or view.actions_to_take_up or view.changes_to_propose
        self.follows_head.setVisible(bool(follows))

    def _show_before(self, desk: Desk, dialogue: Dialogue) -> None:
        held = held_before(desk, dialogue, self._lineage)
        if held is None:
            self.before.setText(translate("OutcomePart", "Nothing was weighed on it before this dialogue."))
            return
        told = translate("OutcomePart", "Last time (dialogue %1): %2").replace("%1", str(held.dialogue.number))
        self.before.setText(told.replace("%2", "\n".join(told_before(held, desk, self.language))))

    def _show_notes(self, view: OutcomeView, names: Names) -> None:
        at = self.notes.currentRow()
        parties = {each.id: names.of(each, "short_name") for each in self.desk.plans.parties()} if self.desk else {}
        self.notes.clear()
        for note in view.notes:
            side = parties.get(note.party_id or "", "")
            said = told_outcome(note, side, names, self.language) if note.outcome else names.of(note, "text")
            item = QListWidgetItem(f"{note.taken_at[11:16]}  {said}".strip(), self.notes)
            item.setData(ID, note.id)
        self.notes.setVisible(bool(view.notes))
        self.notes_head.setVisible(bool(view.notes))
        self.notes.setCurrentRow(min(max(at, 0), self.notes.count() - 1))

    def _keep(self, field: str, text: str) -> None:
        view = self.views.get(self._lineage)
        if self.desk is not None and view is not None:
            Outcomes(self.desk).keep_typing(view.outcome, field, text)

    def _write(self, field: str, value: object) -> None:
        view = self.views.get(self._lineage)
        if self.desk is not None and view is not None:
            Outcomes(self.desk).write(view.outcome, field, value)

    def _do(self, work: Callable[[Outcomes, OutcomeView], object]) -> None:
        view = self.views.get(self._lineage)
        if self.desk is None or view is None or not self.flush():
            return
        try:
            work(Outcomes(self.desk), view)
        except Trouble as trouble:
            self.trouble_met.emit(trouble)
        self.is_stale = True
        self.read_again()

    def _take(self, item: QListWidgetItem) -> None:
        note = self.desk.store.get(Note, str(item.data(ID))) if self.desk else None
        if note is not None:
            self._do(lambda outcomes, view: outcomes.take(view.outcome, note))

    def _say_still_right(self, fields: list[str]) -> None:
        desk = self.desk
        if desk is not None:
            self._do(lambda _o, view: [desk.languages_of_outcomes.say_still_right(view.outcome, e) for e in fields])

    def _on_chosen(self, now: QListWidgetItem | None) -> None:
        if now is not None:
            self.choose(str(now.data(ID)))

    def _connect(self) -> None:
        self.sections.currentItemChanged.connect(self._on_chosen)
        self.sections.itemActivated.connect(lambda _item: self.rows["our_line"].text.focus_end())
        self.notes.itemActivated.connect(self._take)
        for row in self.rows.values():
            row.failed.connect(self.trouble_met)
            row.older_mark.still_right.connect(self._say_still_right)
        self.handling.activated.connect(
            lambda at: self._do(lambda o, view: o.write(view.outcome, "handling", self.handling.itemData(at)))
        )
        self.not_discussed.clicked.connect(
            lambda on: self._do(lambda o, view: o.write(view.outcome, "is_not_discussed", on))
        )
        follows = self.follows
        follows.edited.connect(lambda record, field, value: self._do(lambda o, _view: o.edit(record, field, value)))
        follows.taken_up.connect(lambda note: self._do(lambda o, view: o.take_up(note, view.section.lineage)))
        follows.proposed.connect(lambda note: self._do(lambda o, view: o.propose(note, view.section.lineage)))
        follows.day_wrong.connect(
            lambda: self.trouble_met.emit(
                Trouble("That is not a day. Write it as 2030-01-31; what you typed is kept here until then.")
            )
        )

    def _lay_out(self) -> None:
        self.sections.setFixedWidth(SECTIONS)
        self.sections.setItemDelegate(FigureDelegate(self.sections))
        self.sections.setMouseTracking(True)
        set_role(self.sections, "column")
        self.notes.setFixedHeight(NOTES)
        for each in (self.sections, self.notes):
            each.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for label, role in ((self.heading, "strong"), (self.number, "strong"), (self.before, "muted")):
            set_role(label, role)
            label.setWordWrap(label is not self.number)
        for head in (self.notes_head, self.follows_head):
            set_role(head, "group")
        self._lay_out_sheet()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(24, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.sections)
        whole.addWidget(self.sheet, 1)

    def _lay_out_sheet(self) -> None:
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.number)
        set_role(self.handling_head, "muted")
        self.handling_head.setBuddy(self.handling)
        foot.addWidget(self.handling_head)
        foot.addWidget(self.handling)
        foot.addStretch(1)
        foot.addWidget(self.not_discussed)
        column = self.sheet.column
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.before)
        for row in self.rows.values():
            column.addWidget(row)
        column.addLayout(foot)
        for widget in (self.follows_head, self.follows, self.notes_head, self.notes):
            column.addWidget(widget)
        column.addStretch(1)

    @override
    def first_place(self) -> QWidget:
        return self.sections

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
