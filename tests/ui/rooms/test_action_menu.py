"""What the other button of the mouse offers over the list of actions, and the menu key too."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.services.desk import Desk
from jpdialog.ui.field_words import field_word
from jpdialog.ui.pages.actions.columns import COLUMNS
from jpdialog.ui.pages.actions.list_part import ActionListPart
from tests.ui.rooms.test_actions import at, numbers, page, stored, window

__all__ = ["page", "window"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # only the screenless platform says so


def opened(page: ActionListPart) -> QMenu:
    """The menu, as the menu key opens it."""
    table = page.table
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(table.viewport(), event)
    assert table.menu.isVisible()
    return table.menu


def choose(menu: QMenu, words: str) -> None:
    found = [each for each in menu.actions() if each.text().split("\t")[0] == words]
    found[0].trigger()
    menu.close()


def test_a_status_is_chosen_for_all_that_are_picked_and_undone_at_once(
    page: ActionListPart, desk: Desk, qtbot: QtBot
) -> None:
    first, second = numbers(page)[:2]
    before = [stored(desk, each).status for each in (first, second)]
    at(page, first, ActionColumn.TEXT)
    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    menu = opened(page)
    statuses = next(each.menu() for each in menu.actions() if each.menu() is not None)
    assert isinstance(statuses, QMenu)
    choose(statuses, field_word(ActionStatus.ON_HOLD))
    menu.close()
    qtbot.waitUntil(lambda: stored(desk, second).status is ActionStatus.ON_HOLD)
    assert stored(desk, first).status is ActionStatus.ON_HOLD
    desk.undo()
    assert [stored(desk, each).status for each in (first, second)] == before


def test_the_status_of_one_is_ticked_among_the_others(page: ActionListPart, desk: Desk) -> None:
    first = numbers(page)[0]
    at(page, first, ActionColumn.TEXT)
    statuses = next(each.menu() for each in opened(page).actions() if each.menu() is not None)
    assert isinstance(statuses, QMenu)
    assert [e.text() for e in statuses.actions() if e.isChecked()] == [field_word(stored(desk, first).status)]


def test_the_cell_under_the_cursor_is_opened(page: ActionListPart) -> None:
    at(page, numbers(page)[0], ActionColumn.LEAD)
    choose(opened(page), "Change the cell")
    assert page.table.state() is page.table.State.EditingState
    assert page.table.currentIndex().column() == COLUMNS.index(ActionColumn.LEAD)


def test_an_action_is_deleted_and_comes_back(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    first, there = numbers(page)[0], desk.store.count(ActionItem)
    at(page, first, ActionColumn.TEXT)
    choose(opened(page), "Delete")
    qtbot.waitUntil(lambda: desk.store.count(ActionItem) == there - 1)
    assert first not in [each.number for each in desk.store.find(ActionItem)]
    desk.undo()
    assert desk.store.count(ActionItem) == there


def test_where_no_action_is_nothing_is_offered(page: ActionListPart) -> None:
    page.table.choose(len(page.model.rows), ActionColumn.TEXT)
    QApplication.sendEvent(
        page.table.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    )
    assert not page.table.menu.isVisible()
