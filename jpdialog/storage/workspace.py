"""Making and opening a workspace: a folder with the encrypted store and the recovery copy of its key.

The random key has two copies: in the platform's keyring, and wrapped by the recovery passphrase beside the store. With
a passphrase given, the keyring is not asked at all, so that the desk can run unattended.
"""

import os
from contextlib import suppress
from pathlib import Path

from jpdialog.domain.record import new_id
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.keychain import recall_key, remember_key
from jpdialog.storage.places import KEY_FILE, STORE_FILE, is_workspace
from jpdialog.storage.recovery_key import KEY_BYTES, unwrap_key, workspace_of, wrap_key
from jpdialog.storage.store import Store


class PassphraseNeededError(Trouble):
    """The keyring did not give the key: ask for the recovery passphrase."""


def create_workspace(folder: Path, passphrase: str, *, author: str = "", keyring: bool = True) -> Store:
    """Make a workspace in ``folder`` (made if absent) and open it; on any failure nothing is left behind."""
    if is_workspace(folder) or (folder / KEY_FILE).exists():
        raise Trouble("There is a workspace in {folder} already. Nothing was changed.", folder=folder.name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(
            "The folder {folder} cannot be made ({reason}). Nothing was changed.",
            folder=folder.name,
            reason=error.strerror or "refused",
        ) from error
    key, workspace = os.urandom(KEY_BYTES), new_id()
    try:
        wrap_key(folder / KEY_FILE, workspace, key, passphrase)
        store = Store.create(folder, key, workspace, author)
    except BaseException:
        _clear_away(folder)
        raise
    if keyring:
        remember_key(workspace, key)
    return store


def open_workspace(folder: Path, passphrase: str | None = None, *, author: str = "") -> Store:
    """Open the workspace in ``folder`` by ``passphrase``, or by the keyring when none is given.

    Raises PassphraseNeededError if the keyring has no key to give, and Trouble if there is no workspace, the
    passphrase is wrong, or somebody else has it open.
    """
    if not is_workspace(folder):
        raise Trouble("There is no workspace in {folder}. Make one first; nothing was made.", folder=folder.name)
    if passphrase is not None:
        return Store(folder, unwrap_key(folder / KEY_FILE, passphrase), author)
    key = recall_key(workspace_of(folder / KEY_FILE))
    if key is None or len(key) != KEY_BYTES:
        raise PassphraseNeededError("The keyring did not give this workspace's key. Type the recovery passphrase.")
    return Store(folder, key, author)


def _clear_away(folder: Path) -> None:
    for name in (KEY_FILE, STORE_FILE, f"{STORE_FILE}-wal", f"{STORE_FILE}-shm"):
        with suppress(OSError):
            (folder / name).unlink()
    with suppress(OSError):
        folder.rmdir()
