"""Opening and closing: nothing readable on the disk, nothing lost, nobody in twice, and clear words when it fails."""

import shutil
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from jpdialog.domain.brief import Entry
from jpdialog.domain.plan import Instrument
from jpdialog.domain.trouble import Trouble
from jpdialog.storage import places
from jpdialog.storage.projection import table_of
from jpdialog.storage.schema import SCHEMA_VERSION
from jpdialog.storage.store import Store

MARKER = "MARKER-of-what-was-typed"


def test_what_was_written_is_there_after_closing(tmp_path: Path, key: bytes) -> None:
    store = Store.create(tmp_path, key, "w")
    with store.transaction() as door:
        plan = door.create(Instrument(title=MARKER))
    store.close()
    again = Store(tmp_path, key)
    assert again.get(Instrument, plan.id) == plan
    again.close()


def test_nothing_typed_can_be_read_in_any_file(tmp_path: Path, key: bytes) -> None:
    store = Store.create(tmp_path, key, "w")
    with store.transaction() as door:
        entry = door.create(Entry(brief_id="b", text=MARKER * 100))
    store.keep_draft(entry, "text", MARKER)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.name == places.STORE_FILE for path in files)
    assert all(MARKER.encode() not in path.read_bytes() for path in files)
    store.close()
    assert all(MARKER.encode() not in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_text_being_typed_is_there_after_the_power_fails(tmp_path: Path, key: bytes) -> None:
    (tmp_path / "here").mkdir()
    store = Store.create(tmp_path / "here", key, "w")
    with store.transaction() as door:
        entry = door.create(Entry(brief_id="b", text="before"))
    store.keep_draft(entry, "text", "half a sentence")
    shutil.copytree(tmp_path / "here", tmp_path / "as the power failed")
    store.close()
    again = Store(tmp_path / "as the power failed", key)
    assert again.get(Entry, entry.id) == entry.model_copy(update={"text": "half a sentence"})
    again.close()


def test_a_draft_ends_when_its_text_becomes_a_change(tmp_path: Path, key: bytes) -> None:
    store = Store.create(tmp_path, key, "w")
    with store.transaction() as door:
        entry = door.create(Entry(brief_id="b", text="before"))
    store.keep_draft(entry, "text", "half")
    store.edit(entry, "text", "whole")
    store.close()
    again = Store(tmp_path, key)
    assert [each.text for each in again.find(Entry)] == ["whole"]
    again.close()


def test_a_wrong_key_changes_nothing_and_says_so(tmp_path: Path, key: bytes) -> None:
    Store.create(tmp_path, key, "w").close()
    before = (tmp_path / places.STORE_FILE).read_bytes()
    with pytest.raises(Trouble, match="does not open"):
        Store(tmp_path, bytes(32))
    assert (tmp_path / places.STORE_FILE).read_bytes() == before
    Store(tmp_path, key).close()


def test_a_missing_store_is_never_made_by_opening(tmp_path: Path, key: bytes) -> None:
    with pytest.raises(Trouble, match="no workspace"):
        Store(tmp_path, key)
    assert list(tmp_path.iterdir()) == []


def test_the_second_to_open_hears_who_holds_it(store: Store, tmp_path: Path, key: bytes) -> None:
    with pytest.raises(Trouble, match=r"open already, by .+ on .+"):
        Store(tmp_path, key)
    assert store.find(Entry) == []


def test_a_store_of_a_newer_version_is_refused(tmp_path: Path, key: bytes) -> None:
    made = Store.create(tmp_path, key, "w")
    with made._writing.begin() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    made.close()
    with pytest.raises(Trouble, match="newer"):
        Store(tmp_path, key)


def test_a_short_key_is_a_mistake_of_the_program(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Store.create(tmp_path, b"short", "w")


def test_the_settings_that_keep_text_safe_are_on(store: Store) -> None:
    with store._writing.connect() as connection:
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("synchronous", "journal_mode", "temp_store")
        }
    assert asked == {"synchronous": 3, "journal_mode": "wal", "temp_store": 2}


def _as_after_a_crash(store: Store, folder: Path, key: bytes) -> Store:
    """A store on a copy of the files as they are on the disk now."""
    shutil.copytree(store.folder, folder)
    return Store(folder, key)


def test_a_draft_that_was_gone_past_since_does_not_win_and_is_not_lost(
    store: Store, tmp_path_factory: pytest.TempPathFactory, key: bytes
) -> None:
    with store.transaction() as door:
        entry = door.create(Entry(brief_id="b", text="one"))
    store.edit(entry, "text", "two")
    store.keep_draft(entry, "text", "two and a half")
    store.undo()
    again = _as_after_a_crash(store, tmp_path_factory.mktemp("crash") / "w", key)
    assert [each.text for each in again.find(Entry)] == ["one"]
    with again._reading.connect() as connection:
        said = [row[0] for row in connection.exec_driver_sql("SELECT value FROM change WHERE field = 'text'")]
    assert '"two and a half"' in said
    again.close()


def test_a_form_that_was_being_typed_comes_back_with_its_words_and_passes_with_them(
    store: Store, tmp_path_factory: pytest.TempPathFactory, key: bytes
) -> None:
    bold = {"runs": [[3, "b", ""]]}
    with store.transaction() as door:
        entry = door.create(Entry(brief_id="b", text="one"))
        other = door.create(Entry(brief_id="b", text="1", position="a1"))
    store.keep_drafts(entry, {"text": "two", "text_form": bold})
    store.keep_drafts(other, {"text": "222", "text_form": bold})
    store.edit(other, "text", "333")
    store.keep_drafts(other, {"text": "222"})
    store.undo()
    again = _as_after_a_crash(store, tmp_path_factory.mktemp("crash") / "w", key)
    assert [(each.text, each.text_form) for each in again.find(Entry)] == [("two", bold), ("1", {})]
    again.close()


def test_a_draft_of_what_was_deleted_waits_until_it_is_back(
    store: Store, tmp_path_factory: pytest.TempPathFactory, key: bytes
) -> None:
    with store.transaction() as door:
        entry = door.create(Entry(brief_id="b", text="one"))
    store.keep_draft(entry, "text", "one and a half")
    with store.transaction() as door:
        door.delete(entry)
    again = _as_after_a_crash(store, tmp_path_factory.mktemp("crash") / "w", key)
    assert again.find(Entry) == []
    with again._reading.connect() as connection:
        assert connection.exec_driver_sql("SELECT value FROM draft").scalar_one() == '"one and a half"'
    again.close()


@pytest.mark.parametrize(("field", "text"), [("no_such_field", "x"), ("text", "\ud800")])
def test_a_draft_that_could_never_become_a_change_is_refused(store: Store, field: str, text: str) -> None:
    with store.transaction() as door:
        entry = door.create(Entry(brief_id="b", text="one"))
    with pytest.raises(Trouble):
        store.keep_draft(entry, field, text)


def test_a_listeners_bug_does_not_look_like_a_failed_write(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    met: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: met.append(error))

    def stumble(_touched: object) -> None:
        raise RuntimeError

    store.on_change(stumble)
    with store.transaction() as door:
        door.create(Entry(brief_id="b", text="safe"))
    assert [each.text for each in store.find(Entry)] == ["safe"]
    assert [type(error) for error in met] == [RuntimeError]


def test_what_sqlite_says_never_quotes_what_was_typed(store: Store) -> None:
    with store.transaction() as door:
        made = door.create(Entry(brief_id="b", text=MARKER))
    with pytest.raises(IntegrityError) as error, store._writing.begin() as connection:
        connection.execute(table_of(Entry).insert(), made.model_dump())
    assert MARKER not in str(error.value)


def test_a_whole_store_has_no_complaints(store: Store) -> None:
    assert store.complaints() == []


def test_a_store_that_has_gone_never_comes_back_empty(tmp_path: Path, key: bytes) -> None:
    made = Store.create(tmp_path, key, "w")
    made.close()
    (tmp_path / places.STORE_FILE).unlink()
    with pytest.raises(Trouble, match="cannot be written to"):
        made.find(Entry)
    with pytest.raises(Trouble, match="cannot be written to"), made.transaction():
        pass
    assert not (tmp_path / places.STORE_FILE).exists()


def test_a_closed_store_writes_nothing_because_somebody_else_may_have_it_open(tmp_path: Path, key: bytes) -> None:
    store = Store.create(tmp_path, key, "w")
    with store.transaction() as door:
        plan = door.create(Instrument(title="before"))
    store.close()
    other = Store(tmp_path, key)
    for write in (
        lambda: store.edit(plan, "title", "after"),
        lambda: store.keep_draft(plan, "title", "after"),
        store.undo,
        store.rebuild,
    ):
        with pytest.raises(Trouble, match="is closed"):
            write()
    assert other.find(Instrument) == [plan]
    other.close()


def test_a_key_of_the_wrong_length_leaves_the_workspace_to_others(tmp_path: Path, key: bytes) -> None:
    Store.create(tmp_path, key, "w").close()
    with pytest.raises(ValueError, match="32 bytes") as met:
        Store(tmp_path, key[:-1])
    Store(tmp_path, key).close()
    assert met.value.__traceback__ is not None  # still referred to, so nothing was given back by chance
