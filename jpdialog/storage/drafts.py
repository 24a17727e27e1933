"""Text that is being typed, kept beside the log until the burst ends; and what a crash left of it."""

import json
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, select

from jpdialog.domain.brief import FORM
from jpdialog.storage.change import Draft, canonical
from jpdialog.storage.history import heads
from jpdialog.storage.projection import table_of


@dataclass(frozen=True, slots=True)
class Left:
    """A draft that a crash left; ``is_current``: nothing has changed its field since the typing began."""

    entity: str
    field: str
    value: Any
    is_current: bool


def keep(connection: Connection, entity: str, field: str, content: object) -> None:
    """Keep a text, or its form, as it stands now; with the first one of a burst, remember what it began on."""
    drafts = table_of(Draft)
    mine = (drafts.c.entity == entity) & (drafts.c.field == field)
    value = canonical(content)
    if connection.execute(drafts.update().where(mine).values(value=value)).rowcount == 0:
        began_on = canonical(heads(connection, entity, field))
        row = {"entity": entity, "field": field, "value": value, "heads": began_on}
        connection.execute(drafts.insert(), row)


def of(connection: Connection, entity: str) -> dict[str, Any]:
    """What is being typed into a record, by its fields."""
    mine = select(table_of(Draft)).where(table_of(Draft).c.entity == entity)
    return {str(row.field): json.loads(row.value) for row in connection.execute(mine)}


def left_by_a_crash(connection: Connection) -> list[Left]:
    """The drafts that never became a change; a form is current only if the words that it is of are."""
    found = [
        Left(
            row.entity,
            row.field,
            json.loads(row.value),
            heads(connection, row.entity, row.field) == json.loads(row.heads),
        )
        for row in connection.execute(select(table_of(Draft)))
    ]
    passed = {(each.entity, each.field + FORM) for each in found if not each.is_current}
    return [replace(each, is_current=each.is_current and (each.entity, each.field) not in passed) for each in found]
