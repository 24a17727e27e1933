"""Markdown: what its page would show, with the numbers of ordered lists as they stand in the source.

Lines that were wrapped are joined; short lines under each other stay lines, which a page would not show but a writer
means: name, title and office of who signed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from jpdialog.documents.reading.encodings import decoded
from jpdialog.documents.reading.limits import check_text_size, collected
from jpdialog.documents.reading.wrapping import stand_alone, unwrapped
from jpdialog.domain.reading.source_text import SourceLine, SourceText
from jpdialog.domain.reading.text_shape import width
from jpdialog.domain.trouble import Trouble

_TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)[\s/>]|<!--")
_HTML_NAMES = (
    "a abbr address article aside b big blockquote body br caption center cite code col colgroup dd del details dfn div"
    " dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr html i img ins kbd li link main mark meta"
    " nav ol p pre q rp rt ruby s samp script section small span strike strong style sub summary sup table tbody td"
    " template tfoot th thead title tr u ul var wbr"
)
_KNOWN_TAGS = frozenset(_HTML_NAMES.split())

DEEPEST = 60
"""Quotes and lists within each other, beyond which the parser would drop text without a word."""

_Piece = tuple[str, bool]
"""Text, and whether it is bold."""


def read_markdown(data: bytes, name: str) -> SourceText:
    """Read a Markdown file; marks of emphasis are dropped, all text is kept. Raises Trouble when it is no text."""
    check_text_size(len(data), name)
    text, notes = decoded(data, name)
    page_width = max(width(line.strip()) for line in text.splitlines() or [""])
    # A definition of a link ("[1]: ...") would not be shown; in a plan it may as well be a note, so it stays text.
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"]).disable("reference")
    tokens = parser.parse(text)
    if max((token.level for token in tokens), default=0) >= DEEPEST - 1:
        raise Trouble(
            "{name} is nested too deeply to be read whole. Nothing was changed. Open it in a browser, copy the text of"
            " the plan and paste it.",
            name=name,
        )
    return collected(_Page(name, page_width).lines(tokens), "md", name, notes)


@dataclass(slots=True)
class _Page:
    """Turns the flat run of tokens into lines; keeps the lists that are open and the numbers not yet printed."""

    name: str
    page_width: int
    _lists: list[bool] = field(default_factory=list)
    _numbers: list[str] = field(default_factory=list)
    _heading: int | None = None
    _gap: bool = False

    def lines(self, tokens: list[Token]) -> Iterator[SourceLine]:
        """The lines of all ``tokens``."""
        typed_numbers = _printed_numbers(tokens)
        for position, token in enumerate(tokens):
            if token.type == "paragraph_open":
                self._gap = not token.hidden
            elif token.type == "inline":
                yield from self._paragraph(token.children or [])
            elif token.type in ("fence", "code_block"):
                yield from self._plain(token.content)
            elif token.type == "html_block":
                yield from self._html(token.content)
            elif token.type == "heading_open":
                self._heading, self._gap = int(token.tag[1]), True
            elif token.type == "heading_close":
                self._heading = None
            else:
                yield from self._list_token(token, typed_numbers.get(position, ""))

    def _list_token(self, token: Token, number: str) -> Iterator[SourceLine]:
        if token.type in ("ordered_list_open", "bullet_list_open"):
            self._lists.append(token.type == "ordered_list_open")
        elif token.type == "list_item_open" and number:
            self._numbers.append(number)
        elif token.type == "list_item_close" and self._numbers:
            yield self._line("")
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            self._lists.pop()

    def _line(self, text: str, *, bold: bool = False) -> SourceLine:
        number, self._numbers = " ".join(self._numbers), []
        gap, self._gap = self._gap, False
        return SourceLine(
            text,
            number=number,
            heading_level=self._heading,
            list_level=len(self._lists) or None,
            bold=bold,
            blank_before=gap,
        )

    def _paragraph(self, children: list[Token]) -> Iterator[SourceLine]:
        for pieces in _lines_of(children, in_one=self._heading is not None):
            for line in self._as_meant(pieces):
                text = unwrapped("".join(text for text, _ in line)).strip()
                if text:
                    yield self._line(text, bold=all(bold for text, bold in line if text.strip()))

    def _as_meant(self, pieces: list[_Piece]) -> list[list[_Piece]]:
        """The printed lines of a paragraph that were ended by hand; those that were wrapped as one."""
        printed: list[list[_Piece]] = [[]]
        for piece in pieces:
            printed[-1].append(piece)
            if piece[0] == "\n":
                printed.append([])
        texts = ["".join(text for text, _ in line) for line in printed]
        by_hand = self._heading is None and stand_alone(texts, self.page_width)
        return printed if by_hand else [pieces]

    def _plain(self, content: str) -> Iterator[SourceLine]:
        for text in content.splitlines():
            if text.strip():
                yield self._line(text.strip())

    def _html(self, content: str) -> Iterator[SourceLine]:
        if not _is_html(content.lstrip()):
            yield from self._plain(content)
            return
        from jpdialog.documents.reading.web_page import page_lines

        for line in page_lines(content, self.name):
            yield replace(line, number=" ".join([*self._numbers, line.number]).strip())
            self._numbers = []


def _printed_numbers(tokens: list[Token]) -> dict[int, str]:
    """The number of each ordered item by the position of its token: as typed, or counted where all are typed alike."""
    numbers: dict[int, str] = {}
    open_lists: list[list[int]] = []
    for position, token in enumerate(tokens):
        if token.type in ("ordered_list_open", "bullet_list_open"):
            open_lists.append([])
        elif token.type == "list_item_open" and token.info:
            open_lists[-1].append(position)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            items = open_lists.pop()
            alike = len(items) > 1 and len({tokens[item].info for item in items}) == 1
            for count, item in enumerate(items):
                typed = tokens[item].info
                numbers[item] = f"{int(typed) + count if alike else typed}{tokens[item].markup}"
    return numbers


def _lines_of(children: list[Token], *, in_one: bool) -> list[list[_Piece]]:
    """The text of each line with whether it is bold; hard breaks end a line, in headings they are a space."""
    lines: list[list[_Piece]] = [[]]
    strong = 0
    for token in children:
        strong += {"strong_open": 1, "strong_close": -1}.get(token.type, 0)
        is_break = token.type == "hardbreak" or (token.type == "html_inline" and _tag(token.content) == "br")
        if is_break and not in_one:
            lines.append([])
        else:
            lines[-1].append((" " if is_break else _text(token), strong > 0))
    return lines


def _text(token: Token) -> str:
    if token.type == "softbreak":
        return "\n"
    if token.type == "html_inline":
        return "" if _is_html(token.content) else token.content
    return token.content


def _tag(content: str) -> str:
    name = _TAG_NAME.match(content)
    return (name[1] or "").lower() if name else ""


def _is_html(content: str) -> bool:
    """Whether a browser would know the tag; "<name of the minister>" is text that somebody left to be filled in."""
    return _tag(content) in _KNOWN_TAGS or content.startswith("<!--")
