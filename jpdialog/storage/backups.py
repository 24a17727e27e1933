"""Backups: whole copies of a workspace's store, each in a folder of its own with its key file, so that it opens alone.

One is made with ``VACUUM INTO``, which SQLCipher encrypts by the store's own key. It is made aside, opened and checked,
and only then takes its name, so that a half-written one is never seen. Nothing ever writes into a finished backup.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from jpdialog.domain.trouble import Trouble
from jpdialog.storage.backup_keeping import kept
from jpdialog.storage.change import DELETED, MADE
from jpdialog.storage.database import NoRoomError, looking_connection, said_to_people, writing_engine
from jpdialog.storage.places import BACKUPS_FOLDER, KEY_FILE, STORE_FILE
from jpdialog.storage.projection import BY_TABLE
from jpdialog.storage.whole_file import settle_folder

NAMED_BY = "%Y-%m-%dT%H%M%SZ"
ASIDE = "being-made"


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup: its folder, and when it was made (UTC)."""

    folder: Path
    made_at: datetime

    @property
    def name(self) -> str:
        """What it is called: the time at which it was made."""
        return self.folder.name

    @property
    def store(self) -> Path:
        """The copy of the store."""
        return self.folder / STORE_FILE

    @property
    def size(self) -> int:
        """Bytes of the copy; 0 if it is gone."""
        return self.store.stat().st_size if self.store.is_file() else 0


def backups_in(folder: Path) -> list[Backup]:
    """The finished backups of the workspace in ``folder``, the newest first."""
    try:
        named = [each for each in (folder / BACKUPS_FOLDER).iterdir() if (each / STORE_FILE).is_file()]
    except OSError:
        return []
    found = [Backup(each, made_at) for each in named if (made_at := _time_of(each.name)) is not None]
    return sorted(found, key=lambda each: each.made_at, reverse=True)


def backup_named(folder: Path, name: str) -> Backup:
    """The backup of that name. Raises Trouble if there is none."""
    for each in backups_in(folder):
        if each.name == name:
            return each
    raise Trouble("There is no backup called {name}. backup list names them; nothing was changed.", name=name)


def newest_good(folder: Path, check: Callable[[Backup], None]) -> Backup | None:
    """The newest backup that passes ``check``, which raises Trouble for others; each is read, until one does."""
    for backup in backups_in(folder):
        with suppress(Trouble):
            check(backup)
            return backup
    return None


def make_backup(folder: Path, key: bytes, now: datetime, let_others: Callable[[], None] = lambda: None) -> Backup:
    """Back up the store in ``folder``, which may be open, at ``now`` (UTC); older ones give way by the rule of keeping.

    Raises Trouble if the disk has no room or the copy does not hold what it should; there is then no new backup.
    ``let_others`` is called between its parts, when nothing of the store is held.
    """
    made_at = now.astimezone(UTC).replace(microsecond=0)
    while (folder / BACKUPS_FOLDER / made_at.strftime(NAMED_BY)).exists():
        made_at += timedelta(seconds=1)
    made = Backup(folder / BACKUPS_FOLDER / made_at.strftime(NAMED_BY), made_at)
    with _refusals_said():
        aside = made.folder.parent / ASIDE
        try:
            _make_aside(folder, key, Backup(aside, made_at), let_others)
            aside.replace(made.folder)
            settle_folder(made.folder.parent)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    drop_old(folder, now.astimezone(UTC).date(), spared=made)
    return made


def check_backup(backup: Backup, key: bytes, let_others: Callable[[], None] = lambda: None) -> None:
    """Raises Trouble unless the backup opens by ``key``, is whole, and its tables hold as many records as its log.

    ``let_others`` is called between its parts; the backup alone is open then.
    """
    with said_to_people():
        connection = looking_connection(backup.store, key)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
            is_whole = not connection.execute("PRAGMA cipher_integrity_check").fetchall()
            let_others()
            is_whole = is_whole and connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            let_others()
            is_whole = is_whole and _records_in_log(connection) == _records_in_tables(connection)
        except sqlcipher.OperationalError as error:
            if "no such table" not in str(error):
                raise
            is_whole = False
        finally:
            connection.close()
    if not is_whole:
        raise Trouble("The backup {name} is damaged. Nothing was changed; take another one.", name=backup.name)


def drop_old(folder: Path, today: date, spared: Backup) -> None:
    """Let go of the backups that are not to be kept; one that cannot be removed stays."""
    all_of_them = backups_in(folder)
    to_keep = kept([each.made_at for each in all_of_them], today)
    for each in all_of_them:
        if each.made_at not in to_keep and each != spared:
            shutil.rmtree(each.folder, ignore_errors=True)


def _make_aside(folder: Path, key: bytes, aside: Backup, let_others: Callable[[], None]) -> None:
    shutil.rmtree(aside.folder, ignore_errors=True)
    aside.folder.parent.mkdir(mode=0o700, exist_ok=True)
    aside.folder.mkdir(mode=0o700)
    _vacuum_into(folder / STORE_FILE, key, aside.store)
    if (folder / KEY_FILE).is_file():
        shutil.copyfile(folder / KEY_FILE, aside.folder / KEY_FILE)
    let_others()  # not before the key file of this very store is there: what comes between may make a new key
    check_backup(aside, key, let_others)
    for each in aside.folder.iterdir():
        each.chmod(0o600)
        with each.open("r+b") as file:
            os.fsync(file.fileno())
    settle_folder(aside.folder)


def _vacuum_into(store: Path, key: bytes, copy: Path) -> None:
    engine = writing_engine(store, key)
    try:
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("VACUUM INTO ?", (str(copy),))
        finally:
            connection.close()
    finally:
        engine.dispose()


def _records_in_log(connection: Any) -> int:
    made = {row[0] for row in connection.execute("SELECT entity FROM change WHERE field = ?", (MADE,))}
    said = connection.execute("SELECT entity, value FROM change WHERE field = ? ORDER BY seq, replica", (DELETED,))
    gone = {entity for entity, value in dict(said.fetchall()).items() if value == "true"}
    return len(made - gone)


def _records_in_tables(connection: Any) -> int:
    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    names = [name for name in BY_TABLE if name in there]
    return sum(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names)  # noqa: S608 - ours


def _time_of(name: str) -> datetime | None:
    try:
        return datetime.strptime(name, NAMED_BY).replace(tzinfo=UTC)
    except ValueError:
        return None


@contextmanager
def _refusals_said() -> Iterator[None]:
    try:
        with said_to_people():
            yield
    except NoRoomError as error:
        raise Trouble("The disk has no room for a backup. Your work is saved and goes on; make room.") from error
    except OSError as error:
        raise Trouble(
            "No backup could be made ({reason}). Your work is saved and goes on; look at the disk.",
            reason=error.strerror or "refused",
        ) from error
