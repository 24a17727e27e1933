"""How a line of the tree is drawn: group heads small and muted, sections with their number, two lines at most."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jpdialog.ui.marks import Mark, paint_mark
from jpdialog.ui.pages.plan.section_tree import TreeRole
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CONTROL_RADIUS, MARK, STEP, WORK, Tokens

INDENT = 14
EDGE = 8
BESIDE = 14
GROUP_ABOVE = 6
LEADING = 2
Index = QModelIndex | QPersistentModelIndex


class SectionDelegate(QStyledItemDelegate):
    """Draws lines of a SectionTree, wrapped to ``width``, the width of the view's inside."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.width = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font = _font(option.font, index)
        metrics = QFontMetricsF(font)
        wide = metrics.horizontalAdvance(str(index.data()))
        lines = 1 if wide <= self._room(index) else 2
        above = GROUP_ABOVE if index.data(TreeRole.IS_GROUP) else 0
        return QSize(self.width, round(lines * (metrics.lineSpacing() + LEADING)) + STEP + above)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = tokens_of(option.widget)
        is_group = bool(index.data(TreeRole.IS_GROUP))
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        box = QRectF(option.rect).adjusted(0, GROUP_ABOVE if is_group else 0, 0, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(0, box.top() + 1, option.widget.width(), box.height() - 2)
        ground.setWidth(self.width)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent.tint if is_selected else tokens.background))
            painter.drawRoundedRect(ground, CONTROL_RADIUS, CONTROL_RADIUS)
        if is_selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent.ink), 2))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), CONTROL_RADIUS, CONTROL_RADIUS)
        self._paint_words(painter, option.font, index, box, _colour(tokens, is_group, is_selected), is_selected)
        self._paint_end(painter, option.font, index, box, tokens)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, base: QFont, index: Index, box: QRectF, colour: QColor, is_selected: bool
    ) -> None:
        font = _font(base, index)
        if is_selected:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colour)
        top, left = box.top() + STEP / 2, self._left(index)
        for text in wrapped(str(index.data()), font, self._room(index)):
            line = QRectF(left, top, self._room(index) + 2, QFontMetricsF(font).lineSpacing() + LEADING)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
            top += line.height()

    def _paint_end(self, painter: QPainter, base: QFont, index: Index, box: QRectF, tokens: Tokens) -> None:
        if index.data(TreeRole.WARNING):
            mark = QRectF(self.width - EDGE - 9, box.top() + 9, 9, 9)
            paint_mark(painter, Mark.DRAFT, mark, QColor(tokens.draft.ink))
            return
        note = index.data(TreeRole.NOTE)
        if note:
            font = QFont(base)
            font.setPixelSize(MARK)
            painter.setFont(font)
            painter.setPen(QColor(tokens.muted))
            where = box.adjusted(0, STEP / 2, 0, 0)
            where.setRight(self.width - EDGE)
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, str(note))

    def _left(self, index: Index) -> int:
        return EDGE + INDENT * max(0, int(index.data(TreeRole.LEVEL) or 1) - 2)

    def _room(self, index: Index) -> float:
        end = BESIDE if index.data(TreeRole.WARNING) or index.data(TreeRole.NOTE) else 0
        return max(40.0, self.width - self._left(index) - EDGE - end)


def wrapped(text: str, font: QFont, room: float) -> list[str]:
    """``text`` in at most two lines of ``room`` pixels; what does not fit ends in an ellipsis."""
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) <= room:
        return [text]
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(room)
    layout.endLayout()
    cut = first.textLength()
    return [text[:cut].rstrip(), metrics.elidedText(text[cut:], Qt.TextElideMode.ElideRight, room)]


def _font(base: QFont, index: Index) -> QFont:
    font = QFont(base)
    font.setPixelSize(MARK + 1 if index.data(TreeRole.IS_GROUP) else WORK)
    return font


def _colour(tokens: Tokens, is_group: bool, is_selected: bool) -> QColor:
    if is_selected:
        return QColor(tokens.accent.ink)
    return QColor(tokens.muted if is_group else tokens.text)
