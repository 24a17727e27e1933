"""Typed text as XML: nothing that a person can type or paste may break a file, and nothing legal may be lost."""

import re
from xml.sax.saxutils import escape, quoteattr

ILLEGAL = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
BREAK = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
TO_CLEAN = re.compile(f"{ILLEGAL.pattern}|[\r\x0b\x0c\x85\u2028\u2029]")
SPACES = re.compile("[ \t\n]+")
PIECES = re.compile("([\n\t])")
EAST_ASIAN = re.compile("[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")


def clean(text: str) -> str:
    """The text without signs that XML cannot hold, each line break as one newline."""
    if TO_CLEAN.search(text) is None:
        return text
    return ILLEGAL.sub("", BREAK.sub("\n", text))


def one_line(text: str) -> str:
    """The text on one line, as titles and headers need it."""
    return SPACES.sub(" ", clean(text)).strip(" ")


def attribute(text: str) -> str:
    """The text as a quoted attribute value, on one line."""
    return quoteattr(one_line(text))


def content(text: str) -> str:
    """The text as the content of an element."""
    return escape(one_line(text))


def run_content(text: str) -> str:
    """The text as the content of a run: words, tabs and breaks."""
    return "".join(_piece(piece) for piece in PIECES.split(clean(text)) if piece)


def _piece(piece: str) -> str:
    if piece == "\n":
        return "<w:br/>"
    if piece == "\t":
        return "<w:tab/>"
    return f'<w:t xml:space="preserve">{escape(piece)}</w:t>'


def is_east_asian(text: str) -> bool:
    """Whether signs that both scripts share, such as quotation marks, take the East Asian font here."""
    return not text.isascii() and EAST_ASIAN.search(text) is not None
