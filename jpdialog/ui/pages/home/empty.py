"""Home before there is a dialogue: what the desk is for, and the next step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jpdialog.ui.forms.empty_page import Ui_EmptyPage
from jpdialog.ui.icons import Picture
from jpdialog.ui.pages.briefs.page import NEW_DIALOGUE
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Place, Room


class EmptyHome(QWidget):
    """Offers a dialogue where there is a plan, and a plan where there is none."""

    place_chosen = Signal(Place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EmptyPage()
        self.ui.setupUi(self)
        self.ui.inside.insertWidget(0, Picture("home", 32, self.ui.card))
        self.ui.next_step.clicked.connect(self._go_on)
        self._has_plan = False
        self.show_state(has_plan=False)

    def show_state(self, *, has_plan: bool) -> None:
        """Say what is missing."""
        self._has_plan = has_plan
        self.ui.heading.setText(self.tr("What is next, what is missing, what is late"))
        purpose = self.tr(
            "Home shows the dialogue that is coming and in how many days, which briefs are still missing, which "
            "actions are late, and what to see to before the pack can go."
        )
        set_prose(self.ui.purpose, purpose)
        if has_plan:
            set_prose(self.ui.state, self.tr("The plan is here. There is no dialogue on it yet."))
            self.ui.next_step.setText(self.tr("New dialogue…"))
        else:
            set_prose(self.ui.state, self.tr("There is no plan here yet. Everything follows its sections."))
            self.ui.next_step.setText(self.tr("Take in a plan…"))

    def _go_on(self) -> None:
        self.place_chosen.emit(Place(Room.BRIEFS, NEW_DIALOGUE) if self._has_plan else Place(Room.PLAN, "import"))
