"""What waits beside the store after a crash and cannot be read is said and kept; a write that was broken off is not."""

import os
import shutil
from pathlib import Path

import pytest

from jpdialog.domain.brief import Entry
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.doctor import the_store
from jpdialog.storage import recovery_key
from jpdialog.storage.places import SET_ASIDE_FOLDER, STORE_FILE
from jpdialog.storage.waiting_writes import FRAME_HEADER, HEADER, may_have_lost
from jpdialog.storage.workspace import create_workspace, open_workspace

PASSPHRASE, PAGE = "five calm words", 4096
WAL = f"{STORE_FILE}-wal"


@pytest.fixture
def crashed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace as a killed program leaves it: several writes wait beside the store."""
    monkeypatch.setattr(recovery_key, "MEMORY_KIB", 64)
    store = create_workspace(tmp_path / "home", PASSPHRASE, keyring=False)
    with store.transaction() as door:
        entry = door.create(Entry(brief_id="b", text="first"))
    for number in range(5):
        store.edit(entry, "text", f"text {number}")
    shutil.copytree(tmp_path / "home", tmp_path / "copy")
    store.close()
    return tmp_path / "copy"


def texts(folder: Path) -> tuple[list[str], Trouble | None]:
    store = open_workspace(folder, PASSPHRASE)
    found = [each.text for each in store.find(Entry)], store.may_have_lost
    store.close()
    return found


def write_over(file: Path, start: int, content: bytes) -> None:
    raw = bytearray(file.read_bytes())
    raw[start : start + len(content)] = content
    file.write_bytes(raw)


def test_what_a_crash_leaves_is_read_whole_and_nothing_is_said(crashed: Path) -> None:
    assert (crashed / WAL).stat().st_size > HEADER and not may_have_lost(crashed / WAL)
    assert texts(crashed) == (["text 4"], None)
    assert not (crashed / SET_ASIDE_FOLDER).exists()


def test_a_write_that_was_broken_off_is_rightly_passed_over(crashed: Path) -> None:
    whole = (crashed / WAL).read_bytes()
    (crashed / WAL).write_bytes(whole[: len(whole) - PAGE // 2])
    assert not may_have_lost(crashed / WAL)
    (crashed / WAL).write_bytes(b"")
    assert not may_have_lost(crashed / WAL) and not may_have_lost(crashed / "none")
    (crashed / WAL).write_bytes(bytes(9000))
    assert not may_have_lost(crashed / WAL)


def test_garbage_in_its_place_is_said_and_kept(crashed: Path) -> None:
    garbage = os.urandom(20_000)
    (crashed / WAL).write_bytes(garbage)
    found, told = texts(crashed)
    assert found != ["text 4"], "the last changes are gone indeed"
    assert told is not None and "may be missing" in str(told)
    (kept,) = (crashed / SET_ASIDE_FOLDER).iterdir()
    assert kept.read_bytes() == garbage and kept.name in str(told)
    assert texts(crashed)[1] is None, "it is said once"


def test_a_frame_that_is_broken_with_whole_writes_behind_it_is_said(crashed: Path) -> None:
    second = HEADER + FRAME_HEADER + PAGE
    write_over(crashed / WAL, second + FRAME_HEADER + 100, b"xxxxxxxx")
    assert may_have_lost(crashed / WAL)
    desk = Desk.open(crashed, PASSPHRASE)
    with pytest.raises(Trouble, match="may be missing"):
        desk.store.look_for_damage()
    with pytest.raises(Trouble, match="may be missing"):
        the_store(desk)
    desk.close()


def test_frames_of_an_earlier_round_are_none_of_this_one(crashed: Path) -> None:
    raw = (crashed / WAL).read_bytes()
    frame = FRAME_HEADER + PAGE
    older = bytearray(raw[HEADER : HEADER + frame])
    older[8:16] = os.urandom(8)
    (crashed / WAL).write_bytes(raw + bytes(older))
    assert not may_have_lost(crashed / WAL)
    assert texts(crashed) == (["text 4"], None)
