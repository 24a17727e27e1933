"""The room of briefs: the list at the left, the brief as one page, what is known of its section at the right."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from typing_extensions import override

from jpdialog.domain.brief import BriefStatus, EntryKind
from jpdialog.services.board import UNWRITTEN
from jpdialog.services.names import Names
from jpdialog.ui.burst import Pace
from jpdialog.ui.pages.briefs.board_tool import BoardTool
from jpdialog.ui.pages.briefs.clearing import Clearing
from jpdialog.ui.pages.briefs.commands import BriefCommands
from jpdialog.ui.pages.briefs.export_tool import ExportTool
from jpdialog.ui.pages.briefs.list_model import is_writing, lines_of
from jpdialog.ui.pages.briefs.new_dialogue_tool import NewDialogueTool
from jpdialog.ui.pages.briefs.parts import BriefsParts
from jpdialog.ui.pages.briefs.told import next_steps, note_of, statuses_of, title_of
from jpdialog.ui.pages.briefs.tools import TOOLS
from jpdialog.ui.pages.page import Spot, Status
from jpdialog.ui.rooms import Place, Room

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtGui import QShowEvent

    from jpdialog.domain.dialogue import Dialogue
    from jpdialog.domain.record import Record
    from jpdialog.services.briefs import BriefView
    from jpdialog.services.desk import Desk
    from jpdialog.ui.actions import Action
    from jpdialog.ui.pages.briefs.exporting import Kind

QUIET = 100
"""Milliseconds without a change before the inspector tells what has changed."""
NEW_DIALOGUE, BOARD = "new-dialogue", "board"
"""The things to go to in this room when a dialogue is to be created, and for all briefs at once."""


class BriefsPage(BriefsParts):
    """Briefs: found, written, handed in, exported."""

    room = Room.BRIEFS

    def __init__(
        self, parent: QWidget | None = None, *, today: Callable[[], date] = date.today, pace: Pace | None = None
    ) -> None:
        super().__init__(parent, today=today, pace=pace)
        self._brief_id = ""
        self.is_second_shown = False
        self.clearing, self._commands = Clearing(self), BriefCommands(self)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._quiet.timeout.connect(lambda: self.known.show_changes(self.view))
        self.furnish(make(self) for make in TOOLS)
        self._connect()

    # What it says of itself

    @override
    def title(self) -> str:
        view = self._view_shown
        return title_of(view, Names(self.desk, self.language)) if view and self.desk else super().title()

    @override
    def statuses(self) -> list[Status]:
        return statuses_of(self, self._view_shown) if self._view_shown is not None else []

    @override
    def note(self) -> str:
        view = self._view_shown
        return note_of(self, view, Names(self.desk, self.language)) if view and self.desk else ""

    @override
    def actions_here(self) -> list[Action]:
        return next_steps(self, self._view_shown) if self._view_shown is not None else []

    @override
    def commands(self) -> list[Action]:
        return self._commands.everything()

    @override
    def count(self) -> int:
        return sum(view.brief.status in UNWRITTEN or view.reopened is not None for view in self.of_sections())

    @override
    def inspector(self) -> QWidget | None:
        return self.known if self._view_shown is not None else None

    @property
    def view(self) -> BriefView | None:
        """The brief that is open."""
        return next((view for view in self.views if view.brief.id == self._brief_id), None)

    @property
    def _view_shown(self) -> BriefView | None:
        return self.view if self.is_writing_shown() else None

    # What it is told

    @override
    def show_desk(self, desk: Desk | None, dialogue: Dialogue | None) -> None:
        if desk is not self.desk or (dialogue and dialogue.id) != (self.dialogue and self.dialogue.id):
            self.sheet.close_brief()
            self._brief_id = ""
        super().show_desk(desk, dialogue)

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        self.views = self._read(changed)
        if not self.views or self.desk is None:
            self._show_nothing()
            return
        if changed is None:
            self.sheet.in_advance.expect(self.views)
        names = Names(self.desk, self.language)
        self.list.model.show_lines(lines_of(self.views, names, self.today()))
        sections = self.of_sections()
        self.list.show_count(sum(view.brief.status not in UNWRITTEN for view in sections), len(sections))
        if self.view is None:
            self._brief_id = self.views[0].brief.id
        self._show_brief(is_known=changed is not None and is_writing(changed))
        if self.panels.shown is self.empty:
            self.show_writing()

    def _read(self, changed: Collection[object] | None) -> list[BriefView]:
        """The briefs, read anew as far as they were touched; nobody who types waits for the others."""
        if self.desk is None or self.dialogue is None:
            return []
        is_same = bool(changed) and bool(self.views) and self.views[0].dialogue.id == self.dialogue.id
        views = self.desk.briefs.again(self.views, changed) if is_same and changed else None
        return self.desk.briefs.of_dialogue(self.dialogue) if views is None else views

    @override
    def go_to(self, thing: str) -> None:
        if thing == NEW_DIALOGUE:
            self.ask_new_dialogue()
            return
        if thing == BOARD:
            self.tool(BoardTool).show()
            return
        for view in self.views:
            names = (view.brief.id, view.number, view.brief.lineage, *(entry.id for entry in view.entries))
            if thing in names and thing:
                self.open_brief(view.brief.id)
                self.sheet.show_entry(thing)
                return
        for tool in self.tools if thing else ():
            if tool.go_to(thing):
                return

    @override
    def texts(self) -> list[QTextEdit]:
        return list(self.sheet.texts()) if self.is_writing_shown() else []

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
        view = self._view_shown
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
        if brief_id == self._brief_id and self.is_writing_shown():
            return
        before, self._brief_id = self._brief_id, brief_id
        is_shown = False
        try:
            is_shown = self._show_brief()
        finally:
            if not is_shown:
                self._brief_id = before
                self.list.choose(before)
        self.show_writing()
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
        self.show_writing()
        self.sheet.blocks[kind].add_row()

    def toggle_second_language(self) -> None:
        """Show each entry's text in the second language under it, or put it away."""
        self.is_second_shown = not self.is_second_shown
        self.sheet.show_second_language(self.is_second_shown)

    def ask_export(self, kind: Kind) -> None:
        """Open the panel that asks what to export."""
        self.tool(ExportTool).ask(kind)

    def ask_new_dialogue(self) -> None:
        """Open the panel that asks for a new dialogue."""
        self.tool(NewDialogueTool).ask()

    def command(self, name: str, do: Callable[..., object], *what: object) -> Action:
        """A command for the command bar that goes to this page and does this here."""
        return self._commands.action(name, do, *what)

    # Inside

    def _connect(self) -> None:
        self.list.chosen.connect(self.open_brief)
        self.list.opened.connect(self.sheet.focus_first)
        self.list.status_chosen.connect(self.clearing.set_status)
        self.sheet.failed.connect(self.trouble_met)
        self.sheet.undo_wanted.connect(self.undo_wanted)
        self.sheet.redo_wanted.connect(self.redo_wanted)
        self.empty.dialogue_wanted.connect(self.ask_new_dialogue)
        self.empty.plan_wanted.connect(lambda: self.place_chosen.emit(Place(Room.PLAN)))
        self.panels.changed.connect(self.inspected)

    def _show_nothing(self) -> None:
        self._brief_id = ""
        self.list.model.show_lines([])
        self.known.show_nothing()
        self.empty.show_state(self.desk)
        if self.panels.shown is not self.panels.whole:
            self.panels.show(self.empty)
        self.tell_tools(self.view)

    def _show_brief(self, *, is_known: bool = False) -> bool:
        view = self.view
        if view is None or self.desk is None:
            return False
        if not self.sheet.show_brief(self.desk, view, self.language):
            return False
        self.list.choose(view.brief.id)
        if is_known:
            self._quiet.start()  # nobody who types waits for what is told beside the brief
        else:
            self.known.show_view(self.desk, view, self.language, self.today())
        self.tell_tools(self.view)
        return True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.panels.focus()
