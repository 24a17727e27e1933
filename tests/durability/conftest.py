"""A key at hand, and a small disk that can be filled or made read-only: real ones, mounted for one test."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

MIB = 1024 * 1024


@pytest.fixture
def key() -> bytes:
    return os.urandom(32)


@dataclass(frozen=True)
class SmallDisk:
    """A disk of 32 MiB of its own."""

    folder: Path

    def fill(self) -> None:
        """Leave not one byte free."""
        with (self.folder / "other people's files").open("ab", buffering=0) as file, suppress(OSError):
            while True:
                file.write(bytes(MIB))
        with (self.folder / "other people's files").open("ab", buffering=0) as file, suppress(OSError):
            while True:
                file.write(bytes(1024))
        assert os.statvfs(self.folder).f_bfree == 0

    def make_room(self) -> None:
        """Have everything free again but what the workspace takes."""
        (self.folder / "other people's files").unlink()

    def forbid_writing(self) -> None:
        """Make it read-only, as a disk that is write-protected is."""
        assert _run("mount", "-o", "remount,ro", str(self.folder)) == 0

    def allow_writing(self) -> None:
        """Take the protection away."""
        assert _run("mount", "-o", "remount,rw", str(self.folder)) == 0


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("Only root on Linux may mount a small disk to fill; run these tests as root.")
    folder = tmp_path / "disk"
    folder.mkdir()
    if _run("mount", "-t", "tmpfs", "-o", "size=32m,mode=0700", "none", str(folder)):
        pytest.skip("This machine lets nobody mount a small disk to fill.")
    yield SmallDisk(folder)
    if _run("umount", str(folder)):
        _run("umount", "--lazy", str(folder))
        pytest.fail("Somebody still has a file open on the small disk.")


def _run(*command: str) -> int:
    return subprocess.run(command, check=False, capture_output=True).returncode
