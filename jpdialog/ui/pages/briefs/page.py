"""The room of briefs: the list at the left, the brief as one page, what is known of its section at the right."""

from collections.abc import Callable, Collection
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.brief import BriefStatus, EntryKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.record import Record
from jpdialog.domain.trouble import Trouble
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.ui.actions import Action
from jpdialog.ui.days import short_day
from jpdialog.ui.field_words import field_word
from jpdialog.ui.pages.briefs.burst import Pace
from jpdialog.ui.pages.briefs.clearing import Clearing
from jpdialog.ui.pages.briefs.commands import BriefCommands
from jpdialog.ui.pages.briefs.empty import EmptyBriefs
from jpdialog.ui.pages.briefs.export_panel import ExportPanel, open_folder
from jpdialog.ui.pages.briefs.exporting import Kind, Order, carry_out, styles_lacking, told_to
from jpdialog.ui.pages.briefs.inspector import BriefInspector
from jpdialog.ui.pages.briefs.list_model import UNWRITTEN, is_late, is_writing, lines_of, mark_of, status_word
from jpdialog.ui.pages.briefs.list_view import BriefList
from jpdialog.ui.pages.briefs.new_dialogue import NewDialoguePanel
from jpdialog.ui.pages.briefs.notice import Notice
from jpdialog.ui.pages.briefs.sheet import NARROWEST, BriefSheet
from jpdialog.ui.pages.briefs.style import briefs_stylesheet
from jpdialog.ui.pages.page import Page, Spot, Status
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import TREE_WIDTH

NEW_DIALOGUE = "new-dialogue"
"""The thing to go to in this room when a dialogue is to be created."""
ROOM_FOR_LIST = TREE_WIDTH + NARROWEST + 40
"""Under this width of the page the brief has it all; the command bar and the keys still lead to the others."""


