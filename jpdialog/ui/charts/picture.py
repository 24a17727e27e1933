"""A chart as a picture for a paper: the same strokes as on the screen, in the light colours, sharp when printed."""

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QFont, QImage, QPainter

from jpdialog.domain.papers.chart import Drawn
from jpdialog.ui.charts.drawing import Drawing
from jpdialog.ui.tokens import LIGHT

WIDTH, HEIGHT = 160.0, 84.0
"""Millimetres on paper: the width of the text on A4, and a third of its height."""
ACROSS, SHARPNESS = 640, 3
"""Pixels that the chart is laid out for, and dots for each: 305 to the inch on paper, with letters of 8.5 points."""
METRE = 1000


def png_of(drawing: Drawing, font: QFont) -> bytes:
    """The chart as PNG, the same bytes for the same numbers; may be called off the window's thread."""
    down = round(ACROSS * HEIGHT / WIDTH)
    image = QImage(ACROSS * SHARPNESS, down * SHARPNESS, QImage.Format.Format_RGB32)
    dots = round(ACROSS * SHARPNESS / WIDTH * METRE)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    image.fill(LIGHT.surface)
    painter = QPainter(image)
    painter.scale(SHARPNESS, SHARPNESS)
    drawing.paint(painter, QRectF(0, 0, ACROSS, down), LIGHT, font)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def drawn(drawing: Drawing, font: QFont) -> Drawn:
    """The chart with its picture, as papers want it."""
    return Drawn(
        title=drawing.title,
        picture=png_of(drawing, font),
        width=WIDTH,
        height=HEIGHT,
        told=drawing.told,
        rows=drawing.rows,
        note=drawing.note,
    )
