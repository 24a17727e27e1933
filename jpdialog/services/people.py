"""Parties, organisations and persons: written down, put right, deleted; and when somebody was last met."""

from base64 import b64decode, b64encode
from collections.abc import Collection
from datetime import date
from typing import TypeVar

from jpdialog.domain.dialogue import Dialogue, DialogueStatus
from jpdialog.domain.ordering import key_between
from jpdialog.domain.people import LARGEST_PHOTO, DelegationMember, Organisation, Person, Photo, PhotoKind
from jpdialog.domain.plan import Commitment, Instrument, Party, Signature
from jpdialog.domain.record import Record
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.persons import person_named, plain
from jpdialog.storage.reserve import again_with_room

Body = Person | Organisation | Party
B = TypeVar("B", bound=Body)
NEEDED = {"person": "name", "organisation": "name", "party": "short_name"}
"""The field of each kind that is never empty, by the name of its table."""
BEGINS = {PhotoKind.JPEG: b"\xff\xd8\xff", PhotoKind.PNG: b"\x89PNG\r\n\x1a\n"}


class People:
    """Everybody on one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._store = desk, desk.store

    # Reading

    def last_met(self) -> dict[str, Dialogue]:
        """The last dialogue held in whose delegations each person sat, by the person's id."""
        held = {each.id: each for each in self._desk.dialogues.all() if each.status == DialogueStatus.HELD}
        seats = [each for each in self._store.find(DelegationMember) if each.dialogue_id in held]
        by_number = sorted(seats, key=lambda each: held[each.dialogue_id].number)
        return {each.person_id: held[each.dialogue_id] for each in by_number}

    def photo_of(self, person: Person) -> Photo | None:
        """The person's photo, if there is one."""
        return self.photos_of({person.id}).get(person.id)

    def photos_of(self, person_ids: Collection[str]) -> dict[str, Photo]:
        """The photos of these persons, by their ids; of one without a photo there is none."""
        found = self._store.find(Photo, person_id=frozenset(person_ids)) if person_ids else []
        return {each.person_id: each for each in reversed(found)}

    def person(self, said: str) -> Person:
        """The person of that id or name, which is told in full where several have it.

        Raises Trouble if there is none, or if several are called so: it names them with title and body.
        """
        by_id = self._store.get(Person, said)
        person = by_id or person_named(self._desk, said)
        if person is None:
            raise Trouble("There is nobody called {name} here. The list shows who there is.", name=said)
        return person

    def party(self, said: str) -> Party:
        """The party of that id or name. Raises Trouble if there is none, or more than one."""
        wanted = plain(said)
        by_id = self._store.get(Party, said)
        found = [by_id] if by_id else [each for each in self._store.find(Party) if wanted in _names(each)]
        if not found or not wanted:
            raise Trouble("There is nobody called {name} here. The list shows who there is.", name=said)
        if len(found) > 1:
            raise Trouble(
                "More than one is called {name}. Nothing was changed; give the id, as the list with --json has it.",
                name=said,
            )
        return found[0]

    # Writing

    @again_with_room
    def add_person(self, name: str, party: Party | None) -> Person:
        """Take a person in; raises Trouble if there is no name."""
        with self._store.transaction() as door:
            return door.create(Person(name=_named(name), party_id=party.id if party else None))

    @again_with_room
    def add_organisation(self, name: str, party: Party | None) -> Organisation:
        """Take an organisation in; raises Trouble if there is no name."""
        with self._store.transaction() as door:
            return door.create(Organisation(name=_named(name), party_id=party.id if party else None))

    @again_with_room
    def add_party(self, short_name: str) -> Party:
        """Take a party in, behind the others; raises Trouble if there is no plan, or no name."""
        instrument = self._desk.plans.instrument()
        if instrument is None:
            raise Trouble("A party belongs to a plan, and there is none here yet. Take one in first: plan import FILE.")
        return self._new_party(instrument, short_name)

    def keep_typing(self, record: Body, field: str, text: str) -> None:
        """Keep text that is being typed, safe from a crash, until ``write`` makes it a change."""
        if text.strip() or NEEDED[str(record.__tablename__)] != field:
            self._store.keep_draft(record, field, text)

    @again_with_room
    def write(self, record: B, field: str, value: object) -> B:
        """Set one field; raises Trouble if a name is blank, or a term would end before it begins."""
        if NEEDED[str(record.__tablename__)] == field:
            _named(str(value))
        now = self._store.get(type(record), record.id)
        if isinstance(now, Person) and field in ("in_office_from", "in_office_to"):
            _checked_term(now, field, value)
        return self._store.edit(record, field, value)

    @again_with_room
    def make_ours(self, party: Party) -> None:
        """Say that this party is the side whose desk this is, and no other."""
        with self._store.transaction() as door:
            for each in self._desk.plans.parties():
                door.edit(each, "is_ours", each.id == party.id)

    @again_with_room
    def name_organisation(self, person: Person, name: str) -> None:
        """Say where a person belongs, by a name in either language; one not known yet is taken in, of their side."""
        known = self._organisation_named(name)
        with self._store.transaction() as door:
            if known is None and name.strip():
                known = door.create(Organisation(name=" ".join(name.split()), party_id=person.party_id))
            door.edit(person, "organisation_id", known.id if known else None)

    @again_with_room
    def delete(self, record: Body) -> None:
        """Delete somebody, with their seats and photo. Raises Trouble for a party that the plan binds."""
        if isinstance(record, Party) and self._is_bound(record):
            raise Trouble(
                "This party has signed the plan or undertakes something in it, so it stays. Nothing was changed."
            )
        with self._store.transaction() as door:
            hanging: list[Record] = []
            if isinstance(record, Person):
                hanging += door.find(DelegationMember, person_id=record.id)
                hanging += door.find(Photo, person_id=record.id)
            for each in (*hanging, record):
                door.delete(each)

    @again_with_room
    def set_photo(self, person: Person, image: bytes, kind: PhotoKind, size: tuple[int, int]) -> None:
        """Keep a photo in place of any other; ``size`` is in pixels. Raises Trouble if it is too large, or is none."""
        if len(image) > LARGEST_PHOTO or not image.startswith(BEGINS[kind]):
            raise Trouble("That is not a photo that can be kept. Nothing was changed; choose a JPEG or PNG picture.")
        width, height = size
        with self._store.transaction() as door:
            for before in door.find(Photo, person_id=person.id):
                door.delete(before)
            door.create(
                Photo(
                    person_id=person.id,
                    image=b64encode(image).decode("ascii"),
                    kind=kind,
                    width=width,
                    height=height,
                    is_sample=person.is_sample,
                )
            )

    @again_with_room
    def remove_photo(self, person: Person) -> None:
        """Take the person's photo away; undo brings it back."""
        with self._store.transaction() as door:
            for each in door.find(Photo, person_id=person.id):
                door.delete(each)

    # Inside

    def _new_party(self, instrument: Instrument, short_name: str) -> Party:
        kin = self._desk.plans.parties()
        place = key_between(kin[-1].position if kin else None, None)
        with self._store.transaction() as door:
            return door.create(Party(instrument_id=instrument.id, short_name=_named(short_name), position=place))

    def _is_bound(self, party: Party) -> bool:
        signed = self._store.count(Signature, party_id=party.id)
        return bool(signed) or any(party.id in each.party_ids for each in self._store.find(Commitment))

    def _organisation_named(self, name: str) -> Organisation | None:
        wanted = plain(name)
        found = self._store.find(Organisation) if wanted else []
        fields = ("name", "name_translation", "short_name", "short_name_translation")
        return next((each for each in found if wanted in [plain(getattr(each, field)) for field in fields]), None)


def image_of(photo: Photo) -> bytes:
    """The photo as a file's bytes."""
    return b64decode(photo.image)


def _names(party: Party) -> list[str]:
    fields = ("short_name", "name", "short_name_translation", "name_translation")
    return [plain(getattr(party, field)) for field in fields]


def _named(name: str) -> str:
    said = " ".join(name.split())
    if not said:
        raise Trouble("Everybody needs a name. The one that was there stays; type another.")
    return said


def _checked_term(person: Person, field: str, value: object) -> None:
    term = {"in_office_from": person.in_office_from, "in_office_to": person.in_office_to, field: value}
    begins, ends = term["in_office_from"], term["in_office_to"]
    if isinstance(begins, date) and isinstance(ends, date) and ends < begins:
        raise Trouble("A term cannot end before it begins. Nothing was changed; check the two dates.")
