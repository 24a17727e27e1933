"""The platform's keyring, asked with care: by name of its backend, with a bound on the wait, never a plain file.

A locked keyring can wait for ever, so each call runs in a thread of its own and is given up after three seconds.
"""

import base64
from collections.abc import Callable
from queue import Empty, Queue
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")

SERVICE = "JPDialog"
PATIENCE = 3.0  # seconds
KNOWN = (
    "keyring.backends.macOS.Keyring",
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
)


def remember_key(workspace: str, key: bytes) -> bool:
    """Put the key into the keyring and read it back; False if there is no keyring that holds it safely."""

    def keep() -> bool:
        keyring = _backend()
        if keyring is None:
            return False
        keyring.set_password(SERVICE, workspace, base64.b64encode(key).decode("ascii"))
        return bool(keyring.get_password(SERVICE, workspace) == base64.b64encode(key).decode("ascii"))

    return bool(_within_patience(keep))


def recall_key(workspace: str) -> bytes | None:
    """The key as the keyring holds it; None if it has none, is locked, or does not answer in time."""

    def look() -> bytes | None:
        keyring = _backend()
        kept = None if keyring is None else keyring.get_password(SERVICE, workspace)
        return None if kept is None else base64.b64decode(kept, validate=True)

    return _within_patience(look)


def _backend() -> Any:
    from keyring.backend import get_all_keyring

    found = {f"{type(each).__module__}.{type(each).__name__}": each for each in get_all_keyring()}
    return next((found[name] for name in KNOWN if name in found), None)


def _within_patience(ask: Callable[[], T]) -> T | None:
    answers: Queue[T | None] = Queue()

    def run() -> None:
        try:
            answers.put(ask())
        except Exception:  # a keyring may raise anything: whatever it is, there is no key to be had from it
            answers.put(None)

    Thread(target=run, daemon=True, name="keyring").start()
    try:
        return answers.get(timeout=PATIENCE)
    except Empty:
        return None
