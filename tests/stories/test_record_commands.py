"""The record from the command line: drawn up, read, put in order, written, cleared and exported."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.documents.writing.word_reader import paragraphs
from tests.stories.test_command_line import run, taken_in

__all__ = ["run", "taken_in"]
Run = Callable[..., str]


@pytest.fixture
def drawn(taken_in: Run) -> Run:
    """Two lines noted on one section, and the record drawn up."""
    taken_in("dialogue", "new", "--number", "1", "--date", "2031-11-20")
    taken_in("note", "add", "Piers are dark. #1 (1)")
    taken_in("note", "add", "? survey the piers #1 (1)")
    taken_in("record", "draw-up")
    return taken_in


def shown(run: Run) -> list[dict[str, Any]]:
    return list(json.loads(run("record", "show", "--json"))["paragraphs"])


def of(run: Run, text: str) -> str:
    """The number of the paragraph that has these words."""
    return next(str(number) for number, each in enumerate(shown(run), 1) if text in each["text"])


def order(run: Run) -> list[str]:
    return [each["text"] for each in shown(run) if each["part"] == "said"]


def test_a_paragraph_is_added_written_moved_and_taken_out(drawn: Run) -> None:
    drawn("record", "add", of(drawn, "Piers"), "Mine.")
    assert order(drawn) == ["Piers are dark.", "Mine.", "It was asked: survey the piers"]
    drawn("record", "move", of(drawn, "Mine"), "--up")
    drawn("record", "write", of(drawn, "survey"), "A survey was promised.")
    drawn("record", "move", of(drawn, "A survey"), "--before", of(drawn, "Mine"))
    assert order(drawn) == ["A survey was promised.", "Mine.", "Piers are dark."]
    drawn("record", "draw-up")
    assert order(drawn) == ["A survey was promised.", "Mine.", "Piers are dark."]
    drawn("record", "leave-out", of(drawn, "Mine"))
    drawn("record", "leave-out", of(drawn, "Piers"))
    assert [each["is_left_out"] for each in shown(drawn) if "Piers" in each["text"]] == [True]
    assert "Mine." not in order(drawn)
    drawn("record", "take-in", of(drawn, "Piers"))
    assert "left out" not in drawn("record", "show")


def test_a_change_is_proposed_for_a_paragraph(drawn: Run) -> None:
    drawn("note", "add", "~ Piers [and quays] #1 (1)")
    section = next(each for each in json.loads(drawn("outcome", "list", "--json")) if each["changes_to_propose"])
    note = section["changes_to_propose"][0]["note"]
    made = json.loads(drawn("outcome", "propose", note, "--paragraph", "1", "--status", "bracketed", "--json"))
    assert [(each["paragraph"], each["status"]) for each in made] == [(1, "bracketed")]
    assert "bracketed" in drawn("outcome", "propose", made[0]["id"])


def test_the_record_is_told_to_people_and_its_comment_stays_here(drawn: Run, tmp_path: Path) -> None:
    drawn("record", "comment", "They were tired.")
    assert "Piers are dark." in drawn("record", "show")
    file = tmp_path / "record.docx"
    drawn("export", "record", "-o", str(file))
    said = [each.text for each in paragraphs(file.read_bytes())]
    assert "They were tired." in said and "Piers are dark." in said


def test_an_added_paragraph_is_for_the_counterpart_once_somebody_says_so(drawn: Run) -> None:
    drawn("record", "add", of(drawn, "Piers"), "Mine.")

    def may_have() -> list[str]:
        return [each["text"] for each in shown(drawn) if each["counterpart_may_have_it"]]

    assert may_have() == []
    drawn("record", "handle", of(drawn, "Mine"), "shareable")
    assert may_have() == ["Mine."]
