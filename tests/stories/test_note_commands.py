"""Notes from the command line: a line as it would be typed in the room, told to scripts with what was understood."""

import json
from collections.abc import Callable

import pytest

from tests.stories.test_command_line import run, taken_in

__all__ = ["run", "taken_in"]
Run = Callable[..., str]


@pytest.fixture
def held(taken_in: Run) -> Run:
    taken_in("dialogue", "new", "--number", "1", "--date", "2031-11-20")
    return taken_in


def test_a_line_is_written_down_and_told_with_what_was_understood(held: Run) -> None:
    line = "＞ survey by the end of the month #1 (1)"
    held("note", "add", line, "--author", "B. Second")
    held("note", "add", "Thanks.")
    first, second = json.loads(held("note", "list", "--json"))
    assert (first["typed"], first["kind"], first["due"]) == (line, "action", "2031-11-30")
    assert (first["section"], first["author"]) == ("1 (1)", "B. Second")
    assert (second["text"], second["sequence"], second["handling"]) == ("Thanks.", 2, "internal")
    assert "survey by the end of the month" in held("note", "list")


def test_shorthand_is_put_used_and_taken_away(held: Run) -> None:
    held("note", "shorthand-put", "hb", "harbours")
    assert json.loads(held("note", "add", "hb", "--json"))["text"] == "harbours"
    assert json.loads(held("note", "shorthand", "--json"))[0]["words"] == "harbours"
    held("note", "shorthand-put", "hb")
    assert json.loads(held("note", "shorthand", "--json")) == []
