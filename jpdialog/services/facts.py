"""The persons on the desk, by the side that they belong to."""

from dataclasses import dataclass

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import DelegationRole, Organisation, Person
from jpdialog.domain.plan import Party
from jpdialog.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Member:
    """A person with where they belong, and what they do in the delegation, if they are in it."""

    person: Person
    organisation: Organisation | None
    role: DelegationRole | None


@dataclass(frozen=True, slots=True)
class Side:
    """The persons of one party; None stands for those whose side is not known."""

    party: Party | None
    members: tuple[Member, ...]


def people_by_side(desk: Desk, dialogue: Dialogue | None) -> list[Side]:
    """Our side first; in each side the delegation by precedence, then all others by name."""
    members = desk.dialogues.members(dialogue) if dialogue else []
    seats = {each.person_id: (place, each.role) for place, each in enumerate(members)}
    persons = sorted(desk.store.find(Person), key=lambda each: (_seat(each, seats), each.name))
    sides: list[Party | None] = [*sorted(desk.plans.parties(), key=lambda party: not party.is_ours), None]
    known = {side.id for side in sides if side}
    found = [Side(side, _members(desk, side, persons, seats, known)) for side in sides]
    return [side for side in found if side.members]


def _seat(person: Person, seats: dict[str, tuple[int, DelegationRole]]) -> int:
    return seats[person.id][0] if person.id in seats else len(seats)


def _members(
    desk: Desk, side: Party | None, persons: list[Person], seats: dict[str, tuple[int, DelegationRole]], known: set[str]
) -> tuple[Member, ...]:
    theirs = [each for each in persons if (each.party_id if each.party_id in known else None) == (side and side.id)]
    return tuple(
        Member(
            each, desk.store.get(Organisation, each.organisation_id), seats[each.id][1] if each.id in seats else None
        )
        for each in theirs
    )
