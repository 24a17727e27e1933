"""What a document says, before anyone decides how it looks: filled by the services, read by the writers.

All of it is plain, frozen and complete: no store, no clock, no layout. Texts are as they were typed; words that belong
to the document itself (headings, "page 1 of 3") are not in here, because they follow the language of the document.
"""

from jpdialog.domain.papers.call import CallForBriefs, CallLine
from jpdialog.domain.papers.data_sheets import DataSheets
from jpdialog.domain.papers.follow_up import ActionSheet
from jpdialog.domain.papers.front import Front
from jpdialog.domain.papers.items import ActionLine, Answer, FigureLine, Item, Promise
from jpdialog.domain.papers.matrix import FollowUpMatrix, MatrixColumn, MatrixRow, ProgressLine
from jpdialog.domain.papers.meeting import Chair, DelegationLists, Programme, SeatingPlan
from jpdialog.domain.papers.pack import (
    AgendaLine,
    AnnexPaper,
    Delegation,
    Member,
    MemberPhoto,
    Pack,
    PlacedPart,
    ProgrammeDay,
    ProgrammeLine,
    SlipLine,
    SteeringBrief,
    SubjectBrief,
)
from jpdialog.domain.papers.page_fit import PageFit
from jpdialog.domain.papers.plan_text import (
    AmendmentTable,
    PlanEdition,
    PlanSection,
    PlanSignature,
    ProposalLine,
    SectionPair,
)
from jpdialog.domain.papers.projects import ProjectGroup, ProjectLine, ProjectsPaper
from jpdialog.domain.papers.proof import ProofSheet, Withheld
from jpdialog.domain.papers.record_of_dialogue import Decision, ItemRecord, RecordOfDialogue, RecordStanding, Said
from jpdialog.domain.papers.talking_points import TalkingPoints, TalkingPointsSheet

__all__ = [
    "ActionLine",
    "ActionSheet",
    "AgendaLine",
    "AmendmentTable",
    "AnnexPaper",
    "Answer",
    "CallForBriefs",
    "CallLine",
    "Chair",
    "DataSheets",
    "Decision",
    "Delegation",
    "DelegationLists",
    "FigureLine",
    "FollowUpMatrix",
    "Front",
    "Item",
    "ItemRecord",
    "MatrixColumn",
    "MatrixRow",
    "Member",
    "MemberPhoto",
    "Pack",
    "PageFit",
    "PlacedPart",
    "PlanEdition",
    "PlanSection",
    "PlanSignature",
    "Programme",
    "ProgrammeDay",
    "ProgrammeLine",
    "ProgressLine",
    "ProjectGroup",
    "ProjectLine",
    "ProjectsPaper",
    "Promise",
    "ProofSheet",
    "ProposalLine",
    "RecordOfDialogue",
    "RecordStanding",
    "Said",
    "SeatingPlan",
    "SectionPair",
    "SlipLine",
    "SteeringBrief",
    "SubjectBrief",
    "TalkingPoints",
    "TalkingPointsSheet",
    "Withheld",
]
