"""Calling for briefs, looking back, standard lines and templates from the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.documents.writing.word_reader import tables
from tests.stories.test_command_line import run, taken_in

__all__ = ["run", "taken_in"]
Run = Callable[..., str]


def called(run: Run, dialogue: str = "3") -> dict[str | None, dict[str, Any]]:
    told = json.loads(run("call", "show", "--dialogue", dialogue, "--json"))
    return {each["section"] or "steering": each for each in told["briefs"]}


def test_briefs_are_called_for_withdrawn_and_exported(taken_in: Run, tmp_path: Path) -> None:
    run = taken_in
    run("dialogue", "new", "--number", "3", "--starts", "2031-10-01")
    run("call", "make", "--section", "1(1)", "--section", "steering", "--drafter", "Fritz", "--deadline", "2031-09-20")
    run("call", "make", "--section", "1 (1)", "--minutes", "4", "--likelihood", "certain")
    told = called(run)
    assert (told["1 (1)"]["drafter"], told["1 (1)"]["deadline"]) == ("Fritz", "2031-09-20")
    assert (told["1 (1)"]["minutes"], told["1 (1)"]["asked"]) == (4, "full")
    assert (told["steering"]["drafter"], told["steering"]["asked"]) == ("Fritz", "light")
    assert told["1 (2)"]["drafter"] is None
    run("call", "make", "--section", "1 (2)", "--withdraw")
    assert called(run)["1 (2)"]["is_called"] is False and "not called for" in run("call", "show")
    said = run("call", "make", "--section", "1 (1)", "--deadline", "2031-10-02")
    assert "later than the dialogue begins" in said and called(run)["1 (1)"]["is_after_the_dialogue"]
    assert "no section 9" in run("call", "make", "--section", "9", status=1)
    run("export", "call-for-briefs", "-o", str(tmp_path / "call.docx"))
    rows = tables((tmp_path / "call.docx").read_bytes())[0]
    assert rows[2][2:4] == ["Harbours", "Fritz"] and rows[2][6] == "whole brief (certain)"
    run("export", "call-email", "-o", str(tmp_path / "call.txt"))
    assert "4 minutes, whole brief, certain" in (tmp_path / "call.txt").read_text(encoding="utf-8")


def test_last_time_is_looked_at_and_taken_over(taken_in: Run, tmp_path: Path) -> None:
    run = taken_in
    run("dialogue", "new", "--number", "3")
    run("brief", "add-point", "1 (1)", "Nine harbours.", "--dialogue", "3")
    run("brief", "add-point", "1 (1)", "Piers?", "--kind", "if_raised", "--answer", "They stay.", "--dialogue", "3")
    run("dialogue", "new", "--number", "4")
    here = ("1 (1)", "--dialogue", "4")
    last = json.loads(run("brief", "last-time", *here, "--json"))
    assert last["dialogue"] == 3
    assert [(each["text"], each["taken_over_as"]) for each in last["entries"]] == [
        ("Nine harbours.", None),
        ("Piers?", None),
    ]
    run("brief", "take-over", *here, "--entry", last["entries"][1]["id"])
    assert "Piers? (taken over)" in run("brief", "last-time", *here)
    assert "1 entries" in run("brief", "take-over", *here)
    assert "No entry" in run("brief", "take-over", *here, "--entry", "x", status=1)
    shown = json.loads(run("brief", "show", *here, "--json"))
    assert [each["text"] for each in shown["entries"]] == ["Nine harbours.", "Piers?"]
    run("export", "call-email", "--dialogue", "4", "-o", str(tmp_path / "call.txt"))
    assert "Comes along: 2 entries of dialogue 3" in (tmp_path / "call.txt").read_text(encoding="utf-8")


def test_standard_lines_and_templates(taken_in: Run) -> None:
    run = taken_in
    run("dialogue", "new", "--number", "3", "--starts", "2031-10-01")
    assert "no standard lines yet" in run("line", "list")
    run("line", "add", "Thanks", "We thank the Office.", "--until", "2031-09-30", "--handling", "delegation")
    (line,) = json.loads(run("line", "list", "--json"))
    assert (line["name"], line["text"], line["valid_until"]) == ("Thanks", "We thank the Office.", "2031-09-30")
    run("line", "put", "Thanks", "1 (1)")
    assert "Standard line past its date" in run("check")
    run("template", "apply", "Light brief", "1 (1)")
    assert len(json.loads(run("brief", "show", "1 (1)", "--json"))["entries"]) == 4
    run("template", "keep", "Ours", "1 (1)")
    assert "Ours: 4 entries" in run("template", "list")
    run("template", "delete", "Ours")
    run("line", "delete", "Thanks")
    assert "Ours" not in run("template", "list") and json.loads(run("line", "list", "--json")) == []
