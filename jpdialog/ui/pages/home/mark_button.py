"""A mark with a few signs on its tint, as a button: a cell of the strip, or a status of its legend."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.ui.marks import Mark, paint_mark
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CHIP_RADIUS, MARK

SIDE, GAP = 8, 5


class MarkButton(QAbstractButton):
    """Paints itself: tint, mark, words. ``size`` is the least width and the height."""

    def __init__(self, size: QSize, *, is_strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = Mark.NONE
        self._size, self._is_strong = size, is_strong
        self._hint = size
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_mark(self, mark: Mark, text: str, name: str) -> None:
        """Show a status; ``name`` says all of it, to a screen reader and in the tool tip."""
        self.mark = mark
        self.setText(text)
        words = QFontMetrics(self._font()).horizontalAdvance(text)
        self._hint = QSize(max(self._size.width(), words + SIDE + GAP + 16), self._size.height())
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return self._hint

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        tone = self.mark.tone(tokens)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tone.tint))
        edge = QColor(tokens.accent.ink) if self.hasFocus() else QColor(tone.ink)
        shows_edge = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1) if shows_edge else Qt.PenStyle.NoPen)
        inset = 1 if shows_edge else 0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), CHIP_RADIUS, CHIP_RADIUS)
        painter.setFont(self._font())
        words = painter.fontMetrics().horizontalAdvance(self.text())
        left = (self.width() - words - SIDE - GAP) / 2
        paint_mark(painter, self.mark, QRectF(left, (self.height() - SIDE) / 2, SIDE, SIDE), QColor(tone.ink))
        painter.setPen(QColor(tone.ink))
        room = QRectF(left + SIDE + GAP, 0, words + 2, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(MARK)
        if self._is_strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font
