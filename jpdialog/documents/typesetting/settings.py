"""What is left of a document when every look is resolved: the shapes that those who set pages work with."""

from dataclasses import dataclass
from typing import Literal

from jpdialog.documents.typesetting.looks import Align, Face, GridLook, Look
from jpdialog.documents.writing.blocks import Block, Layout


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one face, or a number that is known once all pages are: of this page, or of all."""

    text: str
    face: Face
    counts: Literal["", "page", "pages"] = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. `label` is what its list prints before it."""

    pieces: tuple[Piece, ...]
    look: Look
    label: Piece | None = None
    heading: int | None = None
    """Which heading of the document it is, from 0."""
    page_of: int | None = None
    """A line of contents: of which heading it says the page."""
    right: tuple[Piece, ...] = ()
    """What stands at the right of the same line."""
    anchor: str = ""
    """The id of the item that it holds, if it holds one."""

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its first row is repeated on every page, and no row is split. Widths are points."""

    widths: tuple[float, ...]
    rows: tuple[tuple[Line, ...], ...]
    look: GridLook


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture on a line of its own, kept with what follows. Sizes are points."""

    data: bytes
    width: float
    height: float
    description: str
    after: float


Setting = Line | Grid | Plate


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of a letterhead. Sizes are points; ``crop`` is what is cut off at left, top, right and bottom."""

    data: bytes
    width: float
    height: float
    description: str
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    """As parts of its whole width or height."""


@dataclass(frozen=True, slots=True)
class Along:
    """Where something stands in one direction: so many points from an edge, or aligned between two."""

    edge: Literal["page", "margin", "far margin", "paragraph"] = "page"
    offset: float = 0
    align: Literal["", "near", "middle", "far"] = ""


@dataclass(frozen=True, slots=True)
class Pinned:
    """A picture at a place of its own; ``room`` is what it takes from the text, in points from its paragraph's top."""

    image: Image
    across: Along
    down: Along
    room: float = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """Something in a row. Without a place it follows what is before it; without a width it is as wide as it must be."""

    inside: "tuple[Fitting, ...]"
    x: float | None = None
    width: float | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """Things beside each other: a row of a letterhead's table, or words with a picture among them."""

    cells: tuple[Cell, ...]
    align: Align = Align.LEFT
    stands_on_line: bool = False
    """Whether all stand on one line, as letters do; else they hang from one."""
    before: float = 0
    after: float = 0


Fitting = Line | Image | Beside | Pinned
"""What can stand in a header or a footer."""


@dataclass(frozen=True, slots=True)
class AroundText:
    """What stands above and below the text of a page."""

    header: tuple[Fitting, ...]
    footer: tuple[Fitting, ...]


@dataclass(frozen=True, slots=True)
class PageShape:
    """The paper as it lies, and what may be printed on, in points."""

    width: float
    height: float
    side: float
    top: float
    bottom: float
    edge: float


@dataclass(frozen=True, slots=True)
class SetRun:
    """Pages that share what stands around the text."""

    shape: PageShape
    around: AroundText
    blocks: tuple[Block, ...]
    layout: Layout
    around_first: AroundText | None = None
    """What stands around the text of its first page, where that has a letterhead of its own."""
