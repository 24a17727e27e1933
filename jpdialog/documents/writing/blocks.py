"""The document model: what a document is made of, in reading order, with no word about how a file stores it.

A document type is a function that gives a `Document`; a writer turns it into a file. Looks are named for what a thing
is; the house style says what that looks like.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal


class Look(StrEnum):
    """What a paragraph is. The values are the ids of the styles that every house style must have."""

    NORMAL = "Normal"
    TITLE = "Title"
    SUBTITLE = "Subtitle"
    OPENING = "Opening"
    OCCASION = "Occasion"
    SECOND_HEADING = "SecondHeading"
    FACT = "Fact"
    LAST_FACT = "FactEnd"
    COVER_FACT = "CoverFact"
    POINT = "Point"
    QUESTION = "Question"
    ANSWER = "Answer"
    PAIR_TEXT = "PairText"
    PAIR_QUESTION = "PairQuestion"
    NOTICE = "Notice"
    ITEM = "Item"
    BRIEF_QUESTION = "BriefQuestion"
    BRIEF_ANSWER = "BriefAnswer"
    PLAN_TEXT = "PlanText"
    DO_NOT_SAY = "DoNotSay"
    BULLET_1 = "Bullet1"
    BULLET_2 = "Bullet2"
    BULLET_3 = "Bullet3"
    NUMBER_1 = "Number1"
    NUMBER_2 = "Number2"
    NUMBER_3 = "Number3"
    SPOKEN_BULLET_1 = "SpokenBullet1"
    SPOKEN_BULLET_2 = "SpokenBullet2"
    SPOKEN_BULLET_3 = "SpokenBullet3"
    SPOKEN_NUMBER_1 = "SpokenNumber1"
    SPOKEN_NUMBER_2 = "SpokenNumber2"
    SPOKEN_NUMBER_3 = "SpokenNumber3"
    TABLE_TEXT = "TableText"
    TABLE_HEAD = "TableHead"
    KEPT_TEXT = "KeptText"
    """Text of a table that stays on one page with its next row."""
    TABLE_NOTE = "TableNote"
    HEADING_NOTE = "HeadingNote"
    SMALL_TEXT = "SmallText"
    SEAT = "Seat"
    SEAT_NUMBER = "SeatNumber"
    SEAT_HEAD = "SeatHead"


class HeadingLook(StrEnum):
    """What a heading is; its level comes with the style."""

    PART = "Heading1"
    SHEET = "SheetHeading"
    SUBJECT = "SubjectHeading"
    DELEGATION = "Heading2"
    GROUP = "Heading3"
    PART_GROUP = "PartGroup"
    IF_RAISED = "IfRaised"


class TableLook(StrEnum):
    """What a table is."""

    PAPER = "PaperTable"
    SEATING = "SeatingTable"
    """Two sides with the table between them."""


class Tone(StrEnum):
    """What a piece of a paragraph is, where it differs from the rest."""

    PLAIN = ""
    STRONG = "Strong"
    EMPHASIS = "Emphasis"
    STRONG_EMPHASIS = "StrongEmphasis"
    NUMBER = "Number"
    LABEL = "Label"
    QUIET = "Quiet"
    LATE = "Late"
    RED = "LightRed"
    AMBER = "LightAmber"
    GREEN = "LightGreen"
    GREY = "LightGrey"
    DELETED = "Deleted"
    INSERTED = "Inserted"


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one tone. A tab or a line break in the text is kept as one."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Counter:
    """A number that the reader's program counts: this page, or all pages."""

    counts: Literal["page", "pages"]


Inline = Run | Counter


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list: how it counts, and what it prints, with %1 to %9 for the numbers of the levels."""

    counts: str
    prints: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. `anchor` is the id of the item that it holds, if people will send it back edited."""

    runs: tuple[Inline, ...]
    look: Look = Look.NORMAL
    anchor: str = ""
    level: int = 0
    """Of the document's own list, from 1; 0 for a paragraph that is not of it."""
    starts_list: bool = False
    """Whether a list that counts begins here, at one again."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `number` is one that was given to it elsewhere ("2 (4)"), not one that the document counts."""

    text: str
    look: HeadingLook
    number: str = ""
    level: int = 0
    """Of the document's own list, from 1, which then prints the number; 0 for a heading that is not of it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `share` is its part of the width, in any unit."""

    title: str
    share: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row. `note` is the line below it; the last table of a page run must have one.

    `title` and `description` are for those who cannot see the table.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Paragraph, ...], ...]
    title: str
    description: str
    note: str
    look: TableLook = TableLook.PAPER


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of parts and subjects of this very document, with their pages, and a line below it."""

    title: str
    note: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on a line of its own, kept on one page with what follows. Sizes are in millimetres.

    ``description`` is for those who cannot see it. Nothing of a file goes along but the bytes: no name, no path.
    """

    data: bytes
    kind: Literal["jpeg", "png"]
    description: str
    width: float
    height: float


Block = Paragraph | Heading | Table | Contents | Picture


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around the text on each page: `marking` centred top and bottom, `notice` below the header."""

    marking: str = ""
    left: str = ""
    right: str = ""
    notice: str = ""
    footer: str = ""
    page_of_pages: tuple[Inline, ...] = ()


class Layout(StrEnum):
    """How the paper lies, and how much of it the text may take."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"
    WIDE_LANDSCAPE = "wide landscape"
    """With narrow margins, for tables of many columns."""


@dataclass(frozen=True, slots=True)
class PageRun:
    """Pages that share their furniture and lie the same way; each run starts on a new page."""

    furniture: Furniture
    blocks: tuple[Block, ...]
    layout: Layout = Layout.PORTRAIT


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `kind` and `version` go into the manifest that finds edited items again."""

    kind: str
    title: str
    language: str
    as_of: date
    version: str
    page_runs: tuple[PageRun, ...]
    numbering: tuple[ListLevel, ...] = ()
    """The levels of the document's own list, if it has one."""

    def headings(self) -> Iterator[Heading]:
        """All headings, in reading order."""
        for page_run in self.page_runs:
            yield from (block for block in page_run.blocks if isinstance(block, Heading))


def line(text: str, look: Look = Look.NORMAL, anchor: str = "", tone: Tone = Tone.PLAIN) -> Paragraph:
    """A paragraph of one run."""
    return Paragraph((Run(text, tone),), look, anchor)


def unbroken(text: str) -> str:
    """The text with spaces at which no line ends, so that a number stays with what it counts."""
    return text.replace(" ", "\u00a0")
