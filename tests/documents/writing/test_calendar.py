"""The calendar, read again by a library and by its lines."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from icalendar import Calendar

from jpdialog.documents.writing.calendar import write_calendar
from jpdialog.domain.papers.calendar import CalendarKind, CalendarLine, CalendarPaper
from tests.documents.writing import paper_samples as samples

DAY = date(2031, 5, 14)
DIALOGUE = CalendarLine(
    id="d1", kind=CalendarKind.DIALOGUE, first=DAY, last=date(2031, 5, 15), title="9th Dialogue", place="Strelsau"
)
SESSION = CalendarLine(
    id="p1",
    kind=CalendarKind.PROGRAMME,
    first=DAY,
    title="Opening; first, second\nline \\ end",
    starts=600,
    minutes=45,
    zone="Europe/Vienna",
)
ACTION = CalendarLine(id="a1", kind=CalendarKind.ACTION, first=DAY, title="A-1 Survey", sequence=3, is_over=True)
PAPER = CalendarPaper(front=samples.ENGLISH, lines=(DIALOGUE, SESSION, ACTION), workspace="w1")


def events(paper: CalendarPaper) -> dict[str, Any]:
    calendar = Calendar.from_ical(write_calendar(paper))
    return {str(each["uid"]).partition("@")[0]: each for each in calendar.walk("VEVENT")}


def test_a_dialogue_takes_whole_days() -> None:
    event = events(PAPER)["d1"]
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (DAY, date(2031, 5, 16))
    assert b"DTSTART;VALUE=DATE:20310514" in write_calendar(PAPER)
    assert (str(event["summary"]), str(event["location"])) == ("9th Dialogue", "Strelsau")


def test_a_session_stands_in_the_dialogues_zone_which_comes_along() -> None:
    data = write_calendar(PAPER)
    assert b"DTSTART;TZID=Europe/Vienna:20310514T100000" in data
    assert data.count(b"BEGIN:VTIMEZONE") == 1 and b"TZID:Europe/Vienna" in data
    assert events(PAPER)["p1"].decoded("duration") == timedelta(minutes=45)
    assert events(PAPER)["p1"].decoded("dtstart").utcoffset() == timedelta(hours=2)


def test_without_a_zone_the_time_is_that_of_the_reader() -> None:
    data = write_calendar(replace(PAPER, lines=(replace(SESSION, zone=""),)))
    assert b"DTSTART:20310514T100000\r\n" in data and b"VTIMEZONE" not in data


def test_text_is_escaped_and_comes_back_as_one_line() -> None:
    assert b"SUMMARY:Opening\\; first\\, second line \\\\ end\r\n" in write_calendar(PAPER)
    assert str(events(PAPER)["p1"]["summary"]) == "Opening; first, second line \\ end"


def test_an_entry_keeps_its_id_and_counts_its_changes() -> None:
    assert str(events(PAPER)["a1"]["uid"]) == "a1@w1.jpdialog"
    assert (events(PAPER)["a1"]["sequence"], str(events(PAPER)["a1"]["status"])) == (3, "CANCELLED")


def test_the_same_content_gives_the_same_bytes_and_nothing_rings() -> None:
    data = write_calendar(PAPER)
    assert data == write_calendar(PAPER)
    assert b"VALARM" not in data and data.count(b"DTSTAMP:20310502T000000Z") == 3
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_a_bare_one_has_neither_titles_nor_places() -> None:
    data = write_calendar(replace(PAPER, bare=True))
    for private in (b"Opening", b"Survey", b"9th", b"Strelsau", b"A-1"):
        assert private not in data
    assert [str(each["summary"]) for each in events(replace(PAPER, bare=True)).values()] == [
        "Dialogue",
        "Programme",
        "Action due",
    ]


def test_a_time_that_the_clocks_show_twice_is_the_one_that_was_meant() -> None:
    at_night = replace(SESSION, first=date(2031, 10, 26), starts=150)
    first, later = (write_calendar(replace(PAPER, lines=(replace(at_night, is_later=late),))) for late in (False, True))
    assert b"DTSTART;TZID=Europe/Vienna:20311026T023000" in first
    assert b"DTSTART:20311026T013000Z" in later, "which local time cannot say"
