"""The room of facts before there is one."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.pages.empty import EmptyPart
from jpdialog.ui.rooms import Room


class EmptyFacts(EmptyPart):
    """What is kept here, and where to go meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Room.FACTS, Room.HOME, parent)

    @override
    def name(self) -> None:
        self.tell(
            self.tr("People, figures and projects, each in one place"),
            self.tr(
                "Here a figure will keep its source and its date, a person their title and term, and a project its "
                "reports due, so that all briefs agree."
            ),
            self.tr("There is no figure or person yet. Writing them comes in a later version."),
            self.tr("Go to Home"),
        )
