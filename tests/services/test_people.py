"""Parties, organisations and persons are written down, put right and deleted, and nothing of them is lost."""

from dataclasses import replace
from datetime import date

import pytest

from jpdialog.domain.dialogue import Dialogue, DialogueStatus
from jpdialog.domain.papers import MemberPhoto
from jpdialog.domain.people import LARGEST_PHOTO, DelegationMember, Organisation, Person, Photo, PhotoKind
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.delegations import Delegations
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.history import History
from jpdialog.services.names import Names
from jpdialog.services.namesakes import in_one_line
from jpdialog.services.paper_lines import Wish
from jpdialog.services.papers import Papers
from jpdialog.services.papers_in_the_room import PapersInTheRoom
from jpdialog.services.people import People, image_of

JPEG = b"\xff\xd8\xff" + b"invented"


@pytest.fixture
def people(desk: Desk) -> People:
    return People(desk)


@pytest.fixture
def sapt(people: People) -> Person:
    return people.add_person("  Colonel   Sapt ", people.party("Ruritania"))


def test_a_person_is_taken_in_and_put_right(desk: Desk, people: People, sapt: Person) -> None:
    assert (sapt.name, sapt.party_id) == ("Colonel Sapt", people.party("ruritania").id)
    people.write(sapt, "kana", "サプト")
    people.write(sapt, "in_office_from", date(2030, 1, 1))
    now = people.person("COLONEL SAPT")
    assert (now.kana, now.in_office_from) == ("サプト", date(2030, 1, 1))
    desk.undo()
    assert people.person(sapt.id).in_office_from is None


@pytest.mark.parametrize("name", ["", "   ", "\n\t"])
def test_nobody_is_without_a_name(people: People, sapt: Person, name: str) -> None:
    with pytest.raises(Trouble, match="needs a name"):
        people.write(sapt, "name", name)
    with pytest.raises(Trouble, match="needs a name"):
        people.add_person(name, None)
    people.keep_typing(sapt, "name", name)
    assert people.person(sapt.id).name == "Colonel Sapt"


@pytest.mark.parametrize(
    "name", ["x" * 200, "محمد بن راشد", "Ann 🕊️ Lee", "Zu\u0308rich o\u0301 Nguye\u0302\u0303n", "<b>&amp;'\""]
)
def test_names_of_all_kinds_are_kept_to_the_letter(people: People, name: str) -> None:
    made = people.add_person(name, None)
    assert people.person(name).id == made.id
    assert people.person(made.id).name == name


def test_a_term_does_not_end_before_it_begins(people: People, sapt: Person) -> None:
    people.write(sapt, "in_office_to", date(2031, 3, 31))
    with pytest.raises(Trouble, match="cannot end before it begins"):
        people.write(sapt, "in_office_from", date(2031, 4, 1))
    people.write(sapt, "in_office_from", date(2031, 3, 31))
    with pytest.raises(Trouble, match="cannot end before it begins"):
        people.write(sapt, "in_office_to", date(2031, 3, 30))
    assert not people.person(sapt.id).has_left(date(2031, 3, 31))
    assert people.person(sapt.id).has_left(date(2031, 4, 1))


def test_an_organisation_is_found_or_taken_in_by_its_name(desk: Desk, people: People, sapt: Person) -> None:
    people.name_organisation(sapt, "Ministry  of Tides")
    people.name_organisation(people.add_person("Fritz", None), "ministry of tides")
    (tides,) = (each for each in desk.store.find(Organisation) if each.name.startswith("Ministry"))
    assert (tides.name, tides.party_id) == ("Ministry of Tides", sapt.party_id)
    assert [each.organisation_id for each in desk.store.find(Person)] == [tides.id, tides.id]
    people.name_organisation(sapt, " ")
    assert people.person(sapt.id).organisation_id is None


def test_two_of_one_name_are_told_apart(desk: Desk, people: People) -> None:
    first, second, third = (people.add_person("Ann Lee", None) for _ in range(3))
    people.write(first, "title", "Minister")
    with pytest.raises(Trouble, match="Ann Lee, Minister"):
        people.person("Ann  Lee")
    assert people.person("ann lee, minister").id == first.id
    told = in_one_line(desk.store.find(Person), {}, Names(desk, "en"))
    assert told[first.id] == "Ann Lee, Minister"
    assert len({told[each.id] for each in (first, second, third)}) == 3


