"""Talking points: what one person says on one item, on one page, in the minutes given."""

from dataclasses import dataclass

from jpdialog.domain.papers.front import Front
from jpdialog.domain.papers.items import Answer, Item
from jpdialog.domain.papers.timed import Timed


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkingPointsSheet(Timed):
    """One section's points for the person who speaks to it."""

    id: str
    number: str
    """Number of the section, as cited: "2 (4)"."""
    heading: str
    speaker: str = ""
    """Name and title in one line."""
    consecutive: bool = False
    """With consecutive interpretation."""
    points: tuple[Item, ...] = ()
    answers: tuple[Answer, ...] = ()
    heading_translation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkingPoints:
    """The sheets of one export: one section, one speaker, or all of a dialogue."""

    front: Front
    sheets: tuple[TalkingPointsSheet, ...]
    for_interpreter: bool = False
    """For whoever interprets: to be checked against what is said."""
    bilingual: bool = False
    """Two columns: the text, and its translation."""
