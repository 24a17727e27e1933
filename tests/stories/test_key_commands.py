"""Keys from the command line, unattended: passphrases come from files, and what failed changed nothing."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jpdialog import cli
from jpdialog.storage import recovery_key
from jpdialog.storage.places import KEY_FILE

OLD, NEW = "calm words", "other calm words 日本語"
Run = Callable[..., str]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    for name, passphrase in (("old", OLD), ("new", NEW), ("empty", ""), ("wrong", "no")):
        (tmp_path / name).write_text(f"{passphrase}\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(files: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setattr(recovery_key, "MEMORY_KIB", 64)
    monkeypatch.setenv("JPDIALOG_WORKSPACE", str(files / "workspace"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))

    def go(*arguments: str, by: str = "old", status: int = 0) -> str:
        words = arguments if by == "nothing" else (*arguments, "--passphrase-file", str(files / by))
        assert cli.main(words) == status
        captured = capsys.readouterr()
        return captured.err if status else captured.out

    go("init")
    return go


def test_the_passphrase_is_changed_by_files(run: Run, files: Path) -> None:
    run("key", "change-passphrase", "--new-passphrase-file", str(files / "new"))
    assert "not the passphrase" in run("doctor", status=1)
    assert "store is whole" in run("doctor", by="new")


@pytest.mark.parametrize(
    ("by", "new", "said"),
    [
        ("wrong", "new", "not the passphrase"),
        ("old", "empty", "may not be empty"),
        ("old", "absent", "cannot be read"),
        ("nothing", "new", "needs the recovery passphrase"),
    ],
)
def test_what_is_not_given_rightly_changes_nothing(run: Run, files: Path, by: str, new: str, said: str) -> None:
    header = files / "workspace" / KEY_FILE
    before = header.read_bytes()
    told = run("key", "change-passphrase", "--new-passphrase-file", str(files / new), by=by, status=1)
    assert said in told
    assert header.read_bytes() == before


def test_without_a_new_one_or_a_person_nothing_is_changed(run: Run) -> None:
    assert "--new-passphrase-file" in run("key", "change-passphrase", status=1)


def test_the_key_is_changed_and_the_passphrase_is_the_same(run: Run, files: Path) -> None:
    header = files / "workspace" / KEY_FILE
    before = recovery_key.unwrap_key(header, OLD)
    assert "new key" in run("key", "rotate")
    assert recovery_key.unwrap_key(header, OLD) != before
    assert "store is whole" in run("doctor")


def test_what_opens_it_is_told(run: Run) -> None:
    assert "passphrase alone opens this workspace" in run("key", "show")


def test_a_locked_workspace_opens_to_a_script_with_the_passphrase_only(run: Run) -> None:
    run("key", "lock")
    assert "was locked" in run("plan", "show", by="nothing", status=1)
    assert "store is whole" in run("doctor")
    assert "was locked" in run("doctor", by="nothing", status=1)
