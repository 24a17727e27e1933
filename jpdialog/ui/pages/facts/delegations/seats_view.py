"""The list of one side: places by drag or Alt+Up and Alt+Down, the rest by menu and by the keys that lists have."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from jpdialog.ui.marks import Mark, indent_of, paint_chip
from jpdialog.ui.pages.facts.delegations.seats_model import Role, SeatsModel
from jpdialog.ui.painted_line import paint_ground, paint_words, small
from jpdialog.ui.theme import tokens_of

Index = QModelIndex | QPersistentModelIndex
ROW, NUMBER = 48, 28


class SeatDelegate(QStyledItemDelegate):
    """Paints a member: place, name, title and organisation, and the role at the right."""

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(160, ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, box, font = option.widget, option.rect, QFont(option.font)
        tokens, detail_font = tokens_of(view), small(option.font)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, view, box, option.state)
        chips = self._paint_chips(painter, view, box, detail_font, index)
        name = QRect(box.left() + NUMBER, box.top() + 5, box.width() - NUMBER - chips - 16, 20)
        paint_words(
            painter, QRect(box.left() + 8, name.top(), NUMBER - 8, 20), str(index.row() + 1), detail_font, tokens.muted
        )
        font.setWeight(QFont.Weight.DemiBold)
        paint_words(painter, name, str(index.data()), font, tokens.accent.ink if is_chosen else tokens.text)
        paint_words(painter, name.translated(0, 20), str(index.data(Role.DETAIL)), detail_font, tokens.muted)
        painter.restore()

    def _paint_chips(self, painter: QPainter, view: QWidget, box: QRect, font: QFont, index: Index) -> int:
        """The role, and that a term ended; gives the width that they take."""
        painter.setFont(font)
        right = box.right() - 8
        for text, mark in ((index.data(Role.WORD), Mark.NONE), (index.data(Role.LEFT), Mark.LATE)):
            if text:
                width = painter.fontMetrics().horizontalAdvance(text) + indent_of(mark) + 8
                right -= width + 4
                paint_chip(painter, QRect(right, box.top() + 14, width, 20), text, mark, mark.tone(tokens_of(view)))
        return box.right() - right


class SeatsView(QListView):
    """``menu_wanted`` tells that the choices for the member in hand are wanted, ``removal_wanted`` to be let go."""

    menu_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, model: SeatsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(SeatDelegate(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def step(self, by: int) -> None:
        """Put the member in hand one place up (-1) or down (1)."""
        row, none = self.currentIndex().row(), QModelIndex()
        to = row + by if by < 0 else row + by + 1
        if row >= 0 and 0 <= row + by < self.model().rowCount():
            self.model().moveRow(none, row, none, to)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentIndex().isValid():
            self.menu_wanted.emit()
