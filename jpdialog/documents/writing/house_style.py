"""A house style: the parts of a Word file that say how things look, and the page they are set on.

It lies in `resources/word/` as readable XML, laid out as in the file itself, so that a change of style can be read as
a change, and a ministry's own style has a shape to grow into.
"""

from dataclasses import dataclass, field
from functools import cache

from jpdialog.documents.writing.blocks import Layout
from jpdialog.documents.writing.package import Part
from jpdialog.documents.writing.style_measures import measures_of
from jpdialog.domain.trouble import Trouble
from jpdialog.resources import resource

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PARTS = (("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"), ("fontTable", "fontTable"))
IN_THE_HEADER, IN_THE_FOOTER = ("PageMarking", "Header", "PageNotice"), ("Footer", "PageMarking")
TWENTIETHS = 20
STYLES_BY_LANGUAGE = {"en": "international", "ja": "japanese"}


@dataclass(frozen=True, slots=True)
class Page:
    """Paper and margins, in twentieths of a point, as the file counts."""

    width: int = 11906
    height: int = 16838
    side: int = 1247
    narrow_side: int = 680
    top: int = 1814
    bottom: int = 1361
    edge: int = 482
    """From the edge of the paper to the header and the footer."""

    def paper(self, layout: Layout = Layout.PORTRAIT) -> tuple[int, int]:
        """Width and height of the paper as it lies."""
        return (self.width, self.height) if layout is Layout.PORTRAIT else (self.height, self.width)

    def margin(self, layout: Layout = Layout.PORTRAIT) -> int:
        """The margin on the left and on the right."""
        return self.narrow_side if layout is Layout.WIDE_LANDSCAPE else self.side

    def text_width(self, layout: Layout = Layout.PORTRAIT) -> int:
        """Width between the margins."""
        return self.paper(layout)[0] - 2 * self.margin(layout)

    def text_height(self, layout: Layout = Layout.PORTRAIT) -> int:
        """Height between the margins."""
        return self.paper(layout)[1] - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands in a header or a footer besides our own lines, as markup, and the pictures that it shows."""

    inner: str = ""
    pictures: tuple[Part, ...] = ()
    height: float = 0
    """In points."""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The style parts by name, and the paper."""

    parts: dict[str, str]
    page: Page
    part_label: str
    """How the number of a part is printed in the contents: a pattern for a letter or a number."""
    letterheads: dict[tuple[str, str], Letterhead] = field(default_factory=dict)
    """By "header" or "footer", and "default" or "first"."""
    extra: tuple[Part, ...] = ()
    header_tabs: tuple[int, ...] = ()
    """Tab stops that the styles of header and footer bring, and that our own lines there do not want."""
    added: tuple[str, ...] = ()
    """Names of the styles that a ministry's own file lacks, and that were added from ours."""

    @property
    def has_first_page(self) -> bool:
        """Whether the first page has a letterhead of its own."""
        return any(which == "first" for _, which in self.letterheads)

    def letterhead(self, kind: str, which: str = "default") -> Letterhead:
        """The letterhead in a header or a footer; an empty one where there is none."""
        return self.letterheads.get((kind, which), Letterhead())

    def text_height(self, layout: Layout) -> float:
        """Points between header and footer, on pages that are not the first: a high letterhead moves the text."""
        own = measures_of(self.parts["styles"])
        height = float(self.page.text_height(layout))
        for kind, margin, names in (
            ("header", self.page.top, IN_THE_HEADER),
            ("footer", self.page.bottom, IN_THE_FOOTER),
        ):
            if letterhead := self.letterhead(kind).height:
                ours = sum(own[name].before + own[name].line + own[name].after for name in names if name in own)
                height -= max(0, self.page.edge + (letterhead + ours) * TWENTIETHS - margin)
        return height / TWENTIETHS

    def package_parts(self) -> list[Part]:
        """The parts, ready for the package."""
        return [
            *self.extra,
            *(
                Part(f"word/{name}.xml", f"{WORD}.{name}+xml", f"{OFFICE}/{relationship}", [self.parts[name]])
                for name, relationship in PARTS
            ),
        ]

    def label_of_part(self, number: int) -> str:
        """What Word's own numbering prints before the heading of this part."""
        return self.part_label.format(letter=chr(ord("A") + number - 1), number=number)


A4, LETTER = Page(), Page(width=12240, height=15840)


@cache
def house_style_for(language: str, *, letter: bool = False) -> HouseStyle:
    """The house style that comes with the language; the international one for a language without its own.

    Only the international one is set on Letter. Raises Trouble for another.
    """
    name = STYLES_BY_LANGUAGE.get(language, STYLES_BY_LANGUAGE["en"])
    if letter and name != STYLES_BY_LANGUAGE["en"]:
        raise Trouble("The Japanese house style is set on A4 only. Nothing was written; leave Letter out.")
    page = LETTER if letter else A4
    folder = resource(f"word/{name}/word")
    parts = {part: (folder / f"{part}.xml").read_text(encoding="utf-8") for part, _ in PARTS}
    parts["styles"] = parts["styles"].replace(f'w:pos="{A4.text_width()}"', f'w:pos="{page.text_width()}"')
    return HouseStyle(parts, page, "第{number}" if name == "japanese" else "{letter}")
