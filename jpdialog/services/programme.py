"""Writing the programme of a dialogue: each act is one transaction, so that one undo takes all of it back."""

from dataclasses import dataclass
from datetime import date

from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.notes import Note
from jpdialog.domain.ordering import keys
from jpdialog.domain.programme import ProgrammeEntry, ProgrammeKind
from jpdialog.domain.programme_times import shifted
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.wall_time import DAY, clock_time, length_of, minutes_of
from jpdialog.services.programme_people import let_take_part, lineages_cited
from jpdialog.services.programme_times import ProgrammeTimes, key_at, order_agenda, place_by_time, write_times
from jpdialog.services.programme_view import PEOPLE, DayView, ProgrammeView, known_days
from jpdialog.services.zones import zone_called
from jpdialog.storage.door import Door
from jpdialog.storage.reserve import again_with_room

FIRST = 10 * 60
"""When a day begins of which nothing is known yet, in minutes from midnight."""
USUAL = {ProgrammeKind.BREAK: 15, ProgrammeKind.MEAL: 60, ProgrammeKind.AGENDA_ITEM: 20}
"""Minutes that an entry gets when nobody says how many; all others get half an hour."""
HALF_AN_HOUR = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEntry:
    """An entry to be added: ``starts`` and ``minutes`` as typed; without a start, behind ``after`` or as the last."""

    day: date | None = None
    starts: str = ""
    minutes: str = ""
    kind: ProgrammeKind = ProgrammeKind.OTHER
    title: str = ""
    place: str = ""
    after: str = ""


class Programmes(ProgrammeTimes):
    """Writing the programme of any dialogue of a desk."""

    @again_with_room
    def add(self, dialogue: Dialogue, new: NewEntry) -> ProgrammeEntry:
        """Add an entry: by its time among those of its day, or behind another; what follows makes room."""
        minutes = length_of(new.minutes) if new.minutes.strip() else USUAL.get(new.kind, HALF_AN_HOUR)
        day = self._day_for(self.view(dialogue), new)
        place, start = _place_for(day, new)
        if not 0 <= start < DAY:
            raise Trouble("There is no time left that day. Nothing was changed; give another day or an earlier time.")
        self._must_exist(dialogue, day.day, start)
        slots = [each.slot for each in day.entries]
        behind = next((slot.start for slot in slots[place:] if slot.start is not None), None)
        short = 0 if behind is None else max(0, start + minutes - behind)
        with self._store.transaction() as door:
            item = _new_item(door, dialogue, new, minutes) if new.kind is ProgrammeKind.AGENDA_ITEM else None
            made = door.create(
                ProgrammeEntry(
                    dialogue_id=dialogue.id,
                    day=day.day,
                    starts_at=clock_time(start),
                    minutes=None if item else minutes,
                    kind=new.kind,
                    title="" if item else _one_line(new.title),
                    place=_one_line(new.place),
                    agenda_item_id=item.id if item else None,
                    position=key_at(day, place),
                    is_sample=dialogue.is_sample,
                )
            )
            write_times(door, day, shifted(slots, place, short, itself=True))
            order_agenda(door, dialogue)
        return made

    @again_with_room
    def take_agenda_over(self, dialogue: Dialogue) -> None:
        """Give every item of the agenda that has no time one: behind each other, from the first morning on."""
        view = self.view(dialogue)
        if not view.unplaced:
            return
        day = self._day_for(view, NewEntry())
        start = next((each.slot.end for each in reversed(day.entries) if each.slot.end is not None), FIRST)
        places = keys(len(view.unplaced), day.entries[-1].entry.position if day.entries else None)
        with self._store.transaction() as door:
            for place, item in zip(places, view.unplaced, strict=True):
                door.create(
                    ProgrammeEntry(
                        dialogue_id=dialogue.id,
                        day=day.day,
                        starts_at=clock_time(start) if start < DAY else None,
                        kind=ProgrammeKind.AGENDA_ITEM,
                        agenda_item_id=item.id,
                        position=place,
                        is_sample=dialogue.is_sample,
                    )
                )
                start += item.minutes or 0

    @again_with_room
    def delete(self, dialogue: Dialogue, entry_id: str) -> None:
        """Take an entry out, and with it the item of the agenda that it is, unless notes were taken under it."""
        view = self.entry(dialogue, entry_id)
        if view.item and self._store.count(Note, agenda_item_id=view.item.id):
            raise Trouble("Notes were taken under this item of the agenda. It stays; nothing was changed.")
        with self._store.transaction() as door:
            door.delete(view.entry)
            if view.item:
                door.delete(view.item)

    # Words and people

    @again_with_room
    def set_title(self, dialogue: Dialogue, entry_id: str, typed: str, field: str = "title") -> None:
        """Give an entry its title; an item of the agenda cannot be without one."""
        view = self.entry(dialogue, entry_id)
        if view.item and not typed.strip() and field == "title":
            raise Trouble("An item of the agenda needs a title. Nothing was changed; to take it out, delete it.")
        self._store.edit(view.titled, field, _one_line(typed))

    @again_with_room
    def set_kind(self, dialogue: Dialogue, entry_id: str, kind: ProgrammeKind) -> None:
        """Say what an entry is; one that becomes an item of the agenda, or was one, keeps its title and its minutes."""
        view = self.entry(dialogue, entry_id)
        if view.item and kind is not ProgrammeKind.AGENDA_ITEM and self._store.count(Note, agenda_item_id=view.item.id):
            raise Trouble("Notes were taken under this item of the agenda. It stays; nothing was changed.")
        with self._store.transaction() as door:
            if kind is ProgrammeKind.AGENDA_ITEM and not view.item:
                _become_item(door, dialogue, view.entry)
            elif view.item and kind is not ProgrammeKind.AGENDA_ITEM:
                _cease_to_be_item(door, view.entry, view.item)
            door.edit(view.entry, "kind", kind)
            order_agenda(door, dialogue)

    @again_with_room
    def set_place(self, dialogue: Dialogue, entry_id: str, typed: str, field: str = "place") -> None:
        """Say where an entry takes place."""
        self._store.edit(self.entry(dialogue, entry_id).entry, field, _one_line(typed))

    @again_with_room
    def set_sections(self, dialogue: Dialogue, entry_id: str, typed: str) -> None:
        """Say which sections an item takes up, as people cite them: "2 (1), 2 (3)"."""
        item = self._item(dialogue, entry_id)
        self._store.edit(item, "lineages", lineages_cited(self._desk, dialogue, typed))

    @again_with_room
    def set_person(self, dialogue: Dialogue, entry_id: str, part: str, name: str) -> None:
        """Name who speaks or interprets; ``part`` is one of ``PEOPLE``. A blank name takes the person away."""
        if part not in PEOPLE:
            raise ValueError(part)
        item = self._item(dialogue, entry_id)
        with self._store.transaction() as door:
            person = let_take_part(self._desk, door, dialogue, part, name)
            door.edit(item, f"{part}_id", person.id if person else None)

    @again_with_room
    def set_zone(self, dialogue: Dialogue, typed: str, field: str = "time_zone") -> None:
        """Say in which zone the dialogue is held, or (``other_time_zone``) in which times are shown as well."""
        self._store.edit(dialogue, field, zone_called(typed) if typed.strip() else "")

    # Inside

    def _item(self, dialogue: Dialogue, entry_id: str) -> AgendaItem:
        item = self.entry(dialogue, entry_id).item
        if item is None:
            raise Trouble("Only items of the agenda have sections, speakers and interpreters. Nothing was changed.")
        return item

    def _day_for(self, view: ProgrammeView, new: NewEntry) -> DayView:
        behind = next((day for day in view.days for each in day.entries if each.entry.id == new.after), None)
        if behind is not None and new.day in (None, behind.day):
            return behind
        known = known_days(view.dialogue) or [day.day for day in view.days]
        day = new.day or (known[0] if known else None)
        if day is None:
            raise Trouble("The day of the dialogue is not known yet. Give the entry a day; nothing was changed.")
        return next((each for each in view.days if each.day == day), DayView(day, (), ()))


