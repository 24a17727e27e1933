"""The platform's keyring, asked with care: by name of its backend, with a bound on the wait, never a plain file.

A locked keyring can wait for ever, so each call runs in a thread of its own and is given up after three seconds. What
came of it is told apart, because a person can do something about each.
"""

import base64
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from queue import Empty, Queue
from threading import Thread
from typing import Any

SERVICE = "JPDialog"
PATIENCE = 3.0  # seconds
KNOWN = {
    "keyring.backends.macOS.Keyring": "macOS Keychain",
    "keyring.backends.Windows.WinVaultKeyring": "Windows Credential Manager",
    "keyring.backends.SecretService.Keyring": "Secret Service",
    "keyring.backends.kwallet.DBusKeyring": "KWallet",
}
"""The backends that hold a key safely, with the names under which people know them."""


class KeyringState(StrEnum):
    """What came of asking: ``absent`` no keyring, ``locked`` it refuses, ``silent`` no answer in time."""

    HELD = "held"
    EMPTY = "empty"
    ABSENT = "absent"
    LOCKED = "locked"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class KeyringAnswer:
    """What the keyring said; ``key`` only if it holds one."""

    state: KeyringState
    key: bytes | None = field(default=None, repr=False)
    name: str = ""


def platform_keyring() -> Any:
    """This computer's keyring, one of those known to be safe; None if there is none."""
    from keyring.backend import get_all_keyring

    found = {f"{type(each).__module__}.{type(each).__name__}": each for each in get_all_keyring()}
    return next((found[name] for name in KNOWN if name in found), None)


class Keychain:
    """The keys of workspaces in a keyring, which ``find`` gives; ``patience`` is in seconds."""

    def __init__(self, find: Callable[[], Any] = platform_keyring, patience: float = PATIENCE) -> None:
        self._find, self.patience = find, patience

    def recall(self, workspace: str) -> KeyringAnswer:
        """The key of the workspace with that id, or why there is none to be had."""

        def look(keyring: Any) -> KeyringAnswer:
            kept, name = keyring.get_password(SERVICE, workspace), _name(keyring)
            key = None if kept is None else base64.b64decode(kept, validate=True)
            return KeyringAnswer(KeyringState.HELD if key is not None else KeyringState.EMPTY, key, name)

        return self._ask(look)

    def remember(self, workspace: str, key: bytes) -> bool:
        """Put the key into the keyring and read it back; False if it does not hold it now."""

        def keep(keyring: Any) -> KeyringAnswer:
            keyring.set_password(SERVICE, workspace, base64.b64encode(key).decode("ascii"))
            return KeyringAnswer(KeyringState.HELD)

        return self._ask(keep).state is KeyringState.HELD and self.recall(workspace).key == key

    def forget(self, workspace: str) -> bool:
        """Take the key out of the keyring and look whether it is gone; False if it may still be there."""

        def drop(keyring: Any) -> KeyringAnswer:
            with suppress(Exception):  # none there, or refused: whether it is gone is looked at below
                keyring.delete_password(SERVICE, workspace)
            return KeyringAnswer(KeyringState.EMPTY)

        self._ask(drop)
        return self.recall(workspace).state in (KeyringState.EMPTY, KeyringState.ABSENT)

    def _ask(self, ask: Callable[[Any], KeyringAnswer]) -> KeyringAnswer:
        answers: Queue[KeyringAnswer] = Queue()
        Thread(target=lambda: answers.put(self._answer(ask)), daemon=True, name="keyring").start()
        try:
            return answers.get(timeout=self.patience)
        except Empty:
            return KeyringAnswer(KeyringState.SILENT)

    def _answer(self, ask: Callable[[Any], KeyringAnswer]) -> KeyringAnswer:
        try:
            keyring = self._find()
        except Exception:  # a keyring may raise anything, also while it is looked for
            keyring = None
        if keyring is None:
            return KeyringAnswer(KeyringState.ABSENT)
        try:
            return ask(keyring)
        except Exception:  # whatever it raises, it does not give the key
            return KeyringAnswer(KeyringState.LOCKED, name=_name(keyring))


def _name(keyring: Any) -> str:
    kind = type(keyring)
    return KNOWN.get(f"{kind.__module__}.{kind.__name__}", kind.__name__)
