"""The pack by section: a cell for each brief under the part of the plan that it belongs to, walked with the arrows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.home.mark_button import MarkButton
from jpdialog.ui.rooms import Place
from jpdialog.ui.theme import set_role
from jpdialog.ui.tokens import STEP

CELL = QSize(54, 40)
HEAD, GAP, WIDTHS_KEPT = 24, 4, 8
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Cell:
    """A brief in the strip: its short number, its status, and both with its heading in words."""

    to: Place
    text: str
    mark: Mark
    name: str


@dataclass(frozen=True, slots=True)
class Group:
    """The cells of one part of the plan under its heading."""

    heading: str
    cells: tuple[Cell, ...]


class PackStrip(QWidget):
    """The strip. Groups stand beside each other, and go on below where there is no more room."""

    place_chosen = Signal(Place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: list[tuple[QLabel, list[MarkButton]]] = []
        self._shown: list[Group] = []
        self._laid_out: dict[int, list[tuple[QWidget, QRect]]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def cells(self) -> list[MarkButton]:
        """All cells in reading order."""
        return [cell for _, cells in self._groups for cell in cells]

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show these; where only marks and words differ, the cells stay, and so does the focus."""
        shape = [[cell.to for cell in group.cells] for group in groups]
        if shape != [[cell.to for cell in group.cells] for group in self._shown]:
            self._make(groups)
        self._shown = list(groups)
        for group, (head, cells) in zip(groups, self._groups, strict=True):
            head.setText(group.heading)
            for told, cell in zip(group.cells, cells, strict=True):
                cell.show_mark(told.mark, told.text, told.name)
        self._laid_out.clear()
        self._arrange(self.width())
        self.updateGeometry()

    def _make(self, groups: Sequence[Group]) -> None:
        for head, cells in self._groups:
            for widget in (head, *cells):
                widget.hide()
                widget.deleteLater()
        self._groups = [(self._head(), [self._cell(told.to) for told in group.cells]) for group in groups]

    def _head(self) -> QLabel:
        head = QLabel(self)
        set_role(head, "small")
        head.show()
        return head

    def _cell(self, to: Place) -> MarkButton:
        cell = MarkButton(CELL, is_strong=True, parent=self)
        cell.clicked.connect(lambda: self.place_chosen.emit(to))
        cell.show()
        return cell

    # Where everything stands

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return max((box.bottom() + 1 for _, box in self._places(width)), default=0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(max(self.width(), 480)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(CELL.width() * 3, HEAD + CELL.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        cells = self.cells
        here = next((place for place, cell in enumerate(cells) if cell.hasFocus()), None)
        if here is None or event.key() not in STEPS:
            super().keyPressEvent(event)
            return
        there = min(max(here + STEPS[Qt.Key(event.key())], 0), len(cells) - 1)
        cells[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self, width: int) -> None:
        for widget, box in self._places(width):
            widget.setGeometry(box)

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Where everything stands at a width; kept, because Qt asks for the same few widths again and again."""
        if width not in self._laid_out:
            if len(self._laid_out) >= WIDTHS_KEPT:
                self._laid_out.clear()
            self._laid_out[width] = list(self._lay_out(width))
        return self._laid_out[width]

    def _lay_out(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        corner, bottom = QPoint(0, 0), 0
        for head, cells in self._groups:
            needed = sum(cell.sizeHint().width() + GAP for cell in cells) - GAP
            needed = max(needed, min(head.sizeHint().width(), width))
            if corner.x() and corner.x() + needed > width:
                corner = QPoint(0, bottom + 2 * STEP)
            across = min(needed, width - corner.x())
            yield head, QRect(corner.x(), corner.y(), across, HEAD)
            last = corner + QPoint(0, HEAD)
            for cell, box in _in_lines(cells, last, width):
                yield cell, box
                bottom = max(bottom, box.bottom() + 1)
            corner = QPoint(corner.x() + needed + 2 * STEP, corner.y())


def _in_lines(cells: Sequence[MarkButton], first: QPoint, width: int) -> Iterator[tuple[MarkButton, QRect]]:
    here = QPoint(first)
    for cell in cells:
        size = cell.sizeHint()
        if here.x() > first.x() and here.x() + size.width() > width:
            here = QPoint(first.x(), here.y() + size.height() + GAP)
        yield cell, QRect(here, size)
        here += QPoint(size.width() + GAP, 0)
