"""The figures before there is one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.pages.empty import EmptyPart
from jpdialog.ui.rooms import Place, Room


class EmptyFigures(EmptyPart):
    """What a figure is for, and the first step: to define one, or to take in a plan."""

    figure_wanted = Signal()

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
            self.tr("Figures that all briefs agree on"),
            self.tr(
                "A figure is defined once, with its unit, its source and its date. Briefs name it, and say its newest"
                " value by themselves."
            ),
            self.tr("There is no figure yet.") if self._has_plan else self.tr("There is no plan yet to count for."),
            self.tr("New figure") if self._has_plan else self.tr("Go to the plan"),
        )

    def _go_on(self) -> None:
        if self._has_plan:
            self.figure_wanted.emit()
        else:
            self.place_chosen.emit(Place(Room.PLAN))
