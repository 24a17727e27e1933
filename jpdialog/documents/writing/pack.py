"""The briefing pack: cover, contents, steering brief, programme, delegations, subject briefs, follow-up, data sheet."""

from collections.abc import Iterator

from jpdialog.documents.writing import dates, pack_tables
from jpdialog.documents.writing.biographies import biographies
from jpdialog.documents.writing.blocks import (
    Block,
    Contents,
    Document,
    Heading,
    HeadingLook,
    Layout,
    Look,
    PageRun,
    Paragraph,
    Run,
    Tone,
    line,
)
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.programme_days import programme_days
from jpdialog.documents.writing.subject_brief import brief_blocks
from jpdialog.documents.writing.surroundings import furniture, numbered
from jpdialog.documents.writing.word import write_document
from jpdialog.domain.papers import Pack, SubjectBrief


def write_pack(pack: Pack, how: Printing = USUAL) -> bytes:
    """The pack as a Word file. Parts that have nothing in them are left out."""
    return write_document(pack_document(pack), how)


def pack_document(pack: Pack) -> Document:
    """The pack as blocks."""
    front, labels = pack.front, Labels.of(pack.front)
    title = labels("separator").join([labels("briefing_pack"), front.occasion])
    return Document("pack", title, front.language, front.as_of, front.version, tuple(_page_runs(pack, labels)))


def _page_runs(pack: Pack, labels: Labels) -> Iterator[PageRun]:
    yield _pages(pack, labels, tuple(_cover(pack, labels)))
    if not any(True for _ in _parts(pack, labels)):
        yield _pages(pack, labels, (line(labels("nothing_written"), Look.NOTICE),))
        return
    yield _pages(pack, labels, (Contents(labels("contents"), labels("handling_rule")),), labels("contents"))
    yield from _parts(pack, labels)


def _pages(
    pack: Pack, labels: Labels, blocks: tuple[Block, ...], item: str = "", *, layout: Layout = Layout.PORTRAIT
) -> PageRun:
    return PageRun(furniture(pack.front, labels, item, pack.copy_number), blocks, layout)


def _cover(pack: Pack, labels: Labels) -> Iterator[Block]:
    front = pack.front
    said = [front.marking, labels("draft") if front.is_draft else "", labels("sample") if front.is_sample else ""]
    if any(said):
        yield line(labels("separator").join(word for word in said if word), Look.OPENING)
    yield line(labels("briefing_pack"), Look.SUBTITLE)
    yield line(front.occasion, Look.TITLE)
    for label, value in _cover_facts(pack, labels):
        if value:
            yield Paragraph((Run(f"{label}\t", Tone.LABEL), Run(value, Tone.STRONG)), Look.COVER_FACT)


def _cover_facts(pack: Pack, labels: Labels) -> Iterator[tuple[str, str]]:
    front = pack.front
    when = dates.span(front.starts_on, front.ends_on, labels.calendar)
    state = [front.version, labels("draft") if front.is_draft else ""]
    yield labels("place_and_dates"), labels("comma").join(said for said in (when, front.place) if said)
    yield labels("plan"), front.plan
    yield labels("marking"), front.marking
    yield labels("version_title"), labels("separator").join(said for said in state if said)
    yield labels("as_of_title"), dates.day(front.as_of, labels.calendar)
    yield labels("copy_title"), pack.copy_number


def _parts(pack: Pack, labels: Labels) -> Iterator[PageRun]:
    if pack.steering:
        blocks = (_part("steering_brief", labels), *brief_blocks(pack.steering, labels, HeadingLook.PART_GROUP))
        yield _pages(pack, labels, blocks, labels("steering_brief"))
    if pack.programme or pack.days:
        yield _pages(pack, labels, tuple(_programme(pack, labels)), labels("programme"))
    if pack.delegations:
        yield _pages(pack, labels, tuple(_delegations(pack, labels)), labels("delegations"))
    for place, brief in enumerate(pack.briefs):
        yield _pages(pack, labels, _subject(brief, labels, is_first=place == 0), _item(brief, labels))
    if pack.actions:
        table = pack_tables.actions(pack.actions, labels("follow_up"), labels)
        yield _pages(pack, labels, (_part("follow_up", labels), table), labels("follow_up"), layout=Layout.LANDSCAPE)
    if pack.figures:
        table = pack_tables.figures(pack.figures, labels("data_sheet"), labels, with_section=True)
        yield _pages(pack, labels, (_part("data_sheet", labels), table), labels("data_sheet"), layout=Layout.LANDSCAPE)


def _programme(pack: Pack, labels: Labels) -> Iterator[Block]:
    yield _part("programme", labels)
    if pack.days:
        yield from programme_days(pack.days, labels)
    else:
        yield pack_tables.programme(pack.programme, labels)


def _part(name: str, labels: Labels) -> Heading:
    return Heading(labels(name), HeadingLook.PART)


def _item(brief: SubjectBrief, labels: Labels) -> str:
    serial = labels("serial_no", serial=brief.serial) if brief.serial else ""
    return labels("separator").join(said for said in (serial, numbered(brief.number, brief.heading)) if said)


def _subject(brief: SubjectBrief, labels: Labels, *, is_first: bool) -> tuple[Block, ...]:
    above = (_part("subject_briefs", labels),) if is_first else ()
    return (*above, Heading(brief.heading, HeadingLook.SUBJECT, brief.number), *brief_blocks(brief, labels))


def _delegations(pack: Pack, labels: Labels) -> Iterator[Block]:
    yield _part("delegations", labels)
    for delegation in pack.delegations:
        yield Heading(delegation.party, HeadingLook.DELEGATION)
        yield from pack_tables.members(delegation, labels)
        yield from biographies(delegation, labels)
