"""The times of a programme: begun, ended, lengthened and moved, with what follows shifted in the same transaction."""

import re
from collections.abc import Sequence
from datetime import date
from unicodedata import normalize

from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.ordering import key_between, keys
from jpdialog.domain.programme import ProgrammeEntry
from jpdialog.domain.programme_times import Slot, moved, shifted
from jpdialog.domain.time_zone import Existence, existence, first_after_gap
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.wall_time import DAY, clock_time, length_of, minutes_of
from jpdialog.services.desk import Desk
from jpdialog.services.programme_view import DayView, EntryView, ProgrammeView, view_programme
from jpdialog.storage.door import Door
from jpdialog.storage.reserve import again_with_room

NEXT_DAY = "+1"
_DAY_AND_TIME = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})\s+(?P<time>.+)")


class ProgrammeTimes:
    """The times of the programme of any dialogue of a desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._store = desk, desk.store

    def view(self, dialogue: Dialogue) -> ProgrammeView:
        """The programme as it is now."""
        return view_programme(self._desk, self._store.get(Dialogue, dialogue.id) or dialogue)

    def entry(self, dialogue: Dialogue, entry_id: str) -> EntryView:
        """An entry by its id. Raises Trouble if it is not in this programme."""
        day, place = self._found(dialogue, entry_id)
        return day.entries[place]

    @again_with_room
    def set_start(self, dialogue: Dialogue, entry_id: str, typed: str) -> None:
        """Have an entry begin then; what follows it is shifted. Before the one above, it changes place.

        With a day before the time ("2027-01-13 18:30") it goes there.
        """
        on = _DAY_AND_TIME.fullmatch(normalize("NFKC", typed).strip())
        if on is not None:
            self.set_day(dialogue, entry_id, _day_of(on["day"]), on["time"])
            return
        day, place = self._found(dialogue, entry_id)
        entry, slots = day.entries[place], [each.slot for each in day.entries]
        start = minutes_of(typed)
        self._must_exist(dialogue, day.day, start)
        before = next((slot.start for slot in reversed(slots[:place]) if slot.start is not None), 0)
        with self._store.transaction() as door:
            door.edit(entry.entry, "is_later", None)
            if entry.slot.start is None or start < before:
                timed = door.edit(entry.entry, "starts_at", clock_time(start))
                others = [each for each in day.entries if each is not entry]
                at = place_by_time([each.slot for each in others], start)
                door.move(timed, [each.entry for each in others], at)
                order_agenda(door, dialogue)
            else:
                write_times(door, day, shifted(slots, place, start - entry.slot.start, itself=True))

    @again_with_room
    def set_minutes(self, dialogue: Dialogue, entry_id: str, typed: str) -> None:
        """Have an entry take so long; what follows it without a pause is shifted, what comes later if need be."""
        day, place = self._found(dialogue, entry_id)
        self._lengthen(day, place, length_of(typed) if typed.strip() else None)

    @again_with_room
    def set_end(self, dialogue: Dialogue, entry_id: str, typed: str) -> None:
        """Have an entry end then: "12:30", "24:00", or "1:00+1" for the day after."""
        day, place = self._found(dialogue, entry_id)
        start = day.entries[place].slot.start
        if start is None:
            raise Trouble("Say first when it begins. Nothing was changed.")
        end = _end_of(typed)
        if end < start:
            raise Trouble(
                "It would end before it begins. Nothing was changed; an end after midnight is written as 1:00+1."
            )
        self._lengthen(day, place, end - start)

    @again_with_room
    def set_day(self, dialogue: Dialogue, entry_id: str, day: date, typed: str = "") -> None:
        """Have an entry stand on another day, at its time or at another that is ``typed``."""
        from_day, place = self._found(dialogue, entry_id)
        entry = from_day.entries[place]
        if day == from_day.day:
            if typed:
                self.set_start(dialogue, entry_id, typed)
            return
        start = minutes_of(typed) if typed else entry.slot.start
        if start is not None:
            self._must_exist(dialogue, day, start)
        to_day = next((each for each in self.view(dialogue).days if each.day == day), DayView(day, (), ()))
        at = place_by_time([each.slot for each in to_day.entries], start)
        with self._store.transaction() as door:
            door.edit(entry.entry, "starts_at", None if start is None else clock_time(start))
            self._put(door, dialogue, entry, to_day, at)

    @again_with_room
    def move(self, dialogue: Dialogue, entry_id: str, by: int) -> bool:
        """Move an entry up (-1) or down (1): times follow. Beyond the end of its day it goes to the day beside."""
        day, place = self._found(dialogue, entry_id)
        to = place + by
        if not 0 <= to < len(day.entries):
            return self._move_to_day_beside(dialogue, day, place, by)
        entry, others = day.entries[place], [*day.entries[:place], *day.entries[place + 1 :]]
        with self._store.transaction() as door:
            write_times(door, day, moved([each.slot for each in day.entries], place, to))
            door.move(entry.entry, [each.entry for each in others], to)
            order_agenda(door, dialogue)
        return True

    @again_with_room
    def choose_later(self, dialogue: Dialogue, entry_id: str, *, later: bool) -> None:
        """Say which is meant of a time that the clocks show twice."""
        self._store.edit(self.entry(dialogue, entry_id).entry, "is_later", later)

    # Inside

    def _found(self, dialogue: Dialogue, entry_id: str) -> tuple[DayView, int]:
        for day in self.view(dialogue).days:
            for place, each in enumerate(day.entries):
                if each.entry.id == entry_id:
                    return day, place
        raise Trouble("There is no such entry in the programme. programme list shows them; nothing was changed.")

    def _must_exist(self, dialogue: Dialogue, day: date, start: int) -> None:
        now = self._store.get(Dialogue, dialogue.id) or dialogue
        if now.time_zone and existence(day, start, now.time_zone) is Existence.NEVER:
            raise Trouble(
                "There is no {time} on {day} there: the clocks are put forward then. Nothing was changed; the "
                "first time after that is {proposal}.",
                time=clock_time(start),
                day=day.isoformat(),
                proposal=clock_time(first_after_gap(day, start, now.time_zone)),
            )

    def _lengthen(self, day: DayView, place: int, minutes: int | None) -> None:
        entry, slots = day.entries[place], [each.slot for each in day.entries]
        later = shifted(slots, place + 1, (minutes or 0) - entry.slot.minutes)
        with self._store.transaction() as door:
            door.edit(entry.item or entry.entry, "minutes", minutes)
            write_times(door, day, later)

    def _move_to_day_beside(self, dialogue: Dialogue, day: DayView, place: int, by: int) -> bool:
        """Up: behind the last entry of the day before. Down: before all of the day after, if there is time."""
        days = self.view(dialogue).days
        at = [each.day for each in days].index(day.day) + by
        if not 0 <= at < len(days):
            return False
        entry, beside = day.entries[place], days[at]
        ends = [each.slot.end for each in beside.entries if each.slot.end is not None]
        starts = [each.slot.start for each in beside.entries if each.slot.start is not None]
        start = entry.slot.start
        if by < 0 and ends:
            start = max(ends)
        elif by > 0 and starts:
            start = max(0, min(starts) - entry.slot.minutes)
        if start is not None and start >= DAY:
            raise Trouble("There is no time left that day. Nothing was changed; give another day or an earlier time.")
        if start is not None:
            self._must_exist(dialogue, beside.day, start)
        with self._store.transaction() as door:
            if start is not None:
                door.edit(entry.entry, "starts_at", clock_time(start))
            self._put(door, dialogue, entry, beside, len(beside.entries) if by < 0 else 0)
        return True

    def _put(self, door: Door, dialogue: Dialogue, entry: EntryView, to_day: DayView, at: int) -> None:
        door.edit(entry.entry, "day", to_day.day)
        door.edit(entry.entry, "position", key_at(to_day, at))
        order_agenda(door, dialogue)


def _day_of(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise Trouble("That is not a day. Nothing was changed; write it as 2027-01-14.") from None


def write_times(door: Door, day: DayView, slots: Sequence[Slot]) -> None:
    """Write down when the entries of a day begin now."""
    entries = {each.entry.id: each for each in day.entries}
    for slot in slots:
        entry = entries[slot.key]
        if slot.start is not None and slot.start != entry.slot.start:
            door.edit(entry.entry, "starts_at", clock_time(slot.start))


def order_agenda(door: Door, dialogue: Dialogue) -> None:
    """Have the agenda stand in the order in which its items come up; those that have no time keep their places."""
    entries = sorted(door.find(ProgrammeEntry, dialogue_id=dialogue.id), key=lambda each: (each.day, each.position))
    items = door.find(AgendaItem, dialogue_id=dialogue.id)
    by_id = {item.id: item for item in items}
    placed = [by_id[each.agenda_item_id] for each in entries if each.agenda_item_id in by_id]
    known = {item.id for item in placed}
    coming = iter(placed)
    wanted = [next(coming) if item.id in known else item for item in items]
    if [item.id for item in wanted] == [item.id for item in items]:
        return
    for item in items:
        others = [each for each in items if each is not item]
        if others == [each for each in wanted if each is not item]:
            door.move(item, others, wanted.index(item))
            return
    for key, item in zip(keys(len(wanted)), wanted, strict=True):
        door.edit(item, "position", key)


def place_by_time(slots: Sequence[Slot], start: int | None) -> int:
    """Where an entry of that start stands among others: before the first that begins later, else last."""
    later = (place for place, slot in enumerate(slots) if slot.start is not None and start is not None)
    return next((place for place in later if (slots[place].start or 0) > (start or 0)), len(slots))


def key_at(day: DayView, place: int) -> str:
    """The position of an entry that is put at a place of a day."""
    before = day.entries[place - 1].entry.position if place > 0 else None
    after = day.entries[place].entry.position if place < len(day.entries) else None
    return key_between(before, after)


def _end_of(typed: str) -> int:
    plain = "".join(normalize("NFKC", typed).split())
    if plain == "24:00":
        return DAY
    return minutes_of(plain.removesuffix(NEXT_DAY)) + (DAY if plain.endswith(NEXT_DAY) else 0)
