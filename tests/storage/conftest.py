"""Real encrypted stores, made quickly: with a key at hand, without the slow passphrase."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from jpdialog.storage.store import Store


@pytest.fixture
def key() -> bytes:
    return os.urandom(32)


@pytest.fixture
def store(tmp_path: Path, key: bytes) -> Iterator[Store]:
    made = Store.create(tmp_path, key, "workspace", "A. Drafter")
    yield made
    made.close()
