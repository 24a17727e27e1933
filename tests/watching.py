"""Hears of whatever writes a record's row outside the one door, while a test does what people do."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, event

from jpdialog.storage.door import Door
from jpdialog.storage.projection import BY_TABLE, rebuild

WRITING = {sqlcipher.SQLITE_INSERT: "insert", sqlcipher.SQLITE_UPDATE: "update", sqlcipher.SQLITE_DELETE: "delete"}
STATEMENT = re.compile(
    r"\s*(insert|update|delete|replace)\b[^\w\"]*(?:or \w+ )?(?:into |from )?\"?(\w+)", re.IGNORECASE
)
DOOR = {getattr(Door, name).__code__ for name in vars(Door) if callable(getattr(Door, name))} | {rebuild.__code__}


@contextmanager
def strangers(*engines: Engine) -> Iterator[list[str]]:
    """What wrote to a record's table from outside the door; of these engines' connections, or of every engine's.

    The database itself is asked, which knows every table that a statement reaches, but only of statements that are
    new to a connection; and SQLAlchemy, which tells of each one that is carried out.
    """
    found: list[str] = []

    def hear(action: int, table: str | None, _more: object, database: str | None, _trigger: object) -> int:
        if database == "main":  # a copy of the store is written into a file of its own
            note(WRITING.get(action, ""), table or "")
        return int(sqlcipher.SQLITE_OK)

    def note(verb: str, table: str) -> None:
        if verb and table in BY_TABLE and not _is_within_the_door():
            found.append(f"{verb} {table}")

    def connected(connection: Any, _record: object) -> None:
        connection.set_authorizer(hear)

    def carried_out(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if said := STATEMENT.match(statement):
            note(said[1].lower(), said[2].lower())

    of = engines or (Engine,)
    for each in of:
        event.listen(each, "connect", connected)
        event.listen(each, "before_cursor_execute", carried_out)
    try:
        yield found
    finally:
        for each in of:
            event.remove(each, "connect", connected)
            event.remove(each, "before_cursor_execute", carried_out)


def _is_within_the_door() -> bool:
    frame = sys._getframe(1)
    while frame is not None:
        if frame.f_code in DOOR:
            return True
        frame = frame.f_back  # type: ignore[assignment]
    return False
