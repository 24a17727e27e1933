"""Actions, facts and the room show what the store holds, and an honest empty state before it holds anything."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.services.desk import Desk
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.marks import Chip, Mark
from jpdialog.ui.pages.actions.page import ActionsPage
from jpdialog.ui.pages.actions.table_model import MARK_ROLE, Column
from jpdialog.ui.pages.read_only import ReadOnlyPage
from jpdialog.ui.pages.room.page import RoomPage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.ui.conftest import PlainPage
from tests.ui.rooms.conftest import TODAY


@pytest.fixture
def rooms(qtbot: QtBot, theme: Theme, worker: Worker) -> MainWindow:
    del theme
    made = MainWindow(worker)
    qtbot.addWidget(made)
    for page in (PlainPage(Room.HOME), PlainPage(Room.PLAN), PlainPage(Room.BRIEFS)):
        made.add_page(page)
    for room in (RoomPage(), ActionsPage(today=lambda: TODAY)):
        made.add_page(room)
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


def actions(window: MainWindow, desk: Desk) -> ActionsPage:
    page = come(window, desk, Room.ACTIONS)
    assert isinstance(page, ActionsPage)
    return page


def column(page: ActionsPage, which: Column) -> list[str]:
    return [str(page.model.index(row, which).data()) for row in range(page.model.rowCount())]


@pytest.mark.parametrize("room", [Room.ROOM, Room.ACTIONS])
def test_an_empty_room_says_so_and_offers_a_step(rooms: MainWindow, bare_desk: Desk, room: Room, qtbot: QtBot) -> None:
    page = come(rooms, bare_desk, room)
    assert not page.has_content
    assert "later version" in texts(page)
    step = page.empty.ui.next_step
    qtbot.waitUntil(step.hasFocus)
    qtbot.keyClick(step, Qt.Key.Key_Space)
    assert rooms.page is not page


def test_actions_stand_in_the_order_in_which_they_press(rooms: MainWindow, desk: Desk) -> None:
    page = actions(rooms, desk)
    assert column(page, Column.NUMBER) == ["A-4", "A-3", "A-2", "A-1"]
    assert column(page, Column.DUE) == ["1 Aug 2031", "1 Dec 2031", "no date", "1 Jan 2031"]
    assert column(page, Column.LEAD)[:2] == ["Tides", "no lead"]
    assert column(page, Column.SECTION)[0] == "1 (1)"
    assert page.model.index(0, Column.STATUS).data() == "Not started, late"
    assert page.model.index(0, Column.STATUS).data(MARK_ROLE) is Mark.LATE
    assert page.note() == "1 late, 3 open, 4 in all"
    assert page.count() == 1


def test_the_table_keeps_the_rules_of_a_model(rooms: MainWindow, desk: Desk) -> None:
    page = actions(rooms, desk)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    page.model.show_actions([], None, "en")
    assert page.model.rowCount() == 0


def test_going_to_an_action_selects_it_and_enter_leads_to_its_section(
    rooms: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    page = actions(rooms, desk)
    wanted = desk.store.find(ActionItem, number="A-2")[0]
    rooms.go(Place(Room.ACTIONS, wanted.id))
    assert page.table.currentIndex().row() == 2
    qtbot.waitUntil(page.table.hasFocus)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    plan = rooms.pages[Room.PLAN]
    assert isinstance(plan, PlainPage)
    assert rooms.page is plan
    assert plan.things == ["harbours"]


@pytest.mark.parametrize(("width", "shown"), [(1280, 6), (960, 4)])
def test_the_action_itself_can_be_read_in_a_narrow_window(
    rooms: MainWindow, desk: Desk, width: int, shown: int, qtbot: QtBot
) -> None:
    page = actions(rooms, desk)
    rooms.resize(width, 720)
    qtbot.waitUntil(lambda: sum(not page.table.isColumnHidden(each) for each in Column) == shown)
    assert page.table.columnWidth(Column.TEXT) >= 240


def test_a_change_is_seen_once_somebody_looks(rooms: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    page = actions(rooms, desk)
    rooms.go(Place(Room.HOME))
    with desk.store.transaction() as door:
        door.edit(desk.store.find(ActionItem, number="A-4")[0], "status", ActionStatus.IMPLEMENTED)
    rooms.go(Place(Room.ACTIONS))
    qtbot.waitUntil(lambda: column(page, Column.NUMBER)[0] == "A-3")
    assert page.count() == 0


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
    for room in (Room.ROOM, Room.ACTIONS):
        page = come(rooms, desk, room)
        assert "later version" in texts(page)
        assert [each for each in page.content.findChildren(QPushButton) if each.isVisible()] == []


def test_another_language_is_taken_up(rooms: MainWindow, desk: Desk, language: Language) -> None:
    page = actions(rooms, desk)
    language.use("ja")
    rooms.speak("ja", rooms.words)
    assert column(page, Column.STATUS)[0] == "未着手・期限超過"
    assert column(page, Column.DUE)[0] == "2031年8月1日"


def test_a_closed_desk_is_forgotten(rooms: MainWindow, desk: Desk) -> None:
    page = actions(rooms, desk)
    rooms.show_desk(None)
    assert page.model.rowCount() == 0
    assert not page.has_content
