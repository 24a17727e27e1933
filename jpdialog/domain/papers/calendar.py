"""The days of a dialogue's year for a calendar: dialogues, programme, deadlines, due dates of actions and reports."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jpdialog.domain.papers.front import Front


class CalendarKind(StrEnum):
    """What stands on a day."""

    DIALOGUE = "dialogue"
    PROGRAMME = "programme"
    DRAFTS = "drafts"
    BRIEF = "brief"
    ACTION = "action"
    REPORT = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarLine:
    """One thing on a day, or at a time of it; ``sequence`` counts how often the record was changed."""

    id: str
    kind: CalendarKind
    first: date
    last: date | None = None
    title: str = ""
    place: str = ""
    starts: int | None = None
    """Minutes from midnight on the clocks of ``zone``; None for the whole day."""
    minutes: int | None = None
    is_later: bool = False
    """The second of a time that the clocks show twice."""
    zone: str = ""
    """Of the IANA database; empty where it is not known: then the time is that of whoever reads it."""
    sequence: int = 0
    is_over: bool = False
    """Closed without its day mattering any more: a calendar strikes it out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPaper:
    """All of them; ``bare`` is without titles and places, for a calendar that others can see."""

    front: Front
    lines: tuple[CalendarLine, ...] = ()
    workspace: str = ""
    bare: bool = False
