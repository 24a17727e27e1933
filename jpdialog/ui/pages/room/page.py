"""The room: the agenda of the dialogue, and under each item what was noted; for now it is to be read."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.services.proceedings import proceedings
from jpdialog.ui.pages.read_only import ReadOnlyPage
from jpdialog.ui.pages.room.empty import EmptyRoom
from jpdialog.ui.pages.room.item_card import ItemCard
from jpdialog.ui.pages.told_parts import ReadingColumn, told
from jpdialog.ui.rooms import Room


class RoomPage(ReadOnlyPage):
    """Agenda and notes."""

    room = Room.ROOM

    def __init__(self, parent: QWidget | None = None) -> None:
        self.area, self._minutes = ReadingColumn(), 0
        super().__init__(EmptyRoom(), self.area, parent)
        self.retranslate()

    @override
    def read(self, desk: Desk, dialogue: Dialogue | None) -> bool:
        names, items = Names(desk, self.language), proceedings(desk, dialogue) if dialogue else []
        self._minutes = sum(each.item.minutes or 0 for each in items if each.item)
        self.area.begin()
        about = names.of(dialogue, "note")
        if about and any(each.notes for each in items):
            self.area.column.addWidget(told(about, "muted", self.area))
        for place, view in enumerate(items, 1):
            card = ItemCard(place, view, names, self.language, self.area)
            self.area.column.addWidget(card)
            self.area.places |= card.places
        coming = self.tr("The agenda and its notes can be read here; writing them comes in a later version.")
        self.area.column.addWidget(told(coming, "muted", self.area))
        self.area.column.addStretch(1)
        return bool(items)

    @override
    def forget(self) -> None:
        self.area.begin()

    @override
    def note(self) -> str:
        has_minutes = self.has_content and self._minutes
        return self.tr("%1 minutes in all").replace("%1", str(self._minutes)) if has_minutes else ""

    @override
    def go_to(self, thing: str) -> None:
        self.read_again()
        self.area.show_place(thing)

    @override
    def retranslate(self) -> None:
        self.area.setAccessibleName(self.tr("Agenda and notes"))
        super().retranslate()
