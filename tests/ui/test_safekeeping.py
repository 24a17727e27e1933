"""The room behind the saved line: reached by it and by its key, and honest about what it finds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jpdialog.domain.plan import Instrument
from jpdialog.services.desk import Desk
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.safe.page import SafePage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.ui.safe_window import desk_with, window_on
from tests.ui.test_accessible import nameless


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = desk_with(tmp_path, "The plan of the isles")
    yield desk
    desk.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, worker: Worker, desk: Desk) -> MainWindow:
    return window_on(desk, worker, qtbot)


def safe_of(window: MainWindow) -> SafePage:
    page = window.pages[Room.SAFE]
    assert isinstance(page, SafePage)
    return page


def look(window: MainWindow, qtbot: QtBot) -> list[tuple[str, Mark]]:
    order = safe_of(window).order
    with qtbot.waitSignal(window.worker.finished):
        qtbot.mouseClick(order.button, Qt.MouseButton.LeftButton)
    return shown(window)


def shown(window: MainWindow) -> list[tuple[str, Mark]]:
    return [(line.told.text, line.told.mark) for line in safe_of(window).order.lines.lines if line.told]


def test_the_saved_line_leads_there_and_is_pressed_in_meanwhile(window: MainWindow, qtbot: QtBot) -> None:
    assert window.page is window.pages[Room.HOME]
    qtbot.mouseClick(window.rail.saved_line, Qt.MouseButton.LeftButton)
    assert window.page is window.pages[Room.SAFE] and window.rail.saved_line.isChecked()
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.page is window.pages[Room.HOME] and not window.rail.saved_line.isChecked()


def test_all_in_order_is_told_line_by_line(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Place(Room.SAFE))
    told = dict(look(window, qtbot))
    assert told["The store is whole."] is Mark.APPROVED
    assert told["The tables are what the log says."] is Mark.APPROVED


def test_a_fault_is_told_with_what_to_do(window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
    with desk.store._writing.begin() as connection:
        connection.exec_driver_sql("UPDATE instrument SET title = 'altered behind the door'")
    window.go(Place(Room.SAFE))
    late = [text for text, mark in look(window, qtbot) if mark is Mark.LATE and "log" in text]
    assert late == [
        "Records that are not what the log says: 1. Remake the tables (jpdialog doctor --rebuild).",
        "Records that search may not find: 1. Remake the tables (jpdialog doctor --rebuild).",
    ]
    order = safe_of(window).order
    with qtbot.waitSignal(window.worker.finished):
        qtbot.mouseClick(order.remake_button, Qt.MouseButton.LeftButton)
    assert ("The tables are what the log says.", Mark.APPROVED) in shown(window)
    assert not order.remake_button.isVisible()
    assert desk.store.find(Instrument)[0].title == "The plan of the isles"


def test_every_control_there_has_a_name(window: MainWindow) -> None:
    window.go(Place(Room.SAFE))
    assert nameless(window.pages[Room.SAFE]) == []
