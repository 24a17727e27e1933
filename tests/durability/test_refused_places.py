"""Where a workspace cannot be opened safely it is not opened: it is held by another, or its folder is read-only."""

import getpass
import os
import subprocess
import sys
from pathlib import Path

import pytest

from jpdialog.domain.brief import Entry
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.places import HOLDER_FILE
from jpdialog.storage.store import Store
from jpdialog.storage.workspace import create_workspace
from tests.durability.conftest import SmallDisk

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from pathlib import Path
from jpdialog.storage.store import Store
store = Store(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
print("open", flush=True)
sys.stdin.read()
"""


def content_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.iterdir()}


def holding(folder: Path, key: bytes) -> "subprocess.Popen[str]":
    """Another program that has the workspace open until its input ends."""
    asked = [sys.executable, "-c", HOLD, str(folder), key.hex()]
    other = subprocess.Popen(asked, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert other.stdout and other.stdout.readline() == "open\n"
    return other


def test_the_second_program_hears_who_holds_the_workspace_and_changes_nothing(tmp_path: Path, key: bytes) -> None:
    Store.create(tmp_path, key, "w").close()
    with holding(tmp_path, key) as other:
        before = content_of(tmp_path)
        with pytest.raises(Trouble, match=rf"by {getpass.getuser()} on .+ \(process {other.pid}\)"):
            Store(tmp_path, key)
        with pytest.raises(Trouble, match=rf"process {other.pid}"):
            create_workspace(tmp_path, "five calm words", keyring=False)
        assert content_of(tmp_path) == before
        other.communicate("")
    Store(tmp_path, key).close()


def test_a_holder_that_was_killed_holds_nothing(tmp_path: Path, key: bytes) -> None:
    Store.create(tmp_path, key, "w").close()
    with holding(tmp_path, key) as other:
        other.kill()
    assert (tmp_path / HOLDER_FILE).exists(), "its note is still there, and says nothing any more"
    Store(tmp_path, key).close()


def test_a_folder_on_a_write_protected_disk_is_said_to_be_so_and_stays_as_it_is(disk: SmallDisk, key: bytes) -> None:
    store = Store.create(disk.folder, key, "w")
    with store.transaction() as door:
        door.create(Entry(brief_id="b", text="before"))
    store.close()
    before = content_of(disk.folder)
    disk.forbid_writing()
    with pytest.raises(Trouble, match="cannot be written to"):
        Store(disk.folder, key)
    with pytest.raises(Trouble, match="cannot be written to"):
        create_workspace(disk.folder, "five calm words", keyring=False)
    with pytest.raises(Trouble, match="cannot be made"):
        create_workspace(disk.folder / "new", "five calm words", keyring=False)
    assert content_of(disk.folder) == before


def test_a_folder_that_may_not_be_written_to_is_said_to_be_so_and_stays_as_it_is(tmp_path: Path, key: bytes) -> None:
    folder = tmp_path / "mine to read only"
    folder.mkdir()
    Store.create(folder, key, "w").close()
    (folder / "lock").unlink()
    before = content_of(folder)
    folder.chmod(0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("Permissions bind neither root nor Windows; the write-protected disk stands for this.")
    with pytest.raises(Trouble, match="cannot be written to"):
        Store(folder, key)
    assert content_of(folder) == before
    folder.chmod(0o700)


def test_a_disk_that_becomes_write_protected_loses_nothing_that_was_saved(disk: SmallDisk, key: bytes) -> None:
    store = Store.create(disk.folder, key, "w")
    with store.transaction() as door:
        entry = door.create(Entry(brief_id="b", text="saved"))
    store.close()
    disk.forbid_writing()
    with pytest.raises(Trouble):
        Store(disk.folder, key)
    disk.allow_writing()
    again = Store(disk.folder, key)
    assert again.find(Entry) == [entry]
    again.close()
