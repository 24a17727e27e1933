"""Which change is a field's present one: kept with each change, and found anew from the log when tables are remade.

It could be found each time by looking for the changes that no other follows; that would cost more with every edit of
the same field, and a note that is typed in for an hour has hundreds.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, exists, insert, or_, select

from jpdialog.storage.change import MADE
from jpdialog.storage.history import CHANGES, HEADS, PARENTS

_NO_MORE = HEADS.delete().where(
    *(HEADS.c[part] == bindparam(f"of_{part}") for part in ("entity", "field", "change")),
)


def follow(connection: Connection, changes: Sequence[dict[str, Any]], parents: Sequence[dict[str, str]]) -> None:
    """Make changes that were just logged the heads of their fields, in place of those that they follow."""
    by_id = {str(change["id"]): change for change in changes}
    gone = [
        {"of_entity": child["entity"], "of_field": child["field"], "of_change": each["parent"]}
        for each in parents
        if (child := by_id[each["child"]])
    ]
    if gone:
        connection.execute(_NO_MORE, gone)
    followed = {each["parent"] for each in parents}
    said = [
        {"entity": each["entity"], "field": each["field"], "change": each["id"]}
        for each in changes
        if each["field"] == MADE or each["id"] not in followed
    ]
    connection.execute(insert(HEADS), said)


def find_heads(connection: Connection) -> None:
    """Find all heads anew from the log alone. A making stays one: what follows it speaks of other fields."""
    is_followed = exists().where(PARENTS.c.parent == CHANGES.c.id)
    unfollowed = select(CHANGES.c.entity, CHANGES.c.field, CHANGES.c.id).where(
        or_(CHANGES.c.field == MADE, ~is_followed)
    )
    connection.execute(HEADS.delete())
    connection.execute(insert(HEADS).from_select(["entity", "field", "change"], unfollowed))
