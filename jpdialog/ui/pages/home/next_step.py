"""A page that has nothing to show yet: what it is for, what is missing, and the step that brings it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.forms.empty_page import Ui_EmptyPage
from jpdialog.ui.icons import Picture
from jpdialog.ui.pages.briefs.page import NEW_DIALOGUE
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Place, Room


class NextStep(QWidget):
    """Offers a dialogue where there is a plan, and a plan where there is none. Subclasses find the words."""

    place_chosen = Signal(Place)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EmptyPage()
        self.ui.setupUi(self)
        self.ui.inside.insertWidget(0, Picture(room.value, 32, self.ui.card))
        self.ui.next_step.clicked.connect(self._go_on)
        self.has_plan = False
        self.name()

    def show_state(self, *, has_plan: bool) -> None:
        """Say what is missing."""
        self.has_plan = has_plan
        self.name()

    def name(self) -> None:
        """Say everything in the language of the window, by ``tell``."""

    def tell(self, heading: str, purpose: str, state: str, step: str) -> None:
        """Show these words."""
        self.ui.heading.setText(heading)
        set_prose(self.ui.purpose, purpose)
        set_prose(self.ui.state, state)
        self.ui.next_step.setText(step)

    def _go_on(self) -> None:
        self.place_chosen.emit(Place(Room.BRIEFS, NEW_DIALOGUE) if self.has_plan else Place(Room.PLAN, "import"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.name()
