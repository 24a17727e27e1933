"""The log as people ask it: what was said of a record, field by field; what was deleted; what a transaction touched."""

import json
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, func, select

from jpdialog.domain.record import Record
from jpdialog.storage.change import DELETED, MADE, entity_of
from jpdialog.storage.checking import checked
from jpdialog.storage.database import said_to_people
from jpdialog.storage.history import CHANGES, HEADS, record_values
from jpdialog.storage.projection import BY_TABLE

TELLING = ("text", "heading", "title", "name", "label", "number", "verdict")
"""The fields of which the first that is filled says best what a record is."""


@dataclass(frozen=True, slots=True)
class Said:
    """One change of one field: ``before`` and ``value`` as the record's JSON has them; ``clock`` is ISO, in UTC.

    The making of a record says all its first values, so that each of its fields has a first change, of no ``before``.
    """

    change: str
    entity: str
    field: str
    before: Any
    value: Any
    clock: str
    author: str
    transaction: str

    @property
    def is_first(self) -> bool:
        """Whether it is the record's making, or its deletion or return, which are no field's."""
        return self.field in (MADE, DELETED)


@dataclass(frozen=True, slots=True)
class Gone:
    """A record that was deleted, as it was then; when, by whom, and how many went in the same transaction."""

    record: Record
    said: Said
    together: int = 1

    @property
    def at(self) -> datetime:
        """When, in UTC."""
        return datetime.fromisoformat(self.said.clock)

    @property
    def text(self) -> str:
        """What best says what it was."""
        return telling_text(self.record)


def telling_text(record: Record) -> str:
    """What best says what a record is: its words, else its name; empty if it has none."""
    return next((str(getattr(record, name)) for name in TELLING if getattr(record, name, "")), "")


class LogReader:
    """Reads the log of one store, through the connection that cannot write."""

    def __init__(self, reading: Engine) -> None:
        self._reading = reading

    def said_of(self, *entities: str) -> list[Said]:
        """Everything that was said of these records, the first first: makings, each field's changes, deletions."""
        with self._connected() as connection:
            return _said_of(connection, entities)

    def last_changes(
        self, kind: type[Record], record_ids: Collection[str], fields: Collection[str]
    ) -> dict[tuple[str, str], int]:
        """By record and field, the place in the log of the field's present change; the making's if it has none."""
        table = str(kind.__tablename__)
        found: dict[tuple[str, str], int] = {}
        wanted = (
            select(CHANGES.c.entity, CHANGES.c.field, CHANGES.c.seq)
            .join_from(HEADS, CHANGES, HEADS.c.change == CHANGES.c.id)
            .where(HEADS.c.entity.in_([entity_of(table, each) for each in record_ids]))
            .where(HEADS.c.field.in_([MADE, *fields]))
            .order_by(CHANGES.c.seq)
        )
        with self._connected() as connection:
            rows = connection.execute(wanted).all()
        for row in rows:
            record_id = str(row.entity).partition(":")[2]
            for field in fields if row.field == MADE else (row.field,):
                found[record_id, str(field)] = int(row.seq)
        return found

    def gone(self, kind: type[Record] | None = None) -> list[Gone]:
        """The records that are deleted now, the last deleted first; of one kind or of all."""
        at_head = _deletions_now().order_by(CHANGES.c.seq.desc())
        if kind is not None:
            at_head = at_head.where(HEADS.c.entity.startswith(entity_of(str(kind.__tablename__), ""), autoescape=True))
        with self._connected() as connection:
            rows = connection.execute(at_head).all()
            found = [(_as_it_was(connection, row.entity), _said(row, False, True)) for row in rows]
        return [Gone(record, said) for record, said in found if record is not None]

    def changes_counted(self) -> dict[str, int]:
        """How many changes each record has had since its making, by its name in the log; those of none left out."""
        counted = select(CHANGES.c.entity, func.count()).where(CHANGES.c.field != MADE).group_by(CHANGES.c.entity)
        with self._connected() as connection:
            return {str(entity): int(count) for entity, count in connection.execute(counted)}

    def deletions(self, most: int) -> tuple[list[Gone], int]:
        """The last ``most`` transactions of which deletions are left, and how many there are in all.

        Each is told by what it deleted last: of a thing and what belongs to it that is the thing, whether it was
        deleted part by part or its making was taken back. The cost does not grow with how much one of them deleted.
        """
        of_each = _deletions_now().add_columns(func.max(CHANGES.c.seq), func.count().label("together"))
        acts = of_each.group_by(CHANGES.c.transaction)  # SQLite takes the row of the greatest seq, as it promises
        with self._connected() as connection:
            rows = connection.execute(acts.order_by(func.max(CHANGES.c.seq).desc()).limit(most)).all()
            found = [(_as_it_was(connection, row.entity), row) for row in rows]
            count = connection.scalar(select(func.count()).select_from(acts.subquery()))
        gone = [Gone(record, _said(row, False, True), row.together) for record, row in found if record is not None]
        return gone, int(count or 0)

    def deleted_together(self, entity: str) -> list[str]:
        """The records that are deleted now and went in the same transaction as this one; none if it is there."""
        with self._connected() as connection:
            own = connection.execute(_deletions_now().where(CHANGES.c.entity == entity)).first()
            if own is None:
                return []
            together = _deletions_now().where(CHANGES.c.transaction == own.transaction).order_by(CHANGES.c.seq)
            return [str(row.entity) for row in connection.execute(together)]

    def as_it_was(self, entity: str) -> Record | None:
        """A record with its last values, deleted or not; None if there never was one."""
        with self._connected() as connection:
            return _as_it_was(connection, entity)

    def entity_of(self, record_id: str) -> str | None:
        """The name in the log of the record of that id, deleted or not; None if there never was one."""
        names = [entity_of(table, record_id) for table in BY_TABLE]
        with self._connected() as connection:
            return connection.scalar(select(CHANGES.c.entity).where(CHANGES.c.entity.in_(names)).limit(1))

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        with said_to_people(), self._reading.connect() as connection:
            yield connection


def _said_of(connection: Connection, entities: Sequence[str]) -> list[Said]:
    rows = select(CHANGES).where(CHANGES.c.entity.in_(entities)).order_by(CHANGES.c.seq, CHANGES.c.replica)
    known: dict[str, dict[str, Any]] = {entity: {} for entity in entities}
    told: list[Said] = []
    for row in connection.execute(rows):
        value, values = json.loads(row.value), known[row.entity]
        told.append(_said(row, values.get(row.field), value))
        known[row.entity] = value | values if row.field == MADE else {**values, row.field: value}
    return told


def _deletions_now() -> Select[Any]:
    of_heads = select(CHANGES).join_from(HEADS, CHANGES, HEADS.c.change == CHANGES.c.id)
    return of_heads.where(HEADS.c.field == DELETED, CHANGES.c.value == "true")


def _as_it_was(connection: Connection, entity: str) -> Record | None:
    table, _, record_id = entity.partition(":")
    values = record_values(connection, entity, even_deleted=True)
    if values is None or table not in BY_TABLE:
        return None
    return checked(BY_TABLE[table], {**values, "id": record_id})


def _said(row: Row[Any], before: Any, value: Any) -> Said:
    return Said(row.id, row.entity, row.field, before, value, row.clock, row.author, row.transaction)
