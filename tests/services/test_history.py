"""Who changed what and when, in words; earlier wordings brought back; deleted things listed and restored."""

import pytest

from jpdialog.domain.brief import Brief, Entry, EntryKind, Handling
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Person
from jpdialog.domain.plan import Commitment, Section
from jpdialog.domain.rich_text import rich_text
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.history import History, Version
from jpdialog.services.vocabulary import words_for


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    return desk.dialogues.create(NewDialogue(number=3))


@pytest.fixture
def brief(desk: Desk, dialogue: Dialogue) -> Brief:
    return desk.briefs.of_section(dialogue, "1 (1)").brief


@pytest.fixture
def entry(desk: Desk, brief: Brief) -> Entry:
    return desk.briefs.add_entry(brief, EntryKind.POINT, "We value the survey.")


def told(versions: list[Version]) -> list[tuple[str, str]]:
    return [(each.name, "".join(f"{piece.change[0]}:{piece.text}|" for piece in each.pieces)) for each in versions]


def entity(record: Brief | Entry | Commitment | Section) -> str:
    return f"{record.__tablename__}:{record.id}"


def test_every_change_of_a_record_is_told_the_last_first(desk: Desk, entry: Entry) -> None:
    desk.briefs.write(entry, "text", "We value this survey.")
    desk.briefs.write(entry, "handling", Handling.INTERNAL)
    found = History(desk, words_for("en")).of([entity(entry)])
    assert told(found) == [
        ("handling", "g:shareable|n:internal|"),
        ("text", "s:We value |g:the|n:this|s: survey.|"),
        ("made", "n:We value the survey.|"),
        ("made, handling", "n:shareable|"),
    ]
    assert found[1].words == 1
    assert all(each.at.tzinfo is not None and each.said.clock for each in found)


def test_names_stand_for_ids_and_words_for_statuses_in_the_readers_language(desk: Desk, brief: Brief) -> None:
    with desk.store.transaction() as door:
        person = door.create(Person(name="Flavia Elphberg"))
        door.edit(brief, "speaker_id", person.id)
    desk.briefs.write(brief, "status", "draft")
    assert told(History(desk, words_for("ja")).of([entity(brief)]))[:2] == [
        ("状態", "g:依頼|n:案|"),
        ("発言者", "n:Flavia Elphberg|"),
    ]


def test_who_undertakes_a_commitment_is_told_by_name(desk: Desk) -> None:
    (commitment,) = desk.store.find(Commitment)
    theirs = next(each for each in desk.plans.parties() if not each.is_ours)
    desk.plans.correct(commitment, [theirs.id], "")
    first = told(History(desk, words_for("en")).of([entity(commitment)], "party_ids"))[0]
    assert first == ("who undertakes it", "g:Ruritania, the Office|n:the Office|")


def test_an_earlier_wording_is_brought_back_and_that_can_be_undone(desk: Desk, entry: Entry) -> None:
    desk.briefs.write(entry, "text", "Second.")
    desk.briefs.write(entry, "text", "Third.")
    history = History(desk, words_for("en"))
    second, made = history.of([entity(entry)], "text")[1:]
    history.bring_back(entity(entry), "text", second.said.change)
    assert desk.store.find(Entry)[0].text == "Second."
    history.bring_back(entity(entry), "text", made.said.change)
    assert desk.store.find(Entry)[0].text == "We value the survey."
    assert desk.undo() and desk.store.find(Entry)[0].text == "Second."


def test_what_was_deleted_is_listed_and_comes_back_with_what_went_with_it(desk: Desk, brief: Brief) -> None:
    entries = [desk.briefs.add_entry(brief, EntryKind.POINT, text) for text in ("one", "two", "three")]
    with desk.store.transaction() as door:
        for each in entries[:2]:
            door.delete(each)
    desk.briefs.delete_entry(entries[2])
    history = History(desk, words_for("en"))
    assert [each.record for each in history.gone()] == [entries[2], entries[1], entries[0]]
    history.restore(entity(entries[0]))
    assert [each.text for each in desk.store.find(Entry)] == ["one", "two"]
    assert [each.record for each in history.gone()] == [entries[2]]
    assert told(history.of([entity(entries[0])]))[0] == ("brought back", "n:one|")
    assert desk.undo() and desk.store.find(Entry) == []
    assert desk.store.differing_records() == 0


def test_what_is_there_cannot_be_restored_and_what_never_was_not_brought_back(desk: Desk, entry: Entry) -> None:
    history = History(desk, words_for("en"))
    with pytest.raises(Trouble, match="not deleted"):
        history.restore(entity(entry))
    with pytest.raises(Trouble, match="no such change"):
        history.bring_back(entity(entry), "text", "0" * 64)
    other = desk.store.log.said_of(entity(desk.store.find(Section)[0]))[0]
    with pytest.raises(Trouble, match="no such change"):
        history.bring_back(entity(entry), "text", other.change)


def test_a_deleted_record_is_not_edited_by_bringing_a_wording_back(desk: Desk, entry: Entry) -> None:
    desk.briefs.delete_entry(entry)
    history = History(desk, words_for("en"))
    made = desk.store.log.said_of(entity(entry))[0]
    with pytest.raises(Trouble, match="deleted"):
        history.bring_back(entity(entry), "text", made.change)
    assert desk.store.find(Entry) == []


def test_the_first_value_of_each_field_that_was_changed_can_be_brought_back(desk: Desk, brief: Brief) -> None:
    entry = desk.briefs.add_entry(brief, EntryKind.IF_RAISED, "Who pays?", answer="We do.")
    desk.briefs.write(entry, "text", "Who will pay?")
    desk.briefs.write(entry, "answer", "Each side.")
    history = History(desk, words_for("en"))
    found = history.of([entity(entry)])
    assert told(found)[2:] == [("made", "n:Who pays?|"), ("made, answer", "n:We do.|")]
    for version in found[2:]:
        history.bring_back(version.entity, version.field, version.said.change)
    assert [(each.text, each.answer) for each in desk.store.find(Entry)] == [("Who pays?", "We do.")]


def test_the_last_deletions_are_told_by_act_however_much_one_deleted(desk: Desk, brief: Brief) -> None:
    entries = [desk.briefs.add_entry(brief, EntryKind.POINT, text) for text in ("one", "two", "three")]
    with desk.store.transaction() as door:
        for each in (entries[2], entries[1]):
            door.delete(each)
    desk.briefs.delete_entry(entries[0])
    history = History(desk, words_for("en"))
    gone, count = history.deletions(5)
    assert [(each.text, each.together) for each in gone] == [("one", 1), ("two", 2)] and count == 2
    gone, count = history.deletions(1)
    assert [each.text for each in gone] == ["one"] and count == 2
    history.restore(entity(entries[2]))
    assert [each.text for each in history.deletions(5)[0]] == ["one"]


def test_an_earlier_wording_comes_back_with_the_form_that_it_had(desk: Desk, entry: Entry) -> None:
    listed = rich_text("Second.", {"paragraphs": [["bullet", 1]]})
    desk.briefs.write_text(entry, "text", listed)
    desk.briefs.write_text(entry, "text", rich_text("Third.", {"runs": [[6, "b", ""]]}))
    history = History(desk, words_for("en"))
    second, made = history.of([entity(entry)], "text")[1:]
    history.bring_back(entity(entry), "text", second.said.change)
    assert desk.store.find(Entry)[0].rich("text") == listed
    history.bring_back(entity(entry), "text", made.said.change)
    assert desk.store.find(Entry)[0].rich("text") == rich_text("We value the survey.")
    assert desk.undo() and desk.store.find(Entry)[0].rich("text") == listed
