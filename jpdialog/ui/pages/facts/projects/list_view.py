"""The list of projects with what narrows it: words, a section, late reports; sorted by any column, all by keys."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.services.project_list import ProjectColumn
from jpdialog.ui.pages.facts.list_column import FilterLine
from jpdialog.ui.pages.facts.projects.columns import BESIDE, COLUMNS, REGION_ELIDED, REGION_WIDEST, WIDTHS
from jpdialog.ui.pages.facts.projects.list_model import ProjectTable, Sought
from jpdialog.ui.plain_table import make_plain
from jpdialog.ui.spreadsheet_cells import cells_copied
from jpdialog.ui.status_delegate import StatusDelegate
from jpdialog.ui.theme import set_role

ROW, TITLE_NARROWEST = 32, 176
ROW_OF_TWO = 48
"""Beside an open project, where a title has little room, it has two lines."""
SPARED = (ProjectColumn.REGION, ProjectColumn.GENDER, ProjectColumn.YEARS)
"""What gives way in a narrow window, so that the title can be read."""
PANE_NARROWEST = 352
HELD = Qt.KeyboardModifier


class ProjectView(QTableView):
    """Enter opens a project; Alt+Up and Alt+Down sort by the column in which the cursor is."""

    opened = Signal()
    removal_wanted = Signal()
    sort_wanted = Signal(str, bool)

    def __init__(self, table: ProjectTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.table, self.is_beside = table, False
        self.setModel(table)
        set_role(self, "table")
        self.setItemDelegateForColumn(COLUMNS.index(ProjectColumn.REPORT), StatusDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        make_plain(self, ROW)
        columns = self.horizontalHeader()
        columns.setSectionsClickable(True)
        columns.sectionClicked.connect(self._sort_by_click)
        for told in (table.modelReset, table.dataChanged):
            told.connect(lambda *_of: self._fit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def show_beside(self, is_beside: bool) -> None:
        """Show few columns, beside an open project, or all."""
        self.is_beside = is_beside
        self.table.is_short = is_beside
        self.setWordWrap(is_beside)
        self.verticalHeader().setDefaultSectionSize(ROW_OF_TWO if is_beside else ROW)
        self._fit()
        self.viewport().update()

    def chosen_rows(self) -> list[int]:
        """The rows that are selected, in order."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held & HELD.AltModifier:
            column = COLUMNS[max(self.currentIndex().column(), 0)]
            self.sort_wanted.emit(column.value, key == Qt.Key.Key_Down)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and held & HELD.ControlModifier:
            self.removal_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Where the cursor was kept where it is, the line that was clicked is not marked as if it were open."""
        super().mousePressEvent(event)
        here = self.currentIndex()
        if not event.modifiers() and here.isValid() and not self.selectionModel().isRowSelected(here.row()):
            self.selectRow(here.row())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _copy(self) -> None:
        shown = [place for place in range(len(COLUMNS)) if not self.isColumnHidden(place)]
        model = self.model()
        lines = ([str(model.index(row, place).data() or "") for place in shown] for row in self.chosen_rows())
        QApplication.clipboard().setText(cells_copied(lines).removesuffix("\n"))

    def _fit(self) -> None:
        shown = set(BESIDE if self.is_beside else COLUMNS)
        widths = {each: self._width(each) for each in WIDTHS}
        room = self.viewport().width() - sum(widths[each] for each in shown if each in widths)
        if room < TITLE_NARROWEST and ProjectColumn.REGION in shown:
            given = max(widths[ProjectColumn.REGION] - REGION_ELIDED, 0)
            widths[ProjectColumn.REGION] -= given
            room += given
        for each in SPARED:
            if room < TITLE_NARROWEST and each in shown:
                shown.discard(each)
                room += widths[each]
        header = self.horizontalHeader()
        for place, column in enumerate(COLUMNS):
            self.setColumnHidden(place, column not in shown)
            header.resizeSection(place, widths.get(column, max(room, TITLE_NARROWEST)))

    def _width(self, column: ProjectColumn) -> int:
        """As wide as its head and its words; a long region gives way to the titles."""
        place = COLUMNS.index(column)
        words = max(self.sizeHintForColumn(place), self.horizontalHeader().sectionSizeHint(place), WIDTHS[column])
        return min(words, REGION_WIDEST) if column is ProjectColumn.REGION else words

    def _sort_by_click(self, place: int) -> None:
        header, way = self.horizontalHeader(), Qt.SortOrder.AscendingOrder
        is_again = header.isSortIndicatorShown() and header.sortIndicatorSection() == place
        self.sort_wanted.emit(COLUMNS[place].value, is_again and header.sortIndicatorOrder() == way)


class ProjectColumnPane(QWidget):
    """``chosen`` tells the project that the cursor is on; ``opened`` that somebody wants to go into it."""

    chosen = Signal(str)
    opened = Signal()
    removal_wanted = Signal(list)

    def __init__(self, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self.table = ProjectTable(today, self)
        self.view = ProjectView(self.table, self)
        self.filter, self.section, self.late = FilterLine(self), QComboBox(self), QPushButton(self)
        self.nothing, self.sum = QLabel(self), QLabel(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_sections(self, sections: Sequence[tuple[str, str]]) -> None:
        """Offer these sections (lineage and name) to narrow the list by."""
        with QSignalBlocker(self.section):
            chosen = self.section.currentData()
            self.section.clear()
            for lineage, name in (("", self.tr("All sections")), *sections):
                self.section.addItem(name, lineage)
            self.section.setCurrentIndex(max(self.section.findData(chosen), 0))

    def show_beside(self, is_beside: bool) -> None:
        """Stand beside an open project, or have the whole width."""
        self.view.show_beside(is_beside)
        self._column.setContentsMargins(24, 0, 8 if is_beside else 24, 12)
        self.setMinimumWidth(PANE_NARROWEST if is_beside else 0)

    def choose(self, project_id: str) -> None:
        """Have the cursor be on a project, without saying so; what is sought gives way to it."""
        if self.table.row_of(project_id) < 0 and self.table.has(project_id):
            self.show_all()
        row = self.table.row_of(project_id)
        if row >= 0 and self.view.currentIndex().row() != row:
            index = self.table.index(row, max(self.view.currentIndex().column(), 0))
            with QSignalBlocker(self):
                self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def show_all(self) -> None:
        """Seek nothing any more."""
        self.filter.clear()
        self.section.setCurrentIndex(0)
        self.late.setChecked(False)
        self.seek()

    def seek(self) -> None:
        """Show what is asked for now."""
        wanted = Sought(self.filter.text(), str(self.section.currentData() or ""), self.late.isChecked())
        self.table.seek(wanted)
        self.nothing.setVisible(self.table.rowCount() == 0 and self.table.count_of_all > 0)

    def sort(self, column: str, is_down: bool) -> None:
        """Sort by a column."""
        at, ways = ProjectColumn(column), Qt.SortOrder
        kept = self.table.project_id(self.view.currentIndex().row())
        self.table.sort_by(at, is_down=is_down)
        header = self.view.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.setSortIndicator(COLUMNS.index(at), ways.DescendingOrder if is_down else ways.AscendingOrder)
        self.choose(kept)

    def into_list(self) -> None:
        """Have the keyboard be in the list."""
        if self.table.rowCount():
            self.view.setFocus()
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.table.index(0, 0))

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.filter.setPlaceholderText(self.tr("Find a project"))
        self.filter.setAccessibleName(self.tr("Find a project"))
        self.section.setAccessibleName(self.tr("Only of a section"))
        self.late.setText(self.tr("Late reports"))
        self.nothing.setText(self.tr("No project is so. Escape in the line above shows all."))
        self.view.setAccessibleName(self.tr("Projects"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        set_role(self.late, "filter")
        set_role(self.nothing, "muted")
        set_role(self.sum, "muted")
        self.late.setCheckable(True)
        self.nothing.hide()
        self.section.setMinimumContentsLength(9)
        self.section.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        narrowing = QHBoxLayout()
        narrowing.setSpacing(8)
        narrowing.addWidget(self.filter, 2)
        narrowing.addWidget(self.section, 1)
        narrowing.addWidget(self.late)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 12)
        column.setSpacing(8)
        column.addLayout(narrowing)
        column.addWidget(self.nothing)
        column.addWidget(self.view, 1)
        column.addWidget(self.sum)

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _text: self.seek())
        self.filter.into_list.connect(self.into_list)
        self.section.activated.connect(lambda _row: self.seek())
        self.late.toggled.connect(lambda _on: self.seek())
        self.view.selectionModel().currentRowChanged.connect(self._on_current)
        self.view.opened.connect(self.opened)
        self.view.sort_wanted.connect(self.sort)
        self.view.removal_wanted.connect(self._remove)

    def _on_current(self, index: QModelIndex) -> None:
        if project_id := self.table.project_id(index.row()):
            self.chosen.emit(project_id)

    def _remove(self) -> None:
        self.removal_wanted.emit([self.table.project_id(row) for row in self.view.chosen_rows()])
