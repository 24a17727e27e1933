"""One figure as a page: what it is, its values over time, what is to be decided, where it is used."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.domain.figures import FigureValue
from jpdialog.domain.record import Record
from jpdialog.domain.series import Series
from jpdialog.domain.trouble import Trouble
from jpdialog.services.chart_words import ChartWords
from jpdialog.services.charts import ToldYears, years_of
from jpdialog.services.desk import Desk
from jpdialog.services.figure_uses import Used
from jpdialog.services.names import Names
from jpdialog.services.total_view import ToldTotal
from jpdialog.services.vocabulary import words_for
from jpdialog.ui.burst import Pace
from jpdialog.ui.charts.chart_menu import ChartMenu
from jpdialog.ui.charts.chart_view import ChartView
from jpdialog.ui.charts.drawing import NOTHING
from jpdialog.ui.charts.told_drawing import drawing_of
from jpdialog.ui.pages.facts.figures.fields import FigureFields
from jpdialog.ui.pages.facts.figures.rivals_card import RivalsCard, told_periods
from jpdialog.ui.pages.facts.figures.total_card import TotalCard
from jpdialog.ui.pages.facts.figures.used_card import UsedCard
from jpdialog.ui.pages.facts.figures.value_grid import Column, ValueGrid
from jpdialog.ui.pages.facts.grid.model import Rows
from jpdialog.ui.pages.facts.grid.view import GridView
from jpdialog.ui.pages.home.scrolled_column import ScrolledColumn
from jpdialog.ui.pages.plan.known_panel import clear
from jpdialog.ui.tab_order import lead_through
from jpdialog.ui.theme import set_role

CHART_HEIGHT = 176


class FigureSheet(ScrolledColumn):
    """``failed`` brings what could not be kept; ``entry_chosen`` an entry of a brief, ``figure_chosen`` a figure.

    ``export_wanted`` brings the chart for a file; without a dialogue to put it under, none ``may_export``.
    """

    failed = Signal(Trouble)
    entry_chosen = Signal(str)
    figure_chosen = Signal(str)
    export_wanted = Signal(object)
    may_export = True

    def __init__(self, pace: Pace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk: Desk | None = None
        self.series: Series | None = None
        self._language = "en"
        self.fields, self.chart, self.grid = FigureFields(pace, self), ChartView(self), ValueGrid(self)
        self.more = ChartMenu(self.chart, self)
        self.told: ToldYears | None = None
        self.values = GridView(self.grid, self)
        self.head, self.alike, self.hint = QLabel(self), QLabel(self), QLabel(self)
        self.remove = QPushButton(self)
        self.cards: list[RivalsCard] = []
        self.used: UsedCard | None = None
        self.total: TotalCard | None = None
        self._told: tuple[object, ...] = ()
        self._rivals, self._uses, self._total = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._lay_out()
        self.fields.failed.connect(self.failed)
        self.grid.failed.connect(self.failed)
        self.grid.write = self._write
        self.values.removal_wanted.connect(self._remove)
        self.chart.value_chosen.connect(self._into_value)
        self.more.export_wanted.connect(lambda: self.export_wanted.emit(self.chart.drawing))
        self.remove.clicked.connect(lambda: self._remove(self.values.chosen_records()))
        self.retranslate()

    def show_figure(
        self, desk: Desk, series: Series, language: str, sections: Sequence[tuple[str, str]], alike: int
    ) -> None:
        """Show a figure as stored; what is being typed is left alone. ``alike`` others bear the same name."""
        if self.series is None or series.figure.id != self.series.figure.id:
            self.verticalScrollBar().setValue(0)
        self.desk, self.series, self._language = desk, series, language
        names = Names(desk, language)
        self.fields.show_figure(desk, series.figure, sections)
        self.alike.setVisible(alike > 0)
        self._show_chart(series, names)
        self.values.show_when_free(partial(self.grid.show_series, series, language))
        self._show_rivals(series, names)

    def show_uses(self, used: Sequence[Used], dialogue_id: str) -> None:
        """Show where the figure is used."""
        if self.desk is None:
            return
        clear(self._uses)
        chains = self.desk.clearances.of_all([each.brief for each in used])
        reopened = {name: chain.reopened for name, chain in chains.items() if chain.reopened is not None}
        self.used = UsedCard(used, reopened, Names(self.desk, self._language), dialogue_id, self)
        self.used.chosen.connect(self.entry_chosen)
        self._uses.addWidget(self.used)

    def show_total(self, total: ToldTotal) -> None:
        """Show what the figure is the total of; the keyboard stays where it was, if the card is made anew."""
        if self.total is not None and self.total.total == total:
            return
        before = self.total.controls() if self.total is not None else []
        place = next((place for place, each in enumerate(before) if each.hasFocus()), -1)
        clear(self._total)
        self.total = TotalCard(total, self)
        self.total.wanted.connect(self._do)
        self.total.figure_chosen.connect(self.figure_chosen)
        self._total.addWidget(self.total)
        if place >= 0:
            now = self.total.controls()
            alike = [each for each in self.total.lines if type(before[place]) is type(each)]
            (alike[-1] if alike else now[min(place, len(now) - 1)]).setFocus()

    def flush(self) -> bool:
        """Make all that was typed a change; False if something could not be written."""
        if self.total is not None:
            self.total.flush()
        self.values.end_typing()
        return self.fields.flush()

    def is_being_typed(self) -> bool:
        """Whether anything here is not a change yet."""
        return self.fields.is_being_typed() or self.values.is_being_typed()

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.head.setText(self.tr("Values"))
        self.alike.setText(self.tr("Another figure bears the same name."))
        self.hint.setText(self.tr("Type to fill a cell; a column can be pasted. Delete empties, Ctrl+Delete removes."))
        self.remove.setText(self.tr("Remove value"))
        self.values.setAccessibleName(self.tr("Values by period"))
        self._told = ()
        self.total = None  # made anew with the next figure that is shown, in the language of now

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        for label, role in ((self.head, "group"), (self.alike, "late"), (self.hint, "small")):
            set_role(label, role)
            label.setWordWrap(True)
        set_role(self.remove, "quiet")
        self.chart.setFixedHeight(CHART_HEIGHT)
        about, over_time = self._card(), self._card()
        about.addWidget(self.fields)
        about.addWidget(self.alike)
        top = QHBoxLayout()
        top.addWidget(self.head, 1)
        top.addWidget(self.more)
        over_time.addLayout(top)
        over_time.addWidget(self.chart)
        over_time.addWidget(self.values)
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        over_time.addLayout(foot)
        self._rivals.setSpacing(16)
        self.column.insertLayout(1, self._rivals)
        self.column.addLayout(self._total)
        self.column.addLayout(self._uses)
        self.column.addStretch(1)
        lead_through([self.more, self.chart, self.values, self.remove])

    def _card(self) -> QVBoxLayout:
        card = QFrame(self)
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 16, 16, 16)
        inside.setSpacing(8)
        self.column.addWidget(card)
        return inside

    def _show_chart(self, series: Series, names: Names) -> None:
        told = years_of(series, ChartWords(words_for(self._language), names))
        self.told = told if told is not None and len(told.bars) > 1 else None
        self.chart.show_drawing(drawing_of(self.told) if self.told is not None else NOTHING)
        self.chart.setAccessibleName(self.tr("Values over time"))
        self.chart.hint = self.tr("Enter or a click leads to the value.")
        for part in (self.chart, self.more):
            part.setVisible(self.told is not None)
        self.more.fill(is_drawn=self.told is not None, may_export=self.may_export)

    def _into_value(self, place: int) -> None:
        """Go to the row of the bar that was chosen; of a gap there is none, but an empty one to fill."""
        if self.told is not None:
            self.values.setFocus()
            row = self.grid.row_of(self.told.bars[place].value_id)
            self.values.setCurrentIndex(self.grid.index(row, Column.VALUE))

    def _show_rivals(self, series: Series, names: Names) -> None:
        periods = told_periods(series)
        told = (self._language, series.figure, *(value for period in periods for value in period.values))
        if told == self._told:
            return
        self._told = told
        clear(self._rivals)
        self.cards = [RivalsCard(series, each, names, self._language, self) for each in periods]
        for card in self.cards:
            card.decided.connect(self._decide)
            card.anew.connect(self._reconsider)
            self._rivals.addWidget(card)

    def _write(self, rows: Rows) -> object:
        if self.desk is None or self.series is None:
            return None
        return self.desk.figures.put_all(self.series.figure, rows)

    def _remove(self, records: Sequence[Record]) -> None:
        series, values = self.series, [each for each in records if isinstance(each, FigureValue)]
        if values and series is not None:
            self._do(lambda desk: desk.figures.remove_values(series.figure, values))

    def _decide(self, value: FigureValue, why: str) -> None:
        if not why.strip():
            card = next(each for each in self.cards if value.period == each.period)
            card.why.setFocus()
        self._do(lambda desk: desk.figures.decide(value, why))

    def _reconsider(self, value: FigureValue) -> None:
        self._do(lambda desk: desk.figures.reconsider(value))

    def _do(self, work: Callable[[Desk], object]) -> None:
        if self.desk is None or not self.flush():
            return
        try:
            work(self.desk)
        except Trouble as trouble:
            self.failed.emit(trouble)
