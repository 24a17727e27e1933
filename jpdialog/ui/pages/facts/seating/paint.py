"""The seating plan as it is painted: the same on the page and in a picture that is exported."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from jpdialog.ui.pages.facts.seating.plan import Chair, Plan
from jpdialog.ui.tokens import CONTROL_RADIUS, GROUP, MARK, WORK, Tokens

INSIDE = 10


@dataclass(frozen=True, slots=True)
class Look:
    """How a plan is looked at: who is chosen, who is held and over which chair; a picture shows none of it."""

    chosen: str = ""
    is_held: bool = False
    over: Chair | None = None
    shows_free: bool = True


def paint_plan(painter: QPainter, plan: Plan, tokens: Tokens, font: QFont, look: Look) -> None:
    """Paint the whole plan at the painter's origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_heads(painter, plan, tokens, font)
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.setBrush(QColor(tokens.rail))
    painter.drawRoundedRect(plan.table, CONTROL_RADIUS, CONTROL_RADIUS)
    for chair in plan.chairs:
        if chair.sitting is not None:
            _paint_sitting(painter, chair, tokens, font, look)
        elif look.shows_free:
            _paint_free(painter, chair, tokens, is_over=look.over == chair)


def _paint_heads(painter: QPainter, plan: Plan, tokens: Tokens, font: QFont) -> None:
    small = _sized(font, GROUP)
    small.setWeight(QFont.Weight.DemiBold)
    painter.setFont(small)
    painter.setPen(QColor(tokens.muted))
    for head in plan.heads:
        text = QFontMetricsF(small).elidedText(head.text, Qt.TextElideMode.ElideRight, head.box.width())
        painter.drawText(head.box, Qt.AlignmentFlag.AlignCenter, text)


def _paint_sitting(painter: QPainter, chair: Chair, tokens: Tokens, font: QFont, look: Look) -> None:
    is_chosen, is_head = chair.key == look.chosen, chair.sitting is not None and chair.sitting.is_head
    edge = tokens.accent.ink if is_chosen or look.over == chair else tokens.control_line
    painter.setPen(QPen(QColor(edge), 2 if is_chosen or is_head or look.over == chair else 1, _line(look, is_chosen)))
    painter.setBrush(QColor(tokens.accent.tint if is_chosen or is_head else tokens.surface))
    painter.drawRoundedRect(chair.box.adjusted(1, 1, -1, -1), CONTROL_RADIUS, CONTROL_RADIUS)
    box, name, small = chair.box.adjusted(INSIDE, 1, -INSIDE, -2), _sized(font, WORK), _sized(font, MARK)
    name.setBold(is_head)
    above, below = QRectF(box), QRectF(box)
    if chair.about:
        above.setHeight(box.height() * 0.55)
        below.setTop(above.bottom())
        _paint_line(painter, below, chair.about, small, tokens.muted)
    _paint_line(painter, above, chair.name, name, tokens.text)


def _paint_line(painter: QPainter, box: QRectF, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)


def _paint_free(painter: QPainter, chair: Chair, tokens: Tokens, *, is_over: bool) -> None:
    painter.setPen(
        QPen(QColor(tokens.accent.ink if is_over else tokens.line), 2 if is_over else 1, Qt.PenStyle.DashLine)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(chair.box.adjusted(1, 1, -1, -1), CONTROL_RADIUS, CONTROL_RADIUS)


def _line(look: Look, is_chosen: bool) -> Qt.PenStyle:
    return Qt.PenStyle.DashLine if look.is_held and is_chosen else Qt.PenStyle.SolidLine


def _sized(font: QFont, pixels: int) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(pixels)
    return sized
