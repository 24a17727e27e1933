"""The parts of the room, in the order of their chips: the notes, what came of each section, the record."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from jpdialog.domain.dialogue import AgendaItem
from jpdialog.domain.notes import Note
from jpdialog.ui.pages.facts.page import FactsPage
from jpdialog.ui.pages.facts.part import Part
from jpdialog.ui.pages.facts.parts import PartOfFacts
from jpdialog.ui.pages.room.outcome.part import OutcomePart
from jpdialog.ui.pages.room.page import RoomPage
from jpdialog.ui.pages.room.record.part import RecordPart
from jpdialog.ui.rooms import Room


class NotesPart(RoomPage, Part):
    """The notes, shown as one part among the others."""

    kinds = (Note, AgendaItem)


PARTS: tuple[PartOfFacts, ...] = (
    PartOfFacts("notes", QT_TRANSLATE_NOOP("Facts", "Notes"), NotesPart),
    PartOfFacts("outcome", QT_TRANSLATE_NOOP("Facts", "Outcome"), OutcomePart),
    PartOfFacts("record", QT_TRANSLATE_NOOP("Facts", "Record"), RecordPart),
)


class RoomParts(FactsPage):
    """The room with its parts; Alt+1 to Alt+3 choose one."""

    room = Room.ROOM

    def __init__(self) -> None:
        super().__init__(parts=PARTS)
