"""A line of text that ends in an ellipsis where it has no room; the whole of it is in its tooltip then."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel
from typing_extensions import override

LEAST = 40
"""Pixels under which the beginning of a text says nothing."""


class ElidedLabel(QLabel):
    """A label of one line. Its ``sizeHint`` is the whole text; it can be made as narrow as wanted."""

    elide = Qt.TextElideMode.ElideRight
    """Where the ellipsis stands."""

    @override
    def sizeHint(self) -> QSize:
        whole = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(whole, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @property
    def shown_text(self) -> str:
        """What there is room for: all of it, its beginning, or nothing rather than a letter or two of it."""
        room = self.contentsRect().width()
        if self.fontMetrics().horizontalAdvance(self.text()) <= room:
            return self.text()
        return "" if room < LEAST else self.fontMetrics().elidedText(self.text(), self.elide, room)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment(), self.shown_text)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip("" if self.shown_text == self.text() else self.text())
