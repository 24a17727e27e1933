"""Backups as verbs: make one, list them, see whether the newest opens, and go back to one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.storage.backups import Backup, backup_named, backups_in, newest_good
from jpdialog.storage.places import KEY_FILE
from jpdialog.storage.recovery_key import unwrap_key
from jpdialog.storage.restoring import key_of, restore
from jpdialog.storage.salvage import Left, read_left, save_left


@dataclass(frozen=True, slots=True)
class Restored:
    """The desk opened again, on the backup; ``trouble`` if it is still on the store that was there."""

    desk: Desk
    trouble: Trouble | None = None


def backups_of(folder: Path) -> list[Backup]:
    """The finished backups of a workspace, the newest first; none of them is opened."""
    return backups_in(folder)


def back_up(desk: Desk, let_others: Callable[[], None] = lambda: None) -> Backup:
    """Make a checked backup now. Raises Trouble if there is none afterwards; the desk works on either way.

    ``let_others`` is called between its parts.
    """
    return desk.store.back_up(datetime.now(UTC), let_others)


def restore_named(folder: Path, name: str, passphrase: str) -> Path | None:
    """Put the backup of that name in place of the store in ``folder``; gives back where that one is kept now.

    The store need not open, nor be there. ``passphrase`` is the present one, or that of when the backup was made: the
    one that was given opens the workspace afterwards. Raises Trouble, and all is as it was, if it cannot be done.
    """
    backup = backup_named(folder, name)
    key, key_file = key_of(backup, folder, passphrase)
    return restore(folder, backup, key, key_file, datetime.now(UTC))


def go_back(desk: Desk, name: str) -> Restored:
    """Go back to a backup; ``desk`` is closed for it, and another one opened in its place.

    Raises Trouble, with ``desk`` still open, if the backup is damaged or the desk's key does not open it.
    """
    backup = backup_named(desk.folder, name)
    desk.store.check_backup(backup)
    store, met = desk.store.go_back_to(backup, datetime.now(UTC))
    return Restored(Desk(store, desk.folder, desk.keychain), met)


def newest_that_opens(desk: Desk) -> Backup | None:
    """The newest backup that the desk's key opens and that is whole; reads each from the newest on until one is."""
    return newest_good(desk.folder, desk.store.check_backup)


def salvage_into(folder: Path, passphrase: str, to: Path) -> Left:
    """Make a new workspace in ``to`` of what can still be read of a damaged one, which is not touched."""
    key_file = folder / KEY_FILE
    key = unwrap_key(key_file, passphrase)
    left = read_left(folder, key)
    save_left(left, key, key_file, to)
    return left
