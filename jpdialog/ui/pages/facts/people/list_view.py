"""The column of everybody: a filter, and under it names with what they are."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from jpdialog.ui.pages.facts.list_column import ListColumn
from jpdialog.ui.pages.facts.people.list_model import PeopleModel, Role
from jpdialog.ui.painted_line import paint_ground, paint_words, small
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import TREE_WIDEST

Index = QModelIndex | QPersistentModelIndex
ROW = 44
"""One height for all, heads too, so that Qt need not ask for each of thousands."""


class PeopleDelegate(QStyledItemDelegate):
    """Paints a line: the name, and smaller under it the title and where the person belongs."""

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, box, tokens = option.widget, option.rect, tokens_of(option.widget)
        font, detail_font = QFont(option.font), small(option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(Role.IS_HEAD):
            paint_words(painter, box.adjusted(8, 18, -4, -2), str(index.data()), detail_font, tokens.muted)
        else:
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            paint_ground(painter, view, box, option.state)
            font.setWeight(QFont.Weight.DemiBold if is_chosen else QFont.Weight.Normal)
            ink = tokens.muted if index.data(Role.HAS_LEFT) and not is_chosen else tokens.text
            name = QRect(box.left() + 8, box.top() + 3, box.width() - 14, 20)
            paint_words(painter, name, str(index.data()), font, tokens.accent.ink if is_chosen else ink)
            paint_words(painter, name.translated(0, 19), self._detail(index), detail_font, tokens.muted)
        painter.restore()

    def _detail(self, index: Index) -> str:
        left = self.tr("Term ended") if index.data(Role.HAS_LEFT) else ""
        return " · ".join(filter(None, (left, str(index.data(Role.DETAIL)))))


class PeopleList(ListColumn):
    """``removal_wanted`` tells that the one who is chosen is to be deleted."""

    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.model = PeopleModel()
        super().__init__(self.model, PeopleDelegate, TREE_WIDEST, parent)
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self.model.filter)
        self.column.setContentsMargins(12, 16, 8, 8)
        self.column.addWidget(self.filter)
        self.column.addWidget(self.view, 1)
        for widget in (self.filter, self.view):
            widget.installEventFilter(self)
        self.retranslate()

    @override
    def id_at(self, row: int) -> str:
        return self.model.record_id(row)

    def choose(self, record_id: str) -> None:
        """Mark a record as the one that is shown, without saying so; a filter that hides it is lifted."""
        if self.model.row_of(record_id) < 0 and self.filter.text():
            self.filter.clear()
        row = self.model.row_of(record_id)
        if self.view.currentIndex().row() != row:
            with QSignalBlocker(self):
                self.view.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())

    @override
    def retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter by name, title or organisation"))
        self.view.setAccessibleName(self.tr("Persons, organisations and parties"))

    @override
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Arrow down leads from the filter into the list; Delete wants the one deleted that has the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.filter and event.key() == Qt.Key.Key_Down:
                self._enter()
                return True
            if watched is self.view and event.matches(QKeySequence.StandardKey.Delete):
                self.removal_wanted.emit()
                return True
        return False

    def _enter(self) -> None:
        self.view.setFocus()
        if not self.view.currentIndex().isValid() and self.model.ids():
            self.view.setCurrentIndex(self.model.index(self.model.row_of(self.model.ids()[0])))
