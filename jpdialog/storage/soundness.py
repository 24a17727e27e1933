"""Is the log what it was when it was written, and are the tables what the log says? Reads all of both.

A change's id is the hash of what it says, so a log that was altered, by a fault of the disk or by hand, shows it.
"""

from collections import defaultdict
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, exists, select
from sqlalchemy.exc import DBAPIError

from jpdialog.domain.record import Record
from jpdialog.storage.change import MADE, Stamp, make_change
from jpdialog.storage.history import CHANGES, HEADS, PARENTS
from jpdialog.storage.projection import KINDS, entity, records_in_log, table_of

LONG = 1000
"""Signs from which on a digest is shorter than the words."""


def has_damaged_pages(connection: Connection) -> bool:
    """Whether a page of the store cannot be read: each is authenticated, which costs a millisecond or two a megabyte.

    A page that came to harm in the file may stand whole in the log beside it, so a complaint is looked into.
    """
    if connection.exec_driver_sql("PRAGMA cipher_integrity_check").first() is None:
        return False
    try:
        return connection.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok"
    except DBAPIError as error:
        if "malformed" not in str(error.orig):
            raise
        return True


def altered_changes(connection: Connection) -> int:
    """How many changes do not hash to their id, or follow one that is not there."""
    parents: dict[str, list[str]] = defaultdict(list)
    for child, parent in connection.execute(select(PARENTS.c.child, PARENTS.c.parent)):
        parents[child].append(parent)
    altered = 0
    known: set[str] = set()
    for row in connection.execute(select(CHANGES)):
        stamp = Stamp(row.replica, row.clock, row.author, row.transaction)
        made = make_change(stamp, row.seq, row.entity, row.field, row.value, parents[row.id])
        altered += made["id"] != row.id
        known.add(row.id)
    return altered + sum(parent not in known for each in parents.values() for parent in each)


def differing_records(connection: Connection) -> int:
    """How many records are not in the tables as the log has them, and how many fields have other heads than it gives.

    Raises Trouble if the log holds a record that cannot be one.
    """
    in_log = {entity(record): _shortened(record) for record in records_in_log(connection)}
    in_tables = {}
    for kind in KINDS:
        for row in connection.execute(select(table_of(kind))).mappings():
            record = kind(**row)
            in_tables[entity(record)] = _shortened(record)
    differ = sum(in_tables.get(name) != values for name, values in in_log.items())
    return differ + len(in_tables.keys() - in_log.keys()) + _wrong_heads(connection)


def _shortened(record: Record) -> dict[str, Any]:
    """What a record says, with a digest for what is long: all files of a store do not stand in the memory twice."""
    return {
        field: blake2b(value.encode()).digest() if isinstance(value, str) and len(value) > LONG else value
        for field, value in record.model_dump().items()
    }


def _wrong_heads(connection: Connection) -> int:
    is_followed = exists().where(PARENTS.c.parent == CHANGES.c.id)
    given = select(CHANGES.c.id).where((CHANGES.c.field == MADE) | ~is_followed)
    return len(set(connection.scalars(select(HEADS.c.change))) ^ set(connection.scalars(given)))
