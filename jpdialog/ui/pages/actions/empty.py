"""The room of actions before there is one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.pages.empty import EmptyPart
from jpdialog.ui.rooms import Room


class EmptyActions(EmptyPart):
    """What is listed here, and how the first one is written."""

    action_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Room.ACTIONS, Room.PLAN, parent)
        self.ui.next_step.clicked.disconnect()
        self.ui.next_step.clicked.connect(self.action_wanted)

    @override
    def name(self) -> None:
        self.tell(
            self.tr("What is owed, by whom, and since when"),
            self.tr(
                "Here every action item stands with its one lead, its due date, its progress and the dialogue that it "
                "comes from, overdue ones first."
            ),
            self.tr("There is no action yet. Decisions and notes become actions, or you write one here."),
            self.tr("New action"),
        )
