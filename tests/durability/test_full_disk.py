"""With the disk full, what is being typed is still saved, out of the reserve; and nothing is ever half saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jpdialog.domain.brief import Entry
from jpdialog.domain.trouble import Trouble
from jpdialog.storage import reserve
from jpdialog.storage.places import RESERVE_FILE, STORE_FILE
from jpdialog.storage.store import Store
from tests.durability.conftest import MIB, SmallDisk

FULL, GONE, BACK = "disk is full. What was saved", "room that was kept back", "room on the disk again"


@pytest.fixture
def store(disk: SmallDisk, key: bytes) -> Iterator[Store]:
    made = Store.create(disk.folder, key, "w")
    yield made
    made.close()


@pytest.fixture
def entry(store: Store) -> Entry:
    with store.transaction() as door:
        return door.create(Entry(brief_id="b", text="before"))


@pytest.fixture
def told(store: Store) -> list[str]:
    """What the store says of the disk."""
    said: list[str] = []
    store.reserve.on_change(lambda trouble: said.append(str(trouble)))
    return said


def is_reserve_whole(disk: SmallDisk) -> bool:
    file = disk.folder / RESERVE_FILE
    return file.exists() and file.stat().st_size == reserve.SIZE


def use_up(store: Store, disk: SmallDisk, entry: Entry) -> None:
    """Fill the disk, have the reserve given up for a draft, and fill the disk again."""
    disk.fill()
    store.keep_draft(entry, "text", "out of the reserve")
    disk.fill()


def test_a_workspace_that_is_open_has_a_reserve_that_no_packing_makes_smaller(store: Store, disk: SmallDisk) -> None:
    content = (disk.folder / RESERVE_FILE).read_bytes()
    assert len(content) == 4 * MIB and len(set(content[:4096])) > 200


@pytest.mark.parametrize("verb", ["edit", "keep_draft"])
def test_what_is_typed_on_a_full_disk_is_saved_out_of_the_reserve(
    store: Store, disk: SmallDisk, key: bytes, entry: Entry, told: list[str], verb: str
) -> None:
    disk.fill()
    getattr(store, verb)(entry, "text", "after")
    assert not (disk.folder / RESERVE_FILE).exists()
    assert len(told) == 1 and GONE in told[0]
    for number in range(20):
        getattr(store, verb)(entry, "text", f"after {number}")
    assert len(told) == 1, "said once, not with every key"
    store.close()
    again = Store(disk.folder, key)
    assert [each.text for each in again.find(Entry)] == ["after 19"]
    again.close()


def test_without_a_reserve_the_disk_is_said_to_be_full_and_nothing_changes(
    store: Store, disk: SmallDisk, entry: Entry
) -> None:
    use_up(store, disk, entry)
    with pytest.raises(Trouble, match=FULL):
        store.edit(entry, "text", "too long" * 100_000)
    assert [each.text for each in store.find(Entry)] == ["before"]
    assert store.complaints() == []


def test_with_room_again_the_same_is_saved_and_the_reserve_is_made_anew(
    store: Store, disk: SmallDisk, entry: Entry, told: list[str]
) -> None:
    use_up(store, disk, entry)
    long = "as long as it was" * 50_000
    with pytest.raises(Trouble, match=FULL):
        store.edit(entry, "text", long)
    disk.make_room()
    store.edit(entry, "text", long)
    assert [each.text for each in store.find(Entry)] == [long]
    for number in range(reserve.SIZE // reserve.PIECE):
        store.edit(entry, "text", str(number))
    assert is_reserve_whole(disk)
    assert [GONE in told[0], BACK in told[1]] == [True, True] and len(told) == 2


def test_many_changes_on_a_full_disk_are_not_half_there(store: Store, disk: SmallDisk, entry: Entry) -> None:
    disk.fill()
    with pytest.raises(Trouble, match=FULL), store.transaction() as door:
        for number in range(500):
            door.create(Entry(brief_id="many", text="x" * 30_000 + str(number)))
    assert store.count(Entry, brief_id="many") == 0
    store.edit(entry, "text", "what is typed goes on being saved")
    store.rebuild()
    assert [each.text for each in store.find(Entry)] == ["what is typed goes on being saved"]
    assert store.complaints() == []


def test_a_workspace_opens_on_a_full_disk_and_says_so(disk: SmallDisk, key: bytes) -> None:
    first = Store.create(disk.folder, key, "w")
    with first.transaction() as door:
        entry = door.create(Entry(brief_id="b", text="before"))
    first.close()
    disk.fill()
    store, said = Store(disk.folder, key), []
    store.reserve.on_change(lambda trouble: said.append(str(trouble)))
    store.edit(entry, "text", "after")
    assert [each.text for each in store.find(Entry)] == ["after"]
    assert len(said) == 1 and GONE in said[0]
    store.close()


def test_the_reserve_is_never_what_fills_a_disk(disk: SmallDisk, key: bytes) -> None:
    with (disk.folder / "other people's files").open("wb") as file:
        file.write(bytes(17 * MIB))
    store = Store.create(disk.folder, key, "w")
    with store.transaction() as door:
        door.create(Entry(brief_id="b", text="saved all the same"))
    assert not (disk.folder / RESERVE_FILE).exists()
    store.close()


def test_a_reserve_that_finds_no_room_takes_none(tmp_path: Path, key: bytes) -> None:
    resource = pytest.importorskip("resource", reason="This system has no limit on the size of a file.")
    Store.create(tmp_path, key, "w").close()
    (tmp_path / RESERVE_FILE).unlink()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2 * MIB, hard))
    try:
        store = Store(tmp_path, key)
        with store.transaction() as door:
            entry = door.create(Entry(brief_id="b", text="saved all the same"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert not (tmp_path / RESERVE_FILE).exists()
    assert store.find(Entry) == [entry]
    store.close()


def test_where_a_file_may_not_grow_nothing_is_lost_and_it_is_saved_once_it_may(tmp_path: Path, key: bytes) -> None:
    resource = pytest.importorskip("resource", reason="This system has no limit on the size of a file.")
    store = Store.create(tmp_path, key, "w")
    with store.transaction() as door:
        entry = door.create(Entry(brief_id="b", text="before"))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, ((tmp_path / f"{STORE_FILE}-wal").stat().st_size, hard))
    try:
        with pytest.raises(Trouble, match="cannot be read or written"):
            store.edit(entry, "text", "after")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [each.text for each in store.find(Entry)] == ["before"]
    store.edit(entry, "text", "after")
    assert [each.text for each in store.find(Entry)] == ["after"]
    assert store.complaints() == []
    store.close()
