"""The seating plan as a table: two sides that face each other, row by row, and who sits behind them."""

from collections.abc import Iterator, Mapping, Sequence

from jpdialog.documents.writing.blocks import Block, Column, Look, Paragraph, Run, Table, TableLook, Tone, line
from jpdialog.documents.writing.labels import Labels
from jpdialog.domain.papers import Chair, Member, SeatingPlan
from jpdialog.domain.papers.meeting import chairs_of

Places = Mapping[int, Member]


def seating_blocks(paper: SeatingPlan, labels: Labels) -> Iterator[Block]:
    """The rule in words, and the table with as many rows as the longer side needs; heads face each other.

    Who sits behind stands in a second table, by the numbers of the seats in front.
    """
    chairs = chairs_of(paper)
    ours, theirs = (_places(chairs, is_ours=is_ours, is_behind=False) for is_ours in (True, False))
    our_back, their_back = (_places(chairs, is_ours=is_ours, is_behind=True) for is_ours in (True, False))
    # ours look to the right of the page, so their left hand is at its top; the other side's right hand is
    lines = sorted({*ours, *our_back} | {-place for place in (*theirs, *their_back)})
    numbered = list(enumerate(range(lines[0], lines[-1] + 1) if lines else (), 1))
    title = labels("seating_of", ours=paper.ours.party, theirs=paper.theirs.party)
    counted = labels("seated", ours=len(paper.ours.members), theirs=len(paper.theirs.members))
    rows = tuple(_row(ours, number, theirs, place, labels) for number, place in numbered)
    yield line(labels("seating_rule"), Look.TABLE_NOTE)
    yield _table((paper.ours.party, paper.theirs.party), rows, title, counted, labels)
    behind = [(number, place) for number, place in numbered if place in our_back or -place in their_back]
    if behind:
        rows = tuple(_row(our_back, number, their_back, place, labels) for number, place in behind)
        parties = [labels("behind_of", party=side.party) for side in (paper.ours, paper.theirs)]
        title = labels("separator").join(parties)
        yield _table((parties[0], parties[1]), rows, title, labels("behind_rule"), labels)


def _table(
    sides: tuple[str, str], rows: tuple[tuple[Paragraph, ...], ...], title: str, note: str, labels: Labels
) -> Table:
    columns = (Column(sides[0], 45), Column(labels("table"), 10), Column(sides[1], 45))
    return Table(columns, rows, title, labels("seating_described"), note, TableLook.SEATING)


def _places(chairs: Sequence[Chair], *, is_ours: bool, is_behind: bool) -> dict[int, Member]:
    return {each.place: each.member for each in chairs if (each.is_ours, each.is_behind) == (is_ours, is_behind)}


def _row(ours: Places, number: int, theirs: Places, place: int, labels: Labels) -> tuple[Paragraph, ...]:
    return _seat(ours.get(place), labels), line(str(number), Look.SEAT_NUMBER), _seat(theirs.get(-place), labels)


def _seat(member: Member | None, labels: Labels) -> Paragraph:
    if member is None:
        return line("", Look.SEAT)
    role = labels("comma").join(word for word in (member.title, _role(member, labels)) if word)
    tone = Tone.STRONG if member.role == "head" else Tone.PLAIN
    return Paragraph((Run(member.name, tone), Run(f"\n{role}" if role else "", Tone.QUIET)), Look.SEAT, member.id)


def _role(member: Member, labels: Labels) -> str:
    """The role, unless the title says it already or it goes without saying."""
    role = labels.word("role", member.role)
    is_said = member.role == "member" or role.casefold() in member.title.casefold()
    return "" if is_said else role
