"""The keyring is asked with a bound on the wait, and what came of it is told apart."""

from pathlib import Path
from time import monotonic

import pytest
from keyring.backend import KeyringBackend

from jpdialog.services.damage import WayOut
from jpdialog.storage.keychain import PATIENCE, Keychain, KeyringAnswer, KeyringState
from jpdialog.storage.rotation import FoundKey
from jpdialog.storage.salvage import Left
from jpdialog.storage.workspace import PassphraseNeededError, create_workspace, open_workspace
from tests.keyrings import ForgetfulKeyring, HangingKeyring, LockedKeyring, WorkingKeyring, keychain

KEY = bytes(range(32))
PASSPHRASE = "five calm words 日本語"


def test_a_key_that_is_kept_comes_back_and_can_be_forgotten() -> None:
    keys = keychain(WorkingKeyring())
    assert keys.recall("w").state is KeyringState.EMPTY
    assert keys.remember("w", KEY)
    assert keys.recall("w").key == KEY
    assert keys.recall("another").state is KeyringState.EMPTY
    assert keys.forget("w") and keys.forget("w")
    assert keys.recall("w").state is KeyringState.EMPTY


@pytest.mark.parametrize(
    ("keyring", "state"),
    [(None, KeyringState.ABSENT), (LockedKeyring(), KeyringState.LOCKED)],
)
def test_no_keyring_and_a_locked_one_are_told_apart(keyring: KeyringBackend | None, state: KeyringState) -> None:
    keys = keychain(keyring)
    assert keys.recall("w").state is state
    assert not keys.remember("w", KEY)


def test_one_that_never_answers_is_given_up_in_time() -> None:
    hanging = HangingKeyring()
    began = monotonic()
    assert keychain(hanging, patience=0.2).recall("w").state is KeyringState.SILENT
    assert 0.2 <= monotonic() - began < PATIENCE
    hanging.is_over.set()


def test_the_patience_is_three_seconds() -> None:
    assert Keychain().patience == PATIENCE == 3.0


def test_what_the_keyring_did_not_keep_is_noticed() -> None:
    assert not keychain(ForgetfulKeyring()).remember("w", KEY)


def test_a_keyring_that_fails_while_it_is_looked_for_is_none() -> None:
    def fail() -> KeyringBackend:
        raise RuntimeError("the bus is broken")

    assert Keychain(fail).recall("w").state is KeyringState.ABSENT


def test_a_plain_file_is_no_keyring(tmp_path: Path) -> None:
    assert Keychain().recall("w").state is KeyringState.ABSENT, "tests have no session bus, and no file takes its place"


@pytest.mark.parametrize(
    ("keyring", "sentence"),
    [
        (None, "no keyring that JPDialog can use"),
        (LockedKeyring(), "is locked"),
        (HangingKeyring(), "did not answer within 0.2 seconds"),
        (WorkingKeyring(), "does not hold the key"),
    ],
)
def test_opening_says_why_it_asks_and_the_passphrase_opens(
    tmp_path: Path, keyring: KeyringBackend | None, sentence: str
) -> None:
    create_workspace(tmp_path, PASSPHRASE, keyring=False).close()
    with pytest.raises(PassphraseNeededError, match=sentence):
        open_workspace(tmp_path, keychain=keychain(keyring, patience=0.2))
    open_workspace(tmp_path, PASSPHRASE).close()


def test_a_workspace_is_made_whatever_the_keyring_does(tmp_path: Path) -> None:
    for name, keyring in (("locked", LockedKeyring()), ("silent", HangingKeyring()), ("works", WorkingKeyring())):
        keys = keychain(keyring, patience=0.2)
        create_workspace(tmp_path / name, PASSPHRASE, keychain=keys).close()
        open_workspace(tmp_path / name, PASSPHRASE).close()
    open_workspace(tmp_path / "works", keychain=keys).close()


def test_the_key_of_another_workspace_opens_nothing(tmp_path: Path) -> None:
    keyring = WorkingKeyring()
    keys = keychain(keyring)
    create_workspace(tmp_path / "one", PASSPHRASE, keychain=keys).close()
    before = (tmp_path / "one" / "store.db").read_bytes()
    for kept in keyring.kept:
        keyring.kept[kept] = "/" * 43 + "="
    with pytest.raises(PassphraseNeededError, match="does not open this workspace") as needed:
        open_workspace(tmp_path / "one", keychain=keys)
    assert needed.value.is_outdated
    assert (tmp_path / "one" / "store.db").read_bytes() == before


def test_what_carries_a_key_or_what_was_typed_shows_neither_where_it_is_printed() -> None:
    left = Left([{"value": "typed"}], [])
    for each in (
        KeyringAnswer(KeyringState.HELD, KEY),
        FoundKey(KEY, Path("key.json")),
        WayOut(KEY, Path("key.json"), None, left),
    ):
        assert repr(KEY) not in repr(each) and "typed" not in repr(each)
