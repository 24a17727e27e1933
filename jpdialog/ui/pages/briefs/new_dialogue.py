"""Calling for a new dialogue: what is known of it, said in one panel, with what is wrong said beside it."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QSpinBox, QWidget
from typing_extensions import override

from jpdialog.domain.dialogue import Dialogue, Interpretation, Mode
from jpdialog.domain.partial_date import checked_partial_date, whole_date
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.ui.enter_key import press_by_enter
from jpdialog.ui.field_words import field_word
from jpdialog.ui.forms.brief_new_dialogue import Ui_BriefNewDialogue


class NewDialoguePanel(QFrame):
    """Creates a dialogue. Nothing is created as long as something is wrong, and what was typed stays."""

    created = Signal(Dialogue)
    failed = Signal(Trouble)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_BriefNewDialogue()
        self.ui.setupUi(self)
        self._desk: Desk | None = None
        self.ui.create_button.clicked.connect(self.create_dialogue)
        self.ui.close_button.clicked.connect(self.closed)
        ui = self.ui
        for line in (ui.starts_on, ui.ends_on, ui.place, ui.host, ui.drafts_due, ui.marking):
            line.returnPressed.connect(self.create_dialogue)
        _name(self.ui.mode, list(Mode))
        _name(self.ui.interpretation, list(Interpretation))
        self.ui.mode.setCurrentIndex(list(Mode).index(Mode.UNKNOWN))
        self.setMaximumWidth(760)
        self.hide()

    def ask(self, desk: Desk) -> None:
        """Open with the next number, on the newest edition whose sections are known."""
        self._desk = desk
        numbers = [each.number for each in desk.dialogues.all()]
        self.ui.number.setValue(max(numbers, default=0) + 1)
        known = [edition.label for edition in desk.plans.editions() if desk.plans.sections(edition.id)]
        self.ui.edition_label.clear()
        self.ui.edition_label.addItems(list(reversed(known)))
        self.show_trouble("")
        self.show()
        self.ui.number.setFocus()
        self.ui.number.selectAll()

    def show_trouble(self, sentence: str) -> None:
        """Say what stands in the way; nothing if nothing does."""
        self.ui.trouble.setText(sentence)
        self.ui.trouble.setVisible(bool(sentence))

    def create_dialogue(self) -> None:
        """Create what the fields say, or say why not."""
        if self._desk is None:
            return
        try:
            dialogue = self._desk.dialogues.create(self._told())
        except Trouble as trouble:
            self.failed.emit(trouble)
            return
        self._empty()
        self.created.emit(dialogue)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif self._is_told_by(event):
            self.create_dialogue()
        elif not press_by_enter(self, event):
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            _name(self.ui.mode, list(Mode))
            _name(self.ui.interpretation, list(Interpretation))

    def _is_told_by(self, event: QKeyEvent) -> bool:
        """Enter after a number, and Ctrl+Enter wherever one is, as Enter in a line, which has told it by itself."""
        enters, focused = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter), self.focusWidget()
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return enters and not isinstance(focused, QLineEdit) and (has_control or isinstance(focused, QSpinBox))

    def _told(self) -> NewDialogue:
        ui = self.ui
        return NewDialogue(
            number=ui.number.value(),
            starts_on=_written(ui.starts_on.text()),
            ends_on=_written(ui.ends_on.text()),
            place=ui.place.text().strip(),
            mode=list(Mode)[ui.mode.currentIndex()],
            host=ui.host.text().strip(),
            interpretation=list(Interpretation)[ui.interpretation.currentIndex()],
            drafts_due=_day(ui.drafts_due.text()),
            marking=ui.marking.text().strip(),
            edition_label=ui.edition_label.currentText() or None,
            minutes=ui.minutes.value() or None,
        )

    def _empty(self) -> None:
        ui = self.ui
        for line in (ui.starts_on, ui.ends_on, ui.place, ui.host, ui.drafts_due):
            line.clear()
        ui.minutes.setValue(0)


def _name(box: QComboBox, values: Sequence[StrEnum]) -> None:
    for place, value in enumerate(values):
        if place < box.count():
            box.setItemText(place, field_word(value))
        else:
            box.addItem(field_word(value))


def _written(text: str) -> str | None:
    return text.strip() or None


def _day(text: str) -> date | None:
    """A whole day, or none; Trouble if it is not one."""
    if not text.strip():
        return None
    day = whole_date(checked_partial_date(text.strip()))
    if day is None:
        raise Trouble("Drafts are due on a day: write it as 2026-12-11. Nothing was created.")
    return day
