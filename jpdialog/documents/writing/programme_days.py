"""The programme by days: what happens when and where, and who speaks, in the order of speaking."""

from collections.abc import Iterator, Sequence

from jpdialog.documents.writing import dates
from jpdialog.documents.writing.blocks import (
    Block,
    Column,
    Heading,
    HeadingLook,
    Look,
    Paragraph,
    Run,
    Table,
    Tone,
    line,
)
from jpdialog.documents.writing.labels import Labels
from jpdialog.domain.papers import ProgrammeDay, ProgrammeLine

SHARES = {"times": 16, "other_times": 16, "item": 34, "sections": 13, "our": 17, "their": 17}
"""Of the width, for each column."""


def programme_days(
    days: Sequence[ProgrammeDay], labels: Labels, parties: tuple[str, str] = ("", "")
) -> Iterator[Block]:
    """A heading and a table for each day. Speakers are headed by their ``parties``, where these are named."""
    for day in days:
        said = dates.weekday(day.day, labels.calendar)
        yield Heading(said, HeadingLook.DELEGATION)
        titles = _titles(day, labels, parties)
        columns = tuple(Column(title, SHARES[key]) for key, title in titles.items())
        rows = tuple(_row(each, tuple(titles), labels) for each in day.lines)
        minutes = sum(each.minutes or 0 for each in day.lines if each.order)
        note = labels("agenda_in_all", minutes=labels.minutes(minutes)) if minutes else labels("no_agenda_that_day")
        yield Table(columns, rows, labels("programme_of", day=said), labels("days_described"), note)


def _titles(day: ProgrammeDay, labels: Labels, parties: tuple[str, str]) -> dict[str, str]:
    titles = {"times": labels("time_in", place=day.place) if day.place else labels("time")}
    if day.other_place:
        titles["other_times"] = labels("time_in", place=day.other_place)
    titles["item"] = labels("entry")
    if any(each.sections for each in day.lines):
        titles["sections"] = labels("sections")
    if any(each.our_speaker or each.their_speaker for each in day.lines):
        ours, theirs = (labels("speaker_of", party=party) if party else "" for party in parties)
        titles["our"] = ours or labels("our_speaker")
        titles["their"] = theirs or labels("their_speaker")
    return titles


def _row(entry: ProgrammeLine, keys: Sequence[str], labels: Labels) -> tuple[Paragraph, ...]:
    cells = {
        "times": line(entry.times, Look.TABLE_TEXT, entry.id),
        "other_times": line(entry.other_times, Look.TABLE_TEXT),
        "item": _item(entry, labels),
        "sections": line(labels("comma").join(each.replace(" ", "\u00a0") for each in entry.sections), Look.TABLE_TEXT),
        "our": line(entry.our_speaker, Look.TABLE_TEXT),
        "their": line(entry.their_speaker, Look.TABLE_TEXT),
    }
    return tuple(cells[key] for key in keys)


def _item(entry: ProgrammeLine, labels: Labels) -> Paragraph:
    """The title, with the number of an item of the agenda; below it the place and who interprets."""
    number = f"{entry.order}. " if entry.order else ""
    interpreters = labels("comma").join(entry.interpreters)
    below = [entry.place, labels("interpreted_by", who=interpreters) if interpreters else ""]
    said = labels("separator").join(part for part in below if part)
    title = Run(f"{number}{entry.title}", Tone.STRONG if entry.order else Tone.PLAIN)
    return Paragraph((title, Run(f"\n{said}", Tone.QUIET)) if said else (title,), Look.TABLE_TEXT)
