"""The view of a tree of sections: everything open, one line chosen, arrows go from section to section."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget
from typing_extensions import override

from jpdialog.ui.pages.plan.section_delegate import SectionDelegate
from jpdialog.ui.pages.plan.section_tree import Line, SectionTree, Stand


class SectionView(QTreeView):
    """A tree of sections. ``chosen`` tells the line that is to be shown."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = SectionTree(self)
        self.setModel(self.tree)
        self._drawing = SectionDelegate(self)
        self.setItemDelegate(self._drawing)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_lines(self, lines: list[Line], key: str = "") -> None:
        """Show other lines, with that of ``key`` chosen, or the first section if there is none."""
        chosen = key or self.key
        model = self.selectionModel()
        was_blocked = model.blockSignals(True)
        self.tree.show_lines(lines)
        self.expandAll()
        model.blockSignals(was_blocked)
        index = self.tree.index_of(chosen)
        if not index.isValid():
            index = self._first()
        if index.isValid():
            self.setCurrentIndex(index)
        self._tell(self.currentIndex())

    def choose(self, key: str) -> bool:
        """Choose the line of that key; False if there is none."""
        index = self.tree.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    @property
    def line(self) -> Line | None:
        """The line that is chosen."""
        return self.tree.line(self.currentIndex())

    @property
    def key(self) -> str:
        """The key of the line that is chosen; empty if none is."""
        line = self.line
        return line.key if line else ""

    def _first(self) -> QModelIndex:
        leaf = next((line for line in self.tree.lines if line.stand is Stand.SECTION and not line.below), None)
        first = leaf or next(iter(self.tree.lines), None)
        return self.tree.index_of(first.key) if first else QModelIndex()

    def _tell(self, index: QModelIndex) -> None:
        self.chosen.emit(self.tree.line(index))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.viewport().width()
        if width != self._drawing.width:
            self._drawing.width = width
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
