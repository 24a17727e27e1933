"""A status that can be changed where it stands: a chip with a menu behind it."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.ui.icons import paint_icon
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark, indent_of, paint_chip
from jpdialog.ui.pages.page import Status
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CHIP_RADIUS, MARK

ARROW = 12


class ChipButton(QAbstractButton):
    """A click, or Space, offers the choices of a status."""

    def __init__(self, status: Status, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark: Mark = status.mark
        font = QFont(self.font())
        font.setPixelSize(MARK)
        self.setFont(font)
        self.setText(status.text)
        self.setAccessibleName(translate("Header", "Status: {status}").format(status=status.text))
        self.setToolTip(translate("Header", "Set another status"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.menu = QMenu(self)
        for choice in status.choices:
            entry = self.menu.addAction(choice.name)
            entry.setCheckable(True)
            entry.setChecked(choice.name == status.text)
            entry.triggered.connect(lambda _checked=False, chosen=choice: chosen.run())
        self.clicked.connect(lambda: self.menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4))))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + indent_of(self._mark) + ARROW + 10, 20)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        tone = self._mark.tone(tokens_of(self))
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self.text(), self._mark, tone)
        arrow = QRectF(self.width() - ARROW - 5, (self.height() - ARROW) / 2, ARROW, ARROW)
        paint_icon(painter, "chevron-down", arrow, QColor(tone.ink))
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tone.ink), 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CHIP_RADIUS, CHIP_RADIUS)
