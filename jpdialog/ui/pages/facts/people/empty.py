"""The part of persons before there is anybody."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.pages.empty import EmptyPart
from jpdialog.ui.rooms import Room


class EmptyPeople(EmptyPart):
    """What is kept here, and the way to begin."""

    person_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Room.FACTS, Room.FACTS, parent)
        self.ui.next_step.clicked.connect(self.person_wanted)

    @override
    def name(self) -> None:
        self.tell(
            self.tr("Who is who on both sides"),
            self.tr(
                "Each person stands here once, with the name in both languages, how it is said, title, term, biography "
                "and photo; briefs, delegations and papers draw on it."
            ),
            self.tr("There is nobody yet."),
            self.tr("Take in a person"),
        )
