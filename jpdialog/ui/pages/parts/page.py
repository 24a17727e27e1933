"""A room of parts: a row of chips chooses one of them, and all that the page says is said by the part shown."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from jpdialog.ui.actions import Action
from jpdialog.ui.pages.page import Page, Spot, Status
from jpdialog.ui.pages.parts.chips import PartChips
from jpdialog.ui.pages.parts.offered_part import OfferedPart
from jpdialog.ui.rooms import Place

if TYPE_CHECKING:
    from jpdialog.domain.dialogue import Dialogue
    from jpdialog.domain.record import Record
    from jpdialog.domain.search.query import Query
    from jpdialog.services.desk import Desk
    from jpdialog.ui.pages.parts.part import Part

IDLE = 60
"""Milliseconds between the parts that are made before anybody goes to them."""
PASSED_ON = ("renamed", "place_chosen", "dialogue_chosen", "trouble_met", "inspected", "undo_wanted", "redo_wanted")
"""What a part says that the page says in its place."""


class PageOfParts(Page):
    """Alt+1, Alt+2… choose a part, Ctrl+PageUp and Ctrl+PageDown the one before and the next."""

    def __init__(self, parent: QWidget | None = None, *, parts: Sequence[OfferedPart]) -> None:
        super().__init__(parent)
        self._offered = {each.key: each for each in parts}
        self.made: dict[str, Part] = {}
        self.key = parts[0].key
        self.chips = PartChips(parts, self)
        self._stack = QStackedWidget(self)
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.chips)
        layout.addWidget(self._stack, 1)
        self.chips.chosen.connect(self.choose)
        self._idle.timeout.connect(self._make_next)
        self._bind_keys()
        self.choose(self.key)

    @property
    def part(self) -> Part:
        """The part that is shown."""
        return self.made[self.key]

    def choose(self, key: str) -> None:
        """Show another part; what was typed in this one is written first."""
        if self.key in self.made and key != self.key:
            self.part.leave()
        self.key = key
        self.chips.show_chosen(key)
        self._stack.setCurrentWidget(self._made(key))
        if self.part.is_alone != self.is_alone:
            self._stand_alone(self.part.is_alone)
        self.renamed.emit()

    # What it says of itself: what the part says

    @override
    def title(self) -> str:
        return self.part.title()

    @override
    def statuses(self) -> list[Status]:
        return self.part.statuses()

    @override
    def note(self) -> str:
        return self.part.note()

    @override
    def actions_here(self) -> list[Action]:
        return self.part.actions_here()

    @override
    def commands(self) -> list[Action]:
        where = super().title()
        go = [
            Action(name=each.name_now(), run=partial(self._go_to_part, each.key), where=where)
            for each in self._offered.values()
        ]
        return [*(action for part in self._shown_first() for action in part.commands()), *go]

    @override
    def count(self) -> int:
        return sum(part.count() for part in self.made.values())

    @override
    def inspector(self) -> QWidget | None:
        return self.part.inspector()

    @override
    def texts(self) -> list[QTextEdit]:
        return self.part.texts()

    @override
    def show_next(self, query: Query, by: int) -> bool:
        return self.part.show_next(query, by)

    @override
    def spot_of(self, thing: str, field: str) -> Spot | None:
        return self.part.spot_of(thing, field)

    @override
    def has_unsaved(self) -> bool:
        return any(part.has_unsaved() for part in self.made.values())

    @override
    def is_at_work(self) -> bool:
        return self.part.is_at_work()

    @override
    def history_of(self) -> list[Record]:
        return self.part.history_of()

    @override
    def records_shown(self) -> list[Record]:
        return self.part.records_shown()

    # What it is told

    @override
    def show_desk(self, desk: Desk | None, dialogue: Dialogue | None) -> None:
        self.desk, self.dialogue = desk, dialogue
        for part in self.made.values():
            self._hand_over(part)
            part.show_desk(desk, dialogue)
        if desk is not None:
            self._idle.start()

    @override
    def refresh(self, changed: Collection[object] | None) -> None:
        for part in self.made.values():
            self._hand_over(part)
            part.refresh(changed)

    @override
    def go_to(self, thing: str) -> None:
        if thing in self._offered:
            self.choose(thing)
        elif (key := self._part_with(thing)) is not None:
            self.choose(key)
            self.part.go_to(thing)

    @override
    def leave(self) -> None:
        for part in self.made.values():
            part.leave()

    @override
    def retranslate(self) -> None:
        self.chips.retranslate()

    # Inside

    def _bind_keys(self) -> None:
        order = list(self._offered)
        keys = [(f"Alt+{place}", partial(self.choose, key)) for place, key in enumerate(order, start=1)]
        keys += [("Ctrl+PgUp", partial(self._step, -1)), ("Ctrl+PgDown", partial(self._step, 1))]
        for key, act in keys:  # while the room is to be seen, wherever in the window the keyboard is
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def _step(self, by: int) -> None:
        order = list(self._offered)
        self.choose(order[(order.index(self.key) + by) % len(order)])

    def _go_to_part(self, key: str) -> None:
        self.place_chosen.emit(Place(self.room, key))

    def _part_with(self, thing: str) -> str | None:
        desk = self.desk
        if desk is None:
            return None
        return next((key for key, each in self._offered.items() if each.page.has(desk, thing)), None)

    def _shown_first(self) -> list[Part]:
        return sorted(self.made.values(), key=lambda part: part is not self.part)

    def _made(self, key: str) -> Part:
        if key not in self.made:
            part = self._offered[key].page()
            self.made[key] = part
            self._stack.addWidget(part)
            for name in PASSED_ON:
                getattr(part, name).connect(getattr(self, name))
            part.alone_wanted.connect(self._stand_alone)
            self._hand_over(part)
            part.show_desk(self.desk, self.dialogue)
        return self.made[key]

    def _stand_alone(self, is_alone: bool) -> None:
        """Give the part that is shown the whole window, without the chips of the others, or take it back."""
        self.is_alone = is_alone
        self.chips.setHidden(is_alone)
        self.alone_wanted.emit(is_alone)

    def _make_next(self) -> None:
        missing = next((key for key in self._offered if key not in self.made), None)
        if missing is not None:
            if not self.is_at_work():
                self._made(missing)
            self._idle.start()

    def _hand_over(self, part: Part) -> None:
        part.worker, part.words, part.language = self.worker, self.words, self.language
        part.dialogue = self.dialogue
