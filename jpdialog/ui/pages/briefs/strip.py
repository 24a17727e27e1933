"""The line above a brief: who speaks, how likely it comes up, the minutes given and those used."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QSpinBox, QToolButton, QWidget

from jpdialog.domain.brief import Likelihood
from jpdialog.services.briefs import BriefView
from jpdialog.ui.field_words import field_word, field_words
from jpdialog.ui.pages.briefs.time_bar import TimeBar
from jpdialog.ui.theme import set_role

LONGEST_TALK = 240
NOT_GIVEN = -1


class Strip(QWidget):
    """Fields that look like words. It says what was chosen; the sheet writes it."""

    speaker_named = Signal(str)
    likelihood_chosen = Signal(object)
    minutes_given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.speaker_label, self.likelihood_label, self.minutes_label = QLabel(self), QLabel(self), QLabel(self)
        self.speaker, self.likelihood, self.minutes = QComboBox(self), QToolButton(self), QSpinBox(self)
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
        if not self.minutes.hasFocus():
            with QSignalBlocker(self.minutes):
                self.minutes.setValue(NOT_GIVEN if view.brief.minutes is None else view.brief.minutes)
        line = self.speaker.lineEdit()
        if line is not None and not (line.hasFocus() and line.isModified()):
            self._speaker_shown = speaker
            with QSignalBlocker(self.speaker):
                self.speaker.clear()
                self.speaker.addItems(list(names))
                self.speaker.setCurrentText(speaker)
            self._fit_speaker()

    def flush(self) -> None:
        """Say what was typed and not said yet."""
        self._on_speaker_left()
        self.minutes.interpretText()

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.speaker_label.setText(self.tr("Speaker"))
        self.likelihood_label.setText(self.tr("Likelihood"))
        self.minutes_label.setText(self.tr("Minutes given"))
        self.speaker.setAccessibleName(self.tr("Speaker"))
        self.minutes.setAccessibleName(self.tr("Minutes given"))
        self.minutes.setSpecialValueText(self.tr("none"))
        line = self.speaker.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Name a speaker"))
        self._fill_menu()
        self._show_likelihood()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _set_up(self) -> None:
        for widget in (self.speaker, self.likelihood, self.minutes):
            set_role(widget, "word")
        for label in (self.speaker_label, self.likelihood_label, self.minutes_label):
            set_role(label, "muted")
        self.speaker.setEditable(True)
        self.speaker.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.speaker.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.speaker.activated.connect(self._on_speaker_left)
        line = self.speaker.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._on_speaker_left)
            line.textChanged.connect(self._fit_speaker)
        self.minutes.setRange(NOT_GIVEN, LONGEST_TALK)
        self.minutes.setKeyboardTracking(False)
        self.minutes.setFixedWidth(60)
        self.minutes.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.minutes.valueChanged.connect(self._on_minutes)
        self.likelihood.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.likelihood.setMenu(QMenu(self.likelihood))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        pairs = (
            (self.speaker_label, self.speaker),
            (self.likelihood_label, self.likelihood),
            (self.minutes_label, self.minutes),
        )
        for label, field in pairs:
            layout.addWidget(label)
            layout.addWidget(field)
            label.setBuddy(field)
            layout.addSpacing(12)
        layout.addStretch()
        layout.addWidget(self.time_bar)

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
        font = self.speaker.font()
        font.setBold(True)
        width = self.speaker.fontMetrics().horizontalAdvance(shown)
        self.speaker.setFixedWidth(min(260, max(72, round(width * 1.08) + 44)))

    def _on_speaker_left(self) -> None:
        name = self.speaker.currentText().strip()
        if name != self._speaker_shown:
            self._speaker_shown = name
            self.speaker_named.emit(name)

    def _on_minutes(self, value: int) -> None:
        self.minutes_given.emit(None if value == NOT_GIVEN else value)
