"""The ways out when a store is damaged: the newest good backup, and what of the store can still be read.

Neither writes into the damaged store: whatever takes its place does so only after it was set aside.
"""

import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from jpdialog.domain.trouble import Trouble
from jpdialog.storage.backups import Backup, backups_in, check_backup, newest_good
from jpdialog.storage.holder import Holder
from jpdialog.storage.keychain import Keychain
from jpdialog.storage.places import KEY_FILE
from jpdialog.storage.recovery_key import unwrap_key, workspace_of
from jpdialog.storage.restoring import restore
from jpdialog.storage.rotation import NEXT_KEY_FILE
from jpdialog.storage.salvage import Left, read_left, save_left
from jpdialog.storage.workspace import PassphraseNeededError

SALVAGED = "being-salvaged"
BACKUPS_TRIED = 3
"""Of how many backups the key files are tried: one from before a change of key may be the only one that is whole."""


@dataclass(frozen=True, slots=True)
class WayOut:
    """What opens the workspace, and what would be had: ``backup`` the newest good one, ``left`` what can be read."""

    key: bytes = field(repr=False)
    key_file: Path
    backup: Backup | None
    left: Left


def ways_out(folder: Path, passphrase: str | None = None, *, keychain: Keychain | None = None) -> WayOut:
    """Look for the ways out of a workspace that nobody has open; it reads all of the store, and the backups.

    Raises PassphraseNeededError, or Trouble if the passphrase opens nothing.
    """
    holder = Holder(folder)
    holder.take()
    try:
        found = [_way(folder, *each) for each in _keys(folder, passphrase, keychain or Keychain())]
    finally:
        holder.give_back()
    return max(found, key=lambda each: (each.left.saved, each.backup is not None))


def go_back(folder: Path, way: WayOut, now: datetime) -> None:
    """Have the newest good backup take the damaged store's place, which is set aside."""
    if way.backup is None:
        raise Trouble("There is no good backup. Nothing was changed; save what can still be read.")
    restore(folder, way.backup, way.key, way.key_file, now)


def go_on(folder: Path, way: WayOut, now: datetime) -> None:
    """Have what can still be read take the damaged store's place, which is set aside."""
    to = folder / SALVAGED
    shutil.rmtree(to, ignore_errors=True)
    try:
        save_left(way.left, way.key, way.key_file, to)
        restore(folder, Backup(to, now), way.key, way.key_file, now)
    finally:
        shutil.rmtree(to, ignore_errors=True)


def _way(folder: Path, key: bytes, key_file: Path) -> WayOut:
    return WayOut(key, key_file, newest_good(folder, partial(check_backup, key=key)), read_left(folder, key))


def _keys(folder: Path, passphrase: str | None, keychain: Keychain) -> list[tuple[bytes, Path]]:
    """The keys that may open something there, each with a file that gives it."""
    files = _key_files(folder)
    if passphrase is None:
        key = keychain.recall(workspace_of(files[0])).key
        if key is None:
            raise PassphraseNeededError("The store of this workspace does not open. Type its recovery passphrase.")
        return [(key, files[0])]
    found: dict[bytes, Path] = {}
    for file in files:
        with suppress(Trouble):
            found.setdefault(unwrap_key(file, passphrase), file)
    if not found:
        unwrap_key(files[0], passphrase)
    return list(found.items())


def _key_files(folder: Path) -> list[Path]:
    of_backups = [each.folder / KEY_FILE for each in backups_in(folder)[:BACKUPS_TRIED]]
    there = [file for file in (folder / KEY_FILE, folder / NEXT_KEY_FILE, *of_backups) if file.is_file()]
    return there or [folder / KEY_FILE]
