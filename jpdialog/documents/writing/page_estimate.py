"""On which page a heading will fall, near enough for contents that a program counts again when it is asked to.

It lays the blocks out by the measures of the house style, with the average widths of letters: a line more or less in
a brief does not move the next one, because every brief starts on a page of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from jpdialog.documents.writing.blocks import Block, Contents, Document, Heading, HeadingLook, Paragraph, Table
from jpdialog.documents.writing.house_style import HouseStyle
from jpdialog.documents.writing.markup import text_of
from jpdialog.documents.writing.style_measures import Measures, measures_of
from jpdialog.documents.writing.tables import widths_of
from jpdialog.documents.writing.xml_text import clean

TWENTIETHS = 20
CELL_SIDES, CELL_TOP_AND_BOTTOM = 8.5, 3.5
NARROW, WIDE = "iljtfrI.,;:!'()| ", "mwMW%@"
FULL_WIDTH = re.compile("[\u2e80-\U0010ffff]")


@dataclass(slots=True)
class _Place:
    """Where the next block goes: a page, and how much of it is filled, in points."""

    height: float
    page: int
    filled: float = 0

    def put(self, room: float, with_next: float = 0) -> int:
        """Put something that stays whole; the page that it is on."""
        if self.filled and self.filled + room + with_next > self.height:
            self.page += 1
            self.filled = 0
        self.filled += room
        return self.page

    def pour(self, lines: int, line: float) -> None:
        """Put lines that may be split."""
        for _ in range(lines):
            self.put(line)


def pages_of_headings(document: Document, style: HouseStyle) -> Iterator[int]:
    """The page of each heading, in reading order; pages count from 1."""
    measures = measures_of(style.parts["styles"])
    entries = sum(heading.look in (HeadingLook.PART, HeadingLook.SUBJECT) for heading in document.headings())
    page = 0
    for page_run in document.page_runs:
        place = _Place(style.page.text_height(page_run.landscape) / TWENTIETHS, page + 1)
        width = style.page.text_width(page_run.landscape)
        for block in page_run.blocks:
            if isinstance(block, Heading):
                yield _put_heading(block, place, measures, width)
            else:
                _put(block, place, measures, width, entries)
        page = place.page


def _put_heading(block: Heading, place: _Place, measures: dict[str, Measures], width: int) -> int:
    of_style, normal = measures[block.look], measures["Normal"]
    lines = lines_of(f"{block.number}   {block.text}", of_style, width / TWENTIETHS)
    return place.put(of_style.before + lines * of_style.line + of_style.after, with_next=2 * normal.line)


def _put(block: Block, place: _Place, measures: dict[str, Measures], width: int, entries: int) -> None:
    if isinstance(block, Paragraph):
        _put_paragraph(block, place, measures[block.look], width / TWENTIETHS)
    elif isinstance(block, Table):
        _put_table(block, place, measures, width)
    elif isinstance(block, Contents):
        place.pour(entries + 2, measures["TOC2"].line)


def _put_paragraph(block: Paragraph, place: _Place, of_style: Measures, width: float) -> None:
    lines = lines_of(text_of(block), of_style, width)
    if of_style.is_whole:
        place.put(of_style.before + lines * of_style.line)
    else:
        place.put(of_style.before)
        place.pour(lines, of_style.line)
    place.filled += of_style.after


def _put_table(block: Table, place: _Place, measures: dict[str, Measures], width: int) -> None:
    widths = [cell / TWENTIETHS - CELL_SIDES for cell in widths_of(block.columns, width)]
    head, note = measures["TableHead"], measures["TableNote"]
    place.put(head.before + head.line + head.after + CELL_TOP_AND_BOTTOM)
    for row in block.rows:
        heights = [_cell_height(cell, measures[cell.look], room) for cell, room in zip(row, widths, strict=True)]
        place.put(max(heights) + CELL_TOP_AND_BOTTOM)
    place.put(note.before + note.line)
    place.filled += note.after


def _cell_height(cell: Paragraph, of_style: Measures, width: float) -> float:
    return of_style.before + lines_of(text_of(cell), of_style, width) * of_style.line + of_style.after


def lines_of(text: str, of_style: Measures, width: float) -> int:
    """Lines that a text takes in that style, in a column of `width` points."""
    room = max(width - of_style.indent, of_style.size)
    return sum(max(1, ceil(width_of(line) * of_style.size / room)) for line in clean(text).split("\n"))


def width_of(line: str) -> float:
    """Width of a line in ems: a kanji is one, letters by three classes."""
    narrow, wide = (sum(map(line.count, signs)) for signs in (NARROW, WIDE))
    full = 0 if line.isascii() else len(FULL_WIDTH.findall(line))
    return 0.54 * (len(line) - narrow - wide - full) + 0.29 * narrow + 0.83 * wide + full
