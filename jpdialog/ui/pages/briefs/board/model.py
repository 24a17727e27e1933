"""The cards that are shown, one row each; the list shows all columns, the board puts each row into its status."""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from jpdialog.domain.brief import BriefStatus, Likelihood
from jpdialog.domain.speaking_time import clock
from jpdialog.services.board import Card
from jpdialog.ui.days import short_day
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.briefs.list_model import MARKS, status_word

Index = QModelIndex | QPersistentModelIndex
CARD = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """What the list tells of a brief."""

    TITLE = 0
    STATUS = 1
    DEADLINE = 2
    DRAFTER = 3
    SPEAKER = 4
    MINUTES = 5
    LIKELIHOOD = 6
    ASKED = 7


class BoardModel(QAbstractTableModel):
    """Cards, in the order in which they are shown. ``order_wanted`` tells a column (None: as in the plan), and how."""

    order_wanted = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: list[Card] = []
        self.language = "en"

    def show_cards(self, cards: Sequence[Card], language: str) -> None:
        """Show these; where they are the same briefs, nothing is picked or scrolled anew."""
        cards, self.language = list(cards), language
        if [card.brief.id for card in cards] == [card.brief.id for card in self.cards]:
            self.cards = cards
            if cards:
                self.dataChanged.emit(self.index(0, 0), self.index(len(cards) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    def row_of(self, brief_id: str) -> int:
        """The row of a brief; -1 if it is not shown."""
        return next((row for row, card in enumerate(self.cards) if card.brief.id == brief_id), -1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.cards)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.cards):
            return None
        card, column = self.cards[index.row()], Column(index.column())
        if role == CARD:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return told(card, column, self.language)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(filter(None, self._spoken(card, column)))
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.order_wanted.emit(Column(column) if column >= 0 else None, order)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        is_named = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return heads()[section] if is_named else None

    def _spoken(self, card: Card, column: Column) -> list[str]:
        if column is not Column.TITLE:
            return [told(card, column, self.language)]
        return [card.title, status_word(card.view), card.drafter, due_word(card, self.language), *card.asked]


def heads() -> list[str]:
    """What the columns are called."""
    return [
        translate("BriefBoard", "Section"),
        translate("BriefBoard", "Status"),
        translate("BriefBoard", "Deadline"),
        translate("BriefBoard", "Drafter"),
        translate("BriefBoard", "Speaker"),
        translate("BriefBoard", "Minutes"),
        translate("BriefBoard", "Likelihood"),
        translate("BriefBoard", "Asked now"),
    ]


def told(card: Card, column: Column, language: str) -> str:
    """What one column says of a brief."""
    view, brief = card.view, card.brief
    given = "" if brief.minutes is None else f" / {brief.minutes}"
    match column:
        case Column.TITLE:
            return card.title
        case Column.STATUS:
            return status_word(view)
        case Column.DEADLINE:
            return due_word(card, language) if card.is_overdue else _day(brief.deadline, language)
        case Column.DRAFTER:
            return card.drafter
        case Column.SPEAKER:
            return card.speaker
        case Column.MINUTES:
            return f"{clock(view.seconds)}{given}"
        case Column.LIKELIHOOD:
            return field_word(brief.likelihood)
    return ", ".join(card.asked)


def in_order(cards: Sequence[Card], column: Column | None, order: Qt.SortOrder) -> list[Card]:
    """The cards by what that column tells, those of which it tells nothing last; None or the title: as they come."""
    is_reverse = order == Qt.SortOrder.DescendingOrder
    if column is None or column is Column.TITLE:
        return list(reversed(cards)) if is_reverse and column is not None else list(cards)
    known = [card for card in cards if _rank(card, column) not in (None, "")]
    known.sort(key=lambda card: _rank(card, column), reverse=is_reverse)
    return [*known, *(card for card in cards if card not in known)]


def _rank(card: Card, column: Column) -> Any:
    brief = card.brief
    match column:
        case Column.STATUS:
            return list(BriefStatus).index(brief.status)
        case Column.DEADLINE:
            return brief.deadline
        case Column.MINUTES:
            return card.view.seconds
        case Column.LIKELIHOOD:
            return list(Likelihood).index(brief.likelihood)
    words = {Column.DRAFTER: card.drafter, Column.SPEAKER: card.speaker}.get(column, ", ".join(card.asked))
    return words.casefold()


def _day(deadline: date | None, language: str) -> str:
    return short_day(deadline, language) if deadline else ""


def due_word(card: Card, language: str) -> str:
    """Until when it is due; of one that is overdue, that it was."""
    if card.brief.deadline is None:
        return ""
    words = translate("BriefsPage", "was due %1") if card.is_overdue else translate("BriefsPage", "due %1")
    return words.replace("%1", short_day(card.brief.deadline, language))


def mark_of(card: Card) -> Mark:
    """The card's status by its shape."""
    if card.view.reopened is not None:
        return Mark.DRAFT
    return Mark.LATE if card.is_overdue else MARKS[card.brief.status]
