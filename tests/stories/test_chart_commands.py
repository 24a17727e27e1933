"""Charts from the command line: as a paper, as a picture, as numbers, and told to scripts."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QImage

from jpdialog.__main__ import main
from tests.stories.test_command_line import run, taken_in

__all__ = ["run", "taken_in"]
Run = Callable[..., str]


@pytest.fixture
def harbours(taken_in: Run) -> Run:
    """A desk on which one action is late, one is on hold and one was given up."""
    taken_in("dialogue", "new", "--number", "3", "--date", "2020-10-01")
    for text, due, status in (
        ("Paint", "2021-01-01", "not_started"),
        ("Count", "", "on_hold"),
        ("Tow", "", "overtaken"),
    ):
        taken_in("action", "add", text, "--origin", "3", "--section", "1(1)", "--due", due, "--status", status)
    return taken_in


def columns(run: Run, chart: str) -> list[dict[str, Any]]:
    told = json.loads(run("export", "chart", chart, "--json"))
    found: list[dict[str, Any]] = told["columns"]
    return found


def test_the_numbers_are_told_to_scripts(harbours: Run) -> None:
    (third,) = columns(harbours, "actions-by-dialogue")
    assert third == {"label": "3rd", "done": 0, "open": 1, "late": 1, "left": 1, "in_all": 3}
    by_age = {each["label"]: each["in_all"] for each in columns(harbours, "actions-by-age")}
    assert by_age == {"Under 1 year": 0, "1 to 2 years": 0, "2 to 3 years": 0, "3 years or more": 2}
    assert [each["in_all"] for each in columns(harbours, "actions-by-part")] == [3]


def test_the_numbers_go_to_a_spreadsheet_in_both_languages(harbours: Run, tmp_path: Path) -> None:
    to = tmp_path / "chart.csv"
    harbours("export", "chart", "actions-by-dialogue", "-o", str(to), "--language", "ja")
    assert to.read_bytes().startswith(b"\xef\xbb\xbf")
    with to.open(encoding="utf-8-sig", newline="") as file:
        heads, row = csv.reader(file)
    assert heads == ["対話", "完了", "未了", "遅延", "実施せず終了", "合計"]
    assert row == ["第3回", "0", "1", "1", "1", "3"]


def test_the_chart_is_painted_without_a_window(harbours: Run, tmp_path: Path, qapp: object) -> None:
    del harbours, qapp
    picture, paper = tmp_path / "chart.png", tmp_path / "chart.docx"
    for to in (picture, paper):
        assert main(["export", "chart", "actions-by-part", "-o", str(to)]) == 0
    assert QImage(str(picture)).width() >= 160 / 25.4 * 300
    with ZipFile(paper) as file:
        document = file.read("word/document.xml").decode()
        assert "word/media/picture1.png" in file.namelist()
    assert "Status of actions by part of the plan" in document and "On hold 1" in document


def test_what_cannot_be_done_is_said_and_nothing_is_written(harbours: Run, tmp_path: Path) -> None:
    assert "-o FILE" in harbours("export", "chart", "actions-by-age", status=1)
    to = tmp_path / "chart.pdf"
    assert ".docx, .png or .csv" in harbours("export", "chart", "actions-by-age", "-o", str(to), status=1)
    assert "nothing to export" in harbours("export", "chart", "contributions", "--json", status=1)
    assert not to.exists()
