"""Text that is being typed, kept beside the log until the burst ends; and what a crash left of it."""

import json
from dataclasses import dataclass

from sqlalchemy import Connection, select

from jpdialog.storage.change import Draft, canonical
from jpdialog.storage.history import heads
from jpdialog.storage.projection import table_of


@dataclass(frozen=True, slots=True)
class Left:
    """A draft that a crash left; ``is_current``: nothing has changed its field since the typing began."""

    entity: str
    field: str
    text: str
    is_current: bool


def keep(connection: Connection, entity: str, field: str, text: str) -> None:
    """Keep the text as it stands now; with the first one of a burst, remember what it began on."""
    drafts = table_of(Draft)
    mine = (drafts.c.entity == entity) & (drafts.c.field == field)
    value = canonical(text)
    if connection.execute(drafts.update().where(mine).values(value=value)).rowcount == 0:
        began_on = canonical(heads(connection, entity, field))
        row = {"entity": entity, "field": field, "value": value, "heads": began_on}
        connection.execute(drafts.insert(), row)


def left_by_a_crash(connection: Connection) -> list[Left]:
    """The drafts that never became a change."""
    return [
        Left(
            row.entity,
            row.field,
            json.loads(row.value),
            heads(connection, row.entity, row.field) == json.loads(row.heads),
        )
        for row in connection.execute(select(table_of(Draft)))
    ]
