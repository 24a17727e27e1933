"""The seven rooms of the window, in the order of the rail, and the quiet one behind the line that says "Saved"."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from jpdialog.ui.language import translate


class Room(StrEnum):
    """A room; the value is also the name of its icon."""

    HOME = "home"
    PLAN = "plan"
    BRIEFS = "briefs"
    ROOM = "room"
    ACTIONS = "actions"
    FACTS = "facts"
    DOCUMENTS = "documents"
    SAFE = "safe"

    @property
    def key(self) -> str:
        """The shortcut that goes there."""
        return f"Ctrl+{list(Room).index(self) + 1}"

    def name_now(self) -> str:
        """What the room is called, in the language of the window."""
        return translate("Rooms", str(NAMES[self]))


NAMES: dict[Room, object] = {
    Room.HOME: QT_TRANSLATE_NOOP("Rooms", "Home"),
    Room.PLAN: QT_TRANSLATE_NOOP("Rooms", "Plan"),
    Room.BRIEFS: QT_TRANSLATE_NOOP("Rooms", "Briefs"),
    Room.ROOM: QT_TRANSLATE_NOOP("Rooms", "Room"),
    Room.ACTIONS: QT_TRANSLATE_NOOP("Rooms", "Actions"),
    Room.FACTS: QT_TRANSLATE_NOOP("Rooms", "Facts"),
    Room.DOCUMENTS: QT_TRANSLATE_NOOP("Rooms", "Documents"),
    Room.SAFE: QT_TRANSLATE_NOOP("Rooms", "Safekeeping"),
}

ON_THE_RAIL = tuple(room for room in Room if room is not Room.SAFE)
"""The rooms with a button of their own."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody goes: a room, and in it a thing by its id or number (empty: as it was left)."""

    room: Room
    thing: str = ""
