"""The table of the call as it is seen and typed in: names complete, Space calls or withdraws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.brief import Likelihood
from jpdialog.ui.field_words import field_words
from jpdialog.ui.known_names import find_by_any_part
from jpdialog.ui.pages.briefs.call.table_model import LATE_ROLE, CallTable, Column
from jpdialog.ui.plain_table import make_plain
from jpdialog.ui.theme import set_role, tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
ROW = 36
WIDTHS = {
    Column.SERIAL: 52,
    Column.DRAFTER: 156,
    Column.DEADLINE: 112,
    Column.MINUTES: 80,
    Column.LIKELIHOOD: 132,
    Column.ASKED: 176,
}


class CallTableView(QTableView):
    """One row a section."""

    def __init__(self, model: CallTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = CellDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self.cells)
        set_role(self, "table")
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        make_plain(self, ROW)
        self._lay_out()

    def rows_selected(self) -> list[int]:
        """The rows of which something is selected."""
        return sorted({index.row() for index in self.selectedIndexes()})

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, state = self.currentIndex(), QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != state and not event.modifiers():
            self.edit(index)
        elif event.key() == Qt.Key.Key_Space and self.state() != state:
            self._call_or_withdraw()
        else:
            super().keyPressEvent(event)

    def _call_or_withdraw(self) -> None:
        """Space calls for the rows that are selected, or for none of them if all are called for."""
        model, rows = self.model(), self.rows_selected()
        if isinstance(model, CallTable) and rows:
            model.fill(rows, is_called=not all(model.lines[row].is_called for row in rows))

    def _lay_out(self) -> None:
        columns = self.horizontalHeader()
        columns.setSectionsClickable(False)
        columns.setSectionResizeMode(Column.SECTION, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            columns.resizeSection(column, width)


class CellDelegate(QStyledItemDelegate):
    """Editors of the cells; a day that needs to be looked at is red, a row that is not called for is muted."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.names: list[str] = []

    def offer(self, names: Sequence[str]) -> None:
        """Complete these names of drafters."""
        self.names = list(names)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor: QWidget
        if index.column() == Column.LIKELIHOOD:
            editor = box = QComboBox(parent)
            for value, word in field_words(Likelihood):
                box.addItem(word, value)
            box.activated.connect(lambda _place: self._done(box))
        else:
            editor = line = QLineEdit(parent)
            if index.column() == Column.DRAFTER:
                line.setCompleter(completer_of(self.names, line))
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        set_role(editor, "cell")
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findText(str(index.data())))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data()))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        tokens = tokens_of(self._view)
        palette: QPalette = option.palette
        if index.data(LATE_ROLE):
            palette.setColor(QPalette.ColorRole.Text, QColor(tokens.late.ink))
        elif isinstance(model, CallTable) and not model.lines[index.row()].is_called:
            palette.setColor(QPalette.ColorRole.Text, QColor(tokens.muted))
        option.palette = palette

    @override
    def eventFilter(self, editor: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Escape in a cell leaves the cell and not the panel."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        return super().eventFilter(editor, event)

    def _done(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


def completer_of(names: Sequence[str], parent: QWidget) -> QCompleter:
    """A completer that finds a name by any part of it."""
    completer = QCompleter(list(names), parent)
    find_by_any_part(completer)
    return completer
