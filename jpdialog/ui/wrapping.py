"""A layout that sets widgets beside each other and goes on in a new line, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


class Wrapping(QLayout):
    """Widgets at their own size, ``beside`` pixels apart in a line, lines ``below`` pixels apart."""

    def __init__(self, parent: QWidget, beside: int, below: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._beside, self._below = beside, below
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), is_trial=True)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, is_trial=False)

    @override
    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(size.width() + self._beside for size in sizes) - self._beside
        return QSize(max(wide, 0), max((size.height() for size in sizes), default=0))

    @override
    def minimumSize(self) -> QSize:
        found = QSize(0, 0)
        for item in self._items:
            found = found.expandedTo(item.minimumSize()) if not item.isEmpty() else found
        return found

    def _place(self, area: QRect, *, is_trial: bool) -> int:
        here, bottom = QPoint(area.topLeft()), area.top()
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if here.x() > area.left() and here.x() + size.width() > area.left() + area.width():
                here = QPoint(area.left(), bottom + self._below)
            if not is_trial:
                item.setGeometry(QRect(here, size))
            bottom = max(bottom, here.y() + size.height())
            here += QPoint(size.width() + self._beside, 0)
        return bottom - area.top()
