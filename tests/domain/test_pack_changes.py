"""What has changed in a pack: only what people wrote, told part by part."""

from dataclasses import replace
from datetime import date

import pytest

from jpdialog.domain.pack_changes import LineKind, PartState, changes
from jpdialog.domain.papers import (
    ActionLine,
    Delegation,
    FigureLine,
    FollowUpMatrix,
    Front,
    Item,
    MatrixRow,
    Member,
    MemberPhoto,
    Pack,
    PlacedPart,
    ProgressLine,
    ProjectGroup,
    ProjectLine,
    SubjectBrief,
)
from jpdialog.domain.rich_text import rich_text

FRONT = Front(occasion="9th Policy Dialogue", as_of=date(2031, 5, 2), marking="Closed", version="1")
POINTS = (Item(id="p1", text="We value it.", handling="shareable"), Item(id="p2", text="We ask.", handling="internal"))
BRIEF = SubjectBrief(id="b1", heading="Seas", number="1", points=POINTS, status="draft", seconds=3)
ACTION = ActionLine(id="a1", number="A-1", text="Count", status="in_progress", light="green")
FIGURE = FigureLine(id="f1", label="Buoys", value="40")
ROW = MatrixRow(action=ACTION, supporting=("Tides",), age=7, next_step="Ask", evidence=("Report 7",))
MATRIX = FollowUpMatrix(front=FRONT, rows=(ROW,))
PACK = Pack(
    front=FRONT,
    parts=tuple(
        PlacedPart(key=key, kind=key.partition(":")[0], title=key, of=key.partition(":")[2])
        for key in ("cover", "contents", "subject_brief:b1", "follow_up", "data_sheets")
    ),
    briefs=(BRIEF,),
    follow_up=MATRIX,
    figures=(FIGURE,),
)


def with_rows(*rows: MatrixRow) -> Pack:
    return replace(PACK, follow_up=replace(MATRIX, rows=rows))


def told(now: Pack) -> list[tuple[str, PartState, list[tuple[LineKind, str, str]]]]:
    found = changes(PACK, now)
    return [(each.part.key, each.state, [(line.kind, line.before, line.now) for line in each.lines]) for each in found]


@pytest.mark.parametrize(
    "now",
    [
        PACK,
        replace(PACK, front=replace(FRONT, as_of=date(2032, 1, 1), version="2", is_draft=False)),
        replace(PACK, briefs=(replace(BRIEF, status="approved", as_of=date(2032, 1, 1), seconds=9),)),
        with_rows(replace(ROW, action=replace(ACTION, light="red", is_late=True, reason="overdue"))),
        with_rows(replace(ROW, age=8, carried_over=1)),
        replace(PACK, parts=tuple(reversed(PACK.parts))),
        replace(PACK, parts=tuple(part for part in PACK.parts if part.key != "contents")),
    ],
)
def test_what_nobody_wrote_changes_nothing(now: Pack) -> None:
    assert told(now) == []


@pytest.mark.parametrize(
    ("points", "lines"),
    [
        ((replace(POINTS[0], text="We prize it."), POINTS[1]), [(LineKind.TEXT, "We value it.", "We prize it.")]),
        ((POINTS[0], replace(POINTS[1], handling="delegation")), [(LineKind.HANDLING, "internal", "delegation")]),
        ((POINTS[0],), [(LineKind.TEXT, "We ask.", "")]),
        ((*POINTS, Item(id="p3", text="More.", handling="internal")), [(LineKind.TEXT, "", "More.")]),
        (tuple(reversed(POINTS)), []),
    ],
)
def test_the_words_of_a_brief(points: tuple[Item, ...], lines: list[tuple[LineKind, str, str]]) -> None:
    now = replace(PACK, briefs=(replace(BRIEF, points=points),))
    assert told(now) == [("subject_brief:b1", PartState.CHANGED, lines)]


def test_figures_actions_markings_and_the_cover() -> None:
    marked = tuple(replace(part, marking="Sealed") if part.key == "follow_up" else part for part in PACK.parts)
    now = replace(
        PACK,
        front=replace(FRONT, marking="Sealed"),
        parts=marked,
        follow_up=replace(MATRIX, rows=(replace(ROW, action=replace(ACTION, status="implemented")),)),
        figures=(replace(FIGURE, value="42"),),
    )
    assert told(now) == [
        ("cover", PartState.CHANGED, [(LineKind.TEXT, "Closed", "Sealed")]),
        (
            "follow_up",
            PartState.CHANGED,
            [(LineKind.MARKING, "", "Sealed"), (LineKind.ACTION_STATUS, "in_progress", "implemented")],
        ),
        ("data_sheets", PartState.CHANGED, [(LineKind.FIGURE, "Buoys · 40", "Buoys · 42")]),
    ]


