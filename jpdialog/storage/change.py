"""The change log: the truth, which only grows. A change's id is the hash of what it says and of what it follows.

The making of a record is one change, of the field ``+``, that holds all its first values; its deletion is the field
``-``. A change that is nobody's parent is a head of its field; while a field has none of its own, the making is.
``seq`` counts on from the highest in the log, whoever made that one, so that it orders every change behind those it
follows, whatever the clocks said.
"""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from sqlmodel import Field, Index, SQLModel, UniqueConstraint

MADE = "+"
DELETED = "-"


class Change(SQLModel, table=True):
    """One field of one record set to one value (JSON), by one author, in one transaction."""

    __table_args__ = (UniqueConstraint("replica", "seq"), Index("ix_change_entity_field", "entity", "field"))

    id: str = Field(primary_key=True)
    replica: str
    seq: int = Field(index=True)
    clock: str
    author: str
    transaction: str = Field(index=True)
    entity: str
    field: str
    value: str


class ChangeParent(SQLModel, table=True):
    """That ``child`` was made in the knowledge of ``parent``."""

    child: str = Field(primary_key=True)
    parent: str = Field(primary_key=True, index=True)


class Head(SQLModel, table=True):
    """A change that is nobody's parent in its field: what the field says. Made from the log, kept so that one edit
    costs the same however long the field's history is.
    """

    __table_args__ = ({"sqlite_with_rowid": False},)

    entity: str = Field(primary_key=True)
    field: str = Field(primary_key=True)
    change: str = Field(primary_key=True)


class Draft(SQLModel, table=True):
    """Text being typed: safe from a crash, and one change when the burst ends. ``heads`` are those it began on."""

    entity: str = Field(primary_key=True)
    field: str = Field(primary_key=True)
    value: str
    heads: str


class StoreFact(SQLModel, table=True):
    """What the store knows of itself: its workspace's id and this replica's."""

    name: str = Field(primary_key=True)
    value: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """What all changes of one transaction have in common."""

    replica: str
    clock: str
    author: str
    transaction: str


def canonical(value: Any) -> str:
    """JSON with one spelling per value, so that equal values have equal hashes."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def entity_of(table: str, record_id: str) -> str:
    """The name of a record in the log: its table and its id."""
    return f"{table}:{record_id}"


def make_change(stamp: Stamp, seq: int, entity: str, field: str, value: str, parents: list[str]) -> dict[str, Any]:
    """The row of a change; ``value`` is canonical JSON."""
    said = {
        "replica": stamp.replica,
        "seq": seq,
        "clock": stamp.clock,
        "author": stamp.author,
        "transaction": stamp.transaction,
        "entity": entity,
        "field": field,
        "value": value,
    }
    content = canonical({**said, "parents": sorted(parents)})
    return {"id": hashlib.sha256(content.encode()).hexdigest(), **said}
