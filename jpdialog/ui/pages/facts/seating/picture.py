"""The seating plan as a picture to be sent: on white, with its title and marking, and described in words."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from jpdialog.ui.pages.facts.seating.paint import Look, paint_plan
from jpdialog.ui.pages.facts.seating.plan import Plan
from jpdialog.ui.tokens import LIGHT, MARK, TITLE

WIDTH, EDGE, SHARPNESS = 1040, 32, 2
TOP, LINE = 72, 20
DOTS_PER_METRE = 7559
"""192 dots to the inch, so that it prints as wide as it is on a page of A4 across."""


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands above a picture: its title, its marking and whatever else must be said of it."""

    title: str
    marking: str = ""
    remark: str = ""


def picture_of(plan: Plan, caption: Caption, font: QFont, description: str) -> bytes:
    """The plan, ``WIDTH`` units wide, as a PNG that carries its description."""
    height = round(plan.height) + TOP + 2 * EDGE
    image = QImage((WIDTH + 2 * EDGE) * SHARPNESS, height * SHARPNESS, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    painter.scale(SHARPNESS, SHARPNESS)
    _paint_caption(painter, caption, font)
    painter.translate(EDGE, EDGE + TOP)
    paint_plan(painter, plan, LIGHT, font, Look(shows_free=False))
    painter.end()
    image.setDotsPerMeterX(DOTS_PER_METRE)
    image.setDotsPerMeterY(DOTS_PER_METRE)
    image.setText("Title", caption.title)
    image.setText("Description", description)
    return _png(image)


def _paint_caption(painter: QPainter, caption: Caption, font: QFont) -> None:
    title, small = QFont(font), QFont(font)
    title.setPixelSize(TITLE)
    title.setWeight(QFont.Weight.DemiBold)
    small.setPixelSize(MARK)
    for text, used, colour, top in (
        (caption.marking, small, LIGHT.text, 12),
        (caption.title, title, LIGHT.text, 16 + LINE),
        (caption.remark, small, LIGHT.late.ink, 22 + 2 * LINE),
    ):
        painter.setFont(used)
        painter.setPen(QColor(colour))
        painter.drawText(QRectF(EDGE, top, WIDTH, LINE + 8), Qt.AlignmentFlag.AlignCenter, text)


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
