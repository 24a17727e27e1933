"""Invented papers to write: full ones, empty ones, and ones with every kind of awkward text."""

from dataclasses import replace
from datetime import date

from jpdialog.domain.papers import (
    ActionLine,
    AgendaLine,
    Answer,
    Delegation,
    FigureLine,
    FollowUpMatrix,
    Front,
    Item,
    MatrixRow,
    Member,
    Pack,
    Promise,
    SubjectBrief,
    TalkingPoints,
    TalkingPointsSheet,
)

AWKWARD = (
    "null \x00 bell \x07 escape \x1b",
    "lone surrogate \ud800 and \ufffe",
    "a\ttab, a\nline, a\r\nWindows line, a\x0bvertical one, a\u2028separator",
    "markup <w:p> & ]]> &amp; \"quoted\" 'too'",
    "مرحبا — 👍🏽 — “quotes” … 한국어 — ｶﾅ",
    "x" * 400,
    "https://example.org/" + "path/" * 60,
    "   leading and trailing   ",
)

ENGLISH = Front(
    occasion="9th Policy Dialogue",
    as_of=date(2031, 5, 2),
    starts_on="2031-05-14",
    ends_on="2031-05-15",
    place="Strelsau",
    marking="RESTRICTED",
    version="2",
    plan="Plan of Joint Work",
)
JAPANESE = replace(ENGLISH, occasion="第9回政策対話", place="シュトレルサウ", marking="取扱注意", language="ja")


def item(number: int, text: str, translation: str = "", handling: str = "") -> Item:
    """An item with an id like those of the store."""
    return Item(id=f"5d0f3a52-1111-4222-8333-{number:012d}", text=text, translation=translation, handling=handling)


def answer(number: int, question: str, said: str) -> Answer:
    """A question with its answer."""
    return Answer(id=f"5d0f3a52-9999-4222-8333-{number:012d}", question=question, answer=said)


SHEET = TalkingPointsSheet(
    id="sheet-1",
    number="2 (4)",
    heading="Trade in marsh herbs",
    speaker="Ms. Flavia Rassendyll, Director",
    minutes_given=3,
    seconds=200,
    points=(
        item(1, "Ruritania values the new laboratory.", "ルリタニアは新しい試験所を評価する。"),
        item(2, "We ask for a review."),
    ),
    answers=(answer(1, "Will there be more money?", "That is before parliament."),),
)


def talking_points(front: Front = ENGLISH, *sheets: TalkingPointsSheet, bilingual: bool = False) -> TalkingPoints:
    """Talking points of one or more sheets."""
    return TalkingPoints(front=front, sheets=sheets or (SHEET,), bilingual=bilingual)


def awkward_sheet() -> TalkingPointsSheet:
    """A sheet on which every text is awkward."""
    points = tuple(item(100 + number, text, text) for number, text in enumerate((*AWKWARD, "", " ")))
    answers = (*(answer(100 + number, text, text) for number, text in enumerate(AWKWARD)), answer(99, "", "Only said."))
    return replace(SHEET, number=AWKWARD[2], heading=AWKWARD[0], speaker=AWKWARD[3], points=points, answers=answers)


def brief(number: str, serial: int) -> SubjectBrief:
    """A subject brief with every group."""
    base = serial * 100
    return SubjectBrief(
        id=f"brief-{serial}",
        number=number,
        heading=f"Subject {serial}",
        serial=str(serial),
        speaker="Ms. Rassendyll",
        minutes_given=2,
        seconds=60,
        likelihood="might",
        status="in_clearance",
        drafter="Mr. Hentzau",
        cleared_by=("Legal",),
        as_of=date(2031, 4, 30),
        promises=(Promise(text="Both will meet every year.", parties=("Ruritania", "the Office")),),
        promises_are_summary=True,
        objectives=(item(base + 1, "A date for the review.", handling="internal"),),
        points=(item(base + 2, "We propose the spring.", handling="shareable"),),
        their_objectives=(item(base + 3, "More money."),),
        answers=(answer(base + 4, "Why spring?", "The laboratory opens then."),),
        do_not_say=(item(base + 5, "No amount."),),
        background=(item(base + 6, "The laboratory was planned in 2029. " * 20),),
        last_outcome=(item(base + 7, "Shared the view that it is useful."),),
        actions=(ACTION,),
        figures=(FIGURE,),
    )


ACTION = ActionLine(
    id="5d0f3a52-7777-4222-8333-000000000001",
    number="A-1",
    text="Name a contact",
    section="2 (4)",
    lead="the Office",
    due=date(2031, 3, 1),
    status="in_progress",
    is_late=True,
)
FIGURE = FigureLine(
    id="f-1", label="Samples tested", value="1,204", basis="2030", source="Annual table", as_of="2031-01"
)


def pack(front: Front = ENGLISH) -> Pack:
    """A pack with every part."""
    member = Member(id="m-1", name="Ms. Flavia Rassendyll", title="Director", role="head", biography="Born in Zenda.")
    return Pack(
        front=front,
        copy_number="4",
        steering=brief("", 1),
        programme=(AgendaLine(id="a-1", order=1, title="Opening", minutes=10, our_speaker="Ms. Rassendyll"),),
        delegations=(Delegation(party="Ruritania", members=(member,)), Delegation(party="the Office")),
        briefs=(brief("1", 2), brief("2 (4)", 3)),
        follow_up=FollowUpMatrix(front=front, rows=(MatrixRow(action=ACTION, next_step="Ask again"),)),
        figures=(FIGURE,),
    )
