"""The search index: which record has which words, written by the door along with the row, in the same transaction.

It holds no text, only where words stand (a contentless FTS5 table), and lies in the encrypted store like all else. A
record is known in it by a number: its kind in the high bits, counted up within the kind, so that the newest of one
group can be read off the end without looking at the rest.
"""

from collections.abc import Collection, Sequence
from hashlib import blake2b
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, func, select
from sqlmodel import Field, Session, SQLModel

from jpdialog.domain.record import Record
from jpdialog.domain.search.query import Query
from jpdialog.domain.search.searched import BY_CODE, BY_KIND, SEARCHED, Group, Searched, owners_of, texts_of
from jpdialog.domain.search.tokens import index_tokens
from jpdialog.storage.many import AMONG, named

WORDS = "search_words"
PREFIX = "search_"
"""What the names of the index's own tables begin with."""
MAKE_WORDS = (
    f"CREATE VIRTUAL TABLE {WORDS} USING fts5("
    "words, content='', contentless_delete=1, prefix='1 2 3', tokenize='ascii')"
)
"""The ascii tokenizer parts at the spaces that we put and leaves all else alone."""
INDEXED_BEGINNING, COMPLETED = 3, 60
"""Up to how many letters a beginning is indexed itself; how many words a longer one may be to be asked for by name."""
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


class SearchLexicon(SQLModel, table=True):
    """Every longer word that was ever indexed, other than Japanese: what a beginning may become."""

    __tablename__ = "search_lexicon"
    __table_args__ = ({"sqlite_with_rowid": False},)

    word: str = Field(primary_key=True)


LEXICON = SearchLexicon.__table__  # type: ignore[attr-defined]
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
        digest = _digest(said)
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
        _learn(connection, {word for _, said in words for word in said.split() if _is_longer(word)})


def drop(connection: Connection, record_ids: Collection[str]) -> None:
    """Forget these records."""
    numbers = connection.scalars(select(ROWS.c.id).where(ROWS.c.record_id.in_(AMONG)), named(record_ids)).all()
    if numbers:
        gone = [(number,) for number in numbers]
        connection.exec_driver_sql(f"DELETE FROM {WORDS} WHERE rowid = ?", gone)  # noqa: S608
        connection.exec_driver_sql("DELETE FROM search_row WHERE id = ?", gone)


def clear(connection: Connection) -> None:
    """Forget all records: the index is about to be remade."""
    connection.exec_driver_sql(f"INSERT INTO {WORDS} ({WORDS}) VALUES ('delete-all')")  # noqa: S608
    connection.execute(ROWS.delete())
    connection.execute(LEXICON.delete())


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
    expression = _expression(connection, query, owners)
    numbers = {group: _newest(connection, expression, group, limit) for group in groups}
    return {group: _records(session, connection, found) for group, found in numbers.items() if found}


def _newest(connection: Connection, expression: str, group: Group, limit: int) -> list[int]:
    """The numbers of the newest records of a group; the rest of the index is not looked at."""
    codes = sorted((each.code for each in SEARCHED if each.group == group), reverse=True)
    found: list[int] = []
    for _, alike in groupby(enumerate(codes), key=lambda each: each[0] + each[1]):
        run = [code for _, code in alike]  # codes that follow one another
        numbers = connection.exec_driver_sql(
            f"SELECT rowid FROM {WORDS} WHERE {WORDS} MATCH ? AND rowid >= ? AND rowid < ?"  # noqa: S608 - our own words
            " ORDER BY rowid DESC LIMIT ?",
            (expression, run[-1] << KIND_BITS, (run[0] + 1) << KIND_BITS, limit - len(found)),
        )
        found += numbers.scalars()
    return found


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


def misindexed_records(connection: Connection) -> int:
    """How many records the index knows otherwise than they stand in the tables; remaking the tables mends them."""
    known = {row.record_id: row.digest for row in connection.execute(select(ROWS))}
    wrong = 0
    for searched in SEARCHED:
        for row in connection.execute(select(searched.kind.__table__)).mappings():  # type: ignore[attr-defined]
            said = words_of(searched, searched.kind(**row))
            wrong += known.pop(row["id"], b"") != _digest(said)
    listed = f"SELECT count(*) FROM {WORDS}_docsize WHERE id IN (SELECT id FROM search_row)"  # noqa: S608
    without_words = connection.scalar(select(func.count()).select_from(ROWS)) or 0
    return wrong + len(known) + without_words - int(connection.exec_driver_sql(listed).scalar_one())


def _expression(connection: Connection, query: Query, owners: Sequence[Collection[str]]) -> str:
    said = query.expression(lambda beginning: _complete(connection, beginning))
    belongs = [" OR ".join(f'"{OWNER}{owner}"' for owner in sorted(each)) for each in owners]
    return " AND ".join([said, *(f"({each})" for each in belongs)])


def _complete(connection: Connection, beginning: str) -> list[str]:
    """All words that begin so, if they are few; short beginnings are in the index itself.

    The index gathers the places of all words with a longer beginning for every question, even if only the newest are
    wanted; of words that are named it reads no more than is asked for.
    """
    if len(beginning) <= INDEXED_BEGINNING:
        return []
    asked = "SELECT word FROM search_lexicon WHERE word >= ? AND word < ? LIMIT ?"
    found = connection.exec_driver_sql(asked, (beginning, f"{beginning}\U0010ffff", COMPLETED + 1))
    words = [str(word) for word in found.scalars()]
    return words if len(words) <= COMPLETED else []


def _learn(connection: Connection, words: Collection[str]) -> None:
    if words:
        learnt = [(word,) for word in sorted(words)]
        connection.exec_driver_sql("INSERT OR IGNORE INTO search_lexicon (word) VALUES (?)", learnt)


def _is_longer(word: str) -> bool:
    return len(word) > INDEXED_BEGINNING and word[0] != OWNER


def _rows_of(connection: Connection, record_ids: list[str]) -> dict[str, tuple[int, bytes]]:
    wanted = select(ROWS).where(ROWS.c.record_id.in_(AMONG))
    return {row.record_id: (row.id, row.digest) for row in connection.execute(wanted, named(record_ids))}


def _next_number(connection: Connection, code: int) -> int:
    last: Any = connection.scalar(select(func.max(ROWS.c.id)).where(_of_kind(code)))
    return (last or code << KIND_BITS) + 1


def _digest(said: str) -> bytes:
    return blake2b(said.encode(), digest_size=8).digest()


def _of_kind(code: int) -> Any:
    return (ROWS.c.id >= code << KIND_BITS) & (ROWS.c.id < (code + 1) << KIND_BITS)
