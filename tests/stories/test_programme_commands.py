"""The programme from the command line: added to, changed, moved, told in two zones, and exported as Word."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.documents.writing.word_reader import tables, texts
from tests.stories.test_command_line import run, taken_in

__all__ = ["run", "taken_in"]
Run = Callable[..., str]


def listed(run: Run) -> list[dict[str, Any]]:
    told: dict[str, Any] = json.loads(run("programme", "list", "--json"))
    return [entry for day in told["days"] for entry in day["entries"]]


def test_a_programme_is_made_from_the_command_line(taken_in: Run, tmp_path: Path) -> None:
    run = taken_in
    run("dialogue", "new", "--number", "3", "--date", "2031-05-03", "--ends", "2031-05-04")
    run("programme", "zone", "Vienna", "--other", "Tokyo")
    run("programme", "add", "--kind", "agenda_item", "--title", "Opening", "--minutes", "10")
    seas = json.loads(run("programme", "add", "--kind", "agenda_item", "--title", "Seas", "--json"))
    run("programme", "add", "--kind", "meal", "--title", "Dinner", "--starts", "午後7時", "--minutes", "1:30")
    short = seas["id"][:8]
    run("programme", "set", short, "--ends", "10:50", "--sections", "1(1)", "--our-speaker", "Flavia")
    run("programme", "set", short, "--place", "Hall")
    run("programme", "move", short, "--by", "-1")
    first, second, dinner = listed(run)
    assert (first["title"], first["starts_at"], first["ends_at"]) == ("Seas", "10:00", "10:40")
    assert (first["sections"], first["our_speaker"], first["place"]) == (["1 (1)"], "Flavia", "Hall")
    assert (second["title"], second["starts_at"], second["agenda_number"]) == ("Opening", "10:40", 2)
    assert dinner["other_zone"] == {
        "starts_at": "02:00",
        "starts_days_later": 1,
        "ends_at": "03:30",
        "ends_days_later": 1,
    }
    assert "19:00–20:30 Vienna / 02:00 (+1)–03:30 (+1) Tokyo" in run("programme", "list")
    run("export", "programme", "-o", str(tmp_path / "programme.docx"))
    paper = (tmp_path / "programme.docx").read_bytes()
    assert texts(paper, "Heading2") == ["Saturday, 3 May 2031"]
    head, *rows = tables(paper)[0]
    assert head[:2] == ["Time, Vienna", "Time, Tokyo"]
    assert [row[0] for row in rows] == ["10:00–10:40", "10:40–10:50", "19:00–20:30"]
    run("programme", "delete", short)
    assert [entry["title"] for entry in listed(run)] == ["Opening", "Dinner"]


def test_bad_input_is_answered_in_a_sentence(taken_in: Run) -> None:
    run = taken_in
    run("dialogue", "new", "--number", "3", "--date", "2031-03-30")
    run("programme", "zone", "Europe/Vienna")
    for starts in ("25:00", "soon", "2:30"):
        assert "was changed" in run("programme", "add", "--title", "Night", "--starts", starts, status=1)
    assert "time zone" in run("programme", "zone", "Atlantis", status=1)
    assert "no such entry" in run("programme", "move", "0000", "--by", "1", status=1)
    assert listed(run) == []


def test_seats_are_told(taken_in: Run) -> None:
    run = taken_in
    run("dialogue", "new", "--number", "3")
    told = json.loads(run("seating", "show", "--json"))
    assert [side["seats"] for side in told["sides"]] == [[], []]
    assert "face each other" in run("seating", "show")
