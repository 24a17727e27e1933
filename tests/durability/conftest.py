"""A key at hand."""

import os

import pytest


@pytest.fixture
def key() -> bytes:
    return os.urandom(32)
