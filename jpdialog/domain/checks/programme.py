"""The programme: times that do not exist or exist twice, entries at one time, pauses, days outside the dialogue."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.dialogue import AgendaItem
from jpdialog.domain.programme import ProgrammeEntry, ProgrammeKind
from jpdialog.domain.programme_times import Slot
from jpdialog.domain.time_zone import Existence, existence, first_after_gap
from jpdialog.domain.wall_time import clock_time, minutes_of

Timed = tuple[ProgrammeEntry, int]
"""An entry and the minutes that it takes, which for an item of the agenda stand there."""

AROUND = frozenset({ProgrammeKind.ARRIVAL, ProgrammeKind.PREPARATION, ProgrammeKind.DEPARTURE})
"""What may be on other days than the dialogue's own."""


def slot_of(timed: Timed) -> Slot:
    """An entry's time."""
    entry, minutes = timed
    return Slot(entry.id, None if entry.starts_at is None else minutes_of(entry.starts_at), minutes)


def by_day(programme: Iterable[Timed]) -> list[tuple[date, list[Timed]]]:
    """The entries of each day, in order."""
    ordered = sorted(programme, key=lambda timed: (timed[0].day, timed[0].position))
    return [(day, list(entries)) for day, entries in groupby(ordered, key=lambda timed: timed[0].day)]


def times_not_there(programme: Iterable[Timed], zone: str) -> Iterator[Finding]:
    """Entries that begin at a time that the clocks leave out or show twice; details: the time, the first after it."""
    for entry, _ in programme if zone else ():
        if entry.starts_at is None:
            continue
        minutes = minutes_of(entry.starts_at)
        how_often = existence(entry.day, minutes, zone)
        if how_often is Existence.NEVER:
            proposal = clock_time(first_after_gap(entry.day, minutes, zone))
            yield Finding(FindingKind.TIME_NEVER, (entry,), (entry.starts_at, proposal))
        elif how_often is Existence.TWICE and entry.is_later is None:
            yield Finding(FindingKind.TIME_TWICE, (entry,), (entry.starts_at,))


def overlaps(programme: Iterable[Timed]) -> Iterator[Finding]:
    """Entries that begin before the one above them has ended; details: its start, and the other's end."""
    for _, entries in by_day(programme):
        yield from _overlaps(entries)


def _overlaps(entries: Sequence[Timed]) -> Iterator[Finding]:
    until, before = 0, None
    for timed in entries:
        slot = slot_of(timed)
        if slot.start is None or slot.end is None:
            continue
        if before is not None and slot.start < until:
            yield Finding(FindingKind.OVERLAP, (timed[0], before), (clock_time(slot.start), clock_time(until)))
        if slot.end >= until:
            until, before = slot.end, timed[0]


def gaps(programme: Iterable[Timed]) -> Iterator[tuple[ProgrammeEntry, int, int]]:
    """Minutes within a day for which nothing is planned: the entry after them, their start and their end."""
    for _, entries in by_day(programme):
        until: int | None = None
        for timed in entries:
            slot = slot_of(timed)
            if slot.start is None or slot.end is None:
                continue
            if until is not None and slot.start > until and timed[0].kind not in AROUND:
                yield timed[0], until, slot.start
            until = max(until or 0, slot.end)


def outside(programme: Iterable[Timed], days: Sequence[date]) -> Iterator[Finding]:
    """Entries of a day that is not one of the dialogue's; coming, going and preparing may be on others."""
    for entry, _ in programme if days else ():
        if entry.day not in days and entry.kind not in AROUND:
            yield Finding(FindingKind.OUTSIDE_DIALOGUE, (entry,), (entry.day.isoformat(),))


def not_placed(items: Iterable[AgendaItem], programme: Sequence[Timed]) -> Iterator[Finding]:
    """Items of the agenda for which the programme has no time, if there is a programme; details: their day, if any."""
    placed = {entry.agenda_item_id: entry for entry, _ in programme}
    for item in items if programme else ():
        entry = placed.get(item.id)
        if entry is None or entry.starts_at is None:
            yield Finding(FindingKind.NOT_IN_PROGRAMME, (item,), (entry.day.isoformat(),) if entry else ())
