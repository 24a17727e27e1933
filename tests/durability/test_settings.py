"""The settings that keep text safe, read back from the connections that are used."""

from contextlib import ExitStack
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from jpdialog.storage.database import _pragmas, reading_engine, writing_engine
from jpdialog.storage.places import LOCK_FILE, STORE_FILE
from jpdialog.storage.store import Store

EXTRA, IN_MEMORY = 3, 2


@pytest.fixture
def path(tmp_path: Path, key: bytes) -> Path:
    Store.create(tmp_path, key, "w").close()
    return tmp_path / STORE_FILE


@pytest.mark.parametrize("reads_only", [False, True])
def test_every_connection_of_the_pool_and_beyond_it_has_them(path: Path, key: bytes, reads_only: bool) -> None:
    engine = (reading_engine if reads_only else writing_engine)(path, key)
    with ExitStack() as opened:
        for _ in range(3):
            pooled = engine.raw_connection()
            opened.callback(pooled.close)
            asked = {name: _asked(pooled.driver_connection, name) for name in SETTINGS}
            assert asked == SETTINGS | {"query_only": int(reads_only)}
    engine.dispose()


SETTINGS = {"synchronous": EXTRA, "journal_mode": "wal", "temp_store": IN_MEMORY, "query_only": 0}


def test_waiting_for_the_disk_is_set_before_the_log_is_written_ahead(key: bytes) -> None:
    order = [pragma.split()[1] for pragma in _pragmas(key, read_only=False)]
    assert order.index("synchronous") < order.index("journal_mode")


def test_a_transaction_takes_the_right_to_write_as_it_begins(path: Path, key: bytes) -> None:
    engine = writing_engine(path, key)
    other = _beside(path, key)
    with engine.begin(), pytest.raises(sqlcipher.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.execute("BEGIN IMMEDIATE")
    other.close()
    engine.dispose()


def test_reading_keeps_nobody_from_writing(path: Path, key: bytes) -> None:
    engine = reading_engine(path, key)
    other = _beside(path, key)
    with engine.begin() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM change")
        other.execute("BEGIN IMMEDIATE")
    other.close()
    engine.dispose()


def test_a_workspace_has_one_lock_file(tmp_path: Path, key: bytes) -> None:
    store = Store.create(tmp_path, key, "w")
    assert [file.name for file in tmp_path.iterdir() if "lock" in file.name] == [LOCK_FILE]
    store.close()


def _beside(path: Path, key: bytes) -> sqlcipher.Connection:
    """A connection of another program, which waits for nobody."""
    connection = sqlcipher.connect(str(path), isolation_level=None, timeout=0)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


def _asked(connection: sqlcipher.Connection | None, name: str) -> object:
    assert connection is not None
    return connection.execute(f"PRAGMA {name}").fetchone()[0]
