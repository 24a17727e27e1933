"""The pages on what Qt can draw on: a picture for the window, a PDF, a printer."""

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from jpdialog.ui.printed.faces import UNIT
from jpdialog.ui.printed.pages import Page, Pages


def picture(pages: Pages, page: Page, per_point: float) -> QImage:
    """A page as a picture, ``per_point`` pixels to a point; paper is white whatever the window looks like."""
    size = QSizeF(page.width, page.height) * (per_point / UNIT)
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(per_point / UNIT, per_point / UNIT)
    pages.draw(page, painter)
    painter.end()
    return image
