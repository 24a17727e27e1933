"""Projects 案件: what is funded under a section, with its amounts by year, its reports and what is done to be seen.

The gender marker is one value that holds its scheme: the two cannot be set apart from each other, and are never
converted. OECD DAC scores a policy objective (0, 1, 2), the UNCT-GEM a contribution (0 to 3): 2 does not equal 2.
"""

from datetime import date
from enum import StrEnum

from pydantic import field_validator
from sqlmodel import Field

from jpdialog.domain import money
from jpdialog.domain.figures import YearBasis
from jpdialog.domain.partial_date import checked_partial_date
from jpdialog.domain.record import Placed, Record, choice

LONGEST_TITLE, REMIND_DAYS, MOST_REMIND_DAYS = 1000, 14, 366
"""A title longer than this is a paste that went astray. Of a report one is reminded two weeks before, if not told."""


class GenderScheme(StrEnum):
    """By which scheme a project is marked."""

    DAC = "oecd_dac"
    GEM = "unct_gem"


class GenderMarker(StrEnum):
    """The mark that a project bears, in the scheme in which it was given."""

    NOT_SAID = "not_said"
    DAC_0 = "oecd_dac_0"
    DAC_1 = "oecd_dac_1"
    DAC_2 = "oecd_dac_2"
    GEM_0 = "unct_gem_0"
    GEM_1 = "unct_gem_1"
    GEM_2 = "unct_gem_2"
    GEM_3 = "unct_gem_3"

    @property
    def scheme(self) -> GenderScheme | None:
        """By which scheme it was given; None if the project is not marked."""
        return None if self is GenderMarker.NOT_SAID else GenderScheme(self.value[:-2])

    @property
    def score(self) -> int | None:
        """The number that it bears in its scheme."""
        return None if self is GenderMarker.NOT_SAID else int(self.value[-1])


class Earmarking(StrEnum):
    """Whether the funds were given for this very purpose."""

    NOT_SAID = "not_said"
    EARMARKED = "earmarked"
    SOFTLY = "softly_earmarked"
    UNEARMARKED = "unearmarked"


class ProjectStatus(StrEnum):
    """How far a project has come."""

    PLANNED = "planned"
    RUNNING = "running"
    ENDED = "ended"
    STOPPED = "stopped"


class AmountKind(StrEnum):
    """Which amount of a year is meant: the values are the names of the fields that hold them."""

    PLEDGED = "pledged"
    DISBURSED = "disbursed"
    SPENT = "spent"


class ReportKind(StrEnum):
    """What a project owes to those who fund it."""

    PROGRESS = "progress"
    NARRATIVE = "narrative"
    FINANCIAL = "financial"
    FINAL = "final"
    EVALUATION = "evaluation"
    OTHER = "other"


class Project(Placed, table=True):
    """A funded project. ``implementer_id`` is an organisation, ``donor_id`` a party of the plan."""

    instrument_id: str = Field(index=True)
    title: str = Field(min_length=1, max_length=LONGEST_TITLE)
    title_translation: str = ""
    number: str = ""
    lineage: str | None = Field(default=None, index=True)
    region: str = ""
    region_translation: str = ""
    implementer_id: str | None = None
    donor_id: str | None = None
    currency: str = ""
    earmarking: Earmarking = Field(default=Earmarking.NOT_SAID, sa_type=choice(Earmarking))
    gender_marker: GenderMarker = Field(default=GenderMarker.NOT_SAID, sa_type=choice(GenderMarker))
    visibility: str = ""
    visibility_translation: str = ""
    starts_on: str | None = None
    ends_on: str | None = None
    status: ProjectStatus = Field(default=ProjectStatus.PLANNED, sa_type=choice(ProjectStatus))
    note: str = ""
    note_translation: str = ""

    @field_validator("starts_on", "ends_on")
    @classmethod
    def _is_a_date(cls, value: str | None) -> str | None:
        return None if value is None else checked_partial_date(value)


class ProjectAmount(Placed, table=True):
    """The amounts of one year (or span of years) on one basis, in the project's currency; empty where none is known."""

    project_id: str = Field(index=True)
    period: str = ""
    year_basis: YearBasis = Field(default=YearBasis.NOT_SAID, sa_type=choice(YearBasis))
    pledged: str = ""
    disbursed: str = ""
    spent: str = ""

    @field_validator("pledged", "disbursed", "spent")
    @classmethod
    def _is_money(cls, value: str) -> str:
        return money.kept(value)


class ProjectReport(Record, table=True):
    """A report that is due; ``remind_days`` before that day the window speaks of it."""

    project_id: str = Field(index=True)
    kind: ReportKind = Field(default=ReportKind.PROGRESS, sa_type=choice(ReportKind))
    due: date | None = None
    handed_in: date | None = None
    remind_days: int = Field(default=REMIND_DAYS, ge=0, le=MOST_REMIND_DAYS)
    note: str = ""

    def is_late(self, today: date) -> bool:
        """Whether its day has passed and it was not handed in."""
        return self.handed_in is None and self.due is not None and self.due < today

    def is_near(self, today: date) -> bool:
        """Whether it is time to be reminded of it."""
        return self.handed_in is None and self.due is not None and 0 <= (self.due - today).days <= self.remind_days
