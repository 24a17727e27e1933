"""Organisations and persons on both sides, and who sits in a delegation."""

from datetime import date
from enum import StrEnum

from sqlmodel import Field

from jpdialog.domain.record import Placed, Record, choice


class DelegationRole(StrEnum):
    """What a member of a delegation does there."""

    HEAD = "head"
    MEMBER = "member"
    NOTE_TAKER = "note_taker"
    INTERPRETER = "interpreter"
    SECRETARY = "secretary"


class Organisation(Record, table=True):
    """A ministry, agency or office that belongs to a party."""

    party_id: str | None = Field(default=None, index=True)
    name: str = Field(min_length=1)
    name_translation: str = ""
    short_name: str = ""
    short_name_translation: str = ""


class Person(Record, table=True):
    """A person with the title of their term; ``kana`` and ``pronunciation`` tell how the name is said.

    ``name_translation`` and its like are the same in the second language, as people there write it.
    """

    party_id: str | None = Field(default=None, index=True)
    organisation_id: str | None = None
    name: str = Field(min_length=1)
    name_translation: str = ""
    kana: str = ""
    pronunciation: str = ""
    title: str = ""
    title_translation: str = ""
    in_office_from: date | None = None
    in_office_to: date | None = None
    biography: str = ""
    biography_translation: str = ""
    biography_as_of: date | None = None

    def has_left(self, on: date) -> bool:
        """Whether the person's term is over ``on`` that day."""
        return self.in_office_to is not None and self.in_office_to < on


class PhotoKind(StrEnum):
    """How a photo is kept; the value is the end of its media type."""

    JPEG = "jpeg"
    PNG = "png"


LARGEST_PHOTO = 300_000
"""Bytes of a photo as it is kept: enough for 600 pixels, little enough for the log, which keeps every one."""


class Photo(Record, table=True):
    """The photo of a person, apart from them, so that a list of persons stays light. ``image`` is base64."""

    person_id: str = Field(index=True)
    image: str = Field(min_length=1, max_length=(LARGEST_PHOTO + 2) // 3 * 4)
    kind: PhotoKind = Field(sa_type=choice(PhotoKind))
    width: int = Field(ge=1)
    height: int = Field(ge=1)


class DelegationMember(Placed, table=True):
    """A person in a dialogue's delegation; ``position`` is the order of precedence."""

    dialogue_id: str = Field(index=True)
    party_id: str | None = None
    person_id: str
    role: DelegationRole = Field(default=DelegationRole.MEMBER, sa_type=choice(DelegationRole))
