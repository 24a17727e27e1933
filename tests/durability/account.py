"""What a store has been said to hold, and whether it does."""

from dataclasses import dataclass, field
from typing import Any

from jpdialog.storage.change import Stamp, canonical, make_change
from jpdialog.storage.projection import KINDS, table_of
from jpdialog.storage.store import Store
from tests.durability.random_work import MANY


class BrokenPromise(AssertionError):  # noqa: N818 - what it is, in a word
    """Something that was said to be safe is not there, or something is there by half."""


@dataclass
class Account:
    """What was promised. ``hear`` each message of the work; ``settle`` holds an opened store to all of it."""

    changes: set[str] = field(default_factory=set)
    drafts: dict[tuple[str, str], str] = field(default_factory=dict)
    under_way: dict[str, Any] = field(default_factory=dict)
    batches: set[str] = field(default_factory=set)
    heard: int = 0

    def hear(self, message: dict[str, Any]) -> None:
        """Take down one message."""
        if "tried" in message:
            self.under_way = message
            self.batches |= {message["batch"]} if "batch" in message else set()
            return
        self.under_way = {}
        if "done" in message:
            self.heard += 1
            self.changes |= set(message["changes"])
            self._hear_of_typing(message)

    def settle(self, store: Store) -> int:
        """Compare everything; gives back how many changes the log has. Raises BrokenPromise."""
        complaints = store.complaints()
        if complaints:
            raise BrokenPromise(f"SQLite complains: {complaints[0]}")
        log = _log_of(store)
        _expect(self.changes <= log.keys(), "a change that was said to be safe is not in the log")
        self._settle_typing(store, log)
        self._settle_batches(store, log)
        _expect(_is_index_whole(store), "the index has other records than it says")
        before = everything_in(store)
        store.rebuild()
        _expect(everything_in(store) == before, "the tables are not what the log says")
        self.changes |= log.keys()  # what is there now, and was seen, has to stay
        self.under_way = {}
        return len(log)

    def _hear_of_typing(self, message: dict[str, Any]) -> None:
        if "typing" in message:
            place = (message["typing"][0], message["typing"][1])
            if message["done"] == "draft":
                self.drafts[place] = message["text"]
            else:
                self.drafts.pop(place, None)

    def _settle_typing(self, store: Store, log: dict[str, dict[str, Any]]) -> None:
        said = {(row["entity"], row["field"], row["value"]) for row in log.values()}
        waiting = _drafts_of(store)
        going_on = tuple(self.under_way.get("typing", ()))
        for place, text in list(self.drafts.items()):
            is_there = (*place, canonical(text)) in said
            is_waiting = waiting.get(place) == canonical(text)
            newer = canonical(self.under_way["text"]) if place == going_on else None
            is_gone_past = newer is not None and ((*place, newer) in said or waiting.get(place) == newer)
            _expect(is_there or is_waiting or is_gone_past, "text being typed that was said to be kept is gone")
            if not is_waiting:
                del self.drafts[place]

    def _settle_batches(self, store: Store, log: dict[str, dict[str, Any]]) -> None:
        made = [row["value"] for row in log.values() if row["field"] == "+"]
        for batch in self.batches:
            found = sum(batch in value for value in made)
            _expect(found in (0, MANY), f"{found} of {MANY} changes of one transaction are there")
        self.batches.clear()


def everything_in(store: Store) -> dict[str, list[Any]]:
    """All that the tables hold, in an order of its own, the heads that the log was found to have, and the index."""
    found: dict[str, list[Any]] = {}
    with store._reading.connect() as connection:
        for kind in KINDS:
            rows = connection.execute(table_of(kind).select()).all()
            found[kind.__name__] = sorted(map(repr, rows))
        heads = connection.exec_driver_sql("SELECT entity, field, change FROM head ORDER BY 1, 2, 3").all()
        indexed = connection.exec_driver_sql("SELECT record_id, digest FROM search_row ORDER BY 1").all()
    return {**found, "heads": list(heads), "index": list(indexed)}


def _log_of(store: Store) -> dict[str, dict[str, Any]]:
    """The log by id, each change held to its hash and its parents."""
    with store._reading.connect() as connection:
        rows = [dict(row) for row in connection.exec_driver_sql("SELECT * FROM change").mappings()]
        pairs = connection.exec_driver_sql("SELECT child, parent FROM changeparent").all()
    parents: dict[str, list[str]] = {}
    for child, parent in pairs:
        parents.setdefault(child, []).append(parent)
    log = {row["id"]: row for row in rows}
    _expect(all(parent in log for _, parent in pairs), "a change follows one that is not in the log")
    _expect(parents.keys() <= log.keys(), "the log names what a change follows, but not the change")
    for row in rows:
        stamp = Stamp(row["replica"], row["clock"], row["author"], row["transaction"])
        said = make_change(stamp, row["seq"], row["entity"], row["field"], row["value"], parents.get(row["id"], []))
        _expect(said["id"] == row["id"], "a change does not say what its hash says")
    return log


def _is_index_whole(store: Store) -> bool:
    with store._reading.connect() as connection:
        said = set(connection.exec_driver_sql("SELECT id FROM search_row").scalars())
        return said == set(connection.exec_driver_sql("SELECT id FROM search_words_docsize").scalars())


def _drafts_of(store: Store) -> dict[tuple[str, str], str]:
    with store._reading.connect() as connection:
        rows = connection.exec_driver_sql("SELECT entity, field, value FROM draft").all()
    return {(row[0], row[1]): row[2] for row in rows}


def _expect(is_so: bool, otherwise: str) -> None:
    if not is_so:
        raise BrokenPromise(otherwise)
