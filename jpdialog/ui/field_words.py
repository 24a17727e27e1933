"""The field's words for what the rooms below know only as values: statuses, kinds, roles, in the window's language.

Every page asks here, so that a status has one name wherever it is shown.
"""

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from jpdialog.domain.actions import Acceptance, ActionStatus, Light
from jpdialog.domain.brief import Asked, BriefStatus, EntryKind, Handling, Likelihood
from jpdialog.domain.clearance import StepState
from jpdialog.domain.dialogue import DialogueStatus, Interpretation, Mode
from jpdialog.domain.figures import Standing, YearBasis
from jpdialog.domain.notes import NoteKind, Outcome
from jpdialog.domain.outcome import ProposalStatus
from jpdialog.domain.people import DelegationRole
from jpdialog.domain.plan import EditionStatus
from jpdialog.domain.programme import ProgrammeKind
from jpdialog.domain.projects import AmountKind, Earmarking, GenderMarker, ProjectStatus, ReportKind
from jpdialog.domain.record_of_dialogue import Attribution, RecordState
from jpdialog.domain.seating import SeatRow
from jpdialog.domain.totals import Scale
from jpdialog.domain.traffic_light import Reason
from jpdialog.domain.use import Happened

_WORDS: dict[type[StrEnum], dict[StrEnum, object]] = {
    BriefStatus: {
        BriefStatus.CALLED_FOR: QT_TRANSLATE_NOOP("FieldWords", "Called for"),
        BriefStatus.DRAFT: QT_TRANSLATE_NOOP("FieldWords", "Draft"),
        BriefStatus.IN_CLEARANCE: QT_TRANSLATE_NOOP("FieldWords", "In clearance"),
        BriefStatus.CLEARED: QT_TRANSLATE_NOOP("FieldWords", "Cleared"),
        BriefStatus.APPROVED: QT_TRANSLATE_NOOP("FieldWords", "Approved"),
        BriefStatus.LOCKED: QT_TRANSLATE_NOOP("FieldWords", "Locked"),
        BriefStatus.SUPERSEDED: QT_TRANSLATE_NOOP("FieldWords", "Superseded"),
    },
    StepState: {
        StepState.NOT_YET: QT_TRANSLATE_NOOP("FieldWords", "Not yet asked"),
        StepState.ASKED: QT_TRANSLATE_NOOP("FieldWords", "Asked"),
        StepState.CLEARED: QT_TRANSLATE_NOOP("FieldWords", "Cleared"),
        StepState.RETURNED: QT_TRANSLATE_NOOP("FieldWords", "Returned"),
        StepState.REOPENED: QT_TRANSLATE_NOOP("FieldWords", "Reopened"),
    },
    Likelihood: {
        Likelihood.CERTAIN: QT_TRANSLATE_NOOP("FieldWords", "Certain"),
        Likelihood.MIGHT: QT_TRANSLATE_NOOP("FieldWords", "Might be raised"),
        Likelihood.UNLIKELY: QT_TRANSLATE_NOOP("FieldWords", "Unlikely"),
    },
    Asked: {
        Asked.FULL: QT_TRANSLATE_NOOP("FieldWords", "Whole brief"),
        Asked.LIGHT: QT_TRANSLATE_NOOP("FieldWords", "Points and answers"),
        Asked.DEFENSIVE: QT_TRANSLATE_NOOP("FieldWords", "Answer only"),
    },
    Happened: {
        Happened.GIVEN: QT_TRANSLATE_NOOP("FieldWords", "Given"),
        Happened.RAISED: QT_TRANSLATE_NOOP("FieldWords", "Raised by them"),
        Happened.NOT_USED: QT_TRANSLATE_NOOP("FieldWords", "Not used"),
    },
    EntryKind: {
        EntryKind.OBJECTIVE: QT_TRANSLATE_NOOP("FieldWords", "Our objective"),
        EntryKind.POINT: QT_TRANSLATE_NOOP("FieldWords", "Points to make 発言要領"),
        EntryKind.THEIR_OBJECTIVE: QT_TRANSLATE_NOOP("FieldWords", "Their objective"),
        EntryKind.IF_RAISED: QT_TRANSLATE_NOOP("FieldWords", "If raised 応答要領"),
        EntryKind.DO_NOT_SAY: QT_TRANSLATE_NOOP("FieldWords", "Do not say 譲れない線"),
        EntryKind.BACKGROUND: QT_TRANSLATE_NOOP("FieldWords", "Background 背景・経緯"),
    },
    Handling: {
        Handling.INTERNAL: QT_TRANSLATE_NOOP("FieldWords", "internal"),
        Handling.DELEGATION: QT_TRANSLATE_NOOP("FieldWords", "delegation"),
        Handling.SHAREABLE: QT_TRANSLATE_NOOP("FieldWords", "shareable"),
    },
    Mode: {
        Mode.IN_PERSON: QT_TRANSLATE_NOOP("FieldWords", "In person"),
        Mode.ONLINE: QT_TRANSLATE_NOOP("FieldWords", "Online"),
        Mode.UNKNOWN: QT_TRANSLATE_NOOP("FieldWords", "Not known yet"),
    },
    Interpretation: {
        Interpretation.NONE: QT_TRANSLATE_NOOP("FieldWords", "No interpretation"),
        Interpretation.CONSECUTIVE: QT_TRANSLATE_NOOP("FieldWords", "Consecutive interpretation"),
        Interpretation.SIMULTANEOUS: QT_TRANSLATE_NOOP("FieldWords", "Simultaneous interpretation"),
    },
    DialogueStatus: {
        DialogueStatus.PLANNED: QT_TRANSLATE_NOOP("FieldWords", "Planned"),
        DialogueStatus.HELD: QT_TRANSLATE_NOOP("FieldWords", "Held"),
    },
    DelegationRole: {
        DelegationRole.HEAD: QT_TRANSLATE_NOOP("FieldWords", "Head of delegation"),
        DelegationRole.MEMBER: QT_TRANSLATE_NOOP("FieldWords", "Member"),
        DelegationRole.NOTE_TAKER: QT_TRANSLATE_NOOP("FieldWords", "Note-taker"),
        DelegationRole.INTERPRETER: QT_TRANSLATE_NOOP("FieldWords", "Interpreter"),
        DelegationRole.SECRETARY: QT_TRANSLATE_NOOP("FieldWords", "Secretary"),
    },
    ActionStatus: {
        ActionStatus.NOT_STARTED: QT_TRANSLATE_NOOP("FieldWords", "Not started"),
        ActionStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("FieldWords", "In progress"),
        ActionStatus.RECURRING: QT_TRANSLATE_NOOP("FieldWords", "Recurring"),
        ActionStatus.PARTLY_IMPLEMENTED: QT_TRANSLATE_NOOP("FieldWords", "Partly implemented"),
        ActionStatus.IMPLEMENTED: QT_TRANSLATE_NOOP("FieldWords", "Implemented"),
        ActionStatus.ON_HOLD: QT_TRANSLATE_NOOP("FieldWords", "On hold"),
        ActionStatus.SUPERSEDED: QT_TRANSLATE_NOOP("FieldWords", "Merged or replaced"),
        ActionStatus.OVERTAKEN: QT_TRANSLATE_NOOP("FieldWords", "Overtaken by events"),
        ActionStatus.NOT_ACCEPTED: QT_TRANSLATE_NOOP("FieldWords", "Not accepted"),
    },
    Acceptance: {
        Acceptance.NOT_ANSWERED: QT_TRANSLATE_NOOP("FieldWords", "Not answered"),
        Acceptance.ACCEPTED: QT_TRANSLATE_NOOP("FieldWords", "Accepted"),
        Acceptance.PARTLY_ACCEPTED: QT_TRANSLATE_NOOP("FieldWords", "Partly accepted"),
        Acceptance.UNDER_CONSIDERATION: QT_TRANSLATE_NOOP("FieldWords", "Under consideration"),
        Acceptance.DECLINED: QT_TRANSLATE_NOOP("FieldWords", "Declined"),
    },
    Light: {
        Light.RED: QT_TRANSLATE_NOOP("FieldWords", "Red"),
        Light.AMBER: QT_TRANSLATE_NOOP("FieldWords", "Amber"),
        Light.GREEN: QT_TRANSLATE_NOOP("FieldWords", "Green"),
        Light.GREY: QT_TRANSLATE_NOOP("FieldWords", "Grey"),
    },
    Reason: {
        Reason.OVERDUE: QT_TRANSLATE_NOOP("FieldWords", "overdue"),
        Reason.ON_HOLD: QT_TRANSLATE_NOOP("FieldWords", "on hold"),
        Reason.NO_LEAD: QT_TRANSLATE_NOOP("FieldWords", "no lead"),
        Reason.NO_DATE: QT_TRANSLATE_NOOP("FieldWords", "no date"),
        Reason.DUE_SOON: QT_TRANSLATE_NOOP("FieldWords", "due soon, not started"),
        Reason.ON_COURSE: QT_TRANSLATE_NOOP("FieldWords", "on course"),
        Reason.DONE: QT_TRANSLATE_NOOP("FieldWords", "done"),
        Reason.CLOSED: QT_TRANSLATE_NOOP("FieldWords", "closed"),
        Reason.SET_BY_HAND: QT_TRANSLATE_NOOP("FieldWords", "set by hand"),
    },
    YearBasis: {
        YearBasis.NOT_SAID: QT_TRANSLATE_NOOP("FieldWords", "Not said"),
        YearBasis.CALENDAR: QT_TRANSLATE_NOOP("FieldWords", "Calendar year"),
        YearBasis.FISCAL: QT_TRANSLATE_NOOP("FieldWords", "Fiscal year"),
    },
    Standing: {
        Standing.REPORTED: QT_TRANSLATE_NOOP("FieldWords", "Reported"),
        Standing.CHOSEN: QT_TRANSLATE_NOOP("FieldWords", "Decided for"),
        Standing.REFUSED: QT_TRANSLATE_NOOP("FieldWords", "Refused"),
    },
    ProgrammeKind: {
        ProgrammeKind.AGENDA_ITEM: QT_TRANSLATE_NOOP("FieldWords", "Item of the agenda"),
        ProgrammeKind.ARRIVAL: QT_TRANSLATE_NOOP("FieldWords", "Arrival"),
        ProgrammeKind.OPENING: QT_TRANSLATE_NOOP("FieldWords", "Opening"),
        ProgrammeKind.BREAK: QT_TRANSLATE_NOOP("FieldWords", "Break"),
        ProgrammeKind.MEAL: QT_TRANSLATE_NOOP("FieldWords", "Meal"),
        ProgrammeKind.VISIT: QT_TRANSLATE_NOOP("FieldWords", "Visit"),
        ProgrammeKind.PREPARATION: QT_TRANSLATE_NOOP("FieldWords", "Preparation (our side)"),
        ProgrammeKind.CLOSING: QT_TRANSLATE_NOOP("FieldWords", "Closing"),
        ProgrammeKind.DEPARTURE: QT_TRANSLATE_NOOP("FieldWords", "Departure"),
        ProgrammeKind.OTHER: QT_TRANSLATE_NOOP("FieldWords", "Something else"),
    },
    ProjectStatus: {
        ProjectStatus.PLANNED: QT_TRANSLATE_NOOP("FieldWords", "In preparation"),
        ProjectStatus.RUNNING: QT_TRANSLATE_NOOP("FieldWords", "Under way"),
        ProjectStatus.ENDED: QT_TRANSLATE_NOOP("FieldWords", "Ended"),
        ProjectStatus.STOPPED: QT_TRANSLATE_NOOP("FieldWords", "Stopped"),
    },
    Earmarking: {
        Earmarking.NOT_SAID: QT_TRANSLATE_NOOP("FieldWords", "Not said"),
        Earmarking.EARMARKED: QT_TRANSLATE_NOOP("FieldWords", "Earmarked"),
        Earmarking.SOFTLY: QT_TRANSLATE_NOOP("FieldWords", "Softly earmarked"),
        Earmarking.UNEARMARKED: QT_TRANSLATE_NOOP("FieldWords", "Not earmarked"),
    },
    GenderMarker: {
        GenderMarker.NOT_SAID: QT_TRANSLATE_NOOP("FieldWords", "Not marked"),
        GenderMarker.DAC_0: QT_TRANSLATE_NOOP("FieldWords", "OECD DAC 0"),
        GenderMarker.DAC_1: QT_TRANSLATE_NOOP("FieldWords", "OECD DAC 1"),
        GenderMarker.DAC_2: QT_TRANSLATE_NOOP("FieldWords", "OECD DAC 2"),
        GenderMarker.GEM_0: QT_TRANSLATE_NOOP("FieldWords", "UNCT-GEM 0"),
        GenderMarker.GEM_1: QT_TRANSLATE_NOOP("FieldWords", "UNCT-GEM 1"),
        GenderMarker.GEM_2: QT_TRANSLATE_NOOP("FieldWords", "UNCT-GEM 2"),
        GenderMarker.GEM_3: QT_TRANSLATE_NOOP("FieldWords", "UNCT-GEM 3"),
    },
    AmountKind: {
        AmountKind.PLEDGED: QT_TRANSLATE_NOOP("FieldWords", "Pledged"),
        AmountKind.DISBURSED: QT_TRANSLATE_NOOP("FieldWords", "Disbursed"),
        AmountKind.SPENT: QT_TRANSLATE_NOOP("FieldWords", "Spent"),
    },
    ReportKind: {
        ReportKind.PROGRESS: QT_TRANSLATE_NOOP("FieldWords", "Progress report"),
        ReportKind.NARRATIVE: QT_TRANSLATE_NOOP("FieldWords", "Narrative report"),
        ReportKind.FINANCIAL: QT_TRANSLATE_NOOP("FieldWords", "Financial report"),
        ReportKind.FINAL: QT_TRANSLATE_NOOP("FieldWords", "Final report"),
        ReportKind.EVALUATION: QT_TRANSLATE_NOOP("FieldWords", "Evaluation"),
        ReportKind.OTHER: QT_TRANSLATE_NOOP("FieldWords", "Other report"),
    },
    Scale: {
        Scale.ONES: QT_TRANSLATE_NOOP("FieldWords", "in ones"),
        Scale.THOUSANDS: QT_TRANSLATE_NOOP("FieldWords", "in thousands"),
        Scale.MILLIONS: QT_TRANSLATE_NOOP("FieldWords", "in millions"),
        Scale.HUNDRED_MILLIONS: QT_TRANSLATE_NOOP("FieldWords", "in hundred millions"),
    },
    SeatRow: {
        SeatRow.TABLE: QT_TRANSLATE_NOOP("FieldWords", "At the table"),
        SeatRow.BEHIND: QT_TRANSLATE_NOOP("FieldWords", "Behind the table"),
    },
    EditionStatus: {
        EditionStatus.DRAFT: QT_TRANSLATE_NOOP("FieldWords", "Draft text"),
        EditionStatus.AGREED: QT_TRANSLATE_NOOP("FieldWords", "Agreed"),
        EditionStatus.SIGNED: QT_TRANSLATE_NOOP("FieldWords", "Signed"),
    },
    NoteKind: {
        NoteKind.PLAIN: QT_TRANSLATE_NOOP("FieldWords", "Note"),
        NoteKind.DECISION: QT_TRANSLATE_NOOP("FieldWords", "Decision"),
        NoteKind.ACTION: QT_TRANSLATE_NOOP("FieldWords", "Action"),
        NoteKind.QUESTION: QT_TRANSLATE_NOOP("FieldWords", "Question"),
        NoteKind.AMENDMENT: QT_TRANSLATE_NOOP("FieldWords", "Amendment"),
        NoteKind.FIGURE: QT_TRANSLATE_NOOP("FieldWords", "Figure"),
    },
    Outcome: {
        Outcome.STATED: QT_TRANSLATE_NOOP("FieldWords", "Stated"),
        Outcome.REQUESTED: QT_TRANSLATE_NOOP("FieldWords", "Requested"),
        Outcome.UNDERTOOK: QT_TRANSLATE_NOOP("FieldWords", "Undertook"),
        Outcome.SHARED_VIEW: QT_TRANSLATE_NOOP("FieldWords", "Shared the view"),
        Outcome.CONFIRMED: QT_TRANSLATE_NOOP("FieldWords", "Confirmed"),
        Outcome.DECIDED: QT_TRANSLATE_NOOP("FieldWords", "Decided"),
        Outcome.RESERVED: QT_TRANSLATE_NOOP("FieldWords", "Reserved"),
        Outcome.NO_DISCUSSION: QT_TRANSLATE_NOOP("FieldWords", "No discussion"),
    },
    ProposalStatus: {
        ProposalStatus.PROPOSED: QT_TRANSLATE_NOOP("FieldWords", "Proposed"),
        ProposalStatus.BRACKETED: QT_TRANSLATE_NOOP("FieldWords", "In brackets"),
        ProposalStatus.AD_REFERENDUM: QT_TRANSLATE_NOOP("FieldWords", "Agreed ad referendum"),
        ProposalStatus.AGREED: QT_TRANSLATE_NOOP("FieldWords", "Text agreed"),
    },
    Attribution: {
        Attribution.BY_NAME: QT_TRANSLATE_NOOP("FieldWords", "By name"),
        Attribution.BY_SIDE: QT_TRANSLATE_NOOP("FieldWords", "By side"),
        Attribution.NONE: QT_TRANSLATE_NOOP("FieldWords", "Not attributed"),
    },
    RecordState: {
        RecordState.NOTES: QT_TRANSLATE_NOOP("FieldWords", "Not drawn up"),
        RecordState.DRAFT: QT_TRANSLATE_NOOP("FieldWords", "Draft record"),
        RecordState.CLEARED: QT_TRANSLATE_NOOP("FieldWords", "Record cleared"),
        RecordState.SENT: QT_TRANSLATE_NOOP("FieldWords", "Sent"),
        RecordState.AGREED: QT_TRANSLATE_NOOP("FieldWords", "Agreed by both sides"),
    },
}


def field_word(value: StrEnum) -> str:
    """What the field calls a value, in the language that the window shows now."""
    return QCoreApplication.translate("FieldWords", str(_WORDS[type(value)][value]))


def field_words(kind: type[StrEnum]) -> list[tuple[StrEnum, str]]:
    """All values of one kind with their words, in the kind's own order, for menus and lists."""
    return [(value, field_word(value)) for value in kind]
