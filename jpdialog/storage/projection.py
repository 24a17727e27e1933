"""The tables that the desk reads: a projection of the log, kept along with it and remade from it on demand."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, Update, bindparam, func, insert, select
from sqlmodel import SQLModel

from jpdialog.domain.action_list import ActionListView
from jpdialog.domain.actions import ActionItem, ActionProgress, Evidence, EvidenceFile
from jpdialog.domain.brief import Brief, Entry
from jpdialog.domain.clearance import Clearance, ClearanceStep
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.domain.note_pad import NotePad
from jpdialog.domain.notes import Note
from jpdialog.domain.outcome import Decision, Proposal, SectionOutcome
from jpdialog.domain.pack import Annex, PackCopy, PackIssue, PackPart, PackRecipient, PackSettings
from jpdialog.domain.people import DelegationMember, Organisation, Person, Photo
from jpdialog.domain.plan import Commitment, Edition, Instrument, Paragraph, Party, Section, Signature
from jpdialog.domain.programme import ProgrammeEntry
from jpdialog.domain.projects import Project, ProjectAmount, ProjectReport
from jpdialog.domain.record import Record
from jpdialog.domain.record_of_dialogue import DialogueRecord, RecordParagraph
from jpdialog.domain.returned_files import ReturnedCells, ReturnedDecision, ReturnedFile
from jpdialog.domain.reusing import StandardLine, Template
from jpdialog.domain.seating import Seat
from jpdialog.domain.second_language import StillRight
from jpdialog.domain.set_aside import SetAside
from jpdialog.domain.shorthand import Shorthand
from jpdialog.domain.time_used import TimeUsed
from jpdialog.domain.totals import Breakdown
from jpdialog.domain.use import Use
from jpdialog.storage import search_index
from jpdialog.storage.change import entity_of
from jpdialog.storage.checking import checked
from jpdialog.storage.heads import find_heads
from jpdialog.storage.many import AMONG, named, said_in_log

R = TypeVar("R", bound=Record)
T = TypeVar("T")

KINDS: tuple[type[Record], ...] = (
    Instrument,
    Party,
    Edition,
    Section,
    Paragraph,
    Commitment,
    Signature,
    Organisation,
    Person,
    Photo,
    DelegationMember,
    Dialogue,
    AgendaItem,
    ProgrammeEntry,
    Seat,
    Note,
    NotePad,
    TimeUsed,
    Shorthand,
    SectionOutcome,
    Decision,
    Proposal,
    DialogueRecord,
    RecordParagraph,
    Brief,
    Entry,
    ReturnedFile,
    ReturnedCells,
    ReturnedDecision,
    ActionItem,
    ActionProgress,
    Evidence,
    EvidenceFile,
    ActionListView,
    Figure,
    FigureValue,
    Breakdown,
    Project,
    ProjectAmount,
    ProjectReport,
    ClearanceStep,
    Clearance,
    SetAside,
    Use,
    StandardLine,
    Template,
    PackSettings,
    PackPart,
    PackRecipient,
    Annex,
    PackIssue,
    PackCopy,
    StillRight,
)
AT_ONCE, SIGNS = 2000, 4_000_000
"""How many rows, and how many signs of JSON, are written in one go when the tables are remade: enough to be quick, few
enough for the memory, in which each of them stands several times over."""
BY_TABLE: dict[str, type[Record]] = {str(kind.__tablename__): kind for kind in KINDS}


def table_of(kind: type[SQLModel]) -> Table:
    """The table of a class of records."""
    table: Table = kind.__table__  # type: ignore[attr-defined]
    return table


def row_of(connection: Connection, record: R) -> R | None:
    """The record as its row has it now; None if it has none any more."""
    row = connection.execute(_row_by_id(type(record)), {"of_id": record.id}).mappings().first()
    return None if row is None else type(record)(**row)


def rows_of(connection: Connection, kind: type[R], equal: dict[str, object]) -> list[R]:
    """The records whose fields equal what is given, or one of a set that is given, in their order."""
    wanted = select(table_of(kind)).where(*conditions(kind, equal)).order_by(*in_order(kind))
    return [kind(**row) for row in connection.execute(wanted).mappings()]


@cache
def in_order(kind: type[Record]) -> tuple[ColumnElement[Any], ...]:
    """By what records of that kind stand in order; notes that two laptops put in the same place by their time."""
    columns = table_of(kind).c
    order: list[ColumnElement[Any]] = [
        columns[name] for name in ("position", "number", "serial", "name") if name in columns
    ]
    when = [func.julianday(columns["taken_at"])] if "taken_at" in columns else []
    return (*order, *when, columns["id"])


def conditions(kind: type[Record], equal: dict[str, object]) -> list[ColumnElement[bool]]:
    """What a row must say if its fields are to equal what is given, or one of a set that is given."""
    columns = table_of(kind).c
    return [
        columns[field].in_(value) if isinstance(value, frozenset) else columns[field] == value
        for field, value in equal.items()
    ]


def put_rows(connection: Connection, records: Sequence[Record]) -> None:
    """Make the rows of checked records say what the records say; what is searched of them is looked up at one go."""
    for kind, alike in _by_kind(records).items():
        known = _known(connection, kind, [record.id for record in alike])
        there = [record for record in alike if record.id in known]
        if there:
            connection.execute(_update_by_id(kind), [{**each.model_dump(), "of_id": each.id} for each in there])
        if len(there) < len(alike):
            new = [record.model_dump() for record in alike if record.id not in known]
            connection.execute(insert(table_of(kind)), new)
    search_index.put(connection, records)


def rows_by_id(connection: Connection, kind: type[Record], ids: Collection[str]) -> dict[str, dict[str, Any]]:
    """What the rows of these ids say now, field by field."""
    wanted = select(table_of(kind)).where(table_of(kind).c.id.in_(AMONG))
    return {str(row["id"]): dict(row) for row in connection.execute(wanted, named(ids)).mappings()}


def _known(connection: Connection, kind: type[Record], ids: Collection[str]) -> set[str]:
    column = table_of(kind).c.id
    return {str(row[0]) for row in connection.execute(select(column).where(column.in_(AMONG)), named(ids))}


def _by_kind(records: Sequence[Record]) -> dict[type[Record], list[Record]]:
    kinds: dict[type[Record], list[Record]] = {}
    for record in records:
        kinds.setdefault(type(record), []).append(record)
    return kinds


@cache
def _row_by_id(kind: type[Record]) -> Select[Any]:
    table = table_of(kind)
    return select(table).where(table.c.id == bindparam("of_id"))


@cache
def _update_by_id(kind: type[Record]) -> Update:
    table = table_of(kind)
    return table.update().where(table.c.id == bindparam("of_id"))


def put_new_rows(connection: Connection, records: list[Record]) -> None:
    """Add the rows of records that were just made, many at a time."""
    for kind, alike in groupby(records, key=type):
        connection.execute(insert(table_of(kind)), [record.model_dump() for record in alike])
    search_index.put(connection, records)


def drop_rows(connection: Connection, gone: Mapping[type[Record], Collection[str]]) -> None:
    """Take the rows of deleted records away."""
    for kind, ids in gone.items():
        table = table_of(kind)
        connection.execute(table.delete().where(table.c.id.in_(AMONG)), named(ids))
        search_index.drop(connection, ids)


def lay_out_tables(connection: Connection) -> None:
    """Make the tables of all kinds as this version has them, empty, in place of those that are there."""
    tables = [table_of(kind) for kind in KINDS]
    for table in tables:
        table.drop(connection, checkfirst=True)
    SQLModel.metadata.create_all(connection, tables=tables)


def rebuild(connection: Connection) -> None:
    """Remake every table from the log, and with them the heads and the search index."""
    find_heads(connection)
    search_index.clear(connection)
    for kind in KINDS:
        connection.execute(table_of(kind).delete())
    for some in in_handfuls(said_in_log(connection)):
        put_new_rows(connection, [record_from(name, values) for name, values in some if values is not None])


def in_handfuls(said: Iterable[tuple[str, int, T]]) -> Iterator[list[tuple[str, T]]]:
    """What is said of records, by their names, as much at once as is written in one go."""
    some: list[tuple[str, T]] = []
    size = 0
    for name, signs, each in said:
        if some and (len(some) == AT_ONCE or size + signs > SIGNS):
            yield some
            some, size = [], 0
        some.append((name, each))
        size += signs
    if some:
        yield some


def records_in_log(connection: Connection) -> Iterator[Record]:
    """Every record that the log says is there, with the values that its heads give it."""
    for name, _, values in said_in_log(connection):
        if values is not None:
            yield record_from(name, values)


def record_from(entity: str, values: dict[str, Any]) -> Record:
    """A checked record from its name in the log and its values."""
    table, _, record_id = entity.partition(":")
    return checked(BY_TABLE[table], {**values, "id": record_id})


def entity(record: Record) -> str:
    """The name of a record in the log."""
    return entity_of(str(record.__tablename__), record.id)
