"""Which change is a field's present one: kept with each change, and found anew from the log when tables are remade.

It could be found each time by looking for the changes that no other follows; that would cost more with every edit of
the same field, and a note that is typed in for an hour has hundreds.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, and_, exists, insert, select

from jpdialog.storage.history import CHANGES, HEADS, PARENTS


def follow(connection: Connection, changes: Sequence[dict[str, Any]], parents: Sequence[dict[str, str]]) -> None:
    """Make changes that were just logged the heads of their fields, in place of those that they follow."""
    if parents:
        followed = HEADS.delete()
        for change in changes:
            gone = [each["parent"] for each in parents if each["child"] == change["id"]]
            if gone:
                of_field = and_(HEADS.c.entity == change["entity"], HEADS.c.field == change["field"])
                connection.execute(followed.where(of_field, HEADS.c.change.in_(gone)))
    said = [{"entity": each["entity"], "field": each["field"], "change": each["id"]} for each in changes]
    connection.execute(insert(HEADS), said)


def find_heads(connection: Connection) -> None:
    """Find all heads anew from the log alone."""
    later = CHANGES.alias("later")
    is_followed = exists().where(
        PARENTS.c.parent == CHANGES.c.id,
        later.c.id == PARENTS.c.child,
        later.c.entity == CHANGES.c.entity,
        later.c.field == CHANGES.c.field,
    )
    connection.execute(HEADS.delete())
    unfollowed = select(CHANGES.c.entity, CHANGES.c.field, CHANGES.c.id).where(~is_followed)
    connection.execute(insert(HEADS).from_select(["entity", "field", "change"], unfollowed))
