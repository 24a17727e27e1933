"""The part of delegations before there is a dialogue."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.pages.empty import EmptyPart
from jpdialog.ui.rooms import Room


class EmptyDelegations(EmptyPart):
    """What is kept here, and where a dialogue is created."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Room.FACTS, Room.BRIEFS, parent)

    @override
    def name(self) -> None:
        self.tell(
            self.tr("Both delegations, in order of precedence"),
            self.tr(
                "Each dialogue has its own: head, members, note-taker, interpreter and secretary of both sides. The "
                "lists, the seating plan and the biographies in the pack are made of them."
            ),
            self.tr("There is no dialogue, or no party to the plan, yet."),
            self.tr("Go to Briefs"),
        )
