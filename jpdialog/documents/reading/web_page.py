"""HTML: what a browser would show, line by line, with the numbers that ordered lists print by themselves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from jpdialog.documents.reading.encodings import decoded
from jpdialog.documents.reading.limits import check_text_size, collected
from jpdialog.documents.reading.number_formats import formatted, letters_in_columns
from jpdialog.documents.reading.wrapping import unwrapped
from jpdialog.domain.reading.source_text import SourceLine, SourceText
from jpdialog.domain.trouble import Trouble

_UNSEEN = {"head", "script", "style", "template", "noscript", "title", "rp"}
_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table tbody td"
    " tfoot th thead tr ul"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DEFINITIONS = re.compile(r"<!DOCTYPE[^>\[]*\[", re.IGNORECASE)
_HEAD = 65_536
_STYLE = re.compile(r"(font-weight|text-align|font-size|list-style(?:-type)?|display)\s*:\s*([^;]+)", re.IGNORECASE)
_SIZE = re.compile(r"([\d.]+)(pt|px)")
_POINTS = {"pt": 1.0, "px": 0.75}
_LIST_TYPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_LIST_STYLES = {
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "decimal-leading-zero": "decimalZero",
    "cjk-ideographic": "japaneseCounting",
    "japanese-informal": "japaneseCounting",
    "katakana": "aiueoFullWidth",
    "katakana-iroha": "irohaFullWidth",
    "disc": "bullet",
    "circle": "bullet",
    "square": "bullet",
    "none": "bullet",
}
_JAPANESE_STYLES = {"cjk-ideographic", "japanese-informal", "katakana", "katakana-iroha"}


def read_web_page(data: bytes, name: str) -> SourceText:
    """Read an HTML file; scripts, styles and what is marked hidden are left out. Raises Trouble when it is no text."""
    check_text_size(len(data), name)
    text, notes = _decoded_page(data, name)
    if _DEFINITIONS.search(text[:_HEAD]):
        raise Trouble(
            "{name} holds definitions of its own (a DOCTYPE with entities), which can be used to do harm. "
            "It was not read and nothing was changed. Ask its sender what it is.",
            name=name,
        )
    return collected(page_lines(text, name), "html", name, notes)


def page_lines(text: str, name: str) -> Iterator[SourceLine]:
    """The lines that the page or fragment ``text`` shows."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    if any(entry.type_name == "ERR_NAME_TOO_LONG" or "depth" in entry.message for entry in parser.error_log):
        raise Trouble(
            "{name} is nested too deeply to be read whole. Nothing was changed. "
            "Open it in a browser, copy the text of the plan and paste it.",
            name=name,
        )
    if root is not None:
        yield from _Page().lines(root)


def _decoded_page(data: bytes, name: str) -> tuple[str, list[str]]:
    """By the charset that the page names, where it holds; else as any text. A byte order mark goes before both."""
    named = _CHARSET.search(data[:4096])
    marked = data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:4096]
    if named and not marked:
        charset = named[1].decode("ascii", "replace").lower()
        try:
            return data.decode(
                {"shift_jis": "cp932", "x-sjis": "cp932", "iso-8859-1": "cp1252"}.get(charset, charset)
            ), []
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(data, name)


@dataclass(slots=True)
class _List:
    """A list that is open: what its next item prints."""

    format: str
    count: int
    step: int
    suffix: str = "."

    def number(self, item: etree._Element) -> str:
        value = item.get("value", "")
        if re.fullmatch(r"-?\d{1,9}", value):
            self.count = int(value)
        shown = self._shown(self.format)
        self.count += self.step
        return shown

    def _shown(self, number_format: str) -> str:
        if number_format == "bullet":
            return ""
        if number_format in ("lowerLetter", "upperLetter") and self.count > 0:
            letters = letters_in_columns(self.count)
            return (letters.upper() if number_format == "upperLetter" else letters) + self.suffix
        return formatted(self.count, number_format) + self.suffix


@dataclass(slots=True)
class _Looks:
    """What an element hands down to the text in it."""

    bold: bool = False
    centred: bool = False
    size: float | None = None
    heading: int | None = None
    keeps_space: bool = False


