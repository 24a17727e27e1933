"""What can be done with the briefs that are picked: menus for what is chosen, one line for what is typed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.brief import BriefStatus, Likelihood
from jpdialog.ui.enter_key import press_by_enter
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.board.last_name import LastName
from jpdialog.ui.pages.picked_bar import PickedBar
from jpdialog.ui.tab_order import lead_through
from jpdialog.ui.theme import set_role
from jpdialog.ui.wrapping import Wrapping

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Asks(Enum):
    """What is typed for several briefs."""

    DEADLINE = auto()
    DRAFTER = auto()
    MINUTES = auto()
    CHAIN = auto()


@dataclass(frozen=True, slots=True)
class Said:
    """The words for one of them: its button, what to type, and an example of it."""

    button: str
    ask: str
    example: str


HEIGHT = 32
"""Pixels of a button, in the middle of which the count stands."""


class BulkBar(PickedBar):
    """Says what is wanted; whoever shows it does it."""

    status_wanted = Signal(object)
    likelihood_wanted = Signal(object)
    typed = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asks = Asks.DEADLINE
        self._names: Mapping[Asks, Sequence[str]] = {}
        self.status, self.likelihood, self.hand_in = (QPushButton(self) for _ in range(3))
        self.buttons = {each: QPushButton(self) for each in Asks}
        self.asking, self.ask, self.set = QWidget(self), QLabel(self), QPushButton(self)
        self.trouble = QLabel(self)
        set_role(self.trouble, "late")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_picked(0)

    def show_picked(self, count: int) -> None:
        """Say how many are picked; with none there is nothing to do."""
        self.picked = count
        told = translate("BriefBoard", "1 picked") if count == 1 else translate("BriefBoard", "%1 picked")
        self.count.setText(told.replace("%1", str(count)))
        for button in (self.hand_in, self.status, self.likelihood, *self.buttons.values()):
            button.setEnabled(count > 0)
        if not count:
            self.stop_asking()

    def offer(self, names: Mapping[Asks, Sequence[str]]) -> None:
        """Complete these names while one is typed."""
        self._names = names

    def begin(self, asks: Asks) -> None:
        """Ask for the words of one of them."""
        self._asks = asks
        self.empty_line(LastName(list(self._names.get(asks, ())), self.line))
        self.show_trouble("")
        self.asking.show()
        self.retranslate()
        self.line.setFocus()

    def stop_asking(self) -> None:
        """Put the line away."""
        self.asking.hide()
        self.show_trouble("")

    def show_trouble(self, sentence: str) -> None:
        """Say what stands in the way; what was typed stays."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.hand_in.setText(translate("BriefsPage", "Hand in"))
        self.status.setText(translate("BriefBoard", "Status"))
        self.likelihood.setText(translate("BriefBoard", "Likelihood"))
        self.set.setText(translate("BriefBoard", "Set"))
        for each, button in self.buttons.items():
            button.setText(said(each).button)
        told = said(self._asks)
        self.ask.setText(told.ask)
        self.line.setPlaceholderText(told.example)
        self.line.setAccessibleName(told.ask)
        self.show_picked(self.picked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.asking.isHidden():
            self.stop_asking()
            self.buttons[self._asks].setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not press_by_enter(self, event):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        buttons, below = QWidget(self), QHBoxLayout(self.asking)
        above = Wrapping(buttons, 8, 8)
        self.count.setMinimumHeight(HEIGHT)
        for widget in (self.count, self.status, *self.buttons.values(), self.likelihood, self.hand_in):
            above.addWidget(widget)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        for widget in (self.ask, self.line, self.set):
            below.addWidget(widget)
        below.setStretchFactor(self.line, 1)
        self.trouble.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addWidget(buttons)
        column.addWidget(self.asking)
        column.addWidget(self.trouble)
        lead_through([self.status, *self.buttons.values(), self.likelihood, self.hand_in, self.line, self.set])

    def _connect(self) -> None:
        self.give_choices(self.status, BriefStatus, self.status_wanted.emit)
        self.give_choices(self.likelihood, Likelihood, self.likelihood_wanted.emit)
        for each, button in self.buttons.items():
            button.clicked.connect(lambda _checked, each=each: self.begin(each))
        self.hand_in.clicked.connect(lambda: self.status_wanted.emit(BriefStatus.IN_CLEARANCE))
        self.set.clicked.connect(self._say)
        self.line.returnPressed.connect(self._say)

    def _say(self) -> None:
        self.typed.emit(self._asks, self.line.text().strip())


def said(asks: Asks) -> Said:
    """The words for one of them, in the language of the window."""
    match asks:
        case Asks.DEADLINE:
            ask = translate("BriefBoard", "All are due on")
            return Said(translate("BriefBoard", "Deadline…"), ask, translate("BriefBoard", "2026-12-11; empty: none"))
        case Asks.DRAFTER:
            ask = translate("BriefBoard", "All are drafted by")
            return Said(translate("BriefBoard", "Drafter…"), ask, translate("BriefBoard", "A name; empty: nobody"))
        case Asks.MINUTES:
            ask = translate("BriefBoard", "Minutes for each")
            return Said(translate("BriefBoard", "Minutes…"), ask, translate("BriefBoard", "5; empty: none"))
    ask = translate("BriefBoard", "All are cleared by")
    example = translate("BriefBoard", "First; then two, side by side. The first leads")
    return Said(translate("BriefBoard", "Clearance…"), ask, example)
