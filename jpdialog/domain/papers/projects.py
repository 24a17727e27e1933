"""Projects on paper: under each section what is funded, with the amounts by year, the marker and the next report."""

from dataclasses import dataclass
from datetime import date

from jpdialog.domain.papers.front import Front


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectLine:
    """One project as a row. Amounts are said, the sum first, then those by year."""

    id: str
    number: str
    title: str
    about: str = ""
    """Where it is, and who carries it out."""
    years: str = ""
    pledged: tuple[str, ...] = ()
    disbursed: tuple[str, ...] = ()
    gender: str = ""
    visibility: str = ""
    report: str = ""
    """Which report is due next."""
    due: date | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectGroup:
    """The projects of one section, and what was pledged to them by currency."""

    heading: str
    """Number and heading; empty for those of no section."""
    lines: tuple[ProjectLine, ...]
    total: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectsPaper:
    """Every section that has projects, in the order of the plan."""

    front: Front
    groups: tuple[ProjectGroup, ...]
    total: str = ""