def test_when_somebody_was_last_met_comes_from_the_dialogues_held(desk: Desk, people: People, sapt: Person) -> None:
    def dialogue(number: int, status: DialogueStatus) -> Dialogue:
        made = desk.dialogues.create(NewDialogue(number=number))
        desk.store.edit(made, "status", status)
        Delegations(desk, made).add(people.party("Ruritania"), sapt)
        return made

    last = dialogue(9, DialogueStatus.HELD)
    dialogue(8, DialogueStatus.HELD)
    dialogue(10, DialogueStatus.PLANNED)
    assert people.last_met()[sapt.id].id == last.id
    assert people.add_person("Fritz", None).id not in people.last_met()


def test_a_photo_is_kept_apart_and_only_one_of_each(desk: Desk, people: People, sapt: Person) -> None:
    people.set_photo(sapt, JPEG, PhotoKind.JPEG, (3, 4))
    people.set_photo(sapt, JPEG + b"!", PhotoKind.JPEG, (5, 6))
    (photo,) = desk.store.find(Photo)
    assert (image_of(photo), photo.width, photo.height) == (JPEG + b"!", 5, 6)
    desk.undo()
    found = people.photo_of(sapt)
    assert found is not None and image_of(found) == JPEG
    people.remove_photo(sapt)
    assert people.photo_of(sapt) is None


@pytest.mark.parametrize("image", [b"", b"GIF89a", b"<svg/>", b"\xff\xd8\xff" + b"x" * LARGEST_PHOTO])
def test_what_is_no_photo_or_too_large_is_refused(people: People, sapt: Person, image: bytes) -> None:
    with pytest.raises(Trouble, match="not a photo"):
        people.set_photo(sapt, image, PhotoKind.JPEG, (3, 4))
    assert people.photo_of(sapt) is None


def test_the_largest_photo_fits(people: People, sapt: Person) -> None:
    people.set_photo(sapt, JPEG.ljust(LARGEST_PHOTO, b"x"), PhotoKind.JPEG, (600, 600))
    assert people.photo_of(sapt) is not None


def test_who_is_deleted_comes_back_with_seat_and_photo(desk: Desk, people: People, sapt: Person) -> None:
    party = people.party("Ruritania")
    delegations = Delegations(desk, desk.dialogues.create(NewDialogue()))
    delegations.add(party, sapt)
    people.set_photo(sapt, JPEG, PhotoKind.JPEG, (3, 4))
    people.delete(sapt)
    assert not any(desk.store.find(kind) for kind in (Person, DelegationMember, Photo))
    gone, _ = History(desk, Words()).deletions(1)
    assert (gone[0].text, gone[0].together) == ("Colonel Sapt", 3)
    History(desk, Words()).restore(f"person:{sapt.id}")
    assert [seat.person.id for seat in delegations.of(party)] == [sapt.id]
    assert people.photo_of(sapt) is not None


def test_a_party_that_the_plan_binds_stays_and_another_can_go(desk: Desk, people: People) -> None:
    with pytest.raises(Trouble, match="stays"):
        people.delete(people.party("Ruritania"))
    third = people.add_party("Zenda")
    assert [each.short_name for each in desk.plans.parties()] == ["Ruritania", "the Office", "Zenda"]
    people.make_ours(third)
    assert [each.short_name for each in desk.plans.parties() if each.is_ours] == ["Zenda"]
    people.delete(third)
    assert len(desk.plans.parties()) == 2


def test_there_is_no_party_without_a_plan(empty_desk: Desk) -> None:
    with pytest.raises(Trouble, match="none here yet"):
        People(empty_desk).add_party("Zenda")


def test_biographies_and_photos_are_for_our_own_eyes(desk: Desk, people: People, sapt: Person) -> None:
    desk.dialogues.create(NewDialogue(number=3))
    Delegations(desk, desk.dialogues.by_number(3)).add(people.party("Ruritania"), sapt)
    people.write(sapt, "biography", "Born by the sea.")
    people.write(sapt, "biography_as_of", date(2031, 1, 1))
    people.set_photo(sapt, JPEG, PhotoKind.JPEG, (3, 4))
    wish = Wish(today=date(2031, 9, 1))
    (ours,) = Papers(desk, wish).pack().delegations
    (member,) = ours.members
    assert (member.biography, member.biography_as_of) == ("Born by the sea.", date(2031, 1, 1))
    assert member.photo == MemberPhoto(data=JPEG, kind="jpeg", width=3, height=4)
    shared = Papers(desk, replace(wish, shareable=True)).pack().delegations
    for delegation in (*PapersInTheRoom(desk, wish).lists().delegations, *shared):
        (member,) = delegation.members
        assert (member.biography, member.photo) == ("", None)
