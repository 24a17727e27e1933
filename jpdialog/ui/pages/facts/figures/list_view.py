"""The column of figures: a line to seek in, and the list, each with its newest value under its name."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.ui.marks import Mark, paint_mark
from jpdialog.ui.pages.facts.figures.list_model import FigureList, Role
from jpdialog.ui.theme import set_role, tokens_of
from jpdialog.ui.tokens import CONTROL_RADIUS, MARK

Index = QModelIndex | QPersistentModelIndex
ROW, WIDTH = 48, 288


class FigureDelegate(QStyledItemDelegate):
    """Paints a figure: its name, under it what is said of it, a mark if that is undecided."""

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        font: QFont = option.font
        state: QStyle.StateFlag = option.state
        tokens = tokens_of(option.widget)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent.ink), 2) if has_focus else Qt.PenStyle.NoPen)
        if is_chosen or has_focus or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tokens.accent.tint if is_chosen else tokens.background))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), CONTROL_RADIUS, CONTROL_RADIUS)
        inside = box.adjusted(8, 4, -24, -4)
        if index.data(Role.IS_UNDECIDED):
            paint_mark(painter, Mark.LATE, QRectF(box.right() - 18, box.top() + 10, 8, 8), QColor(tokens.late.ink))
        painter.setFont(font)
        painter.setPen(QColor(tokens.accent.ink if is_chosen else tokens.text))
        self._write(painter, inside.adjusted(0, 0, 0, -20), str(index.data()))
        small = QFont(font)
        small.setPixelSize(MARK)
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        self._write(painter, inside.adjusted(0, 20, 16, 0), str(index.data(Role.SAID)))
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class FilterLine(QLineEdit):
    """Down goes into the list, Escape empties the line."""

    into_list = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.into_list.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FigureColumn(QWidget):
    """``chosen`` tells the figure that the cursor is on; ``opened`` that somebody wants to go into it."""

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FigureList(self)
        self.filter, self.view, self.nothing = FilterLine(self), QListView(self), QLabel(self)
        set_role(self, "column")
        set_role(self.nothing, "muted")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        self.view.setModel(self.model)
        self.view.setItemDelegate(FigureDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setMouseTracking(True)
        self._connect()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.filter)
        layout.addWidget(self.nothing)
        layout.addWidget(self.view, 1)
        self.retranslate()

    def choose(self, figure_id: str) -> None:
        """Mark a figure as the one that is shown, without saying so; what is sought gives way to it."""
        if self.model.row_of(figure_id) < 0 and figure_id in self.model.ids():
            self.filter.clear()
        row = self.model.row_of(figure_id)
        if row >= 0 and self.view.currentIndex().row() != row:
            self.view.setCurrentIndex(self.model.index(row))
            self.view.scrollTo(self.model.index(row))

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.filter.setPlaceholderText(self.tr("Find a figure"))
        self.filter.setAccessibleName(self.tr("Find a figure"))
        self.nothing.setText(self.tr("No figure holds these words. Escape shows all."))
        self.view.setAccessibleName(self.tr("Figures"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._seek)
        self.filter.into_list.connect(self._into_list)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.activated.connect(lambda _index: self.opened.emit())

    def _seek(self, text: str) -> None:
        self.model.seek(text)
        self.nothing.setVisible(self.model.rowCount() == 0 and bool(text))

    def _into_list(self) -> None:
        if self.model.rowCount():
            self.view.setFocus()
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.model.index(0))

    def _on_current(self, index: QModelIndex) -> None:
        figure_id = self.model.figure_id(index.row())
        if figure_id:
            self.chosen.emit(figure_id)
