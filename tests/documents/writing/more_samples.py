"""Invented papers of the kinds that are sent on their own, in which texts may be awkward."""

from dataclasses import replace
from datetime import date

from jpdialog.domain.papers import (
    ActionSheet,
    AgendaLine,
    AmendmentTable,
    CallForBriefs,
    CallLine,
    DataSheets,
    Decision,
    Delegation,
    DelegationLists,
    FollowUpMatrix,
    Front,
    ItemRecord,
    MatrixRow,
    Member,
    PlanEdition,
    PlanSection,
    PlanSignature,
    Programme,
    ProjectGroup,
    ProjectLine,
    ProjectsPaper,
    ProofSheet,
    RecordOfDialogue,
    Said,
    SeatingPlan,
    SectionPair,
    SteeringBrief,
    Withheld,
)
from tests.documents.writing.paper_samples import ACTION, ENGLISH, FIGURE, brief

MEMBERS = (
    Member(id="m-1", name="Ms. Flavia Rassendyll", title="Director", organisation="Foreign Ministry", role="head"),
    Member(id="m-2", name="Mr. Rupert Hentzau", title="Officer", role="member", pronunciation="HEN-tsow"),
    Member(id="m-3", name="Mr. Fritz Tarlenheim", role="interpreter"),
    Member(id="m-4", name="Ms. Antoinette Mauban", role="note_taker"),
)
DELEGATIONS = (
    Delegation(party="Ruritania", is_ours=True, members=MEMBERS),
    Delegation(party="the Office", members=(Member(id="m-5", name="Mr. Sapt", role="head"),)),
)
LATE = replace(ACTION, counterpart="Ruritania", light="red", reason="overdue", agreed_at=8)
ON_COURSE = replace(
    LATE, id="a-2", number="A-2", due=date(2032, 1, 5), is_late=False, light="green", reason="on_course", agreed_at=None
)


def said(number: int, text: str) -> Said:
    """A paragraph with an id like those of the store."""
    return Said(id=f"{number:032x}", text=text)


def matrix(front: Front = ENGLISH) -> FollowUpMatrix:
    """Two actions, one late."""
    return FollowUpMatrix(front=front, rows=(MatrixRow(action=LATE), MatrixRow(action=ON_COURSE)))


def record(front: Front = ENGLISH, text: str = "The laboratory is useful.") -> RecordOfDialogue:
    """A record that has each of its parts."""
    item = ItemRecord(
        order=1,
        title="Laboratory",
        sections=("2 (4)",),
        ours=(said(20, text),),
        theirs=(said(21, text),),
        outcome=tuple(said(number, text) for number in range(3)),
    )
    return RecordOfDialogue(
        front=front,
        mode="in_person",
        interpretation="consecutive",
        noted_from="2031-05-14T10:00:00",
        noted_to="2031-05-14T12:30:00",
        our_party="Ruritania",
        their_party="the Office",
        delegations=DELEGATIONS,
        summary=(said(40, text), said(41, text), said(42, text)),
        decisions=(Decision(id="d-1", number=1, text=text, item="Laboratory"),),
        items=(item, ItemRecord(order=2, title="Bridges")),
        actions=(LATE,),
        text_changes=(said(30, text),),
        next_dialogue="10th Policy Dialogue",
        comment=text,
    )


def programme(front: Front = ENGLISH) -> Programme:
    """Three items, of the last of which the minutes are not known."""
    lines = (
        AgendaLine(
            id="a-1", order=1, title="Opening", minutes=10, our_speaker="Ms. Rassendyll", their_speaker="Mr. Sapt"
        ),
        AgendaLine(id="a-2", order=2, title="Laboratory", minutes=55, sections=("2 (4)",)),
        AgendaLine(id="a-3", order=3, title="Closing"),
    )
    return Programme(front=front, lines=lines, our_party="Ruritania", their_party="the Office")


def lists(front: Front = ENGLISH) -> DelegationLists:
    """Both delegations."""
    return DelegationLists(front=front, delegations=DELEGATIONS)


def seating(front: Front = ENGLISH) -> SeatingPlan:
    """Four on our side, one on theirs."""
    ours, theirs = DELEGATIONS
    return SeatingPlan(front=front, ours=ours, theirs=theirs)


