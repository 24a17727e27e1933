"""What a document says, before anyone decides how it looks: filled by the services, read by the writers.

All of it is plain, frozen and complete: no store, no clock, no layout. Texts are as they were typed; words that belong
to the document itself (headings, "page 1 of 3") are not in here, because they follow the language of the document.
"""

from jpdialog.domain.papers.follow_up import ActionSheet, FollowUpMatrix
from jpdialog.domain.papers.front import Front
from jpdialog.domain.papers.items import ActionLine, Answer, FigureLine, Item, Promise
from jpdialog.domain.papers.pack import AgendaLine, Delegation, Member, Pack, SubjectBrief
from jpdialog.domain.papers.record_of_dialogue import Decision, ItemRecord, RecordOfDialogue, Said
from jpdialog.domain.papers.talking_points import TalkingPoints, TalkingPointsSheet

__all__ = [
    "ActionLine",
    "ActionSheet",
    "AgendaLine",
    "Answer",
    "Decision",
    "Delegation",
    "FigureLine",
    "FollowUpMatrix",
    "Front",
    "Item",
    "ItemRecord",
    "Member",
    "Pack",
    "Promise",
    "RecordOfDialogue",
    "Said",
    "SubjectBrief",
    "TalkingPoints",
    "TalkingPointsSheet",
]
