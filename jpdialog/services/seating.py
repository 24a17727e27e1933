"""The seating plan of a dialogue: where the rule puts everybody, and where people were put by hand."""

from collections.abc import Mapping
from dataclasses import dataclass

from jpdialog.domain.dialogue import Dialogue, Interpretation
from jpdialog.domain.people import DelegationMember, DelegationRole, Organisation, Person
from jpdialog.domain.plan import Party
from jpdialog.domain.seating import Seat, SeatRow, Sitter, Spot, seated, swapped
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.storage.door import Door
from jpdialog.storage.reserve import again_with_room


@dataclass(frozen=True, slots=True)
class Sitting:
    """One who sits: the membership, the person, where they belong, and the chair."""

    member: DelegationMember
    person: Person
    organisation: Organisation | None
    spot: Spot

    @property
    def is_head(self) -> bool:
        """Whether this one leads the delegation."""
        return self.member.role == DelegationRole.HEAD


@dataclass(frozen=True, slots=True)
class SideOfTable:
    """One delegation along its side of the table, from its own left to its own right."""

    party: Party | None
    is_ours: bool
    sitting: tuple[Sitting, ...]

    def in_row(self, row: SeatRow) -> list[Sitting]:
        """Those who sit in one row, from their own left to their own right."""
        return [each for each in self.sitting if each.spot.row == row]


@dataclass(frozen=True, slots=True)
class SeatingView:
    """Both sides, and whether anybody was put somewhere by hand."""

    ours: SideOfTable
    theirs: SideOfTable
    is_adjusted: bool

    @property
    def sides(self) -> tuple[SideOfTable, SideOfTable]:
        """Ours first."""
        return (self.ours, self.theirs)

    def side_of(self, member_id: str) -> SideOfTable | None:
        """The side on which a member sits."""
        return next((side for side in self.sides if any(each.member.id == member_id for each in side.sitting)), None)

    def sitting(self, member_id: str) -> Sitting | None:
        """Where a member sits."""
        found = (each for side in self.sides for each in side.sitting if each.member.id == member_id)
        return next(found, None)


class Seating:
    """Seating the delegations of a desk's dialogues."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._store = desk, desk.store

    def view(self, dialogue: Dialogue) -> SeatingView:
        """Who sits where now."""
        put = {each.member_id: Spot(each.row, each.place) for each in self._seats(dialogue)}
        members = self._desk.dialogues.members(dialogue)
        people = self._people(members)
        behind = dialogue.interpretation == Interpretation.SIMULTANEOUS
        ours, theirs = (self._side(members, people, put, behind, is_ours=is_ours) for is_ours in (True, False))
        return SeatingView(ours, theirs, any(each.id in put for each in members))

    @again_with_room
    def put(self, dialogue: Dialogue, member_id: str, to: Spot) -> None:
        """Put a member on a chair of their side; whoever sits there takes the chair that comes free."""
        side = self.view(dialogue).side_of(member_id)
        if side is None:
            raise Trouble("There is no such member in the delegations of this dialogue. Nothing was changed.")
        before = {each.member.id: each.spot for each in side.sitting}
        after = swapped(before, member_id, to)
        if after == before:
            return
        with self._store.transaction() as door:
            self._keep(door, dialogue, after)

    @again_with_room
    def reset(self, dialogue: Dialogue) -> None:
        """Have everybody sit by precedence again."""
        with self._store.transaction() as door:
            for each in self._seats(dialogue):
                door.delete(each)

    def _keep(self, door: Door, dialogue: Dialogue, spots: Mapping[str, Spot]) -> None:
        """The whole side is kept: a chair that the rule gave would else move when somebody joins the delegation."""
        kept = {each.member_id: each for each in self._seats(dialogue)}
        for member_id, spot in spots.items():
            if member_id not in kept:
                door.create(
                    Seat(
                        dialogue_id=dialogue.id,
                        member_id=member_id,
                        row=spot.row,
                        place=spot.place,
                        is_sample=dialogue.is_sample,
                    )
                )
                continue
            door.edit(kept[member_id], "row", spot.row)
            door.edit(kept[member_id], "place", spot.place)

    def _seats(self, dialogue: Dialogue) -> list[Seat]:
        return self._store.find(Seat, dialogue_id=dialogue.id)

    def _people(self, members: list[DelegationMember]) -> dict[str, tuple[Person, Organisation | None]]:
        persons = self._store.find(Person, id=frozenset(each.person_id for each in members))
        bodies = {each.id: each for each in self._store.find(Organisation)}
        return {person.id: (person, bodies.get(person.organisation_id or "")) for person in persons}

    def _side(
        self,
        members: list[DelegationMember],
        people: dict[str, tuple[Person, Organisation | None]],
        put: dict[str, Spot],
        interpreters_behind: bool,
        *,
        is_ours: bool,
    ) -> SideOfTable:
        parties = [party for party in self._desk.plans.parties() if party.is_ours == is_ours]
        ids = {party.id for party in parties}
        here = {each.id: each for each in members if each.party_id in ids and each.person_id in people}
        sitters = [Sitter(each.id, each.role) for each in here.values()]
        spots = seated(sitters, put, interpreters_behind=interpreters_behind)
        ordered = sorted(spots.items(), key=lambda seat: (seat[1].row != SeatRow.TABLE, seat[1].place))
        sitting = tuple(Sitting(here[who], *people[here[who].person_id], spot) for who, spot in ordered)
        return SideOfTable(parties[0] if parties else None, is_ours, sitting)
