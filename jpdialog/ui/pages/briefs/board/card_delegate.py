"""Paints a card of the board: mark and heading, who drafts it until when, and what presses."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from jpdialog.services.board import Card
from jpdialog.ui.language import translate
from jpdialog.ui.marks import Mark, paint_mark
from jpdialog.ui.pages.briefs.board.columns import CARD_HEIGHT, NARROWEST
from jpdialog.ui.pages.briefs.board.model import CARD, BoardModel, due_word, mark_of
from jpdialog.ui.pages.briefs.list_model import reopened_word
from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import CARD_RADIUS, MARK, Tokens

Index = QModelIndex | QPersistentModelIndex
SIDE, LINE, INDENT = 10, 18, 14


class CardDelegate(QStyledItemDelegate):
    """One card as it stands."""

    @override
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(NARROWEST, CARD_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card, model, view = index.data(CARD), index.model(), option.widget
        if not isinstance(card, Card) or not isinstance(model, BoardModel):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, box = tokens_of(view), QRect(option.rect)
        self._paint_ground(painter, tokens, box, option.state)
        mark, inner = mark_of(card), box.adjusted(SIDE, SIDE - 2, -SIDE, 0)
        paint_mark(painter, mark, QRectF(inner.left(), inner.top() + 5, 8, 8), QColor(mark.tone(tokens).ink))
        font = QFont(view.font())
        font.setWeight(QFont.Weight.DemiBold)
        _write(painter, font, QColor(tokens.text), inner.adjusted(INDENT, 0, 0, 0), card.title)
        small = QFont(view.font())
        small.setPixelSize(MARK)
        told = [(card.drafter or self._nobody(), tokens.muted), *_pressing(card, tokens, model.language)]
        for place, (text, colour) in enumerate(told[:2]):
            line = QRect(inner.left(), box.bottom() - 6 - LINE * (2 - place), inner.width(), LINE)
            painter.setFont(small)
            painter.setPen(QColor(colour))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_ground(self, painter: QPainter, tokens: Tokens, box: QRect, state: QStyle.StateFlag) -> None:
        is_picked = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        edge = tokens.accent.ink if has_focus or is_picked else tokens.line
        painter.setPen(QPen(QColor(edge), 2 if has_focus else 1))
        painter.setBrush(QColor(tokens.accent.tint if is_picked else tokens.surface))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), CARD_RADIUS, CARD_RADIUS)

    def _nobody(self) -> str:
        return translate("BriefBoard", "No drafter")


def _pressing(card: Card, tokens: Tokens, language: str) -> list[tuple[str, str]]:
    """The one line that presses most: reopened, who is asked now, the deadline."""
    if card.view.reopened is not None:
        return [(reopened_word(card.view.reopened), tokens.draft.ink)]
    if card.asked:
        asked = translate("BriefBoard", "Asked: %1").replace("%1", ", ".join(card.asked))
        return [(asked, tokens.in_clearance.ink)]
    return [(due_word(card, language), Mark.LATE.tone(tokens).ink if card.is_overdue else tokens.muted)]


def _write(painter: QPainter, font: QFont, colour: QColor, box: QRect, text: str) -> None:
    """Two lines of text at most; the second is cut short where there is more."""
    painter.setFont(font)
    painter.setPen(colour)
    first = _first_line(text, font, box.width())
    rest = painter.fontMetrics().elidedText(text[len(first) :].strip(), Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(QRect(box.left(), box.top(), box.width(), LINE), Qt.AlignmentFlag.AlignVCenter, first.strip())
    painter.drawText(QRect(box.left(), box.top() + LINE, box.width(), LINE), Qt.AlignmentFlag.AlignVCenter, rest)


def _first_line(text: str, font: QFont, width: int) -> str:
    layout, option = QTextLayout(text, font), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return text[: line.textLength()] if line.isValid() else text


def column_head(painter: QPainter, view: QWidget, box: QRect, text: str) -> None:
    """Paint the head of a column."""
    tokens, font = tokens_of(view), QFont(view.font())
    font.setPixelSize(13)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(tokens.muted))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)


__all__ = ["CardDelegate", "column_head"]
