"""The dialogue that everything on screen belongs to, above the rail: a click or Ctrl+D chooses another."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.ui.icons import paint_icon
from jpdialog.ui.language import translate
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CARD_RADIUS, MARK

LINE, INSET = 20, 12
BETWEEN = " · "
"""Between the place and the days, where both stand on one line."""

WRAP = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class DialogueLine:
    """A dialogue as the card and its list show it."""

    id: str
    name: str
    where_and_when: str = ""
    how_far: str = ""


class DialogueCard(QAbstractButton):
    """A button in the shape of a card, with the list of dialogues behind it."""

    dialogue_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: DialogueLine | None = None
        self._choices: list[DialogueLine] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self.open_list)
        self._list = QMenu(self)
        self.show_dialogue(None, [])

    def show_dialogue(self, shown: DialogueLine | None, choices: list[DialogueLine]) -> None:
        """Show one dialogue and offer ``choices``."""
        self._shown, self._choices = shown, choices
        self.setText(shown.name if shown else translate("Rail", "No dialogue yet"))
        told = ", ".join(filter(None, self._lines())).replace("\n", BETWEEN)
        self.setAccessibleName(translate("Rail", "Dialogue: {told}").format(told=told))
        self.setToolTip(translate("Rail", "Switch dialogue (Ctrl+D)"))
        self.setEnabled(bool(choices))
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Name it in the language of the window."""
        self.show_dialogue(self._shown, self._choices)

    def open_list(self) -> None:
        """Let another dialogue be chosen."""
        if not self._choices:
            return
        self._list.clear()
        for line in self._choices:
            entry = self._list.addAction("   ·   ".join(filter(None, [line.name, line.where_and_when])))
            entry.setCheckable(True)
            entry.setChecked(line == self._shown)
            entry.triggered.connect(lambda _checked=False, chosen=line.id: self.dialogue_chosen.emit(chosen))
        self._list.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _lines(self) -> list[str]:
        if self._shown is None:
            return [self.text(), translate("Rail", "Create one on the Home page"), ""]
        where = self._shown.where_and_when
        if QFontMetrics(self._small()).horizontalAdvance(where) > self._room():
            where = where.replace(BETWEEN, "\n")
        return [self._shown.name, where, self._shown.how_far]

    @override
    def sizeHint(self) -> QSize:
        name, where, far = self._lines()
        bold = self._bold()
        height = self._height_of(name, bold) + (self._height_of(where, self._small()) if where else 0)
        return QSize(180, 2 * INSET - 4 + height + (LINE if far else 0))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = tokens.accent.ink if self.hasFocus() else tokens.control_line if self.underMouse() else tokens.line
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CARD_RADIUS, CARD_RADIUS)
        name, where, far = self._lines()
        top = self._paint_lines(painter, INSET - 2, name, self._bold(), QColor(tokens.text))
        top = self._paint_lines(painter, top, where, self._small(), QColor(tokens.muted))
        self._paint_lines(painter, top, far, self._small(), QColor(tokens.muted))
        if self._choices:
            painter.setFont(self._small())
            beside = INSET + painter.fontMetrics().horizontalAdvance(far) + 3
            paint_icon(painter, "chevron-down", QRectF(beside, top + 4, 12, 12), QColor(tokens.muted))

    def _paint_lines(self, painter: QPainter, top: int, text: str, font: QFont, colour: QColor) -> int:
        if not text:
            return top
        height = self._height_of(text, font)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QRect(INSET, top, self._room(), height), Qt.AlignmentFlag.AlignVCenter | WRAP, text)
        return top + height

    def _height_of(self, text: str, font: QFont) -> int:
        box = QFontMetrics(font).boundingRect(QRect(0, 0, self._room(), 400), WRAP, text)
        return max(LINE, box.height() + 2)

    def _room(self) -> int:
        return max(self.width(), 150) - 2 * INSET

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(MARK)
        return font
