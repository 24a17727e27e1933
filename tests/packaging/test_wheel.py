"""A wheel carries the app whole: compiled forms, resources, and an entry that answers."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from jpdialog import __version__

ROOT = Path(__file__).resolve().parent.parent.parent
OUTSIDE = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel, built by hatchling and unpacked into a folder: all that installing a pure wheel means."""
    built, target = tmp_path_factory.mktemp("built"), tmp_path_factory.mktemp("target")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(built)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        wheel.extractall(target)
    return target


def ask(installed: Path, *arguments: str) -> str:
    """Run Python with the unpacked wheel before everything else."""
    variables = {**OUTSIDE, "PYTHONPATH": str(installed)}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=installed, env=variables, check=True, capture_output=True, text=True).stdout


def test_the_wheel_finds_its_own_resources(installed: Path) -> None:
    found = ask(installed, "-c", "from jpdialog.resources import resource; print(resource('icons/home.svg'))")
    assert Path(found.strip()) == installed / "jpdialog" / "_resources" / "icons" / "home.svg"


def test_the_wheel_says_its_version(installed: Path) -> None:
    assert ask(installed, "-m", "jpdialog", "--version") == f"jpdialog {__version__}\n"


def test_the_wheel_has_every_form_compiled(installed: Path) -> None:
    sources = {form.stem for form in (ROOT / "forms").glob("*.ui")}
    compiled = {module.stem for module in (installed / "jpdialog" / "ui" / "forms").glob("*.py")} - {"__init__"}
    assert compiled == sources


def test_the_wheel_has_nothing_that_is_only_for_developers(installed: Path) -> None:
    assert {path.name for path in installed.iterdir()} == {"jpdialog", f"jpdialog-{__version__}.dist-info"}


def test_the_wheel_brings_an_old_store_along(installed: Path, tmp_path: Path) -> None:
    old = tmp_path / "kept"
    shutil.copytree(ROOT / "tests" / "stores" / "schema-1", old)
    passphrase = tmp_path / "passphrase.txt"
    passphrase.write_text("stores of every schema\n")
    told = ask(installed, "-m", "jpdialog", "doctor", "--workspace", str(old), "--passphrase-file", str(passphrase))
    assert told.splitlines()[0] == "right  The store is whole."
    assert [each.name for each in (old / "backups").glob("*/store.db")] == ["store.db"]
