"""Which rows the lines of a dialogue make: heads of agenda items, lines below or, of several hands, beside each other.

Only places are known here; what a line says is read once somebody looks at its row.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jpdialog.domain.side_by_side import Hand, hands_of, side_by_side
from jpdialog.services.notes import Lines, NotePlace
from jpdialog.ui.language import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jpdialog.services.in_the_room import InTheRoom


@dataclass(frozen=True, slots=True)
class RowPlace:
    """The head of an agenda item, or the places of the lines in a row."""

    head: str = ""
    notes: tuple[NotePlace | None, ...] = ()

    def has(self, note_id: str) -> bool:
        """Whether a line stands here."""
        return any(each is not None and each.id == note_id for each in self.notes)


class NoteRows:
    """Lays lines out in rows; what was laid out of an item stays until one of its lines changes its place."""

    def __init__(self, room: InTheRoom) -> None:
        self._room = room
        self._laid: dict[str | None, tuple[list[NotePlace], Sequence[Hand], list[RowPlace]]] = {}

    def rows(self, places: Sequence[NotePlace], hands: Sequence[Hand]) -> list[RowPlace]:
        """The rows of all lines."""
        return self._beside(places, hands) if len(hands) > 1 else self.below(places)

    def below(self, places: Sequence[NotePlace], before: NotePlace | None = None) -> list[RowPlace]:
        """Rows of lines below each other, behind the line ``before`` if there is one."""
        rows: list[RowPlace] = []
        item_id = before.agenda_item_id if before else ""
        for place in places:
            if place.agenda_item_id != item_id:
                head = self._head(place.agenda_item_id, is_first=before is None and not rows)
                rows += [RowPlace(head)] if head else []
            item_id = place.agenda_item_id
            rows.append(RowPlace(notes=(place,)))
        return rows

    def _beside(self, places: Sequence[NotePlace], hands: Sequence[Hand]) -> list[RowPlace]:
        by_item: dict[str | None, list[NotePlace]] = {}
        for place in places:
            by_item.setdefault(place.agenda_item_id, []).append(place)
        order = {each.item.id: each.number for each in self._room.items}
        items = sorted(by_item, key=lambda each: order.get(each or "", len(order) + 1))
        return [row for item_id in items for row in self._of_item(item_id, by_item[item_id], hands)]

    def _of_item(self, item_id: str | None, places: list[NotePlace], hands: Sequence[Hand]) -> list[RowPlace]:
        laid = self._laid.get(item_id)
        if laid is None or laid[:2] != (places, hands):
            rows = [RowPlace(notes=row.notes) for row in side_by_side(places, hands)]
            laid = self._laid[item_id] = (places, list(hands), [RowPlace(self._head(item_id)), *rows])
        return laid[2]

    def _head(self, item_id: str | None, *, is_first: bool = False) -> str:
        """The head over the lines of an item; the first lines of all need none where they belong to no item."""
        item = self._room.item(item_id)
        if item is not None:
            return f"{item.number}  {item.title}"
        return "" if is_first else translate("RoomPage", "Under no item of the agenda")


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The lines of a dialogue with their rows; thousands of them are laid out off the window's thread."""

    lines: Lines = field(default_factory=Lines)
    room: InTheRoom | None = None
    layout: NoteRows | None = None
    hands: list[Hand] = field(default_factory=list)
    rows: list[RowPlace] = field(default_factory=list)
    known: dict[str, NotePlace] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Lines, room: InTheRoom) -> LaidOut:
        """Lay them out."""
        layout, hands = NoteRows(room), hands_of(lines.places)
        known = {each.id: each for each in lines.places}
        return cls(lines, room, layout, hands, layout.rows(lines.places, hands), known)
