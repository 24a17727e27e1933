"""A brief: what the delegation wants to say on one section at one dialogue, entry by entry."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any

from sqlmodel import JSON, Field

from jpdialog.domain.record import Placed, Record, choice
from jpdialog.domain.rich_text import Form, RichText, fitting, rich_text


class BriefStatus(StrEnum):
    """How far a brief has come, from the call to the locked book."""

    CALLED_FOR = "called_for"
    DRAFT = "draft"
    IN_CLEARANCE = "in_clearance"
    CLEARED = "cleared"
    APPROVED = "approved"
    LOCKED = "locked"
    SUPERSEDED = "superseded"


class Likelihood(StrEnum):
    """How likely it is that the section comes up; it sets how much is asked of the drafter."""

    CERTAIN = "certain"
    MIGHT = "might"
    UNLIKELY = "unlikely"


class Asked(StrEnum):
    """How much is asked of a drafter: a whole brief, points and answers, or an answer in case."""

    FULL = "full"
    LIGHT = "light"
    DEFENSIVE = "defensive"


ASKED = {Likelihood.CERTAIN: Asked.FULL, Likelihood.MIGHT: Asked.LIGHT, Likelihood.UNLIKELY: Asked.DEFENSIVE}


class EntryKind(StrEnum):
    """The parts of a brief, in the order in which it is read."""

    OBJECTIVE = "objective"
    POINT = "point"
    THEIR_OBJECTIVE = "their_objective"
    IF_RAISED = "if_raised"
    DO_NOT_SAY = "do_not_say"
    BACKGROUND = "background"


class Handling(StrEnum):
    """Who may see an entry: us alone, the delegation, or the counterpart too."""

    INTERNAL = "internal"
    DELEGATION = "delegation"
    SHAREABLE = "shareable"


USUAL_HANDLING = {
    EntryKind.OBJECTIVE: Handling.INTERNAL,
    EntryKind.POINT: Handling.SHAREABLE,
    EntryKind.THEIR_OBJECTIVE: Handling.INTERNAL,
    EntryKind.IF_RAISED: Handling.DELEGATION,
    EntryKind.DO_NOT_SAY: Handling.INTERNAL,
    EntryKind.BACKGROUND: Handling.DELEGATION,
}


class Brief(Record, table=True):
    """One per section (found by its lineage) and dialogue; the steering brief has no section and serial number 1."""

    dialogue_id: str = Field(index=True)
    lineage: str | None = Field(default=None, index=True)
    serial: int = Field(default=1, ge=1)
    status: BriefStatus = Field(default=BriefStatus.CALLED_FOR, sa_type=choice(BriefStatus))
    likelihood: Likelihood = Field(default=Likelihood.MIGHT, sa_type=choice(Likelihood))
    drafter_id: str | None = None
    speaker_id: str | None = None
    deadline: date | None = None
    minutes: int | None = Field(default=None, ge=0, le=1440)

    @property
    def asked(self) -> Asked:
        """How much of a brief is asked."""
        return ASKED[self.likelihood]


TEXTS = ("text", "answer", "translation", "answer_translation")
"""The texts of an entry; beside each lies its form (see ``rich_text``) under the name that ``form_field`` gives."""


FORM = "_form"


def second_of(field: str) -> str:
    """The field that holds a text of an entry in the second language."""
    return "translation" if field == "text" else f"{field}_translation"


def is_second(field: str) -> bool:
    """Whether a text of an entry is one in the second language."""
    return field.endswith("translation")


def form_field(field: str) -> str:
    """The field that holds the form of a text."""
    return field + FORM


class Entry(Placed, table=True):
    """An ordered piece of a brief. If raised: ``text`` is the question and ``answer`` what we say then.

    ``carried_from_id`` is the entry of an earlier dialogue that it was taken over from, ``line_id`` the standard line.
    """

    brief_id: str = Field(index=True)
    kind: EntryKind = Field(default=EntryKind.POINT, sa_type=choice(EntryKind))
    text: str = ""
    translation: str = ""
    answer: str = ""
    answer_translation: str = ""
    text_form: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    translation_form: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    answer_form: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    answer_translation_form: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    handling: Handling = Field(default=Handling.INTERNAL, sa_type=choice(Handling))
    carried_from_id: str | None = Field(default=None, index=True)
    line_id: str | None = None

    def rich(self, field: str) -> RichText:
        """One of its texts with its form."""
        return rich_text(getattr(self, field), getattr(self, form_field(field)))

    def form_of(self, field: str) -> Form:
        """The form of one of its texts, as far as it fits the words."""
        return fitting(getattr(self, field), getattr(self, form_field(field)))


def says_anything(entries: Iterable[Entry]) -> bool:
    """Whether there is a word in any of them, in either language; an entry that is only begun says nothing."""
    return any(getattr(entry, field).strip() for entry in entries for field in TEXTS)
