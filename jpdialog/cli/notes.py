"""note add, note list, and the shorthand that lines are written in."""

from argparse import Namespace
from datetime import date
from typing import Any

from jpdialog.cli.output import say, say_json, say_table
from jpdialog.cli.workspaces import open_desk
from jpdialog.domain.capture.known import Known
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.notes import Note
from jpdialog.domain.people import Person
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.known_in_the_room import known_at
from jpdialog.services.names import Names
from jpdialog.services.notes import Notes, Stand
from jpdialog.services.persons import person_named
from jpdialog.services.shorthands import Shorthands

BOTH = "both"


def add(asked: Namespace, words: Words) -> None:
    """Write a line of notes down."""
    with open_desk(asked, words) as desk:
        dialogue = desk.dialogues.by_number(asked.dialogue)
        known = known_at(desk, dialogue, words.language, date.today())
        stand = _stand(desk, dialogue, asked)
        note = Notes(desk, dialogue).add(asked.line, stand, known, author=asked.author or "")
        if asked.json:
            say_json(_as_json(note, desk, known))
        else:
            say_table([_row(note, desk, known, words)])


def list_all(asked: Namespace, words: Words) -> None:
    """List the lines of a dialogue in order."""
    with open_desk(asked, words) as desk:
        dialogue = desk.dialogues.by_number(asked.dialogue)
        known = known_at(desk, dialogue, words.language, date.today())
        notes = Notes(desk, dialogue).all()
        if asked.json:
            say_json([_as_json(each, desk, known) for each in notes])
        elif notes:
            say_table([_row(each, desk, known, words) for each in notes])
        else:
            say(words("Nothing was noted at this dialogue yet."))


def list_shorthand(asked: Namespace, words: Words) -> None:
    """List what is typed for what."""
    with open_desk(asked, words) as desk:
        known = Shorthands(desk).all()
        if asked.json:
            say_json([{"id": each.id, "short": each.short, "words": each.words} for each in known])
        elif known:
            say_table([[each.short, each.words] for each in known])
        else:
            say(words("There is no shorthand yet. note shorthand-put adds some."))


def put_shorthand(asked: Namespace, words: Words) -> None:
    """Let a few letters stand for words; without words, for nothing any more."""
    with open_desk(asked, words) as desk:
        shorthands = Shorthands(desk)
        if asked.meaning:
            shorthands.put(asked.short, asked.meaning)
            return
        found = [each for each in shorthands.all() if each.short == asked.short]
        if not found:
            raise Trouble("There is no such shorthand. note shorthand lists it; nothing was changed.")
        shorthands.drop(found[0])


def _stand(desk: Desk, dialogue: Dialogue, asked: Namespace) -> Stand:
    agenda = desk.dialogues.agenda(dialogue)
    if asked.item is not None and asked.item > len(agenda):
        raise Trouble("The agenda of this dialogue has no item {number}. Nothing was written down.", number=asked.item)
    speaker = person_named(desk, asked.speaker or "")
    if asked.speaker and speaker is None:
        raise Trouble("Nobody is called that. person list shows who is known; nothing was written down.")
    is_joint = asked.side == BOTH
    side = desk.plans.party(asked.side).id if asked.side and not is_joint else None
    return Stand(
        agenda_item_id=agenda[asked.item - 1].id if asked.item else None,
        party_id=side or (speaker.party_id if speaker and not is_joint else None),
        is_joint=is_joint,
        speaker_id=speaker.id if speaker else None,
    )


def _row(note: Note, desk: Desk, known: Known, words: Words) -> list[str]:
    who = words("both sides") if note.is_joint else known.labels.get(note.party_id or "", "")
    about = [words.name(note.kind), *(known.labels.get(each, "") for each in note.mentions)]
    about.append(words.name(note.due_event) if note.due_event else note.due)
    if note.lineage:
        about.append(known.labels.get(note.lineage, ""))
    names = Names(desk, words.language)
    return [note.taken_at[11:16], who, names.listed(about), names.of(note, "text")]


def _as_json(note: Note, desk: Desk, known: Known) -> dict[str, Any]:
    item, speaker = desk.store.get(AgendaItem, note.agenda_item_id), desk.store.get(Person, note.speaker_id)
    plain = note.model_dump(mode="json", exclude={"position"})
    return plain | {
        "agenda_item": item.title if item else None,
        "side": BOTH if note.is_joint else known.labels.get(note.party_id or ""),
        "speaker": speaker.name if speaker else None,
        "section": known.labels.get(note.lineage or ""),
        "mentioned": [known.labels.get(each) for each in note.mentions],
    }
