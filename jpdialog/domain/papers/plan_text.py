"""The plan on paper: one edition as it reads, or two side by side with what differs."""

from dataclasses import dataclass

from jpdialog.domain.papers.front import Front


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSection:
    """A numbered section with its paragraphs; of a plan whose text is not at hand, with a summary instead."""

    id: str
    number: str
    """As it is printed."""
    heading: str
    level: int = 1
    heading_first: bool = False
    paragraphs: tuple[str, ...] = ()
    is_summary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSignature:
    """Who signed, as far as it is known; the day is an ISO date."""

    party: str = ""
    name: str = ""
    title: str = ""
    place: str = ""
    signed_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEdition:
    """One edition, clean: no mark of how it came about."""

    front: Front
    title: tuple[str, ...]
    label: str
    status: str
    """"draft", "agreed" or "signed"."""
    valid_from: str = ""
    valid_to: str = ""
    preamble: tuple[str, ...] = ()
    sections: tuple[PlanSection, ...] = ()
    closing: tuple[str, ...] = ()
    signatures: tuple[PlanSignature, ...] = ()

    @property
    def is_summary(self) -> bool:
        """Whether any of it is told in somebody's own words."""
        return any(section.is_summary for section in self.sections)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionPair:
    """One section in both editions; ``number`` is that of the newer, or of the older where it was dropped."""

    id: str
    number: str
    heading: str
    base: tuple[str, ...] = ()
    other: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalLine:
    """A change of the text that was proposed at a dialogue; how far our own side would go is never printed."""

    id: str
    number: str
    """The section's, as cited."""
    party: str
    text: str
    round: int
    status: str
    """"proposed", "bracketed", "agreed_ad_referendum" or "agreed"."""
    dialogue: int | None = None
    paragraph: int | None = None
    """Which of the section's, counted from 1; None where that is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentTable:
    """Two editions, section by section; no other label where there is no second edition to compare."""

    front: Front
    base_label: str
    other_label: str = ""
    sections: tuple[SectionPair, ...] = ()
    proposals: tuple[ProposalLine, ...] = ()
