"""What is drawn on a page: lines of text, rules and grounds, pictures. Places are units of a page."""

from dataclasses import dataclass, field
from typing import ClassVar, Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextLayout, QTextLine

from jpdialog.documents.typesetting.looks import Face, Rule

DOTS_APART = 5
"""As many times the size of a dot."""


class Mark(Protocol):
    """Something that can be drawn, at its place moved by ``x`` and ``y``."""

    @property
    def words(self) -> str:
        """What it says, for who reads it otherwise; empty for what says nothing."""

    def draw(self, painter: QPainter, x: float, y: float) -> None: ...  # noqa: D102 - said by the class


@dataclass(frozen=True, slots=True)
class TextMark:
    """A line of a text; ``layout`` keeps it alive, ``y`` is where it begins above its letters."""

    layout: QTextLayout
    line: QTextLine
    x: float
    y: float

    @property
    def words(self) -> str:
        """The words of this line."""
        units = self.layout.text().encode("utf-16-le")
        start, length = self.line.textStart(), self.line.textLength()
        return units[2 * start : 2 * (start + length)].decode("utf-16-le").rstrip()

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw its letters."""
        self.line.draw(painter, QPointF(self.x + x, self.y + y))


@dataclass(frozen=True, slots=True)
class Ground:
    """A rectangle in one colour: a rule, or the ground of a cell."""

    area: QRectF
    colour: str
    words: ClassVar[str] = ""

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Fill it."""
        painter.fillRect(self.area.translated(x, y), QColor(f"#{self.colour}"))


@dataclass(frozen=True, slots=True)
class Dots:
    """The dots that lead to the number of a page: drawn, not written, so that nobody has them read aloud."""

    start: float
    end: float
    y: float
    size: float
    words: ClassVar[str] = ""

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw them from the right, as far as there is room."""
        place = self.end
        while place > self.start:
            painter.fillRect(QRectF(place + x, self.y + y, self.size, self.size), QColor("#000000"))
            place -= DOTS_APART * self.size


@dataclass(frozen=True, slots=True)
class PictureMark:
    """A picture; ``words`` are for who does not see it."""

    image: QImage
    area: QRectF
    words: str

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw it in its area."""
        painter.drawImage(self.area.translated(x, y), self.image)


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Where the page of a heading is to be said, once it is known; it ends at ``right``."""

    heading: int
    face: Face
    start: float
    right: float
    baseline: float


@dataclass(slots=True)
class Slug:
    """A line of type, or of a table, cast in one piece: nothing in it parts at the end of a page."""

    height: float
    marks: list[Mark] = field(default_factory=list)
    numbers: list[PageNumber] = field(default_factory=list)
    side: Rule | None = None
    """The rule on its left, which goes on over the space between two paragraphs that both have it."""
    side_x: float = 0

    def moved(self, x: float, y: float) -> "Slug":
        """The same at another place, as it stands in a cell."""
        return Slug(self.height, [_Moved(mark, x, y) for mark in self.marks])


@dataclass(frozen=True, slots=True)
class _Moved:
    mark: Mark
    x: float
    y: float

    @property
    def words(self) -> str:
        return self.mark.words

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        self.mark.draw(painter, self.x + x, self.y + y)


def ground(x: float, y: float, width: float, height: float, colour: str) -> Ground:
    """A rectangle in one colour."""
    return Ground(QRectF(x, y, width, height), colour)
