"""The power fails at any moment; whatever of the last writes the disk then holds, what was acknowledged is there.

A run of the program is recorded once and its writes are played again with losses; ``long_run`` does it thousands of
times.
"""

import os
from pathlib import Path

import pytest

from jpdialog.domain.brief import Entry
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.places import STORE_FILE
from jpdialog.storage.store import Store
from tests.durability.account import BrokenPromise
from tests.durability.disk_model import SECTOR, Disk
from tests.durability.power import cut_the_power, recorded_run
from tests.durability.random_work import chance_of
from tests.durability.recording import Act, can_record

CUTS = 20
HOME = Path("/a disk")
FILE = HOME / "file"

needs_strace = pytest.mark.skipif(
    not can_record(), reason="Power loss is played from a recording, and strace, which makes it, is not here."
)


@needs_strace
def test_what_was_acknowledged_survives_the_loss_of_power(tmp_path: Path) -> None:
    run = recorded_run(tmp_path, seed=2027, steps=12)
    *_, safe = cut_the_power(run, seed=2027, times=CUTS)
    assert safe > 0


@needs_strace
def test_a_store_that_does_not_wait_for_the_disk_is_found_out(tmp_path: Path) -> None:
    run = recorded_run(tmp_path, seed=2027, steps=12, settings=["synchronous = OFF"])
    with pytest.raises((BrokenPromise, Trouble)):
        list(cut_the_power(run, seed=2027, times=CUTS))


def test_the_first_sector_can_be_made_good_from_the_log(tmp_path: Path, key: bytes) -> None:
    (tmp_path / "here").mkdir()
    store = Store.create(tmp_path / "here", key, "w")
    with store.transaction() as door:
        door.create(Entry(brief_id="b", text="so long that the file grows " * 10_000))
    left = tmp_path / "left"
    left.mkdir()
    for name in (STORE_FILE, f"{STORE_FILE}-wal"):
        (left / name).write_bytes((tmp_path / "here" / name).read_bytes())
    store.close()
    with (left / STORE_FILE).open("r+b") as file:
        file.write(os.urandom(SECTOR))
    again = Store(left, key)
    assert again.count(Entry) == 1 and again.complaints() == []
    again.close()


def disk_with(*acts: Act) -> Disk:
    disk = Disk(HOME)
    for act in acts:
        disk.do(act)
    return disk


def all_that_may_be_left(disk: Disk) -> set[bytes | None]:
    chance = chance_of(2027)
    return {disk.after_loss(chance).get(FILE) for _ in range(300)}


def test_what_was_synced_with_its_folder_is_all_that_may_be_found() -> None:
    disk = disk_with(Act("create", FILE), Act("write", FILE, data=b"ab"), Act("sync", FILE), Act("sync_folder", HOME))
    assert all_that_may_be_left(disk) == {b"ab"}


def test_a_file_whose_folder_was_not_synced_may_be_gone() -> None:
    disk = disk_with(Act("create", FILE), Act("write", FILE, data=b"ab"), Act("sync", FILE))
    assert all_that_may_be_left(disk) == {None, b"ab"}


def test_a_file_that_was_removed_may_be_found_until_its_folder_is_synced() -> None:
    made = [Act("create", FILE), Act("write", FILE, data=b"ab"), Act("sync", FILE), Act("sync_folder", HOME)]
    assert all_that_may_be_left(disk_with(*made, Act("remove", FILE))) == {None, b"ab"}
    assert all_that_may_be_left(disk_with(*made, Act("remove", FILE), Act("sync_folder", HOME))) == {None}


def test_writes_since_the_last_sync_may_be_lost_torn_and_out_of_order() -> None:
    old, new, newer = (letter * (2 * SECTOR) for letter in (b"o", b"n", b"x"))
    made = [Act("create", FILE), Act("write", FILE, data=old), Act("sync", FILE), Act("sync_folder", HOME)]
    later = [Act("write", FILE, data=new), Act("write", FILE, data=newer)]
    found = all_that_may_be_left(disk_with(*made, *later))
    halves = {(content[:SECTOR], content[SECTOR:]) for content in found if content}
    assert {(a * SECTOR, b * SECTOR) for a in (b"o", b"n", b"x") for b in (b"o", b"n", b"x")} <= halves
