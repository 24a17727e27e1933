"""How a paragraph of a record is painted: its words in a reading column, its marks below, a grip to take it by."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CONTROL_RADIUS, MARK

Index = QModelIndex | QPersistentModelIndex
READING, BESIDE, BETWEEN, TAG = 680, 24, 6, 16
"""Pixels: the widest a line is set, the margin at its sides, above and below it, and of the line of marks."""


class Role(IntEnum):
    """What a row holds beside its words."""

    PARAGRAPH = Qt.ItemDataRole.UserRole
    TAGS = Qt.ItemDataRole.UserRole + 1
    IS_MOVABLE = Qt.ItemDataRole.UserRole + 2


class ParagraphDelegate(QStyledItemDelegate):
    """Paints a head, or a paragraph with its marks below it; what is left out is struck through."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = min(READING, view.viewport().width() - 2 * BESIDE) if isinstance(view, QAbstractItemView) else READING
        font: QFont = _font(option.font, index)
        metrics = QFontMetrics(font)
        box = metrics.boundingRect(0, 0, width, 100_000, Qt.TextFlag.TextWordWrap, str(index.data()))
        tags = TAG if index.data(Role.TAGS) else 0
        return QSize(width, box.height() + 2 * BETWEEN + tags)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, state = tokens_of(option.widget), option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        box = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent.ink), 2) if has_focus else Qt.PenStyle.NoPen)
        if index.data(Role.PARAGRAPH) and (is_chosen or has_focus):
            painter.setBrush(QColor(tokens.accent.tint))
            painter.drawRoundedRect(box.adjusted(8, 1, -8, -1), CONTROL_RADIUS, CONTROL_RADIUS)
        painter.setFont(_font(option.font, index))
        is_head = not index.data(Role.PARAGRAPH)
        painter.setPen(QColor(tokens.muted if is_head else tokens.text))
        inside = box.adjusted(BESIDE, BETWEEN, -BESIDE, -BETWEEN)
        inside.setWidth(min(READING, inside.width()))
        painter.drawText(inside, Qt.TextFlag.TextWordWrap, str(index.data()))
        if tags := index.data(Role.TAGS):
            small = QFont(option.font)
            small.setPixelSize(MARK)
            painter.setFont(small)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(inside.adjusted(0, inside.height() - TAG, 0, 2), 0, str(tags))
        if index.data(Role.IS_MOVABLE) and (is_chosen or state & QStyle.StateFlag.State_MouseOver):
            _paint_grip(painter, box, tokens.muted)
        painter.restore()


def _font(base: QFont, index: Index) -> QFont:
    """Words are set as in a brief, heads as heads."""
    own = index.data(Qt.ItemDataRole.FontRole)
    font = QFont(own if isinstance(own, QFont) else base)
    if index.data(Role.PARAGRAPH):
        font.setPixelSize(15)
    else:
        font.setPixelSize(13)
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _paint_grip(painter: QPainter, box: QRect, ink: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink))
    for row in range(3):
        for column in range(2):
            painter.drawEllipse(QPointF(box.left() + 13.5 + column * 5, box.top() + 12 + row * 5), 1.2, 1.2)
