"""The room of the plan: its sections at the left, the text of one in a reading column, what is known of it beside."""

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.plan import Edition, Section
from jpdialog.domain.record import Record
from jpdialog.domain.search.query import Query
from jpdialog.services.desk import Desk
from jpdialog.services.frame import adopt_frame, built_in_plans
from jpdialog.services.section_knowledge import known_of
from jpdialog.ui.actions import Action
from jpdialog.ui.field_words import field_word
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.page import Page, Spot, Status
from jpdialog.ui.pages.plan.contents import Contents
from jpdialog.ui.pages.plan.empty import PlanEmpty
from jpdialog.ui.pages.plan.known_panel import KnownPanel
from jpdialog.ui.pages.plan.putting_right import PuttingRight
from jpdialog.ui.pages.plan.reading_sheet import Reading, ReadingSheet
from jpdialog.ui.pages.plan.section_tree import Line
from jpdialog.ui.pages.plan.spots import line_named, next_line_with, start_in
from jpdialog.ui.pages.plan.style import plan_stylesheet
from jpdialog.ui.pages.plan.tree_column import TreeColumn
from jpdialog.ui.pages.taking_in.taking_in import TakingIn
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import tokens_of

TAKE_IN = "import"
"""The thing to go to in this room when a plan is to be taken in."""

TEXT_TABLES = {"instrument", "edition", "party", "section", "paragraph", "signature"}
SHOWN_TABLES = {"commitment", "brief", "actionitem", "figure", "project", "projectamount", "projectreport"}
MARKS = {"draft": Mark.DRAFT, "agreed": Mark.CLEARED, "signed": Mark.APPROVED}


