"""The key and its passphrase: where the key is, another passphrase, another key, and the desk locked.

Whatever hands a key out or puts it away asks for the passphrase first: so nobody can shut themselves out with one that
they have forgotten, and nobody who finds the desk open can take the key along.
"""

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.storage import lock_mark
from jpdialog.storage.keychain import KeyringState
from jpdialog.storage.places import KEY_FILE, STORE_FILE
from jpdialog.storage.recovery_key import KEY_BYTES, workspace_of, wrap_key
from jpdialog.storage.rekeying import opens
from jpdialog.storage.rotation import find_key, finish_rotation, rotate_key


class KeyringPlace(StrEnum):
    """What this computer's keyring has to do with the desk's key."""

    OPENS = "opens"
    EMPTY = "empty"
    OUTDATED = "outdated"
    ABSENT = "absent"
    LOCKED = "locked"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Kept:
    """How the keyring stands; ``name`` is what people call it, empty if there is none or it does not answer."""

    place: KeyringPlace
    name: str = ""


@dataclass(frozen=True, slots=True)
class Renewed:
    """The desk opened again after a change of key; ``trouble`` if the key is still the old one."""

    desk: Desk
    trouble: Trouble | None = None


def where_the_key_is(desk: Desk) -> Kept:
    """Ask the keyring, which may take its three seconds."""
    answer = desk.keychain.recall(workspace_of(desk.folder / KEY_FILE))
    if answer.state is not KeyringState.HELD:
        return Kept(KeyringPlace(answer.state.value), answer.name)
    does_open = answer.key is not None and len(answer.key) == KEY_BYTES and opens(desk.folder / STORE_FILE, answer.key)
    return Kept(KeyringPlace.OPENS if does_open else KeyringPlace.OUTDATED, answer.name)


def check_passphrase(desk: Desk, passphrase: str) -> None:
    """Raise Trouble if that is not the passphrase of the desk's workspace."""
    _proven_key(desk, passphrase)


def change_passphrase(desk: Desk, old: str, new: str) -> None:
    """Wrap the same key by another passphrase. Raises Trouble if ``old`` is not the passphrase or ``new`` is empty."""
    _refuse_for_the_sample(desk)
    key = _proven_key(desk, old)
    wrap_key(desk.folder / KEY_FILE, workspace_of(desk.folder / KEY_FILE), key, new)


def renew_key(desk: Desk, passphrase: str, author: str = "") -> Renewed:
    """Give the workspace a new key; ``desk`` is closed for it, and another one opened in its place.

    Raises Trouble, with ``desk`` still open, if ``passphrase`` is not the passphrase.
    """
    _proven_key(desk, passphrase)
    folder, keychain, workspace = desk.folder, desk.keychain, workspace_of(desk.folder / KEY_FILE)
    is_in_keyring = keychain.recall(workspace).state is KeyringState.HELD
    desk.close()
    met: Trouble | None = None
    try:
        new = rotate_key(folder, passphrase)
        if is_in_keyring and not keychain.remember(workspace, new):
            met = Trouble(
                "The workspace has its new key, but the keyring did not take it: the recovery passphrase is asked for"
                " at the next start."
            )
    except Trouble as trouble:
        met = trouble
    return Renewed(Desk.open(folder, passphrase, author=author, keychain=keychain), met)


def let_keyring_open(desk: Desk, passphrase: str) -> None:
    """Put the key into this computer's keyring. Raises Trouble if it does not take it."""
    key = _proven_key(desk, passphrase)
    if not desk.keychain.remember(workspace_of(desk.folder / KEY_FILE), key):
        raise Trouble("The keyring did not take the key. The recovery passphrase opens the workspace as before.")


def take_out_of_keyring(desk: Desk, passphrase: str) -> None:
    """Have the passphrase alone open the workspace from now on. Raises Trouble if the keyring keeps the key."""
    _proven_key(desk, passphrase)
    if not desk.keychain.forget(workspace_of(desk.folder / KEY_FILE)):
        raise Trouble("The keyring did not let go of the key: it may still open the workspace. Try again.")


def lock(desk: Desk) -> None:
    """Have the passphrase asked for at the next opening, though the keyring may hold the key; close the desk next."""
    lock_mark.lock(desk.folder)


def unlocked_by_hand(desk: Desk, passphrase: str, *, keyring_is_outdated: bool) -> None:
    """Somebody typed the passphrase: the lock is lifted, and a key in the keyring that opens nothing is replaced."""
    with suppress(OSError):  # the mark stays: the passphrase is asked for once more
        lock_mark.lift_lock(desk.folder)
    if keyring_is_outdated:
        with suppress(Trouble):
            let_keyring_open(desk, passphrase)


def has_sample_passphrase(folder: Path) -> bool:
    """Whether the passphrase lies beside the store, as the sample's does."""
    from jpdialog.services.sample import NOTE_FILE

    return (folder / NOTE_FILE).is_file()


def _refuse_for_the_sample(desk: Desk) -> None:
    if has_sample_passphrase(desk.folder):
        raise Trouble("The sample's passphrase lies beside it and stays as it is. Nothing was changed.")


def _proven_key(desk: Desk, passphrase: str) -> bytes:
    found = find_key(desk.folder, passphrase)
    if not opens(desk.folder / STORE_FILE, found.key):
        raise Trouble(
            "{name} holds the key of another workspace. Nothing was changed; put back this one's own.", name=KEY_FILE
        )
    finish_rotation(desk.folder, found)
    return found.key
