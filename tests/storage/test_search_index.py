"""The index says what the tables say, whatever has been done: made, edited, deleted, taken back, rebuilt."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import Entry, Handling
from jpdialog.domain.dialogue import AgendaItem
from jpdialog.domain.notes import Note
from jpdialog.domain.people import Person
from jpdialog.domain.plan import Paragraph, Section
from jpdialog.domain.programme import ProgrammeEntry
from jpdialog.domain.record import Record
from jpdialog.domain.search.marking import counts
from jpdialog.domain.search.query import parse
from jpdialog.domain.search.searched import BY_CODE, SEARCHED, Group
from jpdialog.storage import search_index
from jpdialog.storage.projection import KINDS
from jpdialog.storage.store import Store

WORDS = ["harbour", "tides", "漁港整備", "灯台", "港"]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["make", "text", "answer", "handling", "delete", "undo", "redo", "rebuild"]),
        st.integers(0, 3),
        st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join),
    ),
    max_size=20,
)


def found(store: Store, typed: str, group: Group = Group.BRIEF, *owners: frozenset[str]) -> list[str]:
    return [record.id for record in store.search(parse(typed), [group], owners).get(group, [])]


def make(store: Store, *records: Record) -> None:
    with store.transaction() as door:
        for record in records:
            door.create(record)


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_the_index_finds_what_the_tables_hold_after_any_history(steps: list[tuple[str, int, str]]) -> None:
    with TemporaryDirectory() as folder:
        store = Store.create(Path(folder), bytes(32), "w")
        for verb, index, text in steps:
            _do(store, verb, index, text)
        entries = store.find(Entry)
        for word in WORDS:
            held = {
                each.id for each in entries if any(counts(text, parse(word))[0] for text in (each.text, each.answer))
            }
            assert set(found(store, word)) == held
        assert store.misindexed_records() == 0
        store.close()


def _do(store: Store, verb: str, index: int, text: str) -> None:
    entries = store.find(Entry)
    if verb in ("undo", "redo", "rebuild"):
        getattr(store, verb)()
    elif verb == "make":
        make(store, Entry(brief_id="b", text=text))
    elif index < len(entries):
        with store.transaction() as door:
            if verb == "delete":
                door.delete(entries[index])
            else:
                door.edit(entries[index], verb, list(Handling)[index % 3] if verb == "handling" else text)


def test_a_record_is_found_by_words_of_all_its_fields_together(store: Store) -> None:
    entry = Entry(brief_id="b", text="Harbours matter.", translation="漁港は重要。", answer="Tides")
    make(store, entry)
    assert found(store, "harbours 漁港 tide") == [entry.id]
    assert found(store, "matter 漁港") == [entry.id]
    assert found(store, "harbours lighthouses") == []


def test_a_phrase_does_not_reach_from_one_field_into_the_next(store: Store) -> None:
    make(store, Entry(brief_id="b", text="the harbour", answer="master"))
    assert found(store, "harbour-master") == []
    assert found(store, "harbour master") != []


def test_a_word_of_one_group_is_not_found_in_another(store: Store) -> None:
    note, section = Note(dialogue_id="d", text="Lighthouse"), Section(edition_id="e", heading="Lighthouse")
    make(store, note, section)
    assert found(store, "lighthouse", Group.NOTE) == [note.id]
    assert found(store, "lighthouse", Group.PLAN) == [section.id]
    assert found(store, "lighthouse", Group.BRIEF) == []


def test_the_newest_come_first_and_no_more_than_asked_for(store: Store) -> None:
    notes = [Note(dialogue_id="d", text="Tides") for _ in range(5)]
    make(store, *notes)
    for typed in ("tides", "tides ", "t"):
        newest = store.search(parse(typed), [Group.NOTE], limit=3)[Group.NOTE]
        assert [each.id for each in newest] == [each.id for each in reversed(notes[2:])]


@pytest.mark.parametrize("most", [0, 2, 60])
def test_a_long_beginning_finds_the_same_however_many_words_it_may_be(
    store: Store, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(search_index, "COMPLETED", most)
    words = ["Harbo", "harbour", "HARBOURS", "harbo\U0010fffd", "Harboū"]
    notes = [Note(dialogue_id="d", text=f"The tide’s {word} 漁港") for word in words]
    make(store, *notes, Note(dialogue_id="d", text="Harb or"))
    ids = [each.id for each in reversed(notes)]
    assert found(store, "harbo", Group.NOTE) == found(store, "漁港 harbo", Group.NOTE) == ids
    assert found(store, "tide's-harbo", Group.NOTE) == ids
    assert found(store, "harbour", Group.NOTE) == [ids[2], ids[3]]
    assert found(store, "harbo ", Group.NOTE) == [ids[1], ids[4]]
    assert found(store, "harbox", Group.NOTE) == []


def test_hits_belong_to_one_of_each_of_the_owners(store: Store) -> None:
    action = ActionItem(instrument_id="i", text="Dredge", dialogue_id="d1", lineage="l1")
    item = AgendaItem(dialogue_id="d1", title="Dredging", lineages=["l1", "l2"])
    make(store, action, item, ActionItem(instrument_id="i", text="Dredge", dialogue_id="d2", lineage="l1"))
    both = (frozenset({"d1"}), frozenset({"l1", "other"}))
    assert found(store, "dredge", Group.ACTION, *both) == [action.id]
    assert found(store, "dredging", Group.DIALOGUE, frozenset({"l2"})) == [item.id]
    assert found(store, "dredge", Group.ACTION, frozenset({"l9"})) == []
    assert found(store, "dredge", Group.ACTION, frozenset()) == []


def test_nobody_finds_a_record_by_the_id_of_its_owner(store: Store) -> None:
    make(store, Note(dialogue_id="d" * 32, text="Tides"))
    assert found(store, "d" * 32, Group.NOTE) == []


def test_a_record_that_moves_is_found_where_it_is(store: Store) -> None:
    paragraph = Paragraph(edition_id="e", section_id="s1", text="Lighthouses are old.")
    make(store, paragraph)
    store.edit(paragraph, "section_id", "s2")
    assert found(store, "old", Group.PLAN, frozenset({"s1"})) == []
    assert found(store, "old", Group.PLAN, frozenset({"s2"})) == [paragraph.id]


def test_every_kind_with_text_is_searched_and_every_code_is_its_own() -> None:
    unsearched = {kind.__name__ for kind in KINDS} - {each.kind.__name__ for each in SEARCHED}
    unsearched -= {"PackPart", "PackSettings", "PackIssue"}  # an issued pack says what the desk says, or said
    alone = {"Edition", "Brief", "Photo", "DelegationMember", "ClearanceStep", "Clearance", "SetAside", "Seat"}
    alone |= {"Template", "Use", "EvidenceFile", "StillRight", "NotePad", "TimeUsed", "Shorthand", "Decision"}
    alone |= {"ActionListView", "ReturnedDecision"}
    assert unsearched == alone
    assert len(BY_CODE) == len(SEARCHED)


def test_a_group_is_found_whole_whatever_the_codes_of_its_kinds(store: Store) -> None:
    make(store, AgendaItem(dialogue_id="d", title="Harbours"))
    make(store, ProgrammeEntry(dialogue_id="d", day=date(2031, 5, 3), title="Visit to the harbours"))
    found = store.search(parse("harbours"), [Group.DIALOGUE])
    assert {type(each) for each in found[Group.DIALOGUE]} == {AgendaItem, ProgrammeEntry}


def test_every_searched_field_is_there(store: Store) -> None:
    for each in SEARCHED:
        assert set(each.fields + each.within) <= set(each.kind.model_fields)


def test_nothing_that_was_typed_is_in_the_file(store: Store, tmp_path: Path) -> None:
    make(store, Person(name="Quillfeather Marmalade"))
    assert found(store, "quillfeather", Group.PERSON)
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert written and b"quillfeather" not in written.lower() and b"marmalade" not in written.lower()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE note SET text = 'Lighthouses'",
        "DELETE FROM note",
        "DELETE FROM search_row",
        "DELETE FROM search_words WHERE rowid > 0",
    ],
)
def test_the_doctor_notices_what_the_index_does_not_know_and_a_rebuild_mends_it(store: Store, damage: str) -> None:
    note = Note(dialogue_id="d", text="Tides")
    make(store, note)
    assert store.misindexed_records() == 0
    with store._writing.begin() as connection:
        connection.exec_driver_sql(damage)
    assert store.misindexed_records() == 1
    store.rebuild()
    assert store.misindexed_records() == 0
    assert found(store, "tides", Group.NOTE) == [note.id]
