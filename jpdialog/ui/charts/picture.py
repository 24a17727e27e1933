"""A chart as a picture for a paper: the same strokes as on the screen, in the light colours, sharp when printed."""

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from jpdialog.domain.papers.chart import Drawn
from jpdialog.ui.charts.drawing import Drawing
from jpdialog.ui.charts.stacked_bars import small
from jpdialog.ui.tokens import LIGHT

WIDTH, HEIGHT, LOW = 160.0, 84.0, 44.0
"""Millimetres on paper: the width of the text on A4, a third of its height, and the height of one among tables."""
ACROSS, SHARPNESS = 640, 3
"""Pixels that the chart is laid out for, and dots for each: 305 to the inch on paper, with letters of 8.5 points."""
METRE = 1000
EDGE, LINE = 12, 28
"""Of a picture that goes alone: the ground around it, and the height of the line above the chart and below it."""


def png_of(drawing: Drawing, font: QFont, alone: str | None = None, height: float = HEIGHT) -> bytes:
    """The chart as PNG, the same bytes for the same numbers; may be called off the window's thread.

    ``alone`` is the marking of a picture that goes without a paper: then its title and its note stand on it, too.
    """
    down = round(ACROSS * height / WIDTH)
    image = QImage(ACROSS * SHARPNESS, down * SHARPNESS, QImage.Format.Format_RGB32)
    dots = round(ACROSS * SHARPNESS / WIDTH * METRE)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    image.fill(LIGHT.surface)
    painter = QPainter(image)
    painter.scale(SHARPNESS, SHARPNESS)
    area = QRectF(0, 0, ACROSS, down)
    if alone is not None:
        area = _with_words(painter, drawing, area, alone, font)
    drawing.paint(painter, area, LIGHT, font)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _with_words(painter: QPainter, drawing: Drawing, area: QRectF, marking: str, font: QFont) -> QRectF:
    """Write what the picture shows above the chart and what has to be known below it; gives back what is left."""
    inside = area.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    bold = QFont(font)
    bold.setBold(True)
    for colour, face, at, words in (
        (LIGHT.text, bold, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, drawing.title),
        (LIGHT.muted, small(font), Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, marking),
        (LIGHT.muted, small(font), Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, drawing.note),
    ):
        painter.setFont(face)
        painter.setPen(QColor(colour))
        painter.drawText(inside, at, words)
    return inside.adjusted(0, LINE, 0, -LINE)


def drawn(drawing: Drawing, font: QFont, alone: str | None = None, height: float = HEIGHT) -> Drawn:
    """The chart with its picture, as papers want it, so many millimetres high; ``alone``: as ``png_of`` has it."""
    return Drawn(
        title=drawing.title,
        picture=png_of(drawing, font, alone, height),
        width=WIDTH,
        height=height,
        told=drawing.told,
        rows=drawing.rows,
        note=drawing.note,
    )
