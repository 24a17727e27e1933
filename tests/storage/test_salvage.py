"""Salvage: what stands whole in a damaged store comes out of it, and nothing else; the store stays as it is."""

import os
import random
from pathlib import Path

import pytest

from jpdialog.domain.brief import Entry
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.places import KEY_FILE, STORE_FILE
from jpdialog.storage.recovery_key import wrap_key
from jpdialog.storage.salvage import Left, read_left, save_left
from jpdialog.storage.store import Store

PAGE = 4096
TEXTS = [f"{number:04} 議事 " + "long " * (2000 if number % 50 == 0 else 10) for number in range(300)]


def salvage(folder: Path, key: bytes, to: Path) -> Left:
    """Read what is left, and save it, as the command does."""
    left = read_left(folder, key)
    save_left(left, key, folder / KEY_FILE, to)
    return left


@pytest.fixture
def folder(tmp_path: Path, key: bytes) -> Path:
    made = tmp_path / "w"
    made.mkdir()
    store = Store.create(made, key, "w")
    wrap_key(made / KEY_FILE, "w", key, "calm words")
    with store.transaction() as door:
        entries = [door.create(Entry(brief_id="b", text="first")) for _ in TEXTS]
    with store.transaction() as door:
        for entry, text in zip(entries, TEXTS, strict=True):
            door.edit(entry, "text", text)
    store.close()
    return made


def _texts(folder: Path, key: bytes) -> list[str]:
    store = Store(folder, key)
    try:
        assert store.complaints() == [] and store.differing_records() == 0
        return sorted(each.text for each in store.find(Entry))
    finally:
        store.close()


def test_all_of_a_whole_store_comes_out(folder: Path, key: bytes, tmp_path: Path) -> None:
    saved = salvage(folder, key, tmp_path / "out")
    assert saved.saved == saved.seen == 2 * len(TEXTS)
    assert _texts(tmp_path / "out", key) == TEXTS


@pytest.mark.parametrize("at", [0.1, 0.25, 0.4, 0.55, 0.7, 0.85])
def test_pages_written_over_cost_only_what_stood_on_them(folder: Path, key: bytes, tmp_path: Path, at: float) -> None:
    raw = bytearray((folder / STORE_FILE).read_bytes())
    start = int(len(raw) // PAGE * at) * PAGE
    raw[start : start + 3 * PAGE] = os.urandom(3 * PAGE)
    (folder / STORE_FILE).write_bytes(raw)
    saved = salvage(folder, key, tmp_path / "out")
    assert saved.seen - 100 <= saved.saved <= saved.seen
    assert set(_texts(tmp_path / "out", key)) <= {*TEXTS, "first"}
    assert (folder / STORE_FILE).read_bytes() == raw


def test_a_store_cut_short_gives_its_first_part(folder: Path, key: bytes, tmp_path: Path) -> None:
    raw = (folder / STORE_FILE).read_bytes()
    (folder / STORE_FILE).write_bytes(raw[: len(raw) // 2 + 17])
    assert salvage(folder, key, tmp_path / "out").saved > 0


def test_a_store_whose_beginning_is_gone_is_read_by_the_salt_of_a_backup(
    folder: Path, key: bytes, tmp_path: Path
) -> None:
    from datetime import UTC, datetime

    store = Store(folder, key)
    store.back_up(datetime(2026, 11, 24, tzinfo=UTC))
    store.close()
    raw = (folder / STORE_FILE).read_bytes()
    (folder / STORE_FILE).write_bytes(bytes(PAGE) + raw[PAGE:])
    salvage(folder, key, tmp_path / "out")
    assert _texts(tmp_path / "out", key) == TEXTS


@pytest.mark.parametrize("content", [b"", b"x", os.urandom(3 * PAGE)])
def test_where_nothing_can_be_read_nothing_is_made(folder: Path, key: bytes, tmp_path: Path, content: bytes) -> None:
    (folder / STORE_FILE).write_bytes(content)
    with pytest.raises(Trouble, match="Nothing of the store"):
        salvage(folder, key, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("seed", range(8))
def test_noise_in_place_of_a_store_gives_nothing_and_no_trouble(tmp_path: Path, key: bytes, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a test's chance, not a secret's
    (tmp_path / STORE_FILE).write_bytes(chance.randbytes(40 * 4096 + chance.randrange(4096)))
    left = read_left(tmp_path, key)
    assert (left.changes, left.parents, left.seen, left.last) == ([], [], 0, None)


def test_what_was_being_typed_comes_along_and_what_was_ended_does_not(folder: Path, key: bytes, tmp_path: Path) -> None:
    store = Store(folder, key)
    typed, ended, gone = store.find(Entry)[:3]
    store.keep_draft(typed, "text", "half a sent")
    store.keep_draft(ended, "text", "a whole one")
    store.edit(ended, "text", "a whole one")
    store.keep_draft(gone, "text", "of an entry that is deleted")
    with store.transaction() as door:
        door.delete(gone)
    _crash(store)
    left = salvage(folder, key, tmp_path / "out")
    assert sorted(each["value"] for each in left.drafts) == ['"half a sent"', '"of an entry that is deleted"']
    saved = Store(tmp_path / "out", key)
    found = {each.id: each.text for each in saved.find(Entry)}
    assert (found[typed.id], found[ended.id]) == ("half a sent", "a whole one") and gone.id not in found
    assert saved.drafts_of(typed) == {} and saved.differing_records() == 0
    saved.close()


def _crash(store: Store) -> None:
    """Let go of the folder's lock and leave the rest, as a program that is killed does."""
    store._holder.give_back()
