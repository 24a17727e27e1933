"""Undo and redo, by transaction; and the tables are what the log says, whatever has been done."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from jpdialog.domain.brief import Entry, Handling
from jpdialog.domain.dialogue import Note
from jpdialog.domain.plan import Instrument
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


VERBS = ["make", "text", "handling", "move", "note", "delete", "restore", "undo", "redo", "type", "reopen"]
STEPS = st.lists(st.tuples(st.sampled_from(VERBS), st.integers(0, 3), st.text(max_size=8)), max_size=25)
KEY = bytes(32)


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_the_tables_equal_what_is_rebuilt_from_the_log(steps: list[tuple[str, int, str]]) -> None:
    with TemporaryDirectory() as folder:
        store = Store.create(Path(folder), KEY, "w")
        for verb, index, text in steps:
            store = _do(store, verb, index, text)
        before = store.find(Entry), store.find(Note)
        assert store.differing_records() == 0 and store.altered_changes() == 0
        store.rebuild()
        assert (store.find(Entry), store.find(Note)) == before
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
    elif index < len(entries):
        _change(store, verb, entries, index, text)
    return store


def _change(store: Store, verb: str, entries: list[Entry], index: int, text: str) -> None:
    entry = entries[index]
    if verb == "type":
        store.keep_draft(entry, "text", text)
        return
    with store.transaction() as door:
        if verb == "delete":
            door.delete(entry)
        elif verb == "move":
            door.move(entry, [each for each in entries if each != entry], len(entries) - 1)
        elif verb == "note":
            for note in store.find(Note):
                door.edit(note, "text", text)
        elif verb in ("text", "handling"):
            door.edit(entry, verb, text if verb == "text" else list(Handling)[index % 3])
