"""Stacked bars: for each thing a column of counts. Painted by a function, so that a paper can show the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import product

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from jpdialog.ui.marks import Mark
from jpdialog.ui.tokens import MARK, STEP, Tokens

WIDEST_BAR, LABEL_HEIGHT, LEGEND_LINE, HEADROOM, GAP, BOX = 44, 40, 20, 16, 1, 10
HATCHING, GRAIN, DOT = 150, 5, 0.01
"""How much of the ground shows through a pattern, of 255; pixels from stroke to stroke; a stroke that is a dot."""
SMALLEST_NUMBERED = 13
"""A piece lower than this (in pixels) has no room for its number; the column's head tells it then."""


class Fill(Enum):
    """How a kind of piece is filled, so that nobody needs to tell its colour from another's."""

    SOLID = "solid"
    HOLLOW = "hollow"
    HATCHED = "hatched"
    LINED = "lined"
    DOTTED = "dotted"
    CROSSED = "crossed"


PATTERNED = frozenset({Fill.HATCHED, Fill.LINED, Fill.DOTTED, Fill.CROSSED})


@dataclass(frozen=True, slots=True)
class Piece:
    """What one kind of piece means, in every column alike: its word, the mark whose colours it has, its fill."""

    word: str
    mark: Mark
    fill: Fill = Fill.SOLID


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its label, and how many of each kind, from the foot up; ``key`` says where it leads, ``keys`` where
    each of its pieces does.
    """

    label: str
    counts: tuple[int, ...]
    key: str = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart shows: the kinds of piece from the foot up, and the columns from the left."""

    pieces: tuple[Piece, ...]
    columns: tuple[Column, ...]

    @property
    def highest(self) -> int:
        """The count of the highest column; at least 1."""
        return max((sum(column.counts) for column in self.columns), default=0) or 1


def small(font: QFont) -> QFont:
    """The font of what is written into a chart."""
    made = QFont(font)
    made.setPixelSize(MARK)
    return made


def slots(chart: Chart, area: QRectF, font: QFont) -> list[QRectF]:
    """The strip of ``area`` that belongs to each column, label and all."""
    wide = area.width() / max(len(chart.columns), 1)
    above = _legend_height(chart.pieces, area, font)
    top, high = area.top() + above, area.height() - above
    return [QRectF(area.left() + place * wide, top, wide, high) for place in range(len(chart.columns))]


