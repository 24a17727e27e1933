"""The projects as a table: all of them or those that are sought, in the order that is asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from jpdialog.domain.projects import GenderMarker
from jpdialog.services.project_list import ListedProject, ProjectColumn, holding_all, in_order
from jpdialog.ui.days import day, short_day
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.facts.projects.columns import COLUMNS, name_of
from jpdialog.ui.status_delegate import MARK_ROLE

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Sought:
    """What is asked for: words, a section (by lineage; empty: all), only those with a late report."""

    words: str = ""
    lineage: str = ""
    is_late: bool = False


class ProjectTable(QAbstractTableModel):
    """Rows of projects. What is shown is chosen in memory: a key in the filter is answered at once.

    ``is_short``: there is little room, so that of the next report only the day is said, or that it is late.
    """

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._all: list[ListedProject] = []
        self.rows: list[ListedProject] = []
        self.sought = Sought()
        self.order: tuple[ProjectColumn, bool] | None = None
        self._language = "en"
        self.is_short = False

    def show_projects(self, rows: Sequence[ListedProject], language: str) -> None:
        """Show these; where only their words differ, nothing is selected or scrolled anew."""
        self._all, self._language = list(rows), language
        self._show()

    def seek(self, sought: Sought) -> None:
        """Show only what is asked for."""
        self.sought = sought
        self._show()

    def sort_by(self, column: ProjectColumn, *, is_down: bool) -> None:
        """Show them in the order of a column."""
        self.order = (column, is_down)
        self._show()

    @property
    def count_of_all(self) -> int:
        """How many there are, shown or not."""
        return len(self._all)

    @property
    def late(self) -> int:
        """How many have a report that is late."""
        return sum(each.is_late(self._today()) for each in self._all)

    def all(self) -> list[ListedProject]:
        """The projects that there are, shown or not."""
        return list(self._all)

    def row_of(self, project_id: str) -> int:
        """The row of a project; -1 if it is not shown."""
        return next((row for row, each in enumerate(self.rows) if each.project_id == project_id), -1)

    def project_id(self, row: int) -> str:
        """The project of a row; empty beyond the ends."""
        return self.rows[row].project_id if 0 <= row < len(self.rows) else ""

    def has(self, project_id: str) -> bool:
        """Whether there is such a project, shown or not."""
        return any(each.project_id == project_id for each in self._all)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._said(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return row.section if column is ProjectColumn.SECTION else self._said(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                nothing = translate("ProjectList", "nothing")
                return f"{name_of(column)}: {self._said(row, column) or nothing}"
            case Qt.ItemDataRole.TextAlignmentRole if column is ProjectColumn.TOTAL:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self._mark(row) if role == MARK_ROLE and column is ProjectColumn.REPORT else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            flags, is_total = Qt.AlignmentFlag, COLUMNS[section] is ProjectColumn.TOTAL
            return (flags.AlignRight if is_total else flags.AlignLeft) | flags.AlignVCenter
        return None

    def _said(self, row: ListedProject, column: ProjectColumn) -> str:
        match column:
            case ProjectColumn.TITLE:
                return row.title
            case ProjectColumn.SECTION:
                return row.section_number
            case ProjectColumn.TOTAL:
                return row.total.said if row.total else ""
            case ProjectColumn.GENDER:
                return "" if row.gender is GenderMarker.NOT_SAID else field_word(row.gender)
            case ProjectColumn.REPORT:
                return self._report(row)
        return str(getattr(row, column.value))

    def _report(self, row: ListedProject) -> str:
        if row.owed is None:
            return ""
        is_late = row.is_late(self._today())
        if self.is_short:
            return translate("ProjectList", "Late") if is_late else short_day(row.owed, self._language)
        when = day(row.owed, self._language)
        return translate("ProjectList", "Late: %1").replace("%1", when) if is_late else when

    def _mark(self, row: ListedProject) -> Mark | None:
        if row.owed is None:
            return None
        return Mark.LATE if row.is_late(self._today()) else Mark.NONE

    def _show(self) -> None:
        sought = self.sought
        rows = holding_all(self._all, sought.words)
        rows = [each for each in rows if not sought.lineage or each.lineage == sought.lineage]
        rows = [each for each in rows if not sought.is_late or each.is_late(self._today())]
        if self.order is not None:
            rows = in_order(rows, self.order[0], is_down=self.order[1])
        if [each.project_id for each in rows] == [each.project_id for each in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
