"""Talking points: what one person says on one item, on one page, in the minutes given."""

from dataclasses import dataclass

from jpdialog.domain.papers.front import Front
from jpdialog.domain.papers.items import Answer, Item

SECONDS_IN_A_MINUTE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkingPointsSheet:
    """One section's points for the person who speaks to it."""

    id: str
    number: str
    """Number of the section, as cited: "2 (4)"."""
    heading: str
    speaker: str = ""
    """Name and title in one line."""
    minutes_given: int | None = None
    seconds: int = 0
    """Time that the points take to say, with interpretation if there is any."""
    consecutive: bool = False
    """With consecutive interpretation."""
    points: tuple[Item, ...] = ()
    answers: tuple[Answer, ...] = ()
    heading_translation: str = ""

    @property
    def minutes_needed(self) -> int:
        """Whole minutes, rounded up: half a minute over is over."""
        return -(-self.seconds // SECONDS_IN_A_MINUTE)

    @property
    def minutes_over(self) -> int:
        """Minutes by which the points are too long for the time given; 0 when they fit or no time is given."""
        if self.minutes_given is None:
            return 0
        return max(0, self.minutes_needed - self.minutes_given)


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkingPoints:
    """The sheets of one export: one section, one speaker, or all of a dialogue."""

    front: Front
    sheets: tuple[TalkingPointsSheet, ...]
    bilingual: bool = False
    """Two columns: the text, and its translation."""