def _place_for(day: DayView, new: NewEntry) -> tuple[int, int]:
    """At which place of its day a new entry stands, and when it begins."""
    if new.starts.strip():
        start = minutes_of(new.starts)
        return place_by_time([each.slot for each in day.entries], start), start
    ids = [each.entry.id for each in day.entries]
    place = ids.index(new.after) + 1 if new.after in ids else len(ids)
    ends = [each.slot.end for each in day.entries[:place] if each.slot.end is not None]
    return place, max(ends) if ends else FIRST


def _new_item(door: Door, dialogue: Dialogue, new: NewEntry, minutes: int) -> AgendaItem:
    title = _one_line(new.title)
    if not title:
        raise Trouble("An item of the agenda needs a title. Nothing was changed.")
    last = door.find(AgendaItem, dialogue_id=dialogue.id)[-1:]
    return door.create(
        AgendaItem(
            dialogue_id=dialogue.id,
            title=title,
            minutes=minutes,
            position=keys(1, last[0].position if last else None)[0],
            is_sample=dialogue.is_sample,
        )
    )


ITEM_SAYS = ("title", "title_translation", "minutes")
"""What an item of the agenda says itself, and its entry only where it is none."""


def _become_item(door: Door, dialogue: Dialogue, entry: ProgrammeEntry) -> None:
    item = _new_item(door, dialogue, NewEntry(title=entry.title or entry.title_translation), entry.minutes or 0)
    door.edit(item, "title_translation", entry.title_translation)
    for field, value in zip(ITEM_SAYS, ("", "", None), strict=True):
        door.edit(entry, field, value)
    door.edit(entry, "agenda_item_id", item.id)


def _cease_to_be_item(door: Door, entry: ProgrammeEntry, item: AgendaItem) -> None:
    for field in ITEM_SAYS:
        door.edit(entry, field, getattr(item, field))
    door.edit(entry, "agenda_item_id", None)
    door.delete(item)


def _one_line(typed: str) -> str:
    """What was typed, on one line: as a cell shows it."""
    return " ".join(typed.split())
