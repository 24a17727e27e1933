"""The record of a dialogue as it is kept: its head, and its paragraphs, each knowing the lines that it came from.

A paragraph is drawn from notes and outcomes, and may be edited by hand. What was drawn is kept beside it, so that
drawing up again knows which paragraphs are a person's words now and lets them be.
"""

from enum import StrEnum

from sqlmodel import JSON, Field

from jpdialog.domain.brief import Handling
from jpdialog.domain.record import Record, choice


class Attribution(StrEnum):
    """To whom what was said is attributed in a record."""

    BY_NAME = "by_name"
    BY_SIDE = "by_side"
    NONE = "not_attributed"


class RecordState(StrEnum):
    """How far a record has come, from the notes to what both sides call theirs."""

    NOTES = "notes"
    DRAFT = "draft"
    CLEARED = "cleared"
    SENT = "sent"
    AGREED = "agreed"


COUNTS = frozenset({RecordState.CLEARED, RecordState.SENT, RecordState.AGREED})
"""The states in which a record is no draft any more; an edit of its words makes it one again."""


class RecordPart(StrEnum):
    """Where in a record a paragraph stands, in the order in which it is read."""

    SUMMARY = "summary"
    DECISION = "decision"
    SAID = "said"
    THEIRS = "their_side"
    OURS = "our_side"
    OUTCOME = "outcome_of_item"
    TEXT_CHANGE = "change_of_text"
    NEXT = "next_dialogue"


OF_AN_ITEM = (RecordPart.SAID, RecordPart.THEIRS, RecordPart.OURS, RecordPart.OUTCOME)
SPOKEN = (RecordPart.SAID, RecordPart.THEIRS, RecordPart.OURS)
"""What was said: by a side that nobody noted, by theirs, by ours. A record may put it down to nobody."""


class DialogueRecord(Record, table=True):
    """The head of a record. ``comment`` is the note-taker's own: no paper for the counterpart has it.

    ``cleared_by`` and the days (ISO) are of the words as they stand: an edit takes them back, and history keeps them.
    ``taken_up`` holds the ids of the notes of which actions were made by themselves, each of them once; ``proposed``
    those of which proposals were.
    """

    dialogue_id: str = Field(index=True)
    state: RecordState = Field(default=RecordState.NOTES, sa_type=choice(RecordState))
    attribution: Attribution = Field(default=Attribution.BY_NAME, sa_type=choice(Attribution))
    comment: str = ""
    cleared_by: str = ""
    cleared_on: str = ""
    sent_on: str = ""
    agreed_on: str = ""
    taken_up: list[str] = Field(default_factory=list, sa_type=JSON)
    proposed: list[str] = Field(default_factory=list, sa_type=JSON)


class RecordParagraph(Record, table=True):
    """A paragraph of a record. ``slot`` names what it is drawn from and stays, however often it is drawn; it is empty
    where a person added the paragraph.

    ``place`` sorts as text among its kin; ``is_moved``: a person put it there, so drawing up again leaves it there.
    ``handling`` is None while it goes with its notes; a person's edit makes it internal until a person says otherwise.
    ``is_behind``: what it was drawn from says something else by now, and a person's words were left standing.
    ``is_left_out``: a person wants it out, so drawing up again leaves it out.
    """

    dialogue_id: str = Field(index=True)
    part: RecordPart = Field(default=RecordPart.OUTCOME, sa_type=choice(RecordPart))
    agenda_item_id: str | None = None
    lineage: str | None = None
    slot: str = ""
    place: str = ""
    text: str = ""
    text_translation: str = ""
    drawn: str = ""
    drawn_translation: str = ""
    source_ids: list[str] = Field(default_factory=list, sa_type=JSON)
    handling: Handling | None = Field(default=None, sa_type=choice(Handling))
    is_behind: bool = False
    is_left_out: bool = False
    is_moved: bool = False

    @property
    def is_edited(self) -> bool:
        """Whether it holds a person's words in place of what was drawn, in either language."""
        return (self.text, self.text_translation) != (self.drawn, self.drawn_translation)

    @property
    def is_edited_in_one(self) -> bool:
        """Whether a person wrote over it in one language, and the other still says what was drawn."""
        first, second = self.text != self.drawn, self.text_translation != self.drawn_translation
        return first != second and bool(self.text.strip() and self.text_translation.strip())

    @property
    def is_own(self) -> bool:
        """Whether a person added it: no drawing up makes it, changes it or has it go."""
        return not self.slot

    @property
    def is_blank(self) -> bool:
        """Whether a person added it and has not written anything in it yet; no paper has it."""
        return self.is_own and not (self.text.strip() or self.text_translation.strip())

    @property
    def key(self) -> str:
        """Sorts it among its kin; no two paragraphs that were drawn have the same."""
        return self.place if self.is_moved else f"{self.place} {self.slot}"

    @property
    def decided_in(self) -> str:
        """The id of what its decision was taken in, if it tells one; one that a person added is that itself."""
        return self.source_ids[0] if self.source_ids else self.id