class PlanPage(Page):
    """Plan: read, put right, taken in."""

    edition_shown = Signal(str)

    room = Room.PLAN

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contents: Contents | None = None
        self._label = ""
        self._is_second_shown = False
        self.column, self.sheet, self.known = TreeColumn(), ReadingSheet(), KnownPanel()
        self.empty, self.taking_in = PlanEmpty(), TakingIn()
        self.right = PuttingRight(self)
        self.reading_view = QWidget()
        self.stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._dress()
        self.setAcceptDrops(True)

    # What it says of itself

    @override
    def title(self) -> str:
        if self._is_shown(self.taking_in):
            is_read = self.taking_in.is_reviewing
            return self.tr("Look over the plan") if is_read else self.tr("Paste the text of a plan")
        if self.contents is None or not self._is_shown(self.reading_view):
            return super().title()
        return f"{super().title()} · {self.contents.edition.label}"

    @override
    def statuses(self) -> list[Status]:
        if self.contents is None or not self._is_shown(self.reading_view):
            return []
        edition = self.contents.edition
        if edition.is_summary:
            return [Status(self.tr("Summary"), Mark.CALLED_FOR)]
        return [Status(field_word(edition.status), MARKS[edition.status.value])]

    @override
    def note(self) -> str:
        if self._is_shown(self.taking_in) and self.taking_in.is_reviewing:
            return self.tr("As it was read. Nothing is saved yet.")
        if self.contents is None or not self.contents.views or not self._is_shown(self.reading_view):
            return ""
        return self.tr("%1 sections").replace("%1", str(len(self.contents.leaves())))

    @override
    def actions_here(self) -> list[Action]:
        if self.desk is None or not self._is_shown(self.reading_view):
            return []
        take_in = self.tr("Take in a plan…")
        actions = [Action(name=take_in, run=self.taking_in.choose_file)]
        if self.taking_in.is_reviewing:
            back = self.tr("Go back to the review")
            actions = [Action(name=back, run=lambda: self._show(self.taking_in), is_primary=True)]
        if self.contents is not None and self.contents.has_second:
            name = self.tr("Hide the second language") if self._is_second_shown else self.tr("Show both languages")
            actions.insert(0, Action(name=name, run=self.show_second_language))
        return actions

    @override
    def commands(self) -> list[Action]:
        if self.desk is None:
            return []
        where = super().title()
        known = [
            Action(
                name=self.tr("Paste the text of a plan"),
                run=lambda: self._come(self.taking_in.ask_for_text),
                where=where,
            )
        ]
        if not (self.isVisible() and self._is_shown(self.reading_view)):
            take_in = Action(
                name=self.tr("Take in a plan…"), run=lambda: self._come(self.taking_in.choose_file), where=where
            )
            known.insert(0, take_in)
        return known if self.contents is None else known + self.contents.ways_there(where, self.place_chosen.emit)

    @override
    def inspector(self) -> QWidget | None:
        return self.known if self._is_shown(self.reading_view) else None

    # What it is told

    def show_desk(self, desk: Desk | None, dialogue: Dialogue | None) -> None:
        """Show another desk or dialogue."""
        if desk is not self.desk:
            self._label, self.contents = "", None
            self.column.view.show_lines([])
            self._show(self.empty)
        self.taking_in.show_desk(desk, self.worker)
        if self.words is not None:
            self.taking_in.speak(self.language, self.words)
        self.sheet.speak(self.language)
        super().show_desk(desk, dialogue)

    def refresh(self, changed: Collection[object] | None) -> None:
        """Read again what a transaction touched: the tree only when the plan's own text changed."""
        tables = {str(getattr(each, "table", "")) for each in changed} if changed is not None else TEXT_TABLES
        if tables & TEXT_TABLES:
            self._read()
        elif tables & SHOWN_TABLES:
            self.show_again()

    def go_to(self, thing: str) -> None:
        """Go to a section by its lineage, id or number; "import" asks for a plan to take in."""
        if thing == TAKE_IN:
            self.taking_in.choose_file()
        elif self.contents is not None and (line := line_named(self.contents, thing)) is not None:
            self._go_to_edition(*line)

    @override
    def texts(self) -> list[QTextEdit]:
        return [self.sheet.text, self.sheet.second_text] if self._is_shown(self.reading_view) else []

    @override
    def records_shown(self) -> list[Record]:
        line = self.column.view.line
        is_read = self.contents is not None and line is not None and self._is_shown(self.reading_view)
        return self.contents.records_of(line.key) if is_read and self.contents and line else []

    @override
    def show_next(self, query: Query, by: int) -> bool:
        line, contents = self.column.view.line, self.contents
        key = next_line_with(contents, line.key, query, by) if contents and line else ""
        return bool(key) and self.column.view.choose(key)

    @override
    def spot_of(self, thing: str, field: str) -> Spot | None:
        if self.desk is None or field not in ("text", "translation"):
            return None
        if field == "translation" and not self._is_second_shown:
            self.show_second_language()
        text = self.sheet.second_text if field == "translation" else self.sheet.text
        return Spot(text, start_in(text, self.desk, thing, field))

    def leave(self) -> None:
        """Write what was being typed about a commitment."""
        self.sheet.card.flush()

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.empty.offer(built_in_plans() if self.desk else {})

    # Reading

    def choose_edition(self, label: str) -> None:
        """Read the edition of that label."""
        self._label = label
        self._read()
        self.edition_shown.emit(label)

    def show_second_language(self) -> None:
        """Show the second language beside the text, or put it away."""
        self._is_second_shown = not self._is_second_shown
        if self.contents is not None:
            self.contents.shows_second = self._is_second_shown
        self.show_again()
        self.renamed.emit()

    def show_again(self) -> None:
        """Show the section as it is now, where one is in it."""
        self._show_line(self.column.view.line, keeps_place=True)

    def _read(self) -> None:
        desk = self.desk
        editions = desk.plans.editions() if desk else []
        if desk is None or not editions:
            self.contents = None
            self.empty.offer(built_in_plans() if desk else {})
            if self._is_shown(self.reading_view):
                self._show(self.empty)
            return
        at_hand = [(each, bool(desk.store.count(Section, edition_id=each.id))) for each in editions]
        edition = self._edition_among(at_hand)
        self._label = edition.label
        self.contents = Contents.read(desk, edition, self.language)
        self.contents.shows_second = self._is_second_shown
        self.column.show_editions(at_hand, edition.label)
        self.column.show_count(len(self.contents.leaves()))
        self.column.view.show_lines(self.contents.lines())
        if self._is_shown(self.empty):
            self._show(self.reading_view)
        self.renamed.emit()

    def _edition_among(self, at_hand: list[tuple[Edition, bool]]) -> Edition:
        """The edition chosen; else the one of this dialogue, else the newest whose sections are known."""
        by_label = next((each for each, _ in at_hand if each.label == self._label), None)
        of_dialogue = next(
            (e for e, known in at_hand if known and self.dialogue and e.id == self.dialogue.edition_id), None
        )
        known = [each for each, is_known in at_hand if is_known]
        return by_label or of_dialogue or (known or [each for each, _ in at_hand])[-1]

    def _show_line(self, line: Line | None, *, keeps_place: bool = False) -> None:
        contents = self.contents
        if contents is None or self.desk is None:
            return
        reading = contents.reading(line) if line else Reading(missing=self._not_at_hand())
        if not contents.views and line is not None:
            reading.missing = self._not_at_hand()
        self.sheet.show_reading(reading, contents.parties, contents.names, keeps_place=keeps_place)
        view = next((v for v in contents.views if line and v.section.lineage == line.key), None)
        known = known_of(self.desk, view.section, self.dialogue) if view else None
        self.known.show_known(known, contents.names, self.language)

    def _not_at_hand(self) -> str:
        return self.tr("The text of this edition is not at hand. Take it in from a file, if you have a copy.")

    # Taking in

    def take_in(self, path: Path) -> None:
        """Read the plan in a file and have it looked over."""
        self.taking_in.take_in(path)

    def _on_saved(self, label: str) -> None:
        self._label = label
        self._read()
        self.column.view.setFocus()

    def _leave_taking_in(self) -> None:
        self._show(self.reading_view if self.contents else self.empty)

    def _adopt(self, key: str) -> None:
        if self.desk is not None:
            desk = self.desk
            self.right.do(lambda: adopt_frame(desk.store, key))
            self._read()

    def _come(self, work: Callable[[], None]) -> None:
        self.place_chosen.emit(Place(Room.PLAN))
        work()

    # Qt and inside

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        focused = self.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self._take_focus()

    def _take_focus(self) -> None:
        """Let keys work at once where one has come to."""
        if self._is_shown(self.taking_in):
            self.taking_in.take_focus()
        else:
            first = self.empty.ui.file_button if self._is_shown(self.empty) else self.column.view
            first.setFocus()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.desk is not None and _dropped(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.take_in(path)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._dress()

    def _dress(self) -> None:
        sheet = plan_stylesheet(tokens_of(self))
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    def _show(self, part: QWidget) -> None:
        self.stack.setCurrentWidget(part)
        self.renamed.emit()

    def _is_shown(self, part: QWidget) -> bool:
        return self.stack.currentWidget() is part

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.reading_view)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.column)
        row.addWidget(self.sheet, 1)
        for part in (self.empty, self.reading_view, self.taking_in):
            self.stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    def _connect(self) -> None:
        self.column.edition_chosen.connect(self.choose_edition)
        self.column.view.chosen.connect(self._show_line)
        self.sheet.import_wanted.connect(self.taking_in.choose_file)
        self.sheet.mark_wanted.connect(self.right.mark)
        self.sheet.card.corrected.connect(self.right.correct)
        self.sheet.card.dropped.connect(self.right.drop)
        self.known.brief_wanted.connect(lambda brief_id: self.place_chosen.emit(Place(Room.BRIEFS, brief_id)))
        self.known.edition_wanted.connect(self._go_to_edition)
        self.known.place_chosen.connect(self.place_chosen)
        self.empty.file_wanted.connect(self.taking_in.choose_file)
        self.empty.paste_wanted.connect(self.taking_in.ask_for_text)
        self.empty.built_in_wanted.connect(self._adopt)
        self.taking_in.opened.connect(lambda: self._show(self.taking_in))
        self.taking_in.closed.connect(self._leave_taking_in)
        self.taking_in.saved.connect(self._on_saved)
        self.taking_in.failed.connect(self.trouble_met)

    def _go_to_edition(self, label: str, lineage: str) -> None:
        if label != self._label:
            self.choose_edition(label)
        self._show(self.reading_view)
        self.column.view.choose(lineage)


def _dropped(event: QDropEvent) -> Path | None:
    """The one file that was dropped; None for anything else."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
