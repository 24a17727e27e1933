"""The commands of the README, typed as they stand there one after the other: a newcomer has nothing else to go by."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from jpdialog.__main__ import main
from tests.stories.test_command_line import run

__all__ = ["run"]
ROOT = Path(__file__).resolve().parents[2]
BESIDE_THIS = "tests/"


def _commands() -> list[list[str]]:
    blocks = (ROOT / "README.md").read_text(encoding="utf-8").split("```")[1::2]
    whole = next(block for block in blocks if "jpdialog init" in block)
    return [shlex.split(line)[1:] for line in whole.splitlines() if line.startswith("jpdialog ")]


def test_each_command_does_what_it_is_there_for(
    run: Callable[..., str],
    qapp: object,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    del run, qapp
    monkeypatch.chdir(tmp_path)
    written = set()
    for command in _commands():
        asked = [str(ROOT / each) if each.startswith(BESIDE_THIS) else each for each in command]
        assert main(asked) == 0, (command, capsys.readouterr().err)
        if "-o" in command:
            written.add(command[command.index("-o") + 1])
    assert {"pack.docx", "pack.pdf", "record.docx", "chart.docx", "matrix.xlsx", "dialogues.ics"} <= written
    assert all((tmp_path / name).stat().st_size > 0 for name in written)
