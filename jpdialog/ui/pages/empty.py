"""The rooms that are still to come: what each is for, that it is not here yet, and what can be done now."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from jpdialog.ui.forms.empty_page import Ui_EmptyPage
from jpdialog.ui.icons import Picture
from jpdialog.ui.language import translate
from jpdialog.ui.pages.page import Page
from jpdialog.ui.prose import set_prose
from jpdialog.ui.rooms import Place, Room


@dataclass(frozen=True, slots=True)
class Promise:
    """What a room will be for, and where to go meanwhile."""

    heading: object
    purpose: object
    next_step: object
    next_room: Room


class EmptyPage(Page):
    """An honest page for a room that a later version brings."""

    promise: ClassVar[Promise]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EmptyPage()
        self.ui.setupUi(self)
        self.ui.next_step.clicked.connect(lambda: self.place_chosen.emit(Place(self.promise.next_room)))
        self.ui.inside.insertWidget(0, Picture(self.room.value, 32, self.ui.card))
        self.retranslate()

    def retranslate(self) -> None:
        """Name everything again in the language of the window."""
        self.ui.retranslateUi(self)
        self.ui.heading.setText(translate("EmptyPage", str(self.promise.heading)))
        set_prose(self.ui.purpose, translate("EmptyPage", str(self.promise.purpose)))
        coming = translate("EmptyPage", "This room comes in a later version. Nothing can be written here yet.")
        set_prose(self.ui.state, coming)
        self.ui.next_step.setText(translate("EmptyPage", str(self.promise.next_step)))


class RoomPage(EmptyPage):
    """The room, live."""

    room = Room.ROOM
    promise = Promise(
        QT_TRANSLATE_NOOP("EmptyPage", "Notes in the room, as fast as people speak"),
        QT_TRANSLATE_NOOP(
            "EmptyPage",
            "Here the note-taker will write against the agenda and its clock, turn a line into a decision or an action "
            "with one key, and bring up a cleared answer in large type.",
        ),
        QT_TRANSLATE_NOOP("EmptyPage", "Prepare the briefs"),
        Room.BRIEFS,
    )


class ActionsPage(EmptyPage):
    """What was promised and is owed."""

    room = Room.ACTIONS
    promise = Promise(
        QT_TRANSLATE_NOOP("EmptyPage", "What is owed, by whom, and since when"),
        QT_TRANSLATE_NOOP(
            "EmptyPage",
            "Here every action item will stand with its one lead, its due date, its progress and the dialogue that it "
            "came from, overdue ones first.",
        ),
        QT_TRANSLATE_NOOP("EmptyPage", "See what the plan commits to"),
        Room.PLAN,
    )


class FactsPage(EmptyPage):
    """People, figures, projects."""

    room = Room.FACTS
    promise = Promise(
        QT_TRANSLATE_NOOP("EmptyPage", "People, figures and projects, each in one place"),
        QT_TRANSLATE_NOOP(
            "EmptyPage",
            "Here a figure will keep its source and its date, a person their title and term, and a project its reports "
            "due, so that all briefs agree.",
        ),
        QT_TRANSLATE_NOOP("EmptyPage", "Go to Home"),
        Room.HOME,
    )


PAGES: dict[Room, type[EmptyPage]] = {page.room: page for page in (RoomPage, ActionsPage, FactsPage)}
"""The page of each of these rooms."""
