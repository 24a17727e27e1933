"""The programme of a dialogue: what happens when and where, day by day, in wall time of the place."""

from datetime import date, timedelta
from enum import StrEnum

from pydantic import field_validator
from sqlmodel import Field

from jpdialog.domain.record import Placed, choice
from jpdialog.domain.wall_time import DAY, clock_time, minutes_of


class ProgrammeKind(StrEnum):
    """What an entry of the programme is."""

    AGENDA_ITEM = "agenda_item"
    ARRIVAL = "arrival"
    OPENING = "opening"
    BREAK = "break"
    MEAL = "meal"
    VISIT = "visit"
    PREPARATION = "preparation"
    """Of our own side; the paper that both sides have does not tell of it."""
    CLOSING = "closing"
    DEPARTURE = "departure"
    OTHER = "other"


class ProgrammeEntry(Placed, table=True):
    """What happens from ``starts_at`` ("HH:MM" on the clocks of the place) for so many minutes.

    An item of the agenda keeps its title, minutes and people itself: the entry says when and where it comes up.
    ``is_later`` says which is meant of a time that the clocks show twice; None if nobody has said.
    """

    dialogue_id: str = Field(index=True)
    day: date
    starts_at: str | None = None
    is_later: bool | None = None
    minutes: int | None = Field(default=None, ge=0, le=DAY)
    kind: ProgrammeKind = Field(default=ProgrammeKind.OTHER, sa_type=choice(ProgrammeKind))
    title: str = ""
    title_translation: str = ""
    place: str = ""
    place_translation: str = ""
    agenda_item_id: str | None = Field(default=None, index=True)

    @field_validator("starts_at")
    @classmethod
    def _is_a_time(cls, value: str | None) -> str | None:
        return None if value is None else clock_time(minutes_of(value))


def days_of(starts_on: date | None, ends_on: date | None) -> list[date]:
    """The days of a dialogue as far as they are known."""
    if starts_on is None:
        return []
    last = max(starts_on, ends_on or starts_on)
    return [starts_on + timedelta(days=days) for days in range((last - starts_on).days + 1)]
