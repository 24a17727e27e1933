"""What came of a section at a dialogue: both lines, what was agreed in which words, what was left open and follows."""

from enum import StrEnum

from sqlmodel import Field

from jpdialog.domain.brief import Handling
from jpdialog.domain.notes import Outcome
from jpdialog.domain.record import Placed, Record, choice

BINDING = frozenset({Outcome.CONFIRMED, Outcome.DECIDED, Outcome.UNDERTOOK})
"""What two sides may be said to have agreed by. Whoever shares a view has promised nothing."""
LINES = ("our_line", "their_line", "agreed", "left_open")
"""The texts of a section's outcome, in the order in which they are read."""
ONE_SIDED = (Outcome.STATED, Outcome.REQUESTED, Outcome.UNDERTOOK, Outcome.CONFIRMED, Outcome.RESERVED)
TOGETHER = (Outcome.SHARED_VIEW, Outcome.CONFIRMED, Outcome.DECIDED)


class SectionOutcome(Record, table=True):
    """One per section (found by its lineage) and dialogue. The lines are what each side said, in one sentence or two;
    ``agreed`` is the agreed wording. A line without a verb was not weighed yet.

    ``handling`` is of the agreed wording: the counterpart gets it only where a person said so.
    """

    dialogue_id: str = Field(index=True)
    lineage: str = Field(index=True)
    our_line: str = ""
    our_line_translation: str = ""
    our_verb: Outcome | None = Field(default=None, sa_type=choice(Outcome))
    their_line: str = ""
    their_line_translation: str = ""
    their_verb: Outcome | None = Field(default=None, sa_type=choice(Outcome))
    agreed: str = ""
    agreed_translation: str = ""
    agreed_verb: Outcome | None = Field(default=None, sa_type=choice(Outcome))
    left_open: str = ""
    left_open_translation: str = ""
    is_not_discussed: bool = False
    handling: Handling = Field(default=Handling.INTERNAL, sa_type=choice(Handling))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said of the section yet."""
        return not (self.our_line or self.their_line or self.agreed or self.left_open or self.is_not_discussed)

    @property
    def decides(self) -> bool:
        """Whether its agreed wording is a decision."""
        return bool(self.agreed.strip()) and self.agreed_verb is Outcome.DECIDED


class Decision(Record, table=True):
    """The number under which a decision of a dialogue is cited. It is never given to another, even when this goes.

    Its words are those of what it was taken in: a note or a section's outcome, by its id.
    """

    dialogue_id: str = Field(index=True)
    number: int = Field(ge=1)
    source_id: str = Field(index=True)
    lineage: str | None = None


class ProposalStatus(StrEnum):
    """How far a change of the text has come between the two sides."""

    PROPOSED = "proposed"
    BRACKETED = "bracketed"
    AD_REFERENDUM = "agreed_ad_referendum"
    AGREED = "agreed"


class Proposal(Placed, table=True):
    """A change proposed to a section, or to one paragraph of it; ``text`` has [brackets] around what is not agreed.

    ``fallback`` is how far our own side would go: it is internal, and no paper prints it. ``note_id`` names the line of
    notes that it was made from, if it was.
    """

    dialogue_id: str = Field(index=True)
    lineage: str | None = Field(default=None, index=True)
    paragraph_id: str = ""
    party_id: str | None = None
    round: int = Field(default=1, ge=1)
    text: str = ""
    text_translation: str = ""
    fallback: str = ""
    status: ProposalStatus = Field(default=ProposalStatus.PROPOSED, sa_type=choice(ProposalStatus))
    note_id: str | None = Field(default=None, index=True)
