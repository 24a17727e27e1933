"""The briefing pack, part by part in the order that was chosen for it, and the replacement pages of an issued one."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from jpdialog.documents.writing import amendments, data_sheets, dates, follow_up, pack_tables, plan_text
from jpdialog.documents.writing.biographies import biographies
from jpdialog.documents.writing.blocks import (
    Block,
    Column,
    Contents,
    Document,
    Heading,
    HeadingLook,
    Layout,
    Look,
    PageRun,
    Paragraph,
    Run,
    Table,
    Tone,
    line,
)
from jpdialog.documents.writing.labels import Labels
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.programme_days import programme_days
from jpdialog.documents.writing.projects import behind_figures
from jpdialog.documents.writing.subject_brief import brief_blocks
from jpdialog.documents.writing.surroundings import furniture, numbered
from jpdialog.documents.writing.word import write_document
from jpdialog.domain.pack import PartKind, key_of
from jpdialog.domain.papers import AmendmentTable, AnnexPaper, Pack, PlacedPart, SubjectBrief


def write_pack(pack: Pack, how: Printing = USUAL) -> bytes:
    """The pack as a Word file. Parts that have nothing in them are left out."""
    return write_document(pack_document(pack), how)


def pack_document(pack: Pack) -> Document:
    """The pack as blocks."""
    front, labels = pack.front, Labels.of(pack.front)
    kind, name = ("replacement-pages", "replacement_pages") if pack.replaces else ("pack", "briefing_pack")
    title = labels("separator").join([labels(name), front.occasion])
    return Document(kind, title, front.language, front.as_of, front.version, tuple(_page_runs(pack, labels)))


def copy_said(pack: Pack, labels: Labels) -> str:
    """The number of this copy, and of how many it is one; empty for a paper that is not numbered."""
    if not (pack.copy_number and pack.copies):
        return pack.copy_number
    return labels("copy_of", number=pack.copy_number, copies=pack.copies)


def usual_parts(pack: Pack) -> tuple[PlacedPart, ...]:
    """Every part that the pack can have, in the usual order, without titles."""
    before = (PartKind.COVER, PartKind.CONTENTS, PartKind.STEERING_BRIEF, PartKind.PROGRAMME, PartKind.DELEGATIONS)
    after = (PartKind.FOLLOW_UP, PartKind.AMENDMENT_TABLE, PartKind.DATA_SHEETS)
    said = [
        *((kind, "") for kind in before),
        *((PartKind.SUBJECT_BRIEF, brief.id) for brief in pack.briefs),
        *((kind, "") for kind in after),
        *((PartKind.ANNEX, annex.id) for annex in pack.annexes),
    ]
    return tuple(PlacedPart(key=key_of(kind, of), kind=kind, title="", of=of) for kind, of in said)


def _page_runs(pack: Pack, labels: Labels) -> Iterator[PageRun]:
    if pack.replaces:
        yield _pages(pack, labels, tuple(_slip(pack, labels)))
    parts = _Parts(pack, labels)
    said = [part for part in pack.parts or usual_parts(pack) if part.is_printed]
    if pack.replaces:
        yield from parts.of([part for part in said if part.kind != PartKind.CONTENTS])
        return
    has_words = any(True for _ in parts.of([part for part in said if part.kind not in FRONT]))
    yield from parts.of(said if has_words else [part for part in said if part.kind == PartKind.COVER])
    if not has_words:
        yield _pages(pack, labels, (line(labels("nothing_written"), Look.NOTICE),))


FRONT = frozenset({PartKind.COVER, PartKind.CONTENTS})


def _pages(
    pack: Pack, labels: Labels, blocks: tuple[Block, ...], item: str = "", *, layout: Layout = Layout.PORTRAIT
) -> PageRun:
    return PageRun(furniture(pack.front, labels, item, copy_said(pack, labels)), blocks, layout)


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
    yield labels("copy_title"), copy_said(pack, labels)
    yield labels("recipient"), pack.recipient


class _Parts:
    """The parts of one pack as pages. The briefs that follow each other stand below one heading."""

    def __init__(self, pack: Pack, labels: Labels) -> None:
        self._pack, self._labels = pack, labels
        self._by_kind: dict[str, Callable[[PlacedPart], Iterator[PageRun]]] = {
            PartKind.COVER: self._cover,
            PartKind.CONTENTS: self._contents,
            PartKind.STEERING_BRIEF: self._steering,
            PartKind.PROGRAMME: self._programme,
            PartKind.DELEGATIONS: self._delegations,
            PartKind.SUBJECT_BRIEF: self._brief,
            PartKind.FOLLOW_UP: self._follow_up,
            PartKind.AMENDMENT_TABLE: self._amendments,
            PartKind.DATA_SHEETS: self._figures,
            PartKind.ANNEX: self._annex,
        }
        self._is_after_brief = False

    def of(self, parts: list[PlacedPart]) -> Iterator[PageRun]:
        """The pages of these parts, in their order."""
        self._is_after_brief = False
        for part in parts:
            for run in self._by_kind[part.kind](part):
                yield run
                self._is_after_brief = part.kind == PartKind.SUBJECT_BRIEF

    def _run(self, part: PlacedPart, blocks: tuple[Block, ...], item: str, layout: Layout = Layout.PORTRAIT) -> PageRun:
        marked = self._pack
        if part.marking:
            marked = replace(marked, front=replace(marked.front, marking=part.marking))
        return _pages(marked, self._labels, blocks, item, layout=layout)

    def _named(self, part: PlacedPart, name: str, *blocks: Block, layout: Layout = Layout.PORTRAIT) -> PageRun:
        return self._run(part, (self._heading(self._labels(name)), *blocks), self._labels(name), layout)

    def _heading(self, text: str) -> Heading:
        """The heading of a part: lettered in a pack, not in replacement pages, whose letters would be others."""
        return Heading(text, HeadingLook.SHEET if self._pack.replaces else HeadingLook.PART)

    def _cover(self, part: PlacedPart) -> Iterator[PageRun]:
        yield self._run(part, tuple(_cover(self._pack, self._labels)), "")

    def _contents(self, part: PlacedPart) -> Iterator[PageRun]:
        labels = self._labels
        rule = labels("shareable" if self._pack.front.is_shareable else "handling_rule")
        yield self._run(part, (Contents(labels("contents"), rule),), labels("contents"))

    def _steering(self, part: PlacedPart) -> Iterator[PageRun]:
        if self._pack.steering:
            blocks = brief_blocks(self._pack.steering, self._labels, HeadingLook.PART_GROUP)
            yield self._named(part, "steering_brief", *blocks)

    def _programme(self, part: PlacedPart) -> Iterator[PageRun]:
        pack, labels = self._pack, self._labels
        if pack.days:
            yield self._named(part, "programme", *programme_days(pack.days, labels))
        elif pack.programme:
            yield self._named(part, "programme", pack_tables.programme(pack.programme, labels))

    def _delegations(self, part: PlacedPart) -> Iterator[PageRun]:
        if self._pack.delegations:
            yield self._named(part, "delegations", *_delegations(self._pack, self._labels))

    def _brief(self, part: PlacedPart) -> Iterator[PageRun]:
        for brief in self._pack.briefs:
            if brief.id == part.of:
                above = () if self._is_after_brief else (self._heading(self._labels("subject_briefs")),)
                yield self._run(part, (*above, *_subject(brief, self._labels)), _item(brief, self._labels))

    def _follow_up(self, part: PlacedPart) -> Iterator[PageRun]:
        matrix, labels = self._pack.follow_up, self._labels
        if matrix is not None and matrix.rows:
            yield self._named(part, "matrix", *follow_up.matrix_blocks(matrix, labels), layout=Layout.WIDE_LANDSCAPE)
        elif self._pack.actions:
            table = pack_tables.actions(self._pack.actions, labels("follow_up"), labels)
            yield self._named(part, "follow_up", table, layout=Layout.LANDSCAPE)

    def _amendments(self, part: PlacedPart) -> Iterator[PageRun]:
        pack = self._pack
        if pack.amendments:
            paper = AmendmentTable(
                front=pack.front, base_label=pack.base_label, other_label=pack.other_label, sections=pack.amendments
            )
            blocks = amendments.amendment_blocks(paper, self._labels)
            yield self._named(part, "amendments", *blocks, layout=Layout.WIDE_LANDSCAPE)

    def _figures(self, part: PlacedPart) -> Iterator[PageRun]:
        pack, labels = self._pack, self._labels
        if pack.figures or pack.projects:
            table = pack_tables.figures(pack.figures, labels("data_sheet"), labels, with_section=True)
            beside = data_sheets.beside_each_other(pack.contradictions, labels)
            blocks = (*([table] if pack.figures else []), *beside, *behind_figures(pack.projects, labels))
            yield self._named(part, "data_sheet", *blocks, layout=Layout.LANDSCAPE)

    def _annex(self, part: PlacedPart) -> Iterator[PageRun]:
        for annex in self._pack.annexes:
            if annex.id == part.of:
                heading = self._heading(self._labels("annex", title=annex.title))
                yield self._run(part, (heading, *_annex(annex, self._labels)), annex.title)


def _annex(annex: AnnexPaper, labels: Labels) -> Iterator[Block]:
    if annex.edition is not None:
        yield from plan_text.edition_blocks(annex.edition, labels)
    elif annex.paragraphs:
        yield from (line(text, anchor=f"{annex.id}.p{place}") for place, text in enumerate(annex.paragraphs, 1))
    else:
        yield line(labels("nothing_written"), Look.NOTICE)


def _slip(pack: Pack, labels: Labels) -> Iterator[Block]:
    """What replaces what: the first page of replacement pages."""
    front = pack.front
    said = [front.marking, labels("draft") if front.is_draft else "", labels("shareable") if front.is_shareable else ""]
    if any(said):
        yield line(labels("separator").join(word for word in said if word), Look.OPENING)
    yield Heading(labels("replacement_pages"), HeadingLook.SHEET)
    yield line(labels("comma").join(filter(None, [front.occasion, *_slip_state(pack, labels)])), Look.OCCASION)
    yield line(labels("replacement_rule", version=front.version))
    shares = {"to_do": 22, "part": 52, "was": 13, "now": 13}
    columns = tuple(Column(labels(name), share) for name, share in shares.items())
    rows = tuple(
        tuple(
            line(cell, Look.TABLE_TEXT, tone=tone)
            for cell, tone in (
                (labels.word("slip", each.act), Tone.STRONG),
                (each.title, Tone.PLAIN),
                (each.was or labels("dash"), Tone.PLAIN),
                (labels("dash") if each.act == "take_out" else front.version, Tone.PLAIN),
            )
        )
        for each in pack.slip
    )
    counted = labels.count("part_counted", "parts_counted", len(rows))
    yield Table(columns, rows, labels("replacement_pages"), labels("slip_described"), counted)


def _slip_state(pack: Pack, labels: Labels) -> Iterator[str]:
    yield labels("belongs_to", version=pack.replaces)
    if pack.copy_number:
        yield labels("copy", copy=copy_said(pack, labels))
    yield pack.recipient


def _item(brief: SubjectBrief, labels: Labels) -> str:
    serial = labels("serial_no", serial=brief.serial) if brief.serial else ""
    return labels("separator").join(said for said in (serial, numbered(brief.number, brief.heading)) if said)


def _subject(brief: SubjectBrief, labels: Labels) -> tuple[Block, ...]:
    return Heading(brief.heading, HeadingLook.SUBJECT, brief.number), *brief_blocks(brief, labels)


def _delegations(pack: Pack, labels: Labels) -> Iterator[Block]:
    for delegation in pack.delegations:
        yield Heading(delegation.party, HeadingLook.DELEGATION)
        yield from pack_tables.members(delegation, labels)
        yield from biographies(delegation, labels)
