"""Makes a workspace and works in it, every step said on standard output once it is safe; to be watched by strace."""

import json
import os
import sys
from pathlib import Path
from typing import Any

from jpdialog.storage.places import KEY_FILE
from jpdialog.storage.recovery_key import unwrap_key
from jpdialog.storage.rotation import rotate_key
from jpdialog.storage.store import Store
from jpdialog.storage.workspace import create_workspace
from tests.durability.random_work import RandomWork, chance_of

WORKSPACE = "desk"
PASSPHRASE = "five calm words"
CHECKPOINT_AFTER = 60
"""Pages: so that even a short run has the log copied into the store's file many times."""


def say(what: dict[str, Any]) -> None:
    """Pass a message on in one call to the system."""
    os.write(1, json.dumps(what).encode())


def set_up(store: Store, settings: list[str]) -> None:
    """Change settings on the writing connection, outside any transaction."""
    pooled = store._writing.raw_connection()
    for setting in settings:
        pooled.driver_connection.execute(f"PRAGMA {setting}")  # type: ignore[union-attr]
    pooled.close()


def main() -> None:
    """Work for so many steps in each of three sittings, with a new key before the last one.

    Settings of SQLite may follow, to see what they cost.
    """
    folder, seed, steps, settings = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]
    folder = folder / WORKSPACE
    create_workspace(folder, PASSPHRASE, keyring=False).close()
    key = unwrap_key(folder / KEY_FILE, PASSPHRASE)
    say({"made": key.hex()})
    for sitting in range(3):
        store = Store(folder, key)
        set_up(store, [f"wal_autocheckpoint = {CHECKPOINT_AFTER}", *settings])
        work = RandomWork(store, chance_of(seed + sitting), say)
        for _, _ in zip(range(steps), work.go_on(), strict=False):
            pass
        store.close()
        if sitting == 1:
            say({"rekeying": True})
            key = rotate_key(folder, PASSPHRASE)


if __name__ == "__main__":
    main()
