"""What is pasted from Word and from the web, cleaned: paragraphs, bold, italic, lists, tables and our own links stay.

Fonts, sizes, colours, styles, scripts, pictures and everything that would have to be fetched never get in: the page is
read as text and nothing of it is kept but what is named here. Of tracked changes the insertions stay, the deletions
go. Words are only left out where a reader of the page would not see them either.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from jpdialog.domain.rich_text import (
    CELL,
    LEVELS,
    LISTS,
    Paragraph,
    ParagraphKind,
    RichText,
    Run,
    is_link,
    joined,
    rich_text,
)

LONGEST = 2_000_000
"""Characters of a cleaned page beyond which only its plain text is taken."""
MOST_ROWS, MOST_CELLS = 60, 10
"""What of a table is small enough for a brief; the rows of a larger one stay as lines."""
_UNSEEN_NAMES = (
    "script style head title template noscript svg math object iframe audio video canvas select textarea xml del"
)
_VOID_NAMES = "area base br col embed hr img input link meta param source track wbr"
_HEADING_NAMES = "h1 h2 h3 h4 h5 h6"
_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form"
    " header html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
UNSEEN, VOID, HEADINGS = (frozenset(names.split()) for names in (_UNSEEN_NAMES, _VOID_NAMES, _HEADING_NAMES))
BLOCKS = HEADINGS | frozenset(_BLOCK_NAMES.split())
_MSO_LEVEL = re.compile(r"mso-list:[^;]*?\blevel(\d)", re.IGNORECASE)
_COUNTS = re.compile(r"\(?[0-9０-９a-zA-Zア-ン]{1,4}[.)）．、]|[\u2460-\u2473]|第?[0-9一二三四五六七八九十]+")
_BOLD = re.compile(r"font-weight\s*:\s*(bold|bolder|[6-9]00|normal|lighter|[1-5]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(italic|oblique|normal)", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment|visibility\s*:\s*hidden", re.I)
_NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]")
NOT_BOLD, NOT_ITALIC = ("normal", "lighter", *"12345"), ("normal",)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:]{0,30})")
_ATTRIBUTE = re.compile(r"""([a-zA-Z][\w:-]{0,40})(?:\s{0,9}=\s{0,9}("[^"]*"|'[^']*'|[^\s"'>]+))?""")
RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "title", "textarea")}
"""Elements in which a "<" begins nothing but their end."""
LONGEST_TAG, MOST_IN_QUOTES, DEEPEST = 4000, 8, 200
_SPACES = re.compile("[ \t\r\n\f]+")


def rich_from_html(html: str) -> RichText | None:
    """The text of a page or a part of one, with as much of its form as a brief has; None if there is none, or too much.

    It takes time in step with the length of the page, whatever is in it: call it aside from the window for more than
    a little.
    """
    part = _without_styles(_fragment(html))
    if len(part) > LONGEST:
        return None
    paragraphs = _Reader().read(part)
    return RichText(tuple(paragraphs)) if paragraphs else None


