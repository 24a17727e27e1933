"""The search index: which record has which words, written by the door along with the row, in the same transaction.

It holds no text, only where words stand (a contentless FTS5 table), and lies in the encrypted store like all else. A
record is known in it by a number: its kind in the high bits, counted up within the kind, so that the newest of one
group can be read off the end without looking at the rest.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, func, select
from sqlmodel import Field, Session, SQLModel

from jpdialog.domain.record import Record
from jpdialog.domain.search.query import Query
from jpdialog.domain.search.searched import BY_CODE, BY_KIND, SEARCHED, Group, Searched, owners_of, texts_of
from jpdialog.domain.search.tokens import index_tokens

WORDS = "search_words"
PREFIX = "search_"
"""What the names of the index's own tables begin with."""
MAKE_WORDS = (
    f"CREATE VIRTUAL TABLE {WORDS} USING fts5("
    "words, content='', contentless_delete=1, prefix='1 2 3', tokenize='ascii')"
)
"""The ascii tokenizer parts at the spaces that we put and leaves all else alone."""
INDEXED_BEGINNING, MANY = 3, 20_000
"""Up to how many letters a beginning is indexed itself; how many numbers are asked for at once where it is longer."""
KIND_BITS = 40
BETWEEN_FIELDS = "\ue000"
OWNER = "\ue001"
"""Signs for private use, which no word has: phrases do not reach over the first; the second begins an owner's id."""


class SearchRow(SQLModel, table=True):
    """A record's number in the index, and a digest of what was indexed, which saves writing the same again."""

    __tablename__ = "search_row"

    id: int = Field(primary_key=True)
    record_id: str = Field(unique=True, index=True)
    digest: bytes


ROWS = SearchRow.__table__  # type: ignore[attr-defined]


def lay_out(connection: Connection) -> None:
    """Make the table of words; that of rows is made with all others."""
    connection.exec_driver_sql(MAKE_WORDS)


def put(connection: Connection, records: Sequence[Record]) -> None:
    """Index records, new or changed, as they stand now."""
    known = _rows_of(connection, [record.id for record in records])
    rows, words = [], []
    next_number: dict[int, int] = {}
    for record in records:
        searched = BY_KIND.get(type(record))
        if searched is None:
            continue
        said = words_of(searched, record)
        digest = blake2b(said.encode(), digest_size=8).digest()
        row_id, before = known.get(record.id, (None, b""))
        if digest == before:
            continue
        if row_id is None:
            row_id = next_number.get(searched.code) or _next_number(connection, searched.code)
            next_number[searched.code] = row_id + 1
        rows.append((row_id, record.id, digest))
        words.append((row_id, said))
    if rows:
        connection.exec_driver_sql("INSERT OR REPLACE INTO search_row (id, record_id, digest) VALUES (?, ?, ?)", rows)
        connection.exec_driver_sql(f"INSERT OR REPLACE INTO {WORDS} (rowid, words) VALUES (?, ?)", words)  # noqa: S608


def drop(connection: Connection, record_id: str) -> None:
    """Forget a record."""
    number = connection.scalar(select(ROWS.c.id).where(ROWS.c.record_id == record_id))
    if number is not None:
        connection.exec_driver_sql(f"DELETE FROM {WORDS} WHERE rowid = ?", (number,))  # noqa: S608
        connection.execute(ROWS.delete().where(ROWS.c.id == number))


def clear(connection: Connection) -> None:
    """Forget all records: the index is about to be remade."""
    connection.exec_driver_sql(f"INSERT INTO {WORDS} ({WORDS}) VALUES ('delete-all')")  # noqa: S608
    connection.execute(ROWS.delete())


def words_of(searched: Searched, record: Record) -> str:
    """What the index is given of a record: its words, field by field, and the ids of what it belongs to."""
    fields = [" ".join(index_tokens(text)) for _, text in texts_of(searched, record)]
    owners = [f"{OWNER}{owner}" for owner in owners_of(searched, record)]
    return f" {BETWEEN_FIELDS} ".join([*fields, " ".join(owners)])


