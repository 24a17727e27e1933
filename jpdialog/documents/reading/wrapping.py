"""Joining what was wrapped: a line end inside a paragraph is a space in English, and nothing between kanji or kana."""

import re

_CJK = "[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]"
_WRAP_IN_JAPANESE = re.compile(f"(?<={_CJK})[ \t]*\n[ \t]*(?={_CJK})")
_WHITE_SPACE = re.compile("[ \t\r\n\f]+")


def unwrapped(text: str) -> str:
    """``text`` on one line, its white space collapsed; no-break and ideographic spaces stay."""
    return _WHITE_SPACE.sub(" ", _WRAP_IN_JAPANESE.sub("", text))
