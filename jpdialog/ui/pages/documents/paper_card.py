"""A paper on its card: what it is for, in which language, what the checks say of it, and the button."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget
from typing_extensions import override

from jpdialog.ui.forms.documents_paper import Ui_DocumentsPaper
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.briefs.export_panel import BOTH
from jpdialog.ui.pages.briefs.exporting import Kind, Order
from jpdialog.ui.pages.documents.paper import Counts, Paper, State
from jpdialog.ui.pages.home.card import Lines
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.tab_order import lead_through
from jpdialog.ui.told_line import Told


class PaperCard(QFrame):
    """One paper. It writes nothing itself: it gives an order."""

    ordered = Signal(Order, str)
    preview_wanted = Signal(Order, str)
    place_chosen = Signal(Place)

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = paper
        self.ui = Ui_DocumentsPaper()
        self.ui.setupUi(self)
        self.lines = Lines(self)
        self.ui.checks.addWidget(self.lines)
        self._state: State | None = None
        self._too_long: dict[str, list[str]] = {}
        self._dialogue = 0
        self.lines.place_chosen.connect(self.place_chosen)
        self.ui.export_button.clicked.connect(self._order)
        self.ui.preview_button.clicked.connect(self._show)
        self.ui.speaker.currentIndexChanged.connect(self._show_findings)
        by_speaker = paper is Paper.POINTS_OF_SPEAKER
        self.ui.speaker.setVisible(by_speaker)
        self.ui.speaker_label.setVisible(by_speaker)
        self._retranslate()

    def show_state(self, state: State, dialogue: int, language: str) -> None:
        """Tell it what stands in this dialogue; ``language`` is chosen at first."""
        if self._state is None:
            self.ui.paper_language.setCurrentIndex(self.ui.paper_language.findData(language))
        self._state, self._dialogue = state, dialogue
        self._show_speakers(list(state.by_speaker))
        self._show_findings()

    def show_fit(self, too_long: dict[str, list[str]]) -> None:
        """Tell it which sections are too long for their pages, by paper and as cited."""
        self._too_long = too_long
        self._show_findings()

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

    def _show(self) -> None:
        self.preview_wanted.emit(self.order(), self.ui.heading.text())

    def _show_speakers(self, speakers: Sequence[str]) -> None:
        box = self.ui.speaker
        if [box.itemText(place) for place in range(box.count())] != list(speakers):
            before = box.currentIndex()
            box.clear()
            box.addItems(list(speakers))
            box.setCurrentIndex(min(max(before, 0), len(speakers) - 1))

    def _show_findings(self) -> None:
        state = self._state
        if state is not None:
            self._tell(state)
            lead_through([self.ui.speaker, self.ui.paper_language, *self.lines.lines, *self._buttons])

    @property
    def _buttons(self) -> list[QPushButton]:
        return [self.ui.preview_button, self.ui.export_button]

    def _enable(self, is_enabled: bool) -> None:
        for button in self._buttons:
            button.setEnabled(is_enabled)

    def _tell(self, state: State) -> None:
        if self.paper is Paper.PACK:
            self.lines.show_lines(self._of_pack(state))
            self._enable(state.points.briefs > 0)
            return
        by_speaker = self.paper is Paper.POINTS_OF_SPEAKER
        counts = state.by_speaker.get(self.ui.speaker.currentText()) if by_speaker else state.points
        self.lines.show_lines(self._of_points(counts))
        self._enable(counts is not None and counts.written > 0)

    def _of_points(self, counts: Counts | None) -> list[Told]:
        briefs = Place(Room.BRIEFS)
        if counts is None:
            return [Told(to=briefs, mark=Mark.CALLED_FOR, text=self.tr("No brief has a speaker yet"))]
        if not counts.written:
            return [Told(to=briefs, mark=Mark.CALLED_FOR, text=self.tr("No points have been written yet"))]
        written = self.tr("%1 of %2 briefs have points to say")
        written = written.replace("%1", str(counts.written)).replace("%2", str(counts.briefs))
        lines = [Told(to=briefs, mark=Mark.APPROVED, text=written)]
        if counts.over_time:
            words = self.tr("Over the minutes given: %1").replace("%1", str(counts.over_time))
            lines.append(Told(to=Place(Room.HOME), mark=Mark.LATE, text=words))
        pages = self._of_pages(Kind.TALKING_POINTS) if self.paper is Paper.ALL_POINTS else []
        return [*lines, *pages, *self._of_drafts(counts.not_approved)]

    def _of_pack(self, state: State) -> list[Told]:
        if not state.points.briefs:
            return [Told(to=Place(Room.BRIEFS), mark=Mark.CALLED_FOR, text=self.tr("No briefs were called for yet"))]
        if state.findings:
            words = self.tr("Findings to see to, on Home: %1").replace("%1", str(state.findings))
            found = Told(to=Place(Room.HOME), mark=Mark.LATE, text=words)
        else:
            found = Told(to=Place(Room.HOME), mark=Mark.APPROVED, text=self.tr("The checks find nothing"))
        return [found, *self._of_pages(Kind.PACK), *self._of_drafts(state.not_approved)]

    def _of_pages(self, kind: Kind) -> list[Told]:
        places = self._too_long.get(kind.value)
        if not places:
            return []
        words = self.tr("Too long for the page: %1")
        named = [place or self.tr("Steering brief") for place in places]
        return [Told(to=Place(Room.BRIEFS), mark=Mark.LATE, text=words.replace("%1", self.tr(", ").join(named)))]

    def _of_drafts(self, not_approved: int) -> list[Told]:
        if not not_approved:
            return []
        words = self.tr("Not approved yet: %1, so the paper is marked as a draft")
        return [Told(to=Place(Room.BRIEFS), mark=Mark.DRAFT, text=words.replace("%1", str(not_approved)))]

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
        self.ui.preview_button.setAccessibleName(self.tr("Preview: %1").replace("%1", heading))
        self._name_languages()
        self._show_findings()

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

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
