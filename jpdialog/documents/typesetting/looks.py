"""How letters and paragraphs look, with nothing left to inherit. All measures are points, all colours RRGGBB."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Face:
    """The face of a piece of text: one family for Latin letters, one for kanji and kana."""

    latin: str = "Arial"
    kanji: str = "Yu Gothic"
    size: float = 10.5
    is_bold: bool = False
    is_italic: bool = False
    is_struck: bool = False
    is_underlined: bool = False
    colour: str = "000000"
    fill: str = ""
    """The colour behind the text; none if empty."""
    spacing: float = 0
    """What each letter has more than its own width."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line beside a paragraph: how thick, and how far from the text."""

    width: float
    space: float
    colour: str


class Align(StrEnum):
    """Where the lines of a paragraph stand. The values are Word's."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"
    BOTH = "both"


class Leading(StrEnum):
    """What the height of a line means. The values are Word's."""

    EXACT = "exact"
    AT_LEAST = "atLeast"
    TIMES = "auto"
    """So many times what the face takes by itself."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks."""

    face: Face = Face()
    line: float = 1
    leading: Leading = Leading.TIMES
    before: float = 0
    after: float = 0
    left: float = 0
    right: float = 0
    first: float = 0
    """From the left of the other lines to that of the first; below 0 where it hangs."""
    align: Align = Align.LEFT
    tabs: tuple[float, ...] = ()
    top: Rule | None = None
    bottom: Rule | None = None
    side: Rule | None = None
    """The rule on the left."""
    keeps_next: bool = False
    keeps_lines: bool = False
    controls_widows: bool = True
    list: tuple[str, int] | None = None
    """The id of the list that numbers it, and the level there, from 0."""
    level: int = 0
    """As a heading, from 1; 0 for all else."""


@dataclass(frozen=True, slots=True)
class GridLook:
    """How a table looks: the rules between its cells, their margins, the ground of its header row."""

    side_margin: float = 5.4
    margin: float = 0
    """At the top and at the bottom of a cell."""
    top: Rule | None = None
    bottom: Rule | None = None
    between: Rule | None = None
    below_head: Rule | None = None
    head_fill: str = ""
    is_centred: bool = False
    """Whether what is lower than its row stands in the middle of it."""
    second_fill: str = ""
    """The ground of every second column."""
    second_side: Rule | None = None
    """The rules at both sides of every second column."""
