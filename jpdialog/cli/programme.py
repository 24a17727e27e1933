"""programme list, add, set, move, delete, zone; seating show."""

from argparse import Namespace
from collections.abc import Callable
from typing import Any

from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.programme import ProgrammeKind
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.wall_time import clock_time, days_on
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.programme import NewEntry, Programmes
from jpdialog.services.programme_view import PEOPLE, EntryView, ProgrammeView
from jpdialog.services.programme_words import ProgrammeWords
from jpdialog.services.seating import Seating, SideOfTable
from jpdialog.services.seating_words import SeatingWords

KINDS = [kind.value for kind in ProgrammeKind]
Setting = Callable[[Programmes, Dialogue, str, str], None]

SETTINGS: dict[str, Setting] = {
    "starts": Programmes.set_start,
    "ends": Programmes.set_end,
    "minutes": Programmes.set_minutes,
    "title": Programmes.set_title,
    "place": Programmes.set_place,
    "sections": Programmes.set_sections,
}
"""What can be set of an entry by an option of that name, in the order in which it is set."""

ABOUT = {
    "starts": "when it begins: 9:30, 3pm, 午後3時",
    "ends": "when it ends; 1:00+1 for the day after",
    "minutes": "how long it takes: 90, 1:30",
    "title": "what it is called",
    "place": "where it takes place",
    "sections": 'sections of the plan, as cited: "2 (1), 2 (3)"',
}
AT_FIRST = ("starts", "minutes", "title", "place")


def list_all(asked: Namespace, words: Words) -> None:
    """List the programme day by day, and say what is to be seen to."""
    with open_desk(asked, words) as desk:
        _tell(desk, desk.dialogues.by_number(asked.dialogue), asked, words)


def add(asked: Namespace, words: Words) -> None:
    """Add an entry."""
    with open_desk(asked, words) as desk:
        dialogue = desk.dialogues.by_number(asked.dialogue)
        new = NewEntry(
            day=asked.day,
            starts=asked.starts,
            minutes=asked.minutes,
            kind=ProgrammeKind(asked.kind),
            title=asked.title,
            place=asked.place,
        )
        made = Programmes(desk).add(dialogue, new)
        _tell_entry(desk, dialogue, made.id, asked, words)


def change(asked: Namespace, words: Words) -> None:
    """Set what is given of an entry; what follows in time is shifted."""
    with open_desk(asked, words) as desk:
        dialogue, programmes = desk.dialogues.by_number(asked.dialogue), Programmes(desk)
        for name, setting in SETTINGS.items():
            if getattr(asked, name) is not None:
                setting(programmes, dialogue, _id(programmes, dialogue, asked), getattr(asked, name))
        for part in PEOPLE:
            if getattr(asked, part) is not None:
                programmes.set_person(dialogue, _id(programmes, dialogue, asked), part, getattr(asked, part))
        if asked.kind is not None:
            programmes.set_kind(dialogue, _id(programmes, dialogue, asked), ProgrammeKind(asked.kind))
        if asked.which is not None:
            programmes.choose_later(dialogue, _id(programmes, dialogue, asked), later=asked.which == "later")
        _tell_entry(desk, dialogue, _id(programmes, dialogue, asked), asked, words)


def move(asked: Namespace, words: Words) -> None:
    """Move an entry up or down, or to another day."""
    with open_desk(asked, words) as desk:
        dialogue, programmes = desk.dialogues.by_number(asked.dialogue), Programmes(desk)
        if asked.day is not None:
            programmes.set_day(dialogue, _id(programmes, dialogue, asked), asked.day)
        if asked.by and not programmes.move(dialogue, _id(programmes, dialogue, asked), asked.by):
            raise Trouble("There is no place further that way. Nothing was changed.")
        _tell_entry(desk, dialogue, _id(programmes, dialogue, asked), asked, words)


def delete(asked: Namespace, words: Words) -> None:
    """Take an entry out."""
    with open_desk(asked, words) as desk:
        dialogue = desk.dialogues.by_number(asked.dialogue)
        programmes = Programmes(desk)
        programmes.delete(dialogue, _id(programmes, dialogue, asked))
        _tell(desk, dialogue, asked, words)


def zone(asked: Namespace, words: Words) -> None:
    """Say in which zone the dialogue is held, and in which times are shown as well."""
    with open_desk(asked, words) as desk:
        dialogue, programmes = desk.dialogues.by_number(asked.dialogue), Programmes(desk)
        if asked.zone is not None:
            programmes.set_zone(dialogue, asked.zone)
        if asked.other is not None:
            programmes.set_zone(desk.dialogues.by_number(dialogue.number), asked.other, "other_time_zone")
        _tell(desk, desk.dialogues.by_number(dialogue.number), asked, words)


