"""Workspaces that are made once in each process of tests and copied from then on: making one takes longer than a test.

What tests about making a workspace need is made by them; and how slow a passphrase is to try is tried where it matters.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from jpdialog.services.desk import Desk
from jpdialog.services.sample import create_sample
from jpdialog.storage import recovery_key
from jpdialog.storage.store import Store

QUICK_KIB = 64
"""Memory for trying a passphrase, in a workspace in which that is not what is tested."""


class MadeOnce:
    """Each workspace is kept under its name, closed, and nobody works in what is kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.key = os.urandom(recovery_key.KEY_BYTES)

    def copy(self, name: str, to: Path, make: Callable[[Path], object]) -> Path:
        """Have in ``to`` what ``make`` makes in a folder."""
        kept = self._folder / name
        if not kept.exists():
            being_made = kept.with_suffix(".part")
            being_made.mkdir()
            make(being_made)
            being_made.rename(kept)
        shutil.copytree(kept, to, dirs_exist_ok=True)
        return to

    def desk(self, name: str, to: Path, fill: Callable[[Store], object] = lambda _store: None) -> Desk:
        """A desk in ``to`` on a new store that was filled so, and begins to be undone after that."""

        def make(folder: Path) -> None:
            store = Store.create(folder, self.key, "w")
            fill(store)
            store.close()

        self.copy(name, to, make)
        return Desk(Store(to, self.key), to)

    def sample(self, to: Path) -> Desk:
        """The sample, opened as it is opened again."""

        def make(folder: Path) -> None:
            with pytest.MonkeyPatch.context() as quick:
                quick.setattr(recovery_key, "MEMORY_KIB", QUICK_KIB)
                create_sample(folder).close()

        self.copy("sample", to, make)
        return create_sample(to)
