"""What lies on the table in the room: programme, lists of the delegations, seating plan."""

from collections.abc import Iterator

from jpdialog.documents.writing import pack_tables
from jpdialog.documents.writing.blocks import (
    Block,
    Column,
    Heading,
    HeadingLook,
    Look,
    Paragraph,
    Table,
    Tone,
    line,
)
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.programme_days import programme_days
from jpdialog.documents.writing.seating import seating_blocks
from jpdialog.documents.writing.single_paper import write_single
from jpdialog.domain.papers import DelegationLists, Programme, SeatingPlan

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
    return write_single("seating-plan", labels("seating"), paper.front, seating_blocks(paper, labels), how=how)


def _programme(paper: Programme, labels: Labels) -> Iterator[Block]:
    if paper.days:
        if paper.interpretation:
            yield line(labels(f"heard.{paper.interpretation}"), Look.TABLE_NOTE)
        yield from programme_days(paper.days, labels, (paper.our_party, paper.their_party))
        return
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
