"""One entry: which arguments open the window, and which are a command."""

import subprocess
import sys
from pathlib import Path

import pytest

from jpdialog import __version__
from jpdialog.__main__ import NO_SCREEN, main, opens_window
from jpdialog.resources import resource


@pytest.mark.parametrize(
    "arguments",
    [[], ["--sample"], ["--workspace", "plan show"], ["--workspace=folder", "--sample"], ["--language", "ja"]],
)
def test_options_alone_open_the_window(arguments: list[str]) -> None:
    assert opens_window(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ["plan", "show"],
        ["--workspace", "folder", "init"],
        ["--help"],
        ["--workspace"],
        ["--unknown"],
        ["init", "--sample"],
    ],
)
def test_all_else_is_for_the_command_line(arguments: list[str]) -> None:
    assert not opens_window(arguments)


def test_the_version_is_said_without_loading_any_room() -> None:
    call = "import sys; sys.argv = ['jpdialog', '--version']; from jpdialog.__main__ import main; main(); "
    call += "print(sorted(name for name in sys.modules if name.startswith('jpdialog')))"
    done = subprocess.run([sys.executable, "-c", call], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [f"jpdialog {__version__}", "['jpdialog', 'jpdialog.__main__']"]


def test_a_resource_is_found_by_its_name() -> None:
    assert resource("icons").is_dir()
    assert isinstance(resource("icons/home.svg"), Path)


@pytest.mark.parametrize("name", ["", "/etc/hosts", "../pyproject.toml", "icons/../../LICENSE"])
def test_a_name_never_leads_out_of_the_resources(name: str) -> None:
    with pytest.raises(ValueError, match="not a name within"):
        resource(name)


def test_a_missing_resource_is_not_passed_over() -> None:
    with pytest.raises(FileNotFoundError):
        resource("icons/no-such-icon.svg")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_without_a_screen_it_says_so_and_does_not_end_in_a_crash(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["--sample"]) == 1
    assert capsys.readouterr().err == NO_SCREEN
