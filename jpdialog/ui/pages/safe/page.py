"""Safekeeping: is everything in order, and what can be done about it. Behind the line that says "Saved"."""

from collections.abc import Collection

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.pages.home.card_row import CardRow
from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn
from jpdialog.ui.pages.page import Page
from jpdialog.ui.pages.safe.backups_card import BackupsCard
from jpdialog.ui.pages.safe.deleted_card import DeletedCard
from jpdialog.ui.pages.safe.key_card import KeyCard
from jpdialog.ui.pages.safe.order_card import OrderCard
from jpdialog.ui.pages.safe.safe_card import SafeCard
from jpdialog.ui.rooms import Room

NARROWEST = 380
"""The least width of a card, in pixels: two beside each other on a small window."""


class SafePage(Page):
    """The cards, read again whenever somebody looks."""

    room = Room.SAFE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_stale = True
        self.order = OrderCard(self)
        self.key = KeyCard(self)
        self.deleted = DeletedCard(self)
        self.backups = BackupsCard(self)
        self.cards: list[SafeCard] = [self.order, self.key, self.deleted, self.backups]
        self._lay_out()
        self.key.lock_wanted.connect(self.lock_wanted)
        self.key.exchange_wanted.connect(self.exchange_wanted)
        self.backups.exchange_wanted.connect(self.exchange_wanted)
        for card in self.cards:
            card.trouble_met.connect(self.trouble_met)
            card.place_chosen.connect(self.place_chosen)
        self.retranslate()

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        self._is_stale = True
        if self.isVisible():
            self._read_again()

    @override
    def retranslate(self) -> None:
        for card in self.cards:
            card.retranslate()
        self.refresh(None)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._read_again()

    def _read_again(self) -> None:
        self._is_stale = False
        self.area.setVisible(self.desk is not None)
        for card in self.cards if self.desk is not None else []:
            card.read_again()

    def _lay_out(self) -> None:
        self.area = ScrolledColumn(self)
        for first in range(0, len(self.cards), 2):
            pair = self.cards[first : first + 2]
            self.area.column.addWidget(CardRow(pair, [1] * len(pair), NARROWEST, self.area))
        self.area.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
