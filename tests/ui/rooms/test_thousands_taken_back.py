"""Thousands of changes are taken back by the worker while somebody types: neither waits for the other or meets it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.domain.plan import Instrument
from jpdialog.services.action_items import Actions
from jpdialog.services.desk import Desk
from jpdialog.ui.history import taking_back
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.actions.list_part import ActionListPart
from tests.ui.rooms.test_actions import page, stored, window

__all__ = ["page", "window"]
COUNT, HELD, NEW = 5000, ActionStatus.ON_HOLD, ActionStatus.NOT_STARTED
CONTROL = Qt.KeyboardModifier.ControlModifier


def add_thousands(desk: Desk) -> None:
    plan = desk.store.find(Instrument)[0]
    with desk.store.transaction() as door:
        for number in range(COUNT):
            door.create(ActionItem(instrument_id=plan.id, number=f"B-{number}", text=f"act {number}"))
    ours = [each for each in desk.store.find(ActionItem) if each.number.startswith("B-")]
    Actions(desk).put_all([(each, {"status": HELD}) for each in ours])


def of_thousands(desk: Desk) -> set[ActionStatus]:
    return {status for number, status in desk.store.pick(ActionItem, "number", "status") if number.startswith("B-")}


def test_thousands_are_taken_back_while_one_types_and_what_is_typed_stays(
    page: ActionListPart, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    add_thousands(desk)
    qtbot.waitUntil(lambda: not page.reader.is_waiting and len(page.model.rows) > COUNT, timeout=20_000)
    page.go_to(stored(desk, "B-7").id)
    qtbot.waitUntil(lambda: page.table.current_id() == stored(desk, "B-7").id)
    prose = page.beside.panel.prose["next_step"]
    prose.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert window.history.taking_back.is_under_way and window.busy.isVisible()
    assert of_thousands(desk) == {HELD}
    qtbot.keyClicks(prose, "typed ")
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)  # pressed once more it waits for nothing and takes back nothing else
    assert window.history.notice.isVisible()
    qtbot.waitUntil(lambda: not window.history.taking_back.is_under_way, timeout=60_000)
    prose.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(prose, "meanwhile")
    page.leave()
    assert of_thousands(desk) == {NEW}
    assert stored(desk, "B-7").next_step == "typed meanwhile"
    qtbot.waitUntil(lambda: not window.worker.is_busy, timeout=20_000)
    for typed in ("typed meanwhile", "typed"):  # two bursts, where it took long
        if stored(desk, "B-7").next_step == typed:
            qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
            assert of_thousands(desk) == {NEW}
    assert stored(desk, "B-7").next_step == ""


def test_cancelled_it_has_taken_back_nothing(
    page: ActionListPart, window: MainWindow, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taking_back, "AT_ONCE", 1)
    open_ones = [each for each in desk.store.find(ActionItem) if not each.is_closed]
    Actions(desk).put_all([(each, {"next_step": "Wait"}) for each in open_ones])
    window.history.take_back()
    window.worker.cancel()
    qtbot.waitUntil(lambda: not window.worker.is_busy)
    assert not window.history.taking_back.is_under_way
    assert {stored(desk, each.number).next_step for each in open_ones} == {"Wait"}
    window.history.take_back()
    qtbot.waitUntil(lambda: not window.worker.is_busy)
    assert [stored(desk, each.number) for each in open_ones] == open_ones
    window.history.do_again()
    qtbot.waitUntil(lambda: not window.worker.is_busy)
    assert {stored(desk, each.number).next_step for each in open_ones} == {"Wait"}


def test_a_few_are_taken_back_at_once(page: ActionListPart, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    one = stored(desk, "A-2")
    Actions(desk).write(one, "next_step", "Wait")
    qtbot.waitUntil(lambda: not window.worker.is_busy)
    window.history.take_back()
    assert stored(desk, "A-2") == one and page.desk is desk
    assert QApplication.focusWidget() is not None
