"""The programme of a dialogue as it is read: day by day, each entry with its times, people and sections."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jpdialog.domain.checks import programme as checks
from jpdialog.domain.checks.finding import Finding
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.partial_date import whole_date
from jpdialog.domain.people import Person
from jpdialog.domain.programme import ProgrammeEntry, days_of
from jpdialog.domain.programme_times import Session, Slot, sessions
from jpdialog.domain.time_zone import Moment, elsewhere
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk

PEOPLE = ("our_speaker", "their_speaker", "our_interpreter", "their_interpreter")
"""Whom an item of the agenda names, by the fields that hold their ids."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry with what its row shows. ``order`` is the item's number on the agenda, 0 for what is not on it."""

    entry: ProgrammeEntry
    item: AgendaItem | None
    slot: Slot
    minutes: int | None
    order: int
    sections: tuple[str, ...]
    people: dict[str, Person]
    other: tuple[Moment, Moment] | None
    """Start and end on the clocks of the other zone."""

    @property
    def titled(self) -> AgendaItem | ProgrammeEntry:
        """The record that holds the title."""
        return self.item or self.entry


@dataclass(frozen=True, slots=True)
class DayView:
    """One day, with the sessions in which its agenda items stand."""

    day: date
    entries: tuple[EntryView, ...]
    sessions: tuple[Session, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """The whole programme, what was found in it, and the items of the agenda that have no place in it."""

    dialogue: Dialogue
    days: tuple[DayView, ...]
    findings: tuple[Finding, ...]
    gaps: tuple[tuple[ProgrammeEntry, int, int], ...]
    unplaced: tuple[AgendaItem, ...]
    agenda_minutes: int

    @property
    def entries(self) -> list[EntryView]:
        """All entries, in order."""
        return [each for day in self.days for each in day.entries]


def view_programme(desk: Desk, dialogue: Dialogue) -> ProgrammeView:
    """The programme of a dialogue; its days are those of the dialogue and those that entries stand on."""
    items = desk.dialogues.agenda(dialogue)
    timed = timed_entries(desk, dialogue, items)
    reader = _Reader(desk, dialogue, items)
    by_day = dict(checks.by_day(timed))
    days = sorted({*by_day, *known_days(dialogue)})
    placed = {entry.agenda_item_id for entry, _ in timed}
    return ProgrammeView(
        dialogue,
        tuple(reader.day(day, by_day.get(day, [])) for day in days),
        tuple(found_in(dialogue, timed, items)),
        tuple(checks.gaps(timed)),
        tuple(item for item in items if item.id not in placed),
        sum(item.minutes or 0 for item in items),
    )


def timed_entries(desk: Desk, dialogue: Dialogue, items: Sequence[AgendaItem]) -> list[checks.Timed]:
    """The entries with the minutes that they take; an item of the agenda says itself how many."""
    minutes = {item.id: item.minutes for item in items}
    entries = desk.store.find(ProgrammeEntry, dialogue_id=dialogue.id)
    return [(each, minutes.get(each.agenda_item_id or "", each.minutes) or 0) for each in entries]


def found_in(dialogue: Dialogue, timed: Sequence[checks.Timed], items: Sequence[AgendaItem]) -> list[Finding]:
    """What is to be seen to in a programme, besides pauses."""
    return [
        *_times_not_there(dialogue, timed),
        *checks.overlaps(timed),
        *checks.outside(timed, known_days(dialogue)),
        *checks.not_placed(items, timed),
    ]


def _times_not_there(dialogue: Dialogue, timed: Sequence[checks.Timed]) -> list[Finding]:
    try:
        return list(checks.times_not_there(timed, dialogue.time_zone))
    except Trouble:
        return []  # a zone that this system does not know says so where it is shown


def known_days(dialogue: Dialogue) -> list[date]:
    """The days of a dialogue as far as they are known."""
    return days_of(whole_date(dialogue.starts_on), whole_date(dialogue.ends_on))


class _Reader:
    """Reads everything once that the rows of one programme need."""

    def __init__(self, desk: Desk, dialogue: Dialogue, items: Sequence[AgendaItem]) -> None:
        self._dialogue = dialogue
        self._items = {item.id: item for item in items}
        self._order = {item.id: place for place, item in enumerate(items, 1)}
        ids = {getattr(item, f"{name}_id") for item in items for name in PEOPLE}
        found = desk.store.find(Person, id=frozenset(filter(None, ids)))
        self._persons = {person.id: person for person in found}
        self._numbers = {view.section.lineage: view.section.number for view in desk.plans.sections(dialogue.edition_id)}

    def day(self, day: date, timed: Sequence[checks.Timed]) -> DayView:
        entries = tuple(self._entry(each) for each in timed)
        agenda = frozenset(each.entry.id for each in entries if each.item)
        return DayView(day, entries, tuple(sessions([each.slot for each in entries], agenda)))

    def _entry(self, timed: checks.Timed) -> EntryView:
        entry, slot = timed[0], checks.slot_of(timed)
        item = self._items.get(entry.agenda_item_id or "")
        return EntryView(
            entry=entry,
            item=item,
            slot=slot,
            minutes=item.minutes if item else entry.minutes,
            order=self._order[item.id] if item else 0,
            sections=tuple(filter(None, (self._numbers.get(each) for each in item.lineages))) if item else (),
            people=self._people(item) if item else {},
            other=self._elsewhere(entry, slot),
        )

    def _people(self, item: AgendaItem) -> dict[str, Person]:
        ids = {name: getattr(item, f"{name}_id") for name in PEOPLE}
        return {name: self._persons[each] for name, each in ids.items() if each in self._persons}

    def _elsewhere(self, entry: ProgrammeEntry, slot: Slot) -> tuple[Moment, Moment] | None:
        here, there = self._dialogue.time_zone, self._dialogue.other_time_zone
        if not here or not there or here == there or slot.start is None or slot.end is None:
            return None
        try:
            start = elsewhere(entry.day, slot.start, here, there, later=bool(entry.is_later))
            return start, elsewhere(entry.day, slot.end, here, there)
        except Trouble:
            return None
