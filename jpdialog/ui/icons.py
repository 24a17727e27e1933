"""Icons of one family, drawn as outlines and tinted by the palette, sharp at any scale.

An icon is a file in resources/icons, black on nothing on a grid of 24; the colour is given when it is painted.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.resources import resource

ROLES = QPalette.ColorRole


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (resource("icons") / f"{name}.svg").read_text(encoding="utf-8").replace("#000", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw the icon into ``box`` in one colour."""
    _renderer(name, colour.name()).render(painter, box)


def icon(name: str, role: QPalette.ColorRole = ROLES.ButtonText) -> QIcon:
    """The icon for a button: in the palette's colour for ``role`` at the time when it is painted."""
    return QIcon(_Tinted(name, role))


class Picture(QWidget):
    """An icon standing by itself, in the accent colour; it says nothing that the words beside it do not."""

    def __init__(self, name: str, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(side, side)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = QGuiApplication.palette().color(ROLES.Accent)
        paint_icon(QPainter(self), self._name, QRectF(self.rect()), colour)


class _Tinted(QIconEngine):
    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name, self._role = name, role

    @override
    def clone(self) -> QIconEngine:
        return _Tinted(self._name, self._role)

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        groups = QPalette.ColorGroup
        group = groups.Disabled if mode is QIcon.Mode.Disabled else groups.Active
        paint_icon(painter, self._name, QRectF(rect), QGuiApplication.palette().color(group, self._role))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture
