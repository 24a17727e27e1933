"""What was found, as the lines of a list: each group's head, and under it its hits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from jpdialog.domain.search.marking import Excerpt
from jpdialog.ui.rooms import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class HitLine:
    """A line of the list: a head, which has no place to go to, or a hit. ``where`` says what it stands in.

    ``field``: the field of the record that holds the excerpt.
    ``dialogue_id``: the dialogue to be in to see it; empty if that does not matter.
    """

    excerpt: Excerpt
    where: str = ""
    place: Place | None = None
    dialogue_id: str = ""
    field: str = ""


class HitLines(QAbstractListModel):
    """The list for Qt. Heads cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[HitLine] = []

    def show_lines(self, lines: Sequence[HitLine]) -> None:
        """Show these."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def next_hit(self, row: int, step: int) -> int:
        """The row of the next hit from ``row`` in the direction of ``step``, round the ends; -1 if there is none."""
        rows = [place for place, line in enumerate(self.lines) if line.place is not None]
        if not rows:
            return -1
        ahead = [place for place in rows if (place > row if step > 0 else place < row)]
        return (ahead or rows)[0 if step > 0 else -1]

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        is_head = index.isValid() and self.lines[index.row()].place is None
        return Qt.ItemFlag.ItemIsEnabled if is_head else super().flags(index)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(filter(None, [line.excerpt.text, line.where]))
        if role == Qt.ItemDataRole.ToolTipRole and line.place is not None:
            return line.where or None
        return line if role == LINE else None
