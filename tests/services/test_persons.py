"""Speakers are named, not looked up: a name is found however it is spaced, or taken in as one of ours."""

from jpdialog.domain.people import Person
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
