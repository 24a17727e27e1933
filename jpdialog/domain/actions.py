"""Action items 対応事項: what is to be done, what each side says came of it, and what shows that it was done."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from sqlmodel import JSON, Field

from jpdialog.domain.record import Placed, Record, choice

LONGEST_NAME = 1000
"""A name longer than this is a paste that went astray."""
LARGEST_EVIDENCE = 10_000_000
"""Bytes of a file that is kept as evidence: enough for a report, little enough for the log, which keeps every one."""

DaysOfDialogues = Mapping[int, date]
"""The first day of each dialogue by its number, of those of which it is known."""
NO_DAYS: DaysOfDialogues = MappingProxyType({})


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


class Acceptance(StrEnum):
    """Whether whoever is asked has taken it on: an axis of its own, whatever has been done."""

    NOT_ANSWERED = "not_answered"
    ACCEPTED = "accepted"
    PARTLY_ACCEPTED = "partly_accepted"
    UNDER_CONSIDERATION = "under_consideration"
    DECLINED = "declined"


class Light(StrEnum):
    """The colour of an action; grey for what was closed without being done."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    GREY = "grey"


class ActionItem(Placed, table=True):
    """What was agreed to be done, with one lead.

    It comes from a dialogue and, where that is known, from a line of its notes (``note_id``; a decision is one).
    It is due on a day (``due``) or before an event: the dialogue of number ``due_before``. ``status`` is what this
    desk says; the other side's view stands apart in ``their_status`` and ``their_view`` until both have verified it
    (``verified_by_us``, ``verified_by_them``: on which day). ``our_view`` is not for the other side.
    ``light_set`` stands in place of the colour that follows from status and date, and has a reason.
    """

    instrument_id: str = Field(index=True)
    number: str = Field(default="", max_length=LONGEST_NAME)
    text: str = ""
    text_translation: str = ""
    lineage: str | None = Field(default=None, index=True)
    commitment_id: str | None = Field(default=None, index=True)
    dialogue_id: str | None = None
    note_id: str | None = None
    lead_id: str | None = None
    supporting_ids: list[str] = Field(default_factory=list, sa_type=JSON)
    counterpart_lead_id: str | None = None
    due: date | None = None
    due_before: int | None = Field(default=None, ge=1, le=9999)
    acceptance: Acceptance = Field(default=Acceptance.NOT_ANSWERED, sa_type=choice(Acceptance))
    status: ActionStatus = Field(default=ActionStatus.NOT_STARTED, sa_type=choice(ActionStatus))
    next_step: str = ""
    next_step_translation: str = ""
    resources: str = ""
    resources_translation: str = ""
    decision_sought: str = ""
    decision_sought_translation: str = ""
    our_view: str = ""
    their_status: ActionStatus | None = Field(default=None, sa_type=choice(ActionStatus))
    their_view: str = ""
    verified_by_us: date | None = None
    verified_by_them: date | None = None
    light_set: Light | None = Field(default=None, sa_type=choice(Light))
    light_reason: str = ""

    @property
    def is_closed(self) -> bool:
        """Nothing is owed any more."""
        return self.status in CLOSED

    @property
    def is_verified(self) -> bool:
        """Both sides have looked and say the same."""
        return self.verified_by_us is not None and self.verified_by_them is not None

    @property
    def seeks_decision(self) -> bool:
        """Somebody wrote down what is to be decided about it."""
        return bool(self.decision_sought or self.decision_sought_translation)

    @property
    def has_due(self) -> bool:
        """Somebody said by when, be it a day or an event."""
        return self.due is not None or self.due_before is not None

    def due_day(self, days: DaysOfDialogues = NO_DAYS) -> date | None:
        """The day by which it is due; of an event, the day of that dialogue, None while that is not known."""
        return self.due if self.due is not None or self.due_before is None else days.get(self.due_before)

    def is_late(self, today: date, days: DaysOfDialogues = NO_DAYS) -> bool:
        """Open, and its day has passed."""
        due = self.due_day(days)
        return not self.is_closed and due is not None and due < today


class ActionProgress(Placed, table=True):
    """What was done about an action, as one side tells it: when, and who says so. None: the party is not known."""

    action_id: str = Field(index=True)
    day: date
    author: str = Field(default="", max_length=LONGEST_NAME)
    party_id: str | None = None
    text: str = Field(min_length=1)
    text_translation: str = ""


class Evidence(Placed, table=True):
    """What shows that something was done: a reference (a document's number, an address), a kept file, or both.

    ``progress_id`` names the entry that it belongs to; None: it shows the action as a whole. ``file_name`` and
    ``size`` (bytes) tell of the file, whose content is an ``EvidenceFile`` of its own, so that lists stay light.
    """

    action_id: str = Field(index=True)
    progress_id: str | None = Field(default=None, index=True)
    label: str = Field(default="", max_length=LONGEST_NAME)
    reference: str = ""
    file_id: str | None = None
    file_name: str = Field(default="", max_length=LONGEST_NAME)
    size: int = Field(default=0, ge=0, le=LARGEST_EVIDENCE)


class EvidenceFile(Record, table=True):
    """The content of a file that is kept as evidence, in base64."""

    content: str = Field(min_length=1, max_length=(LARGEST_EVIDENCE + 2) // 3 * 4)
