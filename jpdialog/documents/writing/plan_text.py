"""One edition of the plan, clean: title, preamble, numbered sections, closing, signatures."""

from collections.abc import Iterator

from jpdialog.documents.writing import dates
from jpdialog.documents.writing.blocks import (
    Block,
    Column,
    Document,
    Heading,
    HeadingLook,
    ListLevel,
    Look,
    PageRun,
    Paragraph,
    Run,
    Table,
    Tone,
    line,
)
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.plan_numbering import list_of
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.surroundings import furniture, opening
from jpdialog.documents.writing.word import write_document
from jpdialog.domain.papers import PlanEdition, PlanSection

LEVELS = {1: HeadingLook.DELEGATION, 2: HeadingLook.GROUP}


def write_edition(paper: PlanEdition, how: Printing = USUAL) -> bytes:
    """The edition as a Word file."""
    front, labels = paper.front, Labels.of(paper.front)
    levels = _levels(paper)
    pages = PageRun(
        furniture(front, labels, labels("edition", label=paper.label)),
        tuple(_body(paper, labels, is_listed=bool(levels))),
    )
    title = labels("separator").join([" ".join(paper.title), labels("edition", label=paper.label)])
    return write_document(
        Document("plan-edition", title, front.language, front.as_of, front.version, (pages,), levels), how
    )


def _body(paper: PlanEdition, labels: Labels, *, is_listed: bool) -> Iterator[Block]:
    if paper.front.marking or paper.front.is_draft:
        yield opening(paper.front, labels)
    yield Heading(" ".join(paper.title), HeadingLook.SHEET)
    yield from edition_blocks(paper, labels, is_listed=is_listed)


def edition_blocks(paper: PlanEdition, labels: Labels, *, is_listed: bool = False) -> Iterator[Block]:
    """The edition below its title; ``is_listed`` leaves the numbers to the list of the document."""
    yield line(labels("comma").join(_state(paper, labels)), Look.OCCASION)
    if paper.is_summary:
        yield line(labels("summary_only"), Look.NOTICE)
    yield from (line(text) for text in paper.preamble)
    above = 1
    for section in paper.sections:
        above = min(section.level, above + 1, max(LEVELS))
        yield from _section(section, LEVELS[above], section.level if is_listed else 0)
    yield from (line(text) for text in paper.closing)
    yield from _signatures(paper, labels)


def _levels(paper: PlanEdition) -> tuple[ListLevel, ...]:
    """The list that prints the plan's numbers; none where a number has no text to stand at."""
    if not all(section.number and (section.heading or section.paragraphs) for section in paper.sections):
        return ()
    if any(section.heading_first and not section.paragraphs for section in paper.sections):
        return ()
    return list_of([(section.level, section.number) for section in paper.sections])


def _state(paper: PlanEdition, labels: Labels) -> Iterator[str]:
    yield labels("edition", label=paper.label)
    yield labels.word("edition_status", paper.status)
    if paper.valid_from:
        yield labels("valid_from", day=dates.partial(paper.valid_from, labels.calendar))
    if paper.valid_to:
        yield labels("valid_to", day=dates.partial(paper.valid_to, labels.calendar))


def _section(section: PlanSection, look: HeadingLook, level: int) -> Iterator[Block]:
    """A section; where the heading stands above the number, as captions do, the number opens the first paragraph."""
    paragraphs, before = section.paragraphs, 0
    if section.heading_first and section.heading:
        yield Heading(section.heading, look)
        first, *rest = paragraphs or ("",)
        number = () if level else (Run(f"{section.number}\u3000", Tone.STRONG),)
        yield Paragraph((*number, Run(first)), Look.NORMAL, section.id, level)
        yield from (line(text, anchor=f"{section.id}.p{place}") for place, text in enumerate(rest, 2))
        return
    if section.heading:
        yield Heading(section.heading, look, section.number, level)
    elif paragraphs:
        words = paragraphs[0] if level else f"{section.number}\u3000{paragraphs[0]}"
        yield Paragraph((Run(words),), Look.NORMAL, section.id, level)
        paragraphs, before = paragraphs[1:], 1
    yield from (line(text, anchor=f"{section.id}.p{place}") for place, text in enumerate(paragraphs, before + 1))


def _signatures(paper: PlanEdition, labels: Labels) -> Iterator[Block]:
    if not paper.signatures:
        yield line(labels("not_signed"), Look.TABLE_NOTE)
        return
    shares = {"party": 16, "name": 24, "position": 26, "place": 16, "day": 18}
    columns = tuple(Column(labels(name), share) for name, share in shares.items())
    rows = tuple(
        tuple(
            line(cell, Look.TABLE_TEXT)
            for cell in (
                each.party,
                each.name,
                each.title,
                each.place,
                dates.partial(each.signed_on, labels.calendar),
            )
        )
        for each in paper.signatures
    )
    yield Heading(labels("signatures"), HeadingLook.DELEGATION)
    yield Table(columns, rows, labels("signatures"), labels("signatures_described"), labels("dash_unknown"))
