"""The seating plan as a table: two sides that face each other, row by row, and who sits behind them."""

from collections.abc import Iterator, Mapping, Sequence

from jpdialog.documents.writing.blocks import Block, Column, Look, Paragraph, Run, Table, TableLook, Tone, line
from jpdialog.documents.writing.labels import Labels
from jpdialog.domain.papers import Chair, Member, SeatingPlan
from jpdialog.domain.papers.meeting import chairs_of

Places = Mapping[int, Member]


def seating_blocks(paper: SeatingPlan, labels: Labels) -> Iterator[Block]:
    """The rule in words, and the table with as many rows as the longer side needs; heads face each other."""
    chairs = chairs_of(paper)
    ours, theirs = (_places(chairs, is_ours=is_ours, is_behind=False) for is_ours in (True, False))
    our_back, their_back = (_places(chairs, is_ours=is_ours, is_behind=True) for is_ours in (True, False))
    # ours look to the right of the page, so their left hand is at its top; the other side's right hand is
    rows = sorted({*ours, *our_back} | {-place for place in (*theirs, *their_back)})
    span = range(rows[0], rows[-1] + 1) if rows else range(0)
    behind = [(Column(labels("behind_of", party=paper.ours.party), 30), our_back, 1)]
    across = [(Column(labels("behind_of", party=paper.theirs.party), 30), their_back, -1)]
    shown: list[tuple[Column, Places | None, int]] = [
        *(behind if our_back else []),
        (Column(paper.ours.party, 45), ours, 1),
        (Column(labels("table"), 10), None, 0),
        (Column(paper.theirs.party, 45), theirs, -1),
        *(across if their_back else []),
    ]
    yield line(labels("seating_rule"), Look.TABLE_NOTE)
    yield Table(
        tuple(column for column, _, _ in shown),
        tuple(
            _row(place, number, [(who, way) for _, who, way in shown], labels) for number, place in enumerate(span, 1)
        ),
        labels("seating_of", ours=paper.ours.party, theirs=paper.theirs.party),
        labels("seating_described"),
        labels("seated", ours=len(paper.ours.members), theirs=len(paper.theirs.members)),
        TableLook.SEATING,
    )


def _places(chairs: Sequence[Chair], *, is_ours: bool, is_behind: bool) -> dict[int, Member]:
    return {each.place: each.member for each in chairs if (each.is_ours, each.is_behind) == (is_ours, is_behind)}


def _row(place: int, number: int, cells: Sequence[tuple[Places | None, int]], labels: Labels) -> tuple[Paragraph, ...]:
    return tuple(
        line(str(number), Look.SEAT_NUMBER) if who is None else _seat(who.get(place * way), labels)
        for who, way in cells
    )


def _seat(member: Member | None, labels: Labels) -> Paragraph:
    if member is None:
        return line("", Look.SEAT)
    role = labels("comma").join(word for word in (member.title, _role(member, labels)) if word)
    tone = Tone.STRONG if member.role == "head" else Tone.PLAIN
    return Paragraph((Run(member.name, tone), Run(f"\n{role}" if role else "", Tone.QUIET)), Look.SEAT)


def _role(member: Member, labels: Labels) -> str:
    """The role, unless the title says it already or it goes without saying."""
    role = labels.word("role", member.role)
    is_said = member.role == "member" or role.casefold() in member.title.casefold()
    return "" if is_said else role
