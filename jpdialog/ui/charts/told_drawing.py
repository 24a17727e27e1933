"""How a chart that is told in words is drawn: the mark and the fill of each piece, and where each leads."""

from dataclasses import replace

from jpdialog.domain.action_counts import Outcome, Stage
from jpdialog.services.charts import Told, ToldColumn, ToldCounts, ToldYears
from jpdialog.services.figure_bars import ToldBar
from jpdialog.ui.charts.drawing import Drawing, OverTime, Stacked
from jpdialog.ui.charts.series import Bar
from jpdialog.ui.charts.stacked_bars import Chart, Column, Fill, Piece
from jpdialog.ui.marks import Mark

LOOKS = {
    Outcome.DONE: (Mark.APPROVED, Fill.SOLID),
    Outcome.OPEN: (Mark.IN_CLEARANCE, Fill.HOLLOW),
    Outcome.LATE: (Mark.LATE, Fill.HATCHED),
    Outcome.LEFT: (Mark.CALLED_FOR, Fill.CROSSED),
    Stage.IMPLEMENTED: (Mark.APPROVED, Fill.SOLID),
    Stage.UNDER_WAY: (Mark.IN_CLEARANCE, Fill.LINED),
    Stage.NOT_STARTED: (Mark.CALLED_FOR, Fill.HOLLOW),
    Stage.ON_HOLD: (Mark.DRAFT, Fill.DOTTED),
    Stage.LEFT: (Mark.CALLED_FOR, Fill.CROSSED),
}
"""No two of one chart alike, even to an eye that sees no colours."""


def drawing_of(told: Told) -> Drawing:
    """The chart, to be painted."""
    return _over_time(told) if isinstance(told, ToldYears) else _stacked(told)


def bar_of(told: ToldBar) -> Bar:
    """A period: whole for a number, hatched for one read out of words, hollow while undecided."""
    fill = Fill.HOLLOW if told.is_undecided else Fill.SOLID if told.is_exact else Fill.HATCHED
    return Bar(told.label, told.said, told.amount, fill)


def _stacked(told: ToldCounts) -> Stacked:
    pieces = tuple(Piece(each.word, *LOOKS[each.of]) for each in told.pieces)
    columns = tuple(_column(told, each) for each in told.columns)
    return Stacked(told.title, Chart(pieces, columns), told.of, told.in_all, told.note, told.signs)


def _column(told: ToldCounts, column: ToldColumn) -> Column:
    keys = tuple(replace(column.picked, kind=piece.of.value).written for piece in told.pieces)
    return Column(column.label, column.counts, column.picked.written, keys)


def _over_time(told: ToldYears) -> OverTime:
    return OverTime(
        title=told.title,
        bars=tuple(map(bar_of, told.bars)),
        told=tuple(each.told for each in told.bars),
        of=told.of,
        value=told.value,
        note=told.note,
        key=told.figure_id,
    )
