"""What stands on every page of a document: which meeting, how it is marked, which version, and whether it counts."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """The occasion of a document and its state; the same for every paper of one dialogue and one export."""

    occasion: str
    """As people say it: "12th Strategic Policy Dialogue"."""
    as_of: date
    """The day on which the content was true; also the only date that the file carries."""
    plan: str = ""
    """Title of the plan that the dialogue follows, if it is to be shown."""
    starts_on: str = ""
    """First and last day, as ISO dates that may have gaps ("2026", "2026-10"); empty when nothing is known yet."""
    ends_on: str = ""
    place: str = ""
    marking: str = ""
    """The marking in full, as it is to be printed; empty when there is none."""
    version: str = ""
    """Only the number or name: "3", "3.1"."""
    is_draft: bool = True
    is_sample: bool = False
    """Invented material: said on every page."""
    is_shareable: bool = False
    """Holds only what the counterpart may have: said on every page."""
    language: str = "en"
    """Language of the document's own words and of its house style: "en" or "ja"."""
    by_era: bool = False
    """Years of a Japanese paper are counted by eras: 令和8年."""
