"""The plan: an instrument that lives on through editions, its numbered sections, and what they bind whom to."""

from datetime import date
from enum import StrEnum

from sqlmodel import JSON, Field

from jpdialog.domain.record import Placed, Record, choice, new_id


class EditionStatus(StrEnum):
    """How far the text of an edition has come."""

    DRAFT = "draft"
    AGREED = "agreed"
    SIGNED = "signed"


class Part(StrEnum):
    """Where a paragraph stands in an edition."""

    TITLE = "title"
    PREAMBLE = "preamble"
    BODY = "body"
    CLOSING = "closing"


class Instrument(Record, table=True):
    """The plan as it lives on; ``language`` is that of the signed text, ``translation_language`` that beside it.

    ``dialogue_name`` is what the regular meeting under it is called; ``frame_key`` names the built-in frame, if any.
    ``contributions_id`` is the figure that says what is contributed by year, where a person has chosen it.
    """

    title: str = Field(min_length=1)
    title_translation: str = ""
    dialogue_name: str = ""
    dialogue_name_translation: str = ""
    language: str = "en"
    translation_language: str = "ja"
    frame_key: str = ""
    contributions_id: str | None = None


class Party(Placed, table=True):
    """One of those who agreed the plan; ``is_ours`` is the side whose desk this is."""

    instrument_id: str = Field(index=True)
    name: str = ""
    name_translation: str = ""
    short_name: str = Field(min_length=1)
    short_name_translation: str = ""
    is_ours: bool = False


class Edition(Placed, table=True):
    """One text of the plan. ``is_summary``: it is a frame in somebody's own words, not the official text."""

    instrument_id: str = Field(index=True)
    label: str = Field(min_length=1)
    status: EditionStatus = Field(default=EditionStatus.DRAFT, sa_type=choice(EditionStatus))
    valid_from: date | None = None
    valid_to: date | None = None
    based_on_id: str | None = None
    is_summary: bool = False


class Section(Placed, table=True):
    """A numbered node. ``number`` is as people cite it, ``printed`` as it stands; ``lineage`` outlives renumbering.

    ``heading_first``: the heading stands above the number, as the captions of Japanese articles do.
    """

    edition_id: str = Field(index=True)
    lineage: str = Field(default_factory=new_id, index=True)
    number: str = ""
    printed: str = ""
    heading: str = ""
    heading_translation: str = ""
    heading_first: bool = False
    level: int = Field(default=1, ge=1, le=9)
    summary: str = ""
    summary_translation: str = ""


class Paragraph(Placed, table=True):
    """A paragraph of an edition: of its title, preamble or closing, or of one section's body."""

    edition_id: str = Field(index=True)
    section_id: str | None = Field(default=None, index=True)
    part: Part = Field(default=Part.BODY, sa_type=choice(Part))
    text: str = ""
    translation: str = ""


class Commitment(Placed, table=True):
    """A sentence that binds, verbatim. ``party_ids`` undertake it; ``body`` is the part of a party named in it."""

    edition_id: str = Field(index=True)
    section_id: str = Field(index=True)
    paragraph_id: str = ""
    text: str = Field(min_length=1)
    party_ids: list[str] = Field(default_factory=list, sa_type=JSON)
    body: str = ""
    verb: str = ""
    is_corrected: bool = False


class Signature(Placed, table=True):
    """Who signed an edition, where and when (not the dialogue's date); what is not known stays None."""

    edition_id: str = Field(index=True)
    party_id: str | None = None
    name: str | None = None
    title: str | None = None
    place: str | None = None
    signed_on: date | None = None
