"""The figures as a list: all of them, or those that hold what is sought; their newest values come after their names."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from jpdialog.domain.periods import said_period
from jpdialog.domain.quantity import with_unit
from jpdialog.services.figure_list import Listed, Newest, holding
from jpdialog.ui.language import translate

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
NOTHING = Newest("", "", is_undecided=False)


class Role(IntEnum):
    """What a line has beside its name."""

    SAID = Qt.ItemDataRole.UserRole
    IS_UNDECIDED = Qt.ItemDataRole.UserRole + 1


class FigureList(QAbstractListModel):
    """Lines in the order of the figures."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Listed] = []
        self._shown: list[Listed] = []
        self._newest: Mapping[str, Newest] = {}
        self._sought, self._language = "", "en"

    def show_figures(self, lines: Sequence[Listed], language: str) -> None:
        """Show these. Where only their words differ, nothing is selected or scrolled anew."""
        self._all, self._language = list(lines), language
        self._show(holding(self._all, self._sought))

    def show_newest(self, newest: Mapping[str, Newest]) -> None:
        """Say these values behind the names."""
        self._newest = newest
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def seek(self, text: str) -> None:
        """Show only the figures that hold these words."""
        self._sought = text
        self._show(holding(self._all, text))

    @property
    def count_of_all(self) -> int:
        """How many there are, shown or not."""
        return len(self._all)

    @property
    def undecided(self) -> int:
        """How many have values that nobody has decided between."""
        return sum(each.is_undecided for each in self._newest.values())

    def row_of(self, figure_id: str) -> int:
        """The row of a figure; -1 if it is not shown."""
        return next((row for row, each in enumerate(self._shown) if each.figure_id == figure_id), -1)

    def figure_id(self, row: int) -> str:
        """The figure of a row; empty beyond the end."""
        return self._shown[row].figure_id if 0 <= row < len(self._shown) else ""

    def ids(self) -> frozenset[str]:
        """The figures that there are, shown or not."""
        return frozenset(each.figure_id for each in self._all)

    def alike(self, figure_id: str) -> int:
        """How many other figures bear the name of this one."""
        named = next((each.label for each in self._all if each.figure_id == figure_id), None)
        return sum(each.label == named for each in self._all) - 1 if named is not None else 0

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        line = self._shown[index.row()]
        newest = self._newest.get(line.figure_id, NOTHING)
        said = [said_period(newest.period, line.years, self._language), with_unit(newest.value, line.unit)]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.label
        if role == Role.SAID:
            return " · ".join(filter(None, said))
        if role == Role.IS_UNDECIDED:
            return newest.is_undecided
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            undecided = translate("FigureList", "two values, undecided") if newest.is_undecided else ""
            return ", ".join(filter(None, (line.label, *said, undecided)))
        return None

    def _show(self, lines: list[Listed]) -> None:
        if [each.figure_id for each in lines] == [each.figure_id for each in self._shown]:
            self._shown = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._shown = lines
        self.endResetModel()
