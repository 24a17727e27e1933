"""The notes, the newest at the bottom; the keyboard goes up into them from the line of entry and back."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from jpdialog.ui.pages.room.note_delegate import NoteDelegate
from jpdialog.ui.pages.room.note_line import Line
from jpdialog.ui.pages.room.notes_model import NotesModel
from jpdialog.ui.theme import set_role

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class NotesView(QListView):
    """``words_typed``: somebody types, and means the line of entry."""

    put_right_wanted = Signal(Line)
    delete_wanted = Signal(Line)
    menu_wanted = Signal(Line, QPoint)
    entry_wanted = Signal()
    words_typed = Signal(str)

    def __init__(self, model: NotesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = model
        set_role(self, "notes")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setModel(model)
        self.setItemDelegate(NoteDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else the width changes as lines come
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalScrollBar().setSingleStep(30)
        self._is_at_end = True
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._settle)
        model.rowsInserted.connect(lambda _parent, first, _last: self._settling.start() if first else None)
        model.modelReset.connect(self._shown_anew)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_end(self) -> None:
        """Show the newest lines."""
        self.notes.show_end()
        self._is_at_end = True
        self._settling.start()

    def show_line(self, note_id: str) -> bool:
        """Select a line and bring it into view; False if it is not there."""
        index = self.notes.index_of(note_id)
        if index.isValid():
            self._is_at_end = False
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        return index.isValid()

    def bring(self, note_id: str) -> None:
        """Bring a line into view where it is not the last, as between the lines of others."""
        index = self.notes.index_of(note_id)
        if index.isValid():
            self._settling.stop()
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def enter_from_below(self) -> None:
        """Take the keyboard, on the newest line."""
        self.notes.show_end()
        last = self.notes.index(self.notes.rowCount() - 1)
        if last.isValid():
            self.setCurrentIndex(last)
            self.setFocus()

    def line(self) -> Line | None:
        """The line that is selected."""
        return self.notes.line(self.currentIndex()) if self.selectionModel().hasSelection() else None

    # Inside

    def _shown_anew(self) -> None:
        self._is_at_end = not self.notes.has_later
        self._settling.start()

    def _settle(self) -> None:
        if self._is_at_end:
            self.notes.let_go_of_earlier()
            self.scrollToBottom()

    def _scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        is_below = value >= bar.maximum() - 2
        self._is_at_end = is_below and not self.notes.has_later
        if is_below and not self._settling.isActive():
            self.notes.show_later()
        if value <= bar.minimum() and bar.maximum() > bar.minimum() and not self._settling.isActive():
            first = self.indexAt(QPoint(4, 4))
            if self.notes.show_earlier() and first.isValid():
                self.scrollTo(self.notes.index(first.row()), QAbstractItemView.ScrollHint.PositionAtTop)

    # Qt

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        line, key = self.line(), event.key()
        is_last = self.currentIndex().row() == self.notes.rowCount() - 1
        if line is not None and key in ENTERS:
            self.put_right_wanted.emit(line)
        elif line is not None and key == Qt.Key.Key_Delete:
            self.delete_wanted.emit(line)
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Down and is_last):
            self.clearSelection()
            self.entry_wanted.emit()
        elif (
            event.text().isprintable() and event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.words_typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self.line()
        if line is not None:
            self.put_right_wanted.emit(line)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos()) if event.reason() == QContextMenuEvent.Reason.Mouse else self.currentIndex()
        line = self.notes.line(index)
        if line is not None:
            self.setCurrentIndex(index)
            at = event.globalPos() if event.reason() == QContextMenuEvent.Reason.Mouse else self._below(index)
            self.menu_wanted.emit(line, at)

    def _below(self, index: QModelIndex) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(48, 0))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self._settling.start()
