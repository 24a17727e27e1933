"""Data sheets: every figure with what makes it fit to be said, and two values for one thing side by side."""

from dataclasses import dataclass

from jpdialog.domain.papers.chart import Drawn
from jpdialog.domain.papers.front import Front
from jpdialog.domain.papers.items import FigureLine
from jpdialog.domain.papers.projects import ProjectGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSheets:
    """Figures by section, and apart from them those that contradict each other."""

    front: Front
    figures: tuple[FigureLine, ...]
    contradictions: tuple[tuple[FigureLine, ...], ...] = ()
    """Each with the values of one period of a figure that differ."""
    series: tuple[tuple[FigureLine, ...], ...] = ()
    """The figures of which more than one period is known, each with its values in time."""
    charts: tuple[Drawn | None, ...] = ()
    """Of each of those figures its chart, where numbers are known and somebody could draw."""
    projects: tuple[ProjectGroup, ...] = ()
    """What is funded, by section."""
