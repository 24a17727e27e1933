"""Home: one look tells what is next, what is missing and what is late; every number is a way to go there."""

from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.dialogue import Dialogue, DialogueStatus
from jpdialog.domain.trouble import Trouble
from jpdialog.services.check_words import CheckWords
from jpdialog.services.checks import Checked, Checks
from jpdialog.services.contributions import show_as_contributions
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.overview import Overview, overview
from jpdialog.ui.actions import Action
from jpdialog.ui.pages.briefs.exporting import Kind, Order
from jpdialog.ui.pages.briefs.notice import Notice
from jpdialog.ui.pages.briefs.page import NEW_DIALOGUE
from jpdialog.ui.pages.chart_export import ChartExport
from jpdialog.ui.pages.documents.paper_export import PaperExport
from jpdialog.ui.pages.home.both_calendars import Calendars
from jpdialog.ui.pages.home.card_row import CardRow
from jpdialog.ui.pages.home.charts_card import ChartsCard
from jpdialog.ui.pages.home.checks_card import ChecksCard
from jpdialog.ui.pages.home.empty import EmptyHome
from jpdialog.ui.pages.home.late_card import LateCard
from jpdialog.ui.pages.home.missing_card import MissingCard
from jpdialog.ui.pages.home.next_card import NextCard
from jpdialog.ui.pages.home.pack_card import PackCard
from jpdialog.ui.pages.home.sample_banner import SampleBanner
from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn
from jpdialog.ui.pages.home.soon_card import SoonCard
from jpdialog.ui.pages.home.style import home_stylesheet
from jpdialog.ui.pages.page import Page
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.tab_order import lead_through
from jpdialog.ui.theme import tokens_of


