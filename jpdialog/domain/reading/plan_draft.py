"""A plan as it was read, before anything is saved: a person looks at it and puts right what the reader got wrong."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(slots=True)
class Doubt:
    """A place where the reader was unsure, said as a sentence; ``section`` is an index into the sections or None."""

    sentence: str
    section: int | None = None
    values: dict[str, object] = field(default_factory=dict)


@dataclass(slots=True)
class PartyDraft:
    """A party as the plan itself names it: "The Government of X (hereafter referred to as X)"."""

    name: str
    short_name: str


@dataclass(slots=True)
class CommitmentDraft:
    """A sentence that binds, verbatim; ``parties`` are short names, ``body`` a named body of one of them."""

    text: str
    parties: list[str]
    body: str = ""
    verb: str = ""
    paragraph: int = 0


@dataclass(slots=True)
class SignatureDraft:
    """Who signed, where and when; what the text does not say stays None."""

    name: str | None
    title: str | None
    party: str | None
    place: str | None
    date: date | None


@dataclass(slots=True)
class SectionDraft:
    """One numbered node. ``printed`` is the number as it stands, ``number`` as people cite it ("2 (1)").

    ``heading_first`` if the heading stands above the number, as the captions of Japanese articles do.
    """

    printed: str
    number: str
    heading: str
    level: int
    paragraphs: list[str] = field(default_factory=list)
    commitments: list[CommitmentDraft] = field(default_factory=list)
    heading_first: bool = False

    def head(self) -> tuple[str, str]:
        """Number as printed and heading, in the order of the text."""
        return (self.heading, self.printed) if self.heading_first else (self.printed, self.heading)


@dataclass(slots=True)
class PlanDraft:
    """The whole plan as read: every character of the source is in exactly one place of it, in order."""

    title: list[str]
    preamble: list[str]
    sections: list[SectionDraft]
    closing: list[str]
    parties: list[PartyDraft]
    signatures: list[SignatureDraft]
    doubts: list[Doubt]
    language: str = "en"

    def everything(self) -> str:
        """All text in reading order, to be compared with the source but for white space."""
        body = [part for section in self.sections for part in (*section.head(), *section.paragraphs)]
        return "\n".join([*self.title, *self.preamble, *body, *self.closing])
