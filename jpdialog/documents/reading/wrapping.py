"""Joining what was wrapped: a line end inside a paragraph is a space in English, and nothing between kanji or kana."""

import re
from collections.abc import Sequence

from jpdialog.domain.reading.text_shape import width

_NARROWEST_PAGE = 30
_LONGEST_SHORT_LINE = 60
_FILLED = 0.75
_CJK = "[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]"
_WRAP_IN_JAPANESE = re.compile(f"(?<={_CJK})[ \t]*\n[ \t]*(?={_CJK})")
_WHITE_SPACE = re.compile("[ \t\r\n\f]+")


def unwrapped(text: str) -> str:
    """``text`` on one line, its white space collapsed; no-break and ideographic spaces stay."""
    return _WHITE_SPACE.sub(" ", _WRAP_IN_JAPANESE.sub("", text))


def stand_alone(lines: Sequence[str], page_width: int) -> bool:
    """Whether ``lines`` were ended by hand, as name, title and office under a text are, and not where they were full.

    ``page_width`` is the width of the file's longest line, in half-width characters.
    """
    short = _LONGEST_SHORT_LINE if page_width < _NARROWEST_PAGE else min(_LONGEST_SHORT_LINE, page_width * _FILLED)
    return len(lines) > 1 and all(width(line.strip()) < short for line in lines)
