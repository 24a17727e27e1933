"""The values of a figure as a table: a row for each, in time, and an empty one at the end that becomes a new value."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.domain import quantity
from jpdialog.domain.figures import Figure, FigureValue, Standing, YearBasis
from jpdialog.domain.periods import said_period
from jpdialog.domain.series import Series
from jpdialog.domain.trouble import Trouble
from jpdialog.ui.days import partial
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.theme import tokens_of

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Rows = Sequence[tuple[FigureValue | None, dict[str, str]]]
GAP = "–"


class Column(IntEnum):
    """The columns in order."""

    PERIOD = 0
    VALUE = 1
    SECOND = 2
    SOURCE = 3
    AS_OF = 4
    STANDING = 5


FIELDS = {
    Column.PERIOD: "period",
    Column.VALUE: "value",
    Column.SECOND: "value_translation",
    Column.SOURCE: "source",
    Column.AS_OF: "as_of",
}


class ValueTable(QAbstractTableModel):
    """``write`` makes rows changes and may raise Trouble: then what was typed stays in its cell, and ``failed`` tells.

    What the store made of it is shown by the next ``show_series``.
    """

    failed = Signal(Trouble)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._of = parent
        self.write: Callable[[Rows], object] = lambda _rows: None
        self.values: list[FigureValue] = []
        self._figure: Figure | None = None
        self._undecided: frozenset[str] = frozenset()
        self._language = "en"
        self._refused: dict[tuple[str, int], str] = {}

    def show_series(self, series: Series | None, language: str) -> None:
        """Show the values of a figure; only if other rows come is anything selected anew."""
        values = [each for period in series.periods for each in period.values] if series else []
        is_other = (series.figure.id if series else "") != (self._figure.id if self._figure else "")
        are_others = is_other or [each.id for each in values] != [each.id for each in self.values]
        if are_others:
            self.beginResetModel()
        self._figure, self._language = (series.figure if series else None), language
        self.values = values
        rivals = [each.id for period in series.disputed for each in period.rivals] if series else []
        self._undecided = frozenset(rivals)
        if is_other:
            self._refused = {}
        if are_others:
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, 0), self.index(len(values), len(Column) - 1))

    @property
    def has_refused(self) -> bool:
        """Whether something that was typed could not be kept, and still stands in its cell."""
        return bool(self._refused)

    @property
    def has_words(self) -> bool:
        """Whether a value is in words, which a second language may say in its own."""
        return any(each.value_translation or not quantity.is_number(each.value or "0") for each in self.values)

    @property
    def has_standings(self) -> bool:
        """Whether anything was decided, or is to be."""
        return bool(self._undecided) or any(each.standing != Standing.REPORTED for each in self.values)

    def value_at(self, row: int) -> FigureValue | None:
        """The value of a row; None for the empty one at the end."""
        return self.values[row] if 0 <= row < len(self.values) else None

    def row_of(self, value_id: str) -> int:
        """The row of a value; that of the empty row if it is not there."""
        return next((row for row, each in enumerate(self.values) if each.id == value_id), len(self.values))

    def text_at(self, index: Index) -> str:
        """What stands in a cell as it is typed and copied."""
        value = self.value_at(index.row())
        refused = self._refused.get(_key(value, index.column()))
        if refused is not None or value is None:
            return refused or ""
        if index.column() == Column.STANDING:
            return self._standing(value)
        text = str(getattr(value, FIELDS[Column(index.column())]) or "")
        return quantity.said(text) if index.column() == Column.VALUE else text

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self._figure is None else len(self.values) + 1

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual if index.column() == Column.STANDING else usual | Qt.ItemFlag.ItemIsEditable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() > len(self.values):
            return None
        value = self.value_at(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._shown(index, value)
            case Qt.ItemDataRole.EditRole:
                return self.text_at(index)
            case Qt.ItemDataRole.AccessibleTextRole:
                shown = self._shown(index, value) or translate("ValueTable", "empty")
                return f"{_heads()[index.column()]}: {shown}"
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == Column.VALUE:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole:
                return self._colour(index, value)
            case Qt.ItemDataRole.FontRole if value is not None and value.standing == Standing.REFUSED:
                font = QFont(self._of.font())
                font.setStrikeOut(index.column() == Column.VALUE)
                return font
        return None

    @override
    def setData(self, index: Index, text: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or str(text) == self.text_at(index):
            return False
        value = self.value_at(index.row())
        key = _key(value, index.column())
        try:
            self.write([(value, {FIELDS[Column(index.column())]: str(text)})])
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
            return _heads()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == Column.VALUE else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _shown(self, index: Index, value: FigureValue | None) -> str:
        text = self.text_at(index)
        if value is None:
            return text or (translate("ValueTable", "New period") if index.column() == Column.PERIOD else "")
        if _key(value, index.column()) in self._refused or self._figure is None:
            return text
        match index.column():
            case Column.PERIOD:
                return said_period(text, YearBasis(self._figure.year_basis), self._language)
            case Column.VALUE:
                return text or GAP
            case Column.SOURCE:
                return text or self._figure.source
            case Column.AS_OF:
                return partial(value.as_of or self._figure.as_of, self._language)
        return text

    def _colour(self, index: Index, value: FigureValue | None) -> QColor | None:
        tokens = tokens_of(self._of)
        if _key(value, index.column()) in self._refused:
            return QColor(tokens.late.ink)
        if value is None or value.standing == Standing.REFUSED:
            return QColor(tokens.muted)
        is_late = index.column() == Column.STANDING and value.id in self._undecided
        return QColor(tokens.late.ink) if is_late else None

    def _standing(self, value: FigureValue) -> str:
        if value.standing != Standing.REPORTED:
            return field_word(Standing(value.standing))
        return translate("ValueTable", "Undecided") if value.id in self._undecided else ""


def _key(value: FigureValue | None, column: int) -> tuple[str, int]:
    return (value.id if value else "", column)


def _heads() -> list[str]:
    return [
        translate("ValueTable", "Period"),
        translate("ValueTable", "Value"),
        translate("ValueTable", "2nd language"),
        translate("ValueTable", "Source"),
        translate("ValueTable", "As of"),
        translate("ValueTable", "Standing"),
    ]
