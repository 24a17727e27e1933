"""Which briefs are shown: typed words, and what is chosen of who drafts, speaks, is asked, and of what presses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.brief import Likelihood
from jpdialog.services.board import Card, Choice
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.board.model import Column, heads
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class FilterBar(QWidget):
    """Tells what was chosen; ``by_section`` tells whether the list is wanted instead of the board.

    ``order_chosen`` tells the column by which the list is to be ordered.
    """

    chosen = Signal()
    by_section = Signal(bool)
    order_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board, self.list = QPushButton(self), QPushButton(self)
        self.text, self.count, self.all = QLineEdit(self), QLabel(self), QPushButton(self)
        self.drafter, self.speaker, self.asked, self.likelihood = (QComboBox(self) for _ in range(4))
        self.overdue, self.reopened, self.order = QPushButton(self), QPushButton(self), QComboBox(self)
        self._cards: Sequence[Card] = ()
        for button in (self.board, self.list, self.overdue, self.reopened):
            set_role(button, "filter")
            button.setCheckable(True)
        set_role(self.all, "link")
        set_role(self.count, "muted")
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def choice(self) -> Choice:
        """What is asked for now."""
        likelihood = self.likelihood.currentData()
        return Choice(
            text=self.text.text(),
            drafter=str(self.drafter.currentData() or ""),
            speaker=str(self.speaker.currentData() or ""),
            asked=str(self.asked.currentData() or ""),
            likelihood=Likelihood(likelihood) if likelihood else None,
            is_overdue=self.overdue.isChecked(),
            is_reopened=self.reopened.isChecked(),
        )

    def offer(self, cards: Sequence[Card]) -> None:
        """Offer what these cards have to choose from; what was chosen stays chosen."""
        self._cards = cards
        _fill(self.drafter, translate("BriefBoard", "Any drafter"), (card.drafter for card in cards))
        _fill(self.speaker, translate("BriefBoard", "Any speaker"), (card.speaker for card in cards))
        _fill(self.asked, translate("BriefBoard", "Anybody asked"), (name for card in cards for name in card.asked))

    def show_count(self, shown: int, everything: int) -> None:
        """Say how many of all are shown."""
        told = translate("BriefBoard", "%1 of %2 briefs").replace("%1", str(shown)).replace("%2", str(everything))
        self.count.setText(told)
        self.all.setVisible(self.choice != Choice())

    def show_view(self, *, is_list: bool) -> None:
        """Say which of the two is shown."""
        self.board.setChecked(not is_list)
        self.list.setChecked(is_list)
        self.order.setVisible(is_list)

    def show_order(self, column: Column | None) -> None:
        """Say by which column the list is ordered; None: as the plan is."""
        with QSignalBlocker(self.order):
            self.order.setCurrentIndex(int(column or Column.TITLE))

    def clear(self) -> None:
        """Ask for everything again."""
        with QSignalBlocker(self):
            self.text.clear()
            for box in (self.drafter, self.speaker, self.asked, self.likelihood):
                box.setCurrentIndex(0)
            for button in (self.overdue, self.reopened):
                button.setChecked(False)
        self.chosen.emit()

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.board.setText(translate("BriefBoard", "By status"))
        self.list.setText(translate("BriefBoard", "By section"))
        self.overdue.setText(translate("BriefBoard", "Overdue"))
        self.reopened.setText(translate("BriefBoard", "Reopened"))
        self.all.setText(translate("BriefBoard", "Show all"))
        self.text.setPlaceholderText(translate("BriefBoard", "Words, names, numbers"))
        self.text.setAccessibleName(translate("BriefBoard", "Show briefs with these words"))
        for box, name in (
            (self.drafter, translate("BriefBoard", "Drafter")),
            (self.speaker, translate("BriefBoard", "Speaker")),
            (self.asked, translate("BriefBoard", "Asked now")),
            (self.likelihood, translate("BriefBoard", "Likelihood")),
            (self.order, translate("BriefBoard", "Order of the list")),
        ):
            box.setAccessibleName(name)
        named = translate("BriefBoard", "Ordered by: %1")
        orders = [translate("BriefBoard", "As in the plan"), *(named.replace("%1", head) for head in heads()[1:])]
        _offer_again(self.order, [(order, None) for order in orders])
        nothing = (translate("BriefBoard", "Any likelihood"), "")
        _offer_again(self.likelihood, [nothing, *((field_word(value), value.value) for value in Likelihood)])
        self.offer(self._cards)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        for row, widgets in (
            (above, (self.board, self.list, self.text)),
            (below, (self.drafter, self.speaker, self.asked, self.likelihood, self.overdue, self.reopened)),
        ):
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget)
        above.setStretchFactor(self.text, 1)
        above.addWidget(self.count)
        above.addWidget(self.all)
        below.addStretch(1)
        below.addWidget(self.order)
        for box in (self.drafter, self.speaker, self.asked, self.likelihood, self.order):
            box.setMaximumWidth(172)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.order.setMaximumWidth(216)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(above)
        column.addLayout(below)

    def _connect(self) -> None:
        self.board.clicked.connect(lambda: self.by_section.emit(False))
        self.list.clicked.connect(lambda: self.by_section.emit(True))
        self.text.textChanged.connect(self.chosen)
        self.all.clicked.connect(self.clear)
        self.order.currentIndexChanged.connect(lambda at: self.order_chosen.emit(Column(at)))
        for box in (self.drafter, self.speaker, self.asked, self.likelihood):
            box.currentIndexChanged.connect(self.chosen)
        for button in (self.overdue, self.reopened):
            button.toggled.connect(self.chosen)


def _offer_again(box: QComboBox, items: Iterable[tuple[str, str | None]]) -> None:
    """Offer these, words and what they stand for; the place that is chosen stays so."""
    chosen = max(0, box.currentIndex())
    with QSignalBlocker(box):
        box.clear()
        for text, data in items:
            box.addItem(text, data)
        box.setCurrentIndex(chosen)


def _fill(box: QComboBox, nothing: str, names: Iterable[str]) -> None:
    """Offer these names under "any"; the one chosen stays, even if nothing has it any more."""
    chosen = str(box.currentData() or "")
    known = sorted({*names, chosen} - {""})
    wanted = [(nothing, ""), *((name, name) for name in known)]
    if wanted == [(box.itemText(at), box.itemData(at)) for at in range(box.count())]:
        return
    with QSignalBlocker(box):
        box.clear()
        for text, data in wanted:
            box.addItem(text, data)
        box.setCurrentIndex(box.findData(chosen))
