"""A chart on paper: the picture, what it shows in words, and its numbers as a table."""

from dataclasses import dataclass

from jpdialog.domain.papers.front import Front


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A chart as it was drawn: a picture in PNG of so many millimetres, what it says, and its numbers below heads."""

    title: str
    picture: bytes
    width: float
    height: float
    told: tuple[str, ...]
    """Each value in words, for those who cannot see it."""
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    """What a reader of the numbers has to know: their source, what is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPaper:
    """A chart as a paper of its own."""

    front: Front
    chart: Drawn
