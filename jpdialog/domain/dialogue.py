"""A dialogue: when and where it is held, and its agenda."""

from datetime import date
from enum import StrEnum

from pydantic import field_validator
from sqlmodel import JSON, Field

from jpdialog.domain.partial_date import checked_partial_date
from jpdialog.domain.record import Placed, Record, choice


class Mode(StrEnum):
    """How the two sides meet."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    UNKNOWN = "unknown"


class DialogueStatus(StrEnum):
    """Whether it is still to come."""

    PLANNED = "planned"
    HELD = "held"


class Interpretation(StrEnum):
    """Consecutive interpretation doubles the time that a point takes."""

    NONE = "none"
    CONSECUTIVE = "consecutive"
    SIMULTANEOUS = "simultaneous"


class Dialogue(Record, table=True):
    """One meeting of the two delegations on an edition of the plan.

    Its dates may have gaps (partial ISO dates); ``marking`` is printed as it stands.
    """

    instrument_id: str = Field(index=True)
    edition_id: str | None = None
    number: int = Field(ge=1, le=9999)
    starts_on: str | None = None
    ends_on: str | None = None
    place: str = ""
    place_translation: str = ""
    mode: Mode = Field(default=Mode.UNKNOWN, sa_type=choice(Mode))
    host: str = ""
    status: DialogueStatus = Field(default=DialogueStatus.PLANNED, sa_type=choice(DialogueStatus))
    interpretation: Interpretation = Field(default=Interpretation.NONE, sa_type=choice(Interpretation))
    drafts_due: date | None = None
    marking: str = ""
    note: str = ""
    note_translation: str = ""
    time_zone: str = ""
    """The zone of its place, by its name in the IANA database; empty while it is not known."""
    other_time_zone: str = ""
    """The zone in which times are shown as well, as of those at home; empty for none."""

    @field_validator("starts_on", "ends_on")
    @classmethod
    def _is_a_date(cls, value: str | None) -> str | None:
        return None if value is None else checked_partial_date(value)


class AgendaItem(Placed, table=True):
    """An item of the agenda: its minutes, its sections (by lineage), who speaks and who interprets on each side."""

    dialogue_id: str = Field(index=True)
    title: str = Field(min_length=1)
    title_translation: str = ""
    minutes: int | None = Field(default=None, ge=0, le=1440)
    lineages: list[str] = Field(default_factory=list, sa_type=JSON)
    our_speaker_id: str | None = None
    their_speaker_id: str | None = None
    our_interpreter_id: str | None = None
    their_interpreter_id: str | None = None
