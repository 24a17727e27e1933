"""The lines of a dialogue as rows: one note-taker's one below the other, several note-takers' beside each other.

Of thousands of lines the last few hundred are rows; whoever scrolls up gets the earlier ones, some at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from jpdialog.domain.brief import Handling
from jpdialog.domain.notes import Note, NoteKind
from jpdialog.domain.side_by_side import Hand, hand_of, hands_of, side_by_side
from jpdialog.ui.field_words import field_word
from jpdialog.ui.language import translate
from jpdialog.ui.pages.room.looks import due_word, side_word

if TYPE_CHECKING:
    from jpdialog.services.in_the_room import InTheRoom

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
AT_ONCE, MOST = 200, 600
"""How many rows come at a time, and from how many on the first ones go again."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is shown of one note; ``about`` stands below it."""

    note: Note
    time: str
    who: str
    text: str
    about: tuple[str, ...] = ()
    is_used: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The head of an agenda item, or a line of each note-taker."""

    head: str = ""
    lines: tuple[Line | None, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    """What a row will show, before anybody looks: of thousands only those that are seen are put into words."""

    head: str = ""
    notes: tuple[Note | None, ...] = ()

    def has(self, note_id: str) -> bool:
        """Whether a line stands here."""
        return any(each is not None and each.id == note_id for each in self.notes)


class NotesModel(QAbstractListModel):
    """``hands`` are the note-takers whose lines stand beside each other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.notes: list[Note] = []
        self.hands: list[Hand] = []
        self.language = "en"
        self._room: InTheRoom | None = None
        self._rows: list[_Place] = []
        self._worded: dict[str, Line] = {}
        self._known: dict[str, int] = {}
        self.marked: dict[str, tuple[NoteKind, bool]] = {}
        """By their ids, the kinds of the lines that have one, and whether they have one lead and a date."""
        self._first = 0

    def show(self, notes: Iterable[Note], room: InTheRoom | None, language: str) -> None:
        """Show these lines, in their order."""
        self.beginResetModel()
        self.notes, self._room, self.language = list(notes), room, language
        self.hands = hands_of(self.notes)
        self._worded.clear()
        self._known = {each.id: place for place, each in enumerate(self.notes)}
        self.marked = {}
        for each in self.notes:
            self._mark(each)
        self._rows = self._all_rows() if room else []
        self._first = max(0, len(self._rows) - AT_ONCE)
        self.endResetModel()

    def take(self, changed: Sequence[Note], gone: set[str]) -> None:
        """Show lines that were added, changed or taken away."""
        if self._room is None or not (changed or gone):
            return
        known = self._known
        added = [each for each in changed if each.id not in known]
        is_quiet = not gone & known.keys() and len({*self.hands, *map(hand_of, added)}) <= 1
        if is_quiet and all(each.position > self.notes[-1].position for each in added if self.notes):
            self._change([each for each in changed if each.id in known])
            self._append(added)
            return
        now = {each.id: each for each in self.notes if each.id not in gone} | {each.id: each for each in changed}
        self.show(sorted(now.values(), key=lambda each: (each.position, each.id)), self._room, self.language)

    def show_earlier(self) -> int:
        """Bring some rows more from before the first one; how many."""
        count = min(AT_ONCE, self._first)
        if count:
            self.beginInsertRows(QModelIndex(), 0, count - 1)
            self._first -= count
            self.endInsertRows()
        return count

    def let_go_of_earlier(self) -> None:
        """Take the first rows away again, where many have come."""
        shown = len(self._rows) - self._first
        if shown > MOST:
            count = shown - AT_ONCE
            self.beginRemoveRows(QModelIndex(), 0, count - 1)
            self._first += count
            self.endRemoveRows()

    def index_of(self, note_id: str) -> QModelIndex:
        """Where a line stands, brought in if it was not; an invalid index if it is not there."""
        place = next((at for at, row in enumerate(self._rows) if row.has(note_id)), None)
        if place is None:
            return QModelIndex()
        while place < self._first:
            self.show_earlier()
        return self.index(place - self._first)

    def line(self, index: Index) -> Line | None:
        """The line of a row; the first where several stand beside each other."""
        row = self.row(index)
        return next((each for each in row.lines if each is not None), None) if row else None

    def row(self, index: Index) -> Row | None:
        """What a row shows."""
        if not index.isValid():
            return None
        place = self._rows[self._first + index.row()]
        return Row(place.head, tuple(self._line(each) if each else None for each in place.notes))

    # Qt

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows) - self._first

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.head or "\n".join(spoken(each) for each in row.lines if each)
        return row if role == ROW else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag(0)
        if self._rows[self._first + index.row()].head:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    # Inside

    def _append(self, notes: Sequence[Note]) -> None:
        for note in notes:
            is_new_item = not self.notes or self.notes[-1].agenda_item_id != note.agenda_item_id
            head = self._head(note.agenda_item_id, is_first=not self.notes) if is_new_item else ""
            rows = [_Place(head)] if head else []
            rows.append(_Place(notes=(note,)))
            last = self.rowCount()
            self.beginInsertRows(QModelIndex(), last, last + len(rows) - 1)
            self._known[note.id] = len(self.notes)
            self.notes.append(note)
            self._mark(note)
            self._rows += rows
            self.endInsertRows()
        self.hands = hands_of([*self.notes[:1], *notes])

    def _mark(self, note: Note) -> None:
        if note.kind != NoteKind.PLAIN:
            self.marked[note.id] = (note.kind, bool(note.due) and len(note.mentions) == 1)
        else:
            self.marked.pop(note.id, None)

    def _change(self, notes: Sequence[Note]) -> None:
        for note in notes:
            self.notes[self._known[note.id]] = note
            self._mark(note)
            place = next((at for at, row in enumerate(self._rows) if row.has(note.id)), None)
            if place is not None:
                self._rows[place] = _Place(notes=(note,))
                self._worded.pop(note.id, None)
            if place is not None and place >= self._first:
                at = self.index(place - self._first)
                self.dataChanged.emit(at, at)

    def _all_rows(self) -> list[_Place]:
        return self._beside() if len(self.hands) > 1 else self._below()

    def _below(self) -> list[_Place]:
        rows: list[_Place] = []
        before: str | None = ""
        for note in self.notes:
            if note.agenda_item_id != before:
                head = self._head(note.agenda_item_id, is_first=not rows)
                rows += [_Place(head)] if head else []
            before = note.agenda_item_id
            rows.append(_Place(notes=(note,)))
        return rows

    def _beside(self) -> list[_Place]:
        by_item: dict[str | None, list[Note]] = {}
        for note in self.notes:
            by_item.setdefault(note.agenda_item_id, []).append(note)
        items = self._room.items if self._room else ()
        order = {each.item.id: each.number for each in items}
        rows: list[_Place] = []
        for item_id in sorted(by_item, key=lambda each: order.get(each or "", len(order) + 1)):
            rows.append(_Place(self._head(item_id)))
            rows += [_Place(notes=row.notes) for row in side_by_side(by_item[item_id], self.hands)]
        return rows

    def _head(self, item_id: str | None, *, is_first: bool = False) -> str:
        """The head over the lines of an item; the first lines of all need none where they belong to no item."""
        item = self._room.item(item_id) if self._room else None
        if item is not None:
            return f"{item.number}  {item.title}"
        return "" if is_first else translate("RoomPage", "Under no item of the agenda")

    def _line(self, note: Note) -> Line:
        if note.id not in self._worded:
            self._worded[note.id] = self._put_into_words(note)
        return self._worded[note.id]

    def _put_into_words(self, note: Note) -> Line:
        room = self._room
        assert room is not None  # rows are made of what a room tells
        names = room.known.labels
        speaker = names.get(note.speaker_id or "", "")
        section = names.get(note.lineage or "", "")
        about = [f"@{names[each]}" for each in note.mentions if each in names]
        about += [f"#{section}"] if section else []
        about += [field_word(note.outcome)] if note.outcome else []
        about += [due_word(note.due, self.language)] if note.due else []
        if note.kind == NoteKind.ACTION:
            about += [] if note.mentions else [translate("RoomPage", "no lead")]
            about += [] if note.due else [translate("RoomPage", "no date")]
        about += [field_word(note.handling)] if note.handling != Handling.INTERNAL else []
        return Line(
            note=note,
            time=note.taken_at[11:16],
            who=" · ".join(filter(None, [side_word(note, room), speaker])),
            text=_shown(note, self.language),
            about=tuple(about),
            is_used=note.entry_id is not None,
        )


def spoken(line: Line) -> str:
    """A line as it is read aloud."""
    kind = "" if line.note.kind == NoteKind.PLAIN else field_word(line.note.kind)
    return ", ".join(filter(None, [line.time, line.who, kind, line.text, *line.about]))


def _shown(note: Note, language: str) -> str:
    return note.text_translation if language == "ja" and note.text_translation else note.text
