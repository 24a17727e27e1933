"""Marks of status: a shape and a word, so that nobody needs to tell colours apart."""

from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CHIP_RADIUS, MARK, Tokens, Tone


class Mark(Enum):
    """A status by its shape: (shape, the token that colours it)."""

    CALLED_FOR = ("ring", "called_for")
    DRAFT = ("triangle", "draft")
    IN_CLEARANCE = ("diamond", "in_clearance")
    CLEARED = ("square", "cleared")
    APPROVED = ("disc", "approved")
    LATE = ("diamond", "late")
    NONE = ("none", "called_for")

    def tone(self, tokens: Tokens) -> Tone:
        """The mark's colours in one scheme."""
        tone: Tone = getattr(tokens, self.value[1])
        return tone


def paint_mark(painter: QPainter, mark: Mark, box: QRectF, colour: QColor) -> None:
    """Draw the shape of ``mark`` into ``box``, which is square: 8 pixels in a chip, 8 to 10 in a list."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    side = box.width()
    match mark.value[0]:
        case "ring":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 1.2))
            painter.drawEllipse(box.adjusted(0, 0, 0, 0))
        case "triangle":
            corners = [QPointF(side / 2, 0.5), QPointF(side, side - 0.5), QPointF(0, side - 0.5)]
            painter.drawPolygon(QPolygonF([box.topLeft() + corner for corner in corners]))
        case "diamond":
            middle, reach = box.center(), side / 2 + 0.4
            steps = [QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0)]
            painter.drawPolygon(QPolygonF([middle + step for step in steps]))
        case "square":
            painter.drawRoundedRect(box.adjusted(0.2, 0.2, -0.2, -0.2), 1, 1)
        case "disc":
            painter.drawEllipse(box)
    painter.restore()


def indent_of(mark: Mark) -> int:
    """Where a chip's word begins, in pixels."""
    return 8 if mark is Mark.NONE else 21


def paint_chip(painter: QPainter, box: QRect, text: str, mark: Mark, tone: Tone) -> None:
    """Draw a mark with its word on a tint."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tone.tint))
    painter.drawRoundedRect(QRectF(box), CHIP_RADIUS, CHIP_RADIUS)
    if mark is not Mark.NONE:
        paint_mark(painter, mark, QRectF(box.left() + 8, box.top() + (box.height() - 8) / 2, 8, 8), QColor(tone.ink))
    painter.setPen(QColor(tone.ink))
    painter.drawText(box.adjusted(indent_of(mark), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)


class Chip(QLabel):
    """A mark with its word on a tint."""

    def __init__(self, text: str = "", mark: Mark = Mark.NONE, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.mark = mark
        font = QFont(self.font())
        font.setPixelSize(MARK)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_status(self, text: str, mark: Mark) -> None:
        """Show another status."""
        self.mark = mark
        self.setText(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + indent_of(self.mark) + 8, 20)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_chip(QPainter(self), self.rect(), self.text(), self.mark, self.mark.tone(tokens_of(self)))
