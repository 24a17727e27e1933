"""Actions from the command line: taken down, changed, shown to be done, and told to scripts."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.stories.test_command_line import run, taken_in

__all__ = ["run", "taken_in"]
Run = Callable[..., str]


def listed(run: Run, *arguments: str) -> list[dict[str, Any]]:
    told = json.loads(run("action", "list", "--json", *arguments))
    assert isinstance(told, list)
    return told


def test_an_action_is_taken_down_and_changed(taken_in: Run, tmp_path: Path) -> None:
    run = taken_in
    run("action", "add", "Light the pier", "--section", "1(1)", "--due", "2020-03-01", "--next-step", "Ask the board")
    (told,) = listed(run)
    assert (told["number"], told["section"], told["due"]) == ("A-1", "1 (1)", "2020-03-01")
    assert (told["status"], told["is_late"], told["colour"], told["why"]) == ("not_started", True, "red", "overdue")
    assert "evidence" in run("action", "update", "a-1", "--status", "implemented", status=1)
    report = tmp_path / "report.txt"
    report.write_text("It is lit.")
    run("action", "update", "A-1", "--status", "Implemented", "--evidence", str(report), "--progress", "Lit.")
    (told,) = listed(run)
    assert (told["status"], told["colour"]) == ("implemented", "green")
    assert [(each["file"], each["bytes"]) for each in told["evidence"]] == [("report.txt", 10)]
    assert [each["text"] for each in told["progress"]] == ["Lit."]


def test_an_update_is_written_whole_or_not_at_all(taken_in: Run) -> None:
    taken_in("action", "add", "Light the pier")
    said = ("action", "update", "A-1", "--progress", "Lit.", "--reference", "Log 7")
    taken_in(*said, "--colour", "green", status=1)
    taken_in(*said, "--status", "implemented", "--date", "9999-01-01", status=1)
    (told,) = listed(taken_in)
    assert (told["progress"], told["evidence"], told["status"]) == ([], [], "not_started")
    taken_in(*said, "--status", "implemented", "--verified-by", "both", "--date", "2020-03-01")
    (told,) = listed(taken_in)
    assert (told["status"], told["is_verified"], told["verified_by_them"]) == ("implemented", True, "2020-03-01")
    assert [each["reference"] for each in told["evidence"]] == ["Log 7"]


def test_progress_is_told_of_a_day_and_by_somebody(taken_in: Run) -> None:
    taken_in("action", "add", "Light the pier")
    assert "still to come" in taken_in("action", "progress", "A-1", "Lit.", "--date", "9999-01-01", status=1)
    taken_in("action", "progress", "A-1", "Wired.", "--date", "2020-03-01", "--author", "Sapt of the Board")
    taken_in("action", "progress", "A-1", "Lit.")
    lit, wired = listed(taken_in)[0]["progress"]
    assert (lit["text"], lit["day"]) == ("Lit.", date.today().isoformat())
    assert (wired["text"], wired["day"], wired["author"]) == ("Wired.", "2020-03-01", "Sapt of the Board")


def test_progress_is_told_with_what_shows_it(taken_in: Run, tmp_path: Path) -> None:
    report, program = tmp_path / "report.txt", tmp_path / "report.exe"
    report.write_text("Lit.", encoding="utf-8")
    program.write_bytes(b"MZ")
    taken_in("action", "add", "Light the pier")
    taken_in("action", "progress", "A-1", "Lit.", "--evidence", str(program), status=1)
    assert listed(taken_in)[0]["progress"] == []
    taken_in("action", "progress", "A-1", "Lit.", "--evidence", str(report), "--reference", "Log 7")
    (told,) = listed(taken_in)
    assert [each["text"] for each in told["progress"]] == ["Lit."]
    assert told["evidence"] == [{"reference": "Log 7", "file": "report.txt", "bytes": 4}]


def test_a_new_dialogue_says_what_it_takes_along(taken_in: Run) -> None:
    assert "come along" not in taken_in("dialogue", "new", "--number", "3")
    taken_in("action", "add", "Light the pier", "--origin", "3")
    assert "Open actions that come along: 1.\n" in taken_in("dialogue", "new", "--number", "4")
    told = taken_in("dialogue", "new", "--number", "5")
    assert (
        "Open actions that come along: 1; carried over twice or more, with no decision sought: 1. Decide on A-1."
        in told
    )
    taken_in("action", "update", "A-1", "--decision-sought", "Shall it go on?")
    told = json.loads(taken_in("dialogue", "new", "--number", "6", "--json"))
    assert (told["carried_along"], told["to_decide_on"]) == (1, []), "somebody has seen to it"


def test_a_list_is_asked_by_words_and_by_what_is_lacking(taken_in: Run) -> None:
    taken_in("action", "add", "Light the pier", "--due", "before dialogue 40")
    taken_in("action", "add", "Ring the bell", "--status", "overtaken")
    assert [each["number"] for each in listed(taken_in, "--which", "needing")] == ["A-1"]
    assert [each["number"] for each in listed(taken_in, "--words", "BELL")] == ["A-2"]
    assert listed(taken_in, "--words", "pier")[0]["due_before_dialogue"] == 40


@pytest.mark.parametrize(
    "written", ["2041-03-31", "2041/3/31", "31.3.2041", "31 March 2041", "令和23年3月31日", "R23.3.31"]
)
def test_a_due_date_is_read_as_people_write_it(taken_in: Run, written: str) -> None:
    taken_in("action", "add", "Light the pier", "--due", written)
    assert listed(taken_in)[0]["due"] == "2041-03-31"


def test_the_day_of_progress_is_read_as_people_write_it(taken_in: Run) -> None:
    taken_in("action", "add", "Light the pier")
    taken_in("action", "update", "A-1", "--progress", "Lit", "--date", "平成31年3月31日")
    assert listed(taken_in)[0]["progress"][0]["day"] == "2019-03-31"


def test_a_colour_set_by_hand_needs_its_reason(taken_in: Run) -> None:
    taken_in("action", "add", "Light the pier")
    assert "reason" in taken_in("action", "update", "A-1", "--colour", "red", status=1)
    taken_in("action", "update", "A-1", "--colour", "red", "--why", "The board refused")
    assert (listed(taken_in)[0]["colour"], listed(taken_in)[0]["why"]) == ("red", "The board refused")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", " "), "what is to be done"),
        (("add", "x", "--lead", "Nobody known"), "Nobody here is called Nobody known"),
        (("add", "x", "--due", "31.12."), "is not a day"),
        (("add", "x", "--due", "3/4/2041"), "“3/4/2041” can be 2041-04-03 or 2041-03-04"),
        (("add", "x", "--status", "finished"), "is none of"),
        (("update", "A-9", "--text", "y"), "There is no action A-9"),
        (("update", "A-1", "--evidence", "missing.pdf"), "missing.pdf is not there"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(taken_in: Run, arguments: tuple[str, ...], said: str) -> None:
    taken_in("action", "add", "Light the pier")
    assert said in taken_in("action", *arguments, status=1)
    assert [each["text"] for each in listed(taken_in)] == ["Light the pier"]
