"""What can be drawn as a chart: painted, told in words value by value, and given away as a table of its numbers."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from jpdialog.ui.charts import series, stacked_bars
from jpdialog.ui.charts.series import Bar
from jpdialog.ui.charts.stacked_bars import Chart
from jpdialog.ui.tokens import Tokens

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a value that can be chosen on its own: in words, and where it leads."""

    told: str
    key: str


class Drawing(Protocol):
    """A chart by whatever means. ``title`` says what it shows, ``note`` what a reader of its numbers has to know."""

    @property
    def title(self) -> str: ...  # noqa: D102 - said by the class

    @property
    def note(self) -> str: ...  # noqa: D102

    @property
    def told(self) -> tuple[str, ...]:
        """Each value in words, from the left."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Where each leads; "" if there is nothing."""

    @property
    def rows(self) -> Rows:
        """The numbers, below a row of heads."""

    def parts(self, place: int) -> list[Part]:
        """What a value is made of, from the foot up; nothing where it is whole."""

    def boxes(self, place: int, area: QRectF, font: QFont) -> list[QRectF]:
        """Where each of its parts is."""

    def slots(self, area: QRectF, font: QFont) -> list[QRectF]:
        """The strip of ``area`` that belongs to each."""

    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens, font: QFont) -> None:
        """Paint it into ``area``."""


@dataclass(frozen=True, slots=True)
class Stacked:
    """Columns of counts; ``of`` is the head above their labels, ``in_all`` that above their sums; ``signs`` stand after
    a label and between what is counted.
    """

    title: str
    chart: Chart
    of: str = ""
    in_all: str = ""
    note: str = ""
    signs: tuple[str, str] = (": ", ", ")

    @property
    def told(self) -> tuple[str, ...]:
        """A column in words: "Seas: Done 2, Open 1"."""
        after, between = self.signs
        return tuple(
            f"{column.label}{after}"
            + between.join(
                f"{piece.word} {count}" for piece, count in zip(self.chart.pieces, column.counts, strict=True)
            )
            for column in self.chart.columns
        )

    @property
    def keys(self) -> tuple[str, ...]:
        """Where each column leads."""
        return tuple(column.key if sum(column.counts) else "" for column in self.chart.columns)

    @property
    def rows(self) -> Rows:
        """A row for each column, with its sum."""
        heads = (self.of, *(piece.word for piece in self.chart.pieces), self.in_all)
        return (heads, *((c.label, *map(str, c.counts), str(sum(c.counts))) for c in self.chart.columns))

    def parts(self, place: int) -> list[Part]:
        """The pieces of a column of which there is any: "Seas, Open: 1"."""
        column = self.chart.columns[place]
        keys = column.keys or (column.key,) * len(column.counts)
        pieces = zip(self.chart.pieces, column.counts, keys, strict=True)
        after, between = self.signs
        return [
            Part(f"{column.label}{between}{piece.word}{after}{count}", key) for piece, count, key in pieces if count
        ]

    def boxes(self, place: int, area: QRectF, font: QFont) -> list[QRectF]:
        """Where those pieces are."""
        slot = self.slots(area, font)[place]
        return [box for _, _, box in stacked_bars.boxes(self.chart, self.chart.columns[place], slot)]

    def slots(self, area: QRectF, font: QFont) -> list[QRectF]:
        """The strip of each column."""
        return stacked_bars.slots(self.chart, area, font)

    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens, font: QFont) -> None:
        """Paint legend and columns."""
        stacked_bars.paint_stacked_bars(painter, self.chart, area, tokens, font)


@dataclass(frozen=True, slots=True)
class OverTime:
    """A figure over its periods; ``of`` and ``value`` are the heads above periods and values."""

    title: str
    bars: tuple[Bar, ...]
    told: tuple[str, ...]
    of: str = ""
    value: str = ""
    note: str = ""
    key: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """All lead to the figure."""
        return (self.key,) * len(self.bars)

    @property
    def rows(self) -> Rows:
        """A row for each period."""
        return ((self.of, self.value), *((bar.label, bar.said) for bar in self.bars))

    def parts(self, _place: int) -> list[Part]:
        """A bar is whole."""
        return []

    def boxes(self, _place: int, _area: QRectF, _font: QFont) -> list[QRectF]:
        """A bar is whole."""
        return []

    def slots(self, area: QRectF, _font: QFont) -> list[QRectF]:
        """The strip of each period."""
        return series.slots(self.bars, area)

    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens, font: QFont) -> None:
        """Paint the bars."""
        series.paint_series(painter, self.bars, area, tokens, font)


NOTHING = Stacked("", Chart((), ()))
