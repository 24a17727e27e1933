"""The column at the left of a part: a list in which one is chosen, and what narrows it above."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QStyledItemDelegate, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.theme import set_role


class FilterLine(QLineEdit):
    """Down goes into the list, Escape empties the line."""

    into_list = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.into_list.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class ListColumn(QWidget):
    """``chosen`` tells the id of what the cursor is on; ``opened`` that somebody wants to go into it."""

    chosen = Signal(str)
    opened = Signal()

    def __init__(
        self, model: QAbstractItemModel, delegate: type[QStyledItemDelegate], width: int, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        model.setParent(self)
        self.view, self.column = QListView(self), QVBoxLayout(self)
        set_role(self, "column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(width)
        self.view.setModel(model)
        self.view.setItemDelegate(delegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setMouseTracking(True)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.activated.connect(lambda _index: self.opened.emit())
        self.column.setSpacing(8)

    def id_at(self, row: int) -> str:
        """What stands in a row, by its id; empty for a head and beyond the end."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_current(self, index: QModelIndex) -> None:
        if found := self.id_at(index.row()):
            self.chosen.emit(found)
