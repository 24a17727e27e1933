"""The sections of an edition as a tree for Qt: parts with their sections under them, title first, signatures last.

It holds numbers and headings only; the text of a section is read when it is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Stand(Enum):
    """What a line of the tree stands for."""

    FRONT = "front"
    SECTION = "section"
    SIGNATURES = "signatures"


class TreeRole(IntEnum):
    """What a line tells beside its text."""

    KEY = Qt.ItemDataRole.UserRole
    IS_GROUP = Qt.ItemDataRole.UserRole + 1


@dataclass(slots=True, eq=False)
class Line:
    """A line of the tree. ``key`` finds it again after the plan was read anew; ``level`` is 1 for the highest.

    ``advance`` is the width of its text in pixels once it was measured.
    """

    key: str
    stand: Stand
    printed: str = ""
    heading: str = ""
    level: int = 1
    warning: str = ""
    above: Line | None = None
    below: list[Line] = field(default_factory=list)
    row: int = 0
    advance: float = -1.0

    @property
    def text(self) -> str:
        """Number and heading as they stand."""
        return " ".join(part for part in (self.printed, self.heading) if part)


class SectionTree(QAbstractItemModel):
    """The tree. Give it all lines in reading order; who stands under whom follows from their levels."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._top: list[Line] = []
        self._by_key: dict[str, Line] = {}
        self.lines: list[Line] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = list(lines)
        self._top, self._by_key = [], {line.key: line for line in lines}
        open_lines: list[Line] = []
        for line in lines:
            while open_lines and open_lines[-1].level >= line.level:
                open_lines.pop()
            line.above = open_lines[-1] if open_lines else None
            kin = line.above.below if line.above else self._top
            line.row = len(kin)
            kin.append(line)
            open_lines.append(line)
        self.endResetModel()

    def line(self, index: Index) -> Line | None:
        """The line at an index."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Line) else None

    def index_of(self, key: str) -> QModelIndex:
        """Where the line of that key stands; invalid if there is none."""
        line = self._by_key.get(key)
        return self.createIndex(line.row, 0, line) if line else QModelIndex()

    # Qt

    @override
    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        kin = self._kin(parent)
        if column == 0 and 0 <= row < len(kin) and parent.column() <= 0:
            return self.createIndex(row, 0, kin[row])
        return QModelIndex()

    @override
    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # Qt names two things so
        line = self.line(index)
        above = line.above if line else None
        return self.createIndex(above.row, 0, above) if above else QModelIndex()

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self._kin(parent)) if parent.column() <= 0 else 0

    @override
    def columnCount(self, _parent: Index = NOWHERE) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index)
        if line is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.text
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return line.warning or line.text
            case TreeRole.KEY:
                return line.key
            case TreeRole.IS_GROUP:
                return bool(line.below)
        return None

    def _kin(self, parent: Index) -> list[Line]:
        line = self.line(parent)
        return line.below if line else self._top
