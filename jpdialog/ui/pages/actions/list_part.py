"""The list of actions: what is owed, by whom, until when, in one list that is found, sorted and written by keys."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.action_list import ActionColumn, ActionListView, Grouping, Shown
from jpdialog.domain.actions import ActionItem, ActionProgress, Evidence
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.record import Record
from jpdialog.services.action_items import Actions
from jpdialog.services.desk import Desk
from jpdialog.ui.actions import Action
from jpdialog.ui.burst import Pace
from jpdialog.ui.pages.actions.beside import ActionBeside
from jpdialog.ui.pages.actions.bulk_bar import BulkBar
from jpdialog.ui.pages.actions.columns import COLUMNS
from jpdialog.ui.pages.actions.empty import EmptyActions
from jpdialog.ui.pages.actions.filter_bar import FilterBar
from jpdialog.ui.pages.actions.late_count import LateCount
from jpdialog.ui.pages.actions.list_hands import ListHands
from jpdialog.ui.pages.actions.list_keeper import ListKeeper, offered
from jpdialog.ui.pages.actions.list_print import ListPrint
from jpdialog.ui.pages.actions.list_reader import ListReader
from jpdialog.ui.pages.actions.list_state import ListState, kept_as
from jpdialog.ui.pages.actions.pasting import MOST_ROWS
from jpdialog.ui.pages.actions.table_model import ActionTable, Row
from jpdialog.ui.pages.actions.table_view import ActionTableView
from jpdialog.ui.pages.page import Spot
from jpdialog.ui.pages.parts.part import Part
from jpdialog.ui.rooms import Place, Room

OF_ACTIONS = frozenset({"actionitem", "actionprogress", "evidence", "evidencefile"})
NAMED_HERE = frozenset({"organisation", "person", "section", "dialogue", "instrument", "edition", "party"})
PAUSE, FEW = 150, 50
"""Milliseconds until what is beside the list follows who types into the filter; actions that are read again singly."""


class ActionListPart(Part):
    """What was promised and is owed. Ctrl+N begins an action."""

    room = Room.ACTIONS
    kinds = (ActionItem, ActionProgress, Evidence, ActionListView)

    def __init__(
        self, parent: QWidget | None = None, *, today: Callable[[], date] = date.today, pace: Pace | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._is_stale, self._late, self._wanted, self._is_showing = True, 0, "", False
        self._going, self._has_stale_lines = "", True
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._changed: set[str] = set()
        self._awaited: set[str] = set()
        self.empty, self.content = EmptyActions(), QWidget()
        self.filter, self.bulk = FilterBar(self.content), BulkBar(self.content)
        self.model = ActionTable(self)
        self.table = ActionTableView(self.model, self.content)
        self.beside = ActionBeside(pace or Pace(), today)
        self.reader, self.hands, self.paper = ListReader(self), ListHands(self), ListPrint(self, self.model, today)
        self.late = LateCount(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    # What it says of itself

    @override
    def count(self) -> int:
        return self._late

    @override
    def note(self) -> str:
        if self.keeper is None or not self.has_content:
            return ""
        counts = (self._late, self.keeper.now.open, self.keeper.known)
        told = self.tr("%1 late, %2 open, %3 in all")
        for sign, number in zip(("%1", "%2", "%3"), counts, strict=True):
            told = told.replace(sign, str(number))
        return told

    @override
    def actions_here(self) -> list[Action]:
        if self.desk is None or not self.has_content:
            return []
        new = Action(name=self.tr("New action"), run=self.new_action, key="Ctrl+N", is_primary=True)
        return [Action(name=self.tr("Print…"), run=self.show_pages, key="Ctrl+P"), new]

    @override
    def commands(self) -> list[Action]:
        return [Action(name=self.tr("New action"), run=self.new_action)] if self.desk is not None else []

    @override
    def has_unsaved(self) -> bool:
        return self.table.is_being_typed() or self.beside.panel.is_being_typed()

    @override
    def records_shown(self) -> list[Record]:
        line = self.table.current_line() if self.has_content else None
        return [line.action] if line is not None else []

    @override
    def inspector(self) -> QWidget | None:
        return self.beside if self.has_content and self.beside.panel.action is not None else None

    @override
    def texts(self) -> list[QTextEdit]:
        return self.beside.panel.texts() if self.inspector() is not None else []

    @override
    def spot_of(self, thing: str, field: str) -> Spot | None:
        text = self.beside.panel.prose.get(field)
        return Spot(text) if text is not None and self.inspector() is not None else None

    @property
    def has_content(self) -> bool:
        """Whether the list is shown."""
        return self._stack.currentWidget() is self.content

    @property
    def keeper(self) -> ListKeeper | None:
        """The list that is read; None until it is looked at."""
        return self.reader.keeper

    # What it is told

    @override
    def show_desk(self, desk: Desk | None, dialogue: Dialogue | None) -> None:
        if desk is not self.desk or (dialogue and dialogue.id) != (self.dialogue and self.dialogue.id):
            self.reader.begin(None)
        super().show_desk(desk, dialogue)

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        touched = {str(getattr(each, "table", "")) for each in changed or ()}
        if changed is None or touched & NAMED_HERE:
            self.reader.begin(None)
        elif not touched & (OF_ACTIONS | {"actionlistview"}):
            return
        self._changed |= {
            str(getattr(e, "record_id", "")) for e in changed or () if getattr(e, "table", "") == "actionitem"
        }
        self._is_stale = True
        if self.isVisible() or self.desk is None:
            self.read_again()
        else:
            self.late.worker = self.worker
            self.late.count(self.desk, self.dialogue, self._today())

    @override
    def go_to(self, thing: str) -> None:
        if self.desk is None or not thing:
            return
        part = self.desk.store.get(ActionProgress, thing) or self.desk.store.get(Evidence, thing)
        wanted = part.action_id if part else thing
        self.read_again()
        self._going = wanted
        if not self.reader.is_waiting:
            self._arrive()

    @override
    def leave(self) -> None:
        self.table.end_typing()
        self.beside.panel.flush()

    # What is done here

    def read_again(self) -> None:
        """Read the desk again, if it was not read since it changed."""
        if not self._is_stale and self.keeper is not None:
            return
        self._is_stale = False
        self.late.forget()
        if self.desk is None:
            self.reader.begin(None)
            self.beside.forget()
            self.paper.close()
            self.model.show_rows([], self.language, is_open=False)
            self._stack.setCurrentWidget(self.empty)
        else:
            self._read(self.desk)
        self._late = self._late if self.desk is not None else 0
        self.renamed.emit()

    def new_action(self) -> None:
        """Begin an action, wherever one is: the cursor goes to the empty row at the end."""
        self.place_chosen.emit(Place(self.room, "list"))
        self._stack.setCurrentWidget(self.content)
        self.table.setFocus()
        self.table.choose(len(self.model.rows), ActionColumn.TEXT)
        self.table.edit(self.table.currentIndex())
        self.renamed.emit()

    def delete(self) -> None:
        """Delete the actions that are picked; undo brings them back."""
        self.hands.delete(self.table.picked_ids())

    def copy(self) -> None:
        """Put the rows that are picked into the clipboard, with the columns that are shown."""
        self.hands.copy(self.table.picked_ids(), self.table.columns)

    def paste(self) -> None:
        """Take the rows of the clipboard: those whose numbers are known are changed, others are added; or none is."""
        at = self.table.currentIndex()
        shown = [each for each in self.table.columns if COLUMNS.index(each) >= max(at.column(), 0)]
        below = self.model.rows[max(at.row(), 0) :][:MOST_ROWS]
        ids = [each if isinstance(each, str) else "" for each in below]
        self.hands.paste(QGuiApplication.clipboard().text(), shown, ids)

    def show_pages(self) -> None:
        """Show the list as it will be printed, as it is filtered, grouped and sorted."""
        if self.desk is not None and self.keeper is not None:
            self.paper.show_list(self.desk, self.keeper, self.table.columns)

    def sort(self, column: str, is_down: bool, is_further: bool) -> None:
        """Sort by a column, or by it after those by which it is sorted already."""
        state = self.filter.state
        order = state.sorted_by(ActionColumn(column), is_down=is_down, is_further=is_further)
        self.filter.show_state(replace(state, order=order))
        self._choose()

    def _read(self, desk: Desk) -> None:
        ids, self._changed = self._changed, set()
        self._awaited |= ids if self.model.rows else set()
        self._has_stale_lines = True
        self.reader.worker = self.hands.worker = self.worker
        keeper = self.keeper
        if keeper is None:
            keeper = ListKeeper(desk, self.dialogue, self.language, self._today())
            self.reader.begin(keeper)
            self.hands.desk, self.hands.keeper = desk, keeper
            self.model.read, self.model.write = keeper.lines, self.hands.write_cells
        elif len(ids) <= FEW and keeper.words is not None:
            keeper.words.take(ids)
        keeper.known = desk.store.count(ActionItem)
        self.filter.show_views(Actions(desk).views.all())
        is_empty = not keeper.known and self.filter.state.shown is Shown.ALL
        if self._stack.currentWidget() is not self.paper.panel:
            self._stack.setCurrentWidget(self.empty if is_empty and not self.table.is_being_typed() else self.content)
        self.reader.list(self.filter.state)
        if ids and self.reader.is_waiting:
            self.model.read_again(ids)
        if keeper.words is None or len(ids) > FEW:
            self.reader.read_words(desk)

    def _on_beginning(self, rows: list[Row]) -> None:
        self._has_stale_lines = bool(self.model.rows)
        self.model.begin_with(rows, self.language)

    def _on_look(self, is_seeking: bool) -> None:
        keeper = self.keeper
        if keeper is None:
            return
        changed, self._awaited = self._awaited, set()
        self._late = keeper.now.late
        self._show_rows(keeper, changed, is_seeking=is_seeking)
        self._arrive()
        if not is_seeking:
            self.renamed.emit()

    def _arrive(self) -> None:
        """Select the action that somebody wants to go to, whatever was filtered."""
        going, self._going, keeper = self._going, "", self.keeper
        if not going or self.desk is None or keeper is None:
            return
        self._wanted = going
        is_sought_later = bool(self.filter.state.words) and keeper.words is None
        if (is_sought_later or self.model.row_of(going) < 0) and self.desk.store.get(ActionItem, going) is not None:
            self.filter.show_state(ListState(columns=self.filter.state.columns))
            self._choose()
        else:
            self._choose_wanted()

    def _show_rows(self, keeper: ListKeeper, changed: Collection[str], *, is_seeking: bool) -> None:
        at = self.table.currentIndex()
        chosen, picked = self.table.current_id(), self.table.picked_ids()
        column = COLUMNS[at.column()] if at.isValid() else None
        rows, before, self._is_showing = keeper.now.rows, self.model.rows, True
        was_stale, self._has_stale_lines = self._has_stale_lines, False
        self.model.show_rows(rows, self.language, is_only_sought=not was_stale)
        if rows != before:
            self.table.span_heads(is_grouped=keeper.state.grouping is not Grouping.NONE)
        self.filter.show_count(keeper.count, keeper.total, keeper.picked)
        made = [each for each in changed if each not in before and each in rows] if len(changed) <= FEW else []
        self._wanted = self._wanted or (made[0] if before and len(made) == 1 else chosen)
        if not self._choose_wanted(column) and rows:
            self.table.choose(min(max(at.row(), 0), len(rows) - 1), column)
        self.table.pick([] if is_seeking or made else picked)
        self._is_showing = False
        is_same = bool(chosen) and chosen == self.table.current_id() and not was_stale
        self._pause.start() if is_seeking or is_same else self._show_picked()

    def _choose_wanted(self, column: ActionColumn | None = None) -> bool:
        wanted, self._wanted = self._wanted, ""
        row = self.model.row_of(wanted) if wanted else -1
        self.table.choose(row, column)
        return row >= 0

    def _choose(self) -> None:
        """Other actions, groups or another order are asked for."""
        self.table.show_columns(self.filter.state.columns)
        self.table.show_order(self.filter.state.order)
        self.reader.list(self.filter.state)

    def _set_all(self, column: str, text: str) -> None:
        self.hands.set_all(self.table.picked_ids(), ActionColumn(column), text)

    def _on_written(self) -> None:
        self.bulk.line.hide()
        self.table.setFocus()

    def _on_late(self, late: int) -> None:
        self._late = late
        self.renamed.emit()

    def _show_picked(self) -> None:
        if self._is_showing:
            return
        self.bulk.show_picked(len(self.table.picked_ids()))
        line = self.table.current_line()
        if self.desk is not None and self.keeper is not None:
            self.beside.worker, self.beside.dialogue = self.worker, self.dialogue
            self.beside.show_line(self.desk, self.keeper.list.cells, line, self.language)
        self.inspected.emit()

    def _back_to_the_list(self) -> None:
        self._stack.setCurrentWidget(self.content)
        self.table.setFocus()

    def _open_section(self) -> None:
        line = self.table.current_line()
        if line is not None and line.section is not None:
            self.place_chosen.emit(Place(Room.PLAN, line.section.lineage))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.content)
        column.setContentsMargins(24, 0, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addWidget(self.bulk)
        self.content.setFocusProxy(self.table)
        self._stack = QStackedWidget(self)
        for part in (self.empty, self.content, self.paper.panel):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        for key, act, where in (("Ctrl+N", self.new_action, self), ("Ctrl+P", self.show_pages, self.content)):
            shortcut = QShortcut(QKeySequence(key), where, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _connect(self) -> None:
        self.empty.action_wanted.connect(self.new_action)
        self.filter.typed.connect(self.reader.seek)
        self.late.counted.connect(self._on_late)
        self.reader.began.connect(self._on_beginning)
        self.reader.came.connect(self._on_look)
        for part in (self.model, self.hands, self.beside):
            part.failed.connect(self.trouble_met)
        self.hands.written.connect(self._on_written)
        self.filter.chosen.connect(self._choose)
        self.filter.columns_chosen.connect(lambda: self.table.show_columns(self.filter.state.columns))
        self.filter.down.connect(self.table.setFocus)
        self.table.columns_spared.connect(self.filter.show_spared)
        self.filter.view_named.connect(lambda name: self.hands.keep_view(kept_as(self.filter.state, name)))
        self.filter.view_dropped.connect(self.hands.forget_view)
        self.table.offered = self.bulk.offered = self.beside.offered = lambda column: offered(self.keeper, column)
        self.table.picked.connect(self._show_picked)
        self._pause.timeout.connect(self._show_picked)
        self.table.sort_wanted.connect(self.sort)
        self.table.opened.connect(self.beside.panel.focus_first)
        self.beside.place_chosen.connect(self.place_chosen)
        self.beside.dialogue_chosen.connect(self.dialogue_chosen)
        self.table.copy_wanted.connect(self.copy)
        self.table.paste_wanted.connect(self.paste)
        for rows, wanted in ((self.table, self.table.set_wanted), (self.bulk, self.bulk.wanted)):
            rows.removal_wanted.connect(self.delete)
            wanted.connect(self._set_all)
        self.table.section_wanted.connect(self._open_section)
        self.paper.opened.connect(lambda: self._stack.setCurrentWidget(self.paper.panel))
        self.paper.closed.connect(self._back_to_the_list)

    @override
    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Actions"))
        self.refresh(None)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read_again()
        focused = self.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            (self.content if self.has_content else self.empty.ui.next_step).setFocus()
