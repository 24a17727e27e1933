"""The table of the programme as it is seen and typed into: days across the whole width, entries edited in place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from jpdialog.ui.known_names import find_by_any_part
from jpdialog.ui.pages.facts.programme.columns import OF_ITEMS, PARTS, Column, name_of
from jpdialog.ui.pages.facts.programme.table_model import ProgrammeTable
from jpdialog.ui.plain_table import make_plain
from jpdialog.ui.stored_line import StoredLine
from jpdialog.ui.theme import set_role, tokens_of

Index = QModelIndex | QPersistentModelIndex
ROW = 30
WIDTHS = {
    Column.START: 56,
    Column.MINUTES: 44,
    Column.END: 56,
    Column.OTHER: 96,
    Column.SECTIONS: 68,
    Column.PLACE: 92,
    Column.OUR_SPEAKER: 96,
    Column.THEIR_SPEAKER: 96,
    Column.OUR_INTERPRETER: 84,
    Column.THEIR_INTERPRETER: 84,
}
TITLE_NARROWEST = 176
GIVE_WAY = (Column.OTHER, Column.PLACE, Column.SECTIONS)
"""What is left out in a narrow window, so that it can still be read what happens and who speaks."""
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProgrammeTableView(QTableView):
    """Typing, F2 or Enter edits a cell, Tab goes on to the next; Alt+Up and Alt+Down move the entry."""

    move_wanted = Signal(int)
    delete_wanted = Signal()
    add_wanted = Signal()
    entry_chosen = Signal()

    def __init__(self, model: ProgrammeTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = model
        self.has_other = False
        self.names: Callable[[str], Sequence[str]] = lambda _part: ()
        self.setModel(model)
        set_role(self, "dense")
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        make_plain(self, ROW)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._lay_out()

    def span_days(self) -> None:
        """Let the row of each day take the whole width."""
        self.clearSpans()
        for place, row in enumerate(self.table.rows):
            if row.entry is None:
                self.setSpan(place, 0, 1, len(Column))

    def choose(self, place: int, column: int = Column.TITLE) -> None:
        """Make a cell the current one and bring it into view."""
        if 0 <= place < len(self.table.rows):
            index = self.table.index(place, column if self.table.entry_at(place) else 0)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def fit_columns(self) -> None:
        """Leave out what has no room."""
        room = self.viewport().width() - sum(WIDTHS.values())
        for column in GIVE_WAY:
            is_hidden = (column is Column.OTHER and not self.has_other) or room < TITLE_NARROWEST
            room += WIDTHS[column] if is_hidden else 0
            self.setColumnHidden(column, is_hidden)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_alt = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if is_alt and key in STEPS:
            self.move_wanted.emit(STEPS[key])
        elif key == Qt.Key.Key_Delete and not event.modifiers():
            self.delete_wanted.emit()
        elif key == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        elif key in ENTER and self.state() is not QAbstractItemView.State.EditingState:
            if self.table.can_be_typed(self.currentIndex()):
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.entry_chosen.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def _lay_out(self) -> None:
        columns = self.horizontalHeader()
        columns.setSectionsClickable(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setMinimumSectionSize(40)
        columns.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            columns.resizeSection(column, width)


class CellDelegate(QStyledItemDelegate):
    """A line to type in, with the names to choose from where people are named."""

    def __init__(self, view: ProgrammeTableView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        del option
        line, column = StoredLine(parent), Column(index.column())
        set_role(line, "cell")
        line.setAccessibleName(name_of(column))
        if column in PARTS:
            completer = QCompleter(list(self._view.names(PARTS[column])), line)
            find_by_any_part(completer)
            line.setCompleter(completer)
        return line

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        entry, column, tokens = self._view.table.entry_at(index.row()), index.column(), tokens_of(self._view)
        if entry is None or (column == Column.TITLE and entry.item):
            font = option.font
            font.setBold(True)
            option.font = font
        elif column == Column.OTHER or (entry.item is None and column in OF_ITEMS):
            option.palette.setColor(QPalette.ColorRole.Text, QColor(tokens.muted))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if self._view.table.entry_at(index.row()) is None:
            painter.fillRect(option.rect, QColor(tokens_of(self._view).background))
        super().paint(painter, option, index)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.save()
            painter.setPen(QColor(tokens_of(self._view).accent.ink))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
            painter.restore()
