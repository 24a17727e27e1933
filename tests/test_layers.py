"""The rooms import in one direction, and each contract that says so is seen to fail once."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
NAMES = {contract["id"]: contract["name"] for contract in CONTRACTS}
BROKEN = [
    ("rooms", "domain", "import jpdialog.services"),
    ("rooms", "documents", "import jpdialog.storage"),
    ("rooms", "storage", "import jpdialog.documents"),
    ("rooms", "services", "import jpdialog.ui"),
    ("rooms", "ui", "import jpdialog.app"),
    ("rooms", "domain", "import jpdialog.resources"),
    ("qt", "services", "import PySide6.QtCore"),
    ("qt", "cli", "from PySide6 import QtWidgets"),
    ("papers", "ui", "import docx"),
    ("papers", "services", "from lxml import etree"),
    ("papers", "storage", "import pdfminer.high_level"),
    ("papers", "domain", "import markdown_it"),
    ("database", "services", "from sqlalchemy import select"),
    ("database", "cli", "import sqlcipher3"),
    ("database", "domain", "import sqlite3"),
    ("tables", "ui", "from sqlmodel import SQLModel"),
    ("tables", "documents", "import sqlmodel"),
    ("domain", "domain", "from pathlib import Path"),
    ("domain", "domain", "import time"),
    ("commands", "cli", "import jpdialog.ui"),
]


def lint(project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run import-linter where a package and a pyproject.toml lie."""
    call = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", call, "--no-cache", *options]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package that may be broken."""
    shutil.copytree(ROOT / "jpdialog", tmp_path / "jpdialog", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_rooms_keep_their_contracts() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(("contract", "room", "line"), BROKEN, ids=lambda part: str(part).replace(" ", "_"))
def test_a_forbidden_import_breaks_its_contract(copy: Path, contract: str, room: str, line: str) -> None:
    (copy / "jpdialog" / room / "trespasser.py").write_text(f"{line}\n", encoding="utf-8")
    result = lint(copy, "--contract", contract)
    assert result.returncode == 1
    assert f"{NAMES[contract]} BROKEN" in result.stdout
    assert f"jpdialog.{room}.trespasser" in result.stdout


def test_a_room_that_no_contract_knows_breaks_the_layers(copy: Path) -> None:
    (copy / "jpdialog" / "helpers.py").write_text("", encoding="utf-8")
    result = lint(copy, "--contract", "rooms")
    assert result.returncode == 1
    assert "helpers" in result.stdout


def test_every_contract_is_seen_to_fail() -> None:
    assert {contract for contract, _, _ in BROKEN} == set(NAMES)
