"""The table of values as it is worked in: typing begins a cell, Enter goes down, columns come from a spreadsheet."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from jpdialog.domain.figures import FigureValue
from jpdialog.domain.series import Series
from jpdialog.domain.trouble import Trouble
from jpdialog.ui.pages.facts.figures.value_model import FIELDS, Column, Rows, ValueTable
from jpdialog.ui.theme import set_role

ROW, HEAD, MOST_ROWS = 32, 40, 1000
WIDTHS = {Column.PERIOD: 120, Column.VALUE: 112, Column.SECOND: 124, Column.AS_OF: 120, Column.STANDING: 96}


class ValueView(QTableView):
    """``removal_wanted`` tells the values whose rows are to go."""

    removal_wanted = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = ValueTable(self)
        self._waiting: tuple[Series | None, str] | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._show_waiting)
        self.setModel(self.table)
        set_role(self, "table")
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setHighlightSections(False)
        columns.setSectionResizeMode(Column.SOURCE, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            columns.resizeSection(column, width)

    def show_series(self, series: Series | None, language: str) -> None:
        """Show the values of a figure, once no cell is being left any more."""
        self._waiting = (series, language)
        if self.state() == QAbstractItemView.State.EditingState and series is not None:
            self._later.start()
        else:
            self._show_waiting()

    def chosen_values(self) -> list[FigureValue]:
        """The values of the rows that are selected."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return [value for row in rows if (value := self.table.value_at(row)) is not None]

    def is_being_typed(self) -> bool:
        """Whether a cell is open, or holds what could not be kept."""
        return self.state() == QAbstractItemView.State.EditingState or self.table.has_refused

    def end_typing(self) -> None:
        """Make what is typed in an open cell a change."""
        if self.state() == QAbstractItemView.State.EditingState:
            self.setFocus()

    def paste(self) -> None:
        """Put the cells of the clipboard from the current cell on, new periods at the end; all of them or none."""
        rows = [line.split("\t") for line in QGuiApplication.clipboard().text().rstrip("\r\n").splitlines()]
        at = self.currentIndex()
        if not rows or not at.isValid():
            return
        try:
            self.table.write(self._put_from(at, rows))
        except Trouble as trouble:
            self.table.failed.emit(trouble)

    def _put_from(self, at: QModelIndex, rows: list[list[str]]) -> Rows:
        if len(rows) > MOST_ROWS:
            raise Trouble("That is more than {count} rows. Nothing was pasted; take fewer at once.", count=MOST_ROWS)
        shown = [each for each in Column if each >= at.column() and each in FIELDS and not self.isColumnHidden(each)]
        return [
            (
                self.table.value_at(at.row() + place),
                {FIELDS[column]: text for column, text in zip(shown, row, strict=False)},
            )
            for place, row in enumerate(rows)
        ]

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
            self.removal_wanted.emit(self.chosen_values())
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
        (series, language), self._waiting = self._waiting, None
        at = self.currentIndex()
        value = self.table.value_at(at.row()) if at.isValid() else None
        before = {each.id for each in self.table.values}
        self.table.show_series(series, language)
        self.setColumnHidden(Column.SECOND, not self.table.has_words)
        self.setColumnHidden(Column.STANDING, not self.table.has_standings)
        self._fit()
        if at.isValid() or self.hasFocus():
            made = [each.id for each in self.table.values if each.id not in before] if before or value is None else []
            row = self.table.row_of(value.id if value else made[0] if len(made) == 1 else "")
            self.setCurrentIndex(self.table.index(row, max(at.column(), 0)))

    def _fit(self) -> None:
        self.setFixedHeight(HEAD + ROW * self.table.rowCount() + 4)

    def _copy(self) -> None:
        chosen = self.selectedIndexes()
        rows = sorted({index.row() for index in chosen})
        lines = ["\t".join(self.table.text_at(each) for each in sorted(chosen) if each.row() == row) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _empty(self) -> None:
        chosen: dict[str, tuple[FigureValue | None, dict[str, str]]] = {}
        for index in self.selectedIndexes():
            value = self.table.value_at(index.row())
            if value is not None and index.column() in FIELDS:
                chosen.setdefault(value.id, (value, {}))[1][FIELDS[Column(index.column())]] = ""
        if chosen:
            self.table.write(list(chosen.values()))
