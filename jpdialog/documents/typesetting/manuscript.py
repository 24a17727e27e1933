"""A document as those who set pages need it: lines of text in faces, tables of them, pictures, all resolved.

Only three shapes are left of all blocks, so what sets pages never changes when a kind of block is added: it is added
here, where the type checker asks for it.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from jpdialog.documents.typesetting.letterheads import letterhead_of
from jpdialog.documents.typesetting.lists import Lists, of_own_list
from jpdialog.documents.typesetting.looks import Face, Look
from jpdialog.documents.typesetting.settings import (
    AroundText,
    Fitting,
    Grid,
    Line,
    PageShape,
    Piece,
    Plate,
    SetRun,
    Setting,
)
from jpdialog.documents.typesetting.style_sheet import style_sheet_of
from jpdialog.documents.writing.blocks import (
    Block,
    Contents,
    Counter,
    Document,
    Furniture,
    Heading,
    HeadingLook,
    Inline,
    Layout,
    PageRun,
    Paragraph,
    Picture,
    Run,
    Table,
    line,
)  # fmt: skip
from jpdialog.documents.writing.contents import ENTRY_STYLES
from jpdialog.documents.writing.house_style import HouseStyle
from jpdialog.documents.writing.markup import text_of, width_of_number
from jpdialog.documents.writing.pictures import POINTS_A_MILLIMETRE
from jpdialog.documents.writing.tables import HEADS, NOTHING, widths_of
from jpdialog.documents.writing.xml_text import clean, one_line

TWENTIETHS = 20


class Manuscript:
    """The document in one house style. The runs are read one after another: numbers are counted on."""

    def __init__(self, document: Document, style: HouseStyle) -> None:
        self.document, self.style = document, style
        self.headings: list[Heading] = []
        """All headings so far, in reading order."""
        theme = "".join(chunk for part in style.extra if "theme" in part.name for chunk in part.chunks)
        self.sheet = style_sheet_of(style.parts["styles"], theme)
        self.lacks_letterhead = False
        """Whether the house style's letterhead has drawings that cannot be shown, as far as the runs were read."""
        self.lists = Lists(style.parts["numbering"], self.sheet, document.numbering)

    def runs(self) -> Iterator[SetRun]:
        """The runs of pages."""
        for number, page_run in enumerate(self.document.page_runs):
            around = self._around(page_run, "default")
            first = self._around(page_run, "first") if not number and self.style.has_first_page else None
            yield SetRun(self._shape(page_run), around, page_run.blocks, page_run.layout, first)

    def settings(self, run: SetRun) -> Iterator[Setting]:
        """What is to be set on the pages of a run."""
        for block in run.blocks:
            yield from self._block(block, run.layout)

    def _block(self, block: Block, layout: Layout) -> Iterator[Setting]:
        match block:
            case Paragraph():
                yield self.paragraph(block)
            case Heading():
                yield self._heading(block)
            case Table():
                yield from self._table(block, layout)
            case Contents():
                yield from self._contents(block)
            case Picture():
                width, height = (side * POINTS_A_MILLIMETRE for side in (block.width, block.height))
                yield Plate(block.data, width, height, block.description, self.sheet.look("Normal").after)
            case _:
                assert_never(block)

    # Paragraphs

    def paragraph(self, block: Paragraph) -> Line:
        """A paragraph with its tones, and the number or dash of its list."""
        look = self.lists.indented(self.sheet.look(block.look))
        if block.starts_list:
            self.lists.begin_anew(look)
        pieces = tuple(self._piece(each, look.face) for each in block.runs)
        if block.level:
            label = Piece(self.lists.of_document(block.level), look.face)
            return Line(pieces, of_own_list(look, block.level), label, anchor=block.anchor)
        return Line(pieces, look, self._label(look), anchor=block.anchor)

    def _piece(self, inline: Inline, face: Face) -> Piece:
        match inline:
            case Run():
                return Piece(clean(inline.text), self.sheet.toned(inline.tone, face))
            case Counter():
                return Piece("", face, inline.counts)
            case _:
                assert_never(inline)

    def _label(self, look: Look) -> Piece | None:
        text, face = self.lists.of_style(look)
        return Piece(text, face) if text else None

    def _heading(self, block: Heading) -> Line:
        number = len(self.headings)
        self.headings.append(block)
        look = self.lists.indented(self.sheet.look(block.look))
        words, given = Piece(one_line(block.text), look.face), one_line(block.number)
        if not given and not block.level:
            return Line((words,), look, self._label(look), heading=number)
        width = width_of_number(block.look, given, of_list=bool(block.level)) / TWENTIETHS
        look = replace(look, left=width, first=-width)
        said = self.lists.of_document(block.level) if block.level else given
        face = look.face if block.level else self.sheet.toned("Number", look.face)
        return Line((words,), look, Piece(said, face), heading=number)

    # Tables

    def _table(self, block: Table, layout: Layout) -> Iterator[Setting]:
        widths = widths_of(block.columns, self.style.page.text_width(layout))
        titles = tuple(line(column.title, HEADS[block.look]) for column in block.columns)
        rows = [tuple(self._cell(cell) for cell in row) for row in (titles, *block.rows)]
        if block.note:
            rows[-1] = tuple(replace(cell, look=replace(cell.look, keeps_next=True)) for cell in rows[-1])
        yield Grid(tuple(width / TWENTIETHS for width in widths), tuple(rows), self.sheet.grid(block.look))
        if block.note:
            yield self._plain(block.note, "TableNote")

    def _cell(self, cell: Paragraph) -> Line:
        return self.paragraph(cell if text_of(cell).strip() else replace(cell, runs=(Run(NOTHING),)))

    # Contents

    def _contents(self, block: Contents) -> Iterator[Setting]:
        yield self._plain(block.title, "TOCHeading")
        parts = 0
        for number, heading in enumerate(self.document.headings()):
            label = one_line(heading.number)
            if heading.look is HeadingLook.PART:
                parts += 1
                label = self.style.label_of_part(parts)
            if heading.look in ENTRY_STYLES:
                look = self.sheet.look(ENTRY_STYLES[heading.look])
                said = Piece(label, look.face) if label else None
                yield Line((Piece(one_line(heading.text), look.face),), look, said, page_of=number)
        yield self._plain(block.note, "TableNote")

    def _plain(self, text: str, style: str) -> Line:
        look = self.sheet.look(style)
        return Line((Piece(one_line(text), look.face),), look)

    # Around the text

    def _around(self, page_run: PageRun, which: str) -> AroundText:
        what = page_run.furniture
        width = self.style.page.text_width(page_run.layout) / TWENTIETHS
        above, below = (
            letterhead_of(self.style.letterhead(kind, which), self.sheet, width) for kind in ("header", "footer")
        )
        self.lacks_letterhead |= above.lacks or below.lacks
        header: tuple[Fitting, ...] = (*above.settings, *self._marking(what), self._title(what), *self._notice(what))
        return AroundText(header, (self._version(what), *self._marking(what), *below.settings))

    def _title(self, what: Furniture) -> Line:
        return replace(self._plain(what.left, "Header"), right=self._plain(what.right, "Header").pieces)

    def _notice(self, what: Furniture) -> tuple[Line, ...]:
        return (self._plain(what.notice, "PageNotice"),) if what.notice else ()

    def _version(self, what: Furniture) -> Line:
        version = self._plain(what.footer, "Footer")
        return replace(version, right=tuple(self._piece(each, version.look.face) for each in what.page_of_pages))

    def _marking(self, what: Furniture) -> tuple[Line, ...]:
        return (self._plain(what.marking, "PageMarking"),) if what.marking else ()

    def _shape(self, page_run: PageRun) -> PageShape:
        page, (width, height) = self.style.page, self.style.page.paper(page_run.layout)
        measures = (width, height, page.margin(page_run.layout), page.top, page.bottom, page.edge)
        return PageShape(*(each / TWENTIETHS for each in measures))
