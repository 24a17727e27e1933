"""The actions as a table: what each column shows, and what is said of a row to those who cannot see it."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.domain.actions import ActionStatus
from jpdialog.services.actions import ActionView
from jpdialog.services.names import Names
from jpdialog.ui.days import day
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark

MARKS = {
    ActionStatus.NOT_STARTED: Mark.CALLED_FOR,
    ActionStatus.IN_PROGRESS: Mark.IN_CLEARANCE,
    ActionStatus.RECURRING: Mark.IN_CLEARANCE,
    ActionStatus.PARTLY_IMPLEMENTED: Mark.CLEARED,
    ActionStatus.IMPLEMENTED: Mark.APPROVED,
    ActionStatus.ON_HOLD: Mark.DRAFT,
}
MARK_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Column(IntEnum):
    """The columns in order."""

    NUMBER = 0
    TEXT = 1
    SECTION = 2
    LEAD = 3
    DUE = 4
    STATUS = 5


class ActionTable(QAbstractTableModel):
    """Read only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views: list[ActionView] = []
        self._rows: list[list[str]] = []

    def show_actions(self, views: Sequence[ActionView], names: Names | None, language: str) -> None:
        """Show these, in this order."""
        self.beginResetModel()
        self.views = list(views)
        self._rows = [_row(each, names, language) for each in self.views] if names else []
        self.endResetModel()

    def row_of(self, action_id: str) -> int:
        """The row of an action; -1 if it is not there."""
        return next((row for row, each in enumerate(self.views) if each.action.id == action_id), -1)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        section = self.views[index.row()].section
        if role == Qt.ItemDataRole.DisplayRole and index.column() == Column.SECTION:
            return section.number if section else ""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, self._rows[index.row()]))
        if role == MARK_ROLE and index.column() == Column.STATUS:
            view = self.views[index.row()]
            return Mark.LATE if view.is_late else MARKS.get(view.action.status, Mark.NONE)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _heads()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def _row(view: ActionView, names: Names, language: str) -> list[str]:
    action = view.action
    lead = " / ".join(filter(None, [_short(view.lead, names), _short(view.counterpart_lead, names)]))
    status = field_word(action.status)
    return [
        action.number,
        names.of(action, "text"),
        f"{view.section.number} {names.of(view.section, 'heading')}".strip() if view.section else "",
        lead or translate("ActionTable", "no lead"),
        day(action.due, language) if action.due else translate("ActionTable", "no date"),
        translate("ActionTable", "%1, late").replace("%1", status) if view.is_late else status,
    ]


def _short(lead: object, names: Names) -> str:
    return (names.of(lead, "short_name") if hasattr(lead, "short_name") else "") or names.of(lead, "name")


def _heads() -> list[str]:
    return [
        translate("ActionTable", "No."),
        translate("ActionTable", "Action"),
        translate("ActionTable", "Section"),
        translate("ActionTable", "Lead / counterpart"),
        translate("ActionTable", "Due"),
        translate("ActionTable", "Status"),
    ]
