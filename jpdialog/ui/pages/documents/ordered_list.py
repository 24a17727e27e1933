"""A list that is put in order: by dragging, or with Alt+Up and Alt+Down; its rows can be ticked, or taken off."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

KEY = Qt.ItemDataRole.UserRole
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Line:
    """A row: what it is known by, what it says, and whether it is ticked (None: it has no box)."""

    key: str
    text: str
    is_ticked: bool | None = None
    is_faint: bool = False


class OrderedList(QListWidget):
    """It changes nothing itself: it says what is wanted, and is shown the outcome."""

    place_wanted = Signal(str, int)
    tick_wanted = Signal(str, bool)
    removal_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Line, ...] = ()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemChanged.connect(self._on_changed)

    @property
    def current_key(self) -> str:
        """The row that is current; empty if none is."""
        item = self.currentItem()
        return str(item.data(KEY)) if item else ""

    def show_lines(self, lines: Sequence[Line], *, again: bool = False) -> None:
        """Show these rows; the current one stays current. ``again``: also if they are the same as before."""
        if tuple(lines) == self._shown and not again:
            return
        key, row = self.current_key, self.currentRow()
        self._shown = tuple(lines)
        with QSignalBlocker(self):
            self.clear()
            for line in lines:
                self.addItem(self._item(line))
        keys = [line.key for line in lines]
        self.setCurrentRow(keys.index(key) if key in keys else min(row, len(keys) - 1))

    def show_order_again(self) -> None:
        """Show the rows as they were told, after a drag that led to nothing."""
        self.show_lines(self._shown, again=True)

    def _item(self, line: Line) -> QListWidgetItem:
        item = QListWidgetItem(line.text)
        item.setData(KEY, line.key)
        item.setToolTip(line.text)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        if line.is_ticked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
            item.setCheckState(Qt.CheckState.Checked if line.is_ticked else Qt.CheckState.Unchecked)
        item.setFlags(flags)
        if line.is_faint:
            item.setForeground(self.palette().placeholderText())
        return item

    def _on_changed(self, item: QListWidgetItem) -> None:
        self.tick_wanted.emit(str(item.data(KEY)), item.checkState() == Qt.CheckState.Checked)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        key = self.current_key
        with QSignalBlocker(self):
            super().dropEvent(event)
        rows = [row for row in range(self.count()) if self.item(row).data(KEY) == key]
        if rows:
            self.place_wanted.emit(key, rows[0])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = self.current_key, self.currentRow()
        step = STEPS.get(Qt.Key(event.key()))
        if key and step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if 0 <= row + step < self.count():
                self.place_wanted.emit(key, row + step)
        elif key and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_wanted.emit(key)
        else:
            super().keyPressEvent(event)
