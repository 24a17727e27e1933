"""The encrypted database file: how a connection is made, and what its complaints mean to a person.

``synchronous`` is set before ``journal_mode`` (the other order can corrupt on power loss), temporary tables stay in
memory (nothing typed reaches a temp file), and a reader's connection refuses to write.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from jpdialog.domain.trouble import Trouble
from jpdialog.storage.recovery_key import KEY_BYTES

PAGE = 4096
"""Bytes of the smallest file that can be a store: SQLCipher's page."""

NOT_ONE = "file is not a database"
"""What SQLCipher says of a wrong key, and of a first sector, where the key's salt is, that came to harm as the power
failed: the log makes that good as the connection closes, so only what is said a second time is true.
"""


def writing_engine(path: Path, key: bytes, *, is_new: bool = False) -> Engine:
    """The engine behind the one door: each transaction begins with BEGIN IMMEDIATE.

    Only for a store that ``is_new`` is a file made: one that has gone must not come back empty.
    """
    engine = _engine(path, key, mode="rwc" if is_new else "rw")
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def reading_engine(path: Path, key: bytes) -> Engine:
    """The engine for everybody else: a write through it is an error in the program."""
    engine = _engine(path, key, read_only=True)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def looking_connection(path: Path, key: bytes) -> Any:
    """The driver's own connection to a store that must stay as it is, to the byte: not even its journal changes."""
    connection = sqlcipher.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)
    for pragma in ("PRAGMA cipher_log_level = NONE", f"PRAGMA key = \"x'{key.hex()}'\"", "PRAGMA temp_store = MEMORY"):
        connection.execute(pragma)
    return connection


def _engine(path: Path, key: bytes, *, mode: str = "rw", read_only: bool = False) -> Engine:
    if len(key) != KEY_BYTES:
        raise ValueError("a key has 32 bytes: SQLCipher would take any other as a passphrase, silently")

    def connect() -> Any:
        if mode != "rwc" and path.is_file() and path.stat().st_size < PAGE:
            raise sqlcipher.DatabaseError("malformed: of a file that is empty a new store would be made")
        try:
            return _connection(f"{path.resolve().as_uri()}?mode={mode}", key, read_only=read_only)
        except sqlcipher.DatabaseError as error:
            if NOT_ONE not in str(error):
                raise
        return _connection(f"{path.resolve().as_uri()}?mode={mode}", key, read_only=read_only)

    return create_engine(
        "sqlite://", creator=connect, module=sqlcipher, poolclass=QueuePool, pool_size=2, hide_parameters=True
    )


def _connection(address: str, key: bytes, *, read_only: bool) -> Any:
    connection = sqlcipher.connect(address, uri=True, isolation_level=None, check_same_thread=False, timeout=5)
    try:
        for pragma in _pragmas(key, read_only=read_only):
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def _pragmas(key: bytes, *, read_only: bool) -> list[str]:
    pragmas = [
        "PRAGMA cipher_log_level = NONE",
        f"PRAGMA key = \"x'{key.hex()}'\"",
        "PRAGMA temp_store = MEMORY",
        "PRAGMA synchronous = EXTRA",
        "PRAGMA journal_mode = WAL",
    ]
    return [*pragmas, "PRAGMA query_only = ON"] if read_only else pragmas


class NoRoomError(Trouble):
    """The disk took no more; ``room_was_made`` says that the same write, tried again, may find room."""

    room_was_made = False


class DamagedError(Trouble):
    """The store cannot be read, wholly or here and there; nothing in it was changed. There may be ways out."""


@contextmanager
def said_to_people() -> Iterator[None]:
    """Turn what the database complains of, where a person can do something about it, into Trouble."""
    try:
        yield
    except (DBAPIError, sqlcipher.Error) as error:
        trouble = _trouble(str(error.orig if isinstance(error, DBAPIError) else error))
        if trouble is None:
            raise
        raise trouble from None


def _trouble(complaint: str) -> Trouble | None:
    complaint = complaint.lower()
    if NOT_ONE in complaint:
        return DamagedError(
            "This key does not open the workspace, or its store is damaged. Nothing was changed; put back its own"
            " key.json, or a backup."
        )
    if "disk i/o error" in complaint:
        return NoRoomError(  # a quota that is used up, or a file that may not grow, is told no other way
            "The disk cannot be read or written. What is on screen is kept; look at the disk and try again."
        )
    if "malformed" in complaint:
        return DamagedError(
            "The store of this workspace is damaged. Nothing was changed; go back to a backup: jpdialog backup restore."
        )
    if "disk is full" in complaint:
        return NoRoomError(
            "The disk is full. What was saved is safe, and what is on screen is kept; make room and try again."
        )
    if "readonly" in complaint or "unable to open" in complaint:
        return Trouble(
            "The workspace's folder cannot be written to, or is gone. What is on screen is kept; put the folder back as"
            " it was, and it is saved."
        )
    if "locked" in complaint or "busy" in complaint:
        return Trouble("Another program is holding the workspace's store. Nothing was changed; try again.")
    return None
