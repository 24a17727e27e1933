"""The amendment table: two editions paragraph by paragraph, with what differs struck out, underlined and told."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from jpdialog.documents.writing.blocks import (
    Block,
    Column,
    Heading,
    HeadingLook,
    Layout,
    Look,
    Paragraph,
    Run,
    Table,
    Tone,
    line,
)
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.single_paper import write_single
from jpdialog.domain.difference import Change, Piece, difference
from jpdialog.domain.papers import AmendmentTable, ProposalLine, SectionPair
from jpdialog.domain.paragraph_pairs import paired

LONGEST_QUOTE = 60
TONES = {Change.SAME: Tone.PLAIN, Change.GONE: Tone.DELETED, Change.NEW: Tone.INSERTED}


def write_amendments(paper: AmendmentTable, how: Printing = USUAL) -> bytes:
    """The table as a Word file."""
    labels = Labels.of(paper.front)
    return write_single(
        "amendment-table",
        labels("amendments"),
        paper.front,
        amendment_blocks(paper, labels),
        Layout.WIDE_LANDSCAPE,
        how=how,
    )


def amendment_blocks(paper: AmendmentTable, labels: Labels) -> Iterator[Block]:
    """The table of two editions, and below it what was proposed since."""
    yield from _editions(paper, labels)
    if paper.proposals:
        yield Heading(labels("proposals"), HeadingLook.PART_GROUP)
        yield _proposals(paper.proposals, labels)


def _editions(paper: AmendmentTable, labels: Labels) -> Iterator[Block]:
    """The table with its rule above it; a line where there is nothing to compare."""
    if not paper.other_label:
        yield line(labels("one_edition", label=paper.base_label), Look.NOTICE)
        return
    columns = (
        Column(labels("section"), 8),
        Column(labels("edition", label=paper.base_label), 36),
        Column(labels("edition", label=paper.other_label), 36),
        Column(labels("difference"), 20),
    )
    rows = tuple(row for pair in paper.sections for row in _rows(pair, labels))
    if not rows:
        yield line(labels("no_difference"), Look.NOTICE)
        return
    yield line(labels("amendment_rule"), Look.TABLE_NOTE)
    changed = sum(before != after for pair in paper.sections for before, after in paired(pair.base, pair.other))
    note = labels("changed_of", changed=changed, count=len(rows))
    yield Table(columns, rows, labels("amendments"), labels("amendments_described"), note)


def _proposals(lines: Sequence[ProposalLine], labels: Labels) -> Table:
    shares = {"section": 12, "proposed_by": 13, "proposed_text": 49, "proposed_round": 10, "proposed_status": 16}
    columns = tuple(Column(labels(name), share) for name, share in shares.items())
    rows = tuple(
        (
            line(_place(each, labels), Look.SMALL_TEXT, each.id),
            line(each.party, Look.SMALL_TEXT),
            line(each.text, Look.SMALL_TEXT),
            line(f"{each.dialogue or ''} / {each.round}".strip(" /") or "–", Look.SMALL_TEXT),
            line(labels.word("proposal", each.status), Look.SMALL_TEXT),
        )
        for each in lines
    )
    note = labels.count("row_counted", "rows_counted", len(lines))
    return Table(columns, rows, labels("proposals"), labels("proposals_described"), note)


def _place(proposal: ProposalLine, labels: Labels) -> str:
    """The section, and the paragraph where that is known."""
    number = proposal.number.replace(" ", "\u00a0")
    if proposal.paragraph is None:
        return number
    return labels("paragraph_of", section=number, paragraph=proposal.paragraph)


def _rows(pair: SectionPair, labels: Labels) -> Iterator[tuple[Paragraph, ...]]:
    for place, (before, after) in enumerate(paired(pair.base, pair.other)):
        anchor = f"{pair.id}.p{place}"
        yield (
            line(pair.number.replace(" ", "\u00a0"), Look.SMALL_TEXT, anchor),
            *_sides(before, after, labels),
        )


def _sides(before: str, after: str, labels: Labels) -> tuple[Paragraph, Paragraph, Paragraph]:
    if not before or not after:
        told = labels("added") if after else labels("dropped")
        return (
            Paragraph((Run(before, Tone.DELETED),), Look.SMALL_TEXT),
            Paragraph((Run(after, Tone.INSERTED),), Look.SMALL_TEXT),
            line(told, Look.SMALL_TEXT, tone=Tone.STRONG),
        )
    pieces = difference(before, after)
    ours = tuple(Run(each.text, TONES[each.change]) for each in pieces if each.change != Change.NEW)
    theirs = tuple(Run(each.text, TONES[each.change]) for each in pieces if each.change != Change.GONE)
    told = "\n".join(_told(gone, new, labels) for gone, new in _changes(pieces))
    return (
        Paragraph(ours, Look.SMALL_TEXT),
        Paragraph(theirs, Look.SMALL_TEXT),
        line(told or labels("unchanged"), Look.SMALL_TEXT, tone=Tone.PLAIN if told else Tone.QUIET),
    )


def _changes(pieces: list[Piece]) -> Iterator[tuple[str, str]]:
    """What went with what came in its place, either of which may be nothing."""
    for is_same, alike in groupby(pieces, lambda piece: piece.change == Change.SAME):
        if not is_same:
            texts = {piece.change: piece.text for piece in alike}
            yield texts.get(Change.GONE, ""), texts.get(Change.NEW, "")


def _told(before: str, after: str, labels: Labels) -> str:
    name = "replaced" if before.strip() and after.strip() else "put_in" if after.strip() else "taken_out"
    return labels(name, before=_short(before), after=_short(after))


def _short(text: str) -> str:
    words = text.strip()
    return words if len(words) <= LONGEST_QUOTE else f"{words[: LONGEST_QUOTE - 1].rstrip()}…"
