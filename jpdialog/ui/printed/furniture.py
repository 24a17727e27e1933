"""What stands around the text of a page: header and footer, and how much of the paper they leave to the text."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from jpdialog.documents.typesetting.manuscript import Line, SetRun
from jpdialog.ui.printed.faces import UNIT
from jpdialog.ui.printed.marks import Slug
from jpdialog.ui.printed.paragraphs import Counted, Paragraph


class Around:
    """Header and footer of a run of pages; its numbers are set anew for each page, since they are known last."""

    def __init__(self, run: SetRun) -> None:
        self._run, self._shape = run, run.shape
        self._width = (run.shape.width - 2 * run.shape.side) * UNIT
        shape, edge = run.shape, run.shape.edge * UNIT
        header, footer = (self._stack(lines, Counted()) for lines in (run.header, run.footer))
        self.top = max(shape.top * UNIT, edge + _height(header))
        self.bottom = shape.height * UNIT - max(shape.bottom * UNIT, edge + _height(footer))

    def draw_header(self, painter: QPainter, counted: Counted) -> None:
        """Draw what stands above the text."""
        self._draw(painter, self._stack(self._run.header, counted), self._shape.edge * UNIT)

    def draw_footer(self, painter: QPainter, counted: Counted) -> None:
        """Draw what stands below the text."""
        stack = self._stack(self._run.footer, counted)
        self._draw(painter, stack, (self._shape.height - self._shape.edge) * UNIT - _height(stack))

    def _stack(self, lines: Sequence[Line], counted: Counted) -> list[tuple[float, Slug]]:
        """The lines one below the other, each with the space above it; the last is the space below all."""
        stack: list[tuple[float, Slug]] = []
        below = 0.0
        for line in lines:
            gap = max(below, line.look.before * UNIT)
            for slug in Paragraph(line, self._width, counted).slugs():
                stack.append((gap, slug))
                gap = 0
            below = line.look.after * UNIT
        return [*stack, (below, Slug(0))]

    def _draw(self, painter: QPainter, stack: list[tuple[float, Slug]], y: float) -> None:
        for gap, slug in stack:
            y += gap
            for mark in slug.marks:
                mark.draw(painter, self._shape.side * UNIT, y)
            y += slug.height


def _height(stack: list[tuple[float, Slug]]) -> float:
    return sum(gap + slug.height for gap, slug in stack)
