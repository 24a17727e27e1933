"""Stacked bars: for each thing a column of counts. Painted by a function, so that a paper can show the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen

from jpdialog.ui.marks import Mark
from jpdialog.ui.tokens import MARK, STEP, Tokens

WIDEST_BAR, LABEL_HEIGHT, LEGEND_HEIGHT, HEADROOM, GAP = 44, 40, 28, 16, 1
HATCHING = 110
"""How much of the ground shows through as hatching, of 255."""
SMALLEST_NUMBERED = 13
"""A piece lower than this (in pixels) has no room for its number; the column's head tells it then."""


class Fill(Enum):
    """How a kind of piece is filled, so that nobody needs to tell its colour from another's."""

    SOLID = "solid"
    HOLLOW = "hollow"
    HATCHED = "hatched"


@dataclass(frozen=True, slots=True)
class Piece:
    """What one kind of piece means, in every column alike: its word, the mark whose colours it has, its fill."""

    word: str
    mark: Mark
    fill: Fill = Fill.SOLID


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its label, and how many of each kind, from the foot up; ``key`` says where it leads."""

    label: str
    counts: tuple[int, ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart shows: the kinds of piece from the foot up, and the columns from the left."""

    pieces: tuple[Piece, ...]
    columns: tuple[Column, ...]

    @property
    def highest(self) -> int:
        """The count of the highest column; at least 1."""
        return max((sum(column.counts) for column in self.columns), default=0) or 1


def slots(chart: Chart, area: QRectF) -> list[QRectF]:
    """The strip of ``area`` that belongs to each column, label and all."""
    wide = area.width() / max(len(chart.columns), 1)
    top, high = area.top() + LEGEND_HEIGHT, area.height() - LEGEND_HEIGHT
    return [QRectF(area.left() + place * wide, top, wide, high) for place in range(len(chart.columns))]


def paint_stacked_bars(painter: QPainter, chart: Chart, area: QRectF, tokens: Tokens, font: QFont) -> None:
    """Paint ``chart`` into ``area``: the legend above, the columns on a line, their labels below."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    small = QFont(font)
    small.setPixelSize(MARK)
    painter.setFont(small)
    _paint_legend(painter, chart.pieces, area, tokens)
    for column, slot in zip(chart.columns, slots(chart, area), strict=True):
        _paint_column(painter, chart, column, slot, tokens)
    foot = area.bottom() - LABEL_HEIGHT + 0.5
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.drawLine(QPointF(area.left(), foot), QPointF(area.right(), foot))
    painter.restore()


def _paint_legend(painter: QPainter, pieces: Sequence[Piece], area: QRectF, tokens: Tokens) -> None:
    left = area.left()
    for piece in pieces:
        _paint_box(painter, piece, QRectF(left, area.top() + 3, 10, 10), tokens)
        painter.setPen(QColor(tokens.muted))
        wide = painter.fontMetrics().horizontalAdvance(piece.word)
        painter.drawText(QRectF(left + 14, area.top(), wide + 2, 16), Qt.AlignmentFlag.AlignVCenter, piece.word)
        left += 14 + wide + 2 * STEP


def _paint_column(painter: QPainter, chart: Chart, column: Column, slot: QRectF, tokens: Tokens) -> None:
    wide = min(WIDEST_BAR, slot.width() - STEP)
    foot = slot.bottom() - LABEL_HEIGHT
    unit = (slot.height() - LABEL_HEIGHT - HEADROOM) / chart.highest
    for piece, count in zip(chart.pieces, column.counts, strict=True):
        if count:
            box = QRectF(slot.center().x() - wide / 2, foot - count * unit, wide, count * unit - GAP)
            _paint_piece(painter, piece, count, box, tokens)
            foot -= count * unit
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
    if piece.fill is Fill.HATCHED:
        lines = QColor(tokens.surface)
        lines.setAlpha(HATCHING)
        painter.setBrush(QBrush(lines, Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box, 2, 2)


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
