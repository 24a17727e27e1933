"""On which page a heading will fall, near enough for contents that a program counts again when it is asked to.

It lays the blocks out by the measures of the house style, with the average widths of letters: a line more or less in
a brief does not move the next one, because every brief starts on a page of its own.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil

from jpdialog.documents.writing.blocks import Block, Contents, Document, Heading, Paragraph, Picture, Table
from jpdialog.documents.writing.contents import ENTRY_STYLES
from jpdialog.documents.writing.house_style import HouseStyle
from jpdialog.documents.writing.markup import text_of
from jpdialog.documents.writing.pictures import points_high
from jpdialog.documents.writing.style_measures import Measures, measures_of
from jpdialog.documents.writing.tables import widths_of
from jpdialog.documents.writing.xml_text import clean

TWENTIETHS = 20
CELL_SIDES, CELL_TOP_AND_BOTTOM = 8.5, 3.5
LETTERS = (
    (0.22, "ijl'|"),
    (0.28, "ftI.,;:/ "),
    (0.33, "r()-"),
    (0.5, "ckJsvxyz"),
    (0.7, "ABCDEFGHKLNOPQRSTUVXYZw"),
    (0.85, "mM%W@"),
)
OTHER_LETTERS = 0.556
WIDEST = 1.25
"""In ems, more than any letter with the space before it."""
SIGNS = "\x01\x02\x03\x04\x05\x06"
"""Each stands for the letters of one width while they are counted: six counts of a line instead of one a letter."""
SIGN_OF_LETTER = str.maketrans(
    {letter: sign for sign, (_, all_) in zip(SIGNS, LETTERS, strict=True) for letter in all_}
)
LOST_AT_THE_END_OF_A_LINE = 1.3
"""In ems, at the end of every line but the last: half a word, on average."""
AT_A_CHANGE_OF_SCRIPT = 0.25
"""In ems: the space that Word puts between kanji and Latin letters or digits."""
CHANGE_OF_SCRIPT = re.compile("(?<=[\u2e80-\uffef])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[\u2e80-\uffef])")
FULL_WIDTH = re.compile("[\u2e80-\U0010ffff]")


def lines_of(text: str, of_style: Measures, width: float) -> int:
    """Lines that a text takes in that style, in a column of `width` points."""
    room = max((width - of_style.indent) / of_style.size, 1)
    if len(text) * WIDEST <= room and "\n" not in clean(text):
        return 1
    return sum(_lines(width_of(line), room) for line in clean(text).split("\n"))


def _lines(ems: float, room: float) -> int:
    lost = LOST_AT_THE_END_OF_A_LINE
    return 1 if ems <= room else ceil((ems - lost) / max(room - lost, 1))


def width_of(line: str) -> float:
    """Width of a line in ems, by the letters of a common sans serif; a kanji is one."""
    full = 0 if line.isascii() else len(FULL_WIDTH.findall(line))
    changes = len(CHANGE_OF_SCRIPT.findall(line)) if full else 0
    width, rest = full + AT_A_CHANGE_OF_SCRIPT * changes, len(line) - full
    signs = line.translate(SIGN_OF_LETTER)
    for sign, (share, _) in zip(SIGNS, LETTERS, strict=True):
        count = signs.count(sign)
        width += share * count
        rest -= count
    return width + OTHER_LETTERS * rest


@dataclass(slots=True)
class Place:
    """Where the next block goes: a page, and how much of it is filled, in points."""

    height: float
    page: int
    filled: float = 0
    below: float = 0
    """Space that the last paragraph wants below it; of two that meet, only the larger counts."""
    count_lines: Callable[[str, Measures, float], int] = lines_of
    """Of a text in its look, in a column of so many points."""

    def put(self, lines: int, look: Measures, with_next: float = 0) -> int:
        """Put a paragraph with the space around it; the page on which it begins."""
        gap = max(self.below, look.before)
        if look.is_whole or lines == 1:
            page = self.put_whole(gap + look.rules + lines * look.line, with_next)
        else:
            page = self.put_whole(gap + look.rules + look.line)
            for _ in range(lines - 1):
                self.put_whole(look.line)
        self.below = look.after
        return page

    def put_whole(self, room: float, with_next: float = 0) -> int:
        """Put something that stays whole; the page that it is on."""
        if self.filled and self.filled + room + with_next > self.height:
            self.page += 1
            self.filled = 0
        self.filled += room
        self.below = 0
        return self.page


def pages_of_headings(document: Document, style: HouseStyle) -> Iterator[int]:
    """The page of each heading, in reading order; pages count from 1."""
    measures = measures_of(style.parts["styles"])
    entries = [ENTRY_STYLES[heading.look] for heading in document.headings() if heading.look in ENTRY_STYLES]
    page = 0
    for page_run in document.page_runs:
        place = Place(style.text_height(page_run.layout), page + 1)
        width = style.page.text_width(page_run.layout)
        for block in page_run.blocks:
            if isinstance(block, Heading):
                yield put_heading(block, place, measures, width)
            else:
                put(block, place, measures, width, entries)
        page = place.page


def put_heading(block: Heading, place: Place, measures: dict[str, Measures], width: int) -> int:
    """Put a heading, with room for what follows it; the page that it is on."""
    of_style, normal = measures[block.look], measures["Normal"]
    lines = place.count_lines(f"{block.number}   {block.text}", of_style, width / TWENTIETHS)
    return place.put(lines, of_style, with_next=of_style.after + 2 * normal.line)


def put(block: Block, place: Place, measures: dict[str, Measures], width: int, entries: list[str]) -> None:
    """Put a block other than a heading; ``entries`` are the styles of the lines in the contents."""
    if isinstance(block, Paragraph):
        of_style = measures[block.look]
        place.put(place.count_lines(text_of(block), of_style, width / TWENTIETHS), of_style)
    elif isinstance(block, Table):
        _put_table(block, place, measures, width)
    elif isinstance(block, Picture):
        place.put_whole(place.below + points_high(block), with_next=2 * measures["Normal"].line)
    elif isinstance(block, Contents):
        for style in ("TOCHeading", *entries, "TableNote"):
            place.put(1, measures[style])


def _put_table(block: Table, place: Place, measures: dict[str, Measures], width: int) -> None:
    widths = [cell / TWENTIETHS - CELL_SIDES for cell in widths_of(block.columns, width)]
    head = measures["TableHead"]
    place.put_whole(place.below + head.before + head.line + head.after + CELL_TOP_AND_BOTTOM)
    for row in block.rows:
        heights = [_cell_height(cell, measures[cell.look], room, place) for cell, room in zip(row, widths, strict=True)]
        place.put_whole(max(heights) + CELL_TOP_AND_BOTTOM)
    if block.note:
        place.put(1, measures["TableNote"])


def _cell_height(cell: Paragraph, of_style: Measures, width: float, place: Place) -> float:
    return of_style.before + place.count_lines(text_of(cell), of_style, width) * of_style.line + of_style.after
