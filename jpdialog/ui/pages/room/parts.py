"""The parts of the room, in the order of their chips: the notes, what came of each section, the record."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from jpdialog.domain.dialogue import AgendaItem
from jpdialog.domain.notes import Note
from jpdialog.ui.pages.parts.offered_part import OfferedPart
from jpdialog.ui.pages.parts.page import PageOfParts
from jpdialog.ui.pages.parts.part import Part
from jpdialog.ui.pages.room.outcome.part import OutcomePart
from jpdialog.ui.pages.room.page import RoomPage
from jpdialog.ui.pages.room.record.part import RecordPart
from jpdialog.ui.rooms import Room


class NotesPart(RoomPage, Part):
    """The notes, shown as one part among the others."""

    kinds = (Note, AgendaItem)


PARTS: tuple[OfferedPart, ...] = (
    OfferedPart("notes", QT_TRANSLATE_NOOP("Parts", "Notes"), NotesPart),
    OfferedPart("outcome", QT_TRANSLATE_NOOP("Parts", "Outcome"), OutcomePart),
    OfferedPart("record", QT_TRANSLATE_NOOP("Parts", "Record"), RecordPart),
)


class RoomParts(PageOfParts):
    """The room with its parts; Alt+1 to Alt+3 choose one."""

    room = Room.ROOM

    def __init__(self) -> None:
        super().__init__(parts=PARTS)
