"""Figures from the command line: defined, given values, held side by side, decided, and told to scripts."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.stories.test_command_line import run, taken_in

__all__ = ["run", "taken_in"]
Run = Callable[..., str]


@pytest.fixture
def buoys(taken_in: Run) -> Run:
    taken_in("figure", "add", "Buoys", "--unit", "buoys", "--years", "fiscal", "--section", "1(1)")
    return taken_in


def figure(run: Run) -> dict[str, Any]:
    (told,) = json.loads(run("figure", "list", "--json"))
    assert isinstance(told, dict)
    return told


def test_a_figure_is_defined_and_given_values(buoys: Run) -> None:
    run = buoys
    assert "FY2030" in run(
        "figure", "set", "buoys", "2030年度", "１，２００", "--source", "Board", "--as-of", "2030/4/1"
    )
    told = figure(run)
    assert (told["years"], told["says"], told["is_undecided"]) == ("fiscal", "1,200 buoys", False)
    assert told["periods"][0]["values"][0]["as_of"] == "2030-04-01"
    run("figure", "set", told["id"], "2030", "1201")
    assert figure(run)["periods"][0]["values"][0]["source"] == "Board"
    assert figure(run)["says"] == "1,201 buoys"


def test_two_values_stand_side_by_side_until_one_is_decided(buoys: Run) -> None:
    run = buoys
    run("figure", "set", "Buoys", "2030", "40")
    assert "as words" in run("figure", "set", "Buoys", "2030", "about 42", "--beside")
    assert "undecided: 40 or about 42" in run("figure", "list")
    assert "several values" in run("figure", "set", "Buoys", "2030", "43", status=1)
    assert "no such value" in run("figure", "decide", "Buoys", "2030", "43", "--why", "x", status=1)
    run("figure", "decide", "Buoys", "2030", "about 42", "--why", "Counted twice")
    first, second = figure(run)["periods"][0]["values"]
    assert (first["standing"], second["standing"]) == ("refused", "chosen")
    assert second["decided"]["why"] == "Counted twice"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("set", "Buoys", "2030", "1", "--as-of", "2030-02-30"), "no day of the calendar"),
        (("set", "Ferries", "2030", "1"), "no figure of that name"),
        (("add", "ＢＵＯＹＳ"), "already"),
        (("add", " "), "needs a name"),
        (("add", "Ferries", "--section", "9"), "no section 9"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(buoys: Run, arguments: tuple[str, ...], said: str) -> None:
    assert said in buoys("figure", *arguments, status=1)
    assert figure(buoys)["periods"] == []


def test_a_loss_and_words_are_kept(buoys: Run) -> None:
    buoys("figure", "set", "Buoys", "2029", "-5")
    buoys("figure", "set", "Buoys", "2030", "1,2")
    assert [each["says"] for each in figure(buoys)["periods"]] == ["-5 buoys", "1,2 buoys"]
