"""The briefs by section, a line each, with all that the board tells in columns; a column's head sorts by it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from jpdialog.services.board import Card
from jpdialog.ui.marks import paint_mark
from jpdialog.ui.pages.briefs.board.model import CARD, BoardModel, Column, mark_of
from jpdialog.ui.theme import set_role, tokens_of

Index = QModelIndex | QPersistentModelIndex
ROW, INDENT = 32, 20
WIDTHS = {Column.DRAFTER: 108, Column.SPEAKER: 108, Column.ASKED: 104}
AS_WIDE_AS_NEEDED = (Column.STATUS, Column.DEADLINE, Column.MINUTES, Column.LIKELIHOOD)


class LineDelegate(QStyledItemDelegate):
    """The words of a cell; in front of the status its mark, and in red what is overdue or over its time."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD)
        is_marked = index.column() == Column.STATUS
        if isinstance(card, Card):
            is_red = (index.column() == Column.DEADLINE and card.is_overdue) or (
                index.column() == Column.MINUTES and card.view.is_over
            )
            if is_red:
                option.palette.setColor(option.palette.ColorRole.Text, QColor(tokens_of(option.widget).late.ink))
        super().paint(painter, option, index)
        if is_marked and isinstance(card, Card):
            mark, box = mark_of(card), option.rect
            spot = box.adjusted(8, (box.height() - 8) // 2, 0, 0)
            spot.setSize(spot.size().scaled(8, 8, Qt.AspectRatioMode.IgnoreAspectRatio))
            paint_mark(painter, mark, spot.toRectF(), QColor(mark.tone(tokens_of(option.widget)).ink))

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() == Column.STATUS:
            option.text = f"\u2003 {option.text}"


class ListTable(QTableView):
    """Whole lines are picked. ``moved`` as on the board."""

    moved = Signal(int)

    def __init__(self, model: BoardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "table")
        self.setModel(model)
        self.setItemDelegate(LineDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column in AS_WIDE_AS_NEEDED:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        head.setHighlightSections(False)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
