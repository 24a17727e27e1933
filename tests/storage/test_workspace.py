"""The folder of a workspace: its key's two copies, and what is said when one of them is not to be had."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from jpdialog.domain.plan import Instrument
from jpdialog.domain.trouble import Trouble
from jpdialog.storage import places
from jpdialog.storage.holder import Holder
from jpdialog.storage.recovery_key import unwrap_key, wrap_key
from jpdialog.storage.workspace import MAKING, PassphraseNeededError, create_workspace, open_workspace

PASSPHRASE = "five calm words 日本語"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("workspace")
    store = create_workspace(folder, PASSPHRASE, keyring=False)
    with store.transaction() as door:
        door.create(Instrument(title="A plan"))
    store.close()
    yield folder


def test_the_passphrase_opens_it(made: Path) -> None:
    store = open_workspace(made, PASSPHRASE)
    assert [plan.title for plan in store.find(Instrument)] == ["A plan"]
    store.close()


def test_a_wrong_passphrase_is_said_and_changes_nothing(made: Path) -> None:
    with pytest.raises(Trouble, match="not the passphrase"):
        open_workspace(made, PASSPHRASE + " ")


def test_without_a_keyring_the_passphrase_is_asked_for(made: Path) -> None:
    with pytest.raises(PassphraseNeededError):
        open_workspace(made)


@pytest.mark.parametrize("field", ["salt", "nonce", "memory_kib", "passes", "lanes", "workspace", "wrapped"])
def test_a_header_that_was_changed_does_not_open(tmp_path: Path, field: str) -> None:
    path = tmp_path / places.KEY_FILE
    wrap_key(path, "w", bytes(32), PASSPHRASE)
    header = json.loads(path.read_text())
    header[field] = header[field] // 2 if isinstance(header[field], int) else header[field][::-1] + "AA"
    path.write_text(json.dumps(header))
    with pytest.raises(Trouble):
        unwrap_key(path, PASSPHRASE)


def test_the_key_comes_back(tmp_path: Path) -> None:
    path = tmp_path / places.KEY_FILE
    wrap_key(path, "w", bytes(range(32)), PASSPHRASE)
    assert unwrap_key(path, PASSPHRASE) == bytes(range(32))
    assert PASSPHRASE not in path.read_text()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json",
        b"[]",
        b'{"format": 1}',
        b'{"memory_kib": 99999999999}',
        b'{"wrapped": "", "memory_kib": Infinity}',
    ],
)
def test_a_damaged_header_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / places.KEY_FILE).write_bytes(content)
    with pytest.raises(Trouble, match="damaged"):
        unwrap_key(tmp_path / places.KEY_FILE, PASSPHRASE)


def test_a_missing_header_is_said(made: Path, tmp_path: Path) -> None:
    (tmp_path / places.STORE_FILE).write_bytes((made / places.STORE_FILE).read_bytes())
    with pytest.raises(Trouble, match="missing"):
        open_workspace(tmp_path, PASSPHRASE)


@pytest.mark.parametrize("passphrase", ["", "   "])
def test_an_empty_passphrase_makes_nothing(tmp_path: Path, passphrase: str) -> None:
    with pytest.raises(Trouble, match="may not be empty"):
        create_workspace(tmp_path / "new", passphrase, keyring=False)
    assert not (tmp_path / "new").exists()


def test_a_workspace_is_not_made_over_another(made: Path) -> None:
    with pytest.raises(Trouble, match="already"):
        create_workspace(made, PASSPHRASE, keyring=False)


def test_a_file_in_place_of_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Trouble, match="cannot be made"):
        create_workspace(tmp_path / "file" / "workspace", PASSPHRASE, keyring=False)


@pytest.mark.parametrize("field", ["memory_kib", "passes", "lanes"])
def test_senseless_numbers_in_the_header_are_damage(tmp_path: Path, field: str) -> None:
    path = tmp_path / places.KEY_FILE
    wrap_key(path, "w", bytes(32), PASSPHRASE)
    path.write_text(json.dumps(json.loads(path.read_text()) | {field: -1}))
    with pytest.raises(Trouble, match="damaged"):
        unwrap_key(path, PASSPHRASE)


def test_a_passphrase_is_the_same_however_its_accents_are_composed(tmp_path: Path) -> None:
    path = tmp_path / places.KEY_FILE
    wrap_key(path, "w", bytes(32), "caf\u00e9 \u304c")
    assert unwrap_key(path, "cafe\u0301 \u304b\u3099") == bytes(32)


def test_making_two_at_once_makes_one_and_harms_none(tmp_path: Path) -> None:
    holder = Holder(tmp_path)
    holder.take()
    with pytest.raises(Trouble, match="open already"):
        create_workspace(tmp_path, PASSPHRASE, keyring=False)
    holder.give_back()
    create_workspace(tmp_path, PASSPHRASE, keyring=False).close()
    with pytest.raises(Trouble, match="already"):
        create_workspace(tmp_path, PASSPHRASE, keyring=False)
    open_workspace(tmp_path, PASSPHRASE).close()


def test_what_was_left_of_a_making_that_was_killed_does_not_stand_in_the_way(tmp_path: Path) -> None:
    (tmp_path / MAKING).mkdir()
    (tmp_path / MAKING / places.STORE_FILE).write_bytes(b"half")
    (tmp_path / places.KEY_FILE).write_text("the key of a store that is gone")
    create_workspace(tmp_path, PASSPHRASE, keyring=False).close()
    open_workspace(tmp_path, PASSPHRASE).close()
    assert (tmp_path / f"{places.KEY_FILE}.1").read_text() == "the key of a store that is gone"
    assert not (tmp_path / MAKING).exists()


def test_an_empty_store_file_is_damage_and_not_a_newer_version(made: Path, tmp_path: Path) -> None:
    (tmp_path / places.KEY_FILE).write_bytes((made / places.KEY_FILE).read_bytes())
    (tmp_path / places.STORE_FILE).write_bytes(b"")
    with pytest.raises(Trouble, match="damaged"):
        open_workspace(tmp_path, PASSPHRASE)
