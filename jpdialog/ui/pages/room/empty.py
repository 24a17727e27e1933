"""The room before there is an agenda or a note."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.pages.empty import EmptyPart
from jpdialog.ui.rooms import Room


class EmptyRoom(EmptyPart):
    """What is noted here, and where to go meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Room.ROOM, Room.BRIEFS, parent)

    @override
    def name(self) -> None:
        self.tell(
            self.tr("Notes in the room, as fast as people speak"),
            self.tr(
                "Here the note-taker will write against the agenda and its clock, turn a line into a decision or an "
                "action with one key, and bring up a cleared answer in large type."
            ),
            self.tr("There is no agenda yet. Writing it and taking notes come in a later version."),
            self.tr("Prepare the briefs"),
        )
