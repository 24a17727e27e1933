"""Projects from the command line: taken in, given amounts and reports, added up, and told to scripts."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.stories.test_command_line import run, taken_in

__all__ = ["run", "taken_in"]
Run = Callable[..., str]


@pytest.fixture
def buoys(taken_in: Run) -> Run:
    taken_in(
        *("project", "add", "Buoys for the north", "--number", "RUR/001", "--section", "1(1)", "--currency", "usd"),
        *("--implementer", "Harbour Board", "--gender-marker", "unct_gem_2", "--starts-on", "2030-04"),
    )
    return taken_in


def project(run: Run) -> dict[str, Any]:
    told = json.loads(run("project", "show", "RUR/001", "--json"))
    assert isinstance(told, dict)
    return told


def test_a_project_is_taken_in_and_told(buoys: Run) -> None:
    told = project(buoys)
    assert (told["title"], told["section"], told["implementer"]) == ("Buoys for the north", "1 (1)", "Harbour Board")
    assert told["gender_marker"] == {"scheme": "unct_gem", "score": 2}
    assert (told["currency"], told["starts_on"], told["years"]) == ("USD", "2030-04", "2030")


def test_amounts_are_set_by_year_and_added_up(buoys: Run) -> None:
    buoys("project", "amount", "RUR/001", "FY2030", "--pledged", "１，５００，０００")
    buoys("project", "amount", "RUR/001", "2031年度", "--pledged", "500000.50", "--disbursed", "1")
    buoys("project", "amount", "RUR/001", "2030", "--disbursed", "700000")
    told = project(buoys)
    first, second = told["amounts"]
    assert (first["period"], first["years"], first["pledged"], first["disbursed"]) == (
        "2030",
        "fiscal",
        "1500000",
        "700000",
    )
    assert (second["pledged"], second["spent"]) == ("500000.50", None)
    assert told["totals"] == {"pledged": "2000000.50", "disbursed": "700001"}
    assert "USD 2,000,000.50 pledged" in buoys("project", "list", "--section", "1 (1)")
    assert "None" in buoys("project", "list", "--section", "1 (2)")


def test_a_report_is_owed_late_and_handed_in(buoys: Run) -> None:
    buoys("project", "report", "RUR/001", "--kind", "financial", "--due", "2020-01-31")
    (report,) = project(buoys)["reports"]
    assert (report["kind"], report["is_late"], report["remind_days"]) == ("financial", True, 14)
    assert "late" in buoys("project", "list", "--late")
    buoys("project", "report", "RUR/001", "--id", report["id"], "--handed-in", "2020-02-03")
    (report,) = project(buoys)["reports"]
    assert (report["handed_in"], report["is_late"]) == ("2020-02-03", False)
    assert "RUR/001" not in buoys("project", "list", "--late")


def test_a_total_is_declared_and_foots_or_does_not(buoys: Run) -> None:
    run = buoys
    run("project", "amount", "RUR/001", "FY2030", "--pledged", "1500000")
    run("figure", "add", "Pledges", "--years", "fiscal", "--currency", "USD", "--unit", "million US dollars")
    run("figure", "set", "Pledges", "2030", "1.5", "--source", "Board")
    assert "foots" in run("figure", "total", "Pledges", "--projects", "pledged", "--counted-in", "millions")
    run("figure", "set", "Pledges", "2030", "1.6")
    assert "it says 1.6, its parts make 1.5" in run("figure", "total", "Pledges")
    run("figure", "add", "Staff")
    assert "no figure of that name" in run("figure", "total", "Staff", "--of", "Women", status=1)
    assert json.loads(run("figure", "total", "Staff", "--json")) == []
    assert "cannot be a part of itself" in run("figure", "total", "Staff", "--of", "Staff", status=1)
    run("figure", "total", "Pledges", "--remove")
    assert "not a total" in run("figure", "total", "Pledges")


def test_a_total_that_does_not_foot_is_found_by_check(buoys: Run) -> None:
    run = buoys
    run("dialogue", "new", "--number", "1", "--date", "2031-05-03")
    for label, value in (("Staff", "23"), ("Women", "12"), ("Men", "10")):
        run("figure", "add", label, "--source", "Board")
        run("figure", "set", label, "2030", value)
    run("figure", "total", "Staff", "--by", "sex", "--of", "Women", "--of", "Men")
    assert "Total that differs from its parts · Staff · sex, 2030, it says 23, its parts make 22" in run("check")
    run("figure", "set", "Men", "2030", "11")
    assert "differs from its parts" not in run("check")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("amount", "RUR/001", "令和", "--pledged", "1"), "no year"),
        (("amount", "RUR/001", "2030", "--pledged=-5"), "below zero"),
        (("amount", "RUR/001", "2030", "--pledged", "plenty"), "no amount"),
        (("set", "RUR/001", "--ends-on", "2029"), "before it begins"),
        (("set", "RUR/001", "--section", "9"), "no section 9"),
        (("set", "RUR/001", "--donor", "Nobody"), "Nobody"),
        (("report", "RUR/001", "--due", "2030-02-30"), "no day of the calendar"),
        (("report", "RUR/001", "--id", "f" * 32, "--due", "2030-02-03"), "no report of that id"),
        (("show", "RUR/002"), "no project"),
        (("add", " "), "needs a title"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(buoys: Run, arguments: tuple[str, ...], said: str) -> None:
    before = project(buoys)
    assert said in buoys("project", *arguments, status=1)
    assert project(buoys) == before


def test_a_project_is_deleted_with_all_that_is_its(buoys: Run) -> None:
    buoys("project", "amount", "RUR/001", "2030", "--pledged", "1")
    buoys("project", "delete", "Buoys for the north")
    assert json.loads(buoys("project", "list", "--json")) == []
