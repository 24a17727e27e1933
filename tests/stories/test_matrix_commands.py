"""The matrix and the calendar from the command line: sent out, filled in, taken in again."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from icalendar import Calendar

from jpdialog.domain.papers.matrix import MatrixColumn
from tests.documents.matrix_samples import filled_in
from tests.stories.test_command_line import run, sample

__all__ = ["run", "sample"]
Run = Callable[..., str]


def test_a_workbook_goes_out_comes_back_and_is_accepted_cell_by_cell(sample: Run, tmp_path: Path) -> None:
    file = tmp_path / "matrix.xlsx"
    sample("export", "matrix", "-o", str(file))
    assert "15 rows are as they were sent" in sample("matrix", "take-in", str(file))

    def fill(_sheet: Any, cell: Any) -> None:
        cell(1, MatrixColumn.NEXT_STEP).value = "write to them"
        cell(2, MatrixColumn.DUE).value = "11/12/2027"

    file.write_bytes(filled_in(file.read_bytes(), fill))
    step, due = json.loads(sample("matrix", "take-in", str(file), "--json"))["proposals"]
    assert (step["column"], step["wanted"], step["problem"]) == ("next_step", "write to them", None)
    assert due["choices"] == ["11 December 2027", "12 November 2027"]
    assert "can be two days" in sample("matrix", "take-in", str(file))
    told = json.loads(sample("matrix", "take-in", str(file), "--accept", "1", "--json"))["proposals"]
    assert [each["is_done"] for each in told] == [True, False]
    assert "more than one" in sample("matrix", "take-in", str(file), "--accept", "2", status=1)
    told = json.loads(sample("matrix", "take-in", str(file), "--accept", "2", "--choice", "1", "--json"))["proposals"]
    assert told[1]["now"] == "11 December 2027"
    assert "no such proposal" in sample("matrix", "take-in", str(file), "--accept", "9", status=1)


def with_four_steps(sample: Run, file: Path) -> Path:
    """A matrix that comes back with a next step for four actions."""
    sample("export", "matrix", "-o", str(file))

    def fill(_sheet: Any, cell: Any) -> None:
        for row in range(1, 5):
            cell(row, MatrixColumn.NEXT_STEP).value = f"step {row}"

    file.write_bytes(filled_in(file.read_bytes(), fill))
    return file


def test_what_came_back_is_decided_by_numbers_that_stay(sample: Run, tmp_path: Path) -> None:
    before, file = len(json.loads(sample("matrix", "files", "--json"))), with_four_steps(sample, tmp_path / "m.xlsx")
    told, number = json.loads(sample("matrix", "take-in", str(file), "--json")), str(before + 1)
    assert told["file"]["number"] == before + 1 and told["is_new"]
    labels = [each["label"] for each in told["proposals"]]
    assert labels == [f"{number}.{place}" for place in range(1, 5)]
    (refused,) = json.loads(sample("matrix", "refuse", labels[1], "--json"))
    assert refused["verdict"] == "refused" and refused["decided_on"] == date.today().isoformat()
    (accepted,) = json.loads(sample("matrix", "accept", labels[0], "--json"))
    assert (accepted["verdict"], accepted["now"]) == ("accepted", "step 1")
    waiting = json.loads(sample("matrix", "list", "--file", number, "--json"))
    assert [each["label"] for each in waiting] == labels[2:]
    every = json.loads(sample("matrix", "list", "--file", number, "--all", "--json"))
    assert [each["label"] for each in every] == labels
    again = json.loads(sample("matrix", "take-in", str(file), "--json"))
    assert not again["is_new"]
    assert [each["verdict"] for each in again["proposals"]] == ["accepted", "refused", "waiting", "waiting"]


def test_many_are_accepted_taken_up_and_put_away(sample: Run, tmp_path: Path) -> None:
    file = with_four_steps(sample, tmp_path / "m.xlsx")
    told = json.loads(sample("matrix", "take-in", str(file), "--from", "Harbour Board", "--json"))
    number, label = str(told["file"]["number"]), told["proposals"][1]["label"]
    assert told["file"]["sender"] == "Harbour Board"
    sample("matrix", "refuse", label)
    told = json.loads(sample("matrix", "accept", "--clear", "--file", number, "--json"))
    assert told == {"accepted": 3, "left": [], "reasons": {}}
    sample("matrix", "take-up", label)
    told = json.loads(sample("matrix", "put-away", number, "--json"))
    assert [told[name] for name in ("waiting", "accepted", "refused", "put_away")] == [0, 3, 0, 1]
    assert "the Office" in sample("matrix", "sender", number, "the Office")


def test_what_cannot_be_decided_is_said(sample: Run) -> None:
    assert "There is no cell 9.9" in sample("matrix", "accept", "9.9", status=1)
    assert "Say which" in sample("matrix", "accept", status=1)
    assert "Say which" in sample("matrix", "refuse", status=1)
    assert "no file 99" in sample("matrix", "put-away", "99", status=1)


def test_the_files_ending_says_what_the_matrix_is(sample: Run, tmp_path: Path) -> None:
    for name, part in (("m.docx", "word/document.xml"), ("m.xlsx", "xl/workbook.xml")):
        sample("export", "matrix", "-o", str(tmp_path / name))
        with ZipFile(tmp_path / name) as parts:
            assert part in parts.namelist()
    assert "without a workbook" in sample("matrix", "take-in", str(tmp_path / "m.docx"), status=1)
    assert "could not be read" in sample("matrix", "take-in", str(tmp_path / "none.xlsx"), status=1)


def test_a_second_calendar_updates_what_the_first_one_brought(sample: Run, tmp_path: Path) -> None:
    def entries() -> dict[str, tuple[int, date]]:
        sample("export", "calendar", "-o", str(tmp_path / "days.ics"))
        events: list[Any] = Calendar.from_ical((tmp_path / "days.ics").read_bytes()).walk("VEVENT")
        return {str(each["uid"]): (int(each["sequence"]), each.decoded("dtstart")) for each in events}

    first = entries()
    file = tmp_path / "matrix.xlsx"
    sample("export", "matrix", "-o", str(file))

    def fill(_sheet: Any, cell: Any) -> None:
        cell(2, MatrixColumn.DUE).value = date(2027, 7, 1)

    file.write_bytes(filled_in(file.read_bytes(), fill))
    sample("matrix", "take-in", str(file), "--accept", "1")
    second = entries()
    assert second.keys() == first.keys()
    (changed,) = [uid for uid in first if first[uid] != second[uid]]
    assert second[changed] == (first[changed][0] + 1, date(2027, 7, 1))
