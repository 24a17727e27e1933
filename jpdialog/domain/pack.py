"""The pack of a dialogue: what is put into it and in which order, who gets a copy, and what was issued, for good.

A brief is placed by its section's lineage, so that a section that was renumbered keeps its place.
"""

from datetime import date
from enum import StrEnum
from typing import Any

from sqlmodel import JSON, Field

from jpdialog.domain.brief import Handling
from jpdialog.domain.record import Placed, Record, choice

MOST_COPIES = 1000


class PartKind(StrEnum):
    """What a pack is made of, in the order in which it is read."""

    COVER = "cover"
    CONTENTS = "contents"
    STEERING_BRIEF = "steering_brief"
    PROGRAMME = "programme"
    DELEGATIONS = "delegations"
    SUBJECT_BRIEF = "subject_brief"
    FOLLOW_UP = "follow_up"
    AMENDMENT_TABLE = "amendment_table"
    DATA_SHEETS = "data_sheets"
    ANNEX = "annex"


class SlipAct(StrEnum):
    """What whoever holds a pack does with a part of it, so that it is again as it should be."""

    REPLACE = "replace"
    INSERT = "insert"
    TAKE_OUT = "take_out"


def key_of(kind: PartKind, of: str | None = None) -> str:
    """The name of a part within one pack; ``of`` tells a brief (by lineage) or an annex (by id) from its kin."""
    return f"{kind.value}:{of}" if of else kind.value


class PackPart(Placed, table=True):
    """A part in its place. ``of`` is the lineage of a subject brief or the id of an annex; ``marking`` may differ."""

    dialogue_id: str = Field(index=True)
    kind: PartKind = Field(default=PartKind.ANNEX, sa_type=choice(PartKind))
    of: str | None = None
    is_included: bool = True
    marking: str = ""

    @property
    def key(self) -> str:
        """Its name within the pack."""
        return key_of(self.kind, self.of)


class PackSettings(Record, table=True):
    """What holds for the whole pack: its marking where it is not the dialogue's, and numbered copies to spare."""

    dialogue_id: str = Field(index=True)
    marking: str = ""
    spare_copies: int = Field(default=0, ge=0, le=MOST_COPIES)


class PackRecipient(Placed, table=True):
    """Who is to get a copy: a person that the desk knows, or a name. The place among the others is its number."""

    dialogue_id: str = Field(index=True)
    person_id: str | None = None
    name: str = ""


class Annex(Placed, table=True):
    """What is put behind a pack: a text with a title, or an edition of the plan."""

    dialogue_id: str = Field(index=True)
    title: str = Field(min_length=1)
    text: str = ""
    edition_id: str | None = None
    handling: Handling = Field(default=Handling.DELEGATION, sa_type=choice(Handling))


class PackIssue(Record, table=True):
    """A pack as it was issued: every word of it, to be printed again and to be compared with.

    Replacement pages are an issue of their own with the number of the pack that they belong to and a ``revision``.
    ``content`` is the whole book as it stood then (``papers.Pack``), its lists in the order of the pages.
    """

    dialogue_id: str = Field(index=True)
    number: int = Field(default=1, ge=1, le=9999)
    revision: int = Field(default=0, ge=0, le=9999)
    issued_at: str = Field(min_length=1)
    issued_by: str = ""
    marking: str = ""
    language: str = "en"
    by_era: bool = False
    letter: bool = False
    house_style: str = ""
    is_shareable: bool = False
    content: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)

    @property
    def label(self) -> str:
        """Its version: "2", or "2.1" for the first replacement pages of the second."""
        return f"{self.number}.{self.revision}" if self.revision else str(self.number)


class PackCopy(Record, table=True):
    """One numbered copy of an issue: who has it, since when, and when it came back."""

    issue_id: str = Field(index=True)
    number: int = Field(default=1, ge=1, le=MOST_COPIES)
    person_id: str | None = None
    recipient: str = ""
    given_on: date | None = None
    returned_on: date | None = None
