"""Putting a backup in the store's place: what stands there is set aside first, whole, and never written over.

The restored store is a replica of its own from then on: it goes on counting where the backup stood, and two stores
with one replica's name and the same numbers for different changes could never be merged.

The store is got ready in a folder of its own, whose renaming is the one step that counts: whoever opens the workspace
next brings to its end what a crash broke off. Where the disk refuses the rest, renaming it back is the step that
counts, and what was set aside is put back, by whoever opens the workspace next if need be.
"""

import os
import shutil
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from jpdialog.domain.trouble import Trouble
from jpdialog.storage.backups import NAMED_BY, Backup, check_backup
from jpdialog.storage.database import NOT_ONE, looking_connection, said_to_people, writing_engine
from jpdialog.storage.holder import Holder
from jpdialog.storage.places import KEY_FILE, RESTORING, SET_ASIDE_FOLDER, STORE_FILE
from jpdialog.storage.recovery_key import unwrap_key
from jpdialog.storage.schema import become_a_replica
from jpdialog.storage.whole_file import make_folder, settle_folder

COMING = "being-restored"
WHERE_TO = "set-aside.txt"
PARTS = (f"{STORE_FILE}-wal", f"{STORE_FILE}-shm", STORE_FILE)
REFUSED = "The backup could not be put in place ({reason}). Nothing was lost; look at the disk and try again."


def key_of(backup: Backup, folder: Path, passphrase: str) -> tuple[bytes, Path]:
    """The backup's key and the file that gave it: its own by the passphrase of then, or the present one.

    Raises Trouble if the passphrase opens neither.
    """
    refused: Trouble | None = None
    for file in (folder / KEY_FILE, backup.folder / KEY_FILE):
        try:
            key = unwrap_key(file, passphrase)
            if _opens(backup.store, key):
                return key, file
        except Trouble as trouble:
            refused = trouble
    raise refused or Trouble(
        "This key does not open the backup {name}, or it is damaged. Nothing was changed; take another one.",
        name=backup.name,
    )


def restore(folder: Path, backup: Backup, key: bytes, key_file: Path, now: datetime) -> Path | None:
    """Put ``backup`` in the place of the store in ``folder``, which nobody has open; gives back where that one is now.

    Raises Trouble if somebody has it open, the backup does not pass its check, or the disk refuses: before the
    present store has been moved, or after it has been put back.
    """
    holder = Holder(folder)
    holder.take()
    try:
        _finish(folder)
        check_backup(backup, key)
        coming = folder / COMING
        try:
            _prepare(backup, key, key_file, coming)
            aside = _commit(folder, coming, now)
        finally:
            shutil.rmtree(coming, ignore_errors=True)
        _finish_or_undo(folder)
        return aside if any(aside.iterdir()) else None
    except OSError as error:
        raise Trouble(REFUSED, reason=error.strerror or "refused") from error
    finally:
        holder.give_back()


def _opens(store: Path, key: bytes) -> bool:
    """Whether the key opens a backup, into which nothing is written for that."""
    with said_to_people():
        connection = looking_connection(store, key)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        except sqlcipher.DatabaseError as error:
            if NOT_ONE not in str(error):
                raise
            return False
        finally:
            connection.close()
    return True


def _prepare(backup: Backup, key: bytes, key_file: Path, coming: Path) -> None:
    shutil.rmtree(coming, ignore_errors=True)
    coming.mkdir(mode=0o700)
    shutil.copyfile(backup.store, coming / STORE_FILE)
    file = key_file if key_file.is_file() else backup.folder / KEY_FILE
    if file.is_file():  # without one the keyring alone opens the store, as it did until now
        shutil.copyfile(file, coming / KEY_FILE)
    engine = writing_engine(coming / STORE_FILE, key)
    try:
        with said_to_people(), engine.begin() as connection:
            become_a_replica(connection)
    finally:
        engine.dispose()
    for each in coming.iterdir():
        each.chmod(0o600)
        with each.open("r+b") as written:
            os.fsync(written.fileno())


def finish_restoring(folder: Path) -> None:
    """Bring to its end what a crash broke off, if anything: the restore, or the putting back of what it had set aside.

    Raises Trouble if the folder refuses it.
    """
    if not ((folder / RESTORING).is_dir() or is_being_put_back(folder)):
        return
    holder = Holder(folder)
    holder.take()
    try:
        _finish(folder)
    except OSError as error:
        raise Trouble(REFUSED, reason=error.strerror or "refused") from error
    finally:
        holder.give_back()


def _commit(folder: Path, coming: Path, now: datetime) -> Path:
    """From here on the backup is the workspace's store, also if the rest is broken off."""
    when = now.astimezone(UTC)
    while (aside := folder / SET_ASIDE_FOLDER / when.strftime(NAMED_BY)).exists():
        when += timedelta(seconds=1)
    (coming / WHERE_TO).write_text(aside.name, encoding="ascii")
    settle_folder(coming)
    coming.rename(folder / RESTORING)
    return aside


def _finish(folder: Path) -> None:
    """While a new file waits, what stands in its place is the old one, and goes to where it is kept."""
    if is_being_put_back(folder):
        _put_back(folder)
    waiting = folder / RESTORING
    if (waiting / STORE_FILE).exists():
        aside = folder / SET_ASIDE_FOLDER / (waiting / WHERE_TO).read_text(encoding="ascii")
        make_folder(aside)
        if (waiting / KEY_FILE).exists():
            _move(folder / KEY_FILE, aside)
            (waiting / KEY_FILE).replace(folder / KEY_FILE)
        for part in PARTS:
            _move(folder / part, aside)
        settle_folder(aside)
        settle_folder(folder)
        (waiting / STORE_FILE).replace(folder / STORE_FILE)
        with suppress(OSError):  # it is in its place, and whoever comes next would put it there
            settle_folder(folder)
    shutil.rmtree(waiting, ignore_errors=True)


def _finish_or_undo(folder: Path) -> None:
    try:
        settle_folder(folder)
        _finish(folder)
    except OSError:
        if (folder / RESTORING / STORE_FILE).exists():
            (folder / RESTORING).rename(folder / COMING)  # from here on it is put back, also if that is broken off
            with suppress(OSError):
                settle_folder(folder)
            _put_back(folder)
        raise


def is_being_put_back(folder: Path) -> bool:
    """Whether what a refused restore had set aside was being put back, and that was broken off."""
    told = folder / COMING / WHERE_TO
    return told.is_file() and (folder / SET_ASIDE_FOLDER / told.read_text(encoding="ascii")).is_dir()


def _put_back(folder: Path) -> None:
    """Have all stand again where it stood before a restore was refused; each file is the older one and counts."""
    aside = folder / SET_ASIDE_FOLDER / (folder / COMING / WHERE_TO).read_text(encoding="ascii")
    for each in list(aside.iterdir()) if aside.is_dir() else []:
        each.replace(folder / each.name)
    with suppress(OSError):
        settle_folder(folder)
    shutil.rmtree(aside, ignore_errors=True)
    shutil.rmtree(folder / COMING, ignore_errors=True)


def _move(file: Path, aside: Path) -> None:
    if file.exists():
        file.replace(aside / file.name)
