"""Lines back into paragraphs: printed lines break anywhere, and a gap can stand in the middle of a sentence."""

from collections.abc import Collection, Sequence

from jpdialog.domain.reading.layout import Layout, joined
from jpdialog.domain.reading.source_text import SourceLine

OVER_A_GAP = "Two pieces of text were joined over an empty line, because the sentence goes on."


class Paragraphs:
    """Builds paragraphs from the lines of one file; ``items`` are the places where a numbered item begins."""

    def __init__(self, lines: Sequence[SourceLine], layout: Layout, items: Collection[int]) -> None:
        self._lines = lines
        self._layout = layout
        self._items = items

    def goes_on(self, place: int) -> bool:
        """Whether the line at ``place`` goes on with the paragraph of the line before it."""
        lines = self._lines
        return place not in self._items and self._layout.continues(lines[place - 1], lines[place])

    def between(self, start: int, stop: int) -> tuple[list[str], int]:
        """The paragraphs on the lines from ``start`` up to ``stop``, and how often a gap was joined."""
        texts: list[str] = []
        open_lines: list[SourceLine] = []
        gaps = 0
        for place in range(start, stop):
            line = self._lines[place]
            goes_on = bool(open_lines) and self.goes_on(place)
            if goes_on:
                gaps += line.blank_before or not self._layout.wrapped
            elif open_lines:
                texts.append(joined(open_lines))
                open_lines = []
            open_lines.append(line)
        if open_lines:
            texts.append(joined(open_lines))
        return texts, gaps
