"""Persons, parties and delegations from the command line: written, listed, seated, and refused with a reason."""

import json
from collections.abc import Callable
from typing import Any

from tests.stories.test_command_line import run, taken_in

__all__ = ["run", "taken_in"]
Run = Callable[..., str]


def told(run: Run, *command: str) -> Any:
    return json.loads(run(*command, "--json"))


def test_a_person_is_written_and_put_right(taken_in: Run) -> None:
    run = taken_in
    assert "no person yet" in run("person", "list")
    made = told(
        run, "person", "add", "Flavia Elphberg", "--kana", "フラビア", "--organisation", "Ministry of Tides",
        "--in-office-from", "2030-01-01", "--biography", "Born by the sea.", "--biography-as-of", "2031-01-01",
    )  # fmt: skip
    assert (made["kana"], made["organisation"]) == ("フラビア", "Ministry of Tides")
    assert (made["has_photo"], made["last_met"]) == (False, None)
    changed = told(run, "person", "set", "flavia elphberg", "--title", "Minister", "--in-office-to", "2032-01-01")
    assert (changed["id"], changed["title"], changed["in_office_to"]) == (made["id"], "Minister", "2032-01-01")
    assert told(run, "person", "list") == [changed]
    assert "Flavia Elphberg" in run("person", "list")


def test_what_cannot_be_is_said_in_one_sentence(taken_in: Run) -> None:
    run = taken_in
    run("person", "add", "Ann Lee", "--in-office-from", "2030-01-01")
    assert "before it begins" in run("person", "set", "Ann Lee", "--in-office-to", "2029-12-31", status=1)
    told(run, "person", "set", "Ann Lee", "--in-office-to", "2030-12-31")
    moved = told(run, "person", "set", "Ann Lee", "--in-office-from", "2031-01-01", "--in-office-to", "2031-12-31")
    assert (moved["in_office_from"], moved["in_office_to"]) == ("2031-01-01", "2031-12-31")
    moved = told(run, "person", "set", "Ann Lee", "--in-office-from", "2028-01-01", "--in-office-to", "2028-12-31")
    assert (moved["in_office_from"], moved["in_office_to"]) == ("2028-01-01", "2028-12-31")
    assert "nobody called Zed" in run("person", "set", "Zed", "--kana", "ゼッド", status=1)
    assert "needs a name" in run("person", "add", "  ", status=1)
    run("person", "add", "Ann Lee")
    assert "name one of them in full" in run("person", "set", "Ann Lee", "--title", "Minister", status=1)


def test_a_delegation_is_seated_and_left(taken_in: Run) -> None:
    run = taken_in
    run("dialogue", "new", "--number", "3")
    assert "nobody in the delegations" in run("delegation", "list")
    for name in ("Ann Lee", "Bob Moth"):
        run("person", "add", name)
    head = told(run, "delegation", "add", "Ann Lee")
    assert (head["precedence"], head["role"]) == (1, "head")
    told(run, "delegation", "add", "Bob Moth", "--role", "note_taker", "--dialogue", "3")
    assert [(each["name"], each["role"]) for each in told(run, "delegation", "list")] == [
        ("Ann Lee", "head"),
        ("Bob Moth", "note_taker"),
    ]
    assert "already" in run("delegation", "add", "Ann Lee", status=1)
    assert told(run, "delegation", "remove", "Ann Lee")["name"] == "Ann Lee"
    assert "no delegation" in run("delegation", "remove", "Ann Lee", status=1)


def test_a_party_is_named(taken_in: Run) -> None:
    run = taken_in
    first, second = told(run, "party", "list")
    assert first["is_ours"] != second["is_ours"]
    theirs = second if first["is_ours"] else first
    named = told(run, "party", "set", theirs["id"], "--short-name", "Zenda", "--name", "The Castle of Zenda", "--ours")
    assert (named["short_name"], named["is_ours"]) == ("Zenda", True)
    assert [each["short_name"] for each in told(run, "party", "list") if each["is_ours"]] == ["Zenda"]
    assert "needs a name" in run("party", "set", "Zenda", "--short-name", " ", status=1)


def test_a_party_that_the_plan_does_not_name_is_taken_in(taken_in: Run) -> None:
    run = taken_in
    made = told(run, "party", "add", "Zenda", "--ours")
    assert (made["short_name"], made["is_ours"]) == ("Zenda", True)
    assert [each["short_name"] for each in told(run, "party", "list") if each["is_ours"]] == ["Zenda"]
    assert "a party already" in run("party", "add", "Zenda", status=1)
    assert len(told(run, "party", "list")) == 3
    assert run("person", "add", "Ann Lee", "--party", "Zenda")
