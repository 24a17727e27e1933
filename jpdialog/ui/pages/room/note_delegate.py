"""Paints lines of notes in large type: time, side and speaker, the sign of the kind, the words, what is about them."""

from __future__ import annotations

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from jpdialog.domain.notes import NoteKind
from jpdialog.ui.fonts import work_font
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark, indent_of, paint_chip
from jpdialog.ui.pages.room.looks import kind_colour, sign_of
from jpdialog.ui.pages.room.note_line import Line, Row
from jpdialog.ui.pages.room.notes_model import ROW
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CONTROL_RADIUS, GROUP, MARK, ROOM, WORK, Tokens

Index = QModelIndex | QPersistentModelIndex
LINE, HEAD, GAP, SIDE = 30, 40, 10, 24
TIME, WHO, WHO_WIDE, SIGN = 56, 112, 160, 32
ROOMY, NARROW = 640, 440
"""From which width of a note-taker's column names have more room, and below which they stand above the words."""
ABOVE = 22
CHIP, CHIP_GAP = 20, 6


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of a line stand in a column of so many pixels."""

    column: int

    @property
    def is_narrow(self) -> bool:
        """Whether time and name stand above the words."""
        return self.column < NARROW

    @property
    def who(self) -> int:
        """How wide names may be."""
        if self.is_narrow:
            return self.column - TIME - 16
        return WHO_WIDE if self.column >= ROOMY else WHO

    @property
    def sign(self) -> int:
        """Where the sign of the kind stands."""
        return 0 if self.is_narrow else TIME + self.who

    @property
    def text(self) -> int:
        """Where the words begin."""
        return self.sign + SIGN

    @property
    def top(self) -> int:
        """How far below the top of the line the words begin."""
        return ABOVE if self.is_narrow else 0

    @property
    def width(self) -> int:
        """How wide the words may be."""
        return max(80, self.column - self.text - 16)


class NoteDelegate(QStyledItemDelegate):
    """How a line is broken, and so its height, depends on its width: what was found is remembered."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._width = 0
        self._broken: WeakKeyDictionary[Row, list[list[str]]] = WeakKeyDictionary()
        self._heights: WeakKeyDictionary[Row, int] = WeakKeyDictionary()
        self.font_of_lines = work_font(ROOM)

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row, width = index.data(ROW), self._view.viewport().width()
        if not isinstance(row, Row):
            return QSize(width, LINE)
        self._take_width(width)
        height = self._heights.get(row)
        if height is None:
            height = self._heights[row] = self._height(row)
        return QSize(width, height)

    def _take_width(self, width: int) -> None:
        if width != self._width:
            self._width = width
            self._broken.clear()
            self._heights.clear()

    def _height(self, row: Row) -> int:
        if row.head:
            return HEAD
        texts = zip(row.lines, self._lines(row), strict=True)
        top = _Places(self._column(self._width, len(row.lines))).top
        return max(_height_of(line, len(broken)) for line, broken in texts) + top + GAP

    def _lines(self, row: Row) -> list[list[str]]:
        """The text of each note-taker's line as it is broken at this width."""
        width = self._view.viewport().width()
        self._take_width(width)
        found = self._broken.get(row)
        if found is None:
            room = _Places(self._column(width, len(row.lines))).width
            found = [broken(each.text, self.font_of_lines, room) if each else [] for each in row.lines]
            self._broken[row] = found
        return found

    def _column(self, width: int, count: int) -> int:
        return (width - 2 * SIDE) // max(1, count)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        tokens, box = tokens_of(self._view), QRect(option.rect)
        if row.head:
            self._paint_head(painter, box, row.head, tokens)
        else:
            self._paint_ground(painter, box, option.state, tokens)
            column = self._column(box.width(), len(row.lines))
            for place, (line, texts) in enumerate(zip(row.lines, self._lines(row), strict=True)):
                if line is not None:
                    at = QRect(box.left() + SIDE + place * column, box.top() + GAP // 2, column, box.height())
                    self._paint_line(painter, at, line, tokens)
                    self._paint_words(painter, at, line, texts, tokens)
        painter.restore()

    def _paint_head(self, painter: QPainter, box: QRect, head: str, tokens: Tokens) -> None:
        font = work_font(GROUP)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        inner = box.adjusted(SIDE, 8, -SIDE, -4)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, _cut(head, QFontMetrics(font), inner.width()))

    def _paint_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag, tokens: Tokens) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(tokens.accent.ink), 2) if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent.tint))
            painter.drawRoundedRect(box.adjusted(9, 1, -9, -1), CONTROL_RADIUS, CONTROL_RADIUS)

    def _paint_line(self, painter: QPainter, box: QRect, line: Line, tokens: Tokens) -> None:
        small = work_font(WORK)
        places, left, top = _Places(box.width()), box.left(), box.top()
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        middle, height = Qt.AlignmentFlag.AlignVCenter, places.top or LINE
        painter.drawText(QRect(left, top, TIME, height), middle, line.time)
        who = _cut(line.who, QFontMetrics(small), places.who - 8)
        painter.drawText(QRect(left + TIME, top, places.who, height), middle, who)
        if line.note.kind != NoteKind.PLAIN:
            bold = work_font(ROOM)
            bold.setWeight(QFont.Weight.Bold)
            painter.setFont(bold)
            painter.setPen(QColor(kind_colour(line.note.kind, tokens)))
            painter.drawText(QRect(left + places.sign, top + places.top, SIGN, LINE), middle, sign_of(line.note.kind))

    def _paint_words(self, painter: QPainter, box: QRect, line: Line, texts: list[str], tokens: Tokens) -> None:
        painter.setFont(self.font_of_lines)
        painter.setPen(QColor(tokens.text))
        places = _Places(box.width())
        left, top, width = box.left() + places.text, box.top() + places.top, places.width
        for each in texts:
            painter.drawText(QRect(left, top, width + 4, LINE), Qt.AlignmentFlag.AlignVCenter, each)
            top += LINE
        if line.about or line.is_used:
            _paint_about(painter, self._view, QRect(left, top, width, CHIP), line, tokens)


def _height_of(line: Line | None, lines: int) -> int:
    return LINE * max(1, lines) + (CHIP + 4 if line and (line.about or line.is_used) else 0)


def _paint_about(painter: QPainter, view: QWidget, box: QRect, line: Line, tokens: Tokens) -> None:
    font = QFont(view.font())
    font.setPixelSize(MARK)
    painter.setFont(font)
    chips = [(each, Mark.NONE) for each in line.about]
    if line.is_used:
        chips.insert(0, (translate("RoomPage", "cleared answer used"), Mark.CLEARED))
    left = box.left()
    for text, mark in chips:
        width = QFontMetrics(font).horizontalAdvance(text) + indent_of(mark) + 8
        if left + width > box.right():
            return
        paint_chip(painter, QRect(left, box.top(), width, CHIP), text, mark, mark.tone(tokens))
        left += width + CHIP_GAP


def broken(text: str, font: QFont, width: int) -> list[str]:
    """The lines of a text in so many pixels."""
    lines = []
    for paragraph in text.splitlines() or [""]:
        layout, option = QTextLayout(paragraph, font), QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, 0))
            lines.append(paragraph[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
    return lines


def _cut(text: str, metrics: QFontMetrics, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
