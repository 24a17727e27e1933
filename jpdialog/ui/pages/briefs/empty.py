"""The room before there is a dialogue: what briefs are for, and the next step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jpdialog.services.desk import Desk
from jpdialog.ui.forms.empty_page import Ui_EmptyPage
from jpdialog.ui.icons import Picture


class EmptyBriefs(QWidget):
    """Offers a dialogue where there is a plan, and a plan where there is none."""

    dialogue_wanted = Signal()
    plan_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EmptyPage()
        self.ui.setupUi(self)
        self.ui.inside.insertWidget(0, Picture("briefs", 32, self.ui.card))
        self.ui.next_step.clicked.connect(self._go_on)
        self._has_plan = False
        self.show_state(None)

    def show_state(self, desk: Desk | None) -> None:
        """Say what is missing on this desk."""
        self._has_plan = desk is not None and desk.plans.instrument() is not None
        self.ui.heading.setText(self.tr("What is to be said, section by section"))
        self.ui.purpose.setText(
            self.tr(
                "Each section of the plan gets a brief for a dialogue: our objective, the points to make, what to "
                "answer if something is raised, and what must not be said. From it come the talking points in Word."
            )
        )
        if self._has_plan:
            self.ui.state.setText(self.tr("There is no dialogue yet to write briefs for."))
            self.ui.next_step.setText(self.tr("Create a dialogue"))
        else:
            self.ui.state.setText(self.tr("There is no plan here yet, and briefs follow its sections."))
            self.ui.next_step.setText(self.tr("Take in a plan"))

    def _go_on(self) -> None:
        (self.dialogue_wanted if self._has_plan else self.plan_wanted).emit()