def seating(asked: Namespace, words: Words) -> None:
    """Show who sits where."""
    with open_desk(asked, words) as desk:
        dialogue = desk.dialogues.by_number(asked.dialogue)
        view, told = Seating(desk).view(dialogue), SeatingWords(desk, words.language)
        if asked.json:
            say_json({"is_adjusted": view.is_adjusted, "sides": [_side_json(side, told) for side in view.sides]})
        else:
            say(told.described(view))


def _id(programmes: Programmes, dialogue: Dialogue, asked: Namespace) -> str:
    """The id of the one entry whose id begins so; what was asked for itself if there is none, or more than one."""
    found = [each.entry.id for each in programmes.view(dialogue).entries if each.entry.id.startswith(asked.id.strip())]
    return found[0] if len(found) == 1 else str(asked.id)


def _tell(desk: Desk, dialogue: Dialogue, asked: Namespace, words: Words) -> None:
    view, told = Programmes(desk).view(dialogue), ProgrammeWords(desk, words.language)
    if asked.json:
        say_json(_as_json(view, told))
        return
    for day in view.days:
        say(told.day(day.day))
        if day.entries:
            say_table([_row(each, view.dialogue, told) for each in day.entries])
    if view.entries:
        say(told.sum(view))
    else:
        say(words("There is nothing in the programme yet."))
    for said, _, _ in told.findings(view):
        say(f"! {said}")


def _tell_entry(desk: Desk, dialogue: Dialogue, entry_id: str, asked: Namespace, words: Words) -> None:
    view, told = Programmes(desk).entry(dialogue, entry_id), ProgrammeWords(desk, words.language)
    if asked.json:
        say_json(_entry_json(view))
    else:
        say(told.day(view.entry.day))
        say_table([_row(view, dialogue, told)])


def _row(view: EntryView, dialogue: Dialogue, told: ProgrammeWords) -> list[object]:
    people = [told.person(view, part) for part in PEOPLE]
    return [
        view.entry.id[:8],
        told.both_times(view, dialogue),
        told.title(view),
        ", ".join(view.sections),
        told.place(view),
        " / ".join(filter(None, people[:2])),
    ]


def _as_json(view: ProgrammeView, told: ProgrammeWords) -> dict[str, Any]:
    return {
        "dialogue": view.dialogue.number,
        "time_zone": view.dialogue.time_zone or None,
        "other_time_zone": view.dialogue.other_time_zone or None,
        "agenda_minutes": view.agenda_minutes,
        "days": [
            {
                "day": day.day.isoformat(),
                "entries": [_entry_json(each) for each in day.entries],
                "sessions": [
                    {"starts_at": clock_time(each.start), "minutes_given": each.given, "minutes_used": each.used}
                    for each in day.sessions
                ],
            }
            for day in view.days
        ],
        "not_in_the_programme": [item.id for item in view.unplaced],
        "findings": [
            {"kind": found.kind if found else "gap", "entry": entry.id if entry else None, "said": said}
            for said, entry, found in told.findings(view)
        ],
    }


def _entry_json(view: EntryView) -> dict[str, Any]:
    end = view.slot.end
    return {
        "id": view.entry.id,
        "day": view.entry.day.isoformat(),
        "starts_at": view.entry.starts_at,
        "ends_at": None if end is None else clock_time(end),
        "ends_days_later": None if end is None else days_on(end),
        "minutes": view.minutes,
        "other_zone": _other_json(view),
        "kind": view.entry.kind,
        "title": view.titled.title,
        "place": view.entry.place or None,
        "agenda_item": view.item.id if view.item else None,
        "agenda_number": view.order or None,
        "sections": list(view.sections),
        **{part: view.people[part].name if part in view.people else None for part in PEOPLE},
    }


def _other_json(view: EntryView) -> dict[str, Any] | None:
    if view.other is None:
        return None
    start, end = view.other
    return {
        "starts_at": clock_time(start.minutes),
        "starts_days_later": start.days,
        "ends_at": clock_time(end.minutes),
        "ends_days_later": end.days,
    }


def _side_json(side: SideOfTable, told: SeatingWords) -> dict[str, Any]:
    return {
        "party": told.party(side),
        "is_ours": side.is_ours,
        "seats": [
            {
                "member": each.member.id,
                "name": told.name(each),
                "role": each.member.role,
                "row": each.spot.row,
                "place": each.spot.place,
                "said": told.where(each.spot),
            }
            for each in side.sitting
        ],
    }
