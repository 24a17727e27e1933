"""The projects before there is one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.pages.empty import EmptyPart
from jpdialog.ui.rooms import Place, Room


class EmptyProjects(EmptyPart):
    """What is kept of a project, and the first step: to take one in, or a plan."""

    project_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._has_plan = False
        super().__init__(Room.FACTS, Room.PLAN, parent)
        self.ui.next_step.clicked.disconnect()
        self.ui.next_step.clicked.connect(self._go_on)

    def show_state(self, *, has_plan: bool) -> None:
        """Offer what can be done now."""
        self._has_plan = has_plan
        self.name()

    @override
    def name(self) -> None:
        self.tell(
            self.tr("What is funded, and what is owed for it"),
            self.tr(
                "Each project stands under its section with its amounts by year, its gender marker, what is done to be"
                " seen, and the reports that are due: Home speaks of them in time."
            ),
            self.tr("There is no project yet.") if self._has_plan else self.tr("There is no plan yet to fund."),
            self.tr("New project") if self._has_plan else self.tr("Go to the plan"),
        )

    def _go_on(self) -> None:
        if self._has_plan:
            self.project_wanted.emit()
        else:
            self.place_chosen.emit(Place(Room.PLAN))
