"""The actions by part of the plan: how many are done, open and late."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from jpdialog.services.names import Names
from jpdialog.services.overview import ActionCount, Overview
from jpdialog.ui.charts.bar_chart import BarChart
from jpdialog.ui.charts.stacked_bars import Chart, Column, Fill, Piece
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.home.card import Card
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import set_role


class ActionsCard(Card):
    """The chart, or a sentence before there is an action."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart, self.none = BarChart(self), QLabel(self)
        set_role(self.none, "muted")
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.add(self.none)
        self.add(self.chart, 1)
        self.chart.column_chosen.connect(lambda _part: self.place_chosen.emit(Place(Room.ACTIONS)))

    def show_overview(self, shown: Overview, names: Names) -> None:
        """Tell it of this plan's actions."""
        title = self.tr("Actions by part of the plan: done, open, late")
        self.show_head(title)
        pieces = (
            Piece(self.tr("Done"), Mark.APPROVED),
            Piece(self.tr("Open"), Mark.IN_CLEARANCE, Fill.HOLLOW),
            Piece(self.tr("Late"), Mark.LATE, Fill.HATCHED),
        )
        columns = tuple(self._column(each, names) for each in shown.actions)
        self.chart.show_chart(Chart(pieces, columns), title)
        self.chart.setVisible(bool(columns))
        self.none.setVisible(not columns)
        set_prose(self.none, self.tr("There is no action yet. They come with the dialogues."))

    def _column(self, each: ActionCount, names: Names) -> Column:
        part = each.part
        label = f"{part.number} {names.of(part, 'heading')}".strip() if part else self.tr("On no section")
        return Column(label, (each.done, each.open, each.late), part.id if part else "")
