"""One door: whatever else writes a row is found, by reading the code and by watching the database while it is used."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import jpdialog
from jpdialog.domain.brief import Entry
from jpdialog.storage import projection
from jpdialog.storage.store import Store
from tests.watching import strangers

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
HOLDING = {"writing_engine", "_writing", "create_engine", "sqlcipher3", "sqlite3"}
HOLDERS = {
    "database.py": "makes the engines",
    "store.py": "hands a connection to the door",
    "migrating.py": "brings an older store along",
    "backups.py": "copies a store",
    "salvage.py": "fills a new store with what a damaged one still says",
    "rekeying.py": "gives a store another key",
    "restoring.py": "looks a copy over before it takes the store's place",
}
"""The only files that hold a connection which can write, and what for."""
STATEMENTS = ("insert", "update", "delete", "replace", "drop", "alter", "create", "vacuum")
SESSION_WRITES = {"add", "add_all", "merge", "flush", "bulk_save_objects"}


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


def test_no_file_outside_storage_says_one() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): writes
        for path in sorted(ROOT.rglob("*.py"))
        if "storage" not in path.parts and (writes := writes_but_a_widgets(path))
    }
    assert found == {}


def writes_but_a_widgets(path: Path) -> list[str]:
    """What a file writes; in the window ``update()`` paints."""
    found = list(writes_in(path.read_text(encoding="utf-8")))
    return [each for each in found if each != "update"] if "ui" in path.parts else found


def test_nobody_else_holds_a_connection_that_can_write() -> None:
    # Who has none cannot write, however the statement is put together.
    found = {
        path.relative_to(ROOT).as_posix()
        for path in sorted(ROOT.rglob("*.py"))
        if HOLDING & names_in(path.read_text(encoding="utf-8"))
    }
    assert found == {f"storage/{name}" for name in HOLDERS}


@pytest.mark.parametrize(
    "planted",
    ["desk.store._writing.begin()", "from jpdialog.storage.database import writing_engine", "getattr(s, '_writing')"],
)
def test_a_planted_holder_is_found(planted: str) -> None:
    assert HOLDING & names_in(planted)


def names_in(source: str) -> set[str]:
    """Every name that a source says, as a name, an attribute, an import or a text."""
    said: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        for part in ("id", "attr", "name", "module", "value"):
            word = getattr(node, part, None)
            if isinstance(word, str):
                said.add(word.partition(".")[0])
    return said


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


@pytest.fixture
def watched(store: Store) -> Iterator[list[str]]:
    """What wrote to a record's table from outside the door; the stories are watched in the same way."""
    store._writing.dispose()
    with strangers(store._writing) as found:
        yield found


def test_whatever_is_done_the_rows_are_written_within_the_door(store: Store, watched: list[str]) -> None:
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
    assert watched == []


def test_a_stranger_at_the_rows_is_heard(store: Store, watched: list[str]) -> None:
    with store._writing.begin() as connection:
        connection.exec_driver_sql("DELETE FROM entry")
    assert set(watched) == {"delete entry"}


def test_a_stranger_who_says_the_doors_own_words_again_is_heard(store: Store, watched: list[str]) -> None:
    with store.transaction() as door:
        made = door.create(Entry(brief_id="b", text="kept"))
        door.delete(made)
    assert watched == []
    with store._writing.begin() as connection:
        projection.drop_rows(connection, {Entry: [made.id]})
    assert "delete entry" in watched


def test_a_stranger_behind_a_trigger_is_heard(store: Store, watched: list[str]) -> None:
    with store._writing.begin() as connection:
        connection.exec_driver_sql("CREATE TRIGGER sly AFTER INSERT ON draft BEGIN DELETE FROM entry; END")
        connection.exec_driver_sql("INSERT INTO draft VALUES ('e', 'f', 'v', 'h')")
    assert watched == ["delete entry"]


def test_a_stranger_in_a_story_is_heard_whichever_store_it_opens(tmp_path: Path) -> None:
    with strangers() as found:
        store = Store.create(tmp_path, bytes(32), "w")
        with store._writing.begin() as connection:
            connection.exec_driver_sql("UPDATE person SET name = 'x'")
        store.close()
    assert set(found) == {"update person"}


def test_readers_cannot_write(store: Store) -> None:
    with store._reading.connect() as connection, pytest.raises(Exception, match="readonly"):
        connection.exec_driver_sql("DELETE FROM entry")
