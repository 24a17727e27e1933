"""The figures: the list at the left, the chosen one at the right, edited in place; everything can be taken back."""

from collections.abc import Callable, Collection
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.figure_links import SCHEME, named_by
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.domain.plan import Section
from jpdialog.domain.record import Record
from jpdialog.domain.totals import Breakdown
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.figure_list import Newest, listed, newest
from jpdialog.services.names import Names
from jpdialog.services.total_view import told_total
from jpdialog.ui.actions import Action
from jpdialog.ui.burst import Pace
from jpdialog.ui.pages.briefs.notice import Notice
from jpdialog.ui.pages.chart_export import ChartExport
from jpdialog.ui.pages.facts.figures.empty import EmptyFigures
from jpdialog.ui.pages.facts.figures.list_view import FigureColumn
from jpdialog.ui.pages.facts.figures.sheet import FigureSheet
from jpdialog.ui.pages.facts.figures.value_grid import Column
from jpdialog.ui.pages.parts.reading_part import ReadingPart, tables_of
from jpdialog.ui.rooms import Place, Room

OF_TOTALS = frozenset({"breakdown", "project", "projectamount"})
TABLES = OF_TOTALS | {"figure", "figurevalue", "entry", "brief", "section", "instrument"}
"""What is shown here is of these tables; a change of any other leaves the part as it is."""
ABOUT_VALUES = OF_TOTALS | {"figurevalue", "entry", "brief"}
"""A change of these alone leaves the names of the figures as they are."""


NEW = "Ctrl+Shift+N"


