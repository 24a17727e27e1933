"""Who takes notes has the window for the notes alone, without the rail and without the chips of the other parts."""

import pytest
from pytestqt.qtbot import QtBot

from jpdialog.services.desk import Desk
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.room.page import RoomPage
from jpdialog.ui.pages.room.parts import RoomParts
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.ui.conftest import PlainPage


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, worker: Worker, desk: Desk) -> MainWindow:
    del theme
    made = MainWindow(worker)
    qtbot.addWidget(made)
    for page in (PlainPage(Room.HOME), RoomParts()):
        made.add_page(page)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.show_desk(desk)
    made.go(Place(Room.ROOM))
    return made


def test_the_notes_take_the_window_and_give_it_back(window: MainWindow) -> None:
    room = window.page
    assert isinstance(room, RoomParts)
    notes = room.made["notes"]
    assert isinstance(notes, RoomPage)
    notes.stand_alone(is_alone=True)
    assert window.rail.isHidden() and room.chips.isHidden()
    room.choose("record")
    assert not window.rail.isHidden() and not room.chips.isHidden()
    room.choose("notes")
    assert window.rail.isHidden() and room.chips.isHidden()
    window.go(Place(Room.HOME))
    assert not window.rail.isHidden()
    window.go(Place(Room.ROOM))
    assert window.rail.isHidden()
    notes.stand_alone(is_alone=False)
    assert not window.rail.isHidden() and not room.chips.isHidden()
