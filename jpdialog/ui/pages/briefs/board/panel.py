"""The sheet of the board: filters, the two views of the same cards, and what is done with those picked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.board.bulk_bar import BulkBar
from jpdialog.ui.pages.briefs.board.cards_view import CardsView
from jpdialog.ui.pages.briefs.board.filters import FilterBar
from jpdialog.ui.pages.briefs.board.list_table import ListTable
from jpdialog.ui.pages.briefs.board.model import BoardModel, Column, in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpdialog.services.board import Card


class BoardPanel(QWidget):
    """``opened`` tells the brief that is wanted, ``view_chosen`` whether the list is shown from now on."""

    opened = Signal(str)
    moved = Signal(int)
    dropped = Signal(object)
    view_chosen = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: Sequence[Card] = ()
        self._language = "en"
        self._column: Column | None = None
        self._order = Qt.SortOrder.AscendingOrder
        self.model = BoardModel(self)
        self.filters, self.bulk = FilterBar(self), BulkBar(self)
        self.cards, self.table = CardsView(self.model, self), ListTable(self.model, self)
        self.views = QStackedWidget(self)
        for view in (self.cards, self.table):
            self.views.addWidget(view)
            view.activated.connect(lambda index: self.opened.emit(self.model.cards[index.row()].brief.id))
            view.selectionModel().selectionChanged.connect(self._on_picked)
            view.moved.connect(self.moved)
        self.cards.dropped.connect(self.dropped)
        self.model.order_wanted.connect(self._sort)
        self.filters.order_chosen.connect(self._choose_order)
        self.filters.chosen.connect(self._filter)
        self.filters.by_section.connect(self._choose_view)
        self.bulk.left.connect(self.focus)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        for widget in (self.filters, self.views, self.bulk):
            column.addWidget(widget)
        column.setStretchFactor(self.views, 1)
        self.show_view(is_list=False)
        self.retranslate()

    @property
    def view(self) -> QAbstractItemView:
        """The one of the two that is shown."""
        return self.table if self.views.currentWidget() is self.table else self.cards

    def show_cards(self, cards: Sequence[Card], language: str) -> None:
        """Show these, as far as they are asked for."""
        self._cards, self._language = cards, language
        self.filters.offer(cards)
        self._filter()

    def show_view(self, *, is_list: bool) -> None:
        """Show the list, or the board; what was picked in the other stays picked."""
        picked = self.picked()
        self.views.setCurrentWidget(self.table if is_list else self.cards)
        self.filters.show_view(is_list=is_list)
        self._filter()
        self.pick(picked)

    def picked(self) -> list[str]:
        """The briefs that are picked, in the order in which they are shown."""
        rows = sorted({index.row() for index in self.view.selectionModel().selectedIndexes()})
        return [self.model.cards[row].brief.id for row in rows if row < len(self.model.cards)]

    def pick(self, brief_ids: Sequence[str]) -> None:
        """Pick these, as far as they are shown; the first of them has the keys."""
        rows = [row for brief_id in brief_ids if (row := self.model.row_of(brief_id)) >= 0]
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.model.index(row, 0), self.model.index(row, self.model.columnCount() - 1))
        flags = QItemSelectionModel.SelectionFlag
        if rows:
            self.view.selectionModel().setCurrentIndex(self.model.index(rows[0], 0), flags.NoUpdate)
        self.view.selectionModel().select(chosen, flags.ClearAndSelect)
        self._on_picked()

    def focus(self) -> None:
        """Let the keys go to the cards; the first is picked if none is."""
        self.view.setFocus()
        if not self.view.currentIndex().isValid() and self.model.cards:
            self.pick([self.model.cards[0].brief.id])

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.cards.setAccessibleName(translate("BriefBoard", "Briefs by status"))
        self.table.setAccessibleName(translate("BriefBoard", "Briefs by section"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _filter(self) -> None:
        picked, current = self.picked(), self.view.currentIndex().row()
        at = self.model.cards[current].brief.id if 0 <= current < len(self.model.cards) else ""
        shown = self.filters.choice.of(self._cards)
        if self.view is self.table:
            shown = in_order(shown, self._column, self._order)
        before = [card.brief.id for card in self.model.cards]
        self.model.show_cards(shown, self._language)
        self.cards.arrange()
        if before != [card.brief.id for card in shown]:
            self.pick([*([at] if at in picked else []), *(each for each in picked if each != at)])
        self.filters.show_count(len(shown), len(self._cards))
        self.cards.scrollTo(self.cards.currentIndex())

    def _sort(self, column: Column | None, order: Qt.SortOrder) -> None:
        self._column, self._order = column, order
        self.filters.show_order(column)
        self._filter()
        self.table.scrollTo(self.table.currentIndex())

    def _choose_order(self, column: Column) -> None:
        at = -1 if column is Column.TITLE else int(column)
        self.table.horizontalHeader().setSortIndicator(at, Qt.SortOrder.AscendingOrder)

    def _on_picked(self) -> None:
        self.bulk.show_picked(len(self.picked()))

    def _choose_view(self, is_list: bool) -> None:
        self.bulk.show_trouble("")
        self.show_view(is_list=is_list)
        self.view_chosen.emit(is_list)
        self.focus()
