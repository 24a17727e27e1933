"""One store under another key: whether a key opens it, and a copy of it that another key opens.

``PRAGMA rekey`` in place would leave half a store under each key if the power went; so it is only ever done to a copy.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from jpdialog.domain.trouble import Trouble
from jpdialog.storage.database import said_to_people, writing_engine

NOT_THE_SAME = "The store could not be copied faithfully. Nothing was changed; have it looked over, then try again."


def opens(store: Path, key: bytes) -> bool:
    """Whether ``key`` opens the store. Raises Trouble if the file cannot be read at all."""
    with said_to_people():
        try:
            with _raw(store, key) as connection:
                connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        except (DBAPIError, sqlcipher.Error) as error:
            if "not a database" not in str(error):
                raise
            return False
    return True


def copy_under_another_key(store: Path, copy: Path, key: bytes, other: bytes) -> None:
    """Copy a store that nobody has open and give the copy ``other``; it is on the disk and was compared.

    What waits beside the store in its ``-wal`` is in the store afterwards, so that the copy can take its place.
    """
    with said_to_people():
        before = _gathered_contents(store, key)
        waiting = store.with_name(f"{store.name}-wal")
        if waiting.exists() and waiting.stat().st_size:
            raise Trouble("Another program is holding the workspace's store. Nothing was changed; try again.")
        shutil.copyfile(store, copy)
        with _raw(copy, key) as connection:
            connection.execute(f"PRAGMA rekey = \"x'{other.hex()}'\"")
        if _gathered_contents(copy, other) != before:
            raise Trouble(NOT_THE_SAME)
    copy.chmod(0o600)
    with copy.open("r+b") as file:
        os.fsync(file.fileno())


def _gathered_contents(store: Path, key: bytes) -> bytes:
    """A hash of all that is in the store, once everything is in its one file."""
    said = hashlib.sha256()
    with _raw(store, key) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if connection.execute("PRAGMA cipher_integrity_check").fetchall():
            raise Trouble(NOT_THE_SAME)
        said.update(repr(connection.execute("PRAGMA user_version").fetchall()).encode())
        tables = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        for name, sql in tables:
            said.update(f"{name} {sql}".encode())
            if not str(sql).upper().startswith("CREATE VIRTUAL"):
                for row in connection.execute(f'SELECT * FROM "{name}"'):  # noqa: S608 - the store's own table
                    said.update(repr(row).encode("utf-8", "surrogatepass"))
    return said.digest()


@contextmanager
def _raw(store: Path, key: bytes) -> Iterator[Any]:
    """The driver's own connection, outside of any transaction."""
    engine = writing_engine(store, key)
    try:
        connection = engine.raw_connection()
        try:
            yield connection.driver_connection
        finally:
            connection.close()
    finally:
        engine.dispose()
