"""What can still be read of a damaged store, put into a new one beside it; the damaged one is not touched.

The log only grows and each change carries the hash of what it says, so whatever changes are found are good by
themselves, and the tables are remade from them.
"""

import json
import re
import shutil
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from jpdialog.domain.trouble import Trouble
from jpdialog.storage.backups import backups_in
from jpdialog.storage.change import Stamp, make_change
from jpdialog.storage.database import said_to_people, writing_engine
from jpdialog.storage.encrypted_pages import SALT, pages_of, rows_in
from jpdialog.storage.history import CHANGES, PARENTS
from jpdialog.storage.places import KEY_FILE, STORE_FILE
from jpdialog.storage.projection import rebuild
from jpdialog.storage.recovery_key import workspace_of
from jpdialog.storage.store import Store
from jpdialog.storage.whole_file import make_folder

_ID = re.compile(r"[0-9a-f]{64}\Z")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many changes were saved, and how many there were at least, as the last one that was found was counted."""

    saved: int
    seen: int


def salvage(folder: Path, key: bytes, to: Path) -> Salvaged:
    """Make a workspace in ``to``, which must not be there, of what can be read of the store in ``folder``."""
    if to.exists():
        raise Trouble("{name} is there already. Nothing was changed; name a new folder.", name=to.name)
    salts = [backup.store.read_bytes()[:SALT] for backup in backups_in(folder)]
    rows = list(rows_in(pages_of(folder / STORE_FILE, key, salts)))
    parents = {(str(row[0]), str(row[1])) for row in rows if len(row) == 2 and all(map(_is_id, row))}
    changes = _best_of_each([row for row in rows if _is_change(row)], parents)
    if not changes:
        raise Trouble("Nothing of the store can be read. Nothing was changed; go back to a backup.")
    known = [pair for pair in sorted(parents) if pair[0] in changes and pair[1] in changes]
    make_folder(to)
    _fill(folder, key, to, list(changes.values()), [{"child": child, "parent": parent} for child, parent in known])
    return Salvaged(len(changes), max(len(changes), *(int(each["seq"]) for each in changes.values())))


def _fill(folder: Path, key: bytes, to: Path, changes: list[dict[str, Any]], parents: list[dict[str, str]]) -> None:
    Store.make(to / STORE_FILE, key, workspace_of(folder / KEY_FILE))
    engine = writing_engine(to / STORE_FILE, key)
    try:
        with said_to_people(), engine.begin() as connection:
            connection.execute(insert(CHANGES), changes)
            if parents:
                connection.execute(insert(PARENTS), parents)
            rebuild(connection)
    finally:
        engine.dispose()
    shutil.copyfile(folder / KEY_FILE, to / KEY_FILE)
    for each in to.iterdir():
        each.chmod(0o600)


def _best_of_each(rows: list[tuple[Any, ...]], parents: set[tuple[str, str]]) -> dict[str, dict[str, Any]]:
    """A change by its id; of two, the one that hashes to it: a page given up long ago may lead on to another's text."""
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
        elif _is_json(told["value"]):
            best.setdefault(told["id"], told)
    return best


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


def _is_text(value: object) -> bool:
    return isinstance(value, str)
