"""The clock of the room: it ticks every second, and is made safe every few of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from jpdialog.domain.time_used import ItemTime
from jpdialog.ui.language import translate
from jpdialog.ui.pages.room import standing
from jpdialog.ui.pages.room.agenda_view import Timed
from jpdialog.ui.pages.room.looks import minutes

if TYPE_CHECKING:
    from jpdialog.ui.pages.room.page import RoomPage

TICK, KEPT_EVERY = 1000, 5
"""Milliseconds between two looks at the clock, and after how many looks it is made safe."""


class RoomClock(QObject):
    """Counts for the item and side at which the note-taker stands."""

    def __init__(self, page: RoomPage) -> None:
        super().__init__(page)
        self._page = page
        self._ticks = 0
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.tick)

    def begin(self, *, is_first: bool) -> None:
        """Go on as it was left."""
        keeper, time = self._page.keeper, self._page.time
        if keeper is None or time is None:
            return
        if is_first and keeper.pad.is_running:
            time.resume(keeper.pad)
            self._timer.start()

    def toggle(self) -> None:
        """Stop the clock, or let it go on."""
        keeper, time = self._page.keeper, self._page.time
        if keeper is None or time is None:
            return
        if time.is_running:
            time.stop(keeper.pad)
            self._timer.stop()
            keeper.keep(is_running=False)
            keeper.also(time.settle)
        else:
            time.start()
            self._timer.start()
            keeper.keep(is_running=True, counted_at=time.moment())
        self._changed()

    def start(self) -> None:
        """Let it go on, if it does not."""
        if self._page.time is not None and not self._page.time.is_running:
            self.toggle()

    def go_to_item(self, item_id: str | None) -> None:
        """Count for another item from now on."""
        keeper, room = self._page.keeper, self._page.room_now
        if keeper is not None and room is not None:
            self.stand(standing.item(item_id, keeper.pad, room))

    def stand(self, change: standing.Change) -> None:
        """Stand elsewhere: what went by until now was of where one stood."""
        keeper, time = self._page.keeper, self._page.time
        if keeper is None or time is None:
            return
        time.count(keeper.pad)
        keeper.keep(**change)
        if time.is_running:
            self.keep()
        self._changed()

    def tick(self) -> None:
        """A second went by, or as many as the laptop slept."""
        keeper, time = self._page.keeper, self._page.time
        if keeper is None or time is None:
            return
        time.count(keeper.pad)
        self._ticks = (self._ticks + 1) % KEPT_EVERY
        if self._ticks == 0:
            self.keep()
        self.show()
        if self._page.isVisible():
            self._page.renamed.emit()

    def keep(self) -> None:
        """Make what was counted safe, beside whatever is typed."""
        keeper, time = self._page.keeper, self._page.time
        if keeper is not None and time is not None and time.is_running:
            keeper.keep(counted_at=time.moment())
            keeper.also(time.keep)

    def leave(self) -> None:
        """The desk is about to close: what was counted is kept."""
        self._timer.stop()
        keeper, time = self._page.keeper, self._page.time
        if keeper is not None and time is not None and time.is_running:
            time.count(keeper.pad)
            keeper.keep(counted_at=time.moment())
            keeper.also(time.settle)

    def elapsed(self) -> int:
        """Seconds of the whole dialogue."""
        return sum(each.seconds for each in self._page.time.times().values()) if self._page.time else 0

    def of_item(self) -> ItemTime:
        """The time of the item at which one stands."""
        keeper, time = self._page.keeper, self._page.time
        if keeper is None or time is None:
            return ItemTime()
        return time.times().get(keeper.pad.agenda_item_id, ItemTime())

    def told_of_item(self) -> str:
        """How the item stands against its plan: "3:20 over", "12:00 left"."""
        keeper, room = self._page.keeper, self._page.room_now
        item = room.item(keeper.pad.agenda_item_id) if keeper and room else None
        if item is None or not item.item.minutes:
            return ""
        left = item.item.minutes * 60 - self.of_item().seconds
        told = translate("RoomPage", "%1 left") if left >= 0 else translate("RoomPage", "%1 over")
        return told.replace("%1", minutes(abs(left)))

    def show(self) -> None:
        """Show the agenda with its times."""
        keeper, room, time = self._page.keeper, self._page.room_now, self._page.time
        if keeper is None or room is None or time is None:
            return
        times = time.times()
        shown = []
        for each in room.items:
            used = times.get(each.item.id, ItemTime())
            sides = tuple((side.name, used.of(side.party.id)) for side in room.sides)
            is_on = each.item.id == keeper.pad.agenda_item_id
            planned = (each.item.minutes or 0) * 60
            shown.append(Timed(each.item.id, each.number, each.title, planned, used.seconds, sides, is_on))
        self._page.parts.agenda.agenda.show(shown)

    def _changed(self) -> None:
        self._page.show_surroundings()
        self._page.renamed.emit()
