"""One door: whatever else writes a row is found, by reading the code and by watching the database while it is used."""

import ast
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import event

import jpdialog
from jpdialog.domain.brief import Entry
from jpdialog.storage.door import Door
from jpdialog.storage.projection import BY_TABLE, rebuild
from jpdialog.storage.store import Store

ROOT = Path(jpdialog.__file__).parent
WRITERS = {
    "door.py": "the door itself",
    "projection.py": "the rows, for the door and for remaking them",
    "heads.py": "the heads, likewise",
    "search_index.py": "the search index, likewise",
    "drafts.py": "what is being typed, which is no row yet",
    "schema.py": "a new store's own facts",
    "migrating.py": "an older store's form",
    "backups.py": "a copy of the store, into a file of its own",
    "salvage.py": "the log of a new store, out of a damaged one",
}
"""The only files that may say a writing statement, and what they write."""
STATEMENTS = ("insert", "update", "delete", "replace", "drop", "alter", "create", "vacuum")
SESSION_WRITES = {"add", "add_all", "merge", "flush", "bulk_save_objects"}
WRITING = {sqlcipher.SQLITE_INSERT: "insert", sqlcipher.SQLITE_UPDATE: "update", sqlcipher.SQLITE_DELETE: "delete"}


def writes_in(source: str) -> Iterator[str]:
    """Each call in a source that writes to the database, as far as code can be read."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in ("insert", "update", "delete") and _is_of_table(node):
            yield name
        if name in ("execute", "exec_driver_sql", "executemany") and _said(node).startswith(STATEMENTS):
            yield _said(node)
        if name in SESSION_WRITES and "session" in ast.unparse(node.func).lower():
            yield ast.unparse(node.func)


def _is_of_table(call: ast.Call) -> bool:
    """``insert(table)``, and ``table.delete()``, but not a set's ``known.update(more)``."""
    return isinstance(call.func, ast.Name) or not call.args


def _said(call: ast.Call) -> str:
    first = call.args[0] if call.args else None
    while isinstance(first, ast.Call) and first.args:  # text("...")
        first = first.args[0]
    if isinstance(first, ast.JoinedStr):
        first = first.values[0]
    return str(first.value).strip().lower() if isinstance(first, ast.Constant) else ""


def test_no_file_but_the_doors_own_says_a_writing_statement() -> None:
    # Tables and connections are storage's alone (a contract of the layers): elsewhere an update is a widget's.
    found = {
        path.name: writes
        for path in sorted((ROOT / "storage").glob("*.py"))
        if path.name not in WRITERS and (writes := list(writes_in(path.read_text(encoding="utf-8"))))
    }
    assert found == {}


def test_every_file_that_may_write_does() -> None:
    silent = [name for name in WRITERS if not list(writes_in((ROOT / "storage" / name).read_text(encoding="utf-8")))]
    assert silent in ([], ["schema.py"])  # what a new store knows is made in one statement with its tables


@pytest.mark.parametrize(
    "planted",
    [
        "connection.execute(insert(table), rows)",
        "connection.execute(table.delete())",
        "connection.execute(table.update().where(True))",
        "connection.exec_driver_sql('UPDATE entry SET text = 1')",
        "connection.execute(text(' Delete from entry'))",
        "connection.execute(f'INSERT INTO {table} VALUES (1)')",
        "session.add(record)",
        "self._session.merge(record)",
    ],
)
def test_a_planted_writer_is_found(planted: str) -> None:
    assert list(writes_in(planted))


@pytest.mark.parametrize("innocent", ["known.update(more)", "connection.execute('PRAGMA key')", "parts.add(1)"])
def test_what_writes_nothing_is_let_pass(innocent: str) -> None:
    assert not list(writes_in(innocent))


Watched = Callable[[], list[str]]


@pytest.fixture
def watched(store: Store) -> Watched:
    """What wrote to a record's table from outside the door, as the database itself hears of it."""
    strangers: list[str] = []
    allowed = {getattr(Door, name).__code__ for name in vars(Door) if callable(getattr(Door, name))}
    allowed.add(rebuild.__code__)

    def hear(action: int, table: str | None, *_rest: object) -> int:
        if action in WRITING and table in BY_TABLE and not _is_under(allowed):
            strangers.append(f"{WRITING[action]} {table}")
        return int(sqlcipher.SQLITE_OK)

    store._writing.dispose()
    event.listen(store._writing, "connect", lambda connection, _record: connection.set_authorizer(hear))
    return lambda: strangers


def _is_under(allowed: set[object]) -> bool:
    frame = sys._getframe(1)
    while frame is not None:
        if frame.f_code in allowed:
            return True
        frame = frame.f_back  # type: ignore[assignment]
    return False


def test_whatever_is_done_the_rows_are_written_within_the_door(store: Store, watched: Watched) -> None:
    with store.transaction() as door:
        made = [door.create(Entry(brief_id="b", text=text)) for text in ("one", "two", "three")]
        door.edit(made[0], "text", "edited")
        door.move(made[2], made[:2], 0)
        door.delete(made[1])
    store.keep_draft(made[0], "text", "being typed")
    store.edit(made[0], "text", "typed")
    assert store.undo() and store.undo() and store.redo()
    with store.transaction() as door:
        door.restore([f"entry:{made[1].id}"])
    store.rebuild()
    assert watched() == []


def test_a_stranger_at_the_rows_is_heard(store: Store, watched: Watched) -> None:
    with store._writing.begin() as connection:
        connection.exec_driver_sql("DELETE FROM entry")
    assert watched() == ["delete entry"]


def test_readers_cannot_write(store: Store) -> None:
    with store._reading.connect() as connection, pytest.raises(Exception, match="readonly"):
        connection.exec_driver_sql("DELETE FROM entry")
