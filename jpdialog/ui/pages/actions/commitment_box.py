"""The commitment that an action serves: chosen from those of its section, told word for word, with the way to it."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.plan import Commitment
from jpdialog.services.action_commitment import Served
from jpdialog.ui.elided_link import ElidedLink
from jpdialog.ui.language import translate
from jpdialog.ui.theme import set_role

LONGEST = 60
"""Characters of a commitment that are shown where it can be chosen."""


class CommitmentBox(QWidget):
    """``chosen`` brings the commitment, or None; ``place_wanted`` the lineage of the section in which it stands."""

    chosen = Signal(object)
    place_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._served: Served | None = None
        self.head, self.words, self.who = QLabel(self), QLabel(self), QLabel(self)
        self.choice, self.where = QComboBox(self), ElidedLink(self)
        self._lay_out()
        self.choice.activated.connect(lambda _row: self.chosen.emit(self.choice.currentData()))
        self.where.clicked.connect(lambda: self.place_wanted.emit(self._served.lineage if self._served else ""))
        self.retranslate()

    def show_served(self, served: Served) -> None:
        """Show the commitment of an action, and those that could be named in its place."""
        self._served = served
        with QSignalBlocker(self.choice):
            self.choice.clear()
            self.choice.addItem(translate("CommitmentBox", "None is named"), None)
            for each in served.offered:
                self.choice.addItem(_short(each), each)
            at = [each.id for each in served.offered].index(served.commitment.id) + 1 if served.commitment else 0
            self.choice.setCurrentIndex(at)
        self.words.setText(served.commitment.text if served.commitment else "")
        told = translate("CommitmentBox", "Undertaken by %1").replace("%1", served.who) if served.who else ""
        self.who.setText(told)
        self.where.say(served.where)
        for widget, said in ((self.words, self.words.text()), (self.who, told), (self.where, served.where)):
            widget.setVisible(bool(said))
        self.where.setEnabled(bool(served.lineage))

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        name = translate("CommitmentBox", "Commitment")
        self.head.setText(name)
        self.choice.setAccessibleName(name)
        self.choice.view().setAccessibleName(name)
        if self._served is not None:
            self.show_served(self._served)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        self.head.setBuddy(self.choice)
        set_role(self.head, "muted")
        set_role(self.who, "muted")
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(12)
        for label in (self.words, self.who):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for widget in (self.head, self.choice, self.words, self.who, self.where):
            column.addWidget(widget)


def _short(commitment: Commitment) -> str:
    text = " ".join(commitment.text.split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
