"""The shorter papers, each one link away: those before the dialogue, in the room, and afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.icons import icon
from jpdialog.ui.pages.briefs.exporting import Kind, Order
from jpdialog.ui.pages.home.card import Card
from jpdialog.ui.pages.home.card_row import CardRow
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import STEP


@dataclass(frozen=True, slots=True)
class Offer:
    """A paper on the shelf; ``shareable`` for the counterpart, ``bare`` without titles. An action sheet asks whose."""

    kind: Kind
    shareable: bool = False
    bare: bool = False


GROUPS: tuple[tuple[Offer, ...], ...] = (
    (
        Offer(Kind.CALL),
        Offer(Kind.CALL_EMAIL),
        Offer(Kind.STEERING),
        Offer(Kind.DATA_SHEETS),
        Offer(Kind.PROJECTS),
        Offer(Kind.AMENDMENTS),
    ),
    (
        Offer(Kind.PROGRAMME),
        Offer(Kind.DELEGATIONS),
        Offer(Kind.SEATING),
        Offer(Kind.INTERPRETER),
        Offer(Kind.EDITION),
        Offer(Kind.CALENDAR),
        Offer(Kind.CALENDAR, bare=True),
    ),
    (
        Offer(Kind.RECORD),
        Offer(Kind.RECORD, shareable=True),
        Offer(Kind.PROOF),
        Offer(Kind.MATRIX),
        Offer(Kind.WORKBOOK),
        Offer(Kind.WORKBOOK, shareable=True),
        Offer(Kind.ACTION_SHEET),
    ),
)
"""Before, in the room, after: in the order in which they are needed."""


class Shelf(QWidget):
    """Three short lists and the language of what is taken from them. It writes nothing itself: it gives an order."""

    ordered = Signal(Order, str)
    preview_wanted = Signal(Order, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogue: int | None = None
        self.language_label, self.paper_language = QLabel(self), QComboBox(self)
        self.language_label.setBuddy(self.paper_language)
        self.cards = [Card(self) for _ in GROUPS]
        self.links: dict[Offer, QPushButton] = {}
        self.eyes: dict[Offer, QPushButton] = {}
        for card, group in zip(self.cards, GROUPS, strict=True):
            self.links |= {offer: self._link(offer, card) for offer in group}
        self.leads, self.seen_leads = QMenu(self), QMenu(self)
        self.links[Offer(Kind.ACTION_SHEET)].setMenu(self.leads)
        self.eyes[Offer(Kind.ACTION_SHEET)].setMenu(self.seen_leads)
        self._lay_out()
        self._retranslate()

    def show_state(self, dialogue: int, language: str, leads: Sequence[str]) -> None:
        """Tell it what it is for; ``language`` is chosen at first, ``leads`` are the bodies that have actions."""
        if self._dialogue is None:
            self.paper_language.setCurrentIndex(self.paper_language.findData(language))
        self._dialogue = dialogue
        sheet = Offer(Kind.ACTION_SHEET)
        for menu, act in ((self.leads, self._order), (self.seen_leads, self._show)):
            menu.clear()
            for lead in leads:
                chosen = menu.addAction(lead.replace("&", "&&"))
                chosen.triggered.connect(lambda _checked=False, act=act, lead=lead: act(sheet, lead))
        for button in (self.links[sheet], self.eyes[sheet]):
            button.setEnabled(bool(leads))

    def _link(self, offer: Offer, card: Card) -> QPushButton:
        link = QPushButton(card)
        set_role(link, "link")
        link.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if offer.kind is not Kind.ACTION_SHEET:
            link.clicked.connect(lambda: self._order(offer))
        row = QWidget(card)
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(link)
        beside.addStretch(1)
        if offer.kind.can_be_seen:
            self.eyes[offer] = self._eye(offer, row)
            beside.addWidget(self.eyes[offer])
        card.add(row)
        return link

    def _eye(self, offer: Offer, row: QWidget) -> QPushButton:
        """The button that shows the paper."""
        eye = QPushButton(row)
        eye.setIcon(icon("preview"))
        set_role(eye, "tool")
        if offer.kind is not Kind.ACTION_SHEET:
            eye.clicked.connect(lambda: self._show(offer))
        return eye

    def _show(self, offer: Offer, lead: str | None = None) -> None:
        self.preview_wanted.emit(self._ordered(offer, lead), self.links[offer].text())

    def _order(self, offer: Offer, lead: str | None = None) -> None:
        self.ordered.emit(self._ordered(offer, lead), self.links[offer].text())

    def _ordered(self, offer: Offer, lead: str | None = None) -> Order:
        return Order(
            kind=offer.kind,
            to=Path(),
            dialogue=self._dialogue,
            language=str(self.paper_language.currentData()),
            shareable=offer.shareable,
            bare=offer.bare,
            lead=lead,
        )

    def _lay_out(self) -> None:
        asked = QHBoxLayout()
        asked.setSpacing(STEP)
        asked.addWidget(self.language_label)
        asked.addWidget(self.paper_language)
        asked.addStretch(1)
        for card in self.cards:
            card.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(asked)
        column.addWidget(CardRow(self.cards, [1, 1, 1], 240, self))

    def _retranslate(self) -> None:
        self.language_label.setText(self.tr("Language of these papers"))
        for card, head in zip(self.cards, self._heads(), strict=True):
            card.show_head(head)
        names = self._names()
        for offer, link in self.links.items():
            link.setText(names[offer])
            link.setAccessibleName(self.tr("Export: %1").replace("%1", names[offer]))
        for offer, eye in self.eyes.items():
            said = self.tr("Preview: %1").replace("%1", names[offer])
            eye.setAccessibleName(said)
            eye.setToolTip(said)
        for code, word in {"en": self.tr("English"), "ja": self.tr("Japanese")}.items():
            if (place := self.paper_language.findData(code)) >= 0:
                self.paper_language.setItemText(place, word)
            else:
                self.paper_language.addItem(word, code)

    def _heads(self) -> list[str]:
        return [self.tr("Before the dialogue"), self.tr("In the room"), self.tr("Afterwards")]

    def _names(self) -> dict[Offer, str]:
        return {
            Offer(Kind.CALL): self.tr("Call for briefs"),
            Offer(Kind.CALL_EMAIL): self.tr("Call for briefs, as an e-mail"),
            Offer(Kind.STEERING): self.tr("Steering brief"),
            Offer(Kind.DATA_SHEETS): self.tr("Data sheets"),
            Offer(Kind.PROJECTS): self.tr("Projects by section"),
            Offer(Kind.AMENDMENTS): self.tr("Amendment table"),
            Offer(Kind.PROGRAMME): self.tr("Programme"),
            Offer(Kind.DELEGATIONS): self.tr("Delegations"),
            Offer(Kind.SEATING): self.tr("Seating plan"),
            Offer(Kind.INTERPRETER): self.tr("Interpreter's copy"),
            Offer(Kind.EDITION): self.tr("The plan, clean"),
            Offer(Kind.RECORD): self.tr("Record of dialogue"),
            Offer(Kind.RECORD, shareable=True): self.tr("Record for the counterpart"),
            Offer(Kind.PROOF): self.tr("Proof sheet: what was withheld"),
            Offer(Kind.MATRIX): self.tr("Follow-up matrix"),
            Offer(Kind.WORKBOOK): self.tr("Follow-up matrix, as a workbook"),
            Offer(Kind.WORKBOOK, shareable=True): self.tr("Workbook for the counterpart"),
            Offer(Kind.CALENDAR): self.tr("Calendar of days and due dates"),
            Offer(Kind.CALENDAR, bare=True): self.tr("Calendar without titles"),
            Offer(Kind.ACTION_SHEET): self.tr("Action sheet of one body"),
        }

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
