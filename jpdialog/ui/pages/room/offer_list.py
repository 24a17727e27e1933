"""What can be put in at the cursor, above the line of entry; Tab puts it in, Enter does only where one was chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QVBoxLayout, QWidget

from jpdialog.domain.capture.line import Part
from jpdialog.domain.capture.offers import Offer, Offers
from jpdialog.domain.notes import NoteKind
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.theme import set_role

ROW, WIDEST, NARROWEST = 30, 520, 240


class OfferList(QFrame):
    """It never takes the keyboard: the line of entry tells it where to go."""

    taken = Signal(Offers, Offer)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        set_role(self, "panel")
        self.offers: Offers | None = None
        self.is_chosen = False
        self.list = QListWidget(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda _item: self.take())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.list)
        self.hide()

    def show_offers(self, offers: Offers | None, left: int, bottom: int) -> None:
        """Offer these, above that place; None offers nothing more."""
        if offers == self.offers and self.isVisible() == (offers is not None):
            return
        self.offers, self.is_chosen = offers, False
        self.list.clear()
        for each in offers.offers if offers else ():
            label = "   ".join(filter(None, [each.label, _detail(offers, each)]))
            self.list.addItem(label)
        self.setVisible(offers is not None)
        if offers is not None:
            self.list.setCurrentRow(0)
            self._place(left, bottom, len(offers.offers))

    def move_by(self, by: int) -> None:
        """Choose another."""
        count = self.list.count()
        first = 0 if by > 0 else count - 1
        self.list.setCurrentRow((self.list.currentRow() + by) % count if self.is_chosen else first)
        self.is_chosen = True

    def take(self) -> None:
        """Put in the one that is chosen, the first if none was."""
        if self.offers is not None:
            self.taken.emit(self.offers, self.offers.offers[max(0, self.list.currentRow())])

    def retranslate(self) -> None:
        """Name it in the language of the window."""
        self.list.setAccessibleName(translate("RoomPage", "What can be put in here"))

    def _place(self, left: int, bottom: int, count: int) -> None:
        widest = max(NARROWEST, self.list.sizeHintForColumn(0) + 40)
        self.resize(min(WIDEST, widest), count * ROW + 12)
        room = self._over.width() - self.width() - 8
        self.move(max(8, min(left, room)), max(8, bottom - self.height()))
        self.raise_()


def _detail(offers: Offers | None, offer: Offer) -> str:
    if offers is not None and offers.part == Part.SIGN:
        return field_word(NoteKind(offer.detail))
    return offer.detail
