"""Home before there is a dialogue."""

from PySide6.QtWidgets import QWidget

from jpdialog.ui.pages.home.next_step import NextStep
from jpdialog.ui.rooms import Room


class EmptyHome(NextStep):
    """What Home will show, and the next step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Room.HOME, parent)

    def name(self) -> None:
        """Say it in the language of the window."""
        plan = self.tr("The plan is here. There is no dialogue on it yet.")
        no_plan = self.tr("There is no plan here yet. Everything follows its sections.")
        self.tell(
            self.tr("What is next, what is missing, what is late"),
            self.tr(
                "Home shows the dialogue that is coming and in how many days, which briefs are still missing, which "
                "actions are late, and what to see to before the pack can go."
            ),
            plan if self.has_plan else no_plan,
            self.tr("New dialogue…") if self.has_plan else self.tr("Take in a plan…"),
        )
