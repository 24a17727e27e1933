"""Figures 数値: defined once, a series over periods, each value with its source and date, so that all briefs agree."""

from enum import StrEnum

from pydantic import field_validator
from sqlmodel import Field

from jpdialog.domain.partial_date import checked_partial_date
from jpdialog.domain.record import Placed, choice

LONGEST_LABEL, LONGEST_PERIOD = 1000, 100
"""A label or period longer than this is a paste that went astray."""


class YearBasis(StrEnum):
    """Which years the periods of a figure are."""

    NOT_SAID = "not_said"
    CALENDAR = "calendar"
    FISCAL = "fiscal"


class Standing(StrEnum):
    """How a value stands among those of its period: as it came, chosen by a person, or refused by one."""

    REPORTED = "reported"
    CHOSEN = "chosen"
    REFUSED = "refused"


class Figure(Placed, table=True):
    """What is counted, in which unit; ``basis`` are words on how. ``source`` and ``as_of`` hold where a value has none.

    ``value`` and ``subject`` are how stores of forms 1 to 4 kept a figure's one value, and named figures that spoke of
    one thing; opening such a store makes a series of them (`services/old_figures`).
    """

    instrument_id: str = Field(index=True)
    label: str = Field(min_length=1, max_length=LONGEST_LABEL)
    label_translation: str = ""
    subject: str = ""
    value: str = ""
    value_translation: str = ""
    unit: str = ""
    unit_translation: str = ""
    year_basis: YearBasis = Field(default=YearBasis.NOT_SAID, sa_type=choice(YearBasis))
    currency: str = ""
    basis: str = ""
    basis_translation: str = ""
    source: str = ""
    source_translation: str = ""
    as_of: str | None = None
    lineage: str | None = None

    @field_validator("as_of")
    @classmethod
    def _is_a_date(cls, value: str | None) -> str | None:
        return None if value is None else checked_partial_date(value)


class FigureValue(Placed, table=True):
    """A value for one period ("2017", "2012–2017", "" where none is said); empty words are a gap that is known of.

    Values that differ are held side by side until a person decides; a decision keeps who, when and why with each.
    """

    figure_id: str = Field(index=True)
    period: str = Field(default="", max_length=LONGEST_PERIOD)
    value: str = ""
    value_translation: str = ""
    source: str = ""
    source_translation: str = ""
    as_of: str | None = None
    standing: Standing = Field(default=Standing.REPORTED, sa_type=choice(Standing))
    decided_at: str = ""
    decided_by: str = ""
    reason: str = ""

    @field_validator("as_of")
    @classmethod
    def _is_a_date(cls, value: str | None) -> str | None:
        return None if value is None else checked_partial_date(value)
