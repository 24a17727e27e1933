"""The briefing pack: everything that a delegation takes into the room, in the order in which it is read."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from jpdialog.domain.papers.front import Front
from jpdialog.domain.papers.items import ActionLine, Answer, FigureLine, Item, Promise
from jpdialog.domain.papers.matrix import FollowUpMatrix
from jpdialog.domain.papers.plan_text import PlanEdition, SectionPair
from jpdialog.domain.papers.projects import ProjectGroup
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
class ProgrammeLine:
    """One entry of a day: an item of the agenda, with its number and people, or what happens around it."""

    id: str
    times: str = ""
    """Start and end as printed: "10:00–11:30"; empty while they are not known."""
    other_times: str = ""
    """The same on the clocks of the other zone, with the days by which they differ."""
    order: int = 0
    """The number on the agenda; 0 for what is not on it."""
    title: str
    place: str = ""
    minutes: int | None = None
    sections: tuple[str, ...] = ()
    our_speaker: str = ""
    their_speaker: str = ""
    interpreters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeDay:
    """One day of the programme; a place is what the zone of a column of times is called after."""

    day: date
    lines: tuple[ProgrammeLine, ...]
    place: str = ""
    other_place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberPhoto:
    """A photo as it is printed: bytes that hold nothing but the picture, and its size in pixels."""

    data: bytes
    kind: Literal["jpeg", "png"]
    width: int
    height: int


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
    biography_as_of: date | None = None
    photo: MemberPhoto | None = None


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
class AnnexPaper:
    """What is put behind the pack: paragraphs of text, or an edition of the plan."""

    id: str
    title: str
    paragraphs: tuple[str, ...] = ()
    edition: PlanEdition | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPart:
    """A part of the pack in its place. ``marking`` is that of the pack where it is empty."""

    key: str
    """As ``pack.key_of`` names it."""
    kind: str
    title: str
    of: str = ""
    """The id of the subject brief or the annex."""
    marking: str = ""
    is_printed: bool = True
    """Whether its pages are in this document: of replacement pages only those are that changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipLine:
    """One line of the slip before replacement pages: what to do with which part, and which version it was of."""

    act: str
    """"replace", "insert" or "take_out"."""
    title: str
    was: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The briefing pack of one dialogue; a part that has nothing in it is left out of the document."""

    front: Front
    copy_number: str = ""
    copies: int = 0
    """Of how many copies this is one; 0 where that is not said."""
    recipient: str = ""
    """Whose copy it is."""
    parts: tuple[PlacedPart, ...] = ()
    """The parts in their order; the usual ones in the usual order if none are named."""
    replaces: str = ""
    """The version to which these pages belong, if they are replacement pages."""
    slip: tuple[SlipLine, ...] = ()
    steering: SubjectBrief | None = None
    programme: tuple[AgendaLine, ...] = ()
    days: tuple[ProgrammeDay, ...] = ()
    """The programme by days, once there are any."""
    delegations: tuple[Delegation, ...] = ()
    briefs: tuple[SubjectBrief, ...] = ()
    follow_up: FollowUpMatrix | None = None
    actions: tuple[ActionLine, ...] = ()
    """The table that packs had before there was a matrix: issues of that time are printed with it, as they were."""
    base_label: str = ""
    other_label: str = ""
    amendments: tuple[SectionPair, ...] = ()
    """Amendment table: the two editions named above, section by section."""
    figures: tuple[FigureLine, ...] = ()
    """Data sheet."""
    contradictions: tuple[tuple[FigureLine, ...], ...] = ()
    """Figures of the data sheet that speak of one thing and differ."""
    projects: tuple[ProjectGroup, ...] = ()
    """Behind the figures: what is funded, by section."""
    annexes: tuple[AnnexPaper, ...] = ()
