"""One room on the rail: icon, name, its key, and a count where something waits."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.ui.icons import paint_icon
from jpdialog.ui.language import translate
from jpdialog.ui.rooms import Room
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CONTROL_RADIUS, MARK, Tokens

ALIGN = Qt.AlignmentFlag
INSET, ICON, NAME_AT = 10, 18, 38


class RailButton(QAbstractButton):
    """A checkable button that looks as the rail's picture does."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.count = 0
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.retranslate()

    def retranslate(self) -> None:
        """Name it in the language of the window."""
        self.setText(self.room.name_now())
        self.setToolTip(f"{self.room.name_now()} ({self.room.key})")
        self._name_for_listeners()

    def show_count(self, count: int) -> None:
        """Say how many things wait in the room."""
        self.count = count
        self._name_for_listeners()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, 34)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, tokens)
        ink = QColor(tokens.accent.ink if self.isChecked() else tokens.text)
        top = (self.height() - ICON) / 2
        paint_icon(painter, self.room.value, QRectF(INSET, top, ICON, ICON), ink)
        room_for_name = self.rect().adjusted(NAME_AT, 0, -INSET, 0)
        painter.setPen(ink)
        painter.setFont(self._font(self.font().pixelSize()))
        painter.drawText(room_for_name, ALIGN.AlignVCenter | ALIGN.AlignLeft, self.text())
        if self.count:
            self._paint_count(painter, tokens)
        else:
            self._paint_key(painter, tokens)

    def _paint_ground(self, painter: QPainter, tokens: Tokens) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(tokens.accent.ink), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        ground = tokens.accent.tint if self.isChecked() else tokens.line if self.underMouse() else ""
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, CONTROL_RADIUS, CONTROL_RADIUS)

    def _paint_key(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setPen(QColor(tokens.accent.ink if self.isChecked() else tokens.muted))
        painter.setFont(self._font(MARK))
        painter.drawText(self.rect().adjusted(0, 0, -INSET, 0), ALIGN.AlignVCenter | ALIGN.AlignRight, self.room.key)

    def _paint_count(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setFont(self._font(MARK))
        width = max(20, painter.fontMetrics().horizontalAdvance(str(self.count)) + 12)
        pill = QRect(self.width() - INSET - width + 2, (self.height() - 20) // 2, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.late.tint))
        painter.drawRoundedRect(pill, 10, 10)
        painter.setPen(QColor(tokens.late.ink))
        painter.drawText(pill, ALIGN.AlignCenter, str(self.count))

    def _font(self, pixels: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(pixels if pixels > 0 else MARK)
        if self.isChecked():
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _name_for_listeners(self) -> None:
        waiting = translate("Rail", "{count} waiting").format(count=self.count)
        self.setAccessibleName(f"{self.text()}, {waiting}" if self.count else self.text())
