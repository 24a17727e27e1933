"""The text inside one Word paragraph as it is printed: results of fields, insertions accepted, deletions gone."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from jpdialog.documents.reading.number_formats import formatted
from jpdialog.documents.reading.word_package import W
from jpdialog.documents.reading.word_styles import Looks, Styles, run_looks, value

_MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATIVES = f"{_MARKUP}AlternateContent"
_TEXT = {f"{W}t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"}
_SUPERSCRIPT = str.maketrans("0123456789ivx", "⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣ")
_GONE = {f"{W}{tag}" for tag in ("del", "moveFrom", "pPr", "rPr", "rt", "rubyPr", "sdtPr", "sdtEndPr")}
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_PICTURE_FONTS = {
    0xF0A7: "▪",
    0xF0B7: "•",
    0xF0D8: "➢",
    0xF0E0: "→",
    0xF0FC: "✓",
    0xF06F: "□",
    0xF0A8: "□",
    0xF0FE: "☑",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with one look; a line break in it is ``\\n``."""

    text: str
    bold: bool
    size: float | None


class Note(NamedTuple):
    """A reference to a note: "footnote" or "endnote", its id in that part, and its raised mark."""

    kind: str
    id: str
    mark: str


@dataclass(slots=True)
class Inline:
    """What stands in one paragraph: its text, the text boxes that hang on it and the notes that it refers to."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    @property
    def is_blank(self) -> bool:
        """Whether nothing of it can be seen."""
        return not (self.boxes or self.notes or any(piece.text.strip() for piece in self.pieces))


def chosen(alternatives: etree._Element) -> Iterable[etree._Element]:
    """The one branch of ``mc:AlternateContent`` to read: the first choice that has text, else what is left."""
    branches = [*alternatives.findall(f"{_MARKUP}Choice"), *alternatives.findall(f"{_MARKUP}Fallback")]
    with_text = (branch for branch in branches if next(branch.iter(f"{W}t"), None) is not None)
    return next(with_text, branches[0] if branches else alternatives)


class RunReader:
    """Reads the runs of one story (the body, a text box, a note); fields may go on from paragraph to paragraph."""

    def __init__(self, styles: Styles, marks: Counter[str]) -> None:
        self.saw_hidden = False
        self._styles = styles
        self._marks = marks
        self._instructions: list[bool] = []
        self._note_mark = ""
        self._readers: dict[str, Callable[[etree._Element, Looks, Inline], None]] = {
            f"{W}r": self._run,
            f"{W}fldChar": self._field,
            f"{W}sym": lambda child, looks, inline: self._add(_symbol(child), looks, inline),
            f"{W}footnoteReference": self._note,
            f"{W}endnoteReference": self._note,
            f"{W}footnoteRef": lambda _, looks, inline: self._add(self._note_mark, looks, inline),
            f"{W}endnoteRef": lambda _, looks, inline: self._add(self._note_mark, looks, inline),
            f"{W}ruby": self._ruby,
            f"{W}txbxContent": lambda child, _, inline: inline.boxes.append(child),
            ALTERNATIVES: lambda child, looks, inline: self._walk(chosen(child), looks, inline),
        }

    def read(self, paragraph: etree._Element, looks: Looks, note_mark: str = "") -> Inline:
        """The inline content of ``paragraph``; ``note_mark`` is printed where a note repeats its own mark."""
        inline = Inline()
        self._note_mark = note_mark
        self._walk(paragraph, looks, inline)
        # An instruction that its paragraph does not close is a broken field: what follows it is text.
        self._instructions = [False] * len(self._instructions)
        return inline

    def _walk(self, parent: Iterable[etree._Element], looks: Looks, inline: Inline) -> None:
        for child in parent:
            tag = child.tag
            if tag in _SIGNS:
                self._add(_SIGNS[tag], looks, inline)
            elif tag in _TEXT:
                self._add(child.text or "", looks, inline)
            elif tag in self._readers:
                self._readers[tag](child, looks, inline)
            elif tag not in _GONE:
                self._walk(child, looks, inline)

    def _run(self, run: etree._Element, looks: Looks, inline: Inline) -> None:
        properties = run.find(f"{W}rPr")
        style = None if properties is None else value(properties.find(f"{W}rStyle"))
        looks = run_looks(properties).over(self._styles.looks(style or "")).over(looks)
        if not looks.hidden:
            self._walk(run, looks, inline)
        elif run.find(f"{W}t") is not None:
            self.saw_hidden = True

    def _add(self, text: str, looks: Looks, inline: Inline) -> None:
        if not any(self._instructions):
            inline.pieces.append(Piece(text, bool(looks.bold), looks.size))

    def _field(self, element: etree._Element, looks: Looks, inline: Inline) -> None:
        """Between begin and separate stands the instruction, between separate and end what is printed."""
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self._instructions.append(True)
        elif kind == "separate" and self._instructions:
            self._instructions[-1] = False
        elif kind == "end" and self._instructions:
            self._instructions.pop()

    def _note(self, reference: etree._Element, looks: Looks, inline: Inline) -> None:
        kind = "footnote" if reference.tag == f"{W}footnoteReference" else "endnote"
        mark = ""
        if reference.get(f"{W}customMarkFollows", "0") in ("0", "false", "off"):
            self._marks[kind] += 1
            mark = formatted(self._marks[kind], "lowerRoman" if kind == "endnote" else "decimal")
        inline.notes.append(Note(kind, reference.get(f"{W}id", ""), mark.translate(_SUPERSCRIPT)))
        self._add(inline.notes[-1].mark, looks, inline)

    def _ruby(self, ruby: etree._Element, looks: Looks, inline: Inline) -> None:
        """A word with its reading above it: the reading in brackets after the word."""
        for base in ruby.findall(f"{W}rubyBase"):
            self._walk(base, looks, inline)
        reading = Inline()
        for above in ruby.findall(f"{W}rt"):
            self._walk(above, looks, reading)
        self._add(f"({''.join(piece.text for piece in reading.pieces)})" if reading.pieces else "", looks, inline)


def _symbol(element: etree._Element) -> str:
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    known = _PICTURE_FONTS.get(code | 0xF000 if code < 0x100 else code)
    return known or (chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "")
