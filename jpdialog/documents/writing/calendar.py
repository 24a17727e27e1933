"""The calendar as a file that Outlook and others read; a second import updates what the first one brought.

Each entry keeps its id for ever and counts its changes. The same content gives the same bytes: the file's own time is
the day of its content. Nothing rings: JPDialog reminds in its own window, and nowhere else.
"""

from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.domain.papers.calendar import CalendarKind, CalendarLine, CalendarPaper
from jpdialog.domain.time_zone import zone
from jpdialog.domain.wall_time import DAY, HOUR

MAKER = "-//JPDialog//JPDialog//EN"
LONGEST_TITLE = 200
YEAR = timedelta(days=366)


def write_calendar(paper: CalendarPaper, _how: Printing = USUAL) -> bytes:
    """The calendar as an .ics file, in UTF-8."""
    labels = Labels.of(paper.front)
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for each in paper.lines:
        calendar.add_component(_event(each, paper, labels))
    days = [each.first for each in paper.lines if each.zone]
    if days:
        calendar.add_missing_timezones(min(days) - YEAR, max(days) + YEAR)
    return bytes(calendar.to_ical())


def _event(line: CalendarLine, paper: CalendarPaper, labels: Labels) -> Event:
    event = Event()
    event.add("uid", f"{line.id}@{paper.workspace}.jpdialog")
    event.add("dtstamp", datetime(paper.front.as_of.year, paper.front.as_of.month, paper.front.as_of.day, tzinfo=UTC))
    event.add("sequence", line.sequence)
    event.add("summary", _title(line, paper, labels))
    if line.place and not paper.bare:
        event.add("location", line.place)
    _put_times(event, line)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT" if line.starts is None else "OPAQUE")
    event.add("status", "CANCELLED" if line.is_over else "CONFIRMED")
    return event


def _title(line: CalendarLine, paper: CalendarPaper, labels: Labels) -> str:
    kind = labels(f"calendar.{line.kind}")
    if paper.bare or not line.title:
        return kind
    title = " ".join(line.title.split())
    if len(title) > LONGEST_TITLE:
        title = f"{title[:LONGEST_TITLE].rstrip()}…"
    if line.kind in (CalendarKind.DIALOGUE, CalendarKind.PROGRAMME):
        return title
    return labels("colon").join((kind, title))


def _put_times(event: Event, line: CalendarLine) -> None:
    if line.starts is None:
        event.add("dtstart", line.first)
        event.add("dtend", (line.last or line.first) + timedelta(days=1))
        return
    event.add("dtstart", _at(line, line.starts))
    if line.minutes:
        event.add("duration", timedelta(minutes=line.minutes))


def _at(line: CalendarLine, minutes: int) -> datetime:
    day: date = line.first + timedelta(days=minutes // DAY)
    within = minutes % DAY
    where = zone(line.zone) if line.zone else None
    at = datetime(day.year, day.month, day.day, within // HOUR, within % HOUR, tzinfo=where, fold=int(line.is_later))
    return at.astimezone(UTC) if where and line.is_later else at  # local time cannot say which of two is meant
