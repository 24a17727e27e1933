"""What is followed up from one dialogue to the next: the actions."""

from datetime import date
from enum import StrEnum

from sqlmodel import Field

from jpdialog.domain.record import Placed, choice


class ActionStatus(StrEnum):
    """How far an action has come."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    RECURRING = "recurring"
    PARTLY_IMPLEMENTED = "partly_implemented"
    IMPLEMENTED = "implemented"
    ON_HOLD = "on_hold"
    SUPERSEDED = "superseded"
    OVERTAKEN = "overtaken"
    NOT_ACCEPTED = "not_accepted"


CLOSED = frozenset(
    {ActionStatus.IMPLEMENTED, ActionStatus.SUPERSEDED, ActionStatus.OVERTAKEN, ActionStatus.NOT_ACCEPTED}
)


class ActionItem(Placed, table=True):
    """What was agreed to be done, with one lead and a date."""

    instrument_id: str = Field(index=True)
    number: str = ""
    text: str = ""
    text_translation: str = ""
    lineage: str | None = None
    dialogue_id: str | None = None
    lead_id: str | None = None
    counterpart_lead_id: str | None = None
    due: date | None = None
    status: ActionStatus = Field(default=ActionStatus.NOT_STARTED, sa_type=choice(ActionStatus))

    def is_late(self, today: date) -> bool:
        """Open, and its day has passed."""
        return self.status not in CLOSED and self.due is not None and self.due < today
