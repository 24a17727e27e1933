"""A list of thousands: listed, sought and changed off the window's thread, and what was asked last is what counts."""

import pytest
from pytestqt.qtbot import QtBot

from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.services.action_items import Actions
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.actions import list_hands, list_reader
from jpdialog.ui.pages.actions.list_part import ActionListPart
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


def test_a_cancelled_change_of_many_has_changed_nothing(desk: Desk) -> None:
    def stop(done: int, _of: int) -> None:
        if done:
            raise Cancelled

    everything = [each for each in desk.store.find(ActionItem) if not each.is_closed]
    with pytest.raises(Cancelled):
        Actions(desk).put_all([(each, {"next_step": "Wait"}) for each in everything], stop)
    assert [each for each in desk.store.find(ActionItem) if not each.is_closed] == everything
