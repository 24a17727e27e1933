"""Where an action comes from: the dialogue and, where it is known, the line of its notes; the way back to it."""

from dataclasses import dataclass

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.notes import Note
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import dialogue_title
from jpdialog.services.names import Names
from jpdialog.services.vocabulary import words_for

LONGEST = 80
"""Characters of a line of notes that are shown where it is only named."""


@dataclass(frozen=True, slots=True)
class Origin:
    """``said`` names it; ``thing`` is the id of the line to go back to, empty if none is known."""

    dialogue: Dialogue | None
    said: str
    thing: str


def origin_of(desk: Desk, action: ActionItem, language: str) -> Origin:
    """Where an action comes from."""
    note = desk.store.get(Note, action.note_id)
    dialogue = desk.store.get(Dialogue, action.dialogue_id or (note.dialogue_id if note else None))
    title = dialogue_title(dialogue, desk.plans.instrument(), language) if dialogue else ""
    if note is None:
        return Origin(dialogue, title, "")
    text = Names(desk, language).of(note, "text")
    short = text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
    words = words_for(language)
    return Origin(
        dialogue, words("{dialogue}, {kind}: {text}", dialogue=title, kind=words.name(note.kind), text=short), note.id
    )
