"""One section as it is read: its heading, its text in a reading column, the commitments in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.plan import Commitment, Party, Signature
from jpdialog.services.names import Names
from jpdialog.ui.pages.plan.commitment_card import MARK_KEY, CommitmentCard
from jpdialog.ui.pages.plan.plan_text import PlanText, Shown
from jpdialog.ui.pages.plan.signature_table import SignatureTable
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import COLUMN_WIDEST, STEP

GAP = 32
INSET = 8
"""How far text stands inside its frame, which is seen only while it has the focus."""


@dataclass(slots=True)
class Reading:
    """What the sheet shows. ``signatures`` None: this is not their place; ``commitments`` None: nor theirs."""

    above: str = ""
    heading: str = ""
    language: str = ""
    text: list[Shown] = field(default_factory=list)
    second_language: str = ""
    second_text: list[Shown] = field(default_factory=list)
    missing: str = ""
    notice: str = ""
    next_step: str = ""
    commitments: list[Commitment] | None = None
    signatures: list[Signature] | None = None
    speech: str = "en"


class ReadingSheet(QScrollArea):
    """The sheet. It tells what a person does with the text; the page writes it."""

    import_wanted = Signal()
    mark_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.above, self.heading, self.missing = QLabel(), QLabel(), QLabel()
        self.language_label, self.second_label = QLabel(), QLabel()
        self.text, self.second_text = PlanText(), PlanText()
        self.notice = QFrame()
        self.notice_text, self.notice_button = QLabel(self.notice), QPushButton(self.notice)
        self.card, self.signatures = CommitmentCard(), SignatureTable()
        self._first, self._second = QWidget(), QWidget()
        self._columns = QHBoxLayout()
        self.mark_action = QAction(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_reading(
        self, reading: Reading, parties: Sequence[Party], names: Names | None, *, keeps_place: bool = False
    ) -> None:
        """Show a reading; ``keeps_place``: it is the one shown already, read anew."""
        _say(self.above, reading.above)
        _say(self.heading, reading.heading)
        _say(self.missing, reading.missing)
        _say(self.notice_text, reading.notice)
        self.notice.setVisible(bool(reading.notice))
        self.notice_button.setText(reading.next_step)
        self.notice_button.setVisible(bool(reading.next_step))
        self._show_text(self.text, self.language_label, reading.text, reading.language)
        self._show_text(self.second_text, self.second_label, reading.second_text, reading.second_language)
        self._second.setVisible(bool(reading.second_text))
        self.text.language = reading.speech
        self._first.setVisible(bool(reading.text) or reading.commitments is not None)
        self.card.setVisible(reading.commitments is not None)
        self.signatures.setVisible(reading.signatures is not None)
        self.mark_action.setEnabled(reading.commitments is not None)
        if reading.commitments is not None and names is not None:
            self.card.show_commitments(reading.commitments, parties, names)
        if reading.signatures is not None and names is not None:
            self.signatures.show_signatures(reading.signatures, parties, names, self._language)
        if not keeps_place:
            self.verticalScrollBar().setValue(0)

    def speak(self, language: str) -> None:
        """Give dates in this language."""
        self._language = language

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.setAccessibleName(self.tr("Text of the plan"))
        self.text.setAccessibleName(self.tr("Text of the section"))
        self.second_text.setAccessibleName(self.tr("Text of the section in the second language"))
        self.mark_action.setText(self.tr("Mark as a commitment"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show_text(self, text: PlanText, label: QLabel, shown: list[Shown], language: str) -> None:
        text.show_paragraphs(shown)
        text.setVisible(bool(shown))
        _say(label, language if shown else "")

    def _connect(self) -> None:
        self._language = "en"
        self.mark_action.setShortcut(QKeySequence(MARK_KEY))
        self.mark_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.mark_action.triggered.connect(self.mark_wanted)
        self.text.addAction(self.mark_action)
        self.card.mark_wanted.connect(self.mark_wanted)
        self.notice_button.clicked.connect(self.import_wanted)
        QWidget.setTabOrder(self.notice_button, self.text)

    def _lay_out(self) -> None:
        page = QWidget()
        set_role(page, "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(GAP, 24, GAP, 48)
        column.setSpacing(0)
        self.signatures.setMaximumWidth(2 * COLUMN_WIDEST)
        roles = ((self.above, "muted"), (self.heading, "section"), (self.missing, "muted"))
        for label, role in roles:
            set_role(label, role)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(INSET, 0, 0, 0)
        column.addWidget(self.above)
        column.addWidget(self.heading)
        column.addSpacing(STEP)
        column.addWidget(self.notice)
        column.addSpacing(STEP)
        column.addWidget(self.missing)
        self.missing.setContentsMargins(INSET, 0, 0, STEP)
        self._lay_out_notice()
        self._lay_out_columns()
        column.addWidget(self.signatures)
        column.addLayout(self._columns)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _lay_out_notice(self) -> None:
        set_role(self.notice, "notice")
        self.notice.setMaximumWidth(COLUMN_WIDEST)
        self.notice_text.setWordWrap(True)
        row = QHBoxLayout(self.notice)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(16)
        row.addWidget(self.notice_text, 1)
        row.addWidget(self.notice_button)

    def _lay_out_columns(self) -> None:
        first = _stack(self._first, self.language_label, self.text)
        first.addSpacing(2 * STEP)
        first.addWidget(self.card)
        first.addStretch()
        _stack(self._second, self.second_label, self.second_text).addStretch()
        for label in (self.language_label, self.second_label):
            set_role(label, "group")
            label.setContentsMargins(INSET, STEP, 0, 0)
        self._columns.setSpacing(GAP - INSET)
        for side in (self._first, self._second):
            side.setMaximumWidth(COLUMN_WIDEST)
            self._columns.addWidget(side, 100)
        self._columns.addStretch(1)


def _stack(side: QWidget, *widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(STEP)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
