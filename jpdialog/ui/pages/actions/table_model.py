"""The actions as a table: ids for all rows, pages of records for those that are seen, and an empty row at the end."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.actions import ActionItem, ActionStatus, Light
from jpdialog.domain.trouble import Trouble
from jpdialog.services.action_cells import TYPED
from jpdialog.services.action_list import ActionLine
from jpdialog.ui.days import day
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.actions.columns import COLUMNS, name_of
from jpdialog.ui.status_delegate import MARK_ROLE
from jpdialog.ui.theme import tokens_of

MARKS = {
    ActionStatus.NOT_STARTED: Mark.CALLED_FOR,
    ActionStatus.IN_PROGRESS: Mark.IN_CLEARANCE,
    ActionStatus.RECURRING: Mark.IN_CLEARANCE,
    ActionStatus.PARTLY_IMPLEMENTED: Mark.CLEARED,
    ActionStatus.IMPLEMENTED: Mark.APPROVED,
    ActionStatus.ON_HOLD: Mark.DRAFT,
}
LIGHTS = {Light.RED: Mark.LATE, Light.AMBER: Mark.DRAFT, Light.GREEN: Mark.APPROVED, Light.GREY: Mark.NONE}
PAGE = 24
"""Rows that are read at once: a little more than a window shows, since with each key in the filter it shows others."""
ROLES = Qt.ItemDataRole
TOLD = frozenset(
    (
        ROLES.DisplayRole,
        ROLES.ToolTipRole,
        ROLES.EditRole,
        ROLES.AccessibleTextRole,
        ROLES.ForegroundRole,
        ROLES.FontRole,
        MARK_ROLE,
    )
)
"""What can be asked of a cell; Qt asks for as much again with each that it paints, and gets nothing at once."""
MARKED = frozenset((ActionColumn.STATUS, ActionColumn.LIGHT))
SELECTED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
WRITTEN = SELECTED | Qt.ItemFlag.ItemIsEditable
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Texts = Mapping[ActionColumn, str]
Written = Sequence[tuple[ActionItem | None, Texts]]


@dataclass(frozen=True, slots=True)
class Head:
    """A row that stands over a group."""

    text: str
    count: int


Row = str | Head
"""The id of an action, or the head of a group."""


class ActionTable(QAbstractTableModel):
    """``write`` makes cells changes and may raise Trouble: then what was typed stays in its cell, and ``failed`` tells.

    ``read`` gives the lines of ids; it is asked for pages, as they come into view.
    """

    failed = Signal(Trouble)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._of = parent
        self.read: Callable[[Sequence[str]], list[ActionLine]] = lambda _ids: []
        self.write: Callable[[Written], object] = lambda _rows: None
        self.rows: list[Row] = []
        self._lines: dict[str, ActionLine] = {}
        self._language, self._is_open = "en", False
        self._refused: dict[tuple[str, ActionColumn], str] = {}

    # Showing

    def show_rows(self, rows: list[Row], language: str, *, is_open: bool = True, is_only_sought: bool = False) -> None:
        """Show these rows, read anew unless only others were sought; what is selected stays if more come."""
        known = len(self.rows)
        is_same = rows == self.rows and is_open == self._is_open
        is_longer = not is_same and 0 < known < len(rows) and is_open == self._is_open and rows[:known] == self.rows
        if is_longer:
            self.beginInsertRows(ROOT, known, len(rows) - 1)
        elif not is_same:
            self.beginResetModel()
        self.rows, self._language, self._is_open = rows, language, is_open
        if not is_only_sought:
            self._lines = {}
        if is_longer:
            self.endInsertRows()
        elif not is_same:
            self.endResetModel()
        if (is_same or is_longer) and not is_only_sought:
            self.read_again()

    def begin_with(self, rows: list[Row], language: str) -> None:
        """Show the first rows of a list that is still being read, if there are none yet."""
        if rows and not self.rows:
            self.show_rows(rows, language)

    def read_again(self, ids: Iterable[str] | None = None) -> None:
        """Read these again once they are seen; all of them if none are named."""
        for each in list(self._lines) if ids is None else ids:
            self._lines.pop(each, None)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(COLUMNS) - 1))

    def line_at(self, row: int) -> ActionLine | None:
        """The action of a row; None for a head, and for the empty row at the end."""
        if not 0 <= row < len(self.rows):
            return None
        wanted = self.rows[row]
        if isinstance(wanted, Head):
            return None
        if wanted not in self._lines:
            self._read_page(row)
        return self._lines.get(wanted)

    def action_at(self, row: int) -> ActionItem | None:
        """The action of a row, if there is one."""
        line = self.line_at(row)
        return line.action if line else None

    def lines(self, ids: Sequence[str]) -> list[ActionLine]:
        """The lines of these actions."""
        missing = [each for each in ids if each not in self._lines]
        found = {each.action.id: each for each in self.read(missing)} if missing else {}
        return [line for each in ids if (line := self._lines.get(each) or found.get(each)) is not None]

    def row_of(self, action_id: str) -> int:
        """The row of an action; -1 if it is not there."""
        try:
            return self.rows.index(action_id)
        except ValueError:
            return -1

    def is_new(self, row: int) -> bool:
        """Whether it is the empty row at the end."""
        return row == len(self.rows)

    @property
    def has_refused(self) -> bool:
        """Whether something that was typed could not be kept, and still stands in its cell."""
        return bool(self._refused)

    def let_go(self, index: Index) -> bool:
        """Give up what was typed into a cell and could not be kept, if there is any: what is kept shows again."""
        line = self.line_at(index.row()) if index.isValid() else None
        was = self._refused.pop((line.action.id if line else "", COLUMNS[index.column()]), None)
        if was is not None:
            self.dataChanged.emit(index, index)
        return was is not None

    # Qt

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or not self._is_open else len(self.rows) + 1

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or index.row() > len(self.rows):
            return Qt.ItemFlag.NoItemFlags
        if index.row() < len(self.rows) and isinstance(self.rows[index.row()], Head):
            return Qt.ItemFlag.ItemIsEnabled
        return WRITTEN if COLUMNS[index.column()] in TYPED else SELECTED

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in TOLD or not index.isValid() or index.row() > len(self.rows):
            return None
        if index.row() < len(self.rows) and isinstance(head := self.rows[index.row()], Head):
            return self._of_head(head, index, role)
        if role == Qt.ItemDataRole.FontRole:
            return None
        line, column = self.line_at(index.row()), COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.shown(line, column)
            case Qt.ItemDataRole.EditRole:
                return self.text_of(line, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{name_of(column)}: {self.shown(line, column) or translate('ActionTable', 'empty')}"
            case Qt.ItemDataRole.ForegroundRole:
                return self._colour(line, column)
        if role == MARK_ROLE and line is not None:
            return self._mark(line, column)
        return None

    @override
    def setData(self, index: Index, text: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line, column = self.line_at(index.row()), COLUMNS[index.column()]
        if role != Qt.ItemDataRole.EditRole or str(text) == self.text_of(line, column):
            return False
        key = (line.action.id if line else "", column)
        try:
            self.write([(line.action if line else None, {column: str(text)})])
        except Trouble as trouble:
            self._refused[key] = str(text)
            self.dataChanged.emit(index, index)
            self.failed.emit(trouble)
            return False
        self._refused.pop(key, None)
        return True

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return name_of(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    # Inside

    def text_of(self, line: ActionLine | None, column: ActionColumn) -> str:
        """What stands in a cell as it is typed and copied."""
        refused = self._refused.get((line.action.id if line else "", column))
        return refused if refused is not None else line.cells[column] if line else ""

    def _read_page(self, row: int) -> None:
        first = row // PAGE * PAGE
        ids = [each for each in self.rows[first : first + PAGE] if isinstance(each, str)]
        self._lines |= {each.action.id: each for each in self.read(ids)}

    def shown(self, line: ActionLine | None, column: ActionColumn) -> str:
        """What a cell shows, as people read it."""
        text = self.text_of(line, column)
        if line is None:
            return text or (translate("ActionTable", "New action") if column == ActionColumn.TEXT else "")
        if (line.action.id, column) in self._refused:
            return text
        match column:
            case ActionColumn.LEAD:
                return text or translate("ActionTable", "no lead")
            case ActionColumn.DUE:
                if line.action.due is not None:
                    return day(line.action.due, self._language)
                return text or translate("ActionTable", "no date")
            case ActionColumn.STATUS:
                status = field_word(line.action.status)
                return translate("ActionTable", "%1, late").replace("%1", status) if line.is_late else status
            case ActionColumn.CARRIED if text:
                return translate("ActionTable", "%1 times").replace("%1", text) if line.times > 1 else _once()
        return text

    def _mark(self, line: ActionLine, column: ActionColumn) -> Mark | None:
        if column == ActionColumn.STATUS:
            return Mark.LATE if line.is_late else MARKS.get(line.action.status, Mark.NONE)
        return LIGHTS[line.light] if column == ActionColumn.LIGHT else None

    def _colour(self, line: ActionLine | None, column: ActionColumn) -> QColor | None:
        if line is None:
            return QColor(tokens_of(self._of).muted)
        if (line.action.id, column) in self._refused or (column == ActionColumn.DUE and line.is_late):
            return QColor(tokens_of(self._of).late.ink)
        if column == ActionColumn.CARRIED and line.times > 1:
            return QColor(tokens_of(self._of).draft.ink)
        is_lacking = (column == ActionColumn.LEAD and not line.cells[column]) or (
            column == ActionColumn.DUE and not line.action.has_due
        )
        return QColor(tokens_of(self._of).muted) if is_lacking or line.action.is_closed else None

    def _of_head(self, head: Head, index: Index, role: int) -> Any:
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        if index.column() == 0 and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{head.text}  {head.count}"
        return None


def _once() -> str:
    return translate("ActionTable", "once")
