"""The list of actions narrowed to what a chart counts: it is said over the list, and taken off by keys."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jpdialog.domain.action_counts import Outcome, Stage
from jpdialog.domain.action_picks import Picked, PickedBy
from jpdialog.domain.actions import ActionItem
from jpdialog.services.desk import Desk
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.actions.list_part import ActionListPart
from jpdialog.ui.rooms import Place, Room
from tests.ui.rooms.test_actions import numbers, page, window

__all__ = ["page", "window"]


@pytest.fixture
def picked(window: MainWindow, page: ActionListPart, desk: Desk, qtbot: QtBot) -> list[str]:
    """The numbers of what is open of no dialogue, once the list shows it."""
    third, owed = desk.dialogues.by_number(3), [each for each in desk.store.find(ActionItem) if not each.is_closed]
    assert len(owed) > 1
    with desk.store.transaction() as door:
        for each in owed:
            door.edit(each, "dialogue_id", None)
            door.edit(each, "due", None)
        door.edit(owed[0], "dialogue_id", third.id)
    wanted = [owed[0].number]
    window.go(Place(Room.ACTIONS, Picked(PickedBy.DIALOGUE, third.id, kind=Outcome.OPEN).written))
    qtbot.waitUntil(lambda: numbers(page) == wanted)
    return wanted


def test_what_a_chart_counts_is_listed_and_said(page: ActionListPart, picked: list[str]) -> None:
    assert page.filter.picked.isVisible()
    assert page.filter.picked.said.text() == "Only these · Dialogue: 3rd · Open"
    assert page.filter.count.text() == str(len(picked))
    assert "Only these · Dialogue: 3rd · Open" in page.filter.picked.button.accessibleName()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Delete])
def test_it_is_taken_off_by_a_key_and_the_list_goes_on(
    page: ActionListPart, picked: list[str], desk: Desk, qtbot: QtBot, key: Qt.Key
) -> None:
    page.filter.picked.button.setFocus()
    qtbot.keyClick(page.filter.picked.button, key)
    qtbot.waitUntil(lambda: len(numbers(page)) == desk.store.count(ActionItem))
    assert len(numbers(page)) > len(picked)
    assert not page.filter.picked.isVisible() and page.table.hasFocus()


def test_escape_in_the_filter_takes_the_words_off_first(page: ActionListPart, picked: list[str], qtbot: QtBot) -> None:
    page.filter.text.setFocus()
    qtbot.keyClicks(page.filter.text, "zzz")
    assert numbers(page) == []
    qtbot.keyClick(page.filter.text, Qt.Key.Key_Escape)
    assert numbers(page) == picked
    qtbot.keyClick(page.filter.text, Qt.Key.Key_Escape)
    assert page.filter.state.picked is None and len(numbers(page)) > len(picked)


def test_it_is_kept_with_the_list_under_a_name(
    page: ActionListPart, picked: list[str], desk: Desk, qtbot: QtBot
) -> None:
    menu, name = page.filter.views.menu(), "Promised in Strelsau"
    page.filter.view_named.emit(name)
    qtbot.waitUntil(lambda: name in {each.text() for each in menu.actions()})
    qtbot.keyClick(page.filter.text, Qt.Key.Key_Escape)
    assert len(numbers(page)) > len(picked)
    next(each for each in menu.actions() if each.text() == name).trigger()
    assert numbers(page) == picked


def test_what_is_gone_is_said_and_shows_nothing(window: MainWindow, page: ActionListPart, qtbot: QtBot) -> None:
    window.go(Place(Room.ACTIONS, Picked(PickedBy.PART, "nowhere", kind=Stage.ON_HOLD).written))
    qtbot.waitUntil(page.filter.picked.isVisible)
    assert page.filter.picked.said.text() == "Only these · Part of the plan: no longer there · On hold"
    assert numbers(page) == []