def paint_stacked_bars(painter: QPainter, chart: Chart, area: QRectF, tokens: Tokens, font: QFont) -> None:
    """Paint ``chart`` into ``area``: the legend above, the columns on a line, their labels below."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(small(font))
    _paint_legend(painter, chart.pieces, area, tokens, font)
    for column, slot in zip(chart.columns, slots(chart, area, font), strict=True):
        _paint_column(painter, chart, column, slot, tokens)
    foot = area.bottom() - LABEL_HEIGHT + 0.5
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.drawLine(QPointF(area.left(), foot), QPointF(area.right(), foot))
    painter.restore()


def _legend_places(pieces: Sequence[Piece], area: QRectF, font: QFont) -> list[QRectF]:
    """Where each piece is explained: one after another, on as many lines as that takes."""
    metrics, left, top, places = QFontMetricsF(small(font)), area.left(), area.top(), []
    for piece in pieces:
        wide = BOX + 4 + metrics.horizontalAdvance(piece.word) + 2
        if left + wide > area.right() and left > area.left():
            left, top = area.left(), top + LEGEND_LINE
        places.append(QRectF(left, top, wide, 16))
        left += wide + 2 * STEP
    return places


def _legend_height(pieces: Sequence[Piece], area: QRectF, font: QFont) -> float:
    places = _legend_places(pieces, area, font)
    return places[-1].top() - area.top() + LEGEND_LINE + STEP if places else 0.0


def _paint_legend(painter: QPainter, pieces: Sequence[Piece], area: QRectF, tokens: Tokens, font: QFont) -> None:
    for piece, place in zip(pieces, _legend_places(pieces, area, font), strict=True):
        _paint_box(painter, piece, QRectF(place.left(), place.top() + 3, BOX, BOX), tokens)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(place.adjusted(BOX + 4, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, piece.word)


def boxes(chart: Chart, column: Column, slot: QRectF) -> list[tuple[Piece, int, QRectF]]:
    """The pieces of a column of which there is any, from the foot up, with how many and where each is."""
    wide = min(WIDEST_BAR, slot.width() - STEP)
    foot = slot.bottom() - LABEL_HEIGHT
    unit = (slot.height() - LABEL_HEIGHT - HEADROOM) / chart.highest
    found = []
    for piece, count in zip(chart.pieces, column.counts, strict=True):
        if count:
            box = QRectF(slot.center().x() - wide / 2, foot - count * unit, wide, count * unit - GAP)
            found.append((piece, count, box))
            foot -= count * unit
    return found


def _paint_column(painter: QPainter, chart: Chart, column: Column, slot: QRectF, tokens: Tokens) -> None:
    for piece, count, box in boxes(chart, column, slot):
        _paint_piece(painter, piece, count, box, tokens)
    _paint_label(painter, column.label, slot, tokens)


def _paint_piece(painter: QPainter, piece: Piece, count: int, box: QRectF, tokens: Tokens) -> None:
    _paint_box(painter, piece, box, tokens)
    if box.height() >= SMALLEST_NUMBERED:
        tone = piece.mark.tone(tokens)
        ground, colour = (tone.tint, tone.ink) if piece.fill is Fill.HOLLOW else (tone.ink, tokens.on_accent)
        _paint_number(painter, str(count), box, QColor(ground), QColor(colour))


def _paint_box(painter: QPainter, piece: Piece, box: QRectF, tokens: Tokens) -> None:
    tone = piece.mark.tone(tokens)
    is_hollow = piece.fill is Fill.HOLLOW
    painter.setPen(QPen(QColor(tone.ink), 1.5) if is_hollow else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tone.tint if is_hollow else tone.ink))
    painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75) if is_hollow else box, 2, 2)
    if piece.fill in PATTERNED:
        paint_pattern(painter, piece.fill, box, tokens)


def paint_pattern(painter: QPainter, fill: Fill, box: QRectF, tokens: Tokens) -> None:
    """Lay the pattern of a fill over a box. Drawn stroke by stroke: Qt's own patterns are too fine on paper."""
    painter.save()
    outline = QPainterPath()
    outline.addRoundedRect(box, 2, 2)
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    lines = QColor(tokens.surface)
    lines.setAlpha(HATCHING)
    painter.setPen(QPen(lines, 2 if fill is Fill.DOTTED else 1.2))
    painter.drawLines(_strokes(fill, box))
    painter.restore()


def _strokes(fill: Fill, box: QRectF) -> list[QLineF]:
    wide, high = int(box.width()), int(box.height())
    left, top, right, foot = box.left(), box.top(), box.right(), box.bottom()
    match fill:
        case Fill.LINED:
            return [QLineF(left, foot - y, right, foot - y) for y in range(GRAIN // 2, high + 1, GRAIN)]
        case Fill.DOTTED:
            places = product(range(GRAIN // 2, wide + 1, GRAIN), range(GRAIN // 2, high + 1, GRAIN))
            return [QLineF(left + x, foot - y, left + x + DOT, foot - y) for x, y in places]
    starts = range(-high - GRAIN, wide + GRAIN, GRAIN)
    rising = [QLineF(left + x, foot, left + x + box.height(), top) for x in starts]
    falling = [QLineF(left + x, top, left + x + box.height(), foot) for x in starts]
    return [*rising, *falling] if fill is Fill.CROSSED else rising


def _paint_number(painter: QPainter, number: str, box: QRectF, ground: QColor, colour: QColor) -> None:
    wide = painter.fontMetrics().horizontalAdvance(number) + STEP
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(box.center().x() - wide / 2, box.center().y() - 6, wide, 12), 2, 2)
    painter.setPen(colour)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)


def _paint_label(painter: QPainter, label: str, slot: QRectF, tokens: Tokens) -> None:
    painter.setPen(QColor(tokens.muted))
    box = QRectF(slot.left() + 2, slot.bottom() - LABEL_HEIGHT + 6, slot.width() - 4, LABEL_HEIGHT - 6)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    text = label
    if painter.fontMetrics().boundingRect(box.toRect(), int(flags), label).height() > box.height():
        text = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, flags, text)
