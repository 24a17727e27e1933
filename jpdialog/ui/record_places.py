"""Which room shows a record, for whoever leads there from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jpdialog.domain.actions import ActionItem, ActionProgress, Evidence
from jpdialog.domain.brief import Brief, Entry
from jpdialog.domain.dialogue import AgendaItem, Dialogue
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.domain.notes import Note
from jpdialog.domain.outcome import Decision, Proposal, SectionOutcome
from jpdialog.domain.pack import Annex, PackCopy, PackIssue, PackPart, PackRecipient, PackSettings
from jpdialog.domain.people import DelegationMember, Organisation, Person, Photo
from jpdialog.domain.plan import Party
from jpdialog.domain.programme import ProgrammeEntry
from jpdialog.domain.projects import Project, ProjectAmount, ProjectReport
from jpdialog.domain.record_of_dialogue import DialogueRecord, RecordParagraph
from jpdialog.domain.returned_files import ReturnedCells, ReturnedDecision, ReturnedFile
from jpdialog.domain.reusing import StandardLine, Template
from jpdialog.domain.totals import Breakdown
from jpdialog.domain.use import Use
from jpdialog.ui.rooms import Place, Room

if TYPE_CHECKING:
    from jpdialog.domain.record import Record

ROOMS: dict[type[Record], Room] = {
    Brief: Room.BRIEFS,
    Entry: Room.BRIEFS,
    StandardLine: Room.BRIEFS,
    Template: Room.BRIEFS,
    Use: Room.BRIEFS,
    Note: Room.ROOM,
    **dict.fromkeys((SectionOutcome, Decision, Proposal, DialogueRecord, RecordParagraph), Room.ROOM),
    AgendaItem: Room.ROOM,
    ProgrammeEntry: Room.FACTS,
    ActionItem: Room.ACTIONS,
    ActionProgress: Room.ACTIONS,
    Evidence: Room.ACTIONS,
    Dialogue: Room.HOME,
    Person: Room.FACTS,
    Photo: Room.FACTS,
    DelegationMember: Room.FACTS,
    Organisation: Room.FACTS,
    Party: Room.FACTS,
    Figure: Room.FACTS,
    FigureValue: Room.FACTS,
    **dict.fromkeys((Breakdown, Project, ProjectAmount, ProjectReport), Room.FACTS),
    **dict.fromkeys((ReturnedFile, ReturnedCells, ReturnedDecision), Room.DOCUMENTS),
    **dict.fromkeys((PackPart, PackSettings, PackRecipient, Annex, PackIssue, PackCopy), Room.DOCUMENTS),
}
"""Where records are shown; all others are the plan's."""
RETURNED = "returned"
"""The part of its room in which what came back is decided."""


def place_of(record: Record) -> Place:
    """The place where a record is shown."""
    room = ROOMS.get(type(record), Room.PLAN)
    thing = record.action_id if isinstance(record, ActionProgress | Evidence) else record.id
    if isinstance(record, ReturnedFile | ReturnedCells | ReturnedDecision):
        thing = f"{RETURNED}:{record.id}"
    return Place(room, "" if room is Room.HOME else thing)
