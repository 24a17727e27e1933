"""Exporting talking points: what, for whom, in which language, to which file; and then where it lies."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget
from typing_extensions import override

from jpdialog.services import persons
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.ui.enter_key import press_by_enter
from jpdialog.ui.forms.brief_export import Ui_BriefExport
from jpdialog.ui.pages.briefs.exporting import Kind, Order
from jpdialog.ui.pages.briefs.file_choice import ask_for_file
from jpdialog.ui.pages.briefs.fit_note import FitNote
from jpdialog.ui.pages.briefs.house_style_choice import HouseStyleChoice

THIS_SECTION, ALL_SECTIONS, ONE_SPEAKER = range(3)
BOTH = "both"


class ExportPanel(QFrame):
    """Asks what is to be exported. It writes nothing itself: it gives an order."""

    ordered = Signal(Order)
    closed = Signal()
    choice_changed = Signal()
    """Something was chosen that says what stands on its pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_BriefExport()
        self.ui.setupUi(self)
        self.house_style = HouseStyleChoice(self.ui.house_style)
        self.fit = FitNote(self)
        self.ui.column.insertWidget(self.ui.column.indexOf(self.ui.trouble), self.fit)
        self.file_dialog: QFileDialog | None = None
        self._view: BriefView | None = None
        self._kind = Kind.TALKING_POINTS
        self._folder = Path.home()
        self.ui.scope.currentIndexChanged.connect(self._on_scope)
        self.ui.export_button.clicked.connect(self._choose_file)
        self.ui.close_button.clicked.connect(self.closed)
        self._name_choices()
        for box in (self.ui.scope, self.ui.speaker, self.ui.paper_language, self.ui.house_style):
            box.currentIndexChanged.connect(self.choice_changed)
        self.hide()

    def ask(self, kind: Kind, desk: Desk, view: BriefView, language: str) -> None:
        """Open for one kind of paper; ``view`` is the brief that is on the page."""
        self._kind, self._view = kind, view
        names = Names(desk, language)
        speakers = [names.of(person, "name") for person in persons.ours(desk)]
        self.ui.speaker.clear()
        self.ui.speaker.addItems(speakers)
        self.ui.speaker.setCurrentText(names.of(view.speaker, "name"))
        self.ui.paper_language.setCurrentIndex(self.ui.paper_language.findData(language))
        self.show_trouble("")
        self.fit.hide()
        self._retranslate()
        self.show()
        (self.ui.scope if kind is Kind.TALKING_POINTS else self.ui.paper_language).setFocus()

    def show_trouble(self, sentence: str) -> None:
        """Say what stands in the way; nothing if nothing does."""
        self.ui.trouble.setText(sentence)
        self.ui.trouble.setVisible(bool(sentence))

    def order(self, to: Path) -> Order:
        """What was chosen."""
        scope = self.ui.scope.currentIndex() if self._kind is Kind.TALKING_POINTS else ALL_SECTIONS
        language = str(self.ui.paper_language.currentData())
        section = (self._view.number or "steering") if self._view and scope == THIS_SECTION else None
        return Order(
            kind=self._kind,
            to=to,
            dialogue=self._view.dialogue.number if self._view else None,
            section=section,
            speaker=self.ui.speaker.currentText() if scope == ONE_SPEAKER else None,
            language="en" if language == BOTH else language,
            bilingual=language == BOTH,
            house_style=self.house_style.chosen_file,
            letter=self.house_style.letter,
            by_era=self.ui.by_era.isChecked(),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif not press_by_enter(self, event):
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.ui.retranslateUi(self)
        self.house_style.retranslate()
        is_points = self._kind is Kind.TALKING_POINTS
        self.ui.heading.setText(self.tr("Export talking points") if is_points else self.tr("Export the briefing pack"))
        self._name_choices()
        self._on_scope()

    def _name_choices(self) -> None:
        scope, language = self.ui.scope, self.ui.paper_language
        scopes = [self.tr("This section"), self.tr("All sections"), self.tr("The sections of one speaker")]
        languages = {"en": self.tr("English"), "ja": self.tr("Japanese"), BOTH: self.tr("Both, side by side")}
        for place, word in enumerate(scopes):
            if place < scope.count():
                scope.setItemText(place, word)
            else:
                scope.addItem(word)
        for code, word in languages.items():
            if (place := language.findData(code)) >= 0:
                language.setItemText(place, word)
            else:
                language.addItem(word, code)

    def _on_scope(self) -> None:
        is_points = self._kind is Kind.TALKING_POINTS
        by_speaker = is_points and self.ui.scope.currentIndex() == ONE_SPEAKER
        for widget in (self.ui.scope, self.ui.scope_label):
            widget.setVisible(is_points)
        for widget in (self.ui.speaker, self.ui.speaker_label):
            widget.setVisible(by_speaker)

    def _choose_file(self) -> None:
        asked = self.order(self._folder)
        self.file_dialog = ask_for_file(self, self.ui.heading.text(), self._folder, asked, self._on_file_chosen)

    def _on_file_chosen(self, to: Path) -> None:
        self._folder = to.parent
        self.ordered.emit(self.order(to))


def open_folder(of: Path) -> None:
    """Show the folder of a file in the system's own file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(of.parent)))
