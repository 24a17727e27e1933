"""Putting a backup in the store's place: what stands there is set aside first, whole, and never written over.

The restored store is a replica of its own from then on: it goes on counting where the backup stood, and two stores
with one replica's name and the same numbers for different changes could never be merged.
"""

import os
import shutil
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from jpdialog.domain.trouble import Trouble
from jpdialog.storage.backups import NAMED_BY, Backup, check_backup
from jpdialog.storage.database import said_to_people, writing_engine
from jpdialog.storage.holder import Holder
from jpdialog.storage.places import KEY_FILE, SET_ASIDE_FOLDER, STORE_FILE
from jpdialog.storage.recovery_key import unwrap_key
from jpdialog.storage.rekeying import opens
from jpdialog.storage.schema import become_a_replica
from jpdialog.storage.whole_file import settle_folder

COMING = "being-restored"
PARTS = (f"{STORE_FILE}-wal", f"{STORE_FILE}-shm", STORE_FILE, KEY_FILE)


def key_of(backup: Backup, folder: Path, passphrase: str) -> tuple[bytes, Path]:
    """The backup's key and the file that gave it: its own by the passphrase of then, or the present one.

    Raises Trouble if the passphrase opens neither.
    """
    refused: Trouble | None = None
    for file in (folder / KEY_FILE, backup.folder / KEY_FILE):
        try:
            key = unwrap_key(file, passphrase)
            if opens(backup.store, key):
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
        check_backup(backup, key)
        coming = folder / COMING
        try:
            _prepare(backup, key, key_file, coming)
            aside = _set_aside(folder, now)
            _put_in_place(folder, coming, aside)
        finally:
            shutil.rmtree(coming, ignore_errors=True)
        return aside
    except OSError as error:
        raise Trouble(
            "The backup could not be put in place ({reason}). Nothing was lost; look at the disk and try again.",
            reason=error.strerror or "refused",
        ) from error
    finally:
        holder.give_back()


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


def _set_aside(folder: Path, now: datetime) -> Path | None:
    """Move what stands there into a folder of its own under its time, the store last of what it needs."""
    if not any((folder / part).exists() for part in PARTS):
        return None
    when = now.astimezone(UTC)
    while (aside := folder / SET_ASIDE_FOLDER / when.strftime(NAMED_BY)).exists():
        when += timedelta(seconds=1)
    aside.parent.mkdir(mode=0o700, exist_ok=True)
    aside.mkdir(mode=0o700)
    for part in PARTS:
        if (folder / part).exists():
            (folder / part).replace(aside / part)
    settle_folder(aside)
    settle_folder(folder)
    return aside


def _put_in_place(folder: Path, coming: Path, aside: Path | None) -> None:
    try:
        for name in (KEY_FILE, STORE_FILE):
            if (coming / name).exists():
                (coming / name).replace(folder / name)
        settle_folder(folder)
    except OSError:
        for part in PARTS if aside else ():
            with suppress(FileNotFoundError):
                (aside / part).replace(folder / part)  # type: ignore[operator]
        raise
