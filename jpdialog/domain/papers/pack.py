"""The briefing pack: everything that a delegation takes into the room, in the order in which it is read."""

from dataclasses import dataclass
from datetime import date

from jpdialog.domain.papers.front import Front
from jpdialog.domain.papers.items import ActionLine, Answer, FigureLine, Item, Promise
from jpdialog.domain.papers.timed import Timed


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One item of the programme."""

    id: str
    order: int
    title: str
    minutes: int | None = None
    sections: tuple[str, ...] = ()
    """Numbers, as cited."""
    our_speaker: str = ""
    their_speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One person at the table."""

    id: str
    name: str
    title: str = ""
    organisation: str = ""
    role: str = ""
    """"head", "member", "note_taker", "interpreter", "secretary"; any other word is printed as it is."""
    pronunciation: str = ""
    biography: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """One party's people, in order of precedence."""

    party: str
    is_ours: bool = False
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectBrief(Timed):
    """One section's brief, or the steering brief (then without a number)."""

    id: str
    heading: str
    number: str = ""
    serial: str = ""
    speaker: str = ""
    likelihood: str = ""
    """"certain", "might" or "unlikely"; any other word is printed as it is."""
    status: str = ""
    """"called_for", "draft", "in_clearance", "cleared", "approved", "locked", "superseded"."""
    drafter: str = ""
    cleared_by: tuple[str, ...] = ()
    as_of: date | None = None
    promises: tuple[Promise, ...] = ()
    """What the plan says for this section."""
    promises_are_summary: bool = False
    """The words are a summary, not the official text: said beside them."""
    objectives: tuple[Item, ...] = ()
    points: tuple[Item, ...] = ()
    their_objectives: tuple[Item, ...] = ()
    answers: tuple[Answer, ...] = ()
    do_not_say: tuple[Item, ...] = ()
    background: tuple[Item, ...] = ()
    last_outcome: tuple[Item, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    """Open actions of this section."""
    figures: tuple[FigureLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SteeringBrief:
    """The steering brief on its own, for whoever has one page's time."""

    front: Front
    brief: SubjectBrief


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The briefing pack of one dialogue; a part that has nothing in it is left out of the document."""

    front: Front
    copy_number: str = ""
    steering: SubjectBrief | None = None
    programme: tuple[AgendaLine, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    briefs: tuple[SubjectBrief, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    """Follow-up table: all actions, of every section."""
    figures: tuple[FigureLine, ...] = ()
    """Data sheet."""
