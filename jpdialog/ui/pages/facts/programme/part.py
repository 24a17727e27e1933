"""The programme of the dialogue: a table day by day, edited in place, and what is to be seen to in it."""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.programme import ProgrammeEntry, ProgrammeKind
from jpdialog.domain.record import Record
from jpdialog.domain.trouble import Trouble
from jpdialog.services.names import Names
from jpdialog.services.programme import NewEntry, Programmes
from jpdialog.services.programme_people import candidates
from jpdialog.services.programme_view import EntryView, ProgrammeView
from jpdialog.services.programme_words import ProgrammeWords
from jpdialog.services.zones import meant, offered, said
from jpdialog.ui.language import translate
from jpdialog.ui.pages.facts.programme.columns import WRITES, Column
from jpdialog.ui.pages.facts.programme.head import ProgrammeHead
from jpdialog.ui.pages.facts.programme.table_model import ProgrammeTable
from jpdialog.ui.pages.facts.programme.table_view import ProgrammeTableView
from jpdialog.ui.pages.facts.programme.told import Line, ToldLines
from jpdialog.ui.pages.parts.part import Part
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Room
from jpdialog.ui.theme import set_role

TOLD_HIGHEST = 116
"""Pixels that the lines below the table may take: four of them; more are scrolled."""


