"""The pages of a document: laid out one after another, so that the first can be looked at while the rest follows.

As Word does it: of two spaces that meet only the larger counts, none stands at the top of a page that was broken by
itself, what must stay together goes on to the next page together, and the header row of a table is repeated.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import assert_never

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from jpdialog.documents.typesetting.looks import Face
from jpdialog.documents.typesetting.manuscript import Manuscript
from jpdialog.documents.typesetting.settings import Grid, Line, Plate, SetRun
from jpdialog.documents.writing.blocks import Document, Heading
from jpdialog.documents.writing.house_style import HouseStyle
from jpdialog.ui.printed.faces import UNIT
from jpdialog.ui.printed.furniture import Around
from jpdialog.ui.printed.marks import Mark, PageNumber, PictureMark, Slug, ground
from jpdialog.ui.printed.paragraphs import Counted, Paragraph, said_at
from jpdialog.ui.printed.tables import TableRows

NUMERALS = "0123456789０１２３４５６７８９一二三四五六七八九十百千〇アイウエオカキクケコサシスセソタチツテトナニヌネノ"
ROUNDED = 1
"""What may be lost in adding up, in units."""


@dataclass(slots=True)
class Page:
    """One page: what stands on it, and where."""

    number: int
    width: float
    height: float
    around: Around
    marks: list[tuple[Mark, float, float]] = field(default_factory=list)
    numbers: list[tuple[PageNumber, float, float]] = field(default_factory=list)
    anchors: dict[str, float] = field(default_factory=dict)
    """How far down each item begins."""
    headings: dict[int, float] = field(default_factory=dict)
    """How far down each heading begins, by its place in the document."""

    @property
    def lines(self) -> list[str]:
        """What is to be read on it, line by line, without header and footer."""
        return [words for mark, _, _ in self.marks if (words := mark.words)]

    def put(self, slug: Slug, x: float, y: float) -> None:
        """Put a slug down there."""
        self.marks += [(mark, x, y) for mark in slug.marks]
        self.numbers += [(number, x, y) for number in slug.numbers]


@dataclass(frozen=True, slots=True)
class _Atom:
    """A slug, and what it asks for: space around it, to stay with the next one, a head where it begins a page."""

    slug: Slug
    before: float = 0
    after: float = 0
    keeps_next: bool = False
    head: Slug | None = None
    anchors: tuple[str, ...] = ()
    heading: int | None = None


class Pages:
    """A document on paper. ``lay_out`` makes the pages; what of them is made can be drawn at any time."""

    def __init__(self, document: Document, style: HouseStyle) -> None:
        self.document, self._style = document, style
        self._manuscript = Manuscript(document, style)
        self.pages: list[Page] = []
        self.is_whole = False
        self.pages_of_headings: dict[int, int] = {}
        self.runs_begun = 0
        self._making = self._made()

    @property
    def headings(self) -> list[Heading]:
        """The headings of what is laid out so far."""
        return self._manuscript.headings

    @property
    def faces(self) -> frozenset[Face]:
        """The faces of its house style."""
        return self._manuscript.sheet.faces()

    @property
    def signs_of_lists(self) -> frozenset[str]:
        """Every sign that lists may print."""
        return frozenset(self._style.parts["numbering"]) | frozenset(NUMERALS)

    def level_of(self, heading: int) -> int:
        """The level of a heading that is laid out, from 1; 0 where its style has none."""
        return self._manuscript.sheet.look(self.headings[heading].look).level

    @property
    def lack_something(self) -> bool:
        """Whether the letterhead has drawings that are in the Word file alone."""
        return self._manuscript.lacks_letterhead

    def lay_out(self) -> Iterator[Page]:
        """Lay out the rest, page by page, from wherever it was left."""
        return self._making

    def finish(self) -> "Pages":
        """Lay out all that is not yet."""
        for _ in self._making:
            pass
        return self

    def _made(self) -> Iterator[Page]:
        for number, run in enumerate(self._manuscript.runs()):
            self.runs_begun = number + 1
            around = Around(run, run.around)
            first = Around(run, run.around_first) if run.around_first is not None else around
            flow = _Flow(run, (first, around), len(self.pages) + 1)
            for page in flow.pages(self._atoms(run, flow)):
                self.pages.append(page)
                self.pages_of_headings |= dict.fromkeys(page.headings, page.number)
                yield page
        self.is_whole = True

    def draw(self, page: Page, painter: QPainter) -> None:
        """Draw a page; the painter counts in units."""
        counted = Counted(page.number, len(self.pages) if self.is_whole else 0)
        page.around.draw_header(painter, counted)
        for mark, x, y in page.marks:
            mark.draw(painter, x, y)
        for number, x, y in page.numbers:
            said = str(self.pages_of_headings.get(number.heading, "…"))
            for mark in said_at(number.right, number, said):
                mark.draw(painter, x, y)
        page.around.draw_footer(painter, counted)

    def _atoms(self, run: SetRun, flow: "_Flow") -> Iterator[_Atom]:
        for setting in self._manuscript.settings(run):
            match setting:
                case Line():
                    yield from _atoms_of_line(setting, flow.width)
                case Grid():
                    yield from _atoms_of_grid(setting, flow.height)
                case Plate():
                    yield _atom_of_plate(setting)
                case _:
                    assert_never(setting)


def _atoms_of_line(line: Line, width: float) -> Iterator[_Atom]:
    look, slugs = line.look, Paragraph(line, width).slugs()
    last = len(slugs) - 1
    for number, slug in enumerate(slugs):
        stays = look.keeps_lines or (look.controls_widows and number in (0, last - 1))
        yield _Atom(
            slug,
            before=0 if number else look.before * UNIT,
            after=look.after * UNIT if number == last else 0,
            keeps_next=look.keeps_next if number == last else stays,
            anchors=(line.anchor,) if line.anchor and not number else (),
            heading=None if number else line.heading,
        )


def _atoms_of_grid(grid: Grid, height: float) -> Iterator[_Atom]:
    head: Slug | None = None
    for row in TableRows(grid, height * 0.8).rows():
        yield _Atom(row.slug, keeps_next=row.keeps_next, head=head, anchors=row.anchors)
        head = head or row.slug


def _atom_of_plate(plate: Plate) -> _Atom:
    area = QRectF(0, 0, plate.width * UNIT, plate.height * UNIT)
    mark = PictureMark(QImage.fromData(plate.data), area, plate.description)
    return _Atom(Slug(area.height(), [mark]), after=plate.after * UNIT, keeps_next=True)


class _Flow:
    """The pages of one run, filled from top to bottom."""

    def __init__(self, run: SetRun, around: tuple[Around, Around], first: int) -> None:
        self._around, self._around_next = around
        self._next = first
        shape = run.shape
        self._x = shape.side * UNIT
        self.width = (shape.width - 2 * shape.side) * UNIT
        self._paper = (shape.width * UNIT, shape.height * UNIT)
        self._page: Page | None = None
        self._y = self._below = 0.0
        self._is_broken = False
        self._before: Slug | None = None

    @property
    def height(self) -> float:
        """What a page can hold."""
        return self._around_next.bottom - self._around_next.top

    def pages(self, atoms: Iterator[_Atom]) -> Iterator[Page]:
        """The pages, each as soon as it is full."""
        self._begin_page()
        for chain in _chains(atoms):
            whole = self._fits(chain, at_top=True)
            if not self._fits(chain) and whole:
                yield self._break()
            for atom in chain:
                if not self._fits([atom]) and not self._is_empty:
                    yield self._break()
                self._put(atom)
        if self._page is not None:
            yield self._page

    def _begin_page(self) -> None:
        self._page = Page(self._next, *self._paper, self._around)
        self._next += 1
        self._y, self._below, self._before = self._around.top, 0, None

    def _break(self) -> Page:
        page = self._page
        assert page is not None, "one was begun"
        self._around = self._around_next
        self._begin_page()
        self._is_broken = True
        return page

    @property
    def _is_empty(self) -> bool:
        return self._y == self._around.top

    def _fits(self, chain: list[_Atom], *, at_top: bool = False) -> bool:
        """Whether all of it fits on this page, or on the next one."""
        around = self._around_next if at_top else self._around
        y, below = (around.top, 0.0) if at_top else (self._y, self._below)
        begins = y == around.top
        if begins and chain[0].head is not None:
            y += chain[0].head.height
        for place, atom in enumerate(chain):
            gap = 0 if begins and not place and (at_top or self._is_broken) else max(below, atom.before)
            y += gap + atom.slug.height
            below = atom.after
        return y <= around.bottom + ROUNDED

    def _put(self, atom: _Atom) -> None:
        page = self._page
        assert page is not None, "one was begun"
        if self._is_empty and atom.head is not None:
            page.put(atom.head, self._x, self._y)
            self._y += atom.head.height
        gap = 0 if self._is_empty and self._is_broken else max(self._below, atom.before)
        self._bridge(atom.slug, gap)
        self._y += gap
        self._add(page, atom)
        self._y += atom.slug.height
        self._below, self._before = atom.after, atom.slug

    def _bridge(self, slug: Slug, gap: float) -> None:
        """Let the rule at the side go on from the paragraph above."""
        above = self._before
        if gap and slug.side and above and above.side == slug.side and above.side_x == slug.side_x and self._page:
            rule = ground(slug.side_x, 0, slug.side.width * UNIT, gap, slug.side.colour)
            self._page.marks.append((rule, self._x, self._y))

    def _add(self, page: Page, atom: _Atom) -> None:
        slug = atom.slug
        if slug.side is not None:
            rule = ground(slug.side_x, 0, slug.side.width * UNIT, slug.height, slug.side.colour)
            page.marks.append((rule, self._x, self._y))
        page.put(slug, self._x, self._y)
        page.anchors |= dict.fromkeys(atom.anchors, self._y)
        if atom.heading is not None:
            page.headings[atom.heading] = self._y


def _chains(atoms: Iterator[_Atom]) -> Iterator[list[_Atom]]:
    """What must stay together, each with what it must stay with."""
    chain: list[_Atom] = []
    for atom in atoms:
        chain.append(atom)
        if not atom.keeps_next:
            yield chain
            chain = []
    if chain:
        yield chain
