"""What is needed in the room: the programme, who comes, and where everybody sits."""

from dataclasses import dataclass

from jpdialog.domain.papers.front import Front
from jpdialog.domain.papers.pack import AgendaLine, Delegation, Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The agenda with its minutes and speakers on both sides."""

    front: Front
    lines: tuple[AgendaLine, ...]
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
class SeatingPlan:
    """Two sides that face each other across a table."""

    front: Front
    ours: Delegation
    theirs: Delegation


def seats(members: tuple[Member, ...]) -> tuple[Member, ...]:
    """One side of the table from its own left to its own right: the head in the centre, the next on the head's right.

    The interpreter sits at the head's left; the others follow in order of precedence, right and left in turn.
    """
    head = next((each for each in members if each.role == "head"), members[0] if members else None)
    if head is None:
        return ()
    interpreter = next((each for each in members if each.role == "interpreter"), None)
    others = [each for each in members if each not in (head, interpreter)]
    beside = [interpreter] if interpreter else []
    right, left = others[::2], [*beside, *others[1::2]]
    return (*reversed(left), head, *right)
