"""The room on the sample, driven by keys as a note-taker would."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jpdialog.services.desk import Desk
from jpdialog.services.notes import Notes
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.room.page import RoomPage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.made_once import MadeOnce
from tests.ui.conftest import PlainPage

Keys = Callable[..., None]


@pytest.fixture
def desk(tmp_path: Path, made_once: MadeOnce) -> Iterator[Desk]:
    desk = made_once.sample(tmp_path / "sample")
    yield desk
    desk.close()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, worker: Worker, desk: Desk) -> Iterator[RoomPage]:
    del theme
    window, made = MainWindow(worker), RoomPage()
    for each in (PlainPage(Room.HOME), PlainPage(Room.BRIEFS), made):
        window.add_page(each)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.show_desk(desk)
    window.go(Place(Room.ROOM))
    qtbot.waitUntil(lambda: made.room_now is not None)
    qtbot.waitUntil(made.parts.entry.hasFocus)
    yield made
    window.show_desk(None)


@pytest.fixture
def type_keys() -> Keys:
    """Types words and keys into whatever has the keyboard."""

    def type_all(*words: str | Qt.Key, into: QWidget | None = None) -> None:
        for each in words:
            for sign in each if isinstance(each, str) else [each]:
                widget = into or QApplication.focusWidget()
                assert widget is not None
                key, text = (0, sign) if isinstance(sign, str) else (sign, "")
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
                    QApplication.sendEvent(widget, event)

    return type_all


def told(page: RoomPage) -> list[str]:
    """The words of all lines in the store, in order."""
    assert page.desk is not None and page.dialogue is not None
    return [each.text for each in Notes(page.desk, page.dialogue).all()]
