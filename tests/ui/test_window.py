"""The shell of the window, driven by keys as a person would."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jpdialog.domain.trouble import Trouble
from jpdialog.ui.actions import matching
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.rooms import Place, Room
from tests.ui.conftest import PlainPage

CTRL = Qt.KeyboardModifier.ControlModifier


def plain(window: MainWindow, room: Room) -> PlainPage:
    page = window.pages[room]
    assert isinstance(page, PlainPage)
    return page


def buttons(widget: QWidget) -> list[QPushButton]:
    return [button for button in widget.findChildren(QPushButton) if button.isVisibleTo(widget)]


@pytest.mark.parametrize("room", Room)
def test_each_room_has_its_key(window: MainWindow, qtbot: QtBot, room: Room) -> None:
    number = list(Room).index(room) + 1
    QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), CTRL)
    assert window.page is window.pages[room]
    assert window.rail.buttons.get(room, window.rail.saved_line).isChecked()
    assert window.header.ui.title.text() == room.name_now()


def test_a_page_is_left_before_another_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    home = plain(window, Room.HOME)
    QTest.keyClick(window, Qt.Key.Key_2, CTRL)
    assert home.left == 1


def test_the_rail_says_how_many_wait(window: MainWindow) -> None:
    assert window.rail.buttons[Room.BRIEFS].count == 3
    assert window.rail.buttons[Room.BRIEFS].accessibleName() == "Briefs, 3 waiting"
    assert window.rail.buttons[Room.HOME].accessibleName() == "Home"


def test_command_bar_goes_to_what_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    line = window.command_bar.ui.line
    assert window.command_bar.isVisible()
    QTest.keyClicks(line, "light")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert not window.command_bar.isVisible()
    assert plain(window, Room.HOME).things == ["7 (2)"]


def test_command_bar_closes_when_a_key_leads_to_another_room(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    QTest.keyClick(window, Qt.Key.Key_7, CTRL)
    assert window.page is window.pages[Room.DOCUMENTS]
    assert not window.command_bar.isVisible()


def test_command_bar_is_walked_with_the_arrows(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    line = window.command_bar.ui.line
    QTest.keyClicks(line, "p")
    first = window.command_bar.ui.found.currentIndex().row()
    QTest.keyClick(line, Qt.Key.Key_Up)
    last = window.command_bar.ui.found.currentIndex().row()
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert (first, window.command_bar.ui.found.currentIndex().row()) == (0, 0)
    assert last > 0


def test_escape_closes_the_command_bar_and_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    QTest.keyClicks(window.command_bar.ui.line, "stamp")
    QTest.keyClick(window.command_bar.ui.line, Qt.Key.Key_Escape)
    assert not window.command_bar.isVisible()
    assert plain(window, Room.HOME).done == []


def test_command_bar_says_when_there_is_nothing(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    QTest.keyClicks(window.command_bar.ui.line, "xyzzy")
    assert window.command_bar.ui.nothing.isVisible()
    assert not window.command_bar.ui.found.isVisible()
    QTest.keyClick(window.command_bar.ui.line, Qt.Key.Key_Return)
    assert window.command_bar.isVisible()


def test_the_headers_button_does_what_it_says(window: MainWindow, qtbot: QtBot) -> None:
    button = next(each for each in buttons(window.header) if each.text() == "Stamp the home")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert plain(window, Room.HOME).done == ["stamped"]


def test_trouble_is_a_sentence_that_can_be_closed(window: MainWindow, qtbot: QtBot) -> None:
    window.show_trouble(Trouble("The file {name} is empty. Nothing was changed.", name="plan.txt"))
    assert window.trouble.ui.sentence.text() == "The file plan.txt is empty. Nothing was changed."
    assert not window.trouble.ui.report_button.isVisible()
    QTest.mouseClick(window.trouble.ui.close_button, Qt.MouseButton.LeftButton)
    assert not window.trouble.isVisible()


def test_a_bugs_report_is_read_before_it_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    kept: list[str] = []

    def keep(report: str) -> str:
        kept.append(report)
        return "somewhere"

    window.trouble.show_bug("ValueError\nworker.py:1 run", keep)
    assert not window.trouble.ui.report.isVisible()
    QTest.mouseClick(window.trouble.ui.report_button, Qt.MouseButton.LeftButton)
    assert window.trouble.ui.report.isVisible()
    assert kept == []
    QTest.mouseClick(window.trouble.ui.keep_button, Qt.MouseButton.LeftButton)
    assert kept == ["ValueError\nworker.py:1 run"]


def test_an_empty_room_offers_the_next_step(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Place(Room.ROOM))
    step = next(each for each in buttons(window.pages[Room.ROOM]) if each.text() == "Prepare the briefs")
    QTest.mouseClick(step, Qt.MouseButton.LeftButton)
    assert window.page is window.pages[Room.BRIEFS]


def test_work_is_shown_with_a_way_to_cancel_it(window: MainWindow, qtbot: QtBot) -> None:
    from threading import Event

    asked = Event()
    came_back: list[str] = []

    def wait(job: object) -> str:
        asked.wait(10)
        return "done"

    job = window.worker.run("Counting lighthouses…", wait, came_back.append)
    qtbot.waitUntil(window.busy.isVisible)
    QTest.mouseClick(next(iter(buttons(window.busy))), Qt.MouseButton.LeftButton)
    assert job.is_cancelled
    asked.set()
    qtbot.waitUntil(lambda: not window.busy.isVisible())
    assert came_back == []


def test_the_things_of_the_page_that_is_shown_come_first_and_say_where_they_belong(window: MainWindow) -> None:
    for room in (Room.HOME, Room.PLAN, Room.BRIEFS):
        window.go(Place(room))
        found = matching(window.keys.everything(), "7 (2) Lighthouses")
        assert found[0].where == room.name_now()
        found[0].run()
        assert plain(window, room).things == ["7 (2)"]
    assert [action.name for action in window.keys.everything() if not action.where] == []


def test_closing_a_desk_twice_is_no_trouble(window: MainWindow) -> None:
    window.show_desk(None)
    window.show_desk(None)
    assert window.desk is None
