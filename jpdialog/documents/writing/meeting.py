"""What lies on the table in the room: programme, lists of the delegations, seating plan."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from jpdialog.documents.writing import pack_tables
from jpdialog.documents.writing.blocks import (
    Block,
    Column,
    Heading,
    HeadingLook,
    Look,
    Paragraph,
    Run,
    Table,
    TableLook,
    Tone,
    line,
)
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.single_paper import write_single
from jpdialog.domain.papers import DelegationLists, Member, Programme, SeatingPlan
from jpdialog.domain.papers.meeting import seats

MINUTE = 60


def write_programme(paper: Programme, how: Printing = USUAL) -> bytes:
    """The programme as a Word file."""
    labels = Labels.of(paper.front)
    return write_single("programme", labels("programme_paper"), paper.front, _programme(paper, labels), how=how)


def write_delegations(paper: DelegationLists, how: Printing = USUAL) -> bytes:
    """The lists of both delegations as a Word file."""
    labels = Labels.of(paper.front)
    return write_single("delegations", labels("delegations_paper"), paper.front, _lists(paper, labels), how=how)


def write_seating(paper: SeatingPlan, how: Printing = USUAL) -> bytes:
    """The seating plan as a Word file."""
    labels = Labels.of(paper.front)
    return write_single("seating-plan", labels("seating"), paper.front, _seating(paper, labels), how=how)


def _programme(paper: Programme, labels: Labels) -> Iterator[Block]:
    shares = {"order": 6, "from_start": 13, "item": 29, "minutes_title": 11, "sections": 15}
    speakers = [labels("speaker_of", party=party) for party in (paper.our_party, paper.their_party)]
    given = (Column(labels(name), share) for name, share in shares.items())
    columns = (*given, *(Column(each, 18) for each in speakers))
    rows = tuple(_item(paper, place, labels) for place in range(len(paper.lines)))
    said = [labels("in_all", minutes=labels.minutes(sum(item.minutes or 0 for item in paper.lines)))]
    said += [labels(f"heard.{paper.interpretation}")] if paper.interpretation else []
    yield Table(columns, rows, labels("programme"), labels("programme_described"), labels("sentence_gap").join(said))


def _item(paper: Programme, place: int, labels: Labels) -> tuple[Paragraph, ...]:
    item = paper.lines[place]
    before = [each.minutes for each in paper.lines[:place]]
    starts = sum(minutes for minutes in before if minutes is not None)
    is_known = None not in before and item.minutes is not None
    return (
        line(str(item.order), Look.TABLE_TEXT, item.id),
        line(f"{_hours(starts)}–{_hours(starts + (item.minutes or 0))}" if is_known else "", Look.TABLE_TEXT),
        line(item.title, Look.TABLE_TEXT, tone=Tone.STRONG),
        line("" if item.minutes is None else str(item.minutes), Look.TABLE_TEXT),
        line(labels("comma").join(number.replace(" ", "\u00a0") for number in item.sections), Look.TABLE_TEXT),
        line(item.our_speaker, Look.TABLE_TEXT),
        line(item.their_speaker, Look.TABLE_TEXT),
    )


def _hours(minutes: int) -> str:
    return f"{minutes // MINUTE}:{minutes % MINUTE:02d}"


def _lists(paper: DelegationLists, labels: Labels) -> Iterator[Block]:
    for delegation in paper.delegations:
        yield Heading(delegation.party, HeadingLook.DELEGATION)
        yield from pack_tables.members(delegation, labels)
    if not paper.delegations:
        yield line(labels("not_named"), Look.NOTICE)


def _seating(paper: SeatingPlan, labels: Labels) -> Iterator[Block]:
    yield line(labels("seating_rule"), Look.TABLE_NOTE)
    columns = (Column(paper.ours.party, 45), Column(labels("table"), 10), Column(paper.theirs.party, 45))
    # ours look to the right of the page, so their left hand is at its top; the other side's right hand is
    pairs = _facing(seats(paper.ours.members), tuple(reversed(seats(paper.theirs.members))))
    rows = tuple(
        (_seat(ours, labels), line(str(place), Look.SEAT_NUMBER), _seat(theirs, labels))
        for place, (ours, theirs) in enumerate(pairs, 1)
    )
    title = labels("seating_of", ours=paper.ours.party, theirs=paper.theirs.party)
    counted = labels("seated", ours=len(paper.ours.members), theirs=len(paper.theirs.members))
    yield Table(columns, rows, title, labels("seating_described"), counted, TableLook.SEATING)


def _facing(ours: Sequence[Member], theirs: Sequence[Member]) -> list[tuple[Member | None, Member | None]]:
    """Both sides, shifted until the two heads face each other."""
    places = [next((place for place, each in enumerate(side) if each.role == "head"), 0) for side in (ours, theirs)]
    before = [max(places) - place for place in places]
    left, right = ([*[None] * lead, *side] for lead, side in zip(before, (ours, theirs), strict=True))
    return list(zip_longest(left, right))


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
