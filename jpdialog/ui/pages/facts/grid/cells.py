"""The cells of a grid: a line to type in, a choice where values are chosen, and a chip where there is a mark."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget
from typing_extensions import override

from jpdialog.ui.field_words import field_word
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.facts.grid.model import Grid
from jpdialog.ui.status_delegate import MARK_ROLE, StatusDelegate
from jpdialog.ui.theme import set_role

Index = QModelIndex | QPersistentModelIndex


class ChoiceBox(QComboBox):
    """Arrows and letters go through the choices, Enter takes one; ``picked`` is one that was taken from its list."""

    picked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_from_list = False
        self.activated.connect(self._on_activated)

    @override
    def hidePopup(self) -> None:
        self._is_from_list = self.view().isVisible()
        super().hidePopup()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_from_list = False
        super().keyPressEvent(event)

    def _on_activated(self) -> None:
        if self._is_from_list:
            self.picked.emit()


class GridDelegate(StatusDelegate):
    """A line to type in, a choice where values are chosen, and a chip where there is a mark."""

    def __init__(self, grid: Grid, view: QTableView) -> None:
        super().__init__(view)
        self._grid = grid

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._grid.columns[index.column()]
        name = self._grid.head(column.field)
        if column.choices is None:
            line = QLineEdit(parent)
            set_role(line, "cell")
            line.setAccessibleName(name)
            return line
        box = ChoiceBox(parent)
        box.addItems([field_word(each) for each in column.choices])
        box.setAccessibleName(name)
        box.view().setAccessibleName(name)
        box.picked.connect(lambda: self._take(box))
        return box

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole)))
        elif not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        else:
            super().setModelData(editor, model, index)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if isinstance(index.data(MARK_ROLE), Mark):
            super().paint(painter, option, index)
        else:
            QStyledItemDelegate.paint(self, painter, option, index)

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        QStyledItemDelegate.initStyleOption(self, option, index)
        if isinstance(index.data(MARK_ROLE), Mark):
            option.text = ""

    def _take(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
