"""Actions that were taken along again and again: a list to which one can go, so that somebody decides on them."""

from pytestqt.qtbot import QtBot

from jpdialog.domain.action_list import ActionColumn, Shown
from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.desk import Desk
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.actions.list_part import ActionListPart
from jpdialog.ui.rooms import Place, Room
from tests.ui.rooms.test_actions import numbers, page, stored, window

__all__ = ["page", "window"]


def test_what_was_carried_over_twice_is_a_list_to_which_one_can_go(
    window: MainWindow, page: ActionListPart, desk: Desk, qtbot: QtBot
) -> None:
    third = desk.dialogues.by_number(3)
    owed = [each for each in desk.store.find(ActionItem) if not each.is_closed]
    assert len(owed) > 1
    with desk.store.transaction() as door:
        fourth, fifth = (
            door.create(Dialogue(instrument_id=third.instrument_id, edition_id=third.edition_id, number=number))
            for number in (4, 5)
        )
        door.edit(owed[0], "dialogue_id", third.id)
        door.edit(owed[1], "dialogue_id", fourth.id)
    window.choose_dialogue(fifth.id)
    window.go(Place(Room.ACTIONS, Shown.CARRIED_TWICE))
    qtbot.waitUntil(lambda: numbers(page) == [owed[0].number])
    assert {ActionColumn.CARRIED, ActionColumn.DECISION_SOUGHT} <= set(page.table.columns)
    assert page.filter.shown.currentText() == "Carried over twice or more"
    assert stored(desk, owed[0].number).decision_sought == ""
