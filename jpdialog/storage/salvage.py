"""What can still be read of a damaged store, put into a new one beside it; the damaged one is not touched.

The log only grows and each change carries the hash of what it says, so whatever changes are found are good by
themselves, and the tables are remade from them. What was being typed lies beside the log and comes along.
"""

import json
import re
import shutil
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from jpdialog.domain.trouble import Trouble
from jpdialog.storage.backups import backups_in
from jpdialog.storage.change import Draft, Stamp, make_change
from jpdialog.storage.database import said_to_people, writing_engine
from jpdialog.storage.encrypted_pages import SALT, pages_of, rows_in
from jpdialog.storage.history import CHANGES, PARENTS
from jpdialog.storage.places import KEY_FILE, STORE_FILE
from jpdialog.storage.projection import BY_TABLE, rebuild, table_of
from jpdialog.storage.recovery_key import workspace_of
from jpdialog.storage.store import Store
from jpdialog.storage.whole_file import make_folder

_ID = re.compile(r"[0-9a-f]{64}\Z")


@dataclass(frozen=True, slots=True)
class Left:
    """What can still be read of a damaged store: rows of its log, as they are written into a new one."""

    changes: list[dict[str, Any]] = field(repr=False)
    parents: list[dict[str, str]]
    drafts: list[dict[str, str]] = field(default_factory=list, repr=False)
    """What was being typed and is no change yet: it becomes one when the new store is first opened."""

    @property
    def saved(self) -> int:
        """How many changes there are."""
        return len(self.changes)

    @property
    def seen(self) -> int:
        """How many there were at least, as the last one that was found was counted."""
        return max([self.saved, *(int(each["seq"]) for each in self.changes)])

    @property
    def last(self) -> datetime | None:
        """When the last of them was made, in UTC."""
        return max((datetime.fromisoformat(str(each["clock"])) for each in self.changes), default=None)


def read_left(folder: Path, key: bytes) -> Left:
    """What can be read of the store in ``folder``, into which nothing is written."""
    store = folder / STORE_FILE
    if not store.is_file():
        return Left([], [])
    salts = [_beginning(backup.store) for backup in backups_in(folder)]
    pages = pages_of(store, key, salts)
    rows = list(rows_in(pages.by_number))
    parents = {(str(row[0]), str(row[1])) for row in rows if len(row) == 2 and all(map(_is_id, row))}
    changes = _best_of_each([row for row in rows if _is_change(row)], parents, are_proven=pages.are_proven)
    known = [pair for pair in sorted(parents) if pair[0] in changes and pair[1] in changes]
    drafts = _drafts([row for row in rows if _is_draft(row)], changes.values()) if pages.are_proven else []
    return Left(list(changes.values()), [{"child": child, "parent": parent} for child, parent in known], drafts)


def save_left(left: Left, key: bytes, key_file: Path, to: Path) -> None:
    """Make a workspace in ``to``, which must not be there, of what was read; ``key_file`` gives its key."""
    if to.exists():
        raise Trouble("{name} is there already. Nothing was changed; name a new folder.", name=to.name)
    if not left.changes:
        raise Trouble("Nothing of the store can be read. Nothing was changed; go back to a backup.")
    make_folder(to)
    Store.make(to / STORE_FILE, key, workspace_of(key_file))
    engine = writing_engine(to / STORE_FILE, key)
    try:
        with said_to_people(), engine.begin() as connection:
            connection.execute(insert(CHANGES), left.changes)
            if left.parents:
                connection.execute(insert(PARENTS), left.parents)
            if left.drafts:
                connection.execute(insert(table_of(Draft)), left.drafts)
            rebuild(connection)
    finally:
        engine.dispose()
    shutil.copyfile(key_file, to / KEY_FILE)
    for each in to.iterdir():
        each.chmod(0o600)


def _best_of_each(
    rows: list[tuple[Any, ...]], parents: set[tuple[str, str]], *, are_proven: bool
) -> dict[str, dict[str, Any]]:
    """A change by its id; of two, the one that hashes to it: a page given up long ago may lead on to another's text.

    Of pages that are not proven to be what was written only changes that prove themselves count.
    """
    followed: dict[str, list[str]] = defaultdict(list)
    for child, parent in parents:
        followed[child].append(parent)
    best: dict[str, dict[str, Any]] = {}
    for row in rows:
        told = dict(zip(CHANGES.c.keys(), row, strict=True))
        stamp = Stamp(told["replica"], told["clock"], told["author"], told["transaction"])
        said = told["seq"], told["entity"], told["field"], told["value"]
        if make_change(stamp, *said, followed[told["id"]])["id"] == told["id"]:
            best[told["id"]] = told
        elif are_proven and _is_json(told["value"]):
            best.setdefault(told["id"], told)
    return best


def _drafts(rows: list[tuple[Any, ...]], changes: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """The last draft of each field that was found; one whose text is in the log already was ended long ago."""
    said = {(each["entity"], each["field"], each["value"]) for each in changes}
    known = {each["entity"] for each in changes}
    found = {row[:2]: row for row in rows if row[0] in known and row[:3] not in said}
    return [dict(zip(table_of(Draft).c.keys(), row, strict=True)) for row in found.values()]


def _beginning(store: Path) -> bytes:
    with store.open("rb") as file:
        return file.read(SALT)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _is_id(value: object) -> bool:
    return isinstance(value, str) and _ID.match(value) is not None


def _is_change(row: tuple[object, ...]) -> bool:
    texts = [*row[:2], *row[3:]]
    return len(row) == len(CHANGES.c) and _is_id(row[0]) and isinstance(row[2], int) and all(map(_is_text, texts))


def _is_draft(row: tuple[object, ...]) -> bool:
    """Whether these are a field of a kind of record that there is, its text and the changes that it began on."""
    if len(row) != len(table_of(Draft).c) or not all(map(_is_text, row)):
        return False
    entity, name, value, began_on = map(str, row)
    kind = BY_TABLE.get(entity.partition(":")[0])
    return kind is not None and name in kind.model_fields and _is_json(value) and _is_json(began_on)


def _is_text(value: object) -> bool:
    return isinstance(value, str)
