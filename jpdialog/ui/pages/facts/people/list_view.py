"""The column of everybody: a filter, and under it names with what they are."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.ui.pages.facts.people.list_model import PeopleModel, Role
from jpdialog.ui.theme import set_role, tokens_of
from jpdialog.ui.tokens import CONTROL_RADIUS, MARK, TREE_WIDEST

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
        view, box, state = option.widget, option.rect, option.state
        font, small = QFont(option.font), QFont(option.font)
        small.setPixelSize(MARK)
        tokens = tokens_of(view)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(Role.IS_HEAD):
            _write(painter, box.adjusted(8, 18, -4, -2), str(index.data()), small, tokens.muted)
        else:
            is_chosen = bool(state & QStyle.StateFlag.State_Selected)
            self._paint_ground(painter, view, box, state)
            font.setWeight(QFont.Weight.DemiBold if is_chosen else QFont.Weight.Normal)
            ink = tokens.muted if index.data(Role.HAS_LEFT) and not is_chosen else tokens.text
            name = QRect(box.left() + 8, box.top() + 3, box.width() - 14, 20)
            _write(painter, name, str(index.data()), font, tokens.accent.ink if is_chosen else ink)
            _write(painter, name.translated(0, 19), self._detail(index), small, tokens.muted)
        painter.restore()

    def _detail(self, index: Index) -> str:
        left = self.tr("Term ended") if index.data(Role.HAS_LEFT) else ""
        return " · ".join(filter(None, (left, str(index.data(Role.DETAIL)))))

    def _paint_ground(self, painter: QPainter, view: QWidget, box: QRect, state: QStyle.StateFlag) -> None:
        tokens = tokens_of(view)
        is_chosen, has_focus = (
            bool(state & flag) for flag in (QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_HasFocus)
        )
        painter.setPen(QPen(QColor(tokens.accent.ink), 2) if has_focus else Qt.PenStyle.NoPen)
        if is_chosen or has_focus or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tokens.accent.tint if is_chosen else tokens.background))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), CONTROL_RADIUS, CONTROL_RADIUS)


def _write(painter: QPainter, box: QRect, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(ink))
    shown = painter.fontMetrics().elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class PeopleList(QWidget):
    """``chosen`` tells the record gone to, ``opened`` that it is to be written in, ``removal_wanted`` to be deleted."""

    chosen = Signal(str)
    opened = Signal()
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PeopleModel(self)
        self.filter, self.view = QLineEdit(self), QListView(self)
        set_role(self, "column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(TREE_WIDEST)
        self.view.setModel(self.model)
        self.view.setItemDelegate(PeopleDelegate(self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.activated.connect(lambda _index: self.opened.emit())
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self.model.filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 16, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.filter)
        layout.addWidget(self.view, 1)
        for widget in (self.filter, self.view):
            widget.installEventFilter(self)
        self.retranslate()

    def choose(self, record_id: str) -> None:
        """Mark a record as the one that is shown, without saying so; a filter that hides it is lifted."""
        if self.model.row_of(record_id) < 0 and self.filter.text():
            self.filter.clear()
        row = self.model.row_of(record_id)
        if self.view.currentIndex().row() != row:
            with QSignalBlocker(self):
                self.view.setCurrentIndex(self.model.index(row) if row >= 0 else QModelIndex())

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter by name, title or organisation"))
        self.view.setAccessibleName(self.tr("Persons, organisations and parties"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

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

    def _on_current(self, index: QModelIndex) -> None:
        record_id = self.model.record_id(index.row())
        if record_id:
            self.chosen.emit(record_id)
