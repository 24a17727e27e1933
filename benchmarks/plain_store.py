"""The same work as the store's, in plain SQLite through the standard library: unencrypted, unchecked, nobody told.

It keeps a row and its log, as an application would that wants a history: what the store does more is what it costs.
"""

import sqlite3
from pathlib import Path
from uuid import uuid4

PRAGMAS = ("PRAGMA synchronous = EXTRA", "PRAGMA journal_mode = WAL", "PRAGMA temp_store = MEMORY")
TABLES = (
    "CREATE TABLE entry (id TEXT PRIMARY KEY, brief_id TEXT, position TEXT, kind TEXT, text TEXT)",
    "CREATE TABLE change (seq INTEGER PRIMARY KEY, entity TEXT, field TEXT, value TEXT, transact TEXT, parent INTEGER)",
    "CREATE INDEX of_field ON change (entity, field)",
    "CREATE INDEX of_transaction ON change (transact)",
)


class PlainStore:
    """One connection, one table, one log."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        for pragma in PRAGMAS:
            self._connection.execute(pragma)

    def lay_out(self) -> None:
        """Make the tables."""
        for table in TABLES:
            self._connection.execute(table)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def make(self, count: int) -> list[str]:
        """Make that many entries in one transaction; gives their ids."""
        ids = [uuid4().hex for _ in range(count)]
        self._connection.execute("BEGIN IMMEDIATE")
        for each in ids:
            self._connection.execute("INSERT INTO entry VALUES (?, 'b', 'a0', 'point', '')", (each,))
            self._log(each, "+", "")
        self._connection.execute("COMMIT")
        return ids

    def edit(self, edits: list[tuple[str, str]]) -> None:
        """Set the text of each of these entries, all in one transaction."""
        self._connection.execute("BEGIN IMMEDIATE")
        for each, text in edits:
            self._log(each, "text", text)
            self._connection.execute("UPDATE entry SET text = ? WHERE id = ?", (text, each))
        self._connection.execute("COMMIT")

    def texts(self) -> list[tuple[str, str]]:
        """All entries of the one brief."""
        wanted = "SELECT id, text FROM entry WHERE brief_id = 'b' ORDER BY position, id"
        return self._connection.execute(wanted).fetchall()

    def history(self, entry: str) -> list[tuple[int, str]]:
        """Every text that an entry had."""
        wanted = "SELECT seq, value FROM change WHERE entity = ? AND field = 'text' ORDER BY seq"
        return self._connection.execute(wanted, (entry,)).fetchall()

    def rebuild(self) -> None:
        """Remake the entries from the log."""
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("DELETE FROM entry")
        last: dict[str, str] = {}
        for entity, value in self._connection.execute("SELECT entity, value FROM change ORDER BY seq"):
            last[entity] = value
        rows = [(entity, value) for entity, value in last.items()]
        self._connection.executemany("INSERT INTO entry VALUES (?, 'b', 'a0', 'point', ?)", rows)
        self._connection.execute("COMMIT")

    def _log(self, entity: str, field: str, value: str) -> None:
        before = "SELECT max(seq) FROM change WHERE entity = ? AND field = ?"
        (parent,) = self._connection.execute(before, (entity, field)).fetchone()
        row = (entity, field, value, uuid4().hex, parent)
        self._connection.execute(
            "INSERT INTO change (entity, field, value, transact, parent) VALUES (?, ?, ?, ?, ?)", row
        )
