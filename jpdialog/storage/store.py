"""A workspace's store: made, opened and closed here; read by anyone, written through the one door.

The store is one encrypted file with the change log and its projection. Reading goes through a connection that cannot
write. After each transaction the listeners are told what was touched.
"""

import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Column, event, func, select
from sqlmodel import Session

from jpdialog.domain.action_list import Wanted
from jpdialog.domain.record import Record, new_id
from jpdialog.domain.search.query import Query
from jpdialog.domain.search.searched import Group
from jpdialog.domain.trouble import Trouble
from jpdialog.storage import drafts, projection, search_index, soundness
from jpdialog.storage.action_list import counted, listed
from jpdialog.storage.backups import Backup, check_backup, make_backup
from jpdialog.storage.change import Stamp
from jpdialog.storage.checking import checked
from jpdialog.storage.database import reading_engine, said_to_people, writing_engine
from jpdialog.storage.door import Door, Touched
from jpdialog.storage.encrypted_pages import are_all_genuine
from jpdialog.storage.history import count_changes
from jpdialog.storage.holder import Holder
from jpdialog.storage.left_typing import make_changes_of
from jpdialog.storage.many import Watch, unwatched
from jpdialog.storage.places import KEY_FILE, STORE_FILE
from jpdialog.storage.projection import conditions, in_order, table_of
from jpdialog.storage.record_history import LogReader
from jpdialog.storage.rekeying import opens
from jpdialog.storage.reopening import reopen
from jpdialog.storage.reserve import SIZE, Reserve, again_with_room
from jpdialog.storage.restoring import restore
from jpdialog.storage.schema import REPLICA, WORKSPACE, bring_up_to_date, fact, lay_out
from jpdialog.storage.turns import Turns
from jpdialog.storage.waiting_writes import keep_what_is_passed_over

R = TypeVar("R", bound=Record)
Listener = Callable[[frozenset[Touched]], None]


