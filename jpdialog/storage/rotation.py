"""A new key for the store, so that at every moment one of the two key files opens what stands there.

The store is copied aside under the new key and the copy compared. The new key's file is written beside the old one,
the copy takes the store's place in one step, and only when the new key has opened it does its file take the old one's
place. A stop between any two steps leaves the old store with the old key's file, or the new store with both; whoever
comes next with the passphrase finds the one that opens and brings the rest to its end.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from jpdialog.domain.trouble import Trouble
from jpdialog.storage.holder import Holder
from jpdialog.storage.places import KEY_FILE, STORE_FILE
from jpdialog.storage.recovery_key import KEY_BYTES, unwrap_key, workspace_of, wrap_key
from jpdialog.storage.rekeying import NOT_THE_SAME, copy_under_another_key, opens
from jpdialog.storage.whole_file import settle_folder

NEXT_KEY_FILE = "key.next.json"
ASIDE = "new-key-being-made"
BEFORE = "before.db"


@dataclass(frozen=True, slots=True)
class FoundKey:
    """A store's key and the file that gave it."""

    key: bytes = field(repr=False)
    file: Path


def find_key(folder: Path, passphrase: str) -> FoundKey:
    """The key that opens the store, from whichever of the key files holds it; the usual one's if none does.

    Raises Trouble for a wrong passphrase, and for a key file that is missing or was changed.
    """
    usual, coming, store = folder / KEY_FILE, folder / NEXT_KEY_FILE, folder / STORE_FILE
    key = unwrap_key(usual, passphrase)
    if coming.is_file() and not opens(store, key):
        with suppress(Trouble):
            new = unwrap_key(coming, passphrase)
            if opens(store, new):
                return FoundKey(new, coming)
    return FoundKey(key, usual)


def finish_rotation(folder: Path, found: FoundKey) -> None:
    """Keep the one key file that opens the store, and nothing else of a change of key; hold the workspace for it."""
    coming, aside = folder / NEXT_KEY_FILE, folder / ASIDE
    if not (coming.exists() or aside.exists()) or not opens(folder / STORE_FILE, found.key):
        return
    if found.file == coming:
        coming.replace(folder / KEY_FILE)
    coming.unlink(missing_ok=True)
    settle_folder(folder)
    shutil.rmtree(aside, ignore_errors=True)


def rotate_key(folder: Path, passphrase: str) -> bytes:
    """Give the store in ``folder``, which nobody has open, a new random key; gives it back.

    Raises Trouble for a wrong passphrase, a full disk, or somebody who has the workspace open; all is then as it was.
    """
    holder = Holder(folder)
    holder.take()
    try:
        with _refusals_said():
            found = find_key(folder, passphrase)
            finish_rotation(folder, found)
            new = _make_aside(folder, found.key, passphrase)
            _put_in_place(folder, new)
            finish_rotation(folder, FoundKey(new, folder / NEXT_KEY_FILE))
            return new
    finally:
        holder.give_back()


def _make_aside(folder: Path, key: bytes, passphrase: str) -> bytes:
    aside, new = folder / ASIDE, os.urandom(KEY_BYTES)
    try:
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(mode=0o700)
        copy_under_another_key(folder / STORE_FILE, aside / STORE_FILE, key, new)
        wrap_key(folder / NEXT_KEY_FILE, workspace_of(folder / KEY_FILE), new, passphrase)
        (folder / NEXT_KEY_FILE).chmod(0o600)
        _keep(folder / STORE_FILE, aside / BEFORE)
        settle_folder(aside)
        settle_folder(folder)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        (folder / NEXT_KEY_FILE).unlink(missing_ok=True)
        raise
    return new


def _put_in_place(folder: Path, new: bytes) -> None:
    (folder / ASIDE / STORE_FILE).replace(folder / STORE_FILE)
    settle_folder(folder)
    if not opens(folder / STORE_FILE, new):
        (folder / ASIDE / BEFORE).replace(folder / STORE_FILE)
        (folder / NEXT_KEY_FILE).unlink()
        raise Trouble(NOT_THE_SAME)


def _keep(store: Path, copy: Path) -> None:
    """A second name for the old store until the new one has been opened; a copy where there are no second names."""
    try:
        os.link(store, copy)
    except OSError:
        shutil.copyfile(store, copy)


@contextmanager
def _refusals_said() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise Trouble(
            "The workspace's folder cannot be written to ({reason}). Nothing was changed.",
            reason=error.strerror or "refused",
        ) from error
