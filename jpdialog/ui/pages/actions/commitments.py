"""The commitments of the plan: what was undertaken, by whom, since when, and what came of it."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.brief import BriefStatus
from jpdialog.services.commitments import Undertaken
from jpdialog.services.names import Names
from jpdialog.ui.language import translate
from jpdialog.ui.line_table import LineTable
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.actions.action_status import most_pressing, status_said
from jpdialog.ui.pages.actions.commitment_sheet import CommitmentSheet
from jpdialog.ui.pages.briefs.list_model import MARKS as OF_BRIEFS
from jpdialog.ui.plain_table import make_plain
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.status_delegate import MARK_ROLE, StatusDelegate
from jpdialog.ui.tab_order import lead_through
from jpdialog.ui.theme import set_role, tokens_of

Index = QModelIndex | QPersistentModelIndex
ROW = 32
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Column(IntEnum):
    """The columns in order."""

    SECTION = 0
    TEXT = 1
    WHO = 2
    SINCE = 3
    ACTIONS = 4
    BRIEF = 5


TOLD_BY_CHIPS = (Column.ACTIONS, Column.BRIEF)
WIDTHS = {Column.SECTION: 88, Column.WHO: 168, Column.SINCE: 72, Column.ACTIONS: 200, Column.BRIEF: 136}


class CommitmentTable(LineTable[Undertaken]):
    """Read only; what is alone bears the mark of what is late, what is no longer in force is muted."""

    columns = Column

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._of = parent

    @override
    def said(self, line: Undertaken, column: int) -> str:
        return _said(line, Column(column))

    @override
    def heads(self) -> list[str]:
        return _heads()

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.ForegroundRole, MARK_ROLE):
            return super().data(index, role)
        line = self.lines[index.row()]
        if role == MARK_ROLE:
            return _mark(line, Column(index.column()))
        return None if line.is_in_force else QColor(tokens_of(self._of).muted)


class CommitmentsView(QWidget):
    """Enter leads to the sentence in the plan; the buttons to its brief, its action, and to a new one for it. Below the
    list the commitment at hand is told in full.
    """

    place_chosen = Signal(Place)
    action_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told, self.alone = QLabel(self), QPushButton(self)
        self.model, self.table, self.sheet = CommitmentTable(self), CommitmentTableView(self), CommitmentSheet(self)
        self.lines: list[Undertaken] = []
        self._names: Names | None = None
        self._language = "en"
        self.plan, self.brief, self.action, self.new = (QPushButton(self) for _ in range(4))
        self.table.setModel(self.model)
        self.table.lay_out()
        set_role(self.told, "muted")
        self._lay_out()
        self.table.selectionModel().currentChanged.connect(self._enable)
        self.alone.toggled.connect(self._show)
        self.sheet.place_chosen.connect(self.place_chosen)
        self.table.opened.connect(self._open_plan)
        self.plan.clicked.connect(self._open_plan)
        self.brief.clicked.connect(self._open_brief)
        self.action.clicked.connect(self._open_action)
        self.new.clicked.connect(lambda: self.action_wanted.emit(self.line) if self.line else None)
        self.setFocusProxy(self.table)
        self.retranslate()

    @property
    def line(self) -> Undertaken | None:
        """The commitment in whose row the cursor is."""
        row = self.table.currentIndex().row()
        return self.model.lines[row] if 0 <= row < len(self.model.lines) else None

    def show_lines(self, lines: Sequence[Undertaken], names: Names | None = None, language: str = "en") -> None:
        """Show these; the cursor stays in its row."""
        self.lines, self._names, self._language = list(lines), names, language
        self.retranslate()
        self._show()

    def _show(self) -> None:
        row = max(self.table.currentIndex().row(), 0)
        shown = [each for each in self.lines if each.is_alone or not self.alone.isChecked()]
        self.model.show_lines(shown)
        if shown:
            self.table.selectRow(min(row, len(shown) - 1))
        self._enable()

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.plan.setText(translate("Commitments", "Read it in the plan"))
        self.brief.setText(translate("Commitments", "Open its brief"))
        self.action.setText(translate("Commitments", "Show its action"))
        self.new.setText(translate("Commitments", "New action for it"))
        self.table.setAccessibleName(translate("Commitments", "Commitments of the plan"))
        alone = sum(each.is_alone for each in self.lines)
        told = translate("Commitments", "%1 commitments; %2 with neither action nor brief")
        if not self.lines:
            told = translate("Commitments", "The plan has no commitments yet; they are found in its text.")
        self.told.setText(told.replace("%1", str(len(self.lines))).replace("%2", str(alone)))
        self.alone.setText(translate("Commitments", "Only with neither"))
        self.alone.setVisible(bool(alone) or self.alone.isChecked())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _enable(self) -> None:
        line = self.line
        self.sheet.show_line(line, self._names, self._language)
        lead_through([self.table, *self.sheet.lines.lines, self.plan, self.brief, self.action, self.new])
        self.plan.setEnabled(line is not None)
        self.new.setEnabled(line is not None)
        self.brief.setEnabled(line is not None and line.brief is not None)
        self.action.setEnabled(line is not None and bool(line.actions))

    def _open_plan(self) -> None:
        if self.line is not None:
            self.place_chosen.emit(Place(Room.PLAN, self.line.section.lineage))

    def _open_brief(self) -> None:
        if self.line is not None and self.line.brief is not None:
            self.place_chosen.emit(Place(Room.BRIEFS, self.line.brief.id))

    def _open_action(self) -> None:
        if self.line is not None and self.line.actions:
            self.place_chosen.emit(Place(Room.ACTIONS, self.line.actions[0].id))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.plan, self.brief, self.action):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 16)
        column.setSpacing(12)
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.told)
        above.addWidget(self.alone)
        above.addStretch(1)
        set_role(self.alone, "filter")
        self.alone.setCheckable(True)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        column.addWidget(self.sheet)
        column.addLayout(row)


class CommitmentTableView(QTableView):
    """One line each; Enter opens."""

    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "table")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        make_plain(self, ROW)
        self.doubleClicked.connect(self.opened)

    def lay_out(self) -> None:
        """Give the columns their width, once there are columns."""
        columns = self.horizontalHeader()
        columns.setSectionsClickable(False)
        columns.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            columns.resizeSection(column, width)
        for column in TOLD_BY_CHIPS:
            self.setItemDelegateForColumn(column, StatusDelegate(self))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnHidden(Column.SINCE, self.viewport().width() < 720)


def _said(line: Undertaken, column: Column) -> str:
    match column:
        case Column.SECTION:
            return line.section.number
        case Column.TEXT:
            return line.commitment.text
        case Column.WHO:
            return line.who
        case Column.SINCE:
            gone = translate("Commitments", "%1 to %2").replace("%1", line.since.label).replace("%2", line.last.label)
            return line.since.label if line.is_in_force else gone
        case Column.ACTIONS:
            told = [f"{each.action.number} · {status_said(each)}" for each in line.done]
            return ", ".join(told) or translate("Commitments", "no action")
        case Column.BRIEF:
            if line.dialogue is None:
                return translate("Commitments", "no brief")
            return translate("Commitments", "dialogue %1").replace("%1", str(line.dialogue.number))


def _mark(line: Undertaken, column: Column) -> Mark | None:
    if column not in TOLD_BY_CHIPS:
        return None
    if line.is_alone:
        return Mark.LATE
    if column is Column.ACTIONS:
        return most_pressing(line.done)
    return OF_BRIEFS[BriefStatus(line.brief.status)] if line.brief is not None else Mark.NONE


def _heads() -> list[str]:
    return [
        translate("Commitments", "Section"),
        translate("Commitments", "Commitment"),
        translate("Commitments", "Who undertakes it"),
        translate("Commitments", "Since"),
        translate("Commitments", "Actions"),
        translate("Commitments", "Brief"),
    ]
