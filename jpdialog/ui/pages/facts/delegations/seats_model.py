"""The members of one side as lines of a list, in order of precedence; a line that is dragged tells its new place."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from jpdialog.domain.people import DelegationRole

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a line tells beside the name."""

    DETAIL = Qt.ItemDataRole.UserRole
    WORD = Qt.ItemDataRole.UserRole + 1
    LEFT = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Line:
    """A member: the name, title and organisation, the role and its word, and when the term ended, if it has."""

    member_id: str
    person_id: str
    name: str
    detail: str
    role: DelegationRole
    word: str
    left: str = ""


class SeatsModel(QAbstractListModel):
    """``moved`` tells a member and the place to which it was put."""

    moved = Signal(str, int)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; where only their words differ, nothing is selected anew."""
        if [each.member_id for each in lines] == [each.member_id for each in self.lines]:
            self.lines = list(lines)
            if self.lines:
                self.dataChanged.emit(self.index(0), self.index(len(self.lines) - 1))
            return
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def row_of(self, member_id: str) -> int:
        """The line of a member; -1 if it has none."""
        return next((row for row, line in enumerate(self.lines) if line.member_id == member_id), -1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        told = ", ".join(filter(None, (line.name, line.detail, line.word, line.left)))
        values: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: line.name,
            Qt.ItemDataRole.ToolTipRole: told,
            Qt.ItemDataRole.AccessibleTextRole: f"{index.row() + 1}. {told}",
            Role.DETAIL: line.detail,
            Role.WORD: line.word,
            Role.LEFT: line.left,
        }
        return values.get(role)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def moveRows(self, parent: Index, row: int, count: int, to_parent: Index, to: int) -> bool:
        """One line, to before line ``to``, as Qt counts."""
        is_one = count == 1 and 0 <= row < len(self.lines) and 0 <= to <= len(self.lines)
        if not is_one or not self.beginMoveRows(parent, row, row, to_parent, to):
            return False
        line = self.lines.pop(row)
        place = to - 1 if to > row else to
        self.lines.insert(place, line)
        self.endMoveRows()
        self.moved.emit(line.member_id, place)
        return True
