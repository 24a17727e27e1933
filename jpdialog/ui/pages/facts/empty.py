"""What stands in a part of facts before there is anything: the first step is to begin, or to take in a plan."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jpdialog.ui.pages.empty import EmptyPart
from jpdialog.ui.rooms import Place, Room


class EmptyOfPlan(EmptyPart):
    """``wanted`` tells that the first is to be begun; without a plan the step leads to where one is taken in.

    Each kind finds its words in ``name``, by ``has_plan``.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.has_plan = False
        super().__init__(Room.FACTS, Room.PLAN, parent)
        self.ui.next_step.clicked.disconnect()
        self.ui.next_step.clicked.connect(self._go_on)

    def show_state(self, *, has_plan: bool) -> None:
        """Offer what can be done now."""
        self.has_plan = has_plan
        self.name()

    def _go_on(self) -> None:
        if self.has_plan:
            self.wanted.emit()
        else:
            self.place_chosen.emit(Place(Room.PLAN))
