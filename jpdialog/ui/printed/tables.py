"""A table as rows of type: one slug for each row, with its grounds and rules."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from jpdialog.documents.typesetting.looks import GridLook, Rule
from jpdialog.documents.typesetting.settings import Grid, Line
from jpdialog.ui.printed.faces import UNIT
from jpdialog.ui.printed.marks import Mark, Slug, ground
from jpdialog.ui.printed.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class Row:
    """A row, whether it must stay with the next one, and the items that it holds."""

    slug: Slug
    keeps_next: bool = False
    anchors: tuple[str, ...] = ()


class TableRows:
    """The rows of one table, the header row first. A row that is higher than ``highest`` goes on as another."""

    def __init__(self, grid: Grid, highest: float) -> None:
        self._grid, self._look, self._highest = grid, grid.look, highest
        self._widths = [width * UNIT for width in grid.widths]
        self._places = [0.0, *accumulate(self._widths)][:-1]
        self._total = sum(self._widths)

    def rows(self) -> Iterator[Row]:
        """All rows, from top to bottom."""
        last = len(self._grid.rows) - 1
        for number, cells in enumerate(self._grid.rows):
            keeps = any(cell.look.keeps_next for cell in cells)
            anchors = tuple(cell.anchor for cell in cells if cell.anchor)
            parts = list(self._parts(cells))
            for place, part in enumerate(parts):
                is_end = place == len(parts) - 1
                slug = self._cast(part, is_head=number == 0, is_last=number == last and is_end)
                yield Row(slug, keeps and is_end, () if place else anchors)

    def _parts(self, cells: Sequence[Line]) -> Iterator[list[list[Slug]]]:
        """The lines of each cell; of a row that no page could hold, as much as one can, and then the rest."""
        waiting = [self._lines(cell, width) for cell, width in zip(cells, self._widths, strict=True)]
        room = self._highest - 2 * self._look.margin * UNIT
        while True:
            taken = [_taken(lines, room) for lines in waiting]
            yield [lines[:count] for lines, count in zip(waiting, taken, strict=True)]
            waiting = [lines[count:] for lines, count in zip(waiting, taken, strict=True)]
            if not any(waiting):
                return

    def _lines(self, cell: Line, width: float) -> list[Slug]:
        lines = Paragraph(cell, max(width - 2 * self._look.side_margin * UNIT, UNIT)).slugs()
        return [Slug(cell.look.before * UNIT), *lines, Slug(cell.look.after * UNIT)]

    def _cast(self, cells: list[list[Slug]], *, is_head: bool, is_last: bool) -> Slug:
        heights = [sum(line.height for line in lines) for lines in cells]
        rules = self._ruled(is_head=is_head, is_last=is_last)
        thick = sum(rule.width * UNIT for rule in rules if rule is not None)
        height = max(heights) + 2 * self._look.margin * UNIT + thick
        top = rules[0].width * UNIT if rules[0] is not None else 0
        marks: list[Mark] = list(self._grounds(height, is_head=is_head))
        share = 0.5 if self._look.is_centred else 1.0 if is_head else 0.0
        for lines, x, own in zip(cells, self._places, heights, strict=True):
            y = top + self._look.margin * UNIT + share * (max(heights) - own)
            for line in lines:
                marks += line.moved(x + self._look.side_margin * UNIT, y).marks
                y += line.height
        above, below = rules
        marks += [_level(above, 0, self._total)] if above is not None else []
        marks += [_level(below, height - below.width * UNIT, self._total)] if below is not None else []
        return Slug(height, marks)

    def _grounds(self, height: float, *, is_head: bool) -> Iterator[Mark]:
        if is_head and self._look.head_fill:
            yield ground(0, 0, self._total, height, self._look.head_fill)
        elif not is_head:
            for x, width in list(zip(self._places, self._widths, strict=True))[1::2]:
                yield from _second(self._look, x, width, height)

    def _ruled(self, *, is_head: bool, is_last: bool) -> tuple[Rule | None, Rule | None]:
        """The rules above and below a row; they take room, as in Word."""
        look = self._look
        return (look.top if is_head else None, look.below_head if is_head else look.bottom if is_last else look.between)


def _second(look: GridLook, x: float, width: float, height: float) -> Iterator[Mark]:
    if look.second_fill:
        yield ground(x, 0, width, height, look.second_fill)
    if look.second_side is not None:
        thick = look.second_side.width * UNIT
        for place in (x, x + width):
            yield ground(place - thick / 2, 0, thick, height, look.second_side.colour)


def _level(rule: Rule, y: float, width: float) -> Mark:
    return ground(0, y, width, rule.width * UNIT, rule.colour)


def _taken(lines: Sequence[Slug], room: float) -> int:
    """How many of the lines there is room for; one at least, so that it comes to an end."""
    filled = 0.0
    for count, line in enumerate(lines):
        filled += line.height
        if filled > room and count:
            return count
    return len(lines)
