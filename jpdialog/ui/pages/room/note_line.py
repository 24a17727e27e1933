"""What is shown and said of one line of notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jpdialog.domain.brief import Handling
from jpdialog.domain.notes import Note, NoteKind
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.pages.room.looks import due_word, side_word

if TYPE_CHECKING:
    from jpdialog.services.in_the_room import InTheRoom


@dataclass(frozen=True, slots=True)
class Line:
    """What is shown of one note; ``about`` stands below it."""

    note: Note
    time: str
    who: str
    text: str
    about: tuple[str, ...] = ()
    is_used: bool = False


@dataclass(frozen=True, eq=False)
class Row:
    """The head of an agenda item, or a line of each note-taker."""

    head: str = ""
    lines: tuple[Line | None, ...] = ()


def line_of(note: Note, room: InTheRoom, language: str) -> Line:
    """Put a note into words."""
    speaker = room.known.labels.get(note.speaker_id or "", "")
    is_translated = language == "ja" and bool(note.text_translation)
    return Line(
        note=note,
        time=note.taken_at[11:16],
        who=" · ".join(filter(None, [side_word(note, room), speaker])),
        text=note.text_translation if is_translated else note.text,
        about=tuple(_about(note, room, language)),
        is_used=note.entry_id is not None,
    )


def spoken(line: Line) -> str:
    """A line as it is read aloud."""
    kind = "" if line.note.kind == NoteKind.PLAIN else field_word(line.note.kind)
    return ", ".join(filter(None, [line.time, line.who, kind, line.text, *line.about]))


def _about(note: Note, room: InTheRoom, language: str) -> list[str]:
    names = room.known.labels
    section = names.get(note.lineage or "", "")
    about = [f"@{names[each]}" for each in note.mentions if each in names]
    about += [f"#{section}"] if section else []
    about += [field_word(note.outcome)] if note.outcome else []
    about += [due_word(note.due, language)] if note.due else []
    if note.kind == NoteKind.ACTION:
        about += [] if note.mentions else [translate("RoomPage", "no lead")]
        about += [] if note.due else [translate("RoomPage", "no date")]
    about += [field_word(note.handling)] if note.handling != Handling.INTERNAL else []
    return about
