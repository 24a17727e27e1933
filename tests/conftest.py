"""What holds for every test: no screen is needed, no network is used, and nothing of the person's own is touched."""

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import forms
import translations
from tests.made_once import MadeOnce

ROOT = Path(__file__).resolve().parent.parent
OWN = ("JPDIALOG_WORKSPACE", "JPDIALOG_PASSPHRASE_FILE", "JPDIALOG_LANGUAGE")
PLACES = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # Qt reads it once, when it is loaded


class NetworkUsedError(AssertionError):
    """The app works offline, and so do its tests."""


def forbid_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse every connection but to a socket on this machine's own disk; Python calls this before it connects."""
    if event == "socket.connect" and arguments[0].family != getattr(socket, "AF_UNIX", None):
        raise NetworkUsedError(f"a test tried to connect to {arguments[1]!r}")
    if event == "socket.getaddrinfo":
        raise NetworkUsedError(f"a test tried to look up {arguments[0]!r}")


sys.addaudithook(forbid_network)


def pytest_configure(config: pytest.Config) -> None:
    """Compile forms and translations that are newer, once, before the workers start."""
    if not hasattr(config, "workerinput"):
        forms.compile_newer(Path(sys.executable), ROOT)
        translations.compile_newer(Path(sys.executable), ROOT)


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> MadeOnce:
    """Workspaces to copy, of this process of tests."""
    return MadeOnce(tmp_path_factory.mktemp("made-once"))


@pytest.fixture(autouse=True)
def own_places(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give each test its own places on disk, and no session bus on which a real keyring would answer."""
    for name in OWN:
        monkeypatch.delenv(name, raising=False)
    places = tmp_path_factory.mktemp("places")
    for name in PLACES:
        folder = places / name.lower()
        folder.mkdir(mode=0o700)
        monkeypatch.setenv(name, str(folder))
    if sys.platform == "darwin":
        monkeypatch.setenv("HOME", str(places))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    yield
