"""Making and opening a workspace: a folder with the encrypted store and the recovery copy of its key.

The random key has two copies: in the platform's keyring, and wrapped by the recovery passphrase beside the store. With
a passphrase given, the keyring is not asked, so that the desk can run unattended.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from jpdialog.domain.record import new_id
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.backups import backups_in
from jpdialog.storage.database import DamagedError
from jpdialog.storage.holder import Holder
from jpdialog.storage.keychain import Keychain, KeyringAnswer, KeyringState
from jpdialog.storage.lock_mark import is_locked
from jpdialog.storage.network_share import refuse_network_share
from jpdialog.storage.places import KEY_FILE, LOCK_FILE, STORE_FILE, is_workspace
from jpdialog.storage.recovery_key import KEY_BYTES, workspace_of, wrap_key
from jpdialog.storage.rekeying import opens
from jpdialog.storage.restoring import finish_restoring
from jpdialog.storage.rotation import find_key, finish_rotation
from jpdialog.storage.store import Store
from jpdialog.storage.whole_file import make_folder, settle_folder

MAKING = "being-made"


class PassphraseNeededError(Trouble):
    """The keyring did not give the key, and the sentence says why: ask for the recovery passphrase.

    ``is_outdated``: the keyring holds a key of this workspace that does not open it any more.
    """

    is_outdated = False


def create_workspace(
    folder: Path, passphrase: str, *, author: str = "", keyring: bool = True, keychain: Keychain | None = None
) -> Store:
    """Make a workspace in ``folder`` (made if absent) and open it; on any failure nothing is left behind."""
    refuse_network_share(folder)
    made_folder = not folder.exists()
    try:
        make_folder(folder)
    except OSError as error:
        raise Trouble(
            "The folder {folder} cannot be made ({reason}). Nothing was changed.",
            folder=folder.name,
            reason=error.strerror or "refused",
        ) from error
    key, workspace = os.urandom(KEY_BYTES), new_id()
    holder = Holder(folder)
    holder.take()
    try:
        _make(folder, key, workspace, passphrase)
    finally:
        holder.give_back()
        if made_folder and not is_workspace(folder):
            _remove_if_empty(folder)
    if keyring:
        (keychain or Keychain()).remember(workspace, key)
    return Store(folder, key, author)


def open_workspace(
    folder: Path, passphrase: str | None = None, *, author: str = "", keychain: Keychain | None = None
) -> Store:
    """Open the workspace in ``folder`` by ``passphrase``, or by the keyring when none is given.

    Raises PassphraseNeededError if the keyring has no key to give or the workspace was locked, and Trouble if there is
    no workspace, the passphrase is wrong, or somebody else has it open.
    """
    finish_restoring(folder)
    if not is_workspace(folder) and not backups_in(folder):
        raise Trouble("There is no workspace in {folder}. Make one first; nothing was made.", folder=folder.name)
    if not (folder / STORE_FILE).is_file():
        raise DamagedError(
            "The store of this workspace is gone, but its backups are there. Go back to one: jpdialog backup restore."
        )
    if passphrase is not None:
        return _open_by_passphrase(folder, passphrase, author)
    return Store(folder, _key_from_keyring(folder, keychain or Keychain()), author)


def _open_by_passphrase(folder: Path, passphrase: str, author: str) -> Store:
    found = find_key(folder, passphrase)
    store = Store(folder, found.key, author)
    with suppress(OSError, Trouble):  # what is left of a change of key stays for the next time
        finish_rotation(folder, found)
    return store


def _key_from_keyring(folder: Path, keychain: Keychain) -> bytes:
    workspace = workspace_of(folder / KEY_FILE)
    if is_locked(folder):
        raise PassphraseNeededError("This workspace was locked. Type its recovery passphrase.")
    answer = keychain.recall(workspace)
    if answer.key is None:
        raise _why_not(answer, keychain.patience)
    if len(answer.key) == KEY_BYTES and opens(folder / STORE_FILE, answer.key):
        return answer.key
    needed = PassphraseNeededError(
        "The key that this computer's keyring holds does not open this workspace. Type its recovery passphrase."
    )
    needed.is_outdated = True
    raise needed


def _why_not(answer: KeyringAnswer, patience: float) -> PassphraseNeededError:
    match answer.state:
        case KeyringState.ABSENT:
            return PassphraseNeededError(
                "This computer has no keyring that JPDialog can use. Type the recovery passphrase."
            )
        case KeyringState.SILENT:
            return PassphraseNeededError(
                "This computer's keyring did not answer within {seconds} seconds. Type the recovery passphrase.",
                seconds=f"{patience:g}",
            )
        case KeyringState.LOCKED:
            return PassphraseNeededError(
                "This computer's keyring is locked and did not give the key. Type the recovery passphrase."
            )
    return PassphraseNeededError(
        "This computer's keyring does not hold the key of this workspace. Type the recovery passphrase."
    )


def _make(folder: Path, key: bytes, workspace: str, passphrase: str) -> None:
    """Make key file and store aside and move them into place, the store last: half a workspace is never seen."""
    if is_workspace(folder):
        raise Trouble("There is a workspace in {folder} already. Nothing was changed.", folder=folder.name)
    if backups_in(folder):
        raise Trouble(
            "{folder} holds backups of a workspace whose store is gone. Go back to one with jpdialog backup restore, or"
            " choose another folder; nothing was made.",
            folder=folder.name,
        )
    aside = folder / MAKING
    shutil.rmtree(aside, ignore_errors=True)
    try:
        aside.mkdir()
        wrap_key(aside / KEY_FILE, workspace, key, passphrase)
        Store.make(aside / STORE_FILE, key, workspace)
        _keep_key_without_store(folder)
        for name in (KEY_FILE, STORE_FILE):
            (aside / name).chmod(0o600)
            (aside / name).replace(folder / name)
            settle_folder(folder)
    except OSError as error:
        raise Trouble(
            "The workspace's folder cannot be written to ({reason}). Nothing was changed.",
            reason=error.strerror or "refused",
        ) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        (folder / LOCK_FILE).unlink(missing_ok=True)
        folder.rmdir()


def _keep_key_without_store(folder: Path) -> None:
    """A key whose store is gone may still open a backup: it is put aside, never written over."""
    kept, number = folder / KEY_FILE, 1
    while kept.exists():
        target = folder / f"{KEY_FILE}.{number}"
        if not target.exists():
            kept.replace(target)
        number += 1
