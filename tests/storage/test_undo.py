"""Undo and redo, by transaction; and the tables are what the log says, whatever has been done."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.domain.brief import Entry, Handling
from jpdialog.domain.notes import Note
from jpdialog.domain.plan import Commitment, Instrument
from jpdialog.domain.record import Record
from jpdialog.storage.door import Door
from jpdialog.storage.projection import KINDS
from jpdialog.storage.store import Store


def test_undo_takes_back_a_transaction_and_redo_brings_it_again(store: Store) -> None:
    with store.transaction() as door:
        plan = door.create(Instrument(title="one"))
    with store.transaction() as door:
        door.edit(plan, "title", "two")
        door.edit(plan, "language", "ja")
    assert store.undo()
    assert store.get(Instrument, plan.id) == plan
    assert store.redo()
    assert (found := store.get(Instrument, plan.id)) and (found.title, found.language) == ("two", "ja")


def test_undo_of_making_removes_and_of_deleting_restores(store: Store) -> None:
    with store.transaction() as door:
        entry = door.create(Entry(brief_id="b", text="kept"))
    with store.transaction() as door:
        door.delete(entry)
    assert store.undo() and store.get(Entry, entry.id) == entry
    assert store.undo() and store.get(Entry, entry.id) is None
    assert not store.undo()
    assert store.redo() and store.get(Entry, entry.id) == entry


def test_a_new_change_ends_what_could_be_redone(store: Store) -> None:
    with store.transaction() as door:
        plan = door.create(Instrument(title="one"))
    store.edit(plan, "title", "two")
    store.undo()
    store.edit(plan, "title", "three")
    assert not store.redo()


VERBS = [
    "make",
    "text",
    "handling",
    "move",
    "note",
    "due",
    "who",
    "delete",
    "clear",
    "restore",
    "undo",
    "redo",
    "type",
    "reopen",
]
STEPS = st.lists(st.tuples(st.sampled_from(VERBS), st.integers(0, 3), st.text(max_size=8)), max_size=25)
KEY = bytes(32)
DAYS = [None, date(2031, 9, 1), date(2032, 2, 29), None]


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_the_tables_equal_what_is_rebuilt_from_the_log(steps: list[tuple[str, int, str]]) -> None:
    with TemporaryDirectory() as folder:
        store = Store.create(Path(folder), KEY, "w")
        for verb, index, text in steps:
            store = _do(store, verb, index, text)
        before = [store.find(kind) for kind in KINDS]
        assert store.differing_records() == 0 and store.altered_changes() == 0
        store.rebuild()
        assert [store.find(kind) for kind in KINDS] == before
        assert store.differing_records() == 0
        store.close()


def _do(store: Store, verb: str, index: int, text: str) -> Store:
    entries = store.find(Entry)
    if verb == "reopen":
        store.close()
        return Store(store.folder, KEY)
    if verb in ("undo", "redo"):
        getattr(store, verb)()
    elif verb == "restore" and index < len(gone := store.log.gone()):
        with store.transaction() as door:
            door.restore(store.log.deleted_together(gone[index].said.entity))
    elif verb == "make":
        with store.transaction() as door:
            door.create(Entry(brief_id="b", text=text))
            door.create(Note(dialogue_id="d", text=text))
            door.create(ActionItem(instrument_id="i", text=text, due=DAYS[index]))
            door.create(Commitment(edition_id="e", section_id="s", text=f"{text}!", party_ids=[text]))
    elif index < len(entries):
        _change(store, verb, entries, index, text)
    return store


def _change(store: Store, verb: str, entries: list[Entry], index: int, text: str) -> None:
    entry = entries[index]
    if verb == "type":
        store.keep_draft(entry, "text", text)
        return
    with store.transaction() as door:
        match verb:
            case "delete":
                door.delete(entry)
            case "move":
                door.move(entry, [each for each in entries if each != entry], len(entries) - 1)
            case "text" | "handling":
                door.edit(entry, verb, text if verb == "text" else list(Handling)[index % 3])
            case _:
                _change_all(store, door, verb, index, text)


def _change_all(store: Store, door: Door, verb: str, index: int, text: str) -> None:
    of: dict[str, Sequence[type[Record]]] = {"note": [Note], "due": [ActionItem], "who": [Commitment], "clear": KINDS}
    for record in [record for kind in of.get(verb, []) for record in store.find(kind)]:
        match verb:
            case "note":
                door.edit(record, "text", text)
            case "due":
                door.edit(record, "due", DAYS[index])
                door.edit(record, "status", list(ActionStatus)[index])
            case "who":
                door.edit(record, "party_ids", [text] * index)
            case "clear":
                door.delete(record)


def test_undo_all_the_way_and_redo_all_the_way_lead_back_to_the_same(store: Store) -> None:
    for step in (("make", 0, "one"), ("make", 1, "two"), ("text", 0, "three"), ("move", 0, ""), ("who", 1, "us")):
        _do(store, *step)
    _do(store, "clear", 0, "")
    end = [store.find(kind) for kind in KINDS]
    steps = 0
    while store.undo():
        steps += 1
    assert steps == 6 and all(store.find(kind) == [] for kind in KINDS)
    while store.redo():
        steps -= 1
    assert steps == 0 and [store.find(kind) for kind in KINDS] == end
    assert store.undo() and len(store.find(Entry)) == 2