def find(
    session: Session, query: Query, groups: Sequence[Group], owners: Sequence[Collection[str]], limit: int
) -> dict[Group, list[Record]]:
    """The newest ``limit`` records of each group that have every word and belong to one of each of ``owners``."""
    if not query or not all(owners):
        return {}
    connection = session.connection()
    numbers = _numbers(connection, query, _expression(query, owners), groups, limit)
    return {group: _records(session, connection, numbers[group]) for group in groups if numbers.get(group)}


def _numbers(
    connection: Connection, query: Query, expression: str, groups: Sequence[Group], limit: int
) -> dict[Group, list[int]]:
    """The numbers of the newest records of each group.

    Each group is asked for by itself: then only its own newest are looked at. But the index gathers all words with a
    long beginning anew for each question; so for these one question is asked for all, as far as it goes.
    """
    is_long = query.longest_beginning > INDEXED_BEGINNING
    many = _ask(connection, expression, (0, 1 << 62), MANY) if is_long else []
    known_from = many[-1] if len(many) == MANY else 0
    found: dict[Group, list[int]] = {}
    for group in groups:
        first, end = _range(group)
        if is_long and known_from <= first:
            newest = bisect_left(many, 1 - end, key=lambda number: -number)
            found[group] = [number for number in many[newest : newest + limit] if number >= first]
        else:
            found[group] = _ask(connection, expression, (first, end), limit)
    return found


def _ask(connection: Connection, expression: str, between: tuple[int, int], limit: int) -> list[int]:
    asked = (
        f"SELECT rowid FROM {WORDS} WHERE {WORDS} MATCH ? AND rowid >= ? AND rowid < ?"  # noqa: S608
        " ORDER BY rowid DESC LIMIT ?"
    )
    cursor = connection.connection.cursor()  # the driver's own: many rows of one number each
    try:
        return [row[0] for row in cursor.execute(asked, (expression, *between, limit)).fetchall()]
    finally:
        cursor.close()


def _records(session: Session, connection: Connection, numbers: list[int]) -> list[Record]:
    """The records of those numbers, in their order."""
    by_kind: dict[int, list[str]] = {}
    known = connection.execute(select(ROWS.c.id, ROWS.c.record_id).where(ROWS.c.id.in_(numbers)))
    ids = {row.id: row.record_id for row in known}
    for number in numbers:
        if number in ids:
            by_kind.setdefault(number >> KIND_BITS, []).append(ids[number])
    records: list[Record] = []
    for code, record_ids in by_kind.items():
        kind = BY_CODE[code].kind
        wanted = select(kind).where(kind.__table__.c.id.in_(record_ids))  # type: ignore[attr-defined]
        by_id = {record.id: record for record in session.scalars(wanted)}
        records += [by_id[record_id] for record_id in record_ids if record_id in by_id]
    return records


def _range(group: Group) -> tuple[int, int]:
    """The first number of a group, and the first behind it."""
    codes = [each.code for each in SEARCHED if each.group == group]
    return min(codes) << KIND_BITS, (max(codes) + 1) << KIND_BITS


def lacking(connection: Connection, counts: Iterable[tuple[Searched, int]]) -> list[str]:
    """The tables of which the index knows more or fewer records than there are."""
    return [searched.table for searched, rows in counts if _known(connection, searched.code) != rows]


def _expression(query: Query, owners: Sequence[Collection[str]]) -> str:
    belongs = [" OR ".join(f'"{OWNER}{owner}"' for owner in sorted(each)) for each in owners]
    return " AND ".join([query.expression(), *(f"({each})" for each in belongs)])


def _rows_of(connection: Connection, record_ids: list[str]) -> dict[str, tuple[int, bytes]]:
    known: dict[str, tuple[int, bytes]] = {}
    for start in range(0, len(record_ids), 500):
        wanted = select(ROWS).where(ROWS.c.record_id.in_(record_ids[start : start + 500]))
        known |= {row.record_id: (row.id, row.digest) for row in connection.execute(wanted)}
    return known


def _next_number(connection: Connection, code: int) -> int:
    last: Any = connection.scalar(select(func.max(ROWS.c.id)).where(_of_kind(code)))
    return (last or code << KIND_BITS) + 1


def _known(connection: Connection, code: int) -> int:
    return connection.scalar(select(func.count()).where(_of_kind(code))) or 0


def _of_kind(code: int) -> Any:
    return (ROWS.c.id >= code << KIND_BITS) & (ROWS.c.id < (code + 1) << KIND_BITS)
