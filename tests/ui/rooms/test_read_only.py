"""The room shows what the store holds, and an honest empty state before it holds anything."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jpdialog.services.desk import Desk
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.pages.read_only import ReadOnlyPage
from jpdialog.ui.pages.room.page import RoomPage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.ui.conftest import PlainPage


@pytest.fixture
def rooms(qtbot: QtBot, theme: Theme, worker: Worker) -> MainWindow:
    del theme
    made = MainWindow(worker)
    qtbot.addWidget(made)
    for page in (PlainPage(Room.HOME), PlainPage(Room.PLAN), PlainPage(Room.BRIEFS)):
        made.add_page(page)
    made.add_page(RoomPage())
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def come(window: MainWindow, desk: Desk | None, room: Room) -> ReadOnlyPage:
    window.show_desk(desk)
    window.go(Place(room))
    page = window.pages[room]
    assert isinstance(page, ReadOnlyPage)
    return page


def texts(page: QWidget) -> str:
    labels = [label for label in page.findChildren(QLabel) if label.isVisible() and not isinstance(label, Chip)]
    return "\n".join(label.text() for label in labels)


def chips(page: QWidget) -> list[tuple[str, Mark]]:
    return [(chip.text(), chip.mark) for chip in page.findChildren(Chip) if chip.isVisible()]


@pytest.mark.parametrize("room", [Room.ROOM])
def test_an_empty_room_says_so_and_offers_a_step(rooms: MainWindow, bare_desk: Desk, room: Room, qtbot: QtBot) -> None:
    page = come(rooms, bare_desk, room)
    assert not page.has_content
    assert "later version" in texts(page)
    step = page.empty.ui.next_step
    qtbot.waitUntil(step.hasFocus)
    qtbot.keyClick(step, Qt.Key.Key_Space)
    assert rooms.page is not page


def test_notes_stand_under_their_item_and_the_rest_at_the_end(rooms: MainWindow, desk: Desk) -> None:
    page = come(rooms, desk, Room.ROOM)
    said = texts(page)
    order = [said.index(each) for each in ("Rehearsed.", "Piers", "20 min", "10:15", "The pier is dark.", "Tea was")]
    assert order == sorted(order)
    assert chips(page) == [("Decision", Mark.APPROVED)]
    assert page.note() == "20 minutes in all"


def test_a_long_room_is_scrolled_with_keys(rooms: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    page = come(rooms, desk, Room.ROOM)
    rooms.resize(1280, rooms.minimumHeight())
    page.content.setFixedHeight(160)
    bar = page.content.verticalScrollBar()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: page.content.hasFocus() and bar.maximum() > 0)
    qtbot.keyClick(page.content, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_nothing_here_can_be_written(rooms: MainWindow, desk: Desk) -> None:
    page = come(rooms, desk, Room.ROOM)
    assert "later version" in texts(page)
    assert [each for each in page.content.findChildren(QPushButton) if each.isVisible()] == []
