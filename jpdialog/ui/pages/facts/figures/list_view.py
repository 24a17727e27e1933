"""The column of figures: a line to seek in, and the list, each with its newest value under its name."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from jpdialog.ui.marks import Mark, paint_mark
from jpdialog.ui.pages.facts.figures.list_model import FigureList, Role
from jpdialog.ui.pages.facts.list_column import FilterLine, ListColumn
from jpdialog.ui.painted_line import paint_ground, paint_words, small
from jpdialog.ui.theme import set_role, tokens_of

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
        view, font, tokens = option.widget, QFont(option.font), tokens_of(option.widget)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, view, box, option.state)
        inside = box.adjusted(8, 4, -24, -4)
        if index.data(Role.IS_UNDECIDED):
            paint_mark(painter, Mark.LATE, QRectF(box.right() - 18, box.top() + 10, 8, 8), QColor(tokens.late.ink))
        ink = tokens.accent.ink if is_chosen else tokens.text
        paint_words(painter, inside.adjusted(0, 0, 0, -20), str(index.data()), font, ink)
        said = str(index.data(Role.SAID))
        paint_words(painter, inside.adjusted(0, 20, 16, 0), said, small(font), tokens.muted)
        painter.restore()


class FigureColumn(ListColumn):
    """A line to seek in, and the figures that hold what is sought."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.model = FigureList()
        super().__init__(self.model, FigureDelegate, WIDTH, parent)
        self.filter, self.nothing = FilterLine(self), QLabel(self)
        set_role(self.nothing, "muted")
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        self.column.setContentsMargins(12, 12, 8, 8)
        for widget in (self.filter, self.nothing):
            self.column.addWidget(widget)
        self.column.addWidget(self.view, 1)
        self.filter.textChanged.connect(self._seek)
        self.filter.into_list.connect(self._into_list)
        self.retranslate()

    @override
    def id_at(self, row: int) -> str:
        return self.model.figure_id(row)

    def choose(self, figure_id: str) -> None:
        """Mark a figure as the one that is shown, without saying so; what is sought gives way to it."""
        if self.model.row_of(figure_id) < 0 and figure_id in self.model.ids():
            self.filter.clear()
        row = self.model.row_of(figure_id)
        if row >= 0 and self.view.currentIndex().row() != row:
            self.view.setCurrentIndex(self.model.index(row))
            self.view.scrollTo(self.model.index(row))

    @override
    def retranslate(self) -> None:
        self.filter.setPlaceholderText(self.tr("Find a figure"))
        self.filter.setAccessibleName(self.tr("Find a figure"))
        self.nothing.setText(self.tr("No figure holds these words. Escape shows all."))
        self.view.setAccessibleName(self.tr("Figures"))

    def _seek(self, text: str) -> None:
        self.model.seek(text)
        self.nothing.setVisible(self.model.rowCount() == 0 and bool(text))

    def _into_list(self) -> None:
        if self.model.rowCount():
            self.view.setFocus()
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.model.index(0))
