"""One commitment in the card: who undertakes it, its words, and the way to put that right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.plan import Commitment, Party
from jpdialog.services.names import Names
from jpdialog.ui.marks import Chip
from jpdialog.ui.pages.plan.who import who_of
from jpdialog.ui.prose import set_prose
from jpdialog.ui.stored_line import StoredLine
from jpdialog.ui.theme import set_role

LONGEST = 150
"""Characters of a commitment that its line in the card shows; all of it stands in the text above."""


class CommitmentRow(QWidget):
    """Tells what a person says of one commitment; the card writes it."""

    corrected = Signal(object, object, str)
    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commitment: Commitment | None = None
        self._parties: list[Party] = []
        self.chip, self.who, self.words = Chip("", parent=self), QLabel(self), QLabel(self)
        self.correct_button, self.drop_button = QPushButton(self), QPushButton(self)
        self.editor = QWidget(self)
        self.body = StoredLine(self.editor)
        self.boxes: dict[str, QCheckBox] = {}
        self._editor_row = QHBoxLayout(self.editor)
        self._lay_out()
        self.correct_button.toggled.connect(self._fold)
        self.drop_button.clicked.connect(lambda: self.dropped.emit(self._commitment))
        self.body.editingFinished.connect(self._tell)
        self.retranslate()

    def show_commitment(self, commitment: Commitment, parties: Sequence[Party], names: Names) -> None:
        """Show a commitment, or show it again; a field in which somebody types is left alone."""
        self._commitment, self._parties = commitment, list(parties)
        who = who_of(commitment.party_ids, parties)
        self.chip.show_status(who.word, who.mark)
        told = [names.of(each, "short_name") for each in parties if each.id in commitment.party_ids]
        self.who.setText(" · ".join(filter(None, [", ".join(told), commitment.body, self._corrected()])))
        set_prose(self.words, shortened(commitment.text))
        self.words.setToolTip(commitment.text)
        self.words.setAccessibleName(commitment.text)
        self._show_boxes(names)
        if not self.body.is_being_typed:
            with QSignalBlocker(self.body):
                self.body.setText(commitment.body)

    def flush(self) -> None:
        """Tell what was typed and not told yet."""
        self._tell()

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [self.correct_button, self.drop_button, *self.boxes.values(), self.body]

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.correct_button.setText(self.tr("Correct"))
        self.correct_button.setAccessibleName(self.tr("Correct who undertakes this commitment"))
        self.drop_button.setText(self.tr("Drop"))
        self.drop_button.setAccessibleName(self.tr("Drop this commitment: it does not bind"))
        self.drop_button.setToolTip(self.tr("This sentence does not bind. Ctrl+Z brings it back."))
        self.body.setPlaceholderText(self.tr("Ministry or office, if one is named"))
        self.body.setAccessibleName(self.tr("Ministry or office that undertakes it"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        for button in (self.correct_button, self.drop_button):
            set_role(button, "small-link")
        self.correct_button.setCheckable(True)
        set_role(self.who, "muted")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.chip)
        top.addWidget(self.who, 1)
        top.addWidget(self.correct_button)
        top.addWidget(self.drop_button)
        self.who.setWordWrap(True)
        self._editor_row.setContentsMargins(0, 4, 0, 4)
        self._editor_row.setSpacing(12)
        self._editor_row.addWidget(self.body, 1)
        self.editor.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.editor)
        column.addWidget(self.words)

    def _show_boxes(self, names: Names) -> None:
        for place, party in enumerate(self._parties):
            if party.id not in self.boxes:
                box = self.boxes[party.id] = QCheckBox(self.editor)
                box.clicked.connect(self._tell)
                self._editor_row.insertWidget(place, box)
                QWidget.setTabOrder(box, self.body)
            box = self.boxes[party.id]
            box.setText(names.of(party, "short_name"))
            if self._commitment is not None:
                box.setChecked(party.id in self._commitment.party_ids)

    def _corrected(self) -> str:
        is_corrected = self._commitment is not None and self._commitment.is_corrected
        return self.tr("put right by hand") if is_corrected else ""

    def _fold(self, is_open: bool) -> None:
        self.editor.setVisible(is_open)
        if is_open and self.boxes:
            next(iter(self.boxes.values())).setFocus()

    def _tell(self) -> None:
        commitment = self._commitment
        chosen = [party.id for party in self._parties if self.boxes[party.id].isChecked()]
        body = self.body.text().strip()
        if commitment and (sorted(chosen) != sorted(commitment.party_ids) or body != commitment.body):
            self.corrected.emit(commitment, chosen, body)
        if self._commitment and body == self._commitment.body and self.body.isModified():
            self.body.settle()


def shortened(text: str) -> str:
    """The beginning of a long sentence, cut between words."""
    if len(text) <= LONGEST:
        return text
    cut = text[:LONGEST]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut else cut}…"
