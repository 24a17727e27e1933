"""The record as a part of the room: drawn up, read, written in place, cleared, and exported with one button."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.record_of_dialogue import Attribution, DialogueRecord, RecordParagraph, RecordState
from jpdialog.domain.trouble import Trouble
from jpdialog.services.names import Names
from jpdialog.services.record_merging import Merged
from jpdialog.services.record_withheld import Division, division, told_division
from jpdialog.services.records import DrawnUp, Records, RecordView
from jpdialog.ui.actions import Action
from jpdialog.ui.burst import Pace
from jpdialog.ui.field_words import field_word, field_words
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.briefs.exporting import Kind, Order
from jpdialog.ui.pages.briefs.notice import Notice
from jpdialog.ui.pages.documents.paper_export import PaperExport
from jpdialog.ui.pages.page import Status
from jpdialog.ui.pages.parts.reading_part import ReadingPart
from jpdialog.ui.pages.room.record.arranging import Arranging
from jpdialog.ui.pages.room.record.drawing_up import DrawingUp, told_about
from jpdialog.ui.pages.room.record.paragraphs import COMMENT, Paragraphs
from jpdialog.ui.pages.room.record.sources import Sources
from jpdialog.ui.pages.room.record.writing_panel import WritingPanel
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from jpdialog.domain.dialogue import Dialogue
    from jpdialog.domain.record import Record
    from jpdialog.services.desk import Desk

TABLES = frozenset(
    {"note", "sectionoutcome", "proposal", "decision", "dialoguerecord", "recordparagraph", "actionitem", "agendaitem"}
)
MARKS = {
    RecordState.NOTES: Mark.CALLED_FOR,
    RecordState.DRAFT: Mark.DRAFT,
    RecordState.CLEARED: Mark.CLEARED,
    RecordState.SENT: Mark.APPROVED,
    RecordState.AGREED: Mark.APPROVED,
}
"""Pixels of the column of notes."""


class RecordPart(ReadingPart):
    """Up and Down go through the paragraphs, Enter writes in one, Escape comes back."""

    room = Room.ROOM
    kinds = (RecordParagraph, DialogueRecord)
    tables = TABLES

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        pace: Pace | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._wanted = ""
        self._new: tuple[str, ...] = ()
        self._turn = 0
        self._news: Merged | None = None
        self.view: RecordView | None = None
        self._at = ""
        self.notice = Notice(self)
        self.exporting = PaperExport(self, self.notice, today)
        self.rule, self.rule_label, self.about = QComboBox(self), QLabel(self), QLabel(self)
        self.paragraphs, self.sources, self.sources_head = Paragraphs(self), Sources(self), QLabel(self)
        self.panel = WritingPanel(self._keep, self._write, pace or Pace(), self)
        self.arranging, self.drawing = Arranging(self), DrawingUp(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    # What it says of itself

    @override
    def statuses(self) -> list[Status]:
        if self.view is None or self.dialogue is None:
            return []
        now = self.view.head.state
        others = [each for each in RecordState if each not in (now, RecordState.NOTES)]
        choices = tuple(Action(name=field_word(each), run=partial(self.put, each)) for each in others)
        return [Status(field_word(now), MARKS[now], choices if self.view.is_drawn_up else ())]

    @override
    def note(self) -> str:
        head = self.view.head if self.view else None
        if head is None or not head.cleared_on:
            return ""
        told = translate("RecordPart", "Cleared by %1 on %2")
        return told.replace("%1", head.cleared_by or "–").replace("%2", head.cleared_on)

    @override
    def actions_here(self) -> list[Action]:
        if self.dialogue is None:
            return []
        again = self.view is not None and self.view.is_drawn_up
        name = translate("RecordPart", "Draw up again") if again else translate("RecordPart", "Draw up the record")
        return [
            Action(name=translate("RecordPart", "Export for the counterpart"), run=self.count_for_the_counterpart),
            Action(name=name, run=self.draw_up),
            Action(name=translate("RecordPart", "Export to Word"), run=self.export, is_primary=True),
        ]

    @override
    def commands(self) -> list[Action]:
        return self.arranging.commands() if self.isVisible() else []

    @override
    def has_unsaved(self) -> bool:
        return self.panel.burst.is_open

    @override
    def records_shown(self) -> list[Record]:
        paragraph = self.paragraph()
        return [paragraph] if paragraph else [self.view.head] if self.view and self.view.is_drawn_up else []

    # What it is told

    @override
    def show_desk(self, desk: Desk | None, dialogue: Dialogue | None) -> None:
        if desk is not self.desk or (dialogue and dialogue.id) != (self.dialogue and self.dialogue.id):
            self.panel.burst.drop()
            self.view, self._at = None, ""
        super().show_desk(desk, dialogue)

    @override
    def go_to(self, thing: str) -> None:
        self._wanted = thing
        self.is_stale = True
        self.read_again()

    @override
    def leave(self) -> None:
        self.panel.burst.flush()

    @override
    def retranslate(self) -> None:
        self.rule_label.setText(translate("RecordPart", "What was said is put down"))
        self.rule.setAccessibleName(self.rule_label.text())
        chosen = self.rule.currentData()
        self.rule.clear()
        for value, word in field_words(Attribution):
            self.rule.addItem(word, value)
        self.rule.setCurrentIndex(max(self.rule.findData(chosen), 0))
        self.sources_head.setText(translate("RecordPart", "Comes from"))
        self.sources.setAccessibleName(translate("RecordPart", "Notes that this paragraph comes from"))
        self.paragraphs.setAccessibleName(translate("RecordPart", "Paragraphs of the record"))
        self.refresh(None)

    # What is done here

    def draw_up(self) -> None:
        """Draw the record up from notes and outcomes."""
        self.drawing.draw_up()

    def export(self, *, shareable: bool = False) -> None:
        """Ask for a file and write the record to it; nothing else needs to be done before."""
        if self.dialogue is None or not self.panel.burst.flush():
            return
        order = Order(
            kind=Kind.RECORD,
            to=Path(),
            dialogue=self.dialogue.number,
            language=self.language,
            shareable=shareable,
        )
        self.exporting.ask(order, translate("RecordPart", "Export the record"))

    def count_for_the_counterpart(self) -> None:
        """Say in numbers what goes to the counterpart and what stays here; the next step is the file."""
        desk, dialogue, worker, today = self.desk, self.dialogue, self.worker, self._today()
        if desk is None or dialogue is None or worker is None or not self.panel.burst.flush():
            return
        doing = translate("RecordPart", "Counting what may go")
        worker.run(doing, lambda _job: division(desk, dialogue, today), self._told_division, self.trouble_met.emit)

    def _told_division(self, told: Division) -> None:
        step = "" if told.is_nothing else translate("RecordPart", "Choose the file")
        self.notice.tell(told_division(told, self.language), step, partial(self.export, shareable=True))
        (self.notice.away if told.is_nothing else self.notice.step).setFocus()

    def put(self, state: RecordState) -> None:
        """Say how far the record has come."""
        today = self._today()
        self.do(lambda records, dialogue: records.put(dialogue, state, today))

    # Inside

    def do(self, work: Callable[[Records, Dialogue], object]) -> None:
        """Do something with the record, once what was being typed is a change, and read it again."""
        if self.desk is None or self.dialogue is None or not self.panel.burst.flush():
            return
        try:
            work(Records(self.desk), self.dialogue)
        except Trouble as trouble:
            self.trouble_met.emit(trouble)
        self.read_anew()

    def read_anew(self) -> None:
        """Read the record as it stands now."""
        self.is_stale = True
        self.read_again()

    def show_drawn(self, done: DrawnUp) -> None:
        """Show what came: the first of the new paragraphs is chosen, if there was a record before."""
        self._new = done.new if done.is_again else ()
        self._wanted = done.new[0] if done.new and self._at else self._at
        self.read_anew()

    def show_now(self, view: RecordView, chosen: str) -> None:
        """Show a record that was read already, and one paragraph of it to be written in: keys may come at once."""
        self.is_stale = False
        self._turn += 1
        self._wanted = chosen
        self._show(view)

    @override
    def read(self) -> None:
        desk, dialogue = self.desk, self.dialogue
        if desk is None or dialogue is None:
            self.view = None
            self.paragraphs.clear()
            return
        self._turn += 1
        turn, records = self._turn, Records(desk)

        def read(_job: object = None) -> tuple[RecordView, Merged]:
            return records.of(dialogue), records.news(dialogue)

        def show(told: tuple[RecordView, Merged]) -> None:
            if turn == self._turn:  # else something newer is shown already, or on its way
                self._news = told[1]
                self._show(told[0])

        if self.worker is None:
            show(read())
        else:
            self.worker.run("", read, show)

    def _show(self, view: RecordView) -> None:
        if self.desk is None or self.dialogue is None or view.head.dialogue_id != self.dialogue.id:
            return
        self.view = view
        names = Names(self.desk, self.language)
        sections = [view.section for view in self.desk.plans.sections(self.dialogue.edition_id)]
        heads = {each.lineage: f"{each.number} {names.of(each, 'heading')}".strip() for each in sections}
        heads |= {each.id: names.of(each, "title") for each in self.desk.dialogues.agenda(self.dialogue)}
        self.about.setText(told_about(view, self._news))
        self.about.setVisible(bool(self.about.text()))
        self.paragraphs.show_record(view, names, heads, view.head.comment, self._new)
        if self._wanted:
            self.paragraphs.choose(self._wanted)
            self._wanted = ""
        self.rule.setCurrentIndex(self.rule.findData(view.head.attribution))
        self._show_chosen()
        self.renamed.emit()

    def paragraph(self, paragraph_id: str = "") -> RecordParagraph | None:
        """The paragraph of that id; without one, the one that is chosen. None: the comment, or none at all."""
        known = self.view.paragraphs if self.view else ()
        return next((each for each in known if each.id == (paragraph_id or self._at)), None)

    def _on_chosen(self) -> None:
        if self.paragraphs.chosen() != self._at and not self.panel.burst.flush():
            self.paragraphs.choose(self._at)
            return
        self._show_chosen()

    def _show_chosen(self) -> None:
        desk, view = self.desk, self.view
        if desk is None or view is None:
            return
        self._at = self.paragraphs.chosen()
        paragraph, names = self.paragraph(), Names(desk, self.language)
        self.panel.setVisible(bool(self._at))
        text = names.of(paragraph, "text") if paragraph else view.head.comment
        self.panel.show_paragraph(paragraph, text, names.of(paragraph, "drawn"))
        self.sources.show_sources(paragraph, view, names)

    def field_shown(self) -> str:
        """In which field the words of the chosen paragraph are, in the language that is read."""
        paragraph = self.paragraph()
        assert self.desk is not None and paragraph is not None, "asked for a paragraph that is shown"
        return Names(self.desk, self.language).field_shown(paragraph, "text")

    def _keep(self, text: str) -> None:
        paragraph = self.paragraph()
        if self.desk is not None and paragraph is not None:
            Records(self.desk).keep_typing(paragraph, self.field_shown(), text)
        self.paragraphs.retell(text)

    def _write(self, text: str) -> None:
        paragraph = self.paragraph()
        if self.desk is None or self.dialogue is None:
            return
        if paragraph is not None:
            Records(self.desk).write(paragraph, self.field_shown(), text)
        elif self._at == COMMENT:
            Records(self.desk).comment(self.dialogue, text)

    def _with_paragraph(self, work: Callable[[Records, RecordParagraph], object]) -> None:
        paragraph = self.paragraph()
        if paragraph is not None:
            self.do(lambda records, _dialogue: work(records, paragraph))

    def _into_list(self) -> None:
        self.panel.burst.flush()
        self.paragraphs.setFocus()

    def _connect(self) -> None:
        panel = self.panel
        self.paragraphs.currentItemChanged.connect(lambda *_: self._on_chosen())
        self.paragraphs.opened.connect(panel.text.focus_end)
        self.sources.wanted.connect(lambda source: self.place_chosen.emit(Place(Room.ROOM, source)))
        panel.text.done.connect(self._into_list)
        panel.burst.failed.connect(self.trouble_met)
        panel.handled.connect(lambda value: self._with_paragraph(lambda records, one: records.handle(one, value)))
        panel.as_drawn_wanted.connect(lambda: self._with_paragraph(lambda records, one: records.as_drawn(one)))
        panel.left_out.connect(
            lambda out: self._with_paragraph(lambda records, one: records.leave_out(one, is_left_out=out))
        )
        self.rule.activated.connect(lambda row: self.drawing.attribute(Attribution(self.rule.itemData(row))))

    def _lay_out(self) -> None:
        set_role(self.rule_label, "muted")
        set_role(self.about, "muted")
        set_role(self.sources_head, "group")
        self.about.setWordWrap(True)
        self.rule_label.setBuddy(self.rule)
        head = QHBoxLayout()
        for widget in (self.rule_label, self.rule):
            head.addWidget(widget)
        head.addStretch(1)
        reading, beside = QVBoxLayout(), QVBoxLayout()
        reading.addWidget(self.about)
        reading.addWidget(self.paragraphs, 1)
        reading.addWidget(self.panel)
        beside.addWidget(self.sources_head)
        beside.addWidget(self.sources, 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(reading, 1)
        middle.addLayout(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.notice)
        column.addLayout(head)
        column.addLayout(middle, 1)

    @override
    def first_place(self) -> QWidget:
        return self.paragraphs
