"""What is needed in the room: the programme, who comes, and where everybody sits."""

from dataclasses import dataclass

from jpdialog.domain.papers.front import Front
from jpdialog.domain.papers.pack import AgendaLine, Delegation, Member, ProgrammeDay
from jpdialog.domain.seating import SeatRow, Sitter, by_precedence


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The agenda with its minutes and speakers on both sides."""

    front: Front
    lines: tuple[AgendaLine, ...]
    days: tuple[ProgrammeDay, ...] = ()
    """What happens when, once that is known; the agenda alone until then."""
    our_party: str = ""
    their_party: str = ""
    interpretation: str = ""
    """"consecutive" or "simultaneous"; empty when there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationLists:
    """Both sides in order of precedence."""

    front: Front
    delegations: tuple[Delegation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chair:
    """A member's chair: its place from the centre, positive to that side's own right; at the table or behind it."""

    member: Member
    is_ours: bool
    place: int
    is_behind: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatingPlan:
    """Two sides that face each other across a table."""

    front: Front
    ours: Delegation
    theirs: Delegation
    chairs: tuple[Chair, ...] = ()
    """Where everybody sits; without them, as precedence has it."""


def seats(members: tuple[Member, ...]) -> tuple[Member, ...]:
    """One side of the table as precedence has it, from its own left to its own right."""
    return tuple(each.member for each in chairs_by_precedence(members, is_ours=True) if not each.is_behind)


def chairs_by_precedence(members: tuple[Member, ...], *, is_ours: bool) -> tuple[Chair, ...]:
    """Where the rule of `by_precedence` puts those of one side, in the order in which they sit."""
    by_id = {each.id: each for each in members}
    spots = by_precedence([Sitter(each.id, each.role) for each in members])
    return tuple(
        Chair(member=by_id[who], is_ours=is_ours, place=spot.place, is_behind=spot.row is SeatRow.BEHIND)
        for who, spot in sorted(spots.items(), key=lambda seat: seat[1].place)
    )


def chairs_of(plan: SeatingPlan) -> tuple[Chair, ...]:
    """Where everybody of a plan sits."""
    by_rule = (chairs_by_precedence(side.members, is_ours=side is plan.ours) for side in (plan.ours, plan.theirs))
    return plan.chairs or tuple(chair for side in by_rule for chair in side)
