"""A line of notes, as it was typed in the room and as it was understood.

Nothing typed is lost by being understood: ``typed`` stays as the keys gave it, ``text`` and the other fields are what
was made of it, and each of them can be put right without touching the other.
"""

from enum import StrEnum

from sqlmodel import JSON, Field, Index

from jpdialog.domain.brief import Handling
from jpdialog.domain.record import Placed, choice


class NoteKind(StrEnum):
    """What a line of notes is."""

    PLAIN = "plain"
    DECISION = "decision"
    ACTION = "action"
    QUESTION = "question"
    AMENDMENT = "amendment"
    FIGURE = "figure"


class Outcome(StrEnum):
    """The field's verbs for what a side did."""

    STATED = "stated"
    REQUESTED = "requested"
    UNDERTOOK = "undertook"
    SHARED_VIEW = "shared_view"
    CONFIRMED = "confirmed"
    DECIDED = "decided"
    RESERVED = "reserved"
    NO_DISCUSSION = "no_discussion"


class DueEvent(StrEnum):
    """By when, where it was said as an event and not as a day."""

    NEXT_DIALOGUE = "before_next_dialogue"


class Note(Placed, table=True):
    """A line of notes.

    ``taken_at`` is the local time as it stood on the clock, ISO to the second, with the zone's offset where it was
    known. Nothing is put in order by it, since clocks are set and laptops sleep: ``position`` orders the lines of a
    dialogue, and ``sequence`` counts those that one note-taker wrote on one laptop (``replica``).

    The side that spoke is ``party_id``; ``is_joint`` if both did together. ``mentions`` are ids of persons,
    organisations or parties; ``lineage`` is the section's. ``due`` is an ISO date or a DueEvent's value.
    ``entry_id`` is the entry of a brief that was said, if the line is of that.
    """

    __table_args__ = (Index("ix_note_dialogue_position", "dialogue_id", "position", "id"),)

    dialogue_id: str = Field(index=True)
    agenda_item_id: str | None = None
    taken_at: str = ""
    author: str = ""
    replica: str = ""
    sequence: int = Field(default=0, ge=0)
    party_id: str | None = None
    is_joint: bool = False
    speaker_id: str | None = None
    kind: NoteKind = Field(default=NoteKind.PLAIN, sa_type=choice(NoteKind))
    outcome: Outcome | None = Field(default=None, sa_type=choice(Outcome))
    typed: str = ""
    text: str = ""
    text_translation: str = ""
    handling: Handling = Field(default=Handling.INTERNAL, sa_type=choice(Handling))
    lineage: str | None = Field(default=None, index=True)
    mentions: list[str] = Field(default_factory=list, sa_type=JSON)
    due: str = ""
    entry_id: str | None = None

    @property
    def due_event(self) -> DueEvent | None:
        """The event by which it is due; None if it is a day, or nothing."""
        return DueEvent(self.due) if self.due in set(DueEvent) else None
