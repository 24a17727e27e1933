"""A status in a table as every other page shows it: its mark with its word on their tint."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from jpdialog.ui.marks import Mark, indent_of, paint_chip
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import MARK

MARK_ROLE = Qt.ItemDataRole.UserRole
ROW = 36


class StatusDelegate(QStyledItemDelegate):
    """Paints a status as every other page does: the mark and the word on their tint."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        mark, text, view = index.data(MARK_ROLE), str(index.data() or ""), self.parent()
        if not isinstance(mark, Mark) or not isinstance(view, QTableView):
            return
        painter.save()
        painter.setFont(_small(view.font()))
        box: QRect = option.rect
        width = min(painter.fontMetrics().horizontalAdvance(text) + indent_of(mark) + 8, box.width() - 12)
        chip = QRect(box.left() + 4, box.center().y() - 9, width, 20)
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width - indent_of(mark) - 4)
        paint_chip(painter, chip, words, mark, mark.tone(tokens_of(view)))
        painter.restore()

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.text = ""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        words = QFontMetrics(_small(option.font)).horizontalAdvance(str(index.data() or ""))
        return QSize(words + 40, ROW)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(MARK)
    return small
