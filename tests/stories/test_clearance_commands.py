"""Clearance from the command line: a chain, two bodies, an edit behind their back, and what it tells of it."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.stories.test_command_line import run, taken_in

__all__ = ["run", "taken_in"]
Run = Callable[..., str]


@pytest.fixture
def called(taken_in: Run) -> Run:
    taken_in("dialogue", "new", "--number", "3")
    taken_in("brief", "add-point", "1 (1)", "We value the survey of the harbours.")
    return taken_in


def chain(run: Run) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(run("brief", "clearance", "1 (1)", "--json"))
    return told


def test_two_bodies_clear_and_an_edit_opens_both_again(called: Run) -> None:
    run = called
    run("brief", "chain", "1 (1)", "--body", "Harbour Board", "--body", "Treasury")
    run("brief", "hand-in", "1 (1)")
    assert "turn" in run("brief", "clear", "1 (1)", "--body", "Treasury", status=1)
    run("brief", "clear", "1 (1)", "--body", "Harbour Board", "--comment", "With thanks")
    run("brief", "clear", "1 (1)", "--body", "Treasury")
    assert chain(run)["status"] == "cleared"
    run("brief", "add-point", "1 (1)", "We ask for charts.")
    told = chain(run)
    assert (told["status"], told["reopened_by_words"]) == ("in_clearance", 4)
    first = told["chain"][0]
    assert (first["state"], first["comment"]) == ("reopened", "With thanks")
    assert first["changed_since"][0]["texts"] == [{"before": "", "now": "We ask for charts."}]
    assert "{+We ask for charts.+}" in run("brief", "clearance", "1 (1)")


def test_a_return_needs_a_reason_and_is_told(called: Run) -> None:
    run = called
    run("brief", "chain", "1 (1)", "--body", "Harbour Board", "--body", "Treasury", "--parallel")
    run("brief", "hand-in", "1 (1)")
    assert "why" in run("brief", "return", "1 (1)", "--body", "Treasury", status=1)
    run("brief", "return", "1 (1)", "--body", "treasury", "--comment", "Too long")
    assert "Too long" in run("brief", "clearance", "1 (1)")
    assert chain(run)["status"] == "draft"


def test_nobody_is_asked_before_it_is_handed_in(called: Run) -> None:
    assert "Nobody is asked yet" in called("brief", "clearance", "1 (1)")
    assert "not in the chain" in called("brief", "clear", "1 (1)", "--body", "Treasury", status=1)


def test_an_empty_brief_is_not_handed_in_and_told_what_it_lacks(called: Run) -> None:
    assert "no line in this brief yet" in called("brief", "hand-in", "steering", status=1)
    assert "何も記載されていません" in called("brief", "hand-in", "steering", "--language", "ja", status=1)
    assert json.loads(called("brief", "clearance", "steering", "--json")) | {"brief": ""} == {
        "brief": "",
        "status": "called_for",
        "reopened_by_words": None,
        "chain": [],
    }
