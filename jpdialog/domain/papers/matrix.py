"""The follow-up matrix: every action with all that the field asks of it, by section and commitment."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jpdialog.domain.papers.front import Front
from jpdialog.domain.papers.items import ActionLine


class MatrixColumn(StrEnum):
    """The columns of the field, in their order."""

    NUMBER = "number"
    PARAGRAPH = "paragraph"
    COMMITMENT = "commitment"
    ORIGIN = "origin"
    ACTION = "action"
    LEAD = "lead"
    SUPPORTING = "supporting"
    COUNTERPART = "counterpart"
    DUE = "due"
    STATUS = "status"
    COLOUR = "colour"
    PROGRESS = "progress"
    EVIDENCE = "evidence"
    RESOURCES = "resources"
    NEXT_STEP = "next_step"
    DECISION_SOUGHT = "decision_sought"
    CARRIED_OVER = "carried_over"
    AGE = "age"
    VERIFIED = "verified"


ASKED = (
    MatrixColumn.ACTION,
    MatrixColumn.LEAD,
    MatrixColumn.SUPPORTING,
    MatrixColumn.COUNTERPART,
    MatrixColumn.DUE,
    MatrixColumn.STATUS,
    MatrixColumn.PROGRESS,
    MatrixColumn.EVIDENCE,
    MatrixColumn.RESOURCES,
    MatrixColumn.NEXT_STEP,
    MatrixColumn.DECISION_SOUGHT,
)
"""Those that people fill in; the others follow from the record."""
SHARED = (
    MatrixColumn.NUMBER,
    MatrixColumn.PARAGRAPH,
    MatrixColumn.COMMITMENT,
    MatrixColumn.ORIGIN,
    MatrixColumn.ACTION,
    MatrixColumn.LEAD,
    MatrixColumn.SUPPORTING,
    MatrixColumn.COUNTERPART,
    MatrixColumn.DUE,
    MatrixColumn.STATUS,
    MatrixColumn.VERIFIED,
)
"""Those that the counterpart's copy has: what both sides agreed. Whatever is new stays here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressLine:
    """What was done about an action, as somebody told it on a day."""

    id: str
    day: date
    text: str
    author: str = ""
    """Who tells it: the person, else the side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One action with all that belongs to it."""

    action: ActionLine
    edition: str = ""
    """Label of the edition that the section is cited from."""
    commitment: str = ""
    """The sentence of the plan that it serves, verbatim."""
    agreed_on: str = ""
    """First day of the dialogue that it comes from, an ISO date that may have gaps."""
    supporting: tuple[str, ...] = ()
    due_before: int | None = None
    """Number of the dialogue before which it is due, if it is due before an event."""
    light_reason: str = ""
    """Why it has another colour than the one that follows from status and date."""
    progress: tuple[ProgressLine, ...] = ()
    """Since the last dialogue, the oldest first."""
    evidence: tuple[str, ...] = ()
    resources: str = ""
    next_step: str = ""
    decision_sought: str = ""
    carried_over: int = 0
    """How many dialogues it was taken along to."""
    age: int | None = None
    """Days since it was agreed; None where the day is not known."""
    verified_by_us: date | None = None
    verified_by_them: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpMatrix:
    """Every action, one row each, by section and commitment; only ``columns`` are shown.

    ``workspace`` is where a workbook of it finds its way back to; empty for one that is not to come back.
    """

    front: Front
    rows: tuple[MatrixRow, ...] = ()
    columns: tuple[MatrixColumn, ...] = tuple(MatrixColumn)
    our_party: str = ""
    their_party: str = ""
    workspace: str = ""

    @property
    def actions(self) -> tuple[ActionLine, ...]:
        """The actions themselves."""
        return tuple(row.action for row in self.rows)


def references(rows: Sequence[MatrixRow]) -> list[str]:
    """What each row is known by when it comes back: its number; with a sign of its own where that names no one row."""
    counted = Counter(row.action.number.strip() for row in rows)
    return [_reference(row.action, counted) for row in rows]


def _reference(action: ActionLine, counted: Counter[str]) -> str:
    number = action.number.strip()
    return number if number and counted[number] == 1 else f"{number} [{action.id[:8]}]".strip()
