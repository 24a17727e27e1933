"""A list of thousands: listed, sought and changed off the window's thread, and what was asked last is what counts."""

from datetime import date

import pytest
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.services.action_items import Actions
from jpdialog.services.desk import Desk
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.actions import closing_part, late_count, list_hands, list_keeper, list_reader
from jpdialog.ui.pages.actions.list_part import ActionListPart
from jpdialog.ui.pages.actions.page import ActionsPage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.worker import Cancelled
from tests.ui.rooms.test_actions import column, numbers, page, stored, window

__all__ = ["page", "window"]


def test_a_long_list_is_sorted_grouped_and_changed_off_the_windows_thread_and_one_undo_takes_it_back(
    page: ActionListPart, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_reader, "MANY", 1)
    monkeypatch.setattr(list_reader, "VERY_MANY", 1)
    monkeypatch.setattr(list_hands, "AT_ONCE", 1)
    before = {each.id: each.status for each in desk.store.find(ActionItem)}
    page.sort(ActionColumn.NUMBER.value, True, False)
    assert page.reader.is_waiting
    qtbot.waitUntil(lambda: not page.reader.is_waiting)
    assert numbers(page) == sorted(numbers(page), reverse=True)
    page.table.selectAll()
    page.bulk.wanted.emit(ActionColumn.STATUS.value, ActionStatus.ON_HOLD.value)
    qtbot.waitUntil(lambda: {each.status for each in desk.store.find(ActionItem)} == {ActionStatus.ON_HOLD})
    qtbot.waitUntil(lambda: not page.reader.is_waiting and column(page, ActionColumn.STATUS)[0].startswith("On hold"))
    desk.undo()
    assert {each.id: each.status for each in desk.store.find(ActionItem)} == before
    qtbot.waitUntil(lambda: not page.reader.is_waiting)
    qtbot.keyClicks(page.filter.text, numbers(page)[0])
    qtbot.waitUntil(lambda: not page.reader.is_waiting and len(numbers(page)) == 1)


def test_one_goes_to_an_action_of_a_long_list_that_is_still_being_read(
    page: ActionListPart, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_reader, "MANY", 1)
    qtbot.keyClicks(page.filter.text, "nothing has these words")
    page.refresh(None)
    page.go_to(stored(desk, "A-2").id)
    qtbot.waitUntil(lambda: not page.reader.is_waiting and page.table.current_id() == stored(desk, "A-2").id)


def test_the_first_rows_of_a_long_list_stand_there_before_all_are_listed_and_stay_where_they_are(
    window: MainWindow, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_reader, "MANY", 1)
    monkeypatch.setattr(list_keeper, "SEEN", 2)
    window.show_desk(desk)
    window.go(Place(Room.ACTIONS))
    room = window.pages[Room.ACTIONS]
    assert isinstance(room, ActionsPage) and isinstance(room.part, ActionListPart)
    page = room.part
    assert page.reader.is_waiting and numbers(page) == ["A-4", "A-3"]
    page.table.choose(1)
    picked = QPersistentModelIndex(page.table.currentIndex())
    qtbot.waitUntil(lambda: numbers(page) == ["A-4", "A-3", "A-2", "A-1"])
    assert picked.isValid() and page.table.currentIndex() == picked
    assert page.table.current_id() == stored(desk, "A-3").id
    qtbot.waitUntil(lambda: page.keeper is not None and page.keeper.words is not None)
    qtbot.keyClicks(page.filter.text, "A-2")
    qtbot.waitUntil(lambda: numbers(page) == ["A-2"])


def test_the_first_rows_of_a_very_long_list_come_from_the_worker(
    window: MainWindow, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("MANY", "VERY_MANY"):
        monkeypatch.setattr(list_reader, name, 1)
    monkeypatch.setattr(list_keeper, "SEEN", 2)
    window.show_desk(desk)
    window.go(Place(Room.ACTIONS))
    room = window.pages[Room.ACTIONS]
    assert isinstance(room, ActionsPage) and isinstance(room.part, ActionListPart)
    page, seen = room.part, list[int]()
    page.model.rowsInserted.connect(lambda _parent, first, last: seen.extend((first, last)))
    qtbot.waitUntil(lambda: numbers(page) == ["A-4", "A-3", "A-2", "A-1"])
    assert seen == [2, 3]


def test_late_ones_of_very_many_are_counted_by_the_worker_while_nobody_looks(
    window: MainWindow, page: ActionListPart, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(late_count, "VERY_MANY", 1)
    before = page.count()
    window.go(Place(Room.HOME))
    desk.store.edit(stored(desk, "A-3"), "due", date(2031, 1, 2))
    qtbot.waitUntil(lambda: page.count() == before + 1)


def test_what_is_lacking_among_thousands_is_looked_for_by_the_worker(
    window: MainWindow, page: ActionListPart, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(closing_part, "MANY", 1)
    room = window.pages[Room.ACTIONS]
    assert isinstance(room, ActionsPage) and room.part is page
    room.choose("closing")
    lacking = {"Without a lead  2", "Without a date  1", "Without an answer  3"}
    assert not lacking & {each.text() for each in room.part.findChildren(QLabel)}
    qtbot.waitUntil(lambda: lacking <= {each.text() for each in room.part.findChildren(QLabel) if each.isVisible()})


def test_a_cancelled_change_of_many_has_changed_nothing(desk: Desk) -> None:
    def stop(done: int, _of: int) -> None:
        if done:
            raise Cancelled

    everything = [each for each in desk.store.find(ActionItem) if not each.is_closed]
    with pytest.raises(Cancelled):
        Actions(desk).put_all([(each, {"next_step": "Wait"}) for each in everything], stop)
    assert [each for each in desk.store.find(ActionItem) if not each.is_closed] == everything
