"""The table of cells that came back: its letters decide, where in another table they would look for lines."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from jpdialog.services.returned_files import Key
from jpdialog.ui.pages.documents.returned_detail import MOST_CHOICES
from jpdialog.ui.pages.documents.returned_model import Column, ReturnedModel
from jpdialog.ui.status_delegate import StatusDelegate
from jpdialog.ui.theme import set_role

ROW, LEAST = 32, 136
"""The height of a line, and of head and three lines, in pixels: less than that is not of use."""
WIDTHS = {Column.LABEL: 64, Column.NUMBER: 72, Column.FIELD: 176, Column.STATE: 152}
ACCEPT = (Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_Enter)
REFUSE = (Qt.Key.Key_R, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
CHOICES = tuple(Qt.Key(Qt.Key.Key_0 + place) for place in range(1, MOST_CHOICES + 1))
SHIFT = Qt.KeyboardModifier.ShiftModifier


class ReturnedTable(QTableView):
    """Accept and refuse what is selected, go on to the next one that waits, ask for many at once."""

    accept_wanted = Signal(int)
    """By which of its choices; 0: it has one."""
    refuse_wanted = Signal()
    next_wanted = Signal()
    many_wanted = Signal(bool)
    """All that is clear is to be accepted (True), or all refused."""
    selected = Signal()

    def __init__(self, model: ReturnedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = model
        self.setModel(model)
        self._dress()
        self.selectionModel().currentRowChanged.connect(lambda _now, _before: self.selected.emit())
        self.selectionModel().selectionChanged.connect(lambda _come, _gone: self.selected.emit())

    @property
    def row(self) -> int:
        """The line that is looked at; -1 for none."""
        return self.currentIndex().row()

    def rows(self) -> list[int]:
        """The lines that are selected, in their order."""
        return sorted(each.row() for each in self.selectionModel().selectedRows())

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), LEAST)

    def keep_place(self, key: Key | None, row: int) -> None:
        """Look at that cell again after the lines were shown anew, or at what stands in its place."""
        count = self._cells.rowCount()
        found = self._cells.row_of(key) if key else -1
        wanted = found if found >= 0 else min(max(row, 0), count - 1)
        if count and self.row != wanted:
            self.selectRow(wanted)
        self.scrollTo(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == SHIFT and key in (Qt.Key.Key_A, Qt.Key.Key_R):
            self.many_wanted.emit(key == Qt.Key.Key_A)
        elif held:
            super().keyPressEvent(event)
        elif key in ACCEPT:
            self.accept_wanted.emit(0)
        elif key in REFUSE:
            self.refuse_wanted.emit()
        elif key in CHOICES:
            self.accept_wanted.emit(key - Qt.Key.Key_0)
        elif key == Qt.Key.Key_N:
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        set_role(self, "table")
        self.setItemDelegateForColumn(Column.STATE, StatusDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMinimumHeight(LEAST)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionsClickable(False)
        for column in (Column.NOW, Column.WANTED):
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            heads.resizeSection(column, width)
