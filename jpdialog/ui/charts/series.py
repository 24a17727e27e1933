"""A figure over its periods as bars: whole for a number, hatched for one read out of words, hollow while undecided."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from jpdialog.ui.charts.stacked_bars import PATTERNED, Fill, paint_pattern, small
from jpdialog.ui.tokens import STEP, Tokens

LABEL_HEIGHT, VALUE_HEIGHT, WIDEST_BAR = 20, 18, 56


@dataclass(frozen=True, slots=True)
class Bar:
    """One period: how it is called, what is said of it, and how much that is; no amount leaves its place empty."""

    label: str
    said: str
    amount: float | None = None
    fill: Fill = Fill.SOLID


def slots(bars: Sequence[Bar], area: QRectF) -> list[QRectF]:
    """The strip of ``area`` that belongs to each bar, label and all."""
    wide = area.width() / max(len(bars), 1)
    return [QRectF(area.left() + place * wide, area.top(), wide, area.height()) for place in range(len(bars))]


def paint_series(painter: QPainter, bars: Sequence[Bar], area: QRectF, tokens: Tokens, font: QFont) -> None:
    """Paint the bars into ``area``, over and under a line that is nought, their periods below."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(small(font))
    amounts = [bar.amount for bar in bars if bar.amount is not None]
    highest, lowest = max([0.0, *amounts]), min([0.0, *amounts])
    below = VALUE_HEIGHT if lowest < 0 else 0
    inside = area.adjusted(0, VALUE_HEIGHT, 0, -LABEL_HEIGHT - below)
    unit = inside.height() / ((highest - lowest) or 1.0)
    nought = inside.top() + highest * unit
    for bar, slot in zip(bars, slots(bars, area), strict=True):
        _paint_bar(painter, bar, slot, nought, unit, tokens)
    _write_periods(painter, bars, area, tokens)
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.drawLine(QPointF(area.left(), nought + 0.5), QPointF(area.right(), nought + 0.5))
    painter.restore()


def _paint_bar(painter: QPainter, bar: Bar, slot: QRectF, nought: float, unit: float, tokens: Tokens) -> None:
    wide = max(min(WIDEST_BAR, slot.width() - STEP), 2.0)
    high = (bar.amount or 0.0) * unit
    box = QRectF(slot.center().x() - wide / 2, nought - max(high, 0.0), wide, abs(high))
    if bar.amount is not None:
        _paint_box(painter, bar.fill, box, tokens)
    top = box.bottom() + 2 if high < 0 else box.top() - VALUE_HEIGHT
    _write(painter, bar.said, QRectF(slot.left(), top, slot.width(), VALUE_HEIGHT), tokens.text)


def _write_periods(painter: QPainter, bars: Sequence[Bar], area: QRectF, tokens: Tokens) -> None:
    """Where the periods do not fit beside each other, every second or third is named, and always the newest."""
    known = slots(bars, area)
    widest = max((painter.fontMetrics().horizontalAdvance(bar.label) + 4 for bar in bars), default=0)
    every = max(ceil(widest / known[0].width()), 1) if known else 1
    for place in range(len(bars) - 1, -1, -every):
        slot = known[place]
        wide = min(max(slot.width(), widest), area.width())
        left = min(max(slot.center().x() - wide / 2, area.left()), area.right() - wide)
        _write(painter, bars[place].label, QRectF(left, slot.bottom() - LABEL_HEIGHT, wide, LABEL_HEIGHT), tokens.muted)


def _paint_box(painter: QPainter, fill: Fill, box: QRectF, tokens: Tokens) -> None:
    is_hollow = fill is Fill.HOLLOW
    tone = tokens.late if is_hollow else tokens.accent
    painter.setPen(QPen(QColor(tone.ink), 1.5, Qt.PenStyle.DashLine) if is_hollow else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tone.tint if is_hollow else tone.ink))
    painter.drawRoundedRect(box, 2, 2)
    if fill in PATTERNED:
        paint_pattern(painter, fill, box, tokens)


def _write(painter: QPainter, text: str, box: QRectF, colour: str) -> None:
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) - 2)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
