"""The board itself: columns of cards, drawn by one view, walked through by arrow keys."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from jpdialog.ui.field_words import field_word
from jpdialog.ui.pages.briefs.board.card_delegate import CardDelegate, column_head
from jpdialog.ui.pages.briefs.board.columns import CARD_HEIGHT, GAP, HEAD, Columns
from jpdialog.ui.pages.briefs.board.model import BoardModel
from jpdialog.ui.theme import set_role, tokens_of
from jpdialog.ui.tokens import CARD_RADIUS

Index = QModelIndex | QPersistentModelIndex
Move = QAbstractItemView.CursorAction
A_PAGE = 5
STEPS = {Move.MoveUp: -1, Move.MoveDown: 1, Move.MovePageUp: -A_PAGE, Move.MovePageDown: A_PAGE}
HELD = 0.8
"""How much is seen of a card that is held by the mouse."""
BESIDE = {Move.MoveLeft: -1, Move.MoveRight: 1, Move.MovePrevious: -1, Move.MoveNext: 1}


class CardsView(QAbstractItemView):
    """Its model's rows as cards.

    ``moved`` tells that what is picked is to go a status on (1) or back (-1), ``dropped`` into which status the mouse
    has brought it.
    """

    moved = Signal(int)
    dropped = Signal(object)

    def __init__(self, model: BoardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board, self.columns = model, Columns()
        self._gripped: QPersistentModelIndex | None = None
        self._gripped_at, self._held_at = QPoint(), QPoint()
        self.is_dragging = False
        self.setModel(model)
        self.setItemDelegate(CardDelegate(self))
        set_role(self, "board")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def arrange(self) -> None:
        """Put every card into its place again."""
        self.columns.lay_out(self._board.cards, self.viewport().width())
        self.updateGeometries()
        self.viewport().update()

    # What a view must know

    @override
    def visualRect(self, index: Index) -> QRect:
        return self.columns.rect_of(index.row()).translated(-self._offset()) if index.isValid() else QRect()

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.columns.row_at(point + self._offset()) if point.y() > HEAD else -1
        return self._board.index(row, 0) if row >= 0 else QModelIndex()

    @override
    def scrollTo(
        self, index: Index, _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid() or not self.isVisible():
            return
        box, port = self.visualRect(index), self.viewport().rect()
        bar, side = self.verticalScrollBar(), self.horizontalScrollBar()
        if box.top() < HEAD:
            bar.setValue(bar.value() + box.top() - HEAD)
        elif box.bottom() > port.bottom():
            bar.setValue(bar.value() + box.bottom() - port.bottom() + GAP)
        if box.left() < 0:
            side.setValue(side.value() + box.left())
        elif box.right() > port.right():
            side.setValue(side.value() + box.right() - port.right())

    @override
    def moveCursor(self, action: QAbstractItemView.CursorAction, _keys: Qt.KeyboardModifier) -> QModelIndex:
        row = self.currentIndex().row()
        if not self._board.cards:
            return QModelIndex()
        if row < 0:
            return self._board.index(next(rows[0] for rows in self.columns.rows if rows), 0)
        if action in STEPS:
            row = self.columns.below(row, STEPS[action])
        elif action in BESIDE:
            row = self.columns.beside(row, BESIDE[action])
        elif action in (Move.MoveHome, Move.MoveEnd):
            row = self.columns.below(row, len(self._board.cards) * (1 if action is Move.MoveEnd else -1))
        return self._board.index(row, 0)

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        area, chosen = rect.normalized().translated(self._offset()), QItemSelection()
        for row in range(len(self._board.cards)):
            if self.columns.rect_of(row).intersects(area):
                chosen.select(self._board.index(row, 0), self._board.index(row, 0))
        self.selectionModel().select(chosen, command)

    @override
    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """A plain press on one of several that are picked keeps them picked, since they may be dragged."""
        is_grip = self._gripped is not None and event is not None and event.type() == QEvent.Type.MouseButtonPress
        if is_grip and self.selectionModel().isSelected(index):
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    @override
    def horizontalOffset(self) -> int:
        return self.horizontalScrollBar().value()

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def isIndexHidden(self, index: Index) -> bool:
        return index.column() > 0

    @override
    def updateGeometries(self) -> None:
        wide, high = self.columns.whole
        port = self.viewport().size()
        for bar, whole, page in (
            (self.horizontalScrollBar(), wide, port.width()),
            (self.verticalScrollBar(), high, port.height()),
        ):
            bar.setPageStep(page)
            bar.setSingleStep(CARD_HEIGHT // 4)
            bar.setRange(0, max(0, whole - page))
        super().updateGeometries()

    # Qt

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        port, focus = self.viewport().rect(), self.currentIndex() if self.hasFocus() else QModelIndex()
        painter.setClipRect(port.adjusted(0, HEAD, 0, 0))
        if self.is_dragging:
            self._paint_target(painter)
        for row in range(len(self._board.cards)):
            index = self._board.index(row, 0)
            box = self.visualRect(index)
            if box.intersects(port):
                self._paint_card(painter, index, box, has_focus=index == focus)
        if self.is_dragging and self._gripped is not None and self._gripped.isValid():
            painter.setOpacity(HELD)
            held = self._board.index(self._gripped.row(), 0)
            box = self.visualRect(held).translated(self._held_at - self._gripped_at)
            self._paint_card(painter, held, box, has_focus=True)
            painter.setOpacity(1)
        painter.setClipping(False)
        for column, (status, rows) in enumerate(zip(self.columns.statuses, self.columns.rows, strict=True)):
            box = QRect(self.columns.left_of(column) - self.horizontalOffset(), 0, self.columns.width, HEAD)
            column_head(painter, self, box, f"{field_word(status)} · {len(rows)}")
            painter.fillRect(box.adjusted(0, HEAD - 9, 0, -8), QColor(tokens_of(self).line))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
        self.scrollTo(self.currentIndex())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at, is_plain = event.position().toPoint(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        index = self.indexAt(at) if is_plain and event.button() == Qt.MouseButton.LeftButton else QModelIndex()
        self._gripped = QPersistentModelIndex(index) if index.isValid() else None
        self._gripped_at = self._held_at = at
        super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._gripped is None:
            super().mouseMoveEvent(event)
            return
        self._held_at = event.position().toPoint()
        if (self._held_at - self._gripped_at).manhattanLength() >= QApplication.startDragDistance():
            self.is_dragging = True
        if self.is_dragging:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gripped, is_dragging = self._gripped, self.is_dragging
        self._let_go()
        if gripped is None or not gripped.isValid():
            super().mouseReleaseEvent(event)
        elif is_dragging:
            status = self.columns.statuses[self._column_below(event.position().toPoint())]
            if status != self._board.cards[gripped.row()].brief.status:
                self.dropped.emit(status)
        else:
            super().mouseReleaseEvent(event)
            self.selectionModel().select(gripped, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_dragging and event.key() == Qt.Key.Key_Escape:
            self._let_go()
            return
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _paint_card(self, painter: QPainter, index: QModelIndex, box: QRect, *, has_focus: bool) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = box
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        option.state &= ~QStyle.StateFlag.State_HasFocus
        if has_focus:
            option.state |= QStyle.StateFlag.State_HasFocus
        self.itemDelegate().paint(painter, option, index)

    def _paint_target(self, painter: QPainter) -> None:
        """The column in which what is held would be put."""
        left = self.columns.left_of(self._column_below(self._held_at)) - self.horizontalOffset()
        box = QRect(left, HEAD - GAP, self.columns.width, self.viewport().height() - HEAD)
        painter.setPen(QColor(tokens_of(self).accent.ink))
        painter.setBrush(QColor(tokens_of(self).accent.tint))
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), CARD_RADIUS, CARD_RADIUS)

    def _column_below(self, at: QPoint) -> int:
        return self.columns.column_at(at.x() + self.horizontalOffset())

    def _let_go(self) -> None:
        self._gripped, self.is_dragging = None, False
        self.viewport().unsetCursor()
        self.viewport().update()

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalOffset(), self.verticalOffset())
