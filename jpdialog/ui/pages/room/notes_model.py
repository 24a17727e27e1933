"""The lines of a dialogue as rows, of which those near to what is looked at are there, and are read when they are seen.

Of thousands of lines the last hundred are rows; whoever scrolls gets earlier ones, some at a time. A line that comes or
goes is told as that row and no other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from jpdialog.domain.notes import Note, NoteKind
from jpdialog.domain.side_by_side import Hand, hand_of, hands_of, seconds_of, told_apart
from jpdialog.services.notes import NotePlace, mark_of
from jpdialog.ui.pages.room.note_line import Line, Row, line_of, spoken
from jpdialog.ui.pages.room.note_rows import LaidOut, NoteRows, RowPlace

if TYPE_CHECKING:
    from jpdialog.services.in_the_room import InTheRoom

Index = QModelIndex | QPersistentModelIndex
Read = Callable[[Sequence[str]], Sequence[Note]]
ROW = Qt.ItemDataRole.UserRole
AT_ONCE, MOST = 100, 150
"""How many rows come at a time, and from how many on the first ones go again."""
MOST_READ = 2000
"""How many lines are kept in full."""


class NotesModel(QAbstractListModel):
    """``hands`` are the note-takers whose lines stand beside each other, ``mine`` is this laptop.

    ``marked`` is what ``Lines`` has.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.places: list[NotePlace] = []
        self.hands: list[Hand] = []
        self.language, self.mine = "en", ""
        self.marked: dict[str, tuple[NoteKind, bool]] = {}
        self._room: InTheRoom | None = None
        self._laid: NoteRows | None = None
        self._read: Read = lambda _ids: ()
        self._known: dict[str, NotePlace] = {}
        self._notes: dict[str, Note] = {}
        self._rows: list[RowPlace] = []
        self._worded: dict[RowPlace, Row] = {}
        self._first = self._end = 0

    def show(self, laid_out: LaidOut, language: str, read: Read | None = None) -> None:
        """Show these lines, in their order; ``read`` gives those in full that are looked at and were not read yet."""
        lines = laid_out.lines
        self.beginResetModel()
        self.places, self.marked = list(lines.places), dict(lines.marked)
        self._room, self._laid, self.hands = laid_out.room, laid_out.layout, laid_out.hands
        self._rows, self._known = laid_out.rows, laid_out.known
        self._notes = {each.id: each for each in lines.read}
        self.language, self._read = language, read or self._read
        self._worded.clear()
        self._look_at(len(self._rows))
        self.endResetModel()

    def take(self, changed: Sequence[Note], gone: set[str]) -> None:
        """Show lines that were added, changed or taken away."""
        gone = gone & self._known.keys()
        if self._laid is None or not (changed or gone):
            return
        now = {each.id: NotePlace.of(each) for each in changed}
        moved = {name: place for name, place in now.items() if self._known.get(name) != place}
        same = [each.id for each in changed if each.id not in moved]
        for each in changed:
            self._note(each)
        for name in gone:
            self.marked.pop(name, None)
        if moved or gone:
            self._move(moved, gone)
        for name in same:
            self._tell(name)

    def show_end(self) -> None:
        """Let the last lines be rows again."""
        if self.has_later:
            self._look_again(len(self._rows))

    @property
    def has_later(self) -> bool:
        """Whether lines follow behind the last row."""
        return self._end < len(self._rows)

    def show_earlier(self) -> int:
        """Bring some rows more from before the first one; how many."""
        count = min(AT_ONCE, self._first)
        if count:
            self.beginInsertRows(QModelIndex(), 0, count - 1)
            self._first -= count
            self.endInsertRows()
        return count

    def show_later(self) -> int:
        """Bring some rows more from behind the last one; how many."""
        count = min(AT_ONCE, len(self._rows) - self._end)
        if count:
            last = self.rowCount()
            self.beginInsertRows(QModelIndex(), last, last + count - 1)
            self._end += count
            self.endInsertRows()
        return count

    def let_go_of_earlier(self) -> None:
        """Take the first rows away again, where many have come."""
        shown = self.rowCount()
        if shown > MOST:
            count = shown - AT_ONCE
            self.beginRemoveRows(QModelIndex(), 0, count - 1)
            self._first += count
            self.endRemoveRows()

    def index_of(self, note_id: str) -> QModelIndex:
        """Where a line stands, brought in if it was not; an invalid index if it is not there."""
        place = self._place_of(note_id)
        if place is None:
            return QModelIndex()
        if not self._first <= place < self._end:
            self._look_again(place + AT_ONCE // 2)
        return self.index(place - self._first)

    def line(self, index: Index) -> Line | None:
        """The line of a row; where several stand beside each other one of this laptop, else the first."""
        row = self.row(index)
        lines = [each for each in row.lines if each is not None] if row else []
        return next((each for each in lines if each.note.replica == self.mine), lines[0] if lines else None)

    def row(self, index: Index) -> Row | None:
        """What a row shows."""
        if not index.isValid():
            return None
        at = self._first + index.row()
        return self._worded.get(self._rows[at]) or self._put_into_words(at)

    # Qt

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._end - self._first

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == ROW:
            return self.row(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.row(index)
            return row and (row.head or "\n".join(spoken(each) for each in row.lines if each))
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[self._first + index.row()].head:
            return Qt.ItemFlag.NoItemFlags  # the keyboard goes past heads
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    # Lines that come, go and change

    def _note(self, note: Note) -> None:
        self._notes[note.id] = note
        mark = mark_of(note.kind, note.due, note.mentions)
        if mark:
            self.marked[note.id] = mark
        else:
            self.marked.pop(note.id, None)

    def _move(self, moved: dict[str, NotePlace], gone: set[str]) -> None:
        """Put lines where they stand now, and take away those that are gone."""
        assert self._laid is not None
        before = self.places[-1] if self.places else None
        is_new = not gone and not self._known.keys() & moved.keys()
        is_behind = is_new and all(before is None or each.position > before.position for each in moved.values())
        self._known = {name: each for name, each in self._known.items() if name not in gone} if gone else self._known
        self._known |= moved
        if is_behind:
            added = sorted(moved.values(), key=_in_order)
            self.places += added
            self.hands = told_apart([*self.hands, *map(hand_of, added)])
            if len(self.hands) < 2:
                self._put([*self._rows, *self._laid.below(added, before)], since=len(self._rows))
                return
        else:
            self.places = sorted(self._known.values(), key=_in_order)
            self.hands = hands_of(self.places)
        self._put(self._laid.rows(self.places, self.hands))

    def _put(self, rows: list[RowPlace], since: int = 0) -> None:
        """Let these be the rows; only what differs is told. The first ``since`` are the same."""
        old, new = _difference(self._rows, rows, since)
        grown, is_at_end = len(new) - len(old), not self.has_later
        if self._first and old.stop <= self._first:
            self._rows, self._first, self._end = rows, self._first + grown, self._end + grown
        elif old.start >= self._end and not is_at_end:
            self._rows = rows
        elif self._first <= old.start and old.stop <= self._end:
            self._exchange(rows, old, new)
        else:
            self.beginResetModel()
            self._rows = rows
            self._look_at(len(rows))
            self.endResetModel()

    def _exchange(self, rows: list[RowPlace], old: range, new: range) -> None:
        if old:
            self.beginRemoveRows(QModelIndex(), old.start - self._first, old.stop - 1 - self._first)
            self._rows = self._rows[: old.start] + self._rows[old.stop :]
            self._end -= len(old)
            self.endRemoveRows()
        if new:
            self.beginInsertRows(QModelIndex(), new.start - self._first, new.stop - 1 - self._first)
            self._rows = rows
            self._end += len(new)
            self.endInsertRows()

    def _tell(self, note_id: str) -> None:
        place = self._place_of(note_id)
        if place is None:
            return
        self._worded.pop(self._rows[place], None)
        if self._first <= place < self._end:
            at = self.index(place - self._first)
            self.dataChanged.emit(at, at)

    # Which rows are there, and what they say

    def _look_again(self, end: int) -> None:
        self.beginResetModel()
        self._look_at(end)
        self.endResetModel()

    def _look_at(self, end: int) -> None:
        self._end = min(end, len(self._rows))
        self._first = max(0, self._end - AT_ONCE)

    def _place_of(self, note_id: str) -> int | None:
        places = range(len(self._rows) - 1, -1, -1)
        return next((at for at in places if self._rows[at].has(note_id)), None) if note_id in self._known else None

    def _put_into_words(self, at: int) -> Row:
        place = self._rows[at]
        if any(each is not None and each.id not in self._notes for each in place.notes):
            self._read_around(at)
        row = self._worded[place] = Row(place.head, tuple(self._line(each) if each else None for each in place.notes))
        return row

    def _read_around(self, at: int) -> None:
        if len(self._notes) > MOST_READ:
            self._notes.clear()
            self._worded.clear()
        near = self._rows[max(0, at - AT_ONCE) : at + AT_ONCE]
        wanted = [each.id for row in near for each in row.notes if each is not None and each.id not in self._notes]
        self._notes |= {each.id: each for each in self._read(wanted)}

    def _line(self, place: NotePlace) -> Line | None:
        note = self._notes.get(place.id)
        return line_of(note, self._room, self.language) if note and self._room else None


def _in_order(place: NotePlace) -> tuple[str, float, str]:
    """As the store has it: two laptops that each wrote behind the same line gave theirs the same position."""
    return place.position, seconds_of(place.taken_at), place.id


def _difference(before: Sequence[RowPlace], now: Sequence[RowPlace], since: int) -> tuple[range, range]:
    """Which rows differ: those of before, and those that stand there now."""
    shorter = min(len(before), len(now))
    start = next((at for at in range(since, shorter) if before[at] != now[at]), shorter)
    same = next((by for by in range(shorter - start) if before[-1 - by] != now[-1 - by]), shorter - start)
    return range(start, len(before) - same), range(start, len(now) - same)
