"""The checks from the command line: listed, set aside with a reason, taken back."""

import json
from collections.abc import Callable
from typing import Any

from tests.stories.test_command_line import run, taken_in

__all__ = ["run", "taken_in"]
Run = Callable[..., str]


def checked(run: Run) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(run("check", "--dialogue", "3", "--json"))
    return told


def named(told: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [each for each in told if each["kind"] == kind]


def test_findings_are_listed_set_aside_and_taken_back(taken_in: Run) -> None:
    run = taken_in
    run("dialogue", "new", "--number", "3", "--marking", "Restricted")
    run("brief", "add-point", "1 (1)", "We [welcome] the survey.")
    (finding,) = named(checked(run)["findings"], "unresolved_brackets")
    assert finding["details"] == "[welcome]" and finding["where"].startswith("1 (1)")
    assert [place["table"] for place in finding["places"]] == ["entry"]
    assert finding["name"] in run("check")
    assert "no finding called" in run("check", "set-aside", "nothing-0", "--reason", "None", status=1)
    run("check", "set-aside", finding["name"], "--reason", "It is their wish", "--dialogue", "3")
    told = checked(run)
    assert named(told["findings"], "unresolved_brackets") == []
    assert [(each["name"], each["reason"]) for each in told["set_aside"]] == [(finding["name"], "It is their wish")]
    assert "It is their wish" in run("check")
    run("check", "take-back", finding["name"])
    assert named(checked(run)["findings"], "unresolved_brackets") == [finding]


def test_a_dialogue_with_nothing_to_see_to_says_so(taken_in: Run) -> None:
    taken_in("dialogue", "new", "--number", "3", "--marking", "Restricted")
    found = checked(taken_in)["findings"]
    for each in found:
        taken_in("check", "set-aside", each["name"], "--reason", "Known")
    assert "Nothing was found." in taken_in("check")
