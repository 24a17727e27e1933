"""A day's work at random through the one door, every kind of record and every verb, told step by step as it is safe.

Before a step it says what it tries, after it what is now promised to be safe for ever. Whoever reads that can hold the
store to it, however the program ended.
"""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from jpdialog.domain.record import Record, new_id
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.projection import KINDS
from jpdialog.storage.store import Store

Say = Callable[[dict[str, Any]], None]
MANY = 150
VERBS = {"make": 4, "edit": 8, "draft": 8, "many": 1, "delete": 2, "undo": 3, "redo": 2, "rebuild": 1}


def texts_of(kind: type[Record]) -> list[str]:
    """The fields of a kind that hold free text."""
    fields = kind.model_fields.items()
    return [name for name, info in fields if info.annotation is str and name not in {"id", "position"}]


TYPED = [kind for kind in KINDS if texts_of(kind)]


def chance_of(seed: int) -> random.Random:
    """Chance that can be had again by its seed."""
    return random.Random(seed)  # noqa: S311 - a test's chance, not a secret's


@dataclass
class RandomWork:
    """Someone at work on a store. ``say`` must have passed a message on, whole, when it returns."""

    store: Store
    chance: random.Random
    say: Say
    known: list[Record] = field(default_factory=list)
    steps: int = 0

    def __post_init__(self) -> None:
        for kind in KINDS:
            self.known += self.store.find(kind)[:3]
        self._last = self._last_change()

    def go_on(self) -> Iterator[None]:
        """One step after the other, for ever."""
        while True:
            verb = self.chance.choices(list(VERBS), list(VERBS.values()))[0]
            getattr(self, f"_{verb}")()
            yield

    def _make(self) -> None:
        kind = self.chance.choice(KINDS)
        with self._told("make"), self.store.transaction() as door:
            self.known.append(door.create(self._new(kind)))

    def _many(self) -> None:
        batch = new_id()
        with self._told("many", batch=batch, size=MANY), self.store.transaction() as door:
            for number in range(MANY):
                kind = KINDS[number % len(KINDS)]
                door.create(self._new(kind, f"{batch} {number}"))
            for record in self.known[-3:]:
                self._edit_in(door, record)

    def _edit(self) -> None:
        record, name, text = self._something()
        if record is not None:
            with self._told("edit", typing=[_entity(record), name], text=text):
                self.store.edit(record, name, text)

    def _draft(self) -> None:
        record, name, text = self._something()
        if record is None:
            return
        for end in range(1, self.chance.randint(2, 5)):
            so_far = text[: len(text) * end // 5 + 1]
            with self._told("draft", typing=[_entity(record), name], text=so_far):
                self.store.keep_draft(record, name, so_far)

    def _delete(self) -> None:
        if self.known:
            record = self.known.pop(self.chance.randrange(len(self.known)))
            with self._told("delete"), self.store.transaction() as door:
                door.delete(record)

    def _undo(self) -> None:
        with self._told("undo"):
            self.store.undo()

    def _redo(self) -> None:
        with self._told("redo"):
            self.store.redo()

    def _rebuild(self) -> None:
        if self.chance.random() < 0.2:
            with self._told("rebuild"):
                self.store.rebuild()

    def _edit_in(self, door: Any, record: Record) -> None:
        names = texts_of(type(record))
        if names and self.store.get(type(record), record.id) is not None:
            door.edit(record, names[0], self._text())

    def _something(self) -> tuple[Record | None, str, str]:
        writable = [record for record in self.known if texts_of(type(record))]
        if not writable:
            return None, "", ""
        record = self.chance.choice(writable)
        return record, self.chance.choice(texts_of(type(record))), self._text()

    def _new(self, kind: type[Record], text: str = "") -> Record:
        required = {name: info.annotation for name, info in kind.model_fields.items() if info.is_required()}
        values = {name: self._value(is_a, text) for name, is_a in required.items()}
        return kind(**values)

    def _value(self, is_a: Any, text: str) -> Any:
        if isinstance(is_a, type) and issubclass(is_a, StrEnum):
            return next(iter(is_a))
        if is_a is date:
            return date(2031, 1, 1 + self.steps % 28)
        return 1 if is_a is int else text or self._text()

    def _text(self) -> str:
        self.steps += 1
        return f"{new_id()} {self.steps} 港は深い。" * self.chance.choice([1, 1, 3, 40])

    def _told(self, verb: str, **what: Any) -> "_Told":
        return _Told(self, verb, what)

    def changes_since(self) -> list[str]:
        """The ids of the changes that were logged since this was last asked."""
        with self.store._reading.connect() as connection:
            rows = connection.exec_driver_sql("SELECT id, seq FROM change WHERE seq > ?", (self._last,)).all()
        self._last = max([self._last, *(row[1] for row in rows)])
        return [row[0] for row in rows]

    def _last_change(self) -> int:
        with self.store._reading.connect() as connection:
            return int(connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM change").scalar_one())


class _Told:
    """Says what is tried, and once it is done, what is safe; what is refused to a person changed nothing."""

    def __init__(self, work: RandomWork, verb: str, what: dict[str, Any]) -> None:
        self._work, self._verb, self._what = work, verb, what

    def __enter__(self) -> None:
        self._work.say({"tried": self._verb, **self._what})

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: object) -> bool:
        if kind is None:
            self._work.say({"done": self._verb, "changes": self._work.changes_since(), **self._what})
        elif issubclass(kind, Trouble):
            self._work.say({"refused": self._verb})
        return kind is not None and issubclass(kind, Trouble)


def _entity(record: Record) -> str:
    return f"{record.__tablename__}:{record.id}"


def work_until_killed(folder: Path, key: bytes, seed: int, say_line: Callable[[bytes], None]) -> None:
    """Open the store in ``folder`` and work on it for ever."""

    def say(what: dict[str, Any]) -> None:
        say_line(json.dumps(what).encode())

    say({"tried": "opening"})
    store = Store(folder, key)
    work = RandomWork(store, chance_of(seed), say)
    say({"done": "opening", "changes": []})
    for _ in work.go_on():
        pass
