"""Backups: encrypted, whole, checked, kept by the rule; and going back to one, which writes nothing over."""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpdialog.domain.brief import Entry
from jpdialog.domain.plan import Instrument
from jpdialog.domain.trouble import Trouble
from jpdialog.storage.backup_keeping import DAYS, NEWEST, kept
from jpdialog.storage.backups import Backup, backup_named, backups_in, check_backup, make_backup
from jpdialog.storage.encrypted_pages import are_all_genuine
from jpdialog.storage.places import BACKUPS_FOLDER, KEY_FILE, SET_ASIDE_FOLDER, STORE_FILE
from jpdialog.storage.recovery_key import wrap_key
from jpdialog.storage.restoring import COMING, key_of, restore
from jpdialog.storage.store import Store

MARKER = "MARKER-of-what-was-typed"
NOW = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)
DAY = timedelta(days=1)
TIMES = st.lists(
    st.datetimes(datetime(2026, 9, 1), datetime(2026, 11, 24, 23, 59)).map(lambda when: when.replace(tzinfo=UTC)),
    unique=True,
    max_size=80,
)


@given(TIMES)
def test_the_newest_are_kept_and_one_of_each_day_of_a_month(times: list[datetime]) -> None:
    today = date(2026, 11, 24)
    keep = kept(times, today)
    assert keep <= set(times)
    assert set(sorted(times)[-NEWEST:]) <= keep
    recent = {each.date() for each in times if each.date() > today - DAYS * DAY}
    assert recent <= {each.date() for each in keep}
    assert len(keep) <= NEWEST + DAYS
    assert kept(keep, today) == keep


def _write(store: Store, text: str) -> Entry:
    with store.transaction() as door:
        return door.create(Entry(brief_id="b", text=text))


def _texts(folder: Path, key: bytes) -> list[str]:
    store = Store(folder, key)
    try:
        return sorted(each.text for each in store.find(Entry))
    finally:
        store.close()


def _replica(folder: Path, key: bytes) -> str:
    store = Store(folder, key)
    store.close()
    return store._replica


def test_a_backup_holds_everything_and_shows_nothing(store: Store, key: bytes) -> None:
    kept_one, gone = _write(store, MARKER), _write(store, "gone")
    with store.transaction() as door:
        door.delete(gone)
    (store.folder / KEY_FILE).write_text("the key's recovery copy")
    backup = store.back_up(NOW)
    assert backups_in(store.folder) == [backup] == [Backup(store.folder / BACKUPS_FOLDER / "2026-11-24T140200Z", NOW)]
    assert all(MARKER.encode() not in path.read_bytes() for path in backup.folder.iterdir())
    assert not backup.store.read_bytes().startswith(b"SQLite format 3")
    assert {path.name for path in backup.folder.iterdir()} == {STORE_FILE, KEY_FILE}
    with pytest.raises(Trouble, match="does not open"):
        check_backup(backup, os.urandom(32))
    copy = store.folder / "elsewhere"
    shutil.copytree(backup.folder, copy)
    assert _texts(copy, key) == [kept_one.text]


def test_looking_at_a_backup_leaves_it_as_it_is(store: Store, key: bytes) -> None:
    _write(store, "x")
    backup = store.back_up(NOW)
    before = {path.name: path.read_bytes() for path in backup.folder.iterdir()}
    check_backup(backup, key)
    assert {path.name: path.read_bytes() for path in backup.folder.iterdir()} == before


def test_old_backups_give_way_and_the_one_just_made_never(store: Store) -> None:
    _write(store, "x")
    for minute in range(NEWEST + 3):
        store.back_up(NOW - 40 * DAY + timedelta(minutes=minute))
    assert len(backups_in(store.folder)) == NEWEST + 0
    again = store.back_up(NOW - 60 * DAY)  # a clock that was set back
    assert again in backups_in(store.folder)


def test_two_in_one_second_have_two_names(store: Store) -> None:
    assert store.back_up(NOW).name != store.back_up(NOW).name
    assert len(backups_in(store.folder)) == 2


def test_what_was_left_of_a_backup_that_was_killed_is_not_one(store: Store) -> None:
    half = store.folder / BACKUPS_FOLDER / "being-made"
    half.mkdir(parents=True)
    (half / STORE_FILE).write_bytes(b"half")
    assert backups_in(store.folder) == []
    store.back_up(NOW)
    assert not half.exists()


