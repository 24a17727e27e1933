"""Stores of every form open, whole; a newer one is refused; a step that fails or loses a row leaves all as it was."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from jpdialog.domain.brief import Entry
from jpdialog.domain.plan import Section
from jpdialog.domain.trouble import Trouble
from jpdialog.storage import migrating
from jpdialog.storage.backups import backups_in
from jpdialog.storage.database import reading_engine, writing_engine
from jpdialog.storage.migrating import RowsLostError, compare, counted
from jpdialog.storage.places import KEY_FILE, STORE_FILE
from jpdialog.storage.recovery_key import unwrap_key
from jpdialog.storage.schema import SCHEMA_VERSION
from jpdialog.storage.store import Store

STORES = Path(__file__).parents[1] / "stores"
PASSPHRASE = "stores of every schema"
FORMS = [int(folder.name.removeprefix("schema-")) for folder in sorted(STORES.glob("schema-*"))]
SAID = ["An invented point, first.", "Another invented point.", "What if?"]


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A store of the first form."""
    return a_copy(1, tmp_path)


def a_copy(form: int, tmp_path: Path) -> Path:
    folder = tmp_path / "kept"
    shutil.copytree(STORES / f"schema-{form}", folder)
    return folder


def key_of(folder: Path) -> bytes:
    return unwrap_key(folder / KEY_FILE, PASSPHRASE)


def form_of(connection: Connection) -> dict[str, str]:
    """The statements that made each table and index, with their white space folded."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {str(name): " ".join(str(sql).split()) for name, sql in rows if name != "alembic_version"}


@pytest.mark.parametrize("form", FORMS)
def test_a_store_of_every_form_opens_and_holds_what_it_held(tmp_path: Path, form: int) -> None:
    folder = a_copy(form, tmp_path)
    store = Store(folder, key_of(folder))
    assert sorted(entry.text for entry in store.find(Entry)) == sorted(SAID)
    assert len(store.find(Section)) == 21
    assert store.complaints() == []
    store.edit(store.find(Entry)[0], "text", "Edited after the move.")
    assert store.undo()
    assert sorted(entry.text for entry in store.find(Entry)) == sorted(SAID)
    store.close()


def test_every_form_before_this_one_is_kept() -> None:
    assert list(range(1, SCHEMA_VERSION)) == FORMS


@pytest.mark.parametrize("form", FORMS)
def test_a_store_that_was_brought_along_has_the_form_of_a_new_one(tmp_path: Path, key: bytes, form: int) -> None:
    folder = a_copy(form, tmp_path)
    Store(folder, key_of(folder)).close()
    Store.create(tmp_path, key, "new").close()
    assert form_in(folder / STORE_FILE, key_of(folder)) == form_in(tmp_path / STORE_FILE, key)


def form_in(path: Path, key: bytes) -> dict[str, str]:
    engine = reading_engine(path, key)
    with engine.connect() as connection:
        found = form_of(connection)
    engine.dispose()
    return found


def test_a_backup_of_the_old_store_is_kept_encrypted_and_opens(old: Path) -> None:
    Store(old, key_of(old)).close()
    (backup,) = backups_in(old)
    copy = backup.store
    assert SAID[0].encode() not in copy.read_bytes()
    engine = reading_engine(copy, key_of(old))
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == 1
        assert connection.exec_driver_sql("SELECT count(*) FROM entry").scalar() == len(SAID)
    engine.dispose()


def test_a_step_that_loses_a_row_leaves_the_store_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    took = migrating._run_alembic

    def lose(connection: Connection, version: int) -> None:
        took(connection, version)
        connection.exec_driver_sql("DELETE FROM change WHERE entity IN (SELECT entity FROM change LIMIT 1)")

    monkeypatch.setattr(migrating, "_run_alembic", lose)
    with pytest.raises(Trouble, match="as it was"):
        Store(old, key_of(old))
    monkeypatch.undo()
    assert_is_first_form(old)


def test_a_step_that_breaks_leaves_the_store_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(connection: Connection, version: int) -> None:
        connection.exec_driver_sql("DROP TABLE entry")
        raise ZeroDivisionError

    monkeypatch.setattr(migrating, "_run_alembic", break_off)
    with pytest.raises(ZeroDivisionError):
        Store(old, key_of(old))
    monkeypatch.undo()
    assert_is_first_form(old)


def assert_is_first_form(folder: Path) -> None:
    engine = reading_engine(folder / STORE_FILE, key_of(folder))
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == 1
        assert connection.exec_driver_sql("SELECT count(*) FROM entry").scalar() == len(SAID)
        assert "head" not in form_of(connection)
    engine.dispose()
    Store(folder, key_of(folder)).close()


@pytest.mark.parametrize("after", [{"entry": 2}, {"entry": 4}, {"note": 0}])
def test_rows_that_came_or_went_are_noticed(after: dict[str, int]) -> None:
    with pytest.raises(RowsLostError, match="entry"):
        compare({"entry": 3}, after)


def test_an_empty_table_may_go_and_a_new_one_come() -> None:
    compare({"entry": 3, "old": 0}, {"entry": 3, "new": 7})


@pytest.fixture
def connection(store: Store) -> Iterator[Connection]:
    with store._reading.connect() as connection:
        yield connection


def test_every_table_of_a_person_is_counted(connection: Connection) -> None:
    assert {"change", "parent", "entry", "draft"} <= {
        name.replace("changeparent", "parent") for name in counted(connection)
    }


def test_a_newer_store_names_the_version_to_install(tmp_path: Path, key: bytes) -> None:
    Store.create(tmp_path, key, "w").close()
    engine = writing_engine(tmp_path / STORE_FILE, key)
    with engine.begin() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        connection.exec_driver_sql("UPDATE storefact SET value = '9.8.7' WHERE name = 'needs'")
    engine.dispose()
    before = (tmp_path / STORE_FILE).read_bytes()
    with pytest.raises(Trouble, match=r"install version 9\.8\.7"):
        Store(tmp_path, key)
    assert (tmp_path / STORE_FILE).read_bytes() == before


def test_alembic_waits_for_a_store_that_needs_it(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from jpdialog.storage.store import Store;"
        "Store.create(Path(sys.argv[1]), bytes(32), 'w').close(); Store(Path(sys.argv[1]), bytes(32)).close();"
        "sys.exit('alembic' in sys.modules)"
    )
    asked = [sys.executable, "-c", program, str(tmp_path)]
    assert subprocess.run(asked, cwd=STORES.parents[1], check=False).returncode == 0