class FiguresPart(ReadingPart):
    """Ctrl+Shift+N begins a figure; Down goes from the line that seeks into the list, Enter on into the figure."""

    room = Room.FACTS
    kinds = (Figure, FigureValue, Breakdown)
    tables = TABLES

    def __init__(
        self, parent: QWidget | None = None, *, pace: Pace | None = None, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__(parent)
        self._figure_id = ""
        self._has_plan = False
        self._sections: list[tuple[str, str]] = []
        self._are_names_stale = True
        self.column, self.sheet, self.empty = FigureColumn(self), FigureSheet(pace or Pace(), self), EmptyFigures()
        self.notice = Notice(self)
        self.chart_export = ChartExport(self, self.notice, today)
        self._stack = QStackedWidget(self)
        self.working = QWidget()
        inside = QHBoxLayout(self.working)
        inside.setContentsMargins(0, 12, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.column)
        inside.addWidget(self.sheet, 1)
        for part in (self.empty, self.working):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.notice)
        layout.addWidget(self._stack, 1)
        self._connect()

    # What it says of itself

    @override
    def note(self) -> str:
        count, undecided = self.column.model.count_of_all, self.column.model.undecided
        if not count:
            return ""
        told = [self.tr("%1 figures").replace("%1", str(count))]
        if undecided:
            told.append(self.tr("%1 undecided").replace("%1", str(undecided)))
        return " · ".join(told)

    @override
    def actions_here(self) -> list[Action]:
        if not self._has_plan:
            return []
        new = Action(name=self.tr("New figure"), run=self.begin_figure, key=NEW, is_primary=True)
        if self._stack.currentWidget() is not self.working:
            return [new]
        return [Action(name=self.tr("Delete figure"), run=self.delete_figure), new]

    @override
    def count(self) -> int:
        return self.column.model.undecided

    @override
    def has_unsaved(self) -> bool:
        return self.sheet.is_being_typed()

    @override
    def records_shown(self) -> list[Record]:
        series = self.sheet.series
        is_shown = series is not None and series.figure.id == self._figure_id
        return [series.figure, *series.values] if series is not None and is_shown else []

    @classmethod
    @override
    def has(cls, desk: Desk, thing: str) -> bool:
        return super().has(desk, _id_in(thing))

    # What it is told

    @override
    def show_desk(self, desk: Desk | None, dialogue: Dialogue | None) -> None:
        if desk is not self.desk:
            self.sheet.fields.drop()
            self.sheet.series = None
            self._figure_id = ""
        super().show_desk(desk, dialogue)

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        touched = tables_of(changed)
        if changed is None or (touched & TABLES and touched - ABOUT_VALUES):
            self._are_names_stale = True
        super().refresh(changed)

    @override
    def go_to(self, thing: str) -> None:
        self.read_again()
        figure_id = _id_in(thing)
        value = self.desk.store.get(FigureValue, figure_id) if self.desk else None
        breakdown = self.desk.store.get(Breakdown, figure_id) if self.desk else None
        part = value or breakdown
        self.open_figure(part.figure_id if part else figure_id)
        if value is not None:
            grid = self.sheet.grid
            self.sheet.values.setCurrentIndex(grid.index(grid.row_of(value.id), Column.VALUE))

    @override
    def leave(self) -> None:
        self.sheet.flush()

    # What is done here

    def open_figure(self, figure_id: str) -> None:
        """Show another figure; what was typed in this one is written first, or stays with its sentence."""
        if figure_id == self._figure_id:
            return
        if self.sheet.is_being_typed() and not (self.sheet.flush() and not self.sheet.is_being_typed()):
            self.column.choose(self._figure_id)
            return
        self._figure_id = figure_id
        self._show_figure()
        self.renamed.emit()

    def begin_figure(self) -> None:
        """Define a figure, its name ready to be typed over."""
        if self.desk is None or not self.sheet.flush():
            return
        try:
            figure = self.desk.figures.add(self.tr("New figure"))
        except Trouble as trouble:
            self.trouble_met.emit(trouble)
            return
        self.is_stale = self._are_names_stale = True
        self.read_again()
        self.column.filter.clear()
        self.open_figure(figure.id)
        line = self.sheet.fields.lines["label"]
        line.setFocus()
        line.selectAll()

    def delete_figure(self) -> None:
        """Delete the figure that is shown; undo brings it back."""
        series = self.sheet.series
        if self.desk is None or series is None:
            return
        row = self.column.model.row_of(series.figure.id)
        self.sheet.fields.drop()
        follower = self.column.model.figure_id(row + 1) or self.column.model.figure_id(row - 1)
        try:
            self.desk.figures.delete(series.figure)
        except Trouble as trouble:
            self.trouble_met.emit(trouble)
            return
        self._figure_id = follower
        self.is_stale = self._are_names_stale = True
        self.read_again()

    # Qt

    @override
    def first_place(self) -> QWidget:
        return self.empty.ui.next_step if self._stack.currentWidget() is self.empty else self.column.filter

    # Inside

    def _connect(self) -> None:
        key = QShortcut(QKeySequence(NEW), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.begin_figure)
        self.column.chosen.connect(self.open_figure)
        self.column.opened.connect(self._into_figure)
        self.sheet.failed.connect(self.trouble_met)
        self.sheet.fields.undo_wanted.connect(self.undo_wanted)
        self.sheet.fields.redo_wanted.connect(self.redo_wanted)
        self.sheet.entry_chosen.connect(lambda entry_id: self.place_chosen.emit(Place(Room.BRIEFS, entry_id)))
        self.sheet.figure_chosen.connect(self.open_figure)
        self.sheet.export_wanted.connect(lambda drawing: self.chart_export.ask("figure", drawing))
        self.empty.wanted.connect(self.begin_figure)
        self.empty.place_chosen.connect(self.place_chosen)

    def _into_figure(self) -> None:
        self.sheet.fields.lines["label"].setFocus()

    @override
    def read(self) -> None:
        """The names now, the values meanwhile."""
        if self._are_names_stale:
            self._are_names_stale = False
            self._read_names()
        self._show_figure()
        self._read_newest()
        self.renamed.emit()

    def _read_names(self) -> None:
        desk = self.desk
        lines = listed(desk.store, is_second=Names(desk, self.language).is_second) if desk is not None else []
        self._sections = self._read_sections(desk) if desk is not None else []
        self.column.model.show_figures(lines, self.language)
        self._has_plan = desk is not None and desk.plans.instrument() is not None
        self.empty.show_state(has_plan=self._has_plan)
        self._stack.setCurrentWidget(self.working if lines else self.empty)
        if lines and self._figure_id not in self.column.model.ids():
            self.sheet.fields.drop()
            self._figure_id = lines[0].figure_id

    def _read_newest(self) -> None:
        desk = self.desk
        if desk is None:
            self.column.model.show_newest({})
            return
        is_second = Names(desk, self.language).is_second
        if self.worker is None:
            self._on_newest(newest(desk.store, is_second=is_second))
        else:
            self.worker.run("", lambda _job: newest(desk.store, is_second=is_second), self._on_newest)

    def _on_newest(self, found: dict[str, Newest]) -> None:
        self.column.model.show_newest(found)
        self.renamed.emit()

    def _show_figure(self) -> None:
        desk = self.desk
        series = desk.figures.series(self._figure_id) if desk is not None and self._figure_id else None
        if desk is None or series is None:
            self.sheet.series = None
            return
        self.column.choose(self._figure_id)
        self.sheet.may_export = self.dialogue is not None
        self.sheet.show_figure(desk, series, self.language, self._sections, self.column.model.alike(self._figure_id))
        self.sheet.show_total(told_total(desk, series.figure, self.language))
        self.sheet.show_uses(desk.figures.where_used(series.figure), self.dialogue.id if self.dialogue else "")

    def _read_sections(self, desk: Desk) -> list[tuple[str, str]]:
        names = Names(desk, self.language)
        with_text = [each for each in desk.plans.editions() if desk.store.count(Section, edition_id=each.id)]
        views = desk.plans.sections(with_text[-1].id) if with_text else []
        return [
            (each.section.lineage, f"{each.section.number} {names.of(each.section, 'heading')}".strip())
            for each in views
        ]


def _id_in(thing: str) -> str:
    return named_by(thing)[0] if thing.startswith(SCHEME) else thing.partition("/")[0]
