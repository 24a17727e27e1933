"""Data sheets: figures with value, basis, source and date; what contradicts itself side by side, above the rest."""

from collections.abc import Iterator
from itertools import zip_longest

from jpdialog.documents.writing import dates, pack_tables
from jpdialog.documents.writing.blocks import (
    Block,
    Column,
    Heading,
    HeadingLook,
    Look,
    Paragraph,
    Table,
    Tone,
    line,
)
from jpdialog.documents.writing.chart import picture_of
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.projects import behind_figures
from jpdialog.documents.writing.single_paper import write_single
from jpdialog.domain.papers import DataSheets, FigureLine
from jpdialog.domain.quantity import with_unit


def write_data_sheets(paper: DataSheets, how: Printing = USUAL) -> bytes:
    """The data sheets as a Word file."""
    labels = Labels.of(paper.front)
    return write_single("data-sheets", labels("data_sheets"), paper.front, _body(paper, labels), how=how)


def _body(paper: DataSheets, labels: Labels) -> Iterator[Block]:
    yield from beside_each_other(paper.contradictions, labels)
    yield from _over_time(paper, labels)
    yield Heading(labels("all_figures"), HeadingLook.DELEGATION)
    if paper.figures:
        yield pack_tables.figures(paper.figures, labels("all_figures"), labels, with_section=True)
    else:
        yield line(labels("no_figures"), Look.NOTICE)
    yield from behind_figures(paper.projects, labels)


def _over_time(paper: DataSheets, labels: Labels) -> Iterator[Block]:
    """Each figure of which more than one period is known, as a chart, where there is one, and a table of its own."""
    series = [(each, chart) for each, chart in zip_longest(paper.series, paper.charts) if each]
    if series:
        yield Heading(labels("figures_over_time"), HeadingLook.DELEGATION)
    for each, chart in series:
        yield Heading(each[0].label, HeadingLook.GROUP)
        if chart is not None:
            yield picture_of(chart, labels)
        yield pack_tables.series(each, labels)


def beside_each_other(contradictions: tuple[tuple[FigureLine, ...], ...], labels: Labels) -> Iterator[Block]:
    """The figures that contradict each other, side by side; nothing where none do."""
    if contradictions:
        yield Heading(labels("two_values"), HeadingLook.DELEGATION)
        for alike in contradictions:
            yield Heading(alike[0].label, HeadingLook.GROUP)
            yield _beside(alike, labels)


def _beside(alike: tuple[FigureLine, ...], labels: Labels) -> Table:
    """One column for each value, one row for each thing that makes it fit to be said."""
    values = (Column(labels("value_number", number=number), 80 // len(alike)) for number in range(1, len(alike) + 1))
    facts = {
        "value": [with_unit(each.value, each.unit) for each in alike],
        "basis": [each.basis for each in alike],
        "source": [each.source for each in alike],
        "as_of_title": [dates.partial(each.as_of, labels.calendar) for each in alike],
    }
    rows = tuple(_row(name, cells, labels) for name, cells in facts.items())
    return Table(
        (Column(labels("particular"), 20), *values),
        rows,
        labels("values_of", label=alike[0].label),
        labels("two_values_described"),
        labels("agree_first"),
    )


def _row(name: str, cells: list[str], labels: Labels) -> tuple[Paragraph, ...]:
    tone = Tone.STRONG if name == "value" else Tone.PLAIN
    look = Look.TABLE_TEXT if name == "as_of_title" else Look.KEPT_TEXT
    return (line(labels(name), look, tone=Tone.LABEL), *(line(cell, look, tone=tone) for cell in cells))
