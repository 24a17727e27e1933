"""Speakers are named, not looked up: a name is found however it is spaced, or taken in as one of ours."""

import pytest

from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.trouble import Trouble
from jpdialog.services import persons
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue


def test_a_name_is_found_in_either_language_however_it_is_written(desk: Desk) -> None:
    with desk.store.transaction() as door:
        door.create(Person(name="Rudolf Rassendyll", name_translation="ルドルフ"))
    for name in ("Rudolf Rassendyll", " rudolf   rassendyll ", "ＲＵＤＯＬＦ Rassendyll", "ルドルフ"):
        assert persons.person_named(desk, name) is not None
    assert persons.person_named(desk, "Rudolf") is None
    assert persons.person_named(desk, " ") is None


def test_a_new_name_is_taken_in_with_the_brief_and_goes_with_one_undo(desk: Desk) -> None:
    dialogue = desk.dialogues.create(NewDialogue())
    brief = desk.briefs.of_section(dialogue, "2").brief
    persons.let_speak(desk, brief, "Fritz  von Tarlenheim")
    speaker = desk.briefs.of_section(dialogue, "2").speaker
    ours = persons.our_party(desk)
    assert speaker is not None and ours is not None
    assert (speaker.name, speaker.party_id) == ("Fritz von Tarlenheim", ours.id)
    persons.let_speak(desk, brief, "")
    assert desk.briefs.of_section(dialogue, "2").speaker is None
    desk.undo()
    desk.undo()
    assert desk.store.find(Person) == []


def test_only_our_side_is_offered(desk: Desk) -> None:
    ours = persons.our_party(desk)
    theirs = next(party for party in desk.plans.parties() if not party.is_ours)
    assert ours is not None
    with desk.store.transaction() as door:
        for name, party in (("Ann", ours.id), ("Bob", theirs.id), ("Cleo", None)):
            door.create(Person(name=name, party_id=party))
    assert [person.name for person in persons.ours(desk)] == ["Ann", "Cleo"]


def test_of_several_who_are_called_so_the_name_is_told_in_full(desk: Desk) -> None:
    with desk.store.transaction() as door:
        board = door.create(Organisation(name="Harbour Board", name_translation="港湾局"))
        pilot = door.create(Person(name="Ann Lee", name_translation="李安", title="Pilot", title_translation="水先人"))
        chair = door.create(Person(name="Ann Lee", name_translation="李安", organisation_id=board.id))
    for name, told in (("ann lee", "Ann Lee, Harbour Board; Ann Lee, Pilot"), ("李安", "李安、水先人; 李安、港湾局")):
        with pytest.raises(Trouble) as met:
            persons.person_named(desk, name)
        assert met.value.values["names"] == told
    brief = desk.briefs.of_section(desk.dialogues.create(NewDialogue()), "2").brief
    with pytest.raises(Trouble, match="Several people"):
        persons.let_speak(desk, brief, "Ann Lee")
    for name, person in (("Ann Lee, Pilot", pilot), ("李安、港湾局", chair)):
        found = persons.person_named(desk, name)
        assert found is not None and found.id == person.id
