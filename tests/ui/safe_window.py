"""A window with the page of safekeeping on a small desk, and plain pages beside it."""

import os
from pathlib import Path

from pytestqt.qtbot import QtBot

from jpdialog.domain.plan import Instrument
from jpdialog.services.desk import Desk
from jpdialog.services.vocabulary import words_for
from jpdialog.storage.store import Store
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.safe.page import SafePage
from jpdialog.ui.rooms import Room
from jpdialog.ui.worker import Worker
from tests.ui.conftest import PlainPage


def desk_with(folder: Path, title: str) -> Desk:
    """A desk whose plan has that title and nothing else."""
    desk = Desk(Store.create(folder, os.urandom(32), "w"), folder)
    with desk.store.transaction() as door:
        door.create(Instrument(title=title))
    return desk


def window_on(desk: Desk, worker: Worker, qtbot: QtBot) -> MainWindow:
    """The window, shown."""
    made = MainWindow(worker)
    made.add_page(SafePage())
    for room in set(Room) - {Room.SAFE}:
        made.add_page(PlainPage(room))
    qtbot.addWidget(made)
    made.speak("en", words_for("en"))
    made.show_desk(desk)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made
