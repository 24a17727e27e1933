"""The paragraphs of a record as a list to be read: heads of its parts, words in a reading column, marks in words."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from jpdialog.domain.record_of_dialogue import OF_AN_ITEM, RecordParagraph, RecordPart
from jpdialog.ui.language import translate
from jpdialog.ui.theme import set_role, tokens_of
from jpdialog.ui.tokens import CONTROL_RADIUS, MARK

if TYPE_CHECKING:
    from jpdialog.services.names import Names
    from jpdialog.services.records import RecordView

Index = QModelIndex | QPersistentModelIndex
READING, BESIDE, BETWEEN, TAG = 680, 24, 6, 16
"""Pixels: the widest a line is set, the margin at its sides, above and below it, and of the line of marks."""
COMMENT = "comment"
"""Stands for the note-taker's comment, which is no paragraph."""


class Role(IntEnum):
    """What a row holds beside its words."""

    PARAGRAPH = Qt.ItemDataRole.UserRole
    TAGS = Qt.ItemDataRole.UserRole + 1


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
        painter.restore()


class Paragraphs(QListWidget):
    """``opened``: somebody wants to write in the paragraph that is chosen."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "reading")
        self.setItemDelegate(ParagraphDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setWordWrap(True)
        self.itemActivated.connect(lambda _item: self.opened.emit())

    def show_record(self, view: RecordView, names: Names, heads: dict[str, str], comment: str) -> None:
        """Show a record; what was chosen stays chosen. ``heads`` are the titles of the agenda by id."""
        chosen, place = self.chosen(), self.verticalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        head = ""
        for paragraph in view.paragraphs:
            now = _head(paragraph, heads)
            if now != head:
                self._add_head(now)
                head = now
            self._add(paragraph.id, names.of(paragraph, "text"), _tags(paragraph, view), paragraph)
        self._add_head(translate("RecordPart", "Note-taker's comment (internal)"))
        self._add(COMMENT, comment or translate("RecordPart", "No comment yet. Enter begins one."), "")
        self.blockSignals(False)
        self.choose(chosen)
        self.verticalScrollBar().setValue(place)

    def chosen(self) -> str:
        """The id of the paragraph that is chosen; empty if none is."""
        item = self.currentItem()
        return str(item.data(Role.PARAGRAPH) or "") if item else ""

    def choose(self, paragraph_id: str) -> bool:
        """Choose a paragraph; without one, the first. False if it is not there."""
        rows = [row for row in range(self.count()) if self.item(row).data(Role.PARAGRAPH)]
        found = next((row for row in rows if self.item(row).data(Role.PARAGRAPH) == paragraph_id), None)
        row = found if found is not None else rows[0] if rows else -1
        if row != self.currentRow():
            self.setCurrentRow(row)
        return found is not None

    def retell(self, text: str) -> None:
        """Say what is being typed into the paragraph that is chosen."""
        item = self.currentItem()
        if item is not None and text:
            item.setText(text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.chosen():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _add_head(self, text: str) -> None:
        item = QListWidgetItem(text, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _add(self, paragraph_id: str, text: str, tags: str, paragraph: RecordParagraph | None = None) -> None:
        item = QListWidgetItem(text, self)
        item.setData(Role.PARAGRAPH, paragraph_id)
        item.setData(Role.TAGS, tags)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(filter(None, (text, tags))))
        if paragraph is not None and paragraph.is_left_out:
            font = item.font()
            font.setStrikeOut(True)
            item.setFont(font)


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


def _head(paragraph: RecordParagraph, heads: dict[str, str]) -> str:
    """Under which head a paragraph stands: its part, or its item and side."""
    told = {
        RecordPart.SUMMARY: translate("RecordPart", "Summary"),
        RecordPart.DECISION: translate("RecordPart", "Decisions"),
        RecordPart.OURS: translate("RecordPart", "Our side"),
        RecordPart.THEIRS: translate("RecordPart", "Their side"),
        RecordPart.OUTCOME: translate("RecordPart", "Outcome"),
        RecordPart.TEXT_CHANGE: translate("RecordPart", "Changes to the text"),
        RecordPart.NEXT: translate("RecordPart", "Next dialogue"),
    }[paragraph.part]
    if paragraph.part not in OF_AN_ITEM:
        return told
    item = heads.get(paragraph.agenda_item_id or "", translate("RecordPart", "Under no item of the agenda"))
    return f"{item} · {told}"


def _tags(paragraph: RecordParagraph, view: RecordView) -> str:
    tags = [
        translate("RecordPart", "left out") if paragraph.is_left_out else "",
        translate("RecordPart", "edited") if paragraph.is_edited else "",
        translate("RecordPart", "its notes say something else now") if paragraph.is_behind else "",
        translate("RecordPart", "counterpart may have it") if view.may_share(paragraph) else "",
    ]
    if paragraph.part is RecordPart.DECISION:
        number = view.numbers.get(paragraph.source_ids[0] if paragraph.source_ids else "")
        tags.insert(0, translate("RecordPart", "decision %1").replace("%1", str(number)) if number else "")
    return " · ".join(filter(None, tags))
