"""A paragraph as lines of type, broken by Qt and put where Word puts them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from jpdialog.documents.typesetting.looks import Align, Leading, Look
from jpdialog.documents.typesetting.settings import Line, Piece
from jpdialog.ui.printed.faces import UNIT, by_script, font_of, format_of
from jpdialog.ui.printed.marks import Dots, Mark, PageNumber, Slug, TextMark, ground

BASELINE = 0.8
"""Of the height of a line, where the style says the height: Word's and LibreOffice's rule."""
USUAL_TAB = 36 * UNIT
GAP_BEFORE_RIGHT = 6 * UNIT
ROOM_FOR_PAGE_NUMBER = 24 * UNIT
ENDLESS = 1e9
LINE_BREAK = "\u2028"


@dataclass(frozen=True, slots=True)
class Counted:
    """What is known of a page: its number, and how many there are; 0 while the rest is still being laid out."""

    page: int = 0
    pages: int = 0

    def said(self, piece: Piece) -> str:
        """The words of a piece."""
        if not piece.counts:
            return piece.text
        return str((self.page if piece.counts == "page" else self.pages) or "…")


@dataclass(frozen=True, slots=True)
class _Line:
    """A broken line: where it starts, from where its letters' tops are to their baseline, and how high it is."""

    line: QTextLine
    x: float
    baseline: float
    height: float


