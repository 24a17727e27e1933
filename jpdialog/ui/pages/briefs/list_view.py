"""The column of briefs: marks, numbers, headings, under the heads of the plan's parts."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.brief import BriefStatus
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark, paint_mark
from jpdialog.ui.pages.briefs.list_model import BriefListModel, Role
from jpdialog.ui.painted_line import paint_ground, paint_words, small
from jpdialog.ui.theme import set_role, tokens_of
from jpdialog.ui.tokens import TREE_WIDTH

Index = QModelIndex | QPersistentModelIndex
ROW, HEAD = 30, 34


class BriefDelegate(QStyledItemDelegate):
    """Paints a line of the list."""

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, HEAD if index.data(Role.IS_HEAD) else ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = option.widget
        box: QRect = option.rect
        font: QFont = option.font
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(Role.IS_HEAD):
            self._paint_head(painter, view, box, font, str(index.data()))
        else:
            self._paint_brief(painter, view, box, font, state, index)
        painter.restore()

    def _paint_head(self, painter: QPainter, view: QWidget, box: QRect, font: QFont, text: str) -> None:
        paint_words(painter, box.adjusted(8, 8, -4, 0), text, small(font), tokens_of(view).muted)

    def _paint_brief(
        self, painter: QPainter, view: QWidget, box: QRect, font: QFont, state: QStyle.StateFlag, index: Index
    ) -> None:
        tokens, mark = tokens_of(view), index.data(Role.MARK)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, view, box, state)
        side = 9 if mark is Mark.CALLED_FOR else 8
        middle = QRectF(8, box.top() + (box.height() - side) / 2, side, side)
        paint_mark(painter, mark, middle, QColor(mark.tone(tokens).ink))
        chosen = QFont(font)
        chosen.setWeight(QFont.Weight.DemiBold if is_chosen else QFont.Weight.Normal)
        ink = tokens.accent.ink if is_chosen else tokens.text
        paint_words(painter, box.adjusted(26, 0, -6, 0), str(index.data()), chosen, ink)


class BriefList(QWidget):
    """The column: how many are handed in, and the list."""

    chosen = Signal(str)
    opened = Signal()
    status_chosen = Signal(list, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = BriefListModel(self)
        self.heading, self.view = QLabel(self), QListView(self)
        self.board = QPushButton(self)
        set_role(self.board, "link")
        self._done = self._all = 0
        self._is_told = False
        set_role(self, "column")
        set_role(self.heading, "group")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(TREE_WIDTH)
        self.view.setModel(self.model)
        self.view.setItemDelegate(BriefDelegate(self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setMouseTracking(True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.activated.connect(lambda _index: self.opened.emit())
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._open_menu)
        self.menu = QMenu(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 16, 8, 8)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.board)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        self.retranslate()

    def show_count(self, done: int, everything: int) -> None:
        """Say how many of the sections' briefs are handed in or further."""
        self._done, self._all = done, everything
        self.retranslate()

    def choose(self, brief_id: str) -> None:
        """Mark a brief as the one that is shown, without saying so."""
        row = self.model.row_of(brief_id)
        if row >= 0 and self.view.currentIndex().row() != row:
            self._is_told = True
            self.view.setCurrentIndex(self.model.index(row))
            self._is_told = False

    def picked(self) -> list[str]:
        """The briefs that are picked, in the order of the list: one, or with Shift and Ctrl several."""
        rows = sorted(index.row() for index in self.view.selectedIndexes())
        return [brief_id for row in rows if (brief_id := self.model.brief_id(row))]

    def fill_menu(self) -> QMenu:
        """The menu of the briefs that are picked: the statuses; empty if none is."""
        picked = self.picked()
        statuses = {index.data(Role.STATUS) for index in self.view.selectedIndexes()}
        words = self.tr("Set status: %1")
        if len(picked) > 1:
            words = self.tr("Set status of %2 briefs: %1").replace("%2", str(len(picked)))
        self.menu.clear()
        for value in BriefStatus if picked else ():
            action = self.menu.addAction(words.replace("%1", field_word(value)))
            action.setCheckable(True)
            action.setChecked(statuses == {field_word(value)})
            action.triggered.connect(lambda _checked, value=value: self.status_chosen.emit(picked, value))
        return self.menu

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.heading.setText(self.tr("Briefs · %1 of %2").replace("%1", str(self._done)).replace("%2", str(self._all)))
        self.heading.setToolTip(self.tr("Handed in or further, of all sections"))
        self.view.setAccessibleName(self.tr("Briefs by section"))
        self.board.setText(translate("BriefBoard", "Board"))
        self.board.setToolTip(translate("BriefBoard", "All briefs at a glance") + " (Ctrl+Shift+B)")

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_current(self, index: QModelIndex) -> None:
        brief_id = self.model.brief_id(index.row())
        if brief_id and not self._is_told:
            self.chosen.emit(brief_id)

    def _open_menu(self, at: QPoint) -> None:
        if self.fill_menu().actions():
            self.menu.popup(self.view.viewport().mapToGlobal(at))
