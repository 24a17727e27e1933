"""Who sits where: two sides that face each other, the heads in the centre, all others by precedence.

Two delegations face each other across the table with their heads in the centre (Wood and Serres, Diplomatic
Ceremonial and Protocol, 1970, par. 695). On each side the next in rank sits at the head's right hand, which is the
place of honour, the one after at the left hand, and so on outwards. The first interpreter is the exception that
bilateral meetings make: at the head's left hand, or behind the head where interpretation is simultaneous.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, count

from sqlmodel import Field

from jpdialog.domain.people import DelegationRole
from jpdialog.domain.record import Record, choice

OUTERMOST = 100


class SeatRow(StrEnum):
    """At the table, or on a chair behind it."""

    TABLE = "table"
    BEHIND = "behind"


class Seat(Record, table=True):
    """Where a member of a delegation was put by hand; ``place`` counts from the centre, to that side's own right."""

    dialogue_id: str = Field(index=True)
    member_id: str = Field(index=True)
    row: SeatRow = Field(default=SeatRow.TABLE, sa_type=choice(SeatRow))
    place: int = Field(default=0, ge=-OUTERMOST, le=OUTERMOST)


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A chair: its row, and its place from the centre, positive to that side's own right."""

    row: SeatRow
    place: int


@dataclass(frozen=True, slots=True)
class Sitter:
    """One who is to sit: the id of the membership, and the role."""

    id: str
    role: str


def by_precedence(sitters: Sequence[Sitter], *, interpreters_behind: bool = False) -> dict[str, Spot]:
    """Where the rule puts each of one side, who come in order of precedence."""
    head = next((each for each in sitters if each.role == DelegationRole.HEAD), sitters[0] if sitters else None)
    if head is None:
        return {}
    interpreters = [each for each in sitters if each.role == DelegationRole.INTERPRETER and each is not head]
    beside = [] if interpreters_behind else interpreters[:1]
    behind = [each for each in interpreters if each not in beside]
    others = [each for each in sitters if each is not head and each not in interpreters]
    spots = {head.id: Spot(SeatRow.TABLE, 0)}
    spots |= {each.id: Spot(SeatRow.TABLE, -1) for each in beside}
    free = _outwards(len(beside))
    spots |= {each.id: Spot(SeatRow.TABLE, place) for each, place in zip(others, free, strict=False)}
    return spots | {each.id: Spot(SeatRow.BEHIND, place) for each, place in zip(behind, _behind(), strict=False)}


def seated(sitters: Sequence[Sitter], put: dict[str, Spot], *, interpreters_behind: bool = False) -> dict[str, Spot]:
    """Where each of one side sits: as put by hand, the others as the rule has it, or the next free chair outwards."""
    spots: dict[str, Spot] = {}
    for each in sitters:
        if each.id in put and put[each.id] not in spots.values():
            spots[each.id] = put[each.id]
    for who, spot in by_precedence(sitters, interpreters_behind=interpreters_behind).items():
        if who not in spots:
            spots[who] = _free_from(spot, frozenset(spots.values()))
    return {each.id: spots[each.id] for each in sitters}


def swapped(spots: dict[str, Spot], who: str, to: Spot) -> dict[str, Spot]:
    """The chairs with one moved to another: whoever sits there takes the one that came free."""
    other = next((each for each, spot in spots.items() if spot == to), None)
    changed = spots | {who: to}
    return changed if other is None else changed | {other: spots[who]}


def _free_from(spot: Spot, taken: frozenset[Spot]) -> Spot:
    if spot not in taken:
        return spot
    ways = (1, -1) if spot.place >= 0 else (-1, 1)
    places = (spot.place + way * far for far in count(1) for way in ways)
    return next(Spot(spot.row, place) for place in places if Spot(spot.row, place) not in taken)


def _outwards(taken_left: int) -> Iterator[int]:
    """The head's right hand first, then the left, beyond the chairs that are taken there; and so on."""
    return (place if is_right else -place - taken_left for place in count(1) for is_right in (True, False))


def _behind() -> Iterator[int]:
    """Straight behind the head first, where an interpreter hears and is heard; then by the left."""
    return chain([0], (place * way for place in count(1) for way in (-1, 1)))
