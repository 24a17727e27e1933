"""Who sits in the delegations of a dialogue: in order of precedence, each with a role."""

from dataclasses import dataclass

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.ordering import key_between, keys
from jpdialog.domain.people import DelegationMember, DelegationRole, Organisation, Person
from jpdialog.domain.plan import Party
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.storage.door import Door
from jpdialog.storage.reserve import again_with_room


@dataclass(frozen=True, slots=True)
class Seat:
    """One place in a delegation: the member with the person and where they belong."""

    member: DelegationMember
    person: Person
    organisation: Organisation | None


class Delegations:
    """The delegations of one dialogue."""

    def __init__(self, desk: Desk, dialogue: Dialogue) -> None:
        self._desk, self._store, self._dialogue = desk, desk.store, dialogue

    def of(self, party: Party) -> list[Seat]:
        """One side in order of precedence."""
        members = self._store.find(DelegationMember, dialogue_id=self._dialogue.id, party_id=party.id)
        wanted = frozenset(each.person_id for each in members)
        persons = {each.id: each for each in self._store.find(Person, id=wanted)} if wanted else {}
        bodies = {each.id: each for each in self._store.find(Organisation)}
        return [
            Seat(each, person, bodies.get(person.organisation_id or ""))
            for each in members
            if (person := persons.get(each.person_id))
        ]

    def seated(self) -> set[str]:
        """The ids of all who sit on any side."""
        return {each.person_id for each in self._desk.dialogues.members(self._dialogue)}

    @again_with_room
    def add(self, party: Party, person: Person, role: DelegationRole | None = None) -> DelegationMember:
        """Seat a person last on that side; the first to sit is its head unless a role is given. Trouble if seated."""
        if self._store.count(DelegationMember, dialogue_id=self._dialogue.id, person_id=person.id):
            raise Trouble("{name} is in a delegation of this dialogue already. Nothing was changed.", name=person.name)
        with self._store.transaction() as door:
            return self._seat(door, party, person.id, role)

    def add_known(self, party: Party, person_id: str) -> DelegationMember:
        """Seat the person of that id. Trouble if there is none any more."""
        person = self._store.get(Person, person_id)
        if person is None:
            raise Trouble("This has been deleted in the meantime. Undo the deletion first; what you typed is kept.")
        return self.add(party, person)

    @again_with_room
    def add_new(self, party: Party, name: str) -> DelegationMember:
        """Take a person in under a name not known yet, and seat them; one act, so that one undo takes it back."""
        with self._store.transaction() as door:
            person = door.create(Person(name=" ".join(name.split()), party_id=party.id))
            return self._seat(door, party, person.id, None)

    def move(self, party: Party, member: DelegationMember, index: int) -> bool:
        """Give a member another place in the order of precedence; False if it is the one they have."""
        members = self._members(party)
        if not 0 <= index < len(members) or members[index].id == member.id:
            return False
        with self._store.transaction() as door:
            door.move(member, [each for each in members if each.id != member.id], index)
        return True

    def give_role(self, party: Party, member: DelegationMember, role: DelegationRole) -> None:
        """Say what a member does there. A delegation has one head: another who was it becomes a member."""
        with self._store.transaction() as door:
            for each in self._members(party) if role == DelegationRole.HEAD else ():
                if each.role == DelegationRole.HEAD and each.id != member.id:
                    door.edit(each, "role", DelegationRole.MEMBER)
            door.edit(member, "role", role)

    @again_with_room
    def remove(self, member: DelegationMember) -> None:
        """Take a member out of the delegation; the person stays. Undo brings them back."""
        with self._store.transaction() as door:
            door.delete(member)

    def last_before(self, party: Party) -> Dialogue | None:
        """The last dialogue before this one at which that side's delegation is known."""
        known = {each.dialogue_id for each in self._store.find(DelegationMember, party_id=party.id)}
        earlier = [each for each in self._desk.dialogues.all() if each.number < self._dialogue.number]
        return next((each for each in reversed(earlier) if each.id in known), None)

    @again_with_room
    def copy_last(self, party: Party) -> int:
        """Seat those of the last dialogue who are not seated yet, in order; how many. Trouble if none is known."""
        last = self.last_before(party)
        if last is None:
            raise Trouble("No delegation of this side is known of an earlier dialogue. Nothing was changed.")
        here = self._store.find(DelegationMember, dialogue_id=self._dialogue.id)
        seated = {each.person_id for each in here}
        has_head = any(each.role == DelegationRole.HEAD and each.party_id == party.id for each in here)
        found = [each for each in Delegations(self._desk, last).of(party) if each.person.id not in seated]
        with self._store.transaction() as door:
            for seat in found:
                is_second_head = has_head and seat.member.role == DelegationRole.HEAD
                role = DelegationRole.MEMBER if is_second_head else seat.member.role
                self._seat(door, party, seat.person.id, role)
        return len(found)

    def _members(self, party: Party) -> list[DelegationMember]:
        return self._store.find(DelegationMember, dialogue_id=self._dialogue.id, party_id=party.id)

    def _seat(self, door: Door, party: Party, person_id: str, role: DelegationRole | None) -> DelegationMember:
        kin = door.find(DelegationMember, dialogue_id=self._dialogue.id, party_id=party.id)
        usual = DelegationRole.MEMBER if kin else DelegationRole.HEAD
        return door.create(
            DelegationMember(
                dialogue_id=self._dialogue.id,
                party_id=party.id,
                person_id=person_id,
                role=role or usual,
                position=key_between(kin[-1].position, None) if kin else keys(1)[0],
                is_sample=self._dialogue.is_sample,
            )
        )
