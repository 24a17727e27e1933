"""A change of key, stopped anywhere, leaves a workspace that its passphrase opens, with every change in it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jpdialog.domain.plan import Instrument
from jpdialog.domain.trouble import Trouble
from jpdialog.storage import recovery_key, rotation
from jpdialog.storage.places import KEY_FILE, STORE_FILE
from jpdialog.storage.recovery_key import unwrap_key
from jpdialog.storage.rekeying import copy_under_another_key, opens
from jpdialog.storage.rotation import NEXT_KEY_FILE, rotate_key
from jpdialog.storage.store import Store
from jpdialog.storage.workspace import create_workspace, open_workspace

PASSPHRASE = "five calm words 日本語"
TITLE = "A plan of the isles 島々の計画"

forked = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked to be killed")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("workspace")
    with pytest.MonkeyPatch.context() as quick:
        quick.setattr(recovery_key, "MEMORY_KIB", 64)
        store = create_workspace(folder, PASSPHRASE, keyring=False)
        with store.transaction() as door:
            plan = door.create(Instrument(title="A plan"))
        store.edit(plan, "title", TITLE)
        store.close()
        yield folder


@pytest.fixture
def workspace(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "copy"))


def titles(store: Store) -> list[str]:
    return [plan.title for plan in store.find(Instrument)]


def is_whole(folder: Path) -> None:
    store = open_workspace(folder, PASSPHRASE)
    assert titles(store) == [TITLE]
    assert store.complaints() == [] and store.differing_records() == 0 and store.altered_changes() == 0
    assert not store.undo()
    store.close()


def test_the_store_has_another_key_and_the_same_passphrase(workspace: Path) -> None:
    names = {each.name for each in workspace.iterdir()}
    old = unwrap_key(workspace / KEY_FILE, PASSPHRASE)
    new = rotate_key(workspace, PASSPHRASE)
    assert new != old and unwrap_key(workspace / KEY_FILE, PASSPHRASE) == new
    assert opens(workspace / STORE_FILE, new) and not opens(workspace / STORE_FILE, old)
    assert {each.name for each in workspace.iterdir()} - {"holder.json"} == names - {"holder.json"}
    is_whole(workspace)


def test_twice_is_no_harder_than_once(workspace: Path) -> None:
    first = rotate_key(workspace, PASSPHRASE)
    assert rotate_key(workspace, PASSPHRASE) != first
    is_whole(workspace)


def test_a_wrong_passphrase_changes_nothing(workspace: Path) -> None:
    before = {each.name: each.read_bytes() for each in workspace.iterdir() if each.suffix in (".db", ".json")}
    with pytest.raises(Trouble, match="not the passphrase"):
        rotate_key(workspace, "another")
    assert {name: (workspace / name).read_bytes() for name in before} == before


def test_an_open_workspace_keeps_its_key(workspace: Path) -> None:
    store = open_workspace(workspace, PASSPHRASE)
    with pytest.raises(Trouble, match="open already"):
        rotate_key(workspace, PASSPHRASE)
    assert titles(store) == [TITLE]
    store.close()


def kill_at_each_act(workspace: Path, copies: Path, *passphrases: str) -> tuple[int, int]:
    """How many died, and how the one that came through ended."""
    copies.mkdir()
    asked = [sys.executable, "-m", "tests.storage.rotator", str(workspace), str(copies), *passphrases]
    done = subprocess.run(asked, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    died, status = map(int, done.stdout.split())
    return died, status


@forked
def test_killed_before_anything_it_does_to_a_file_the_workspace_opens_with_all_in_it(
    workspace: Path, tmp_path: Path
) -> None:
    copies = tmp_path / "killed"
    died, status = kill_at_each_act(workspace, copies, PASSPHRASE)
    assert status == 0, "the last one came through"
    assert died >= 12, "it does at least that much to files"
    old, outcomes = unwrap_key(workspace / KEY_FILE, PASSPHRASE), set()
    for copy in sorted(copies.iterdir()):
        outcomes.add((opens(copy / STORE_FILE, old), (copy / NEXT_KEY_FILE).exists()))
        is_whole(copy)
        assert not (copy / NEXT_KEY_FILE).exists() and not (copy / rotation.ASIDE).exists()
        assert opens(copy / STORE_FILE, unwrap_key(copy / KEY_FILE, PASSPHRASE))
    assert outcomes == {(True, False), (True, True), (False, True), (False, False)}, "killed in every phase of it"


@forked
def test_a_change_of_passphrase_that_is_killed_leaves_one_of_the_two_and_never_both(
    workspace: Path, tmp_path: Path
) -> None:
    copies = tmp_path / "killed"
    died, status = kill_at_each_act(workspace, copies, PASSPHRASE, "another")
    assert status == 0 and died >= 2
    opened = []
    for copy in sorted(copies.iterdir(), key=lambda each: int(each.name)):
        works = [passphrase for passphrase in (PASSPHRASE, "another") if does_open(copy, passphrase)]
        assert len(works) == 1
        opened += works
    assert opened[0] == PASSPHRASE and opened[-1] == "another"


def does_open(folder: Path, passphrase: str) -> bool:
    try:
        open_workspace(folder, passphrase).close()
    except Trouble:
        return False
    return True


def test_a_copy_that_differs_does_not_take_the_stores_place(workspace: Path, tmp_path: Path) -> None:
    key, other = unwrap_key(workspace / KEY_FILE, PASSPHRASE), os.urandom(32)
    store = (workspace / STORE_FILE).read_bytes()
    torn = bytearray(store)
    torn[3 * 4096 + 100] ^= 1
    (workspace / STORE_FILE).write_bytes(torn)
    with pytest.raises(Trouble):
        copy_under_another_key(workspace / STORE_FILE, tmp_path / "copy.db", key, other)
    with pytest.raises(Trouble):
        rotate_key(workspace, PASSPHRASE)
    assert not (workspace / NEXT_KEY_FILE).exists() and not (workspace / rotation.ASIDE).exists()
    (workspace / STORE_FILE).write_bytes(store)
    is_whole(workspace)


def test_what_was_left_of_one_that_was_killed_is_no_obstacle(workspace: Path) -> None:
    (workspace / rotation.ASIDE).mkdir()
    (workspace / rotation.ASIDE / STORE_FILE).write_bytes(b"half")
    (workspace / NEXT_KEY_FILE).write_bytes(b"half")
    is_whole(workspace)
    assert not (workspace / rotation.ASIDE).exists() and not (workspace / NEXT_KEY_FILE).exists()
