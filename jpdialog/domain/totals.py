"""Totals that must foot: a figure declared as the sum of others, or of projects.

A figure can be broken down more than once (staff by nationality, and by level): each breakdown must foot by itself.
"""

from enum import StrEnum

from sqlmodel import JSON, Field

from jpdialog.domain.projects import AmountKind
from jpdialog.domain.record import Placed, choice

MOST_PARTS = 200


class Scale(StrEnum):
    """In how many of its currency a figure counts, where projects are added up to it."""

    ONES = "ones"
    THOUSANDS = "thousands"
    MILLIONS = "millions"
    HUNDRED_MILLIONS = "hundred_millions"

    @property
    def zeros(self) -> int:
        """By how many places the amounts of projects are moved."""
        return {Scale.ONES: 0, Scale.THOUSANDS: 3, Scale.MILLIONS: 6, Scale.HUNDRED_MILLIONS: 8}[self]


class Breakdown(Placed, table=True):
    """What ``figure_id`` is the total of: the figures of ``part_ids``, and the projects of a section or of all.

    ``projects`` says which of their amounts; None means that no projects are among the parts.
    """

    figure_id: str = Field(index=True)
    name: str = ""
    part_ids: list[str] = Field(default_factory=list, sa_type=JSON)
    projects: AmountKind | None = Field(default=None, sa_type=choice(AmountKind))
    lineage: str | None = None
    scale: Scale = Field(default=Scale.ONES, sa_type=choice(Scale))