def test_a_project_that_is_another_is_told_with_the_figures() -> None:
    buoys = ProjectLine(id="p1", number="R-1", title="Buoys", pledged=("USD 40",))
    before = replace(PACK, projects=(ProjectGroup(heading="1", lines=(buoys,)),))
    now = replace(PACK, projects=(ProjectGroup(heading="1", lines=(replace(buoys, pledged=("USD 42",)),)),))
    (change,) = [each for each in changes(before, now) if each.lines]
    (line,) = change.lines
    assert (line.before, line.now) == ("1 · R-1 · Buoys · USD 40", "1 · R-1 · Buoys · USD 42")


def test_a_part_that_came_empty_or_went_empty_came_or_went() -> None:
    assert told(replace(PACK, figures=())) == [("data_sheets", PartState.REMOVED, [])]
    assert [each.state for each in changes(replace(PACK, figures=()), PACK)] == [PartState.NEW]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ((replace(ROW, next_step="Ask again"),), [("Tides · Ask", "Tides · Ask again")]),
        ((replace(ROW, verified_by_us=date(2031, 5, 1)),), [("Tides · Ask", "Tides · Ask · 2031-05-01")]),
        ((replace(ROW, evidence=("Report 7", "Report 8")),), [("", "Report 8")]),
        (
            (replace(ROW, progress=(ProgressLine(id="g", day=date(2031, 4, 1), text="Began.", author="Sapt"),)),),
            [("", "2031-04-01 · Sapt · Began.")],
        ),
        ((ROW, MatrixRow(action=replace(ACTION, id="a2", number="A-2"), next_step="Go")), [("", "A-2 · Count")]),
        ((), None),
    ],
)
def test_what_is_written_in_the_matrix(rows: tuple[MatrixRow, ...], lines: list[tuple[str, str]] | None) -> None:
    state = PartState.REMOVED if lines is None else PartState.CHANGED
    found = [(LineKind.TEXT, before, now) for before, now in lines or ()]
    assert told(with_rows(*rows)) == [("follow_up", state, found)]


def test_an_issue_of_the_time_before_the_matrix_is_compared_by_what_its_table_said() -> None:
    before = replace(PACK, follow_up=None, actions=(ACTION,))
    assert changes(before, PACK) == []
    (found,) = changes(before, with_rows(replace(ROW, action=replace(ACTION, text="Count all"), next_step="No")))
    assert [(line.before, line.now) for line in found.lines] == [("A-1 · Count", "A-1 · Count all")]


BOLD = rich_text("We value it.", {"runs": [[12, "b", ""]]})


def test_another_form_of_the_same_words_is_told_once() -> None:
    bold = replace(POINTS[0], rich=BOLD)
    now = replace(PACK, briefs=(replace(BRIEF, points=(bold, POINTS[1])),))
    line = (LineKind.LOOK, "We value it.", "We value it.")
    assert told(now) == [("subject_brief:b1", PartState.CHANGED, [line])]
    assert changes(PACK, now)[0].looks == 1
    assert changes(PACK, now)[0].words == 0
    reworded = replace(PACK, briefs=(replace(BRIEF, points=(replace(bold, text="We prize it."), POINTS[1])),))
    assert told(reworded) == [
        ("subject_brief:b1", PartState.CHANGED, [(LineKind.TEXT, "We value it.", "We prize it.")])
    ], "the words tell it already"


def test_another_photo_is_told_by_the_person() -> None:
    def pack(photo: bytes | None) -> Pack:
        shown = MemberPhoto(data=photo, kind="png", width=1, height=1) if photo else None
        member = Member(id="m1", name="Flavia", photo=shown)
        part = PlacedPart(key="delegations", kind="delegations", title="")
        return replace(PACK, parts=(part,), delegations=(Delegation(party="Ruritania", members=(member,)),))

    assert changes(pack(b"a"), pack(b"a")) == []
    for before, now in ((b"a", b"b"), (None, b"b"), (b"a", None)):
        (found,) = changes(pack(before), pack(now))
        assert [(each.kind, each.now) for each in found.lines] == [(LineKind.LOOK, "Ruritania · Flavia")]
