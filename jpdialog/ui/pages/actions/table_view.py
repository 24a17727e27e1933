"""The list of actions as it is seen and typed into: groups across the whole width, the status as its mark and word."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.action_list import USUAL, ActionColumn
from jpdialog.services.action_list import ActionLine
from jpdialog.ui.marks import Mark, indent_of, paint_chip
from jpdialog.ui.one_of_names import OneOfNames
from jpdialog.ui.pages.actions.columns import COLUMNS, WIDTHS, fitted, name_of
from jpdialog.ui.pages.actions.row_menu import RowMenu
from jpdialog.ui.pages.actions.table_model import MARKED, ActionTable, Head
from jpdialog.ui.status_delegate import MARK_ROLE
from jpdialog.ui.stored_line import StoredLine
from jpdialog.ui.theme import set_role, tokens_of
from jpdialog.ui.tokens import MARK, Tokens

ROW, BESIDE_TEXT = 32, 11
TEXT = COLUMNS.index(ActionColumn.TEXT)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
HELD = Qt.KeyboardModifier
CONTROL, ALT, SHIFT = HELD.ControlModifier, HELD.AltModifier, HELD.ShiftModifier


class ActionTableView(QTableView):
    """Typing, F2 or Enter edits a cell; Ctrl+Enter goes to the action's own panel; Alt+Up and Alt+Down sort by the
    column in which the cursor is, with Shift after those by which it is sorted already; Ctrl+G goes to the section;
    Escape gives up what a cell could not keep.
    """

    opened = Signal()
    picked = Signal()
    removal_wanted = Signal()
    copy_wanted = Signal()
    paste_wanted = Signal()
    sort_wanted = Signal(str, bool, bool)
    section_wanted = Signal()
    columns_spared = Signal(tuple)
    """The columns for which there is no room."""
    set_wanted = Signal(str, str)
    """A column, and what all that are picked get in it."""

    def __init__(self, model: ActionTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = model
        self.columns: tuple[ActionColumn, ...] = USUAL
        self.spared: tuple[ActionColumn, ...] = ()
        self.offered: Callable[[ActionColumn], Sequence[str]] = lambda _column: ()
        self.setModel(model)
        set_role(self, "table")
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.menu = RowMenu(self)
        self._lay_out()
        self.selectionModel().selectionChanged.connect(self.picked)

    # What is picked

    def picked_ids(self) -> list[str]:
        """The ids of the actions whose rows are selected, in their order; ranges are not taken apart by cells."""
        rows: set[int] = set()
        chosen = self.selectionModel().selection()
        for span in (chosen.at(place) for place in range(chosen.count())):
            rows.update(range(span.top(), span.bottom() + 1))
        known = self.table.rows
        return [each for row in sorted(rows) if row < len(known) and isinstance(each := known[row], str)]

    def current_line(self) -> ActionLine | None:
        """The action in whose row the cursor is."""
        return self.table.line_at(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def current_id(self) -> str:
        """The id of the action in whose row the cursor is; empty if there is none."""
        row = self.currentIndex().row()
        found = self.table.rows[row] if 0 <= row < len(self.table.rows) else ""
        return found if isinstance(found, str) else ""

    def choose(self, row: int, column: ActionColumn | None = None) -> None:
        """Select a row and bring it into view; the cursor stays in its column unless one is named.

        How is said, since Qt would toggle the row while Ctrl is held, as in Ctrl+Z.
        """
        if not 0 <= row < self.table.rowCount():
            return
        at = COLUMNS.index(column) if column else max(self.currentIndex().column(), TEXT)
        is_head = row < len(self.table.rows) and isinstance(self.table.rows[row], Head)
        index = self.table.index(row, 0 if is_head else TEXT if self.isColumnHidden(at) else at)
        ways = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, ways.ClearAndSelect | ways.Rows)
        self.scrollTo(index)

    def pick(self, ids: Collection[str]) -> None:
        """Select the rows of all these actions that are here, beside the one in which the cursor is."""
        wanted, ways = QItemSelection(), QItemSelectionModel.SelectionFlag
        known, last = set(ids) if len(ids) > 1 else set[str](), len(COLUMNS) - 1
        for row, each in enumerate(self.table.rows if known else ()):
            if each in known:
                wanted.append(QItemSelectionRange(self.table.index(row, 0), self.table.index(row, last)))
        self.selectionModel().select(wanted, ways.Select)

    def is_being_typed(self) -> bool:
        """Whether a cell is open, or holds what could not be kept."""
        return self.state() == QAbstractItemView.State.EditingState or self.table.has_refused

    def end_typing(self) -> None:
        """Make what is typed in an open cell a change."""
        if self.state() == QAbstractItemView.State.EditingState:
            self.setFocus()

    # How it looks

    def show_columns(self, columns: Sequence[ActionColumn]) -> None:
        """Show these columns, in the order that all have."""
        self.columns = tuple(each for each in COLUMNS if each in columns or each is ActionColumn.TEXT)
        self._fit()

    def show_order(self, order: Sequence[tuple[ActionColumn, bool]]) -> None:
        """Mark the column by which it is sorted first."""
        header = self.horizontalHeader()
        header.setSortIndicatorShown(bool(order))
        if order:
            column, is_down = order[0]
            ways = Qt.SortOrder
            header.setSortIndicator(COLUMNS.index(column), ways.DescendingOrder if is_down else ways.AscendingOrder)

    def span_heads(self, *, is_grouped: bool) -> None:
        """Let the head of each group take the whole width."""
        self.clearSpans()
        for row, each in enumerate(self.table.rows if is_grouped else ()):
            if isinstance(each, Head):
                self.setSpan(row, 0, 1, len(COLUMNS))

    # Qt

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if self.state() == QAbstractItemView.State.EditingState:
            return  # what an open cell has no use for, such as Enter, which closes it
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held & ALT:
            column = COLUMNS[max(self.currentIndex().column(), 0)]
            self.sort_wanted.emit(column.value, key == Qt.Key.Key_Down, bool(held & SHIFT))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and held & CONTROL:
            self.removal_wanted.emit()
        elif key == Qt.Key.Key_G and held & CONTROL:
            self.section_wanted.emit()
        elif key == Qt.Key.Key_Escape and self.table.let_go(self.currentIndex()):
            event.accept()
        elif key in ENTER:
            self._enter(is_opening=bool(held & CONTROL))
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = self.visualRect(self.currentIndex()).bottomLeft()
        is_by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        self.menu.open_at(event.globalPos() if is_by_mouse else self.viewport().mapToGlobal(at))

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _enter(self, *, is_opening: bool) -> None:
        index = self.currentIndex()
        if not is_opening and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        elif self.current_line() is not None:
            self.opened.emit()

    def _fit(self) -> None:
        widths, header = fitted(self.columns, self.viewport().width()), self.horizontalHeader()
        for place, column in enumerate(COLUMNS):
            self.setColumnHidden(place, column not in widths)
            if column in widths:
                header.resizeSection(place, widths[column])
        spared = tuple(each for each in self.columns if each not in widths)
        if spared != self.spared:
            self.spared = spared
            self.columns_spared.emit(spared)

    def _lay_out(self) -> None:
        """Of what is picked the heads are told nothing: painting one, Qt asks for every row whether it is picked."""
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setHighlightSections(False)
        columns.setSelectionModel(QItemSelectionModel(self.table, self))
        columns.setSectionsClickable(True)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in WIDTHS.items():
            columns.resizeSection(COLUMNS.index(column), width)
        columns.sectionClicked.connect(self._sort_by_click)

    def _sort_by_click(self, place: int) -> None:
        header, way = self.horizontalHeader(), Qt.SortOrder.AscendingOrder
        is_down = header.isSortIndicatorShown() and header.sortIndicatorOrder() == way
        self.sort_wanted.emit(COLUMNS[place].value, is_down and header.sortIndicatorSection() == place, False)


class CellDelegate(QStyledItemDelegate):
    """A line to type in, with the names to choose from; a choice for a status; marks painted as every page does."""

    def __init__(self, view: ActionTableView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        del option
        column = COLUMNS[index.column()]
        offered = list(self._view.offered(column))
        if column in (ActionColumn.STATUS, ActionColumn.ACCEPTANCE):
            box = QComboBox(parent)
            box.addItems(offered)
            box.setAccessibleName(name_of(column))
            box.view().setAccessibleName(name_of(column))
            box.activated.connect(lambda: self._take(box))
            return box
        line = StoredLine(parent)
        set_role(line, "cell")
        line.setAccessibleName(name_of(column))
        if offered:
            known = OneOfNames(line)
            known.offer(offered)
            known.taken.connect(lambda: self._take(line))
        return line

    @override
    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """What is being typed stays, whatever else changes meanwhile."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, tokens = index.row(), tokens_of(self._view)
        if row < len(self._view.table.rows) and isinstance(self._view.table.rows[row], Head):
            painter.fillRect(option.rect, QColor(tokens.background))
            super().paint(painter, option, index)
        else:
            self._paint_cell(painter, option, index, tokens)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.save()
            painter.setPen(QColor(tokens.accent.ink))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
            painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del index
        return QSize(option.rect.width(), ROW)

    def _paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        tokens: Tokens,
    ) -> None:
        """As the style would paint it, which asks eight things of each cell where three will do: a key shows ninety."""
        box = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(tokens.accent.tint if is_selected else tokens.background))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        text = str(index.data() or "")
        mark = index.data(MARK_ROLE) if COLUMNS[index.column()] in MARKED else None
        if isinstance(mark, Mark):
            self._paint_mark(painter, box, text, mark)
            return
        colour = index.data(Qt.ItemDataRole.ForegroundRole)
        usual = colour if isinstance(colour, QColor) else QColor(tokens.text)
        painter.setPen(QColor(tokens.accent.ink) if is_selected else usual)
        painter.setFont(option.font)
        inside = box.adjusted(BESIDE_TEXT, 0, -BESIDE_TEXT, -1)
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def _paint_mark(self, painter: QPainter, box: QRect, text: str, mark: Mark) -> None:
        painter.save()
        font = QFont(self._view.font())
        font.setPixelSize(MARK)
        painter.setFont(font)
        width = min(painter.fontMetrics().horizontalAdvance(text) + indent_of(mark) + 8, box.width() - 12)
        chip = QRect(box.left() + 4, box.center().y() - 9, width, 20)
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width - indent_of(mark) - 4)
        paint_chip(painter, chip, words, mark, mark.tone(tokens_of(self._view)))
        painter.restore()

    def _take(self, box: QWidget) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
