"""The charts of Home, one at a time: chosen by a chip, walked by keys, given away as numbers or as a Word paper."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QMenu, QPushButton, QWidget

from jpdialog.services.chart_words import ChartWords
from jpdialog.services.charts import ChartKind, Charts
from jpdialog.services.names import Names
from jpdialog.services.overview import Overview
from jpdialog.services.vocabulary import words_for
from jpdialog.ui.charts.chart_menu import ChartMenu
from jpdialog.ui.charts.chart_view import ChartView
from jpdialog.ui.charts.drawing import NOTHING, Drawing
from jpdialog.ui.charts.told_drawing import drawing_of
from jpdialog.ui.language import translate
from jpdialog.ui.pages.home.card import Card
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import STEP
from jpdialog.ui.wrapping import Wrapping

LONGEST_LABEL = 60


class ChartsCard(Card):
    """``export_wanted`` brings the kind and the drawing; ``figure_chosen`` the id of the figure to draw from now on."""

    export_wanted = Signal(str, object)
    figure_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = ChartKind.DIALOGUES
        self._read: tuple[Overview, Names, str] | None = None
        self._is_chosen = False
        self._together = QButtonGroup(self)
        self.chips = {kind: self._chip(kind) for kind in ChartKind}
        self.chips[self.kind].setChecked(True)
        self.chart, self.none = ChartView(self), QLabel(self)
        self.more = ChartMenu(self.chart, self)
        self.menu = self.more.entries
        self.figures = QMenu(self.menu)
        self._lay_out()
        self.chart.chosen.connect(self._go)
        self.more.export_wanted.connect(lambda: self.export_wanted.emit(self.kind.value, self.chart.drawing))

    def show_overview(self, shown: Overview, names: Names, language: str) -> None:
        """Tell it of this plan's actions and figures."""
        self._read = (shown, names, language)
        if not self._is_chosen:
            self._open_at(ChartKind.DIALOGUES if _is_by_dialogue(shown) else ChartKind.PARTS)
        for kind, chip in self.chips.items():
            chip.setText(_chip_word(kind))
        self._show()

    @property
    def controls(self) -> list[QWidget]:
        """Everything that has the focus in turn, as it is read."""
        return [*self.chips.values(), self.more, self.chart]

    @property
    def drawing(self) -> Drawing | None:
        """The chart that is shown; None if there is nothing to draw."""
        if self._read is None:
            return None
        shown, names, language = self._read
        charts = Charts(shown.charts, shown.contributions.series, ChartWords(words_for(language), names))
        told = charts.told(self.kind)
        return drawing_of(told) if told is not None else None

    def choose(self, kind: ChartKind) -> None:
        """Show another chart."""
        self._is_chosen = True
        self._open_at(kind)
        self._show()

    def _open_at(self, kind: ChartKind) -> None:
        self.kind = kind
        self.chips[kind].setChecked(True)

    def _show(self) -> None:
        drawing = self.drawing
        self.show_head(drawing.title if drawing is not None else self._name())
        self.chart.show_drawing(drawing or NOTHING)
        self.chart.hint = self._hint()
        self.chart.setAccessibleName(self.head.text())
        self.chart.setVisible(drawing is not None)
        self.none.setVisible(drawing is None)
        set_prose(self.none, _nothing(self.kind))
        self._fill_menu(is_drawn=drawing is not None)

    def _name(self) -> str:
        """What the chart is called while there is nothing to draw."""
        if self._read is None or self.kind is ChartKind.CONTRIBUTIONS:
            return _chip_word(self.kind)
        _shown, names, language = self._read
        return ChartWords(words_for(language), names).heads(self.kind)[0]

    def _fill_menu(self, *, is_drawn: bool) -> None:
        self.more.fill(is_drawn=is_drawn)
        is_figures = self.kind is ChartKind.CONTRIBUTIONS and self._read is not None
        if is_figures:
            self._fill_figures()
        self.more.setEnabled(is_drawn or (is_figures and not self.figures.isEmpty()))

    def _fill_figures(self) -> None:
        if self._read is None:
            return
        shown, names, _language = self._read
        self.figures.clear()
        self.figures.setTitle(translate("Charts", "Which figure"))
        drawn = shown.contributions.series
        for figure in shown.contributions.offered:
            label = names.of(figure, "label")[:LONGEST_LABEL].replace("&", "&&")
            entry = self.figures.addAction(label, partial(self.figure_chosen.emit, figure.id))
            entry.setCheckable(True)
            entry.setChecked(drawn is not None and figure.id == drawn.figure.id)
        if not self.figures.isEmpty():
            self.menu.addSeparator()
            self.menu.addMenu(self.figures)

    def _hint(self) -> str:
        if self.kind is ChartKind.CONTRIBUTIONS:
            return translate("Charts", "Enter or a click leads to the figure.")
        return translate("Charts", "Enter or a click lists these actions; up and down choose a part of the column.")

    def _go(self, key: str) -> None:
        self.place_chosen.emit(Place(Room.FACTS if self.kind is ChartKind.CONTRIBUTIONS else Room.ACTIONS, key))

    def _chip(self, kind: ChartKind) -> QPushButton:
        chip = QPushButton(self)
        chip.setCheckable(True)
        set_role(chip, "filter")
        self._together.addButton(chip)
        chip.clicked.connect(partial(self.choose, kind))
        return chip

    def _lay_out(self) -> None:
        set_role(self.none, "muted")
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QWidget(self)
        inside = Wrapping(row, STEP, STEP // 2)
        for chip in (*self.chips.values(), self.more):
            inside.addWidget(chip)
        for widget, stretch in ((row, 0), (self.none, 0), (self.chart, 1)):
            self.add(widget, stretch)


def _is_by_dialogue(shown: Overview) -> bool:
    """Whether it says something by dialogue: one column says nothing that the parts of the plan do not say better."""
    return sum(each.of is not None for each in shown.charts.by_dialogue) > 1


def _chip_word(kind: ChartKind) -> str:
    return {
        ChartKind.DIALOGUES: translate("Charts", "By dialogue"),
        ChartKind.AGES: translate("Charts", "By age"),
        ChartKind.PARTS: translate("Charts", "By part"),
        ChartKind.CONTRIBUTIONS: translate("Charts", "Contributions"),
    }[kind]


def _nothing(kind: ChartKind) -> str:
    if kind is ChartKind.CONTRIBUTIONS:
        return translate(
            "Charts", "Here stands what is contributed by year, once a figure under Facts has amounts of three years."
        )
    if kind is ChartKind.AGES:
        return translate("Charts", "No action is open. How long each has been open is shown here.")
    return translate("Charts", "There is no action yet. They come with the dialogues.")
