"""A paper on its card: what it is for, in which language, what the checks say of it, and the button."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QWidget

from jpdialog.ui.forms.documents_paper import Ui_DocumentsPaper
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.briefs.export_panel import BOTH
from jpdialog.ui.pages.briefs.exporting import Kind, Order
from jpdialog.ui.pages.documents.paper import Paper, State
from jpdialog.ui.pages.home.card import Lines
from jpdialog.ui.pages.home.told_line import Told
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Place, Room


class PaperCard(QFrame):
    """One paper. It writes nothing itself: it gives an order."""

    ordered = Signal(Order, str)
    place_chosen = Signal(Place)

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = paper
        self.ui = Ui_DocumentsPaper()
        self.ui.setupUi(self)
        self.lines = Lines(self)
        self.ui.checks.addWidget(self.lines)
        self._state: State | None = None
        self._dialogue = 0
        self.lines.place_chosen.connect(self.place_chosen)
        self.ui.export_button.clicked.connect(self._order)
        by_speaker = paper is Paper.POINTS_OF_SPEAKER
        self.ui.speaker.setVisible(by_speaker)
        self.ui.speaker_label.setVisible(by_speaker)
        self._retranslate()

    def show_state(self, state: State, dialogue: int, language: str) -> None:
        """Tell it what stands in this dialogue; ``language`` is chosen at first."""
        if self._state is None:
            self.ui.paper_language.setCurrentIndex(self.ui.paper_language.findData(language))
        self._state, self._dialogue = state, dialogue
        self._show_speakers(state.speakers)
        self._show_findings(state)

    def order(self) -> Order:
        """What was chosen; its file is still to be named."""
        language = str(self.ui.paper_language.currentData())
        return Order(
            kind=Kind.PACK if self.paper is Paper.PACK else Kind.TALKING_POINTS,
            to=Path(),
            dialogue=self._dialogue,
            speaker=self.ui.speaker.currentText() if self.paper is Paper.POINTS_OF_SPEAKER else None,
            language="en" if language == BOTH else language,
            bilingual=language == BOTH,
        )

    def _order(self) -> None:
        self.ordered.emit(self.order(), self.ui.heading.text())

    def _show_speakers(self, speakers: tuple[str, ...]) -> None:
        box = self.ui.speaker
        if [box.itemText(place) for place in range(box.count())] != list(speakers):
            before = box.currentText()
            box.clear()
            box.addItems(list(speakers))
            box.setCurrentText(before)

    def _show_findings(self, state: State) -> None:
        is_pack, by_speaker = self.paper is Paper.PACK, self.paper is Paper.POINTS_OF_SPEAKER
        lines = self._of_pack(state) if is_pack else self._of_points(state)
        self.lines.show_lines(lines)
        can = state.sections > 0 if is_pack else state.can_export_points and bool(state.speakers or not by_speaker)
        self.ui.export_button.setEnabled(can)

    def _of_points(self, state: State) -> list[Told]:
        briefs = Place(Room.BRIEFS)
        if not state.can_export_points:
            return [Told(to=briefs, mark=Mark.CALLED_FOR, text=self.tr("No points have been written yet"))]
        if self.paper is Paper.POINTS_OF_SPEAKER and not state.speakers:
            return [Told(to=briefs, mark=Mark.CALLED_FOR, text=self.tr("No brief has a speaker yet"))]
        written = self.tr("%1 of %2 briefs have points to say")
        written = written.replace("%1", str(state.with_points)).replace("%2", str(state.sections))
        lines = [Told(to=briefs, mark=Mark.APPROVED, text=written)]
        if state.over_time:
            words = self.tr("%1 over the minutes given").replace("%1", str(state.over_time))
            lines.append(Told(to=Place(Room.HOME), mark=Mark.LATE, text=words))
        return [*lines, *self._of_drafts(state)]

    def _of_pack(self, state: State) -> list[Told]:
        if not state.sections:
            return [Told(to=Place(Room.BRIEFS), mark=Mark.CALLED_FOR, text=self.tr("No briefs were called for yet"))]
        if state.findings:
            words = self.tr("%1 findings to see to, on Home").replace("%1", str(state.findings))
            found = Told(to=Place(Room.HOME), mark=Mark.LATE, text=words)
        else:
            found = Told(to=Place(Room.HOME), mark=Mark.APPROVED, text=self.tr("The checks find nothing"))
        return [found, *self._of_drafts(state)]

    def _of_drafts(self, state: State) -> list[Told]:
        if not state.not_approved:
            return []
        words = self.tr("%1 briefs are not approved: the paper is marked as a draft")
        text = words.replace("%1", str(state.not_approved))
        return [Told(to=Place(Room.BRIEFS), mark=Mark.DRAFT, text=text)]

    def _retranslate(self) -> None:
        self.ui.retranslateUi(self)
        headings = {
            Paper.ALL_POINTS: self.tr("Talking points, all sections"),
            Paper.POINTS_OF_SPEAKER: self.tr("Talking points of one speaker"),
            Paper.PACK: self.tr("Briefing pack"),
        }
        purposes = {
            Paper.ALL_POINTS: self.tr(
                "One page for each section that has points: number and heading, speaker and minutes, one sentence to a "
                "dash in large type, answers if raised."
            ),
            Paper.POINTS_OF_SPEAKER: self.tr("The same pages, only for the sections to which one person speaks."),
            Paper.PACK: self.tr(
                "Cover, contents, steering brief, programme, delegations, the briefs by section, the actions to follow "
                "up and the figures with their sources."
            ),
        }
        heading = headings[self.paper]
        self.ui.heading.setText(heading)
        self.setAccessibleName(heading)
        set_prose(self.ui.purpose, purposes[self.paper])
        self.ui.export_button.setAccessibleName(self.tr("Export: %1").replace("%1", heading))
        self._name_languages()
        if self._state is not None:
            self._show_findings(self._state)

    def _name_languages(self) -> None:
        box = self.ui.paper_language
        languages = {"en": self.tr("English"), "ja": self.tr("Japanese")}
        if self.paper is not Paper.PACK:
            languages[BOTH] = self.tr("Both, side by side")
        for code, word in languages.items():
            if (place := box.findData(code)) >= 0:
                box.setItemText(place, word)
            else:
                box.addItem(word, code)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
