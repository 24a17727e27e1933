"""What is followed up from one dialogue to the next: actions, and the figures that all briefs must agree on."""

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


class Figure(Placed, table=True):
    """A value that briefs use by name, with its source and date; those of one ``subject`` speak of one thing."""

    instrument_id: str = Field(index=True)
    label: str = Field(min_length=1)
    label_translation: str = ""
    subject: str = ""
    value: str = ""
    value_translation: str = ""
    unit: str = ""
    unit_translation: str = ""
    basis: str = ""
    basis_translation: str = ""
    source: str = ""
    source_translation: str = ""
    as_of: str | None = None
    lineage: str | None = None
