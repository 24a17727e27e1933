"""Lines of notes: written as they are typed, read as they are understood, put right without losing what was typed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from jpdialog.domain.brief import Handling
from jpdialog.domain.capture.known import Known
from jpdialog.domain.capture.line import understood
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.note_pad import NotePad
from jpdialog.domain.notes import Note, NoteKind, Outcome
from jpdialog.domain.ordering import key_between
from jpdialog.domain.use import Use
from jpdialog.services.desk import Desk
from jpdialog.storage.door import Door
from jpdialog.storage.reserve import again_with_room

MADE_OF_WORDS = ("kind", "text", "mentions", "lineage", "due")
"""The fields of a note that are read from what was typed."""


PAGE = 200
"""How many lines are read in full at a time."""


def local_now() -> datetime:
    """The time on this computer's clock, with the offset of its zone."""
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Stand:
    """Under which item a line is noted, and who speaks: kept until it is changed."""

    agenda_item_id: str | None = None
    party_id: str | None = None
    is_joint: bool = False
    speaker_id: str | None = None


class NotePlace(NamedTuple):
    """Where a line stands, and what its order needs: of thousands of lines no more is read before they are seen."""

    id: str
    position: str
    agenda_item_id: str | None
    replica: str
    author: str
    sequence: int
    taken_at: str

    @classmethod
    def of(cls, note: Note) -> "NotePlace":
        """The place of a line that was read."""
        return cls(*(getattr(note, name) for name in cls._fields))


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a dialogue in order: where each stands, what those with a kind are, and some that are read.

    ``marked`` has, by their ids, the kinds of lines that have one, and whether they have one lead and a date.
    """

    places: Sequence[NotePlace] = ()
    marked: Mapping[str, tuple[NoteKind, bool]] = field(default_factory=dict)
    read: Sequence[Note] = ()

    @classmethod
    def of(cls, notes: Sequence[Note]) -> "Lines":
        """Lines that were all read."""
        marked = {each.id: mark for each in notes if (mark := mark_of(each.kind, each.due, each.mentions))}
        return cls([NotePlace.of(each) for each in notes], marked, notes)


def mark_of(kind: NoteKind, due: str, mentions: Sequence[str]) -> tuple[NoteKind, bool] | None:
    """What a line counts as, and whether it has one lead and a date; None for a plain one."""
    return None if kind == NoteKind.PLAIN else (kind, bool(due) and len(mentions) == 1)


class Notes:
    """The notes of one dialogue."""

    def __init__(self, desk: Desk, dialogue: Dialogue, now: Callable[[], datetime] = local_now) -> None:
        self._store, self._dialogue, self._now = desk.store, dialogue, now

    def all(self) -> list[Note]:
        """Every line in order."""
        return self._store.find(Note, dialogue_id=self._dialogue.id)

    def lines(self) -> Lines:
        """Where every line stands, and the newest of them in full."""
        mine = self._dialogue.id
        places = [NotePlace._make(row) for row in self._store.pick(Note, *NotePlace._fields, dialogue_id=mine)]
        kinds = frozenset(NoteKind) - {NoteKind.PLAIN}
        marked = self._store.pick(Note, "id", "kind", "due", "mentions", dialogue_id=mine, kind=kinds)
        found = {note_id: mark for note_id, *about in marked if (mark := mark_of(*about))}
        return Lines(places, found, self.read(each.id for each in places[-PAGE:]))

    def read(self, ids: Iterable[str]) -> list[Note]:
        """The lines with these ids that are there, in order."""
        return [each for each in self._store.find(Note, id=frozenset(ids)) if each.dialogue_id == self._dialogue.id]

    @again_with_room
    def add(
        self,
        typed: str,
        stand: Stand,
        known: Known,
        *,
        pad: NotePad | None = None,
        use: Use | None = None,
        author: str = "",
    ) -> Note:
        """Write a line down, whatever was typed; it is safe when this returns.

        ``pad``: the line leaves it. ``use``: it is what was said of an entry, which is kept in the same act.
        """
        note = self._note(typed, stand, known, author)
        note.entry_id = use.entry_id if use else None
        with self._store.transaction() as door:
            made = door.create(note)
            if use is not None:
                door.create(use)
            if pad is not None:
                empty(door, pad)
        return made

    @again_with_room
    def type_anew(self, note: Note, typed: str, known: Known, pad: NotePad | None = None) -> Note:
        """Read a line anew from other words; time, side and item stay."""
        found = understood(typed, known)
        with self._store.transaction() as door:
            changed = door.edit(note, "typed", typed)
            for field in MADE_OF_WORDS:
                value = getattr(found, field)
                changed = door.edit(changed, field, list(value) if field == "mentions" else value)
            if pad is not None:
                empty(door, pad)
        return changed

    def set_kind(self, note: Note, kind: NoteKind) -> None:
        """Say what a line is; what was typed stays."""
        self._edit(note, {"kind": kind})

    def set_outcome(self, note: Note, outcome: Outcome | None) -> None:
        """Say what a line amounted to."""
        self._edit(note, {"outcome": outcome})

    def set_handling(self, note: Note, handling: Handling) -> None:
        """Say who may have a line."""
        self._edit(note, {"handling": handling})

    def set_stand(self, note: Note, stand: Stand) -> None:
        """Say under which item it belongs and who said it."""
        self._edit(note, {name: getattr(stand, name) for name in Stand.__slots__})

    def set_section(self, note: Note, lineage: str | None) -> None:
        """Say which section it is about."""
        self._edit(note, {"lineage": lineage})

    @again_with_room
    def delete(self, note: Note) -> None:
        """Take a line away; undo and the history have it."""
        with self._store.transaction() as door:
            door.delete(note)

    @again_with_room
    def _edit(self, note: Note, values: dict[str, object]) -> None:
        self._store.edit_fields(note, values)

    def _note(self, typed: str, stand: Stand, known: Known, author: str) -> Note:
        found, last = understood(typed, known), self._store.last(Note, dialogue_id=self._dialogue.id)
        return Note(
            dialogue_id=self._dialogue.id,
            agenda_item_id=stand.agenda_item_id,
            taken_at=self._now().isoformat(timespec="seconds"),
            author=author or self._store.author,
            replica=self._store.replica,
            sequence=self._next(last),
            party_id=stand.party_id,
            is_joint=stand.is_joint,
            speaker_id=stand.speaker_id,
            kind=found.kind,
            typed=typed,
            text=found.text,
            mentions=list(found.mentions),
            lineage=found.lineage,
            due=found.due,
            position=key_between(last.position if last else None, None),
            is_sample=self._dialogue.is_sample,
        )

    def _next(self, last: Note | None) -> int:
        """The next number of this laptop, even if another's line or an undone one is the last there is."""
        if last is not None and last.replica != self._store.replica:
            last = self._store.last(Note, dialogue_id=self._dialogue.id, replica=self._store.replica)
        return last.sequence + 1 if last else 1


def empty(door: Door, pad: NotePad) -> None:
    """Let the pad's line be empty again, in the same transaction as the line that left it."""
    nothing: dict[str, object] = {"typed": "", "cursor": 0, "note_id": None}
    for now in door.find(NotePad, id=pad.id):
        for name in [each for each, value in nothing.items() if getattr(now, each) != value]:
            door.edit(now, name, nothing[name])
    door.settle_drafts(f"{pad.__tablename__}:{pad.id}", nothing)
