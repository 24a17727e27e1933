"""The room of actions before there is one."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.pages.empty import EmptyPart
from jpdialog.ui.rooms import Room


class EmptyActions(EmptyPart):
    """What is listed here, and where to go meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Room.ACTIONS, Room.PLAN, parent)

    @override
    def name(self) -> None:
        self.tell(
            self.tr("What is owed, by whom, and since when"),
            self.tr(
                "Here every action item will stand with its one lead, its due date, its progress and the dialogue that "
                "it came from, overdue ones first."
            ),
            self.tr("There is no action yet. Writing them comes in a later version."),
            self.tr("Read the plan"),
        )
