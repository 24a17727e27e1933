"""The room before there is a dialogue."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.pages.empty import EmptyPart
from jpdialog.ui.rooms import Room


class EmptyRoom(EmptyPart):
    """What is noted here, and where a dialogue is made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Room.ROOM, Room.BRIEFS, parent)

    @override
    def name(self) -> None:
        self.tell(
            self.tr("Notes in the room, as fast as people speak"),
            self.tr(
                "Here the note-taker writes against the agenda and its clock, turns a line into a decision or an "
                "action with one key, and brings up a cleared answer in large type."
            ),
            self.tr("There is no dialogue yet, so there is nothing to take notes of."),
            self.tr("Prepare the briefs"),
        )
