"""What can be done with the briefs that are picked: menus for what is chosen, one line for what is typed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.brief import BriefStatus, Likelihood
from jpdialog.ui.enter_key import press_by_enter
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.pages.briefs.board.last_name import LastName
from jpdialog.ui.theme import set_role

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


class BulkBar(QFrame):
    """Says what is wanted; whoever shows it does it."""

    status_wanted = Signal(object)
    likelihood_wanted = Signal(object)
    typed = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._asks, self._picked = Asks.DEADLINE, 0
        self._names: Mapping[Asks, Sequence[str]] = {}
        self.count, self.hand_in = QLabel(self), QPushButton(self)
        self.status, self.likelihood = QPushButton(self), QPushButton(self)
        self.buttons = {each: QPushButton(self) for each in Asks}
        self.asking, self.ask, self.line, self.set = QWidget(self), QLabel(self), QLineEdit(self), QPushButton(self)
        self.trouble = QLabel(self)
        set_role(self.trouble, "late")
        set_role(self.count, "strong")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_picked(0)

    def show_picked(self, count: int) -> None:
        """Say how many are picked; with none there is nothing to do."""
        self._picked = count
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
        self.line.clear()
        self.show_trouble("")
        completer = LastName(list(self._names.get(asks, ())), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
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

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
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
        for button, kind in ((self.status, BriefStatus), (self.likelihood, Likelihood)):
            for action in button.menu().actions():
                action.setText(field_word(kind(action.data())))
        self.show_picked(self._picked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.asking.isHidden():
            self.stop_asking()
            self.buttons[self._asks].setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not press_by_enter(self, event):
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout(self.asking)
        above.setSpacing(8)
        for widget in (self.count, self.status, *self.buttons.values(), self.likelihood):
            above.addWidget(widget)
        above.addStretch(1)
        above.addWidget(self.hand_in)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        for widget in (self.ask, self.line, self.set):
            below.addWidget(widget)
        below.setStretchFactor(self.line, 1)
        self.trouble.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addLayout(above)
        column.addWidget(self.asking)
        column.addWidget(self.trouble)

    def _connect(self) -> None:
        for button, values, wanted in (
            (self.status, BriefStatus, self.status_wanted),
            (self.likelihood, Likelihood, self.likelihood_wanted),
        ):
            menu = QMenu(button)
            for value in values:
                action = menu.addAction(field_word(value))
                action.setData(value.value)
                action.triggered.connect(lambda _checked, value=value, wanted=wanted: wanted.emit(value))
            button.setMenu(menu)
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
