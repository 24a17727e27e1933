"""How kinds of lines, pieces of them and sides look in the room, and what they are called there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from jpdialog.domain.capture.line import Part
from jpdialog.domain.capture.signs import SIGN
from jpdialog.domain.notes import DueEvent, Note, NoteKind
from jpdialog.ui.days import day
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark

if TYPE_CHECKING:
    from jpdialog.services.in_the_room import InTheRoom
    from jpdialog.ui.tokens import Tokens

MARKS = {
    NoteKind.DECISION: Mark.APPROVED,
    NoteKind.ACTION: Mark.CLEARED,
    NoteKind.QUESTION: Mark.IN_CLEARANCE,
    NoteKind.AMENDMENT: Mark.DRAFT,
    NoteKind.FIGURE: Mark.NONE,
    NoteKind.PLAIN: Mark.NONE,
}


def kind_colour(kind: NoteKind, tokens: Tokens) -> str:
    """The colour of a kind's sign."""
    return MARKS[kind].tone(tokens).ink


def sign_of(kind: NoteKind) -> str:
    """The sign of a kind; plain lines have none."""
    return SIGN.get(kind, "")


def part_colour(part: Part, tokens: Tokens) -> str:
    """The colour of a piece of the line that is being typed."""
    return {
        Part.SIGN: tokens.draft.ink,
        Part.MENTION: tokens.accent.ink,
        Part.SECTION: tokens.accent.ink,
        Part.DUE: tokens.cleared.ink,
        Part.SHORTHAND: tokens.approved.ink,
    }[part]


def due_word(due: str, language: str) -> str:
    """By when, as it is shown: a day, or the event."""
    if not due:
        return ""
    if due in set(DueEvent):
        return translate("RoomPage", "before the next dialogue")
    try:
        return day(date.fromisoformat(due), language)
    except ValueError:
        return due


def side_word(note: Note, room: InTheRoom) -> str:
    """Whose line it is."""
    if note.is_joint:
        return translate("RoomPage", "both")
    side = room.side(note.party_id)
    return side.name if side else ""


def minutes(seconds: int) -> str:
    """Seconds as they stand on the clock of an item: "9:40", "1:12:40"."""
    hours, rest = divmod(max(0, seconds), 3600)
    told = f"{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"
    return f"{hours}:{told}" if hours else told