def plain_pasted(text: str) -> RichText:
    """Plain text as it can be kept: without signs that no text holds, every kind of line break as one."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return rich_text(_NO_TEXT.sub("", lines))


def _fragment(html: str) -> str:
    """What was copied, where the page says where that begins and ends."""
    start = html.find("<!--StartFragment")
    if start >= 0:
        begin, end = html.find("-->", start), html.find("<!--EndFragment")
        if begin >= 0:
            return html[begin + 3 : end if end > begin else len(html)]
    return html


def _without_styles(html: str) -> str:
    """The page without its sheets of styles and its comments, found by plain search: they can be megabytes."""
    for opening, closing in (("<style", "</style>"), ("<!--", "-->")):
        html = _without(html, opening, closing)
    return html


def _without(html: str, opening: str, closing: str) -> str:
    if opening not in html:
        return html
    kept, place = [], 0
    while (start := html.find(opening, place)) >= 0:
        kept.append(html[place:start])
        end = html.find(closing, start)
        if end < 0:
            return "".join(kept)
        place = end + len(closing)
    return "".join([*kept, html[place:]])


@dataclass(slots=True)
class _Open:
    """An element that is open: how what is in it looks."""

    tag: str
    is_bold: bool = False
    is_italic: bool = False
    link: str = ""
    is_unseen: bool = False
    is_marker: bool = False
    is_kept_whole: bool = False
    kind: ParagraphKind = ParagraphKind.PLAIN
    level: int = 1


@dataclass(slots=True)
class _Table:
    """A table that is being read: the rows of cells, each its runs."""

    rows: list[list[list[Run]]] = field(default_factory=list)

    def paragraphs(self) -> list[Paragraph]:
        """Its rows; those of one cell each, or of too large a table, as plain lines."""
        rows = [row for row in self.rows if any(run.text.strip() for cell in row for run in cell)]
        width = max(map(len, rows), default=0)
        is_table = 1 < width <= MOST_CELLS and len(rows) <= MOST_ROWS
        kind = ParagraphKind.ROW if is_table else ParagraphKind.PLAIN
        return [Paragraph(_row([*row, *[[]] * (width - len(row))]), kind) for row in rows]


def _row(cells: list[list[Run]]) -> tuple[Run, ...]:
    runs = [run for cell in cells for run in (Run(CELL), *_trimmed(cell))]
    return tuple(joined(runs[1:]))


class _Reader:
    """Reads a page from beginning to end; whatever is not named here adds nothing but its words.

    The standard library's parser takes minutes for some hundred kilobytes that are made to do so.
    """

    def __init__(self) -> None:
        self._open: list[_Open] = [_Open("")]
        self._done: list[Paragraph] = []
        self._runs: list[Run] = []
        self._kind, self._level = ParagraphKind.PLAIN, 1
        self._marker = ""
        self._tables: list[_Table] = []
        self._cell = 0

    def read(self, html: str) -> list[Paragraph]:
        """The paragraphs of the page."""
        place = 0
        while place < len(html):
            start = html.find("<", place)
            self._read_text(html[place:] if start < 0 else html[place:start])
            place = len(html) if start < 0 else self._read_tag(html, start)
        self._end_paragraph()
        while self._tables:
            self._end_table()
        return self._done

    def _read_tag(self, html: str, start: int) -> int:
        """Read what begins with a "<"; where it ends."""
        sign = html[start + 1 : start + 2]
        if not (sign.isalpha() or sign in ("/", "!", "?")):
            self._read_text("<")
            return start + 1
        end = _end_of_tag(html, start)
        found = _TAG.match(html, start, end)
        if found is None:
            return end
        name = found[2].lower()
        if found[1]:
            self._read_end(name)
            return end
        self._read_start(name, dict(_attributes(html[found.end() : min(end, found.end() + LONGEST_TAG)])))
        if name in RAW:
            closing = RAW[name].search(html, end)
            return closing.start() if closing else len(html)
        return end

    # What it meets

    def _read_start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "br":
            self._break()
        if tag in VOID or len(self._open) > DEEPEST:
            return
        if tag in BLOCKS and not self._open[-1].is_unseen:
            self._begin_block(tag)
        opened = self._opened(tag, attributes)
        self._open.append(opened)
        if tag in ("p", "div", "li") and opened.kind in LISTS:
            self._kind, self._level = opened.kind, opened.level
        if tag in ("td", "th") and self._tables and not opened.is_unseen:
            self._begin_cell(attributes.get("colspan", ""))

    def _read_end(self, tag: str) -> None:
        places = [place for place, each in enumerate(self._open) if each.tag == tag]
        if not places:
            return
        is_seen = not self._open[-1].is_unseen
        del self._open[places[-1] :]
        if tag in BLOCKS and is_seen:
            self._end_paragraph()
            if tag == "table" and self._tables:
                self._end_table()

    def _read_text(self, data: str) -> None:
        now = self._open[-1]
        if now.is_marker:
            self._marker += unescape(data)
        if now.is_unseen or not data:
            return
        text = _NO_TEXT.sub("", unescape(data))
        for place, line in enumerate(text.split("\n") if now.is_kept_whole else [_SPACES.sub(" ", text)]):
            if place:
                self._break()
            self._runs.append(Run(line.replace("\t", " "), now.is_bold, now.is_italic, now.link))

    # Inside

    def _opened(self, tag: str, attributes: dict[str, str]) -> _Open:
        above, style = self._open[-1], attributes.get("style", "")
        bold, italic, level = _BOLD.search(style), _ITALIC.search(style), _MSO_LEVEL.search(style)
        is_marker = "mso-list:ignore" in style.replace(" ", "").lower()
        kind, depth = self._list_of(tag, above)
        if level is not None:
            kind, depth = ParagraphKind.BULLET, min(max(int(level[1]), 1), LEVELS)
        link = attributes.get("href", "") if tag == "a" else above.link
        return _Open(
            tag,
            is_bold=_is(bold, NOT_BOLD, above.is_bold or tag in HEADINGS | {"b", "strong"}),
            is_italic=_is(italic, NOT_ITALIC, above.is_italic or tag in ("i", "em")),
            link=link if is_link(link) else "",
            is_unseen=above.is_unseen or is_marker or _is_unseen(tag, attributes, style),
            is_marker=is_marker or above.is_marker,
            is_kept_whole=above.is_kept_whole or tag == "pre",
            kind=kind,
            level=depth,
        )

    def _list_of(self, tag: str, above: _Open) -> tuple[ParagraphKind, int]:
        if tag in ("ul", "ol"):
            kind = ParagraphKind.BULLET if tag == "ul" else ParagraphKind.NUMBERED
            return kind, min(above.level + 1, LEVELS) if above.kind in LISTS else 1
        return above.kind, above.level

    def _begin_block(self, tag: str) -> None:
        self._end_paragraph()
        if tag == "table" and not self._tables:
            self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])

    def _begin_cell(self, span: str) -> None:
        table = self._tables[-1]
        if not table.rows:
            table.rows.append([])
        wide = int(span[:3]) if span.isdecimal() else 1
        table.rows[-1] += [[] for _ in range(min(max(wide, 1), MOST_CELLS))]
        self._cell = len(table.rows[-1]) - min(max(wide, 1), MOST_CELLS)

    def _break(self) -> None:
        kind, level = self._kind, self._level
        self._end_paragraph()
        self._kind, self._level = kind, level

    def _end_paragraph(self) -> None:
        runs, kind, level = _trimmed(self._runs), self._kind, self._level
        if self._marker.strip() and kind in LISTS:
            kind = ParagraphKind.NUMBERED if _COUNTS.match(self._marker.strip()) else ParagraphKind.BULLET
        self._runs, self._marker = [], ""
        self._kind, self._level = ParagraphKind.PLAIN, 1
        if not runs:
            return
        row = self._tables[-1].rows[-1] if self._tables and self._tables[-1].rows else None
        if row:
            cell = row[self._cell]
            cell += [*([Run(" ")] if cell else []), *runs]
        else:
            self._done.append(Paragraph(tuple(joined(runs)), kind, level if kind in LISTS else 1))

    def _end_table(self) -> None:
        self._done += self._tables.pop().paragraphs()


def _end_of_tag(html: str, start: int) -> int:
    """Behind the ">" that closes a tag; one that stands in quotes does not, if they are closed soon."""
    end = html.find(">", start)
    for _ in range(MOST_IN_QUOTES):
        if end < 0 or html.count('"', start, end) % 2 == 0:
            break
        end = html.find(">", end + 1)
    return end + 1 if end >= 0 else len(html)


def _attributes(text: str) -> Iterator[tuple[str, str]]:
    for name, value in _ATTRIBUTE.findall(text):
        yield name.lower(), unescape(value.strip("\"'"))


def _is(found: re.Match[str] | None, no: tuple[str, ...], otherwise: bool) -> bool:
    return otherwise if found is None else not found[1].lower().startswith(no)


def _is_unseen(tag: str, attributes: dict[str, str], style: str) -> bool:
    is_deleted = "msodel" in attributes.get("class", "").lower().split()
    return tag in UNSEEN or is_deleted or "hidden" in attributes or _HIDDEN.search(style) is not None


def _trimmed(runs: list[Run]) -> list[Run]:
    """The runs without white space at either end, and with one space where several met."""
    trimmed: list[Run] = []
    for run in runs:
        before = trimmed[-1].text[-1:] if trimmed else " "
        text = run.text.lstrip(" ") if before == " " else run.text
        if text:
            trimmed.append(Run(text, run.is_bold, run.is_italic, run.link))
    while trimmed and not trimmed[-1].text.rstrip(" \u00a0"):
        trimmed.pop()
    if trimmed:
        last = trimmed[-1]
        trimmed[-1] = Run(last.text.rstrip(" \u00a0"), last.is_bold, last.is_italic, last.link)
    return trimmed
