"""Pages of paper on a desk: they scroll, they grow and shrink, and they stay white in a dark window too.

The view draws pictures that others made; it says which pages it wants, and how large.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from jpdialog.ui.theme import tokens_of
from jpdialog.ui.tokens import STEP

SMALLEST, LARGEST, ONE_STEP = 0.25, 4.0, 1.2
KEPT = 60
"""Pictures that are kept; those farthest from what is seen are given up first."""


class Fit(StrEnum):
    """How large a page is shown."""

    WIDTH = "width"
    WHOLE = "whole"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The size of a page, in points, and what is to be read on it."""

    width: float
    height: float
    words: str = ""


class PagesView(QAbstractScrollArea):
    """The pages one below the other. ``seen`` says that others are in sight now, or that they are wanted larger."""

    seen = Signal()
    page_changed = Signal(int)
    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, fit: Fit = Fit.WIDTH, is_strip: bool = False) -> None:
        super().__init__(parent)
        self._fit, self._is_strip, self._zoom = fit, is_strip, 1.0
        self._sheets: list[Sheet] = []
        self._pictures: dict[int, QImage] = {}
        self._stale: set[int] = set()
        self._placed: tuple[QSize, list[QRectF]] | None = None
        self.current = 0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.viewport().update())

    # What is shown

    @property
    def sheets(self) -> list[Sheet]:
        """The pages."""
        return self._sheets

    def show_sheets(self, sheets: Sequence[Sheet], *, are_all: bool, are_new: bool = True) -> None:
        """Show these pages; those that were there stay behind them until all are known, so that nothing jumps.

        If they are not new there are only more of them: what is drawn holds good.
        """
        rest = [] if are_all else self._sheets[len(sheets) :]
        self._sheets, self._placed = [*sheets, *rest], None
        self._stale |= set(self._pictures) if are_new else set()
        self._pictures = {number: each for number, each in self._pictures.items() if number < len(self._sheets)}
        self._fit_bars()
        self._describe()
        self.seen.emit()

    def show_picture(self, number: int, picture: QImage) -> None:
        """Show what a page looks like; pages count from 0."""
        self._pictures[number] = picture
        self._stale.discard(number)
        for far in sorted(self._pictures, key=lambda each: abs(each - self.current))[KEPT:]:
            del self._pictures[far]
        self.viewport().update()

    def clear(self) -> None:
        """Show nothing."""
        self._sheets, self._pictures, self.current, self._placed = [], {}, 0, None
        self._fit_bars()
        self._describe()

    def wanted(self) -> list[int]:
        """The pages in sight of which there is no picture as they are now."""
        return [number for number in self.in_sight() if number in self._stale or not self._is_sharp(number)]

    def in_sight(self) -> list[int]:
        """The pages in sight."""
        top, bottom = self._top, self._top + self.viewport().height()
        areas = self._areas()
        return [number for number, area in enumerate(areas) if area.bottom() >= top and area.top() <= bottom]

    @property
    def per_point(self) -> float:
        """Pixels of the screen to a point."""
        return self._scale * self.devicePixelRatioF()

    def go_to(self, number: int) -> None:
        """Bring a page to the top."""
        areas = self._areas()
        if areas:
            number = min(max(number, 0), len(areas) - 1)
            self.verticalScrollBar().setValue(int(areas[number].top()) - STEP)
            self._make_current(number)

    def show_place(self, number: int, down: float) -> None:
        """Bring a place of a page in sight, ``down`` points from its top, if it is not."""
        areas = self._areas()
        if number < len(areas):
            y = areas[number].top() + down * self._scale
            if not self._top + STEP <= y <= self._top + self.viewport().height() - 6 * STEP:
                self.verticalScrollBar().setValue(int(y - self.viewport().height() / 3))

    # How large

    @property
    def zoom(self) -> float:
        """How large it is: 1 is as large as on paper."""
        return self._scale * 72 / self.logicalDpiX()

    def zoom_by(self, steps: int) -> None:
        """Larger, or smaller below 0."""
        self.zoom_to(self.zoom * ONE_STEP**steps)

    def zoom_to(self, zoom: float) -> None:
        """As large as that; 1 is as large as on paper."""
        self._fit, self._zoom, self._placed = Fit.CHOSEN, min(max(zoom, SMALLEST), LARGEST), None
        self._resize()

    def fit_to(self, fit: Fit) -> None:
        """As large as there is room."""
        self._fit, self._placed = fit, None
        self._resize()

    @property
    def _scale(self) -> float:
        """Units of the window to a point."""
        if self._fit is Fit.CHOSEN:
            return self._zoom * self.logicalDpiX() / 72
        width = max((sheet.width for sheet in self._sheets), default=595)
        by_width = (self.viewport().width() - 4 * STEP) / width
        if self._fit is Fit.WIDTH:
            return max(by_width, 0.05)
        height = max((sheet.height for sheet in self._sheets), default=842)
        return max(min(by_width, (self.viewport().height() - 2 * STEP) / height), 0.05)

    def _resize(self) -> None:
        number = self.current
        self._fit_bars()
        self.go_to(number)
        self.seen.emit()
        self.viewport().update()

    # Places

    @property
    def _top(self) -> int:
        return self.verticalScrollBar().value()

    def _areas(self) -> list[QRectF]:
        """Where each page lies, from the top of all; reckoned anew when anything of it has changed."""
        port = self.viewport().size()
        if self._placed is None or self._placed[0] != port:
            self._placed = (port, self._reckoned())
        return self._placed[1]

    def _reckoned(self) -> list[QRectF]:
        scale, y = self._scale, float(STEP)
        width = max(self.viewport().width(), max((s.width for s in self._sheets), default=0) * scale + 2 * STEP)
        areas = []
        for sheet in self._sheets:
            size = (sheet.width * scale, sheet.height * scale)
            areas.append(QRectF((width - size[0]) / 2, y, *size))
            y += size[1] + self._gap
        return areas

    @property
    def _gap(self) -> int:
        return 3 * STEP if self._is_strip else 2 * STEP

    def _fit_bars(self) -> None:
        areas, port = self._areas(), self.viewport().size()
        height = int(areas[-1].bottom()) + self._gap if areas else 0
        width = int(max((area.width() for area in areas), default=0)) + 2 * STEP
        up, across = self.verticalScrollBar(), self.horizontalScrollBar()
        up.setRange(0, max(height - port.height(), 0))
        up.setPageStep(port.height())
        up.setSingleStep(5 * STEP)
        across.setRange(0, max(width - port.width(), 0))
        across.setPageStep(port.width())
        self.viewport().update()

    def _is_sharp(self, number: int) -> bool:
        picture = self._pictures.get(number)
        return picture is not None and picture.size() == self._size_of(number)

    def _size_of(self, number: int) -> QSize:
        sheet = self._sheets[number]
        return QSize(round(sheet.width * self.per_point), round(sheet.height * self.per_point))

    def _on_scrolled(self) -> None:
        if not self._is_strip:
            middle = self._top + self.viewport().height() / 3
            areas = self._areas()
            self._make_current(next((n for n, area in enumerate(areas) if area.bottom() >= middle), len(areas) - 1))
        self.viewport().update()
        self.seen.emit()

    def _make_current(self, number: int) -> None:
        if 0 <= number != self.current:
            self.current = number
            self._describe()
            self.page_changed.emit(number)
            self.viewport().update()

    def mark(self, number: int) -> None:
        """Mark a page as the one that is looked at, and bring it in sight."""
        areas = self._areas()
        if number < len(areas):
            self.current = number
            bar, area = self.verticalScrollBar(), areas[number]
            if area.top() < bar.value() or area.bottom() > bar.value() + self.viewport().height():
                bar.setValue(int(area.center().y() - self.viewport().height() / 2))
            self.viewport().update()

    def _describe(self) -> None:
        """Let who does not see the page read it."""
        words = self._sheets[self.current].words if self.current < len(self._sheets) else ""
        self.setAccessibleDescription(words)

    # Qt

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_of(self), QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(tokens.background))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-self.horizontalScrollBar().value(), -self._top)
        areas = self._areas()
        for number in self.in_sight():
            self._paint_page(painter, number, areas[number])
        painter.end()

    def _paint_page(self, painter: QPainter, number: int, area: QRectF) -> None:
        tokens = tokens_of(self)
        is_marked = self._is_strip and number == self.current
        painter.fillRect(area, QColor(Qt.GlobalColor.white))
        if (picture := self._pictures.get(number)) is not None:
            painter.drawImage(area, picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.accent.ink if is_marked else tokens.line), 2 if is_marked else 1))
        painter.drawRect(area)
        if self._is_strip:
            below = QRectF(area.left(), area.bottom() + 2, area.width(), 2 * STEP)
            painter.setPen(QColor(tokens.accent.ink if is_marked else tokens.muted))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(number + 1))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resize()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if event.matches(QKeySequence.StandardKey.ZoomIn) or event.key() == Qt.Key.Key_Plus:
            self.zoom_by(1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut) or event.key() == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif event.key() in ways:
            self._step(ways[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._step(-len(self._sheets) if event.key() == Qt.Key.Key_Home else len(self._sheets))
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        number = min(max(self.current + by, 0), max(len(self._sheets) - 1, 0))
        if self._is_strip:
            self.page_chosen.emit(number)
        else:
            self.go_to(number)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and not self._is_strip:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position()
        place.setY(place.y() + self._top)
        chosen = next((number for number, area in enumerate(self._areas()) if area.contains(place)), None)
        if chosen is not None and self._is_strip:
            self.page_chosen.emit(chosen)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self.viewport().update()