@dataclass(slots=True)
class _Page:
    """Gathers the text between two ends of a block into one line."""

    _text: list[tuple[str, _Looks]] = field(default_factory=list)
    _lists: list[_List] = field(default_factory=list)
    _numbers: list[str] = field(default_factory=list)
    _held: list[SourceLine] = field(default_factory=list)
    _gap: bool = False

    def lines(self, root: etree._Element) -> Iterator[SourceLine]:
        """Walks start and end of every element without recursion: pages nest as deeply as they like."""
        looks = [_Looks()]
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                unseen = tag in _UNSEEN or element.get("hidden") is not None
                looks.append(_handed_down(element, tag, looks[-1]))
                if unseen:
                    walk.skip_subtree()
                else:
                    yield from self._start(element, tag, looks[-1])
            else:
                looks.pop()
                yield from self._end(element, tag)
                self._add(element.tail, looks[-1])
        yield from self._paragraph()

    def _start(self, element: etree._Element, tag: str, looks: _Looks) -> Iterator[SourceLine]:
        if tag in _BLOCKS:
            yield from self._paragraph()
        elif tag == "br":
            self._break(looks)
        elif tag in ("rt", "img"):
            self._add("(" if tag == "rt" else element.get("alt", ""), looks)
        if tag in ("ol", "ul", "menu"):
            self._lists.append(_list(element, tag))
        elif tag == "li" and self._lists:
            number = self._lists[-1].number(element)
            self._numbers.extend([number] if number else [])
        self._add(element.text, looks)

    def _end(self, element: etree._Element, tag: str) -> Iterator[SourceLine]:
        if tag in _BLOCKS:
            yield from self._paragraph(ends_item=tag == "li")
            self._gap |= tag == "hr" or (tag == "p" and not "".join(map(str, element.itertext())).strip())
        elif tag == "rt":
            self._add(")", _Looks())
        if tag in ("ol", "ul", "menu") and self._lists:
            self._lists.pop()

    def _break(self, looks: _Looks) -> None:
        """A line break ends a line, two of them leave one empty; in headings they are a space."""
        if looks.heading is not None:
            self._add(" ", looks)
            return
        is_empty = not any(text.strip() for text, _ in self._text)
        self._line()
        self._gap |= is_empty

    def _add(self, text: str | None, looks: _Looks) -> None:
        if text:
            self._text.append((text, looks))

    def _paragraph(self, *, ends_item: bool = False) -> Iterator[SourceLine]:
        """The lines up to the end of a block; where some were broken by hand, it stands apart from its neighbours."""
        self._line(ends_item=ends_item)
        lines, self._held = self._held, []
        if len(lines) > 1:
            lines[0] = replace(lines[0], blank_before=True)
            self._gap = True
        yield from lines

    def _line(self, *, ends_item: bool = False) -> None:
        pieces, self._text = self._text, []
        shown = [(text, looks) for text, looks in pieces if text.strip()]
        if not shown:
            if ends_item and self._numbers:
                self._hold(SourceLine("", list_level=len(self._lists) or None))
            return
        first = shown[0][1]
        for text in _printed(pieces, keeps_space=first.keeps_space):
            line = SourceLine(
                text,
                heading_level=first.heading,
                list_level=len(self._lists) or None,
                bold=all(looks.bold for _, looks in shown),
                size=first.size,
                centred=first.centred,
            )
            self._hold(line)

    def _hold(self, line: SourceLine) -> None:
        self._held.append(replace(line, number=" ".join(self._numbers), blank_before=self._gap))
        self._numbers, self._gap = [], False


def _printed(pieces: list[tuple[str, _Looks]], *, keeps_space: bool) -> list[str]:
    text = "".join(text for text, _ in pieces)
    if not keeps_space:
        return [unwrapped(text).strip()]
    return [line.strip() for line in text.splitlines() if line.strip()]


def _handed_down(element: etree._Element, tag: str, above: _Looks) -> _Looks:
    style = {name.lower(): value.strip().lower() for name, value in _STYLE.findall(element.get("style", ""))}
    weight = style.get("font-weight", "")
    alignment = style.get("text-align") or element.get("align", "").lower() or ("center" if tag == "center" else "")
    size = _SIZE.match(style.get("font-size", ""))
    return _Looks(
        bold=weight in ("bold", "bolder", "600", "700", "800", "900")
        if weight
        else above.bold or tag in ("b", "strong"),
        centred=alignment == "center" if alignment else above.centred,
        size=float(size[1]) * _POINTS[size[2]] if size and size[1].count(".") < 2 else above.size,
        heading=int(tag[1]) if re.fullmatch("h[1-6]", tag) else above.heading,
        keeps_space=above.keeps_space or tag == "pre",
    )


def _list(element: etree._Element, tag: str) -> _List:
    style = {name.lower(): value.strip().lower() for name, value in _STYLE.findall(element.get("style", ""))}
    named = (style.get("list-style-type") or style.get("list-style") or "").split(" ")[0]
    if tag != "ol":
        return _List("bullet", 1, 1)
    number_format = _LIST_STYLES.get(named) or _LIST_TYPES.get(element.get("type", ""), "decimal")
    step = -1 if element.get("reversed") is not None else 1
    start = element.get("start", "")
    first = len(element.findall("li")) if step < 0 else 1
    count = int(start) if re.fullmatch(r"-?\d{1,9}", start) else first
    return _List(number_format, count, step, "、" if named in _JAPANESE_STYLES else ".")
