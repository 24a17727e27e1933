"""The call for briefs: who is asked for what, by when, and how much of it."""

from dataclasses import dataclass
from datetime import date

from jpdialog.domain.papers.front import Front


@dataclass(frozen=True, slots=True, kw_only=True)
class CallLine:
    """One brief that is called for."""

    id: str
    serial: str
    number: str
    """Of the section, as cited; empty for the steering brief."""
    heading: str
    drafter: str = ""
    deadline: date | None = None
    minutes: int | None = None
    likelihood: str = ""
    """"certain", "might" or "unlikely": it sets how much is asked."""
    asked: str = ""
    """"full", "light" or "defensive"."""
    last_at: int | None = None
    """Number of the dialogue whose entries come along; None where none do."""
    entries_along: int = 0
    outcomes_along: int = 0
    actions_along: int = 0
    actions_to_decide: int = 0
    """Of the actions that come along, those that were carried over so often that a decision is asked."""
    figures_along: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CallForBriefs:
    """All briefs of a dialogue that are asked for."""

    front: Front
    lines: tuple[CallLine, ...]
    deadline: date | None = None
    """The day by which all drafts are due, where one is set for the dialogue."""
