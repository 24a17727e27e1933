"""What the log says: the heads of a field, the values of a record, what a transaction did."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, func, literal, select

from jpdialog.storage.change import DELETED, MADE, Change, ChangeParent, Head

CHANGES = Change.__table__  # type: ignore[attr-defined]
PARENTS = ChangeParent.__table__  # type: ignore[attr-defined]
HEADS = Head.__table__  # type: ignore[attr-defined]


_HEADS_OF_FIELD = (
    select(HEADS.c.change, HEADS.c.field)
    .where(HEADS.c.entity == bindparam("entity"), HEADS.c.field.in_([bindparam("field"), literal(MADE)]))
    .order_by(HEADS.c.change)
)


def heads(connection: Connection, entity: str, field: str) -> list[str]:
    """The ids of the changes of a field that no other change of it follows; the record's making if it has none."""
    found = connection.execute(_HEADS_OF_FIELD, {"entity": entity, "field": field}).all()
    own = [str(row.change) for row in found if row.field == field]
    return own or [str(row.change) for row in found]


def record_values(connection: Connection, entity: str, *, even_deleted: bool = False) -> dict[str, Any] | None:
    """All values of a record as the log has them; None if it was never made, or deleted and those do not count."""
    rows = connection.execute(
        select(CHANGES.c.field, CHANGES.c.value)
        .join(HEADS, HEADS.c.change == CHANGES.c.id)
        .where(HEADS.c.entity == entity)
        .order_by(CHANGES.c.seq, CHANGES.c.replica)
    ).all()
    said = [(str(row.field), str(row.value)) for row in rows if not (even_deleted and row.field == DELETED)]
    return fold(said)


def fold(changes: Sequence[tuple[str, str]]) -> dict[str, Any] | None:
    """The values that (field, JSON value) pairs, in order, leave behind; None if the record is deleted."""
    values: dict[str, Any] = {}
    is_there = False
    for field, value in changes:
        if field == MADE:
            values = json.loads(value) | values
            is_there = True
        elif field == DELETED:
            is_there = not json.loads(value)
        else:
            values[field] = json.loads(value)
    return values if is_there else None


def changes_of(connection: Connection, transaction: str) -> Sequence[Any]:
    """Id, record and field of what a transaction changed, the last first: the order in which to take it back."""
    wanted = select(CHANGES.c.id, CHANGES.c.entity, CHANGES.c.field).where(CHANGES.c.transaction == transaction)
    return connection.execute(wanted.order_by(CHANGES.c.seq.desc())).all()


def count_changes(connection: Connection, transaction: str) -> int:
    """How many changes a transaction made."""
    wanted = select(func.count()).select_from(CHANGES).where(CHANGES.c.transaction == transaction)
    return int(connection.scalar(wanted) or 0)