class Store:
    """An open workspace. Close it: it holds the folder's lock."""

    def __init__(self, folder: Path, key: bytes, author: str = "") -> None:
        """Open the store in ``folder``; raises Trouble if the key is wrong or the store newer than this version."""
        self.folder = folder
        self._holder = Holder(folder)
        self.reserve = Reserve(folder)
        self._author = author
        self._key = key
        self.turns = Turns(self._keep_typed)
        self._listeners: list[Listener] = []
        self._done: list[str] = []
        self._undone: list[str] = []
        path = folder / STORE_FILE
        if not path.is_file():
            raise Trouble("There is no workspace in {folder}. Make one first; nothing was made.", folder=folder.name)
        self._writing, self._reading = writing_engine(path, key), reading_engine(path, key)
        event.listen(self._writing, "begin", lambda _connection: self._must_hold())
        self._holder.take()
        self.log = LogReader(self._reading)
        try:
            self._passed_over = keep_what_is_passed_over(path)
            self._replica = self._begin(path, key)
            self._keep_what_was_being_typed()
            self.reserve.keep(SIZE)
        except BaseException:
            self.close()
            raise

    @classmethod
    def create(cls, folder: Path, key: bytes, workspace: str, author: str = "") -> "Store":
        """Make a new store in ``folder``, which must not hold one, and open it."""
        path = folder / STORE_FILE
        if path.exists():
            raise Trouble("There is a workspace in {folder} already. Nothing was changed.", folder=folder.name)
        cls.make(path, key, workspace)
        return cls(folder, key, author)

    @staticmethod
    def make(path: Path, key: bytes, workspace: str) -> None:
        """Make the file of a new store; it is whole only when this has returned."""
        engine = writing_engine(path, key, is_new=True)
        with said_to_people(), engine.begin() as connection:
            lay_out(connection, workspace)
        engine.dispose()

    def close(self) -> None:
        """Close the file and let go of the folder."""
        self._reading.dispose()
        self._writing.dispose()
        self._holder.give_back()

    @property
    def author(self) -> str:
        """Whoever writes at this desk, as the log names them; empty if that is not known."""
        return self._author

    @property
    def replica(self) -> str:
        """The name of this copy of the workspace, as the log has it; no other laptop has the same."""
        return self._replica

    @property
    def workspace(self) -> str:
        """The id of the workspace: what goes out and comes back is known by it."""
        return self._fact(WORKSPACE)

    # Reading

    def get(self, kind: type[R], record_id: str | None) -> R | None:
        """The record with that id; None if there is none."""
        found = self.find(kind, id=record_id) if record_id else []
        return found[0] if found else None

    def find(self, kind: type[R], /, **equal: object) -> list[R]:
        """The records whose fields equal what is given, or one of a set that is given, in their order."""
        wanted = select(kind).where(*conditions(kind, equal)).order_by(*in_order(kind))
        with said_to_people(), Session(self._reading, expire_on_commit=False) as session:
            return list(session.scalars(wanted))

    def last(self, kind: type[R], /, **equal: object) -> R | None:
        """The last of the records that ``find`` would give, without reading the others; of several in one place any."""
        backwards = [column.desc() for column in in_order(kind) if isinstance(column, Column)]  # those have an index
        wanted = select(kind).where(*conditions(kind, equal)).order_by(*backwards).limit(1)
        with said_to_people(), Session(self._reading, expire_on_commit=False) as session:
            return session.scalars(wanted).first()

    def pick(self, kind: type[Record], /, *fields: str, **equal: object) -> list[tuple[Any, ...]]:
        """Some fields of the records that ``find`` would give: for lists of thousands, of which little is shown."""
        columns = table_of(kind).c
        wanted = select(*(columns[field] for field in fields)).where(*conditions(kind, equal)).order_by(*in_order(kind))
        with said_to_people(), self._reading.connect() as connection:
            return [tuple(row) for row in connection.execute(wanted).all()]

    def list_actions(self, wanted: Wanted, most: int | None = None) -> list[tuple[str, str]]:
        """The ids of the actions that are asked for, in their order, ``most`` at most, each with its group."""
        with said_to_people(), self._reading.connect() as connection:
            return listed(connection, wanted, most)

    def count_actions(self, wanted: Wanted) -> int:
        """How many actions are asked for."""
        with said_to_people(), self._reading.connect() as connection:
            return counted(connection, wanted)

    def count(self, kind: type[Record], /, **equal: object) -> int:
        """How many records have fields equal to what is given."""
        counted = select(func.count()).select_from(kind).where(*conditions(kind, equal))
        with said_to_people(), Session(self._reading) as session:
            return int(session.scalar(counted) or 0)

    def search(
        self, query: Query, groups: Sequence[Group], owners: Sequence[Collection[str]] = (), limit: int = 40
    ) -> dict[Group, list[Record]]:
        """The newest records of each group that have every word and belong to one of each of ``owners``."""
        with said_to_people(), Session(self._reading, expire_on_commit=False) as session:
            return search_index.find(session, query, groups, owners, limit)

    # Writing

    @contextmanager
    def transaction(self, *, can_undo: bool = True, is_long: bool = False) -> Iterator[Door]:
        """The door, open for one transaction: all of it is written, or nothing.

        What nobody did by hand, as the time that went by, is not taken back by whoever takes back (``can_undo``).
        While one that ``is_long`` is open on the worker's thread, nobody else waits for it: BusyError tells them.
        """
        with self.turns.taken(is_long=is_long):
            door, name = self._open_door()
            with self.reserve.behind(), self._writing.begin() as connection:
                opened = Door(connection, door)
                yield opened
                reopen(opened)
                opened.settle()
            if opened.touched and can_undo:
                self._done.append(name)
                self._undone.clear()
        self._announce(opened)

    def undo(self, only: str = "", watch: Watch = unwatched) -> frozenset[Touched]:
        """Take the last transaction back; tells what that touched, nothing if there is none of this sitting.

        With ``only`` that one, or nothing if another was written since: what was typed meanwhile is not meant.
        """
        return self._take_back(self._done, self._undone, only, watch)

    def redo(self, only: str = "", watch: Watch = unwatched) -> frozenset[Touched]:
        """Take the last undo back; tells what that touched, nothing if there is none."""
        return self._take_back(self._undone, self._done, only, watch)

    def next_undo(self) -> tuple[str, int]:
        """The transaction that would be taken back next, and how many changes it made; "" and 0 if there is none."""
        return self._next(self._done)

    def next_redo(self) -> tuple[str, int]:
        """The undo that would be taken back next, and how many changes it made; "" and 0 if there is none."""
        return self._next(self._undone)

    def begin_undo_anew(self) -> None:
        """Let nothing done so far be undone or redone, as after opening; the history keeps all of it."""
        self._done.clear()
        self._undone.clear()

    def keep_draft(self, record: Record, field: str, text: str) -> None:
        """Keep text that is being typed, at once, without a change in the log yet."""
        self.keep_drafts(record, {field: text})

    @again_with_room
    def keep_drafts(self, record: Record, values: Mapping[str, object]) -> None:
        """Keep what is being typed into several fields, such as a text and its form: all of it or nothing."""
        checked(type(record), {**record.model_dump(), **values})
        if self.turns.is_long_elsewhere:
            self.turns.put_by(projection.entity(record), values)
            return
        with self.turns.taken():
            self._keep_typed({(projection.entity(record), field): value for field, value in values.items()})

    def drafts_of(self, record: Record) -> dict[str, Any]:
        """What was kept of a record and is no change yet, by its fields."""
        with said_to_people(), self._reading.connect() as connection:
            kept = drafts.of(connection, projection.entity(record))
        return {**kept, **self.turns.typed_into(projection.entity(record))}

    def edit(self, record: R, field: str, value: object) -> R:
        """Set one field in a transaction of its own; a draft of that field ends with it."""
        return self.edit_fields(record, {field: value})

    @again_with_room
    def edit_fields(self, record: R, values: Mapping[str, object]) -> R:
        """Set several fields in one transaction; drafts of them end with it."""
        changed = record
        with self.transaction() as door:
            for field, value in values.items():
                changed = door.edit(record, field, value)
                door.settle_draft(projection.entity(record), field)
        return changed

    def complaints(self) -> list[str]:
        """What SQLite finds wrong with the file; nothing if all is well."""
        with said_to_people(), self._reading.connect() as connection:
            found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        return [] if found == ["ok"] else found

    @property
    def may_have_lost(self) -> Trouble | None:
        """What is to be said if writes that waited beside the store as it was opened could not be read."""
        if self._passed_over is None:
            return None
        return Trouble(
            "What waited beside the store when it was last left, without being closed, cannot be read: the last changes"
            " before that may be missing. All else is whole. The file is kept as {file}; look whether what you wrote"
            " last is there, and if it is not, whether a backup has it.",
            file=self._passed_over.relative_to(self.folder).as_posix(),
        )

    def look_for_damage(self, let_others: Callable[[], None] = lambda: None) -> None:
        """Raises Trouble if a page of the store cannot be read, or what waited beside it could not, before anybody
        comes upon it. ``let_others`` is called between its parts, when nothing of the store is held."""
        is_whole = are_all_genuine(self.folder / STORE_FILE, self._key, let_others)
        if not is_whole and self._holder.is_holding:  # what came between may have put another store there
            self._look_into_damage()
        if self.may_have_lost is not None:
            raise self.may_have_lost

    def _look_into_damage(self) -> None:
        engine = reading_engine(self.folder / STORE_FILE, self._key)  # a connection that met damage reads no more
        try:
            with said_to_people(), engine.connect() as connection:
                is_damaged = soundness.has_damaged_pages(connection)
        finally:
            engine.dispose()
        if is_damaged:
            raise Trouble(
                "Part of the store of this workspace cannot be read. Nothing was changed; go back to a backup, under"
                " Safekeeping or with jpdialog backup restore."
            )

    def altered_changes(self) -> int:
        """How many changes of the log are not what they were when they were written."""
        with said_to_people(), self._reading.connect() as connection:
            return soundness.altered_changes(connection)

    def differing_records(self) -> int:
        """How many records stand in the tables otherwise than in the log; ``rebuild`` mends them."""
        with said_to_people(), self._reading.connect() as connection:
            return soundness.differing_records(connection)

    def misindexed_records(self) -> int:
        """How many records search may not find as they stand; ``rebuild`` mends them."""
        with said_to_people(), self._reading.connect() as connection:
            return search_index.misindexed_records(connection)

    def back_up(self, now: datetime, let_others: Callable[[], None] = lambda: None) -> Backup:
        """Make a checked backup of the store as it is now (UTC); others may read and write meanwhile.

        ``let_others`` is called between its parts, for whoever waits on the same thread.
        """
        return make_backup(self.folder, self._key, now, let_others)

    def check_backup(self, backup: Backup) -> None:
        """Raises Trouble unless the store's own key opens the backup and it is whole."""
        if not opens(backup.store, self._key):
            raise Trouble(
                "The backup {name} is damaged, or was made under an earlier key. Nothing was changed; take another one,"
                " or try jpdialog backup restore with the passphrase of then.",
                name=backup.name,
            )
        check_backup(backup, self._key)

    def go_back_to(self, backup: Backup, now: datetime) -> "tuple[Store, Trouble | None]":
        """Close this store and open what stands in its place then: the backup, or, with Trouble, what was there."""
        met: Trouble | None = None
        self.close()
        try:
            restore(self.folder, backup, self._key, self.folder / KEY_FILE, now)
        except Trouble as trouble:
            met = trouble
        return Store(self.folder, self._key, self._author), met

    def rebuild(self) -> None:
        """Remake the tables from the log."""
        with self.turns.taken(is_long=True), said_to_people(), self._writing.begin() as connection:
            projection.rebuild(connection)

    def on_change(self, listener: Listener) -> Callable[[], None]:
        """Have ``listener`` told, in the writer's thread, of each transaction; gives back how to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @again_with_room
    def _begin(self, path: Path, key: bytes) -> str:
        with self.reserve.behind():
            bring_up_to_date(path, key)
            return self._fact(REPLICA)

    def _must_hold(self) -> None:
        """An engine that was disposed of connects again when it is asked to; nobody may write without the lock."""
        if not self._holder.is_holding:
            raise Trouble("The workspace is closed. What is on screen is kept; copy it and start JPDialog anew.")

    def _fact(self, name: str) -> str:
        with said_to_people(), self._reading.connect() as connection:
            return fact(connection, name)

    def _open_door(self) -> tuple[Stamp, str]:
        name = new_id()
        clock = datetime.now(UTC).isoformat(timespec="milliseconds")
        return Stamp(self._replica, clock, self._author, name), name

    def _next(self, stack: list[str]) -> tuple[str, int]:
        name = stack[-1] if stack else ""
        with said_to_people(), self._reading.connect() as connection:
            return name, count_changes(connection, name) if name else 0

    @again_with_room
    def _take_back(self, taken_from: list[str], given_to: list[str], only: str, watch: Watch) -> frozenset[Touched]:
        with self.turns.taken(is_long=watch is not unwatched):
            if not taken_from or (only and taken_from[-1] != only):
                return frozenset()
            stamp, name = self._open_door()
            with self.reserve.behind(), self._writing.begin() as connection:
                door = Door(connection, stamp)
                try:
                    door.take_back(taken_from[-1], watch)
                except Trouble:  # what was there before is not allowed any more: it must not bar the way to the rest
                    taken_from.pop()
                    raise
            taken_from.pop()
            given_to.append(name)
        self._announce(door)
        return frozenset(door.touched)

    def _keep_typed(self, values: Mapping[tuple[str, str], object]) -> None:
        with self.reserve.behind(), self._writing.begin() as connection:
            for (entity, field), value in values.items():
                drafts.keep(connection, entity, field, value)

    def _announce(self, door: Door) -> None:
        for listener in list(self._listeners) if door.touched else []:
            try:
                listener(frozenset(door.touched))
            except Exception as error:  # what was written is safe: a listener's bug must not look like a failed write
                sys.excepthook(type(error), error, error.__traceback__)

    def _keep_what_was_being_typed(self) -> None:
        with said_to_people(), self._reading.connect() as connection:
            left = drafts.left_by_a_crash(connection)
        make_changes_of(left, self)
