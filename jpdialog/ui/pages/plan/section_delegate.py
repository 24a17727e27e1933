"""How a line of the tree is drawn: group heads small and muted, sections with their number, two lines at most."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from jpdialog.ui.marks import Mark, paint_mark
from jpdialog.ui.pages.plan.section_tree import Line
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CONTROL_RADIUS, GROUP, STEP, WORK, Tokens

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
        self._faces: dict[tuple[str, bool], tuple[QFont, QFontMetricsF]] = {}

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = _line(index)
        _font, metrics = self._face(option.font, line)
        if line.advance < 0:
            line.advance = metrics.horizontalAdvance(line.text)
        lines = 1 if line.advance <= self._room(line) else 2
        above = GROUP_ABOVE if line.below else 0
        return QSize(self.width, round(lines * (metrics.lineSpacing() + LEADING)) + STEP + above)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = tokens_of(option.widget)
        line = _line(index)
        is_group = bool(line.below)
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
        self._paint_words(painter, option.font, line, box, _colour(tokens, is_group, is_selected), is_selected)
        if line.warning:
            mark = QRectF(self.width - EDGE - 9, box.top() + 9, 9, 9)
            paint_mark(painter, Mark.DRAFT, mark, QColor(tokens.draft.ink))
        painter.restore()

    def _paint_words(
        self, painter: QPainter, base: QFont, line: Line, box: QRectF, colour: QColor, is_selected: bool
    ) -> None:
        font = QFont(self._face(base, line)[0])
        if is_selected:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colour)
        height = QFontMetricsF(font).lineSpacing() + LEADING
        top, room = box.top() + STEP / 2, self._room(line)
        for text in wrapped(line.text, font, room):
            where = QRectF(_left(line), top, room + 2, height)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
            top += height

    def _face(self, base: QFont, line: Line) -> tuple[QFont, QFontMetricsF]:
        """The font of a line and its measures; made once for each kind, as a long plan asks for them often."""
        kind = (base.family(), bool(line.below))
        if kind not in self._faces:
            font = QFont(base)
            font.setPixelSize(GROUP if line.below else WORK)
            self._faces[kind] = (font, QFontMetricsF(font))
        return self._faces[kind]

    def _room(self, line: Line) -> float:
        end = BESIDE if line.warning else 0
        return max(40.0, self.width - _left(line) - EDGE - end)


def _line(index: Index) -> Line:
    line: Line = index.internalPointer()
    return line


def _left(line: Line) -> int:
    return EDGE + INDENT * max(0, line.level - 2)


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


def _colour(tokens: Tokens, is_group: bool, is_selected: bool) -> QColor:
    if is_selected:
        return QColor(tokens.accent.ink)
    return QColor(tokens.muted if is_group else tokens.text)
