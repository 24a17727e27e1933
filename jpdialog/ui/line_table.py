"""A table with a line for each thing that is told: what stands in its cells, and what its columns are called."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Line = TypeVar("Line")


class LineTable(QAbstractTableModel, Generic[Line]):
    """Read only, unless a kind of it says more. Each kind says what its lines say and what its ``columns`` are."""

    columns: type[IntEnum]

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def said(self, line: Line, column: int) -> str:
        """What stands in a column of a line."""
        raise NotImplementedError

    def heads(self) -> Sequence[str]:
        """What the columns are called, in their order."""
        raise NotImplementedError

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these, in this order."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        said = self.said(self.lines[index.row()], index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return said
        return f"{self.heads()[index.column()]}: {said}" if role == Qt.ItemDataRole.AccessibleTextRole else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