class BriefsPage(Page):
    """Briefs: found, written, handed in, exported."""

    room = Room.BRIEFS

    def __init__(
        self, parent: QWidget | None = None, *, today: Callable[[], date] = date.today, pace: Pace | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self.views: list[BriefView] = []
        self._brief_id = ""
        self.is_second_shown = False
        self.list, self.sheet = BriefList(self), BriefSheet(pace or Pace(), self)
        self.known, self.export_panel, self.notice = BriefInspector(), ExportPanel(self), Notice(self)
        self.new_dialogue_panel, self.empty = NewDialoguePanel(), EmptyBriefs()
        self.clearing = Clearing(self)
        self._lay_out()
        self._connect()
        self._commands = BriefCommands(self)
        self._dress()

    # What it says of itself

    @override
    def title(self) -> str:
        view = self.view
        if view is None or self.desk is None or self._shown is not self.writing:
            return super().title()
        return f"{view.number} {Names(self.desk, self.language).heading(view)}".strip()

    @override
    def statuses(self) -> list[Status]:
        view = self.view
        if view is None or self._shown is not self.writing:
            return []
        choices = tuple(Action(name=field_word(each), run=partial(self.set_status, each)) for each in BriefStatus)
        return [Status(status_word(view), mark_of(view, self._today()), choices)]

    @override
    def note(self) -> str:
        view = self.view
        if view is None or self.desk is None or self._shown is not self.writing:
            return ""
        told = [self.tr("No. %1").replace("%1", str(view.brief.serial))]
        if view.drafter is not None:
            told.append(Names(self.desk, self.language).of(view.drafter, "name"))
        if view.brief.deadline is not None:
            words = self.tr("was due %1") if is_late(view, self._today()) else self.tr("due %1")
            told.append(words.replace("%1", short_day(view.brief.deadline, self.language)))
        return " · ".join(told)

    @override
    def actions_here(self) -> list[Action]:
        if self.view is None or self._shown is not self.writing:
            return []
        export = self.tr("Export talking points…")
        ask = lambda: self.ask_export(Kind.TALKING_POINTS)  # noqa: E731
        if self.view.brief.status in UNWRITTEN:
            hint = self.tr("Give this brief into clearance")
            return [
                Action(name=export, run=ask, key="Ctrl+E"),
                Action(name=self.tr("Hand in"), run=self.hand_in, is_primary=True, hint=hint),
            ]
        return [Action(name=export, run=ask, key="Ctrl+E", is_primary=True)]

    @override
    def commands(self) -> list[Action]:
        return self._commands.everything()

    @override
    def count(self) -> int:
        return sum(view.brief.status in UNWRITTEN or view.reopened is not None for view in self._of_sections())

    @override
    def inspector(self) -> QWidget | None:
        return self.known if self.view is not None and self._shown is self.writing else None

    @property
    def view(self) -> BriefView | None:
        """The brief that is open."""
        return next((view for view in self.views if view.brief.id == self._brief_id), None)

    # What it is told

    @override
    def show_desk(self, desk: Desk | None, dialogue: Dialogue | None) -> None:
        if desk is not self.desk or (dialogue and dialogue.id) != (self.dialogue and self.dialogue.id):
            self.sheet.close_brief()
            self._brief_id = ""
        super().show_desk(desk, dialogue)

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        self.views = self.desk.briefs.of_dialogue(self.dialogue) if self.desk and self.dialogue else []
        if not self.views or self.desk is None:
            self._show_nothing()
            return
        names = Names(self.desk, self.language)
        self.list.model.show_lines(lines_of(self.views, names, self._today()))
        sections = self._of_sections()
        self.list.show_count(sum(view.brief.status not in UNWRITTEN for view in sections), len(sections))
        if self.view is None:
            self._brief_id = self.views[0].brief.id
        self._show_brief(is_known=changed is not None and is_writing(changed))
        if self._shown is self.empty:
            self._show(self.writing)

    @override
    def go_to(self, thing: str) -> None:
        if thing == NEW_DIALOGUE:
            self.ask_new_dialogue()
            return
        for view in self.views:
            names = (view.brief.id, view.number, view.brief.lineage, *(entry.id for entry in view.entries))
            if thing in names and thing:
                self.open_brief(view.brief.id)
                self.sheet.show_entry(thing)
                return

    @override
    def texts(self) -> list[QTextEdit]:
        return list(self.sheet.texts()) if self._shown is self.writing else []

    @override
    def spot_of(self, thing: str, field: str) -> Spot | None:
        if field.endswith("translation") and not self.is_second_shown:
            self.toggle_second_language()
        editor = self.sheet.text_of(thing, field)
        return Spot(editor) if editor is not None else None

    @override
    def has_unsaved(self) -> bool:
        return self.sheet.is_being_typed()

    @override
    def history_of(self) -> list[Record]:
        entry = self.sheet.entry_in_focus()
        return [entry] if entry is not None else self.records_shown()

    @override
    def records_shown(self) -> list[Record]:
        view = self.view if self._shown is self.writing else None
        return [view.brief, *view.entries] if view is not None else []

    @override
    def leave(self) -> None:
        self.sheet.flush()

    @override
    def retranslate(self) -> None:
        self.empty.show_state(self.desk)

    # What is done here

    def open_brief(self, brief_id: str) -> None:
        """Show another brief; what was typed in this one is written first."""
        if brief_id == self._brief_id and self._shown is self.writing:
            return
        before, self._brief_id = self._brief_id, brief_id
        is_shown = False
        try:
            is_shown = self._show_brief()
        finally:
            if not is_shown:
                self._brief_id = before
                self.list.choose(before)
        self._show(self.writing)
        self.renamed.emit()

    def hand_in(self) -> None:
        """Give the brief into clearance; undo takes it back."""
        self.set_status(BriefStatus.IN_CLEARANCE)

    def set_status(self, status: BriefStatus) -> None:
        """Say how far the brief that is open has come."""
        self.clearing.set_status([self._brief_id], status)

    def add_entry(self, kind: EntryKind) -> None:
        """Begin a new entry of a kind in the brief that is open."""
        if self.view is None:
            return
        self._show(self.writing)
        self.sheet.blocks[kind].add_row()

    def toggle_second_language(self) -> None:
        """Show each entry's text in the second language under it, or put it away."""
        self.is_second_shown = not self.is_second_shown
        self.sheet.show_second_language(self.is_second_shown)

    def ask_export(self, kind: Kind) -> None:
        """Open the panel that asks what to export."""
        view = self.view
        if self.desk is not None and view is not None and self.sheet.flush():
            self._show(self.writing)
            self.notice.hide()
            self.export_panel.ask(kind, self.desk, view, self.language)

    def ask_new_dialogue(self) -> None:
        """Open the panel that asks for a new dialogue."""
        if self.desk is not None and self.sheet.flush():
            self.place_chosen.emit(Place(Room.BRIEFS))
            self._show(self.calling)
            self.new_dialogue_panel.ask(self.desk)
            self.renamed.emit()

    # Inside

    def _lay_out(self) -> None:
        self.writing, self.calling = QWidget(), QWidget()
        middle = QVBoxLayout()
        middle.setSpacing(0)
        panels = QVBoxLayout()
        panels.setContentsMargins(24, 12, 24, 0)
        panels.addWidget(self.export_panel)
        panels.addWidget(self.notice)
        middle.addLayout(panels)
        middle.addWidget(self.sheet, 1)
        writing = QHBoxLayout(self.writing)
        writing.setContentsMargins(0, 0, 0, 0)
        writing.setSpacing(0)
        writing.addWidget(self.list)
        writing.addLayout(middle, 1)
        calling = QVBoxLayout(self.calling)
        calling.setContentsMargins(24, 24, 24, 24)
        calling.addWidget(self.new_dialogue_panel, 0, Qt.AlignmentFlag.AlignHCenter)
        calling.addStretch()
        self._stack = QStackedWidget(self)
        for part in (self.empty, self.writing, self.calling):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        self.list.chosen.connect(self.open_brief)
        self.list.opened.connect(self.sheet.focus_first)
        self.list.status_chosen.connect(self.clearing.set_status)
        self.sheet.failed.connect(self.trouble_met)
        self.sheet.undo_wanted.connect(self.undo_wanted)
        self.sheet.redo_wanted.connect(self.redo_wanted)
        self.export_panel.ordered.connect(self._export)
        self.export_panel.closed.connect(self.export_panel.hide)
        self.new_dialogue_panel.created.connect(self._on_created)
        self.new_dialogue_panel.failed.connect(self._on_not_created)
        self.new_dialogue_panel.closed.connect(self._end_calling)
        self.empty.dialogue_wanted.connect(self.ask_new_dialogue)
        self.empty.plan_wanted.connect(lambda: self.place_chosen.emit(Place(Room.PLAN)))
        keys = QShortcut(QKeySequence("Ctrl+E"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(lambda: self.ask_export(Kind.TALKING_POINTS))

    @property
    def _shown(self) -> QWidget:
        return self._stack.currentWidget() or self.empty

    def _show(self, part: QWidget) -> None:
        if self._shown is not part:
            self._stack.setCurrentWidget(part)
            self.inspected.emit()

    def _show_nothing(self) -> None:
        self._brief_id = ""
        self.list.model.show_lines([])
        self.known.show_nothing()
        self.empty.show_state(self.desk)
        if self._shown is self.writing:
            self._show(self.empty)

    def _show_brief(self, *, is_known: bool = False) -> bool:
        view = self.view
        if view is None or self.desk is None:
            return False
        if not self.sheet.show_brief(self.desk, view, self.language):
            return False
        self.list.choose(view.brief.id)
        if is_known:
            self.known.show_changes()
        else:
            self.known.show_view(self.desk, view, self.language, self._today())
        return True

    def _of_sections(self) -> list[BriefView]:
        return [view for view in self.views if view.section is not None]

    def carry_out(self, work: Callable[[Desk], object]) -> bool:
        """Do work on the desk once what was typed is written; False, and told, if it met Trouble."""
        if self.desk is None or not self.sheet.flush():
            return False
        try:
            work(self.desk)
        except Trouble as trouble:
            self.trouble_met.emit(trouble)
            return False
        return True

    def _export(self, order: Order) -> None:
        if self.desk is None or self.worker is None:
            return
        desk, today, saying = self.desk, self._today(), self.tr("Writing the paper: part %1 of %2")
        self.worker.run(
            self.tr("Writing the paper"),
            lambda job: (carry_out(desk, order, today, told_to(job, saying)), styles_lacking(order, today)),
            self._on_exported,
            self._on_not_exported,
        )

    def _on_exported(self, done: tuple[Path, tuple[str, ...]]) -> None:
        path, lacking = done
        self.export_panel.hide()
        said = self.tr("Exported to %1").replace("%1", str(path))
        if lacking:
            said += self.tr(". Styles that the Word file lacks, added from ours: %1").replace("%1", str(len(lacking)))
        self.notice.tell(said, self.tr("Open folder"), lambda: open_folder(path))

    def _on_not_exported(self, trouble: Trouble) -> None:
        self.export_panel.show_trouble(self._said(trouble))

    def _on_created(self, dialogue: Dialogue) -> None:
        self.dialogue_created.emit(dialogue.id)
        self._end_calling()

    def _on_not_created(self, trouble: Trouble) -> None:
        self.new_dialogue_panel.show_trouble(self._said(trouble))

    def _end_calling(self) -> None:
        self._show(self.writing if self.views else self.empty)
        self.renamed.emit()

    def _said(self, trouble: Trouble) -> str:
        return self.words.of(trouble) if self.words is not None else str(trouble)

    def _dress(self) -> None:
        sheet = briefs_stylesheet(tokens_of(self))
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
            self.known.setStyleSheet(sheet)  # it is shown in the window's own column

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            (self.list.view if self._shown is self.writing else self.empty.ui.next_step).setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.setVisible(event.size().width() >= ROOM_FOR_LIST)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._dress()
