"""How the actions are listed: which are shown, in groups or not, in what order, in which columns; kept under a name."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sqlmodel import JSON, Field

from jpdialog.domain.action_picks import Narrowed
from jpdialog.domain.actions import NO_DAYS, DaysOfDialogues
from jpdialog.domain.record import Placed, choice


class ActionColumn(StrEnum):
    """A column of the list."""

    NUMBER = "number"
    TEXT = "text"
    SECTION = "section"
    LEAD = "lead"
    SUPPORTING = "supporting"
    COUNTERPART = "counterpart"
    DUE = "due"
    STATUS = "status"
    LIGHT = "light"
    ACCEPTANCE = "acceptance"
    ORIGIN = "origin"
    CARRIED = "carried"
    NEXT_STEP = "next_step"
    RESOURCES = "resources"
    DECISION_SOUGHT = "decision_sought"
    VERIFIED = "verified"


class Grouping(StrEnum):
    """Under which heads the actions stand."""

    NONE = "no_groups"
    SECTION = "by_section"
    LEAD = "by_lead"
    STATUS = "by_status"
    DIALOGUE = "by_dialogue"


class Shown(StrEnum):
    """Which actions are shown before any word is asked for."""

    ALL = "all_actions"
    OPEN = "open_actions"
    LATE = "late_actions"
    NEEDING = "needing_something"
    """Open, and without a lead, a date or an answer."""
    CARRIED_TWICE = "carried_twice"
    """Open, and taken along so often that somebody has to decide what becomes of them."""
    TO_DECIDE = "to_decide_on"
    """Of those, the ones for which no decision is sought yet."""


USUAL = (
    ActionColumn.NUMBER,
    ActionColumn.TEXT,
    ActionColumn.SECTION,
    ActionColumn.LEAD,
    ActionColumn.DUE,
    ActionColumn.STATUS,
)


class ActionListView(Placed, table=True):
    """A list as somebody wants to find it again. ``order`` are columns, one with "-" before it the other way round;
    ``picked`` is what of a chart it is narrowed to, as ``Picked`` writes it.
    """

    name: str = Field(min_length=1, max_length=200)
    words: str = ""
    shown: Shown = Field(default=Shown.ALL, sa_type=choice(Shown))
    grouping: Grouping = Field(default=Grouping.NONE, sa_type=choice(Grouping))
    picked: str = ""
    order: list[str] = Field(default_factory=list, sa_type=JSON)
    columns: list[str] = Field(default_factory=list, sa_type=JSON)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of the list. ``order``: columns with whether they run the other way; nothing: what presses first.

    ``edition_id`` is the edition whose sections are named; ``days`` give events their day.
    """

    today: date
    shown: Shown = Shown.ALL
    grouping: Grouping = Grouping.NONE
    order: tuple[tuple[ActionColumn, bool], ...] = ()
    edition_id: str = ""
    from_dialogues: tuple[str, ...] | None = None
    """Only those that come from these dialogues, by id; None: wherever they come from."""
    narrowed: Narrowed | None = None
    """Only what a chart counts in one place."""
    days: DaysOfDialogues = field(default_factory=lambda: NO_DAYS)
