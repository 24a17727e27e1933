"""The drawing of the seating plan, arranged by keys or with the mouse.

Arrows go from one to the next. Space takes hold of whoever is chosen: arrows then move that one along, and change
places with whoever sits there, until Space, Enter or Escape. Alt with an arrow moves at once.
"""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from jpdialog.domain.seating import SeatRow, Spot
from jpdialog.services.seating import SeatingView
from jpdialog.services.seating_words import SeatingWords
from jpdialog.ui.pages.facts.seating.paint import Look, paint_plan
from jpdialog.ui.pages.facts.seating.plan import Chair, Plan, moved_by, plan_of, row_of
from jpdialog.ui.theme import tokens_of

NARROWEST = 720
KEYS = Qt.Key
LINES = {KEYS.Key_Up: -1, KEYS.Key_Down: 1}
ACROSS = {KEYS.Key_Left: -1, KEYS.Key_Right: 1}
LETS_GO = (KEYS.Key_Space, KEYS.Key_Return, KEYS.Key_Enter, KEYS.Key_Escape)
COLUMNS = ((True, SeatRow.BEHIND), (True, SeatRow.TABLE), (False, SeatRow.TABLE), (False, SeatRow.BEHIND))
"""From the left."""


class SeatingCanvas(QWidget):
    """``put_wanted`` tells the member who is to be put, and the chair; ``chosen_changed`` who is chosen now."""

    put_wanted = Signal(str, object)
    chosen_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plan, self.chosen, self.is_held = Plan(), "", False
        self.behind = ""
        self._view: SeatingView | None = None
        self._words: SeatingWords | None = None
        self._pressed: QPointF | None = None
        self._over: Chair | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_seating(self, view: SeatingView | None, words: SeatingWords | None) -> None:
        """Show who sits where; whoever was chosen stays so."""
        self._view, self._words = view, words
        self._lay_out()
        if self.plan.of(self.chosen) is None:
            first = (each for each in self.plan.chairs if each.sitting and each.sitting.is_head)
            anybody = (each for each in self.plan.chairs if each.sitting)
            found = next(first, None) or next(anybody, None)
            self.choose(found.key if found else "")

    def choose(self, key: str) -> None:
        """Have a member be the chosen one."""
        if key != self.chosen:
            self.chosen, self.is_held = key, False
        self.chosen_changed.emit(key)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(NARROWEST, round(self.plan.height))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, round(self.plan.height))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, tokens = QPainter(self), tokens_of(self)
        paint_plan(painter, self.plan, tokens, self.font(), Look(self.chosen, self.is_held, self._over))
        chair = self.plan.of(self.chosen)
        if self.hasFocus() and chair is not None:
            painter.setPen(QPen(QColor(tokens.text), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chair.box.adjusted(-2, -2, 2, 2), 8, 8)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_alt = KEYS(event.key()), event.modifiers() == Qt.KeyboardModifier.AltModifier
        chair = self.plan.of(self.chosen)
        if chair is not None and (key in LINES or key in ACROSS) and (is_alt or self.is_held):
            self._move(chair, LINES.get(key, 0), ACROSS.get(key, 0))
        elif chair is not None and (key in LINES or key in ACROSS) and not event.modifiers():
            self._go(chair, LINES.get(key, 0), ACROSS.get(key, 0))
        elif chair is not None and (key == KEYS.Key_Space or (self.is_held and key in LETS_GO)):
            self.is_held = not self.is_held
            self.chosen_changed.emit(self.chosen)
            self.update()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        chair = self.plan.at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and chair is not None and chair.sitting is not None:
            self.choose(chair.key)
            self._pressed = event.position()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self.plan.at(event.position())
        if self._pressed is None:
            has_one = under is not None and under.sitting is not None
            self.setCursor(Qt.CursorShape.OpenHandCursor if has_one else Qt.CursorShape.ArrowCursor)
            self.setToolTip(f"{under.name}\n{under.about}".strip() if under else "")
            return
        chair = self.plan.of(self.chosen)
        is_there = under is not None and chair is not None and under.is_ours == chair.is_ours and under != chair
        self._over = under if is_there else None
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        over, self._over, self._pressed = self._over, None, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if over is not None:
            self.put_wanted.emit(self.chosen, over.spot)
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.update()

    def _lay_out(self) -> None:
        if self._view is None or self._words is None:
            self.plan = Plan()
        else:
            self.plan = plan_of(self._view, self._words, self.behind, max(self.width(), NARROWEST))
        self.setFixedHeight(round(self.plan.height))
        self.update()

    def _move(self, chair: Chair, down: int, across: int) -> None:
        to = moved_by(chair.spot, down, is_ours=chair.is_ours)
        if across:
            back = -1 if chair.is_ours else 1
            to = Spot(SeatRow.BEHIND if across == back else SeatRow.TABLE, chair.spot.place)
        if to != chair.spot:
            self.put_wanted.emit(self.chosen, to)

    def _go(self, chair: Chair, down: int, across: int) -> None:
        """To the next who sits that way: along the same column, or in the nearest column beside."""
        line = row_of(chair.spot, is_ours=chair.is_ours)
        taken = [each for each in self.plan.chairs if each.sitting is not None and each is not chair]
        if down:
            column = [each for each in taken if (each.is_ours, each.spot.row) == (chair.is_ours, chair.spot.row)]
            ahead = [each for each in column if (row_of(each.spot, is_ours=each.is_ours) - line) * down > 0]
        else:
            at = COLUMNS.index((chair.is_ours, chair.spot.row))
            beyond = [each for each in taken if (COLUMNS.index((each.is_ours, each.spot.row)) - at) * across > 0]
            nearest = {abs(COLUMNS.index((each.is_ours, each.spot.row)) - at) for each in beyond}
            ahead = [each for each in beyond if abs(COLUMNS.index((each.is_ours, each.spot.row)) - at) == min(nearest)]
        if ahead:
            self.choose(min(ahead, key=lambda each: abs(row_of(each.spot, is_ours=each.is_ours) - line)).key)
