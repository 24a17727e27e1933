"""A small table of records that is typed into: a row for each, and an empty one at the end that becomes a new one.

What cannot be kept stays in its cell, in red, with the sentence why.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.domain.record import Record
from jpdialog.domain.trouble import Trouble
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark
from jpdialog.ui.status_delegate import MARK_ROLE
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Rows = Sequence[tuple[Any, dict[str, str]]]


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column by the field that it shows; ``choices`` are the values of which one is chosen.

    ``width`` is the least that it has, and unless it ``is_held`` it grows with its words; 0 has what the others leave.
    Into one that is not typed nothing is put: it says what follows from the others.
    """

    field: str
    width: int
    choices: type[StrEnum] | None = None
    is_number: bool = False
    is_held: bool = False
    is_typed: bool = True


class Grid(QAbstractTableModel):
    """``write`` makes rows changes and may raise Trouble; what the store made of it is shown by ``show_rows``."""

    failed = Signal(Trouble)
    columns: tuple[GridColumn, ...] = ()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.of = parent
        self.write: Callable[[Rows], object] = lambda _rows: None
        self.rows: list[Record] = []
        self.language = "en"
        self._owner = ""
        self._refused: dict[tuple[str, int], str] = {}

    # What the kinds of grids say for themselves

    def head(self, field: str) -> str:
        """What a column is called."""
        return field

    def new_row(self) -> str:
        """What stands in the empty row."""
        return ""

    def said(self, record: Record, column: GridColumn) -> str:
        """A value as it is read."""
        value = getattr(record, column.field)
        return field_word(column.choices(value)) if column.choices else self.typed(record, column)

    def typed(self, record: Record, column: GridColumn) -> str:
        """A value as it is typed and copied."""
        value = getattr(record, column.field)
        if column.choices:
            return field_word(column.choices(value))
        return "" if value is None else str(value)

    def mark(self, record: Record, column: GridColumn) -> Mark | None:
        """The mark beside a value, if it has one."""
        del record, column
        return None

    def colour(self, record: Record, column: GridColumn) -> QColor | None:
        """The colour of a value, if it is not that of all."""
        del record, column
        return None

    def font(self, record: Record, column: GridColumn) -> QFont | None:
        """The font of a value, if it is not that of all."""
        del record, column
        return None

    def is_hidden(self, column: GridColumn) -> bool:
        """Whether a column has nothing to say of the rows that are shown."""
        del column
        return False

    @property
    def tokens(self) -> Tokens:
        """The colours of now."""
        return tokens_of(self.of)

    # Showing

    def show_rows(self, owner: str, rows: Sequence[Record], language: str) -> None:
        """Show the records of an owner; only if other rows come is anything selected anew."""
        is_other = owner != self._owner
        are_others = is_other or [each.id for each in rows] != [each.id for each in self.rows]
        if are_others:
            self.beginResetModel()
        self._owner, self.rows, self.language = owner, list(rows), language
        if is_other:
            self._refused = {}
        if are_others:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows), len(self.columns) - 1))

    @property
    def has_refused(self) -> bool:
        """Whether something that was typed could not be kept, and still stands in its cell."""
        return bool(self._refused)

    def forget_refused(self) -> None:
        """Let go of what could not be kept."""
        self._refused = {}

    def record_at(self, row: int) -> Record | None:
        """The record of a row; None for the empty one at the end."""
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def row_of(self, record_id: str) -> int:
        """The row of a record; that of the empty row if it is not there."""
        return next((row for row, each in enumerate(self.rows) if each.id == record_id), len(self.rows))

    def text_at(self, index: Index) -> str:
        """What stands in a cell as it is typed and copied."""
        record = self.record_at(index.row())
        refused = self._refused.get(_key(record, index.column()))
        if refused is not None or record is None:
            return refused or ""
        return self.typed(record, self.columns[index.column()])

    def value_typed(self, column: GridColumn, text: str) -> str:
        """What is written for a text: of a choice the value that is called so. Raises Trouble if there is none."""
        if column.choices is None:
            return text
        wanted = text.strip().casefold()
        for each in column.choices:
            if wanted in (each.value, field_word(each).casefold()):
                return each.value
        raise Trouble("That is none of the choices of this column. Nothing was saved; choose one with Enter.")

    # Qt

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or not self._owner else len(self.rows) + 1

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if self.columns[index.column()].is_typed else usual

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() > len(self.rows):
            return None
        record, column = self.record_at(index.row()), self.columns[index.column()]
        is_refused = _key(record, index.column()) in self._refused
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._shown(index)
            case Qt.ItemDataRole.EditRole:
                return self.text_at(index)
            case Qt.ItemDataRole.AccessibleTextRole:
                nothing = translate("Grid", "empty")
                return f"{self.head(column.field)}: {self._shown(index) or nothing}"
            case Qt.ItemDataRole.TextAlignmentRole if column.is_number:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if is_refused or record is None:
                return QColor(self.tokens.late.ink if is_refused else self.tokens.muted)
            case Qt.ItemDataRole.ForegroundRole if record is not None:
                return self.colour(record, column)
            case Qt.ItemDataRole.FontRole if record is not None:
                return self.font(record, column)
        if role == MARK_ROLE and record is not None and not is_refused:
            return self.mark(record, column)
        return None

    @override
    def setData(self, index: Index, text: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or str(text) == self.text_at(index):
            return False
        record, column = self.record_at(index.row()), self.columns[index.column()]
        key = _key(record, index.column())
        try:
            self.write([(record, {column.field: self.value_typed(column, str(text))})])
        except Trouble as trouble:
            self._refused[key] = str(text)
            self.dataChanged.emit(index, index)
            self.failed.emit(trouble)
            return False
        self._refused.pop(key, None)
        return True

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.head(self.columns[section].field)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            flags = Qt.AlignmentFlag
            return (flags.AlignRight if self.columns[section].is_number else flags.AlignLeft) | flags.AlignVCenter
        return None

    def _shown(self, index: Index) -> str:
        record = self.record_at(index.row())
        if _key(record, index.column()) in self._refused:
            return self.text_at(index)
        if record is None:
            return self.new_row() if index.column() == 0 else ""
        return self.said(record, self.columns[index.column()])


def _key(record: Record | None, column: int) -> tuple[str, int]:
    return (record.id if record else "", column)