class ProgrammePart(Part):
    """Everything written here is one act of ``Programmes``, which the desk's undo takes back whole."""

    room = Room.FACTS
    kinds = (ProgrammeEntry,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head, self.model = ProgrammeHead(self), ProgrammeTable(self)
        self.table = ProgrammeTableView(self.model, self)
        self.sum, self.told = QLabel(self), ToldLines(self)
        self.view: ProgrammeView | None = None
        self._told_area = QScrollArea(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    # What it is told

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        del changed
        current = self._current_key()
        desk, dialogue = self.desk, self.dialogue
        words = ProgrammeWords(desk, self.language) if desk else None
        self.view = Programmes(desk).view(dialogue) if desk and dialogue else None
        column = self.table.currentIndex().column()
        has_other_rows = self.model.show_programme(self.view, words)
        self._show_zones()
        self.table.has_other = any(each.other for each in self.view.entries) if self.view else False
        self.table.fit_columns()
        if has_other_rows:
            self.table.span_days()
            self._choose(current, max(column, 0))
        self._show_told(words)
        self._show_kind()
        for widget in (self.head, self.table):
            widget.setEnabled(self.view is not None)
        self.renamed.emit()

    @override
    def retranslate(self) -> None:
        self.table.setAccessibleName(translate("Programme", "Programme by days"))
        self.head.retranslate()
        self._offer_zones()
        self.refresh(None)

    @override
    def go_to(self, thing: str) -> None:
        self._choose(thing, Column.TITLE)
        self.table.setFocus()

    @override
    def records_shown(self) -> list[Record]:
        entry = self.model.entry_at(self.table.currentIndex().row())
        return [entry.titled, entry.entry] if entry else []

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        focused = self.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.table.setFocus()

    # What is done here

    def add(self, kind: ProgrammeKind) -> None:
        """Add an entry behind the current one, and have its title typed."""
        current = self.model.entry_at(self.table.currentIndex().row())
        title = translate("Programme", "New item") if kind is ProgrammeKind.AGENDA_ITEM else ""
        new = NewEntry(
            day=self.model.day_at(self.table.currentIndex().row()),
            after=current.entry.id if current else "",
            kind=kind,
            title=title,
        )
        made: list[ProgrammeEntry] = []
        self._do(lambda programmes, dialogue: made.append(programmes.add(dialogue, new)))
        if made:
            self._choose(made[0].id, Column.TITLE)
            self.table.setFocus()
            self.table.edit(self.table.currentIndex())

    def move_entry(self, by: int) -> None:
        """Move the current entry up or down."""
        entry = self._current()
        if entry is not None:
            self._do(lambda programmes, dialogue: programmes.move(dialogue, entry.entry.id, by))
            self._choose(entry.entry.id, self.table.currentIndex().column())

    def set_kind(self, kind: ProgrammeKind) -> None:
        """Say what kind of entry the current one is."""
        entry = self._current()
        if entry is not None:
            self._do(lambda programmes, dialogue: programmes.set_kind(dialogue, entry.entry.id, kind))
            self._show_kind()

    def delete(self) -> None:
        """Take the current entry out; undo brings it back."""
        entry, place = self._current(), self.table.currentIndex().row()
        if entry is not None:
            self._do(lambda programmes, dialogue: programmes.delete(dialogue, entry.entry.id))
            self.table.choose(min(place, len(self.model.rows) - 1))

    def write(self, entry_id: str, column: int, typed: str) -> None:
        """Write what was typed into a cell."""
        entry = next((each for each in self.view.entries if each.entry.id == entry_id), None) if self.view else None
        if entry is None or self.desk is None:
            return
        names = Names(self.desk, self.language)
        if column == Column.TITLE:
            field = names.field_shown(entry.titled, "title")
            self._do(lambda programmes, dialogue: programmes.set_title(dialogue, entry_id, typed, field))
        elif column == Column.PLACE:
            field = names.field_shown(entry.entry, "place")
            self._do(lambda programmes, dialogue: programmes.set_place(dialogue, entry_id, typed, field))
        else:
            self._do(lambda programmes, dialogue: WRITES[Column(column)](programmes, dialogue, entry_id, typed))

    # Inside

    def _do(self, act: Callable[[Programmes, Dialogue], object]) -> bool:
        if self.desk is None or self.dialogue is None:
            return False
        try:
            act(Programmes(self.desk), self.desk.store.get(Dialogue, self.dialogue.id) or self.dialogue)
        except Trouble as trouble:
            self.trouble_met.emit(trouble)
            return False
        return True

    def _name_zone(self, field: str, typed: str) -> None:
        choice = self.head.zone if field == "time_zone" else self.head.other
        if not self._do(lambda programmes, dialogue: programmes.set_zone(dialogue, meant(typed), field)):
            choice.show_again()

    def _offer_zones(self) -> None:
        try:
            zones = offered(self.language)
        except Trouble:
            zones = []
        for choice in (self.head.zone, self.head.other):
            choice.offer(zones)
            choice.setEnabled(bool(zones))

    def _show_zones(self) -> None:
        dialogue = self.view.dialogue if self.view else None
        self.head.zone.show_zone(said(dialogue.time_zone, self.language) if dialogue else "")
        self.head.other.show_zone(said(dialogue.other_time_zone, self.language) if dialogue else "")
        self.model.show_zone(dialogue.other_time_zone if dialogue else "")

    def _show_told(self, words: ProgrammeWords | None) -> None:
        lines: list[Line] = []
        if self.view is not None and words is not None:
            lines = [self._line(*each) for each in words.findings(self.view)]
            lines = [*self._unplaced(self.view), *lines]
        set_prose(self.sum, words.sum(self.view) if self.view and words and self.view.entries else self._empty())
        self.told.show_lines(lines)
        self._told_area.setVisible(bool(lines))

    def _empty(self) -> str:
        if self.view is None:
            return translate("Programme", "There is no dialogue yet. Its programme is written here once there is one.")
        if not self.view.days:
            return translate("Programme", "The day of the dialogue is not known yet; the programme begins with it.")
        return translate("Programme", "Nothing is planned yet. Add adds an entry to the day that is chosen.")

    def _unplaced(self, view: ProgrammeView) -> Sequence[Line]:
        if not view.unplaced or not view.days or view.entries:
            return ()
        offer = translate("Programme", "Take the agenda over")
        said_of = translate("Programme", "The agenda has items; the programme can begin with them.")
        act = partial(self._do, lambda programmes, dialogue: programmes.take_agenda_over(dialogue))
        return (Line(said_of, offers=((offer, act),), is_urgent=False),)

    def _line(self, sentence: str, entry: ProgrammeEntry | None, found: Finding | None) -> Line:
        entry_id = entry.id if entry else ""
        return Line(sentence, entry_id, found is not None, self._offers(entry_id, found))

    def _offers(self, entry_id: str, found: Finding | None) -> tuple[tuple[str, Callable[[], object]], ...]:
        if found is not None and found.kind is FindingKind.TIME_TWICE:
            earlier, later = (partial(self._choose_later, entry_id, later=later) for later in (False, True))
            return ((translate("Programme", "The earlier"), earlier), (translate("Programme", "The later"), later))
        if found is not None and found.kind is FindingKind.TIME_NEVER:
            take = translate("Programme", "Take %1").replace("%1", found.details[1])
            return ((take, partial(self.write, entry_id, Column.START, found.details[1])),)
        return ()

    def _choose_later(self, entry_id: str, *, later: bool) -> None:
        self._do(lambda programmes, dialogue: programmes.choose_later(dialogue, entry_id, later=later))

    def _names(self, part: str) -> Sequence[str]:
        if self.desk is None or self.dialogue is None:
            return ()
        names = Names(self.desk, self.language)
        return [names.of(person, "name") for person in candidates(self.desk, self.dialogue, part)]

    def _current(self) -> EntryView | None:
        return self.model.entry_at(self.table.currentIndex().row())

    def _current_key(self) -> str:
        place = self.table.currentIndex().row()
        return self.model.rows[place].key if 0 <= place < len(self.model.rows) else ""

    def _show_kind(self) -> None:
        entry = self._current()
        self.head.show_kind(entry.entry.kind if entry else None)

    def _choose(self, key: str, column: int) -> None:
        self.table.choose(max(self.model.row_of(key), 0), column)

    def _offer_kinds(self, at: QPoint) -> None:
        if self._current() is not None:
            self.head.kind.menu().popup(self.table.viewport().mapToGlobal(at))

    def _connect(self) -> None:
        self.head.add_wanted.connect(self.add)
        self.head.kind_wanted.connect(self.set_kind)
        self.table.entry_chosen.connect(self._show_kind)
        self.table.customContextMenuRequested.connect(self._offer_kinds)
        self.head.up.clicked.connect(partial(self.move_entry, -1))
        self.head.down.clicked.connect(partial(self.move_entry, 1))
        self.head.delete.clicked.connect(self.delete)
        self.head.zone.named.connect(partial(self._name_zone, "time_zone"))
        self.head.other.named.connect(partial(self._name_zone, "other_time_zone"))
        self.table.names = self._names
        self.table.move_wanted.connect(self.move_entry)
        self.table.delete_wanted.connect(self.delete)
        self.table.add_wanted.connect(self.head.add.showMenu)
        self.model.typed.connect(self.write, Qt.ConnectionType.QueuedConnection)
        self.told.entry_wanted.connect(self.go_to)

    def _lay_out(self) -> None:
        set_role(self.sum, "muted")
        self._told_area.setWidget(self.told)
        self._told_area.setWidgetResizable(True)
        self._told_area.setFrameShape(QFrame.Shape.NoFrame)
        self._told_area.setMaximumHeight(TOLD_HIGHEST)
        self._told_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.table, 1)
        column.addWidget(self.sum)
        column.addWidget(self._told_area)