class Paragraph:
    """One paragraph in a column of ``width`` units, as slugs from top to bottom."""

    def __init__(self, line: Line, width: float, counted: Counted = Counted()) -> None:
        self._line, self._look, self._width, self._counted = line, line.look, width, counted
        self._left, self._right = line.look.left * UNIT, line.look.right * UNIT
        self._label = _layout((line.label,), counted, QTextOption()) if line.label else None
        self._beside = _layout(line.right, counted, QTextOption()) if line.right else None
        self._start = self._start_of_text()

    def slugs(self) -> list[Slug]:
        """Its lines, with the rules that the first and the last bring along."""
        layout = _layout(self._line.pieces, self._counted, self._option())
        slugs = [self._slug(layout, broken, number == 0) for number, broken in enumerate(self._broken(layout))]
        self._add_rules(slugs)
        return slugs

    def width(self) -> float:
        """How wide its widest line is, in this column."""
        layout = _layout(self._line.pieces, self._counted, self._option())
        return max(broken.x + broken.line.naturalTextWidth() for broken in self._broken(layout)) + UNIT

    def _start_of_text(self) -> float:
        """Where the first line's words begin: at the indent, or behind a label at the next stop."""
        start = self._left + self._look.first * UNIT
        if self._label is None:
            return start
        end = start + self._label.lineAt(0).naturalTextWidth()
        stops = sorted({self._left, *(stop * UNIT for stop in self._look.tabs)})
        return next((stop for stop in stops if stop >= end and stop > start), end + GAP_BEFORE_RIGHT)

    def _option(self) -> QTextOption:
        look = self._look
        option = QTextOption(Qt.AlignmentFlag.AlignJustify if look.align is Align.BOTH else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        stops = sorted({self._left, *(stop * UNIT for stop in look.tabs)})
        left = QTextOption.TabType.LeftTab
        option.setTabs([QTextOption.Tab(stop - self._start, left) for stop in stops if stop > self._start])
        option.setTabStopDistance(USUAL_TAB)
        return option

    def _broken(self, layout: QTextLayout) -> Iterable[_Line]:
        layout.beginLayout()
        x = self._start
        beside = self._beside_width()
        while (line := layout.createLine()).isValid():
            room = max(self._width - self._right - x - beside, UNIT)
            line.setLineWidth(room)
            line.setPosition(QPointF(0, 0))
            yield self._placed(line, x, room)
            x = self._left
        layout.endLayout()

    def _beside_width(self) -> float:
        if self._beside is not None:
            return self._beside.lineAt(0).naturalTextWidth() + GAP_BEFORE_RIGHT
        return ROOM_FOR_PAGE_NUMBER if self._line.page_of is not None else 0

    def _placed(self, line: QTextLine, x: float, room: float) -> _Line:
        spare = max(room - line.naturalTextWidth(), 0)
        x += {Align.CENTRE: spare / 2, Align.RIGHT: spare}.get(self._look.align, 0)
        natural = line.ascent() + line.descent()
        match self._look.leading:
            case Leading.EXACT:
                height = self._look.line * UNIT
                return _Line(line, x, BASELINE * height, height)
            case Leading.AT_LEAST:
                height = max(natural, self._look.line * UNIT)
            case Leading.TIMES:
                height = natural * self._look.line
        return _Line(line, x, height - line.descent(), height)

    def _slug(self, layout: QTextLayout, broken: _Line, is_first: bool) -> Slug:
        slug = Slug(broken.height, [TextMark(layout, broken.line, broken.x, broken.baseline - broken.line.ascent())])
        if self._look.side is not None:
            away = self._look.side.space + self._look.side.width
            slug.side, slug.side_x = self._look.side, self._edge - away * UNIT
        if is_first and self._label is not None:
            start = self._left + self._look.first * UNIT
            slug.marks.insert(0, _at(self._label, start, broken.baseline))
        if is_first and self._beside is not None:
            slug.marks.append(_at(self._beside, self._end - self._beside.lineAt(0).naturalTextWidth(), broken.baseline))
        if is_first and self._line.page_of is not None:
            start = broken.x + broken.line.naturalTextWidth() + GAP_BEFORE_RIGHT
            number = PageNumber(self._line.page_of, self._look.face, start, self._end, broken.baseline)
            slug.numbers.append(number)
        return slug

    @property
    def _edge(self) -> float:
        """Where the paragraph's own ground begins, on the left."""
        return self._left + min(self._look.first, 0) * UNIT

    @property
    def _end(self) -> float:
        return self._width - self._right

    def _add_rules(self, slugs: Sequence[Slug]) -> None:
        width = self._end - self._edge
        if (rule := self._look.top) is not None:
            deep = (rule.width + rule.space) * UNIT
            first = slugs[0].moved(0, deep)
            slugs[0].marks = [ground(self._edge, 0, width, rule.width * UNIT, rule.colour), *first.marks]
            slugs[0].height += deep
        if (rule := self._look.bottom) is not None:
            last = slugs[-1]
            last.marks.append(
                ground(self._edge, last.height + rule.space * UNIT, width, rule.width * UNIT, rule.colour)
            )
            last.height += (rule.width + rule.space) * UNIT


def said_at(right: float, number: PageNumber, said: str) -> list[Mark]:
    """The number of a page, ending at its right, and the dots that lead there."""
    layout = _layout((Piece(said, number.face),), Counted(), QTextOption())
    x = right - layout.lineAt(0).naturalTextWidth()
    size = number.face.size * UNIT / 16
    dots = Dots(number.start, x - GAP_BEFORE_RIGHT, number.baseline - size, size)
    return [dots, _at(layout, x, number.baseline)]


def _at(layout: QTextLayout, x: float, baseline: float) -> TextMark:
    line = layout.lineAt(0)
    return TextMark(layout, line, x, baseline - line.ascent())


def _layout(pieces: Sequence[Piece], counted: Counted, option: QTextOption) -> QTextLayout:
    """The pieces as one text; one with a usual option is set at once, on one line."""
    words, formats = [], []
    place = 0
    for piece in pieces:
        for text, is_east_asian in by_script(counted.said(piece).replace("\n", LINE_BREAK)):
            format_range = QTextLayout.FormatRange()
            format_range.start, format_range.length = place, _length(text)
            format_range.format = format_of(piece.face, is_east_asian=is_east_asian)
            formats.append(format_range)
            words.append(text)
            place += format_range.length
    layout = QTextLayout("".join(words), font_of(pieces[0].face) if pieces else font_of(Look().face))
    layout.setCacheEnabled(True)
    layout.setFormats(formats)
    layout.setTextOption(option)
    if option.wrapMode() == QTextOption().wrapMode():
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        layout.beginLayout()
        layout.createLine().setLineWidth(ENDLESS)
        layout.endLayout()
    return layout


def _length(text: str) -> int:
    """How Qt counts: a sign beyond the first plane is two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
