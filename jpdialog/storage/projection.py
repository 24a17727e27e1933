"""The tables that the desk reads: a projection of the log, kept along with it and remade from it on demand."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, islice
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
from jpdialog.storage.history import CHANGES, HEADS, fold

R = TypeVar("R", bound=Record)

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
AT_ONCE = 2000
"""How many rows are written in one go when the tables are remade: enough to be quick, few enough for the memory."""
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


def put_row(connection: Connection, record: Record) -> None:
    """Make the row of a checked record say what the record says."""
    put_rows(connection, [record])


def put_rows(connection: Connection, records: Sequence[Record]) -> None:
    """Make the rows of checked records say what the records say; what is searched of them is looked up at one go."""
    for record in records:
        values = record.model_dump()
        if connection.execute(_update_by_id(type(record)), {**values, "of_id": record.id}).rowcount == 0:
            connection.execute(insert(table_of(type(record))), values)
    search_index.put(connection, records)


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


def drop_row(connection: Connection, kind: type[Record], record_id: str) -> None:
    """Take the row of a deleted record away; the log keeps all that it said."""
    table = table_of(kind)
    connection.execute(table.delete().where(table.c.id == record_id))
    search_index.drop(connection, record_id)


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
    records = records_in_log(connection)
    while some := list(islice(records, AT_ONCE)):
        put_new_rows(connection, some)


def records_in_log(connection: Connection) -> Iterator[Record]:
    """Every record that the log says is there, with the values that its heads give it."""
    said = (
        select(CHANGES.c.entity, CHANGES.c.field, CHANGES.c.value)
        .join(HEADS, HEADS.c.change == CHANGES.c.id)
        .order_by(CHANGES.c.entity, CHANGES.c.seq, CHANGES.c.replica)
    )
    for name, changes in groupby(connection.execute(said), key=lambda row: str(row.entity)):
        values = fold([(row.field, row.value) for row in changes])
        if values is not None:
            yield record_from(name, values)


def record_from(entity: str, values: dict[str, Any]) -> Record:
    """A checked record from its name in the log and its values."""
    table, _, record_id = entity.partition(":")
    return checked(BY_TABLE[table], {**values, "id": record_id})


def entity(record: Record) -> str:
    """The name of a record in the log."""
    return entity_of(str(record.__tablename__), record.id)
