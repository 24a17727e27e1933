"""A grid as it is worked in: typing begins a cell, Enter goes down, a choice is chosen, columns come from Excel."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.record import Record
from jpdialog.domain.trouble import Trouble
from jpdialog.ui.pages.facts.grid.cells import GridDelegate
from jpdialog.ui.pages.facts.grid.model import Grid, GridColumn, Rows
from jpdialog.ui.plain_table import make_plain
from jpdialog.ui.spreadsheet_cells import cells_copied, cells_pasted, must_fit, without_quote
from jpdialog.ui.theme import set_role

ROW, MOST_ROWS = 32, 1000
Index = QModelIndex | QPersistentModelIndex


class GridView(QTableView):
    """``removal_wanted`` tells the records whose rows are to go."""

    removal_wanted = Signal(list)

    def __init__(self, grid: Grid, parent: QWidget) -> None:
        super().__init__(parent)
        self.grid = grid
        self._waiting: Callable[[], None] | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_waiting)
        self.setModel(grid)
        self.setItemDelegate(GridDelegate(grid, self))
        set_role(self, "table")
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        make_plain(self, ROW)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        columns = self.horizontalHeader()
        columns.setMinimumSectionSize(32)
        for place, column in enumerate(grid.columns):
            if column.width:
                columns.resizeSection(place, column.width)
            else:
                columns.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, owner: str, rows: Sequence[Record], language: str) -> None:
        """Show the records of an owner, once no cell is being left any more."""
        self.show_when_free(partial(self.grid.show_rows, owner, rows, language))

    def show_when_free(self, show: Callable[[], None]) -> None:
        """Have the grid show other rows, once no cell is being left any more; the cursor stays with its record."""
        self._waiting = show
        if self.state() == QAbstractItemView.State.EditingState:
            self._later.start()
        else:
            self._show_waiting()

    def chosen_records(self) -> list[Record]:
        """The records of the rows that are selected."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return [record for row in rows if (record := self.grid.record_at(row)) is not None]

    def is_being_typed(self) -> bool:
        """Whether a cell is open, or holds what could not be kept."""
        return self.state() == QAbstractItemView.State.EditingState or self.grid.has_refused

    def end_typing(self) -> None:
        """Make what is typed in an open cell a change."""
        if self.state() == QAbstractItemView.State.EditingState:
            self.setFocus()

    def paste(self) -> None:
        """Put the cells of the clipboard from the current cell on, new rows at the end; all of them or none."""
        text, at = QGuiApplication.clipboard().text(), self.currentIndex()
        if not text.strip("\r\n") or not at.isValid():
            return
        try:
            self.grid.write(self._put_from(at, cells_pasted(text)))
        except Trouble as trouble:
            self.grid.failed.emit(trouble)

    def _put_from(self, at: QModelIndex, rows: list[list[str]]) -> Rows:
        if len(rows) > MOST_ROWS:
            raise Trouble("That is more than {count} rows. Nothing was pasted; take fewer at once.", count=MOST_ROWS)
        columns = enumerate(self.grid.columns)
        here = [each for place, each in columns if place >= at.column() and not self.isColumnHidden(place)]
        shown = [each for each in here if each.is_typed]
        must_fit(rows, len(shown))
        return [
            (self.grid.record_at(at.row() + place), self._read_row(place, shown, row)) for place, row in enumerate(rows)
        ]

    def _read_row(self, place: int, columns: Sequence[GridColumn], row: Sequence[str]) -> dict[str, str]:
        fields = {}
        for column, text in zip(columns, row, strict=False):
            try:
                fields[column.field] = self.grid.value_typed(column, without_quote(text))
            except Trouble as trouble:
                raise Trouble(
                    "Row {row} has none of the choices of the column {column}. Nothing was pasted; mend it, and paste "
                    "again.",
                    row=place + 1,
                    column=self.grid.head(column.field),
                ) from trouble
        return fields

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            return  # what an open cell has no use for, such as Enter, which closes it
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and is_control:
            self.removal_wanted.emit(self.chosen_records())
        elif event.key() == Qt.Key.Key_Delete:
            self._empty()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            below = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
            if below.isValid():
                self.setCurrentIndex(below)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_waiting(self) -> None:
        if self._waiting is None:
            return
        show, self._waiting = self._waiting, None
        at = self.currentIndex()
        record = self.grid.record_at(at.row()) if at.isValid() else None
        before = {each.id for each in self.grid.rows}
        show()
        for place, column in enumerate(self.grid.columns):
            self.setColumnHidden(place, self.grid.is_hidden(column))
        self._fit()
        if at.isValid() or self.hasFocus():
            made = [each.id for each in self.grid.rows if each.id not in before] if before or record is None else []
            row = self.grid.row_of(record.id if record else made[0] if len(made) == 1 else "")
            self.setCurrentIndex(self.grid.index(row, max(at.column(), 0)))

    def _fit(self) -> None:
        header = self.horizontalHeader()
        self.setFixedHeight(header.sizeHint().height() + ROW * self.grid.rowCount() + 4)
        for place, column in enumerate(self.grid.columns):
            if column.width and not column.is_held:
                needed = max(self.sizeHintForColumn(place), header.sectionSizeHint(place))
                header.resizeSection(place, max(needed, column.width))

    def _copy(self) -> None:
        chosen = self.selectedIndexes()
        rows = sorted({index.row() for index in chosen})
        lines = ([self.grid.text_at(each) for each in sorted(chosen) if each.row() == row] for row in rows)
        QGuiApplication.clipboard().setText(cells_copied(lines).removesuffix("\n"))

    def _empty(self) -> None:
        chosen: dict[str, tuple[Record, dict[str, str]]] = {}
        for index in self.selectedIndexes():
            record, column = self.grid.record_at(index.row()), self.grid.columns[index.column()]
            if record is not None and column.choices is None and column.is_typed:
                chosen.setdefault(record.id, (record, {}))[1][column.field] = ""
        if not chosen:
            return
        try:
            self.grid.write(list(chosen.values()))
        except Trouble as trouble:
            self.grid.failed.emit(trouble)
