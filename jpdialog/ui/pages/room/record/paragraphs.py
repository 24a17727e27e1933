"""The paragraphs of a record as a list to be read: heads of its parts, words in a reading column, marks in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from jpdialog.domain.record_of_dialogue import OF_AN_ITEM, SPOKEN, Attribution, RecordParagraph, RecordPart
from jpdialog.ui.language import translate
from jpdialog.ui.pages.room.record.paragraph_delegate import ParagraphDelegate, Role
from jpdialog.ui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Collection

    from jpdialog.services.names import Names
    from jpdialog.services.records import RecordView

COMMENT = "comment"
"""Stands for the note-taker's comment, which is no paragraph."""
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Paragraphs(QListWidget):
    """It says what is wanted of the paragraph that is chosen; the part does it.

    ``opened``: write in it; ``added``: another behind it; ``stepped``: one place up (-1) or down (1); ``removed``: take
    it out; ``carried``: the first was dropped next to the second, behind it or not; ``menu_wanted``: where on screen.
    """

    opened = Signal()
    added = Signal()
    stepped = Signal(int)
    removed = Signal()
    carried = Signal(str, str, bool)
    menu_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "reading")
        self.setItemDelegate(ParagraphDelegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setWordWrap(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.itemActivated.connect(lambda _item: self.opened.emit())

    def show_record(
        self, view: RecordView, names: Names, heads: dict[str, str], comment: str, new: Collection[str] = ()
    ) -> None:
        """Show a record; what was chosen stays chosen. ``heads`` are the titles of the agenda by id and of
        the sections by lineage, ``new`` the ids
        of those that came when it was last drawn up."""
        chosen, place = self.chosen(), self.verticalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        head = ""
        for paragraph in view.paragraphs:
            now = _head(paragraph, heads, view.head.attribution)
            if now != head:
                self._add_head(now)
                head = now
            text = names.of(paragraph, "text") or translate("RecordPart", "Nothing is written here yet.")
            self._add(paragraph.id, text, _tags(paragraph, view, paragraph.id in new), paragraph)
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

    def choose_beside(self, by: int) -> None:
        """Choose the paragraph below (1) or above (-1), or the one on the other side if there is none."""
        rows = [row for row in range(self.count()) if self.item(row).data(Role.IS_MOVABLE)]
        at = rows.index(self.currentRow()) if self.currentRow() in rows else 0
        beside = at + by if 0 <= at + by < len(rows) else at - by
        if 0 <= beside < len(rows):
            self.setCurrentRow(rows[beside])

    def retell(self, text: str) -> None:
        """Say what is being typed into the paragraph that is chosen."""
        item = self.currentItem()
        if item is not None and text:
            item.setText(text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_alt = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self.chosen():
            self.opened.emit()
        elif key in STEPS and is_alt:
            self.stepped.emit(STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        elif key == Qt.Key.Key_Insert:
            self.added.emit()
        else:
            super().keyPressEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Say where it was dropped; the list is shown again as the record then stands."""
        spot = event.position().toPoint()
        target = self.itemAt(spot)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if target is None:
            return
        is_behind = spot.y() > self.visualItemRect(target).center().y()
        other = str(target.data(Role.PARAGRAPH) or "")
        if not other and (below := self.item(self.row(target) + 1)):  # on a head: before the first one under it
            other, is_behind = str(below.data(Role.PARAGRAPH) or ""), False
        self.carried.emit(self.chosen(), other, is_behind)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.chosen() and self.chosen() != COMMENT:
            self.menu_wanted.emit(event.globalPos())

    def _add_head(self, text: str) -> None:
        item = QListWidgetItem(text, self)
        item.setFlags(Qt.ItemFlag.ItemIsDropEnabled)

    def _add(self, paragraph_id: str, text: str, tags: str, paragraph: RecordParagraph | None = None) -> None:
        item = QListWidgetItem(text, self)
        item.setData(Role.PARAGRAPH, paragraph_id)
        item.setData(Role.TAGS, tags)
        item.setData(Role.IS_MOVABLE, paragraph is not None)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(filter(None, (text, tags))))
        if paragraph is None:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)
        elif paragraph.is_left_out:
            font = item.font()
            font.setStrikeOut(True)
            item.setFont(font)


def _head(paragraph: RecordParagraph, heads: dict[str, str], rule: Attribution) -> str:
    """Under which head a paragraph stands: its part, or its item and side; no side where it is put down to nobody."""
    told = {
        RecordPart.SUMMARY: translate("RecordPart", "Summary"),
        RecordPart.DECISION: translate("RecordPart", "Decisions"),
        RecordPart.SAID: translate("RecordPart", "What was said"),
        RecordPart.OURS: translate("RecordPart", "Our side"),
        RecordPart.THEIRS: translate("RecordPart", "Their side"),
        RecordPart.OUTCOME: translate("RecordPart", "Outcome"),
        RecordPart.TEXT_CHANGE: translate("RecordPart", "Changes to the text"),
        RecordPart.NEXT: translate("RecordPart", "Next dialogue"),
    }[paragraph.part]
    if paragraph.part not in OF_AN_ITEM:
        return told
    if rule is Attribution.NONE and paragraph.part in SPOKEN:
        told = translate("RecordPart", "What was said")
    none = translate("RecordPart", "Under no item of the agenda")
    item = heads.get(paragraph.agenda_item_id or "") or heads.get(paragraph.lineage or "", none)
    return f"{item} · {told}"


def _tags(paragraph: RecordParagraph, view: RecordView, is_new: bool) -> str:
    is_edited = paragraph.is_edited and not paragraph.is_own
    tags = [
        translate("RecordPart", "new") if is_new else "",
        translate("RecordPart", "left out") if paragraph.is_left_out else "",
        translate("RecordPart", "added by hand") if paragraph.is_own else "",
        translate("RecordPart", "edited") if is_edited else "",
        translate("RecordPart", "the other language is as drawn") if paragraph.is_edited_in_one else "",
        translate("RecordPart", "moved") if paragraph.is_moved and not paragraph.is_own else "",
        translate("RecordPart", "its notes say something else now") if paragraph.is_behind else "",
        translate("RecordPart", "counterpart may have it") if view.may_share(paragraph) else "",
    ]
    if paragraph.part is RecordPart.DECISION:
        number = view.numbers.get(paragraph.decided_in)
        tags.insert(0, translate("RecordPart", "decision %1").replace("%1", str(number)) if number else "")
    return " · ".join(filter(None, tags))
