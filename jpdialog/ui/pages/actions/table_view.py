"""The table of actions as it is seen: one line each, the status as its mark with its word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from jpdialog.services.actions import ActionView
from jpdialog.ui.marks import Mark, indent_of, paint_chip
from jpdialog.ui.pages.actions.table_model import MARK_ROLE, ActionTable, Column
from jpdialog.ui.theme import set_role, tokens_of
from jpdialog.ui.tokens import MARK

ROW = 36
WIDTHS = {Column.NUMBER: 72, Column.SECTION: 88, Column.LEAD: 176, Column.DUE: 144, Column.STATUS: 204}

TEXT_NARROWEST = 240
SPARED_FIRST = (Column.SECTION, Column.LEAD)
"""What gives way in a narrow window, so that the action itself can be read."""


class ActionTableView(QTableView):
    """``opened`` tells the action on whose line Enter was pressed or a double click was made."""

    opened = Signal(object)

    def __init__(self, model: ActionTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        set_role(self, "table")
        self.setItemDelegateForColumn(Column.STATUS, StatusDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self._lay_out()
        self.activated.connect(lambda index: self.opened.emit(self.view_at(index.row())))

    def view_at(self, row: int) -> ActionView | None:
        """The action of a row."""
        return self._model.views[row] if 0 <= row < len(self._model.views) else None

    def choose(self, row: int) -> None:
        """Select a row and bring it into view."""
        if row >= 0:
            self.selectRow(row)
            self.scrollTo(self._model.index(row, Column.TEXT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width() - sum(WIDTHS.values())
        for column in SPARED_FIRST:
            is_spared = room < TEXT_NARROWEST
            self.setColumnHidden(column, is_spared)
            room += WIDTHS[column] if is_spared else 0

    def _lay_out(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setHighlightSections(False)
        columns.setSectionsClickable(False)
        columns.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            columns.resizeSection(column, width)


class StatusDelegate(QStyledItemDelegate):
    """Paints a status as every other page does: the mark and the word on their tint."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        mark, text, view = index.data(MARK_ROLE), str(index.data() or ""), self.parent()
        if not isinstance(mark, Mark) or not isinstance(view, QTableView):
            return
        painter.save()
        painter.setFont(_small(view.font()))
        box: QRect = option.rect
        width = min(painter.fontMetrics().horizontalAdvance(text) + indent_of(mark) + 8, box.width() - 12)
        chip = QRect(box.left() + 4, box.center().y() - 9, width, 20)
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width - indent_of(mark) - 4)
        paint_chip(painter, chip, words, mark, mark.tone(tokens_of(view)))
        painter.restore()

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        words = QFontMetrics(_small(option.font)).horizontalAdvance(str(index.data() or ""))
        return QSize(words + 40, ROW)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(MARK)
    return small
