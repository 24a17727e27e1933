"""The Word writer: a document of plain blocks in, the bytes of a .docx out.

The body is written in pieces, straight into the zip, because a pack has thousands of paragraphs and building each of
them as an object costs twenty times as much.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from jpdialog.documents.writing import contents, furniture, markup, page_estimate, tables
from jpdialog.documents.writing.anchors import Anchors, manifest_parts
from jpdialog.documents.writing.blocks import (
    Block,
    Contents,
    Document,
    Furniture,
    Heading,
    HeadingLook,
    Layout,
    PageRun,
    Picture,
    Table,
)
from jpdialog.documents.writing.counted_lists import CountedLists
from jpdialog.documents.writing.house_style import OFFICE, WORD, HouseStyle, house_style_for
from jpdialog.documents.writing.package import DECLARATION, Part, write_package
from jpdialog.documents.writing.pictures import Pictures
from jpdialog.documents.writing.plan_numbering import with_list
from jpdialog.documents.writing.printing import USUAL, Printing
from jpdialog.documents.writing.properties import property_parts

NAMESPACES = (
    f"{furniture.NAMESPACES}"
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w15"'
)


def write_word(document: Document, how: Printing = USUAL) -> bytes:
    """The document as a .docx, in the house style of its language unless another is given.

    The same document and style give the same bytes.
    """
    return write_package(_Writer(document, how.style or house_style_for(document.language), how).parts())


def write_document(document: Document, how: Printing = USUAL) -> bytes:
    """The document as the file that was asked for; as Word if nothing was."""
    if how.writer is None:
        return write_word(document, how)
    return how.writer(document, how.style or house_style_for(document.language), how.watch)


@dataclass(slots=True)
class _Writer:
    document: Document
    style: HouseStyle
    how: Printing
    anchors: Anchors = field(default_factory=Anchors)
    entries: list[contents.Entry] = field(default_factory=list)
    furniture: dict[tuple[Furniture, Layout], int] = field(default_factory=dict)
    pictures: Pictures = field(init=False)
    headings_written: int = 0
    own_list: int = 0
    """The number of the document's own list, if it has one."""
    lists: CountedLists = field(default_factory=CountedLists)

    def __post_init__(self) -> None:
        self.pictures = Pictures(self.document)
        if self.document.numbering:
            numbering = self.style.parts["numbering"]
            self.own_list = 1 + max(map(int, re.findall(r'w:(?:abstractN|n)umId="(\d+)"', numbering)))
            parts = {"numbering": with_list(numbering, self.document.numbering, self.own_list)}
            self.style = replace(self.style, parts=self.style.parts | parts)
        self.lists, numbering = CountedLists.of(self.document, self.style.parts)
        self.style = replace(self.style, parts={**self.style.parts, "numbering": numbering})

    def parts(self) -> list[Part]:
        distinct = dict.fromkeys((page_run.furniture, page_run.layout) for page_run in self.document.page_runs)
        self.furniture = {key: number for number, key in enumerate(distinct, 1)}
        self.entries = list(self._entries())
        main = Part(
            "word/document.xml", f"{WORD}.document.main+xml", f"{OFFICE}/officeDocument", self._body(), owner=""
        )
        manifest = manifest_parts(
            self.document.kind, self.document.version, self.document.as_of.isoformat(), self.anchors
        )
        return [
            main,
            *property_parts(self.document),
            *self.style.package_parts(),
            *self._furniture_parts(),
            *manifest,
            *self.pictures.parts(),
        ]

    def _furniture_parts(self) -> Iterator[Part]:
        for (what, layout), number in self.furniture.items():
            yield from self._header_and_footer(what, layout, str(number), "default")
        if self.style.has_first_page:
            first = self.document.page_runs[0]
            yield from self._header_and_footer(first.furniture, first.layout, "First", "first")

    def _header_and_footer(self, what: Furniture, layout: Layout, called: str, which: str) -> Iterator[Part]:
        width = self.style.page.text_width(layout)
        for name, write in (("header", furniture.header), ("footer", furniture.footer)):
            letterhead, part = self.style.letterhead(name, which), f"word/{name}{called}.xml"
            yield Part(
                part,
                f"{WORD}.{name}+xml",
                f"{OFFICE}/{name}",
                [write(what, width, letterhead.inner, self.style.header_tabs)],
                relationship_id=f"{name}{called}",
            )
            yield from (replace(picture, owner=part) for picture in letterhead.pictures)

    def _body(self) -> Iterator[str]:
        yield f"{DECLARATION}<w:document {NAMESPACES}><w:body>"
        last = len(self.document.page_runs) - 1
        for number, page_run in enumerate(self.document.page_runs):
            self.how.watch(number, last + 1)
            yield from self._page_run(page_run, is_last=number == last)
        yield "</w:body></w:document>"

    def _page_run(self, page_run: PageRun, is_last: bool) -> Iterator[str]:
        closing = self._section(page_run)
        pieces = [piece for block in page_run.blocks for piece in self._block(block, page_run.layout)]
        if not pieces or not pieces[-1].startswith("<w:p>"):
            raise ValueError("A page run ends with a paragraph: give its last table a note.")
        if is_last:
            yield from pieces
            yield closing
        else:
            yield from pieces[:-1]
            yield ends_section(pieces[-1], closing)

    def _block(self, block: Block, layout: Layout) -> Iterator[str]:
        if isinstance(block, Heading):
            self.headings_written += 1
            yield markup.heading(block, _bookmark(self.headings_written), self.anchors, self.own_list)
        elif isinstance(block, Table):
            yield from tables.table(block, self.style.page.text_width(layout), self.anchors)
        elif isinstance(block, Contents):
            yield from contents.contents(block, self.entries)
        elif isinstance(block, Picture):
            yield self.pictures.markup(block)
        else:
            yield markup.paragraph(block, self.anchors, self.own_list, self.lists.place_of(block))

    def _section(self, page_run: PageRun) -> str:
        number = self.furniture[page_run.furniture, page_run.layout]
        page = self.style.page
        (width, height), side = page.paper(page_run.layout), page.margin(page_run.layout)
        turned = ' w:orient="landscape"' if width > height else ""
        has_first = self.style.has_first_page and page_run is self.document.page_runs[0]
        title_page = "<w:titlePg/>" if has_first else ""
        first = "".join(f'<w:{kind}Reference w:type="first" r:id="{kind}First"/>' for kind in ("header", "footer"))
        return (
            f'<w:sectPr>{first if has_first else ""}<w:headerReference w:type="default" r:id="header{number}"/>'
            f'<w:footerReference w:type="default" r:id="footer{number}"/><w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
            f'<w:pgMar w:top="{page.top}" w:right="{side}" w:bottom="{page.bottom}" w:left="{side}"'
            f' w:header="{page.edge}" w:footer="{page.edge}" w:gutter="0"/>{title_page}</w:sectPr>'
        )

    def _entries(self) -> Iterator[contents.Entry]:
        pages = page_estimate.pages_of_headings(self.document, self.style)
        parts = 0
        for number, (heading, page) in enumerate(zip(self.document.headings(), pages, strict=True), 1):
            label = heading.number
            if heading.look is HeadingLook.PART:
                parts += 1
                label = self.style.label_of_part(parts)
            if heading.look in contents.ENTRY_STYLES:
                yield contents.Entry(heading.look, label, heading.text, _bookmark(number), page)


def ends_section(paragraph: str, section: str) -> str:
    """The paragraph, made the last one of its section."""
    before, mark, after = paragraph.partition("</w:pPr>")
    return f"{before}{section}{mark}{after}"


def _bookmark(number: int) -> str:
    return f"_Toc{number:06d}"
