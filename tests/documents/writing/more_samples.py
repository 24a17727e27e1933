"""Invented papers of the kinds that are sent on their own, in which texts may be awkward."""

from dataclasses import replace
from datetime import date

from jpdialog.domain.papers import (
    AgendaLine,
    Decision,
    Delegation,
    DelegationLists,
    FollowUpMatrix,
    Front,
    ItemRecord,
    Member,
    Programme,
    RecordOfDialogue,
    Said,
    SeatingPlan,
)
from tests.documents.writing.paper_samples import ACTION, ENGLISH

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


def said(number: int, text: str, outcome: str = "", party: str = "", speaker: str = "") -> Said:
    """A line of notes with an id like those of the store."""
    return Said(id=f"{number:032x}", text=text, outcome=outcome, party=party, speaker=speaker)


def matrix(front: Front = ENGLISH) -> FollowUpMatrix:
    """Two actions, one late."""
    return FollowUpMatrix(front=front, actions=(LATE, ON_COURSE))


def record(front: Front = ENGLISH, text: str = "The laboratory is useful.") -> RecordOfDialogue:
    """A record in which every phrase occurs."""
    outcomes = ("", "stated", "requested", "undertook", "shared_view", "confirmed", "decided", "reserved")
    lines = tuple(said(number, text, outcome) for number, outcome in enumerate(outcomes))
    item = ItemRecord(
        order=1,
        title="Laboratory",
        sections=("2 (4)",),
        ours=(said(20, text, "stated", "Ruritania", "Ms. Rassendyll"),),
        theirs=(said(21, text, "requested", "the Office"),),
        outcome=lines,
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
        decisions=(Decision(id="d-1", number=1, text=text, item="Laboratory"),),
        items=(item, ItemRecord(order=2, title="Bridges")),
        actions=(LATE,),
        text_changes=(said(30, text, "requested", "the Office"),),
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
