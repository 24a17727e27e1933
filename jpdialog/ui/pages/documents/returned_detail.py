"""The cell that is looked at: what would go and come, what there is to know first, and the ways to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.difference import Change, Piece, difference
from jpdialog.domain.papers import MatrixColumn
from jpdialog.ui.history.version_row import marked_words
from jpdialog.ui.prose import set_prose
from jpdialog.ui.theme import set_role, tokens_of
from jpdialog.ui.tokens import STEP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpdialog.services.matrix_proposals import Proposal
    from jpdialog.services.matrix_words import MatrixWords

MOST_CHOICES, HEIGHT = 6, 80
LONGEST = 6000
"""Letters up to which texts are compared word by word; longer ones are shown one after the other."""
PROSE = (
    MatrixColumn.ACTION,
    MatrixColumn.PROGRESS,
    MatrixColumn.EVIDENCE,
    MatrixColumn.RESOURCES,
    MatrixColumn.NEXT_STEP,
    MatrixColumn.DECISION_SOUGHT,
)


class ReturnedDetail(QWidget):
    """It changes nothing itself: it says what is wanted."""

    accept_wanted = Signal(int)
    refuse_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposal: Proposal | None = None
        self._says: MatrixWords | None = None
        self._is_many = False
        self.words, self.why, self.others = (QLabel(self) for _ in range(3))
        self.accept_button, self.refuse_button = QPushButton(self), QPushButton(self)
        self.choices = [QPushButton(self) for _ in range(MOST_CHOICES)]
        self._lay_out()
        self.accept_button.clicked.connect(lambda: self.accept_wanted.emit(0))
        self.refuse_button.clicked.connect(self.refuse_wanted)
        for place, button in enumerate(self.choices, 1):
            button.clicked.connect(lambda _checked=False, place=place: self.accept_wanted.emit(place))
        self.retranslate()

    def show_proposal(self, proposal: Proposal | None, says: MatrixWords, *, is_many: bool = False) -> None:
        """Show how a cell stands; ``is_many``: it is one of several that are selected."""
        self._proposal, self._says, self._is_many = proposal, says, is_many
        self._tell()

    def _tell(self) -> None:
        proposal, says = self._proposal, self._says
        self.setEnabled(proposal is not None)
        for place, button in enumerate(self.choices, 1):
            button.hide()
            button.setAccessibleName(self.tr("Choice %1").replace("%1", str(place)))
        if proposal is None or says is None:
            for label in (self.words, self.why, self.others):
                label.clear()
                label.hide()
            return
        self.words.setText(marked_words(_pieces(proposal), tokens_of(self)))
        self.words.setAccessibleName(f"{proposal.now} → {proposal.wanted}")
        self.words.show()
        set_prose(self.why, self._why(proposal, says))
        set_prose(self.others, "\n".join(says.others(proposal)))
        for label in (self.why, self.others):
            label.setVisible(bool(label.text()))
        self._offer(proposal)

    def _why(self, proposal: Proposal, says: MatrixWords) -> str:
        """How it stands, and what it was if that is neither what it is nor what is wanted."""
        told = [says.state(proposal)]
        if proposal.is_changed_since and proposal.was is not None and proposal.line.is_waiting:
            told.append(self.tr("When it was sent: %1").replace("%1", proposal.was or "–"))
        return " · ".join(filter(None, told))

    def _offer(self, proposal: Proposal) -> None:
        is_open = proposal.can_be_accepted and not self._is_many
        many = proposal.choices if len(proposal.choices) > 1 and is_open and not proposal.is_done else ()
        for place, ((label, _meant), button) in enumerate(zip(many, self.choices, strict=False), 1):
            button.setText(f"{place}  {label}".replace("&", "&&"))
            button.setAccessibleName(self.tr("Accept as %1").replace("%1", label))
            button.show()
        self.accept_button.setVisible(not many)
        self.accept_button.setEnabled(proposal.can_be_accepted or self._is_many)
        self.refuse_button.setEnabled(not proposal.line.is_accepted or self._is_many)
        is_up_again = proposal.line.decided is not None and not proposal.line.is_accepted
        self.refuse_button.setText(self.tr("Take up again") if is_up_again else self.tr("Refuse"))

    def _lay_out(self) -> None:
        texts, inside, column = QScrollArea(self), QWidget(self), QVBoxLayout(self)
        set_role(self.accept_button, "primary")
        set_role(self.why, "muted")
        set_role(inside, "bare")
        reading = QVBoxLayout(inside)
        reading.setContentsMargins(0, 0, STEP, 0)
        reading.setSpacing(4)
        for label in (self.words, self.why, self.others):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
            reading.addWidget(label)
        reading.addStretch(1)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        texts.setWidget(inside)
        texts.setWidgetResizable(True)
        texts.setFixedHeight(HEIGHT)
        texts.setFrameShape(QFrame.Shape.NoFrame)
        texts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        texts.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QHBoxLayout()
        buttons.setSpacing(STEP)
        for button in (*self.choices, self.accept_button, self.refuse_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(texts)
        column.addLayout(buttons)

    def retranslate(self) -> None:
        """Name everything in the language of the window."""
        self.accept_button.setText(self.tr("Accept"))
        self.accept_button.setToolTip(self.tr("Key: A"))
        self.refuse_button.setText(self.tr("Refuse"))
        self.refuse_button.setToolTip(self.tr("Key: R"))
        self._tell()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._tell()


def _pieces(proposal: Proposal) -> Sequence[Piece]:
    """What goes and what comes: word by word in prose, as a whole where a value is another one."""
    length = max(len(proposal.now), len(proposal.wanted))
    if proposal.cell.column in PROSE and length <= LONGEST:
        return difference(proposal.now, proposal.wanted)
    told = ((Change.GONE, proposal.now), (Change.SAME, " "), (Change.NEW, proposal.wanted))
    return [Piece(change, text) for change, text in told if text]
