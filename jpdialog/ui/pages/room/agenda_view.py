"""The agenda with its times: what was planned, what is used, and by which side; the item that is on stands out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from jpdialog.ui.fonts import work_font
from jpdialog.ui.language import translate
from jpdialog.ui.pages.room.looks import minutes
from jpdialog.ui.theme import set_role, tokens_of
from jpdialog.ui.tokens import CONTROL_RADIUS, MARK, Tokens

Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole
ONE, TWO, SIDE = 34, 52, 16


@dataclass(frozen=True, slots=True)
class Timed:
    """An item with its seconds; ``sides`` are the names and seconds of those that spoke."""

    item_id: str
    number: int
    title: str
    planned: int
    used: int = 0
    sides: tuple[tuple[str, int], ...] = ()
    is_on: bool = False

    @property
    def over(self) -> int:
        """By how many seconds it is over its time; 0 if it is not."""
        return max(0, self.used - self.planned) if self.planned else 0

    def clock(self) -> str:
        """Used and planned: "9:40 / 10"."""
        planned = str(self.planned // 60) if self.planned else ""
        return " / ".join(filter(None, [minutes(self.used) if self.used else "", planned]))

    def of_sides(self) -> str:
        """What each side used."""
        return " · ".join(f"{name} {minutes(seconds)}" for name, seconds in self.sides if seconds)


class AgendaModel(QAbstractListModel):
    """The items in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[Timed] = []

    def show(self, items: list[Timed]) -> None:
        """Show these; where only times differ, the rows stay."""
        if [each.item_id for each in items] != [each.item_id for each in self.items]:
            self.beginResetModel()
            self.items = items
            self.endResetModel()
            return
        for row, (before, now) in enumerate(zip(self.items, items, strict=True)):
            if before != now:
                self.items[row] = now
                self.dataChanged.emit(self.index(row), self.index(row))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.items)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            on = translate("RoomPage", "now") if item.is_on else ""
            return ", ".join(filter(None, [f"{item.number} {item.title}", on, item.clock(), item.of_sides()]))
        if role == Qt.ItemDataRole.ToolTipRole:
            return item.title
        return item if role == ITEM else None


class AgendaView(QListView):
    """Enter or a double click goes on with the item."""

    item_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.agenda = AgendaModel(self)
        set_role(self, "agenda")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(self.agenda)
        self.setItemDelegate(_AgendaDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._choose)

    def _choose(self, index: QModelIndex) -> None:
        item = index.data(ITEM)
        if isinstance(item, Timed):
            self.item_chosen.emit(item.item_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)


class _AgendaDelegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item = index.data(ITEM)
        has_sides = isinstance(item, Timed) and bool(item.of_sides())
        return QSize(option.rect.width(), TWO if has_sides else ONE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM)
        if not isinstance(item, Timed):
            return
        painter.save()
        tokens, box = tokens_of(option.widget), QRect(option.rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent.ink), 2))
            painter.drawRoundedRect(box.adjusted(5, 1, -5, -1), CONTROL_RADIUS, CONTROL_RADIUS)
        self._paint_words(painter, box.adjusted(SIDE, 0, -SIDE, 0), item, tokens)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRect, item: Timed, tokens: Tokens) -> None:
        font = work_font()
        font.setWeight(QFont.Weight.DemiBold if item.is_on else QFont.Weight.Normal)
        metrics, middle = QFontMetrics(font), Qt.AlignmentFlag.AlignVCenter
        first = QRect(box.left(), box.top(), box.width(), ONE)
        clock = item.clock()
        painter.setFont(font)
        is_done = item.used and not item.is_on
        painter.setPen(QColor(tokens.draft.ink if item.over else tokens.text if item.is_on else tokens.muted))
        painter.drawText(first, middle | Qt.AlignmentFlag.AlignRight, clock)
        painter.setPen(QColor(tokens.muted if is_done else tokens.text))
        room = box.width() - metrics.horizontalAdvance(clock) - 12
        title = metrics.elidedText(f"{item.number}  {item.title}", Qt.TextElideMode.ElideRight, room)
        painter.drawText(first, middle, title)
        sides = item.of_sides()
        if sides:
            painter.setFont(work_font(MARK))
            painter.setPen(QColor(tokens.muted))
            painter.drawText(QRect(box.left() + 16, box.top() + ONE - 6, box.width() - 16, 18), middle, sides)
