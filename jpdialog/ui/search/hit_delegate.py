"""Paints a line of what was found: the text with its words marked, and under it where it stands."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from jpdialog.ui.search.hit_lines import LINE, HitLine
from jpdialog.ui.search.qt_places import in_qt
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CONTROL_RADIUS, GROUP, MARK, Tokens

Index = QModelIndex | QPersistentModelIndex
HEAD, HIT, LONE_HIT = 30, 48, 32
INSET, TOP = 12, 5


def height_of(line: HitLine) -> int:
    """The height of a line in pixels."""
    if line.place is None:
        return HEAD
    return HIT if line.where else LONE_HIT


class HitDelegate(QStyledItemDelegate):
    """Heads quiet, hits in two lines; the marked words stand on amber and in bold."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, height_of(index.data(LINE)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: HitLine = index.data(LINE)
        tokens, box = tokens_of(self._view), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.place is None:
            self._paint_head(painter, box, line, tokens)
        else:
            if index == self._view.currentIndex():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.accent.tint))
                painter.drawRoundedRect(box, CONTROL_RADIUS, CONTROL_RADIUS)
            self._paint_hit(painter, box.adjusted(INSET, TOP, -INSET, -TOP), line, tokens)
        painter.restore()

    def _paint_head(self, painter: QPainter, box: QRect, line: HitLine, tokens: Tokens) -> None:
        painter.setFont(_sized(painter.font(), GROUP, QFont.Weight.DemiBold))
        painter.setPen(QColor(tokens.muted))
        inside = box.adjusted(INSET, 4, -INSET, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, line.excerpt.text)
        painter.setFont(_sized(painter.font(), MARK, QFont.Weight.Normal))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, line.where)

    def _paint_hit(self, painter: QPainter, box: QRect, line: HitLine, tokens: Tokens) -> None:
        painter.setPen(QColor(tokens.text))
        layout = _marked(line, painter.font(), box.width(), tokens)
        painter.setClipRect(box)
        layout.draw(painter, QPointF(box.topLeft()))
        if line.where:
            painter.setFont(_sized(painter.font(), MARK, QFont.Weight.Normal))
            painter.setPen(QColor(tokens.muted))
            where = painter.fontMetrics().elidedText(line.where, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom, where)


def _marked(line: HitLine, font: QFont, width: int, tokens: Tokens) -> QTextLayout:
    # A little less than there is: bold words are wider than the elision reckons with.
    text = QFontMetrics(font).elidedText(line.excerpt.text, Qt.TextElideMode.ElideRight, width - 3 * INSET)
    layout = QTextLayout(text, font)
    shown_to = len(text) if text == line.excerpt.text else len(text) - 1  # the sign of what was left out is no match
    marks = [(start, min(end, shown_to)) for start, end in line.excerpt.marks if start < shown_to]
    layout.setFormats([_format(text, start, end, tokens) for start, end in marks])
    layout.beginLayout()
    shown = layout.createLine()
    shown.setLineWidth(4 * width)
    layout.endLayout()
    return layout


def _format(text: str, start: int, end: int, tokens: Tokens) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start = in_qt(text, start)
    marked.length = max(0, in_qt(text, end) - marked.start)
    look = QTextCharFormat()
    look.setBackground(QColor(tokens.draft.tint))
    look.setForeground(QColor(tokens.draft.ink))
    look.setFontWeight(QFont.Weight.DemiBold)
    marked.format = look
    return marked


def _sized(font: QFont, pixels: int, weight: QFont.Weight) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(pixels)
    sized.setWeight(weight)
    return sized
