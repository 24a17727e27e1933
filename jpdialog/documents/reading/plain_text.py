"""Plain text: every printed line is one line, and an empty line before it is kept as a hint."""

import re
from collections.abc import Iterator

from jpdialog.documents.reading.encodings import decoded
from jpdialog.documents.reading.limits import check_text_size, collected
from jpdialog.domain.reading.source_text import SourceLine, SourceText

_LINE_END = re.compile("\r\n|[\n\r\v\x85\u2028\u2029]")


def read_plain_text(data: bytes, name: str) -> SourceText:
    """Read a text file in whatever encoding it is; raises Trouble when it is no text."""
    check_text_size(len(data), name)
    text, notes = decoded(data, name)
    return collected(text_lines(text), "txt", name, notes)


def text_lines(text: str) -> Iterator[SourceLine]:
    """The printed lines of ``text``, trimmed; pages are counted where form feeds end them."""
    pages = text.split("\f")
    for page, page_text in enumerate(pages, start=1):
        blank = False
        for line in _LINE_END.split(page_text):
            stripped = line.strip()
            if stripped:
                indent = len(line) - len(line.lstrip())
                yield SourceLine(stripped, blank_before=blank, page=page if len(pages) > 1 else None, indent=indent)
            blank = not stripped
