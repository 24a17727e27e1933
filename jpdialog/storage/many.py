"""What is asked of the log for hundreds of changes and records at one go, where each would cost a statement or two.

Thousands are gone through by so many at once, and whoever waits can hear how far it is.
"""

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import Connection, bindparam, case, func, literal, select

from jpdialog.storage.change import DELETED, MADE
from jpdialog.storage.history import CHANGES, HEADS, PARENTS, fold

T = TypeVar("T")
Watch = Callable[[int, int], None]
"""Hears how many are done and of how many; may stop the work by raising, and nothing is then changed."""
AT_ONCE = 500
_NAMED = func.json_each(bindparam("named")).table_valued("value")
AMONG = select(_NAMED.c.value)
"""The names that ``named`` hands over: one parameter, however many they are."""


def unwatched(_done: int, _of: int) -> None:
    """For who does not ask how far it has come."""


def named(names: Collection[str]) -> dict[str, str]:
    """The parameter of which ``AMONG`` speaks."""
    return {"named": json.dumps(list(names))}


def in_turn(everything: Sequence[T], watch: Watch = unwatched) -> Iterator[Sequence[T]]:
    """So many at once, until all are done."""
    for start in range(0, len(everything), AT_ONCE):
        watch(start, len(everything))
        yield everything[start : start + AT_ONCE]


_HEADS = select(HEADS).where(HEADS.c.entity.in_(AMONG)).order_by(HEADS.c.entity, HEADS.c.field, HEADS.c.change)


def heads_of(connection: Connection, entities: Collection[str]) -> dict[tuple[str, str], list[str]]:
    """The heads of all fields of these records that have any of their own, the makings among them."""
    found: dict[tuple[str, str], list[str]] = {}
    for row in connection.execute(_HEADS, named(entities)):
        found.setdefault((str(row.entity), str(row.field)), []).append(str(row.change))
    return found


_TAKEN_BACK = CHANGES.alias("taken_back")
_SAID_BEFORE = case(
    (CHANGES.c.field != MADE, CHANGES.c.value),
    (_TAKEN_BACK.c.field == DELETED, literal("false")),
    else_=CHANGES.c.value.op("->")(_TAKEN_BACK.c.field),
)
_BEFORE = (
    select(PARENTS.c.child, _SAID_BEFORE.label("value"))
    .join_from(PARENTS, CHANGES, CHANGES.c.id == PARENTS.c.parent)
    .join(_TAKEN_BACK, _TAKEN_BACK.c.id == PARENTS.c.child)
    .where(PARENTS.c.child.in_(AMONG))
    .order_by(CHANGES.c.seq)
)


def values_before(connection: Connection, changes: Collection[str]) -> dict[str, Any]:
    """The value that its field had before each of these changes; of one that followed several, the last of those.

    Of a making SQLite picks the field: what else it says may be a file of megabytes.
    """
    rows = connection.execute(_BEFORE, named(changes))
    return {str(row.child): None if row.value is None else json.loads(row.value) for row in rows}


_SAID = (
    select(HEADS.c.entity, CHANGES.c.field, CHANGES.c.value)
    .join_from(HEADS, CHANGES, HEADS.c.change == CHANGES.c.id)
    .order_by(HEADS.c.entity, CHANGES.c.seq, CHANGES.c.replica)
)
"""By the heads' own order: by that of the changes SQLite would put all that the log says in order in its memory."""
_SAID_OF_SOME = _SAID.where(HEADS.c.entity.in_(AMONG))


def said_in_log(
    connection: Connection, entities: Collection[str] | None = None
) -> Iterator[tuple[str, int, dict[str, Any] | None]]:
    """Records by their names, of all or of these, with how long all is that is said of them, and what they say.

    That is nothing for one that is deleted.
    """
    rows = connection.execute(_SAID) if entities is None else connection.execute(_SAID_OF_SOME, named(entities))
    for name, heads in groupby(rows, key=lambda row: str(row.entity)):
        said = [(str(row.field), str(row.value)) for row in heads]
        yield name, sum(len(value) for _, value in said), fold(said)
