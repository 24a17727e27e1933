"""A line as every list paints it: the ground that says it is chosen or gone over, and words that end in dots."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QWidget

from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CONTROL_RADIUS, MARK

State = QStyle.StateFlag


def paint_ground(painter: QPainter, view: QWidget, box: QRect, state: State) -> None:
    """The ground of a line: tinted if it is chosen, with a ring where the keyboard is."""
    tokens, is_chosen, has_focus = tokens_of(view), bool(state & State.State_Selected), state & State.State_HasFocus
    painter.setPen(QPen(QColor(tokens.accent.ink), 2) if has_focus else Qt.PenStyle.NoPen)
    if is_chosen or has_focus or state & State.State_MouseOver:
        painter.setBrush(QColor(tokens.accent.tint if is_chosen else tokens.background))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), CONTROL_RADIUS, CONTROL_RADIUS)


def paint_words(painter: QPainter, box: QRect, text: str, font: QFont, ink: str) -> None:
    """The words in one line, as many as there is room for."""
    painter.setFont(font)
    painter.setPen(QColor(ink))
    shown = painter.fontMetrics().elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def small(font: QFont) -> QFont:
    """The font of what stands under a name."""
    made = QFont(font)
    made.setPixelSize(MARK)
    return made
