"""Backups from the command line, unattended: made, listed, gone back to, also when the store opens no more."""

import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jpdialog import cli
from jpdialog.storage import recovery_key
from jpdialog.storage.places import KEY_FILE, STORE_FILE
from tests.made_once import QUICK_KIB, MadeOnce

Run = Callable[..., str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "workspace"


@pytest.fixture
def run(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    made_once: MadeOnce,
) -> Run:
    for name in ("calm words", "other words"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    monkeypatch.setattr(recovery_key, "MEMORY_KIB", QUICK_KIB)
    monkeypatch.setenv("JPDIALOG_WORKSPACE", str(folder))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))

    def go(*arguments: str, by: str = "calm words", status: int = 0) -> str:
        assert cli.main((*arguments, "--passphrase-file", str(tmp_path / by))) == status
        captured = capsys.readouterr()
        return captured.err if status else captured.out

    made_once.copy("sample of backups", folder, lambda kept: go("--workspace", str(kept), "init", "--sample"))
    return go


def _made(run: Run) -> str:
    return str(json.loads(run("backup", "make", "--json"))["name"])


def _dialogues(run: Run, **how: str) -> int:
    return len(json.loads(run("dialogue", "list", "--json", **how)))


def test_going_back_undoes_what_came_after_and_keeps_it(run: Run, folder: Path) -> None:
    assert json.loads(run("backup", "list", "--json")) == []
    name, before = _made(run), _dialogues(run)
    run("dialogue", "new", "--number", "77")
    assert [each["name"] for each in json.loads(run("backup", "list", "--json"))] == [name]
    assert "--yes" in run("backup", "restore", name, status=1)
    assert _dialogues(run) == before + 1
    said = run("backup", "restore", name, "--yes")
    assert _dialogues(run) == before
    (aside,) = (folder / "set-aside").iterdir()
    assert str(aside) in said
    assert _dialogues(lambda *words, **how: run("--workspace", str(aside), *words, **how)) == before + 1


@pytest.mark.parametrize("harm", ["zeros at the start", "cut in half", "empty", "gone", "key file gone", "noise"])
def test_whatever_happened_to_the_store_a_backup_comes_back(run: Run, folder: Path, harm: str) -> None:
    name, before = _made(run), _dialogues(run)
    store = folder / STORE_FILE
    raw = store.read_bytes()
    if harm == "gone":
        store.unlink()
    elif harm == "key file gone":
        (folder / KEY_FILE).unlink()
    else:
        store.write_bytes(
            {
                "zeros at the start": bytes(4096) + raw[4096:],
                "cut in half": raw[: len(raw) // 2],
                "empty": b"",
                "noise": os.urandom(len(raw)),
            }[harm]
        )
    told = run("dialogue", "list", status=1)
    assert told.count("\n") == 1 and "mistake" not in told, "one sentence, and no bug"
    assert store.exists() == (harm != "gone"), "no new, empty store"
    if harm == "gone":
        assert "holds backups" in run("init", status=1)
    run("backup", "restore", name, "--yes")
    assert _dialogues(run) == before
    assert "store is whole" in run("doctor")


def test_a_backup_of_before_another_key_opens_by_the_passphrase_of_then(run: Run) -> None:
    name, before = _made(run), _dialogues(run)
    run("key", "rotate")
    run("dialogue", "new", "--number", "77")
    run("backup", "restore", name, "--yes")
    assert _dialogues(run) == before


def test_the_wrong_passphrase_or_name_changes_nothing(run: Run, folder: Path) -> None:
    name = _made(run)
    before = (folder / STORE_FILE).read_bytes()
    assert "not the passphrase" in run("backup", "restore", name, "--yes", by="other words", status=1)
    assert "no backup called" in run("backup", "restore", "yesterday", "--yes", status=1)
    assert (folder / STORE_FILE).read_bytes() == before


def test_what_can_be_read_of_a_damaged_store_is_saved_beside_it(run: Run, folder: Path, tmp_path: Path) -> None:
    before, raw = _dialogues(run), (folder / STORE_FILE).read_bytes()
    (folder / STORE_FILE).write_bytes(raw[:-4096] + os.urandom(4096))
    said = run("salvage", str(tmp_path / "saved"))
    assert "Changes saved: " in said
    assert _dialogues(lambda *words, **how: run("--workspace", str(tmp_path / "saved"), *words, **how)) == before
    assert "already" in run("salvage", str(tmp_path / "saved"), status=1)
