"""A ministry's letterhead, read from Word's own markup: its words, its tables and its pictures, each in its place.

What only Word draws (shapes, text boxes, charts, pictures in Windows' own forms) is left out, and said to be.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from lxml import etree

from jpdialog.documents.typesetting.looks import Align, Face, Look
from jpdialog.documents.typesetting.pictures_of_word import Pictures
from jpdialog.documents.typesetting.settings import Beside, Cell, Fitting, Image, Line, Piece, Pinned
from jpdialog.documents.typesetting.style_sheet import StyleSheet, W
from jpdialog.documents.writing.house_style import Letterhead

TWENTIETHS = 20
CELL_SIDE = 5.4
COUNTED = {"PAGE": "page", "NUMPAGES": "pages"}
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
DRAWN = (f"{W}drawing", f"{W}pict", f"{W}object")
ALIGNED = (Align.LEFT, Align.CENTRE, Align.RIGHT)


@dataclass(frozen=True, slots=True)
class Shown:
    """What can be shown of a letterhead, and whether something cannot."""

    settings: tuple[Fitting, ...] = ()
    lacks: bool = False


@lru_cache(maxsize=16)
def letterhead_of(letterhead: Letterhead, sheet: StyleSheet, width: float) -> Shown:
    """The letterhead in the looks of its house; ``width`` is that of the text, in points."""
    if not letterhead.inner:
        return Shown()
    root = etree.fromstring(f"<all>{letterhead.inner}</all>", etree.XMLParser(resolve_entities=False, no_network=True))
    reader = _Reader(sheet, Pictures(letterhead))
    settings = tuple(reader.settings(root, width))
    return Shown(settings, reader.pictures.lack_some)


@dataclass(slots=True)
class _Field:
    """A field that is being read: what it says to do, and whether its result has begun."""

    told: str = ""
    has_result: bool = False

    @property
    def is_counted(self) -> bool:
        return self.told.split()[:1] != [] and self.told.split()[0].upper() in COUNTED


@dataclass(slots=True)
class _Words:
    """The runs of a paragraph as they are read: pieces of text, and the pictures among them."""

    things: list[Piece | Image] = field(default_factory=list)
    pinned: list[Pinned] = field(default_factory=list)
    fields: list[_Field] = field(default_factory=list)


class _Reader:
    def __init__(self, sheet: StyleSheet, pictures: Pictures) -> None:
        self._sheet, self.pictures = sheet, pictures

    def settings(self, of: etree._Element, width: float) -> Iterator[Fitting]:
        for child in of:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, width)
            elif child.tag == f"{W}tbl":
                yield from self._table(child, width)

    def _table(self, table: etree._Element, width: float) -> Iterator[Fitting]:
        widths = [float(each.get(f"{W}w") or 0) / TWENTIETHS for each in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        align = self._sheet.dressed(table.find(f"{W}tblPr"), Look()).align
        start = {Align.CENTRE: (width - sum(widths)) / 2, Align.RIGHT: width - sum(widths)}.get(align, -CELL_SIDE)
        for row in table.iterfind(f"{W}tr"):
            cells, x, place = [], start, 0
            for cell in row.iterfind(f"{W}tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                columns = 1 if span is None else int(span.get(f"{W}val") or 1)
                own = sum(widths[place : place + columns])
                room = max(own - 2 * CELL_SIDE, 1)
                cells.append(Cell(tuple(self.settings(cell, room)), x + CELL_SIDE, room))
                x, place = x + own, place + columns
            yield Beside(tuple(cells))

    def _paragraph(self, paragraph: etree._Element, width: float) -> Iterator[Fitting]:
        properties = paragraph.find(f"{W}pPr")
        named = properties.find(f"{W}pStyle") if properties is not None else None
        style = "Normal" if named is None else str(named.get(f"{W}val"))
        look = self._sheet.dressed(properties, self._sheet.look(style))
        words = _Words()
        for run in paragraph.iter(f"{W}r"):
            if next(run.iterancestors(*DRAWN), None) is None:
                self._run(run, look.face, words)
        yield from words.pinned
        yield from _set(words.things, replace(look, list=None), width)

    def _run(self, run: etree._Element, face: Face, words: _Words) -> None:
        properties = run.find(f"{W}rPr")
        style = properties.find(f"{W}rStyle") if properties is not None else None
        face = self._sheet.toned("" if style is None else str(style.get(f"{W}val")), face)
        face = self._sheet.faced(properties, face)
        simple = next(run.iterancestors(f"{W}fldSimple"), None)
        if simple is not None and (told := _Field(str(simple.get(f"{W}instr")))).is_counted:
            words.things.append(_counter(told, face))
            return
        for child in run.iter(etree.Element):
            self._child(child, face, words)

    def _child(self, child: etree._Element, face: Face, words: _Words) -> None:
        if child.tag == f"{W}fldChar":
            _turn(str(child.get(f"{W}fldCharType")), face, words)
        elif child.tag == f"{W}instrText" and words.fields:
            words.fields[-1].told += child.text or ""
        elif child.tag in DRAWN:
            found = self.pictures.of(child)
            if isinstance(found, Image):
                words.things.append(found)
            elif found is not None:
                words.pinned.append(found)
        elif not any(each.is_counted or not each.has_result for each in words.fields):
            text = SIGNS.get(child.tag, child.text if child.tag == f"{W}t" else "")
            if text and next(child.iterancestors(*DRAWN), None) is None:
                words.things.append(Piece(text, face))


def _turn(kind: str, face: Face, words: _Words) -> None:
    """A field begins, has its result, or ends."""
    if kind == "begin":
        words.fields.append(_Field())
    elif words.fields and kind == "separate":
        words.fields[-1].has_result = True
    elif words.fields and kind == "end" and (ended := words.fields.pop()).is_counted:
        words.things.append(_counter(ended, face))


def _counter(told: _Field, face: Face) -> Piece:
    counts = told.told.split()[0].upper()
    return Piece("", face, "page" if COUNTED[counts] == "page" else "pages")


def _set(things: list[Piece | Image], look: Look, width: float) -> Iterator[Fitting]:
    """A paragraph: words alone, a picture alone, both on one line, or words parted by the tabs of a header."""
    pieces = tuple(each for each in things if isinstance(each, Piece))
    text = "".join(piece.text for piece in pieces)
    parts = _parted(pieces)
    if len(pieces) < len(things):
        yield _on_one_line(things, look)
    elif text.strip("\t ") and 1 < len(parts) <= len(ALIGNED) and look.align in (Align.LEFT, Align.BOTH):
        aligns = ALIGNED if len(parts) == len(ALIGNED) else (Align.LEFT, Align.RIGHT)
        cells = zip(parts, aligns, strict=True)
        yield Beside(tuple(Cell((Line(each, replace(look, align=align)),), 0, width) for each, align in cells))
    else:
        yield Line(pieces, look)


def _on_one_line(things: list[Piece | Image], look: Look) -> Beside:
    inner = replace(look, align=Align.LEFT, left=0, right=0, first=0, before=0, after=0)
    cells: list[Cell] = []
    waiting: list[Piece] = []
    for thing in [*things, None]:
        if isinstance(thing, Piece):
            waiting.append(thing)
            continue
        if waiting and "".join(piece.text + piece.counts for piece in waiting).strip():
            cells.append(Cell((Line(tuple(waiting), inner),)))
        waiting = []
        if thing is not None:
            cells.append(Cell((thing,), width=thing.width))
    return Beside(tuple(cells), look.align, stands_on_line=True, before=look.before, after=look.after)


def _parted(pieces: tuple[Piece, ...]) -> list[tuple[Piece, ...]]:
    """The pieces, parted where a tab stands."""
    parts: list[list[Piece]] = [[]]
    for piece in pieces:
        for number, text in enumerate(piece.text.split("\t")):
            if number:
                parts.append([])
            if text or piece.counts:
                parts[-1].append(replace(piece, text=text))
    return [tuple(part) for part in parts]