def test_a_backup_of_a_damaged_store_is_not_made_and_no_older_one_is_lost(tmp_path: Path, key: bytes) -> None:
    store = Store.create(tmp_path, key, "w")
    for number in range(300):
        _write(store, f"{number} " * 30)
    older = store.back_up(NOW)
    store.close()
    size = (tmp_path / STORE_FILE).stat().st_size
    with (tmp_path / STORE_FILE).open("r+b") as file:
        file.seek(size // 4 // 4096 * 4096)
        file.write(os.urandom(size // 2 // 4096 * 4096))
    with pytest.raises(Trouble):
        make_backup(tmp_path, key, NOW + DAY)
    assert backups_in(tmp_path) == [older]
    check_backup(older, key)


def _cut(raw: bytes) -> bytes:
    return raw[: len(raw) // 2]


def _header_gone(raw: bytes) -> bytes:
    return bytes(100) + raw[100:]


def _middle_gone(raw: bytes) -> bytes:
    middle = len(raw) // 2 // 4096 * 4096
    return raw[:middle] + bytes(4096) + raw[middle + 4096 :]


@pytest.mark.parametrize("harm", [_cut, _header_gone, _middle_gone, lambda _raw: b"", lambda _raw: b"no store"])
def test_a_damaged_backup_is_not_restored_and_the_store_stays(
    tmp_path: Path, key: bytes, harm: Callable[[bytes], bytes]
) -> None:
    store = Store.create(tmp_path, key, "w")
    for number in range(50):
        _write(store, f"{number} " * 30)
    backup = store.back_up(NOW)
    store.close()
    backup.store.write_bytes(harm(backup.store.read_bytes()))
    before = (tmp_path / STORE_FILE).read_bytes()
    with pytest.raises(Trouble):
        restore(tmp_path, backup, key, backup.folder / KEY_FILE, NOW)
    assert (tmp_path / STORE_FILE).read_bytes() == before
    assert not (tmp_path / COMING).exists()


def test_going_back_sets_the_present_store_aside_whole(tmp_path: Path, key: bytes) -> None:
    store = Store.create(tmp_path, key, "w")
    wrap_key(tmp_path / KEY_FILE, "w", key, "four calm words here")
    _write(store, "before")
    backup = store.back_up(NOW)
    _write(store, "after")
    was = store._replica
    store.close()
    aside = restore(tmp_path, backup, key, backup.folder / KEY_FILE, NOW + DAY)
    assert _texts(tmp_path, key) == ["before"]
    assert aside == tmp_path / SET_ASIDE_FOLDER / "2026-11-25T140200Z"
    assert _texts(aside, key) == ["after", "before"]
    assert _replica(aside, key) == was != _replica(tmp_path, key), "two of one name could not be merged"
    assert (aside / KEY_FILE).exists() and (tmp_path / KEY_FILE).exists()
    assert backups_in(tmp_path) == [backup]


@pytest.mark.parametrize("harm", [_cut, _header_gone, _middle_gone, lambda _raw: b""])
def test_a_damaged_store_is_set_aside_as_it_is(tmp_path: Path, key: bytes, harm: Callable[[bytes], bytes]) -> None:
    store = Store.create(tmp_path, key, "w")
    wrap_key(tmp_path / KEY_FILE, "w", key, "four calm words here")
    for number in range(30):
        _write(store, f"{number:02} " * 30)
    backup = store.back_up(NOW)
    store.close()
    damaged = harm((tmp_path / STORE_FILE).read_bytes())
    (tmp_path / STORE_FILE).write_bytes(damaged)
    aside = restore(tmp_path, backup, key, tmp_path / KEY_FILE, NOW)
    assert aside is not None and (aside / STORE_FILE).read_bytes() == damaged
    assert len(_texts(tmp_path, key)) == 30


def test_a_store_that_is_open_is_not_replaced(store: Store, key: bytes) -> None:
    backup = store.back_up(NOW)
    with pytest.raises(Trouble, match="open already"):
        restore(store.folder, backup, key, store.folder / KEY_FILE, NOW)


def test_the_passphrase_of_now_or_of_then_opens_a_backup(tmp_path: Path, key: bytes) -> None:
    store = Store.create(tmp_path, key, "w")
    wrap_key(tmp_path / KEY_FILE, "w", key, "of then")
    backup = store.back_up(NOW)
    store.close()
    wrap_key(tmp_path / KEY_FILE, "w", key, "of now")
    assert key_of(backup, tmp_path, "of now") == (key, tmp_path / KEY_FILE)
    assert key_of(backup, tmp_path, "of then") == (key, backup.folder / KEY_FILE)
    with pytest.raises(Trouble, match="not the passphrase"):
        key_of(backup, tmp_path, "of nobody")


@pytest.mark.parametrize("name", ["../w", "2026", "", "being-made"])
def test_only_a_backup_can_be_named(store: Store, name: str) -> None:
    store.back_up(NOW)
    with pytest.raises(Trouble, match="no backup called"):
        backup_named(store.folder, name)


def test_others_are_let_in_while_a_backup_is_made_and_the_store_is_looked_over(tmp_path: Path, key: bytes) -> None:
    store = Store.create(tmp_path, key, "w")
    came: list[str] = []

    def write() -> None:
        came.append(store.edit(plan, "title", f"typed {len(came)}").title)

    with store.transaction() as door:
        plan = door.create(Instrument(title="before"))
    backup = store.back_up(datetime(2031, 5, 3, 12, tzinfo=UTC), write)
    assert came == ["typed 0", "typed 1", "typed 2"]
    check_backup(backup, key)
    store.look_for_damage(write)
    assert len(came) == 4
    raw = bytearray((tmp_path / STORE_FILE).read_bytes())
    store.close()
    raw[5000:5100] = bytes(100)
    (tmp_path / STORE_FILE).write_bytes(raw)
    assert not are_all_genuine(tmp_path / STORE_FILE, key)