def call(front: Front = ENGLISH, text: str = "Marsh herbs") -> CallForBriefs:
    """Three briefs, one of which nobody drafts yet."""
    due = date(2031, 4, 1)
    lines = (
        CallLine(id="c-1", serial="1", number="", heading="Steering brief", drafter="Ms. Flavia", deadline=due),
        CallLine(id="c-2", serial="2", number="2 (4)", heading=text, minutes=3, likelihood="certain", drafter="Rupert"),
        CallLine(id="c-3", serial="3", number="3", heading="Bridges", minutes=1, likelihood="unlikely"),
    )
    return CallForBriefs(front=front, lines=lines, deadline=due)


def data_sheets(front: Front = ENGLISH, text: str = "1,204") -> DataSheets:
    """Two figures that contradict each other."""
    other = replace(FIGURE, id="f-2", value=text, source="Speech", as_of="")
    return DataSheets(front=front, figures=(FIGURE, other), contradictions=((FIGURE, other),))


def projects(front: Front = ENGLISH, text: str = "Buoys for the north") -> ProjectsPaper:
    """Two sections, the second of none; one report is late."""
    late = ProjectLine(
        id="p-1",
        number="R-1",
        title=text,
        about="North, Harbour Board",
        years="2030–2031",
        pledged=("USD 1,500,000", "FY2030 1,000,000", "FY2031 500,000"),
        gender="UNCT-GEM 2",
        report="progress",
        due=date(2030, 12, 31),
        is_late=True,
    )
    bare = ProjectLine(id="p-2", number="", title="Ferries")
    groups = (
        ProjectGroup(heading="1 (1) Harbours", lines=(late,), total="USD 1,500,000"),
        ProjectGroup(heading="", lines=(bare,)),
    )
    return ProjectsPaper(front=front, groups=groups, total="USD 1,500,000")


def action_sheet(front: Front = ENGLISH, body: str = "the Office") -> ActionSheet:
    """One action late, one done."""
    done = replace(ON_COURSE, id="a-3", number="A-3", is_closed=True, status="implemented", reason="done")
    return ActionSheet(front=front, body=body, open_actions=(LATE,), closed_actions=(done,))


def steering(front: Front = ENGLISH) -> SteeringBrief:
    """A steering brief with every group."""
    return SteeringBrief(front=front, brief=replace(brief("", 1), heading="Steering brief"))


def edition(front: Front = ENGLISH, text: str = "Both will meet every year.") -> PlanEdition:
    """Sections of three levels, one of them with its heading above its number."""
    return PlanEdition(
        front=front,
        title=("Plan of", "Joint Work"),
        label="2030",
        status="signed",
        valid_from="2030-06",
        preamble=("Recalling their friendship,",),
        sections=(
            PlanSection(id="s-1", number="1.", heading="Meetings", paragraphs=(text, "And more often if needed.")),
            PlanSection(id="s-2", number="(1)", heading="", level=2, paragraphs=("In Zenda.",)),
            PlanSection(id="s-3", number="(a)", heading="Deep", level=3, paragraphs=(text,)),
            PlanSection(id="s-4", number="第2条", heading="（会合）", heading_first=True, paragraphs=(text,)),
        ),
        closing=("Done in two copies.",),
        signatures=(PlanSignature(party="Ruritania", name="Flavia", signed_on="2030-06-01"),),
    )


def amendments(front: Front = ENGLISH, text: str = "Both will meet each quarter.") -> AmendmentTable:
    """A paragraph that was changed, one that was dropped, and a new section."""
    changed = SectionPair(
        id="s-1", number="1", heading="Meetings", base=("Both will meet regularly.", "In Zenda only."), other=(text,)
    )
    new = SectionPair(id="s-2", number="2", heading="Herbs", other=("Herbs grow in marshes.",))
    return AmendmentTable(front=front, base_label="2030", other_label="2031", sections=(changed, new))


def proof(front: Front = ENGLISH, text: str = "No amount.") -> ProofSheet:
    """Two things that were withheld."""
    withheld = (
        Withheld(where="2 (4) Marsh herbs", what="point", why="internal", text=text),
        Withheld(where="Laboratory", what="note", why="one_sided", text="They may pay."),
    )
    return ProofSheet(front=front, of="record", withheld=withheld, shared=3)
