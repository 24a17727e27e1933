"""The line above a brief: who speaks, how likely it comes up, the minutes given and those used."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget
from typing_extensions import override

from jpdialog.domain.brief import Likelihood
from jpdialog.services.briefs import BriefView
from jpdialog.ui.field_words import field_word, field_words
from jpdialog.ui.pages.briefs.time_bar import TimeBar
from jpdialog.ui.stored_line import StoredLine
from jpdialog.ui.theme import set_role

TIME_AT_ITS_WIDEST = 330
"""With the words that say it is over: the strip must not fold and unfold while somebody types."""

SPEAKER_NARROWEST, SPEAKER_WIDEST = 72, 200
APART = 12


class Strip(QWidget):
    """Fields that look like words. It says what was chosen; the sheet writes it."""

    speaker_named = Signal(str)
    likelihood_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.speaker_label, self.likelihood_label = QLabel(self), QLabel(self)
        self.speaker, self.likelihood = QComboBox(self), QToolButton(self)
        self.time_bar = TimeBar(self)
        self._likelihood = Likelihood.MIGHT
        self._speaker_shown = ""
        self._set_up()
        self._lay_out()
        self.retranslate()

    def show_view(self, view: BriefView, speaker: str, names: Sequence[str]) -> None:
        """Show a brief's speaker, by name, and its other facts; a field in which somebody types is left alone."""
        self._likelihood = view.brief.likelihood
        self._show_likelihood()
        self._fit_speaker()
        self.time_bar.show_minutes(view.brief.minutes)
        line = self.speaker.lineEdit()
        if line is not None and not (line.hasFocus() and line.isModified()):
            self._speaker_shown = speaker
            with QSignalBlocker(self.speaker):
                self.speaker.clear()
                self.speaker.addItems(list(names))
                self.speaker.setCurrentText(speaker)
            self._fit_speaker()
        self._fold()

    def flush(self) -> None:
        """Say what was typed and not said yet."""
        self._on_speaker_left()
        self.time_bar.minutes.interpretText()

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.speaker_label.setText(self.tr("Speaker"))
        self.likelihood_label.setText(self.tr("Likelihood"))
        self.speaker.setAccessibleName(self.tr("Speaker"))
        line = self.speaker.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Name a speaker"))
        self._fill_menu()
        self._show_likelihood()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _set_up(self) -> None:
        for widget in (self.speaker, self.likelihood):
            set_role(widget, "word")
        for label in (self.speaker_label, self.likelihood_label):
            set_role(label, "muted")
        self.speaker.setEditable(True)
        self.speaker.setLineEdit(StoredLine(self.speaker))
        self.speaker.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.speaker.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.speaker.activated.connect(self._on_speaker_left)
        line = self.speaker.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._on_speaker_left)
            line.textChanged.connect(self._fit_speaker)
        self.likelihood.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.likelihood.setMenu(QMenu(self.likelihood))

    def _lay_out(self) -> None:
        self._who = who = QHBoxLayout()
        who.setSpacing(2)
        for label, field in ((self.speaker_label, self.speaker), (self.likelihood_label, self.likelihood)):
            who.addWidget(label)
            who.addWidget(field)
            label.setBuddy(field)
            who.addSpacing(APART)
        who.addStretch()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addLayout(who, 1)
        self._layout.addWidget(self.time_bar)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_speaker()
        self._fold()

    def _fold(self) -> None:
        """Give the time a line of its own where both do not fit in one."""
        is_narrow = self._who.sizeHint().width() + TIME_AT_ITS_WIDEST > self.width()
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def _fill_menu(self) -> None:
        menu = self.likelihood.menu()
        menu.clear()
        for value, word in field_words(Likelihood):
            action = QAction(word, menu, checkable=True)
            action.setData(value)
            action.triggered.connect(lambda _checked, value=value: self.likelihood_chosen.emit(value))
            menu.addAction(action)

    def _show_likelihood(self) -> None:
        word = field_word(self._likelihood)
        self.likelihood.setText(word)
        self.likelihood.setAccessibleName(self.tr("Likelihood: %1").replace("%1", word))
        for action in self.likelihood.menu().actions():
            action.setChecked(action.data() == self._likelihood)

    def _fit_speaker(self) -> None:
        shown = self.speaker.currentText() or self.tr("Name a speaker")
        width = self.speaker.fontMetrics().horizontalAdvance(shown)
        wanted = min(SPEAKER_WIDEST, round(width * 1.06) + 30)
        self.speaker.setFixedWidth(max(SPEAKER_NARROWEST, min(wanted, self.width() - self._beside_speaker())))

    def _beside_speaker(self) -> int:
        """The width of all else that stands on the speaker's line."""
        widgets = (self.speaker_label, self.likelihood_label, self.likelihood)
        gaps = 2 * APART + self._who.spacing() * self._who.count()
        return sum(widget.sizeHint().width() for widget in widgets) + gaps

    def _on_speaker_left(self) -> None:
        line, name = self.speaker.lineEdit(), self.speaker.currentText().strip()
        if line is not None:
            line.setModified(False)
        if name != self._speaker_shown:
            self._speaker_shown = name
            self.speaker_named.emit(name)
