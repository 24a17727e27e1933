"""How the lines of one file are laid out: printed lines or whole paragraphs, how wide, and how body text looks."""

from collections import Counter
from dataclasses import dataclass

from jpdialog.domain.reading.source_text import SourceLine, SourceText
from jpdialog.domain.reading.text_shape import (
    BULLET,
    ends_sentence,
    glued,
    has_japanese,
    runs_on,
    starts_small,
    width,
)

_PRINTED_LINES = {"txt", "pdf", "pasted", "text"}
_LONGEST_PRINTED_LINE = 160
_FULL = 0.75

Look = tuple[float | None, bool, bool, bool]


@dataclass(frozen=True, slots=True)
class Layout:
    """What all lines of a file have in common."""

    wrapped: bool
    width: int
    body: Look

    def is_full(self, line: SourceLine) -> bool:
        """Whether the line goes on to the margin, so that it may have been broken there."""
        return self.wrapped and width(line.text) >= self.width * _FULL

    def continues(self, before: SourceLine, line: SourceLine) -> bool:
        """Whether ``line`` goes on with the paragraph that ``before`` belongs to."""
        if line.heading_level is not None or line.number or line.list_level is not None or BULLET.match(line.text):
            return False
        if before.heading_level is not None or line.text.startswith("\u3000"):
            return False
        over_page = self.wrapped and before.page is not None and line.page != before.page
        if line.blank_before or not self.wrapped:
            return _in_mid_sentence(before, line) or (
                over_page and self.is_full(before) and not ends_sentence(before.text)
            )
        if ends_sentence(before.text):
            return self.is_full(before)
        return self.is_full(before) or _in_mid_sentence(before, line) or _in_mid_japanese(before, line)


def layout_of(source: SourceText) -> Layout:
    """Measure the lines of ``source``."""
    widths = sorted(width(line.text) for line in source.lines)
    usual = widths[min(len(widths) - 1, len(widths) * 19 // 20)] if widths else 0
    longest = widths[-1] if widths else 0
    wrapped = source.format in _PRINTED_LINES and longest <= _LONGEST_PRINTED_LINE
    looks: Counter[Look] = Counter()
    for line in source.lines:
        look = look_of(line)
        looks[look] += 0 if look[3] else len(line.text)
    return Layout(wrapped, usual, looks.most_common(1)[0][0] if looks else (None, False, False, False))


def look_of(line: SourceLine) -> Look:
    """Size, weight, centring and capitals of a line."""
    head = line.text[:300]
    capitals = head.isupper() and sum(map(str.isalpha, head)) >= 4 and not has_japanese(head)
    return line.size, line.bold, line.centred, capitals


def joined(lines: list[SourceLine]) -> str:
    """The text of a paragraph that was printed on ``lines``."""
    parts: list[str] = []
    for line in lines:
        if parts:
            parts.append(glued(parts[-1], line.printed))
        parts.append(line.printed)
    return "".join(parts)


def _in_mid_sentence(before: SourceLine, line: SourceLine) -> bool:
    if ends_sentence(before.text) or before.text.endswith((":", ";", "：", "；")):
        return False
    if starts_small(line.text):
        return True
    return before.text.endswith("、") and has_japanese(line.text)


def _in_mid_japanese(before: SourceLine, line: SourceLine) -> bool:
    return (has_japanese(before.text) and has_japanese(line.text) and width(before.text) >= 40) or runs_on(before.text)
