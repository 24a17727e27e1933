"""Another passphrase, another key, a locked desk: each needs the passphrase, and none shuts anybody out."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from jpdialog.domain.plan import Instrument
from jpdialog.domain.trouble import Trouble
from jpdialog.services import keys
from jpdialog.services.desk import Desk
from jpdialog.services.doctor import the_keyring
from jpdialog.services.keys import KeyringPlace
from jpdialog.services.sample import NOTE_FILE
from jpdialog.storage import recovery_key
from jpdialog.storage.places import KEY_FILE, STORE_FILE
from jpdialog.storage.workspace import PassphraseNeededError
from tests.keyrings import ForgetfulKeyring, HangingKeyring, LockedKeyring, WorkingKeyring, keychain

OLD, NEW = "five calm words 日本語", "another five calm words"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery_key, "MEMORY_KIB", 64)


@pytest.fixture
def keyring() -> WorkingKeyring:
    return WorkingKeyring()


@pytest.fixture
def desk(tmp_path: Path, keyring: WorkingKeyring) -> Iterator[Desk]:
    made = Desk.create(tmp_path / "desk", OLD, keychain=keychain(keyring))
    with made.store.transaction() as door:
        door.create(Instrument(title="A plan"))
    yield made
    made.close()


def titles(desk: Desk) -> list[str]:
    return [plan.title for plan in desk.store.find(Instrument)]


def test_another_passphrase_opens_and_the_old_one_does_not(desk: Desk, keyring: WorkingKeyring) -> None:
    kept = dict(keyring.kept)
    keys.change_passphrase(desk, OLD, NEW)
    assert keyring.kept == kept
    desk.close()
    with pytest.raises(Trouble, match="not the passphrase"):
        Desk.open(desk.folder, OLD)
    Desk.open(desk.folder, NEW).close()
    Desk.open(desk.folder, keychain=keychain(keyring)).close()


@pytest.mark.parametrize(("old", "new", "said"), [("wrong", NEW, "not the passphrase"), (OLD, " ", "may not be empty")])
def test_a_passphrase_is_not_changed_for_nothing(desk: Desk, old: str, new: str, said: str) -> None:
    before = (desk.folder / KEY_FILE).read_bytes()
    with pytest.raises(Trouble, match=said):
        keys.change_passphrase(desk, old, new)
    assert (desk.folder / KEY_FILE).read_bytes() == before


def test_another_workspaces_key_file_is_said_and_stays(desk: Desk, tmp_path: Path) -> None:
    Desk.create(tmp_path / "other", NEW, keyring=False).close()
    (desk.folder / KEY_FILE).write_bytes((tmp_path / "other" / KEY_FILE).read_bytes())
    for change in (keys.change_passphrase, keys.let_keyring_open, keys.renew_key):
        with pytest.raises(Trouble, match="key of another workspace"):
            change(desk, NEW, *["x"] * (change is keys.change_passphrase))
    assert (desk.folder / KEY_FILE).read_bytes() == (tmp_path / "other" / KEY_FILE).read_bytes()
    with pytest.raises(Trouble, match="may belong to another workspace"):
        keys.change_passphrase(desk, OLD, NEW)


def test_another_workspaces_key_file_opens_no_new_store(desk: Desk, tmp_path: Path, keyring: WorkingKeyring) -> None:
    desk.close()
    Desk.create(tmp_path / "other", NEW, keychain=keychain(keyring)).close()
    (desk.folder / KEY_FILE).write_bytes((tmp_path / "other" / KEY_FILE).read_bytes())
    before = (desk.folder / STORE_FILE).read_bytes()
    with pytest.raises(PassphraseNeededError, match="does not open this workspace"):
        Desk.open(desk.folder, keychain=keychain(keyring))
    with pytest.raises(Trouble, match="This key does not open the workspace"):
        Desk.open(desk.folder, NEW)
    assert (desk.folder / STORE_FILE).read_bytes() == before


def test_another_key_is_in_the_keyring_too(desk: Desk, keyring: WorkingKeyring) -> None:
    kept = dict(keyring.kept)
    renewed = keys.renew_key(desk, OLD)
    assert renewed.trouble is None and titles(renewed.desk) == ["A plan"]
    assert keys.where_the_key_is(renewed.desk).place is KeyringPlace.OPENS
    renewed.desk.close()
    assert keyring.kept.keys() == kept.keys() and keyring.kept != kept
    Desk.open(desk.folder, keychain=keychain(keyring)).close()


def test_a_wrong_passphrase_leaves_the_desk_open(desk: Desk) -> None:
    with pytest.raises(Trouble, match="not the passphrase"):
        keys.renew_key(desk, "wrong")
    assert titles(desk) == ["A plan"]


def test_a_key_that_could_not_be_changed_leaves_the_desk_open_again(desk: Desk) -> None:
    (desk.folder / "new-key-being-made").write_text("a file where a folder should be made")
    renewed = keys.renew_key(desk, OLD)
    assert renewed.trouble is not None and titles(renewed.desk) == ["A plan"]
    renewed.desk.close()


def test_a_keyring_that_does_not_take_the_new_key_is_said_and_put_right_by_hand(desk: Desk) -> None:
    forgetful, workspace = ForgetfulKeyring(), json.loads((desk.folder / KEY_FILE).read_text())["workspace"]
    forgetful.kept["JPDialog", workspace] = "/" * 43 + "="
    desk.keychain = keychain(forgetful)
    renewed = keys.renew_key(desk, OLD)
    assert renewed.trouble is not None and "keyring did not take it" in str(renewed.trouble)
    renewed.desk.close()

    working = WorkingKeyring()
    working.kept = forgetful.kept
    with pytest.raises(PassphraseNeededError) as needed:
        Desk.open(desk.folder, keychain=keychain(working))
    again = Desk.open(desk.folder, OLD, keychain=keychain(working))
    keys.unlocked_by_hand(again, OLD, keyring_is_outdated=needed.value.is_outdated)
    again.close()
    Desk.open(desk.folder, keychain=keychain(working)).close()


def test_the_key_is_taken_out_of_the_keyring_and_put_in_again(desk: Desk) -> None:
    keys.take_out_of_keyring(desk, OLD)
    assert keys.where_the_key_is(desk).place is KeyringPlace.EMPTY
    keys.let_keyring_open(desk, OLD)
    assert keys.where_the_key_is(desk).place is KeyringPlace.OPENS
    for change in (keys.take_out_of_keyring, keys.let_keyring_open):
        with pytest.raises(Trouble, match="not the passphrase"):
            change(desk, "wrong")
    assert keys.where_the_key_is(desk).place is KeyringPlace.OPENS


def test_a_locked_desk_asks_for_its_passphrase_and_only_a_person_lifts_it(desk: Desk, keyring: WorkingKeyring) -> None:
    keys.lock(desk)
    desk.close()
    for _ in range(2):
        with pytest.raises(PassphraseNeededError, match="was locked"):
            Desk.open(desk.folder, keychain=keychain(keyring))
        Desk.open(desk.folder, OLD).close()  # a script with a passphrase file: the lock stays
    again = Desk.open(desk.folder, OLD)
    keys.unlocked_by_hand(again, OLD, keyring_is_outdated=False)
    again.close()
    Desk.open(desk.folder, keychain=keychain(keyring)).close()


def test_the_samples_passphrase_stays_beside_it(desk: Desk) -> None:
    (desk.folder / NOTE_FILE).write_text(OLD)
    with pytest.raises(Trouble, match="stays as it is"):
        keys.change_passphrase(desk, OLD, NEW)


def test_the_doctor_tells_how_the_keyring_stands(desk: Desk, keyring: WorkingKeyring) -> None:
    assert the_keyring(desk).is_right
    said = [str(the_keyring(desk).sentence)]
    for other in (None, LockedKeyring(), HangingKeyring(), WorkingKeyring()):
        desk.keychain = keychain(other, patience=0.1)
        said.append(the_keyring(desk).sentence)
        assert the_keyring(desk).is_right is (other is None or type(other) is WorkingKeyring)
    (kept,) = keyring.kept
    keyring.kept[kept] = "/" * 43 + "="
    desk.keychain = keychain(keyring)
    assert not the_keyring(desk).is_right
    assert len({*said, the_keyring(desk).sentence}) == 6
