"""What stands in a room before there is anything to show: what it is for, what is still to come, the next step."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from jpdialog.ui.forms.empty_page import Ui_EmptyPage
from jpdialog.ui.icons import Picture
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Place, Room


class EmptyPart(QWidget):
    """A card in the middle of the page. Subclasses find the words, by ``tell``."""

    place_chosen = Signal(Place)

    def __init__(self, room: Room, next_room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EmptyPage()
        self.ui.setupUi(self)
        self.ui.inside.insertWidget(0, Picture(room.value, 32, self.ui.card))
        self.ui.next_step.clicked.connect(lambda: self.place_chosen.emit(Place(next_room)))
        self.name()

    def name(self) -> None:
        """Say everything in the language of the window."""

    def tell(self, heading: str, purpose: str, state: str, step: str) -> None:
        """Show these words."""
        self.ui.heading.setText(heading)
        set_prose(self.ui.purpose, purpose)
        set_prose(self.ui.state, state)
        self.ui.next_step.setText(step)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.name()