class HomePage(Page):
    """The first page of the window."""

    room = Room.HOME

    def __init__(self, parent: QWidget | None = None, *, today: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self._today = today
        self._is_stale, self._is_reading = True, False
        self._has_briefs = False
        self._known: Checked | None = None
        self._tabs: list[QWidget] = []
        self.next, self.missing, self.late = NextCard(self), MissingCard(self), LateCard(self)
        self.pack, self.charts, self.checks = PackCard(self), ChartsCard(self), ChecksCard(self)
        self.banner, self.notice, self.empty = SampleBanner(self), Notice(self), EmptyHome(self)
        self.soon = SoonCard(self)
        self.export, self.chart_export = PaperExport(self, self.notice, today), ChartExport(self, self.notice, today)
        self._lay_out()
        for part in (
            self.soon,
            self.next,
            self.missing,
            self.late,
            self.pack,
            self.charts,
            self.checks,
            self.empty,
        ):
            part.place_chosen.connect(self.place_chosen)
        keys = QShortcut(QKeySequence("Ctrl+E"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.ask_export)
        self.charts.export_wanted.connect(self.chart_export.ask)
        self.charts.figure_chosen.connect(self._draw_figure)
        self.checks.set_aside.connect(self._set_aside)
        self.checks.taken_back.connect(self._take_back)
        self._dress()

    # What it says of itself

    @override
    def actions_here(self) -> list[Action]:
        if self.dialogue is None:
            return []
        export = Action(
            name=self.tr("Export pack"),
            run=self.ask_export,
            key="Ctrl+E",
            is_primary=self._has_briefs,
            is_enabled=self._has_briefs,
            hint=self.tr("Write the briefing pack of this dialogue as a Word file"),
        )
        if self._is_one_prepared():
            return [export]
        new = Action(name=self.tr("New dialogue…"), run=self._ask_new_dialogue, is_primary=not self._has_briefs)
        return [export, new] if not self._has_briefs else [new, export]

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        del changed  # everything here depends on everything; it is read again once somebody looks
        self._is_stale = True
        if self.isVisible():
            self._read_again()

    def _read_again(self) -> None:
        """Have everything gathered on the worker's thread; until it has come, what was shown stays."""
        if self._is_reading:
            return
        self._is_stale = False
        if self.desk is None or self.dialogue is None:
            self._has_briefs = False
            self.empty.show_state(has_plan=self.desk is not None and self.desk.plans.instrument() is not None)
            self._stack.setCurrentWidget(self.empty)
            return
        desk, dialogue, today = self.desk, self.dialogue, self._today()
        if self._stack.currentWidget() is not self.area:
            self._stack.setCurrentWidget(self._blank)
        if self.worker is not None:
            self._is_reading = True
            gather = lambda job: overview(desk, dialogue, today, job.give_way)  # noqa: E731
            self.worker.run("", gather, self._on_read, self._on_not_read, can_stop=False)

    def _on_read(self, shown: Overview) -> None:
        self._is_reading = False
        if self.desk is not None and self.dialogue is not None and shown.dialogue.id == self.dialogue.id:
            self._show(self.desk, shown)
        if self._is_stale and self.isVisible():
            self._read_again()

    def _on_not_read(self, trouble: Trouble) -> None:
        self._is_reading = False
        self.trouble_met.emit(trouble)

    def _show(self, desk: Desk, shown: Overview) -> None:
        names, today = Names(desk, self.language), self._today()
        self._known = Checked(shown.checks, shown.set_aside)
        self._has_briefs = shown.sections > 0
        self.banner.setVisible(shown.dialogue.is_sample)
        self.next.show_overview(shown, names, today, Calendars.of(desk.plans.instrument(), self.language))
        self.soon.show_overview(shown, names, today, desk.plans.instrument(), self.language)
        self.missing.show_overview(shown, names)
        self.late.show_overview(shown, names, self.language)
        self.pack.show_overview(shown, names, today)
        self.charts.show_overview(shown, names, self.language)
        self.checks.show_overview(shown, CheckWords(desk, self.language, shown.briefs))
        self._stack.setCurrentWidget(self.area)
        self._order_tabs()
        self.renamed.emit()

    @override
    def retranslate(self) -> None:
        self.refresh(None)

    # What is done here

    def ask_export(self) -> None:
        """Ask where the pack goes, and write it."""
        if self.dialogue is not None and self._has_briefs:
            order = Order(kind=Kind.PACK, to=Path(), dialogue=self.dialogue.number, language=self.language)
            self.export.ask(order, self.tr("Export pack"))

    def _set_aside(self, finding: str, reason: str) -> None:
        today = self._today()
        known = self._known
        self._check(lambda checks, dialogue: checks.set_aside(dialogue, finding, reason, today, known))

    def _take_back(self, finding: str) -> None:
        self._check(lambda checks, dialogue: checks.take_back(dialogue, finding))

    def _check(self, work: Callable[[Checks, Dialogue], object]) -> None:
        if self.desk is not None and self.dialogue is not None:
            try:
                work(Checks(self.desk), self.dialogue)
            except Trouble as trouble:
                self.trouble_met.emit(trouble)

    def _draw_figure(self, figure_id: str) -> None:
        if self.desk is not None:
            try:
                show_as_contributions(self.desk, figure_id)
            except Trouble as trouble:
                self.trouble_met.emit(trouble)

    def _ask_new_dialogue(self) -> None:
        self.place_chosen.emit(Place(Room.BRIEFS, NEW_DIALOGUE))

    def _is_one_prepared(self) -> bool:
        known = self.desk.dialogues.all() if self.desk else []
        return any(each.status == DialogueStatus.PLANNED for each in known)

    # Inside

    def _lay_out(self) -> None:
        self.area = ScrolledColumn(self)
        column = self.area.column
        column.addWidget(self.banner)
        column.addWidget(self.notice)
        column.addWidget(self.soon)
        column.addWidget(CardRow([self.next, self.missing, self.late], [1, 1, 1], 280, self.area))
        column.addWidget(self.pack)
        column.addWidget(CardRow([self.charts, self.checks], [6, 5], 360, self.area), 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.area)
        self._blank = QWidget(self)
        self._stack.addWidget(self._blank)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _order_tabs(self) -> None:
        order = [
            *(self.notice.step, self.notice.away, *self.soon.lines.lines, self.next.number, *self.next.lines.lines),
            *(self.missing.number, *self.missing.lines.lines),
            *(self.late.number, *self.late.lines.lines),
            *(*self.pack.strip.cells, *self.pack.legend.chips, self.pack.together),
            *(*self.charts.controls, *self.checks.controls),
        ]
        if order != self._tabs:
            self._tabs = order
            lead_through(order)

    def _dress(self) -> None:
        sheet = home_stylesheet(tokens_of(self))
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._read_again()
            self.renamed.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._dress()
