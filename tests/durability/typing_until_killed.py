"""A note-taker at the real window who types until the program is killed, and says key by key what was typed.

Alone, ``python -m tests.durability.typing_until_killed FOLDER SEED``, on standard output one JSON list a key: the lines
sent so far, the half typed one, the cursor. A key is said once what it led to is kept.
"""

import json
import os
import random
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from jpdialog.services.desk import Desk
from jpdialog.services.sample import create_sample
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.room.page import RoomPage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.worker import Worker

WORDS = "results by province @UNODC by 30 Sep #1 (3) tf 港は深い。次回対話まで"


def open_room(application: QApplication, desk: Desk) -> tuple[MainWindow, RoomPage]:
    """The window in its room, read."""
    window, page = MainWindow(Worker()), RoomPage()
    window.add_page(page)
    window.show()
    window.show_desk(desk)
    window.go(Place(Room.ROOM))
    while page.room_now is None:
        application.processEvents()
    return window, page


def press(page: RoomPage, sign: str = "", key: int = 0) -> None:
    """One key, into the line of entry."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
        QApplication.sendEvent(page.parts.entry, event)


def type_for_ever(folder: Path, seed: int) -> None:
    """Type, send and move the cursor, as chance has it."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    chance = random.Random(seed)  # noqa: S311 - a test's chance, not a secret's
    _window, page = open_room(application, create_sample(folder))
    keeper = page.keeper
    assert keeper is not None
    sent = 0
    while True:
        draw = chance.random()
        if draw < 0.06 and page.parts.entry.words.strip():
            press(page, key=Qt.Key.Key_Return)
            sent += 1
        elif draw < 0.16:
            press(page, key=Qt.Key.Key_Left)
        else:
            press(page, sign=chance.choice(WORDS))
        application.processEvents()
        keeper.settle()
        told = [sent, page.parts.entry.words, page.parts.entry.place]
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    type_for_ever(Path(sys.argv[1]), int(sys.argv[2]))
