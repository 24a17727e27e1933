"""A chart as a paper of its own: the picture with its words for who cannot see it, a caption, and the numbers."""

from collections.abc import Iterator

from jpdialog.documents.writing import dates
from jpdialog.documents.writing.bare_picture import bare
from jpdialog.documents.writing.blocks import Block, Column, Look, Paragraph, Picture, Table, Tone, line
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.single_paper import write_single
from jpdialog.domain.papers.chart import ChartPaper, Drawn

LABEL_SHARE, NUMBER_SHARE, BESIDE_HEAD = 30, 14, 7


def write_chart(paper: ChartPaper, how: Printing = USUAL) -> bytes:
    """The chart as a Word file. Raises ValueError for a picture that is none."""
    labels = Labels.of(paper.front)
    return write_single("chart", paper.chart.title, paper.front, _body(paper, labels), how=how)


def _body(paper: ChartPaper, labels: Labels) -> Iterator[Block]:
    chart = paper.chart
    yield picture_of(chart, labels)
    day = dates.day(paper.front.as_of, labels.calendar)
    yield line(labels("chart_caption", title=chart.title, day=day), Look.TABLE_NOTE)
    yield _numbers(chart, labels)


def picture_of(chart: Drawn, labels: Labels) -> Picture:
    """The chart with its words for who cannot see it. Raises ValueError for a picture that is none."""
    picture = bare(chart.picture)
    if picture is None:
        raise ValueError("a chart is drawn as PNG")
    described = labels("chart_described", title=chart.title, told=labels("semicolon").join(chart.told))
    return Picture(picture, "png", described, chart.width, chart.height)


def _numbers(chart: Drawn, labels: Labels) -> Table:
    heads, *rows = chart.rows
    columns = tuple(Column(head, _share(head) if place else LABEL_SHARE) for place, head in enumerate(heads))
    note = chart.note or labels("chart_note")
    return Table(columns, tuple(map(_row, rows)), chart.title, labels("chart_rows_described"), note)


def _share(head: str) -> int:
    """As much as its numbers need, and no word of its head is broken."""
    return max(NUMBER_SHARE, max(map(len, head.split()), default=0) + BESIDE_HEAD)


def _row(cells: tuple[str, ...]) -> tuple[Paragraph, ...]:
    return tuple(
        line(cell, Look.TABLE_TEXT, tone=Tone.PLAIN if place else Tone.STRONG) for place, cell in enumerate(cells)
    )
