"""The programme as a table: a row for each day, and one for each of its entries."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.services.programme_view import DayView, EntryView, ProgrammeView
from jpdialog.services.programme_words import ProgrammeWords
from jpdialog.ui.pages.facts.programme.columns import OF_ITEMS, PARTS, Column, hint_of, name_of

Index = QModelIndex | QPersistentModelIndex
ROLES = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Row:
    """A day's own row, or an entry's."""

    day: DayView
    entry: EntryView | None

    @property
    def key(self) -> str:
        """What it is, whatever it says."""
        return self.entry.entry.id if self.entry else self.day.day.isoformat()


class ProgrammeTable(QAbstractTableModel):
    """``typed`` tells what was typed into a cell: the entry's id, the column, the text."""

    typed = Signal(str, int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._words: ProgrammeWords | None = None

    def show_programme(self, view: ProgrammeView | None, words: ProgrammeWords | None) -> bool:
        """Show a programme; True if it has other rows than the one before, False if they only say something else."""
        rows = [
            row
            for day in (view.days if view else ())
            for row in (Row(day, None), *(Row(day, entry) for entry in day.entries))
        ]
        is_same = [row.key for row in rows] == [row.key for row in self.rows]
        if is_same:
            self.rows, self._words = rows, words
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))
            return False
        self.beginResetModel()
        self.rows, self._words = rows, words
        self.endResetModel()
        return True

    def row_of(self, key: str) -> int:
        """The row of an entry, or of a day; -1 if there is none."""
        return next((place for place, row in enumerate(self.rows) if row.key == key), -1)

    def day_at(self, place: int) -> date | None:
        """The day to which a row belongs."""
        return self.rows[place].day.day if 0 <= place < len(self.rows) else None

    def entry_at(self, place: int) -> EntryView | None:
        """The entry of a row; None for a day's own."""
        return self.rows[place].entry if 0 <= place < len(self.rows) else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ROLES.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(Column):
            return None
        column = Column(section)
        if role == ROLES.DisplayRole:
            if column is Column.OTHER and self._words and self.rows:
                return self._words.city(self._other_zone()) or name_of(column)
            return name_of(column).replace(" ", "\n", 1)
        return (hint_of(column) or name_of(column)) if role == ROLES.ToolTipRole else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.can_be_typed(index) else flags

    def can_be_typed(self, index: Index) -> bool:
        """Whether a cell is there to be typed into."""
        entry, column = self.entry_at(index.row()), index.column()
        return entry is not None and column != Column.OTHER and (entry.item is not None or column not in OF_ITEMS)

    @override
    def data(self, index: Index, role: int = ROLES.DisplayRole) -> object:
        if not index.isValid() or self._words is None or not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role in (ROLES.DisplayRole, ROLES.EditRole, ROLES.ToolTipRole):
            return self._text(row, Column(index.column()), is_edited=role == ROLES.EditRole)
        if role == ROLES.AccessibleTextRole:
            said = self._text(row, Column(index.column()), is_edited=False)
            return f"{name_of(Column(index.column()))}: {said}" if row.entry else said
        return None

    @override
    def setData(self, index: Index, value: object, role: int = ROLES.EditRole) -> bool:
        entry = self.entry_at(index.row())
        if role != ROLES.EditRole or entry is None or str(value) == self.data(index, ROLES.EditRole):
            return False
        self.typed.emit(entry.entry.id, index.column(), str(value))
        return True

    def _other_zone(self) -> str:
        return self._zone

    _zone = ""

    def show_zone(self, zone: str) -> None:
        """Head the column of the other zone's times by its city."""
        self._zone = zone
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, Column.OTHER, Column.OTHER)

    def _text(self, row: Row, column: Column, *, is_edited: bool) -> str:
        words, entry = self._words, row.entry
        if words is None:
            return ""
        if entry is None:
            return f"{words.day(row.day.day)}  {words.span(row.day)}".strip() if column == 0 else ""
        match column:
            case Column.START:
                return entry.entry.starts_at or ""
            case Column.MINUTES:
                return "" if entry.minutes is None else str(entry.minutes)
            case Column.END:
                said = words.end(entry)
                return said.replace(" (", "").replace(")", "") if is_edited else said
            case Column.OTHER:
                return words.other_times(entry)
            case Column.TITLE:
                number = f"{entry.order}. " if entry.order and not is_edited else ""
                return number + words.title(entry)
            case Column.SECTIONS:
                return ", ".join(entry.sections)
            case Column.PLACE:
                return words.place(entry)
        return words.person(entry, PARTS[column])
