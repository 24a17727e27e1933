"""A restore that is stopped anywhere leaves a workspace that opens, and nothing is written over or made anew."""

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jpdialog.domain.plan import Instrument
from jpdialog.domain.trouble import Trouble
from jpdialog.services.backups import restore_named
from jpdialog.storage import recovery_key, restoring
from jpdialog.storage.backups import backups_in
from jpdialog.storage.places import KEY_FILE, RESTORING, SET_ASIDE_FOLDER, STORE_FILE, is_workspace
from jpdialog.storage.workspace import create_workspace, open_workspace

PASSPHRASE = "five calm words 日本語"
THEN, LATER = "as it was", "as it is"

forked = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked to be killed")


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One with a backup, changed since; its last change is in its -wal only."""
    monkeypatch.setattr(recovery_key, "MEMORY_KIB", 64)
    home, copy = tmp_path / "home", tmp_path / "copy"
    store = create_workspace(home, PASSPHRASE, keyring=False)
    with store.transaction() as door:
        plan = door.create(Instrument(title=THEN))
    store.back_up(datetime(2031, 5, 3, 12, tzinfo=UTC))
    store.edit(plan, "title", LATER)
    shutil.copytree(home, copy)
    store.close()
    return copy


def title_in(folder: Path) -> str:
    store = open_workspace(folder, PASSPHRASE)
    (plan,) = store.find(Instrument)
    assert store.complaints() == [] and store.differing_records() == 0 and store.altered_changes() == 0
    store.close()
    return plan.title


@forked
def test_killed_before_anything_it_does_to_a_file_it_opens_and_nothing_is_lost(workspace: Path, tmp_path: Path) -> None:
    copies = tmp_path / "killed"
    copies.mkdir()
    asked = [sys.executable, "-m", "tests.storage.restorer", str(workspace), str(copies), PASSPHRASE]
    told = subprocess.run(asked, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]).stdout
    died, status = map(int, told.split())
    assert status == 0 and died >= 12
    titles = []
    for copy in sorted(copies.iterdir(), key=lambda each: int(each.name)):
        assert is_workspace(copy)
        titles.append(title_in(copy))
        if titles[-1] == THEN:
            (aside,) = (copy / SET_ASIDE_FOLDER).iterdir()
            assert title_in(aside) == LATER
        assert not (copy / RESTORING).exists()
    assert titles == sorted(titles) and set(titles) == {THEN, LATER}


@forked
def test_killed_while_a_refused_one_is_put_back_the_next_start_goes_on_with_it(workspace: Path, tmp_path: Path) -> None:
    copies = tmp_path / "killed"
    copies.mkdir()
    asked = [sys.executable, "-m", "tests.storage.restorer", str(workspace), str(copies), PASSPHRASE, "refused"]
    told = subprocess.run(asked, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]).stdout
    assert told.split()[1] == "0"
    was_gone = 0
    for copy in sorted(copies.iterdir(), key=lambda each: int(each.name)):
        is_being_put_back = restoring.is_being_put_back(copy)
        was_gone += is_being_put_back and not (copy / STORE_FILE).exists()
        title = title_in(copy)
        assert title == LATER or not is_being_put_back
        kept = list((copy / SET_ASIDE_FOLDER).iterdir()) if (copy / SET_ASIDE_FOLDER).is_dir() else []
        assert title == LATER or [title_in(each) for each in kept] == [LATER]
        assert not (copy / RESTORING).exists() and not restoring.is_being_put_back(copy)
    assert was_gone, "some were killed while the store lay set aside only"
    assert title == LATER


@pytest.mark.parametrize("refused", [3, 4, 5])
def test_what_the_system_refuses_half_way_leaves_all_as_it_was(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, refused: int
) -> None:
    left = [refused - 1]

    def refuse(_folder: Path) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(restoring, "settle_folder", refuse)
    with pytest.raises(Trouble, match="Permission denied"):
        restore_named(workspace, backups_in(workspace)[0].name, PASSPHRASE)
    assert title_in(workspace) == LATER and not (workspace / RESTORING).exists()


def test_asking_which_key_opens_a_backup_writes_nothing_into_it(workspace: Path) -> None:
    (backup,) = backups_in(workspace)
    before = backup.store.read_bytes()
    key, _ = restoring.key_of(backup, workspace, PASSPHRASE)
    assert len(key) == 32 and backup.store.read_bytes() == before
    assert {each.name for each in backup.folder.iterdir()} == {STORE_FILE, KEY_FILE}


@pytest.mark.parametrize("left", [b"", b"x", bytes(100)])
def test_a_store_that_is_empty_is_damaged_and_stays_as_it_is(workspace: Path, left: bytes) -> None:
    (workspace / f"{STORE_FILE}-wal").unlink()
    (workspace / STORE_FILE).write_bytes(left)
    with pytest.raises(Trouble, match="damaged"):
        open_workspace(workspace, PASSPHRASE)
    assert (workspace / STORE_FILE).read_bytes() == left
