"""Which columns the list of actions shows, chosen in a menu one after another, and what is wider than they are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from jpdialog.documents.writing.matrix_labels import MATRIX_LABELS
from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.actions import ActionItem
from jpdialog.services.desk import Desk
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.actions.columns import COLUMNS, name_of
from jpdialog.ui.pages.actions.list_part import ActionListPart
from jpdialog.ui.pages.actions.list_state import ListState
from tests.ui.rooms.test_actions import page, window

__all__ = ["page", "window"]
KEY = Qt.Key


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_columns_are_ticked_one_after_another_in_a_menu_that_stays(page: ActionListPart, qtbot: QtBot) -> None:
    menu = page.filter.columns.menu()
    ticked = [name_of(each) for each in page.table.columns]
    assert [each.text() for each in menu.actions() if each.isChecked()] == ticked
    menu.popup(page.filter.columns.mapToGlobal(page.filter.columns.rect().bottomLeft()))
    for wanted in (ActionColumn.SUPPORTING, ActionColumn.CARRIED):
        menu.setActiveAction(menu.actions()[COLUMNS.index(wanted)])
        qtbot.keyClick(menu, KEY.Key_Space)
    at_due = menu.actionGeometry(menu.actions()[COLUMNS.index(ActionColumn.DUE)]).center()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=at_due)
    assert menu.isVisible()
    qtbot.keyClick(menu, KEY.Key_Escape)
    told = {*ticked, name_of(ActionColumn.SUPPORTING), name_of(ActionColumn.CARRIED)} - {name_of(ActionColumn.DUE)}
    assert {name_of(each) for each in page.table.columns} == told
    assert not page.table.isColumnHidden(COLUMNS.index(ActionColumn.SUPPORTING))
    assert page.table.isColumnHidden(COLUMNS.index(ActionColumn.DUE))
    page.filter.show_state(ListState())
    assert [each.text() for each in menu.actions() if each.isChecked()] == ticked


def test_a_column_for_which_there_is_no_room_is_told(window: MainWindow, page: ActionListPart, qtbot: QtBot) -> None:
    window.inspector.hide()
    window.resize(1280, 720)
    button = page.filter.columns
    qtbot.waitUntil(lambda: (button.text(), button.toolTip()) == ("Columns", ""))
    window.resize(960, 720)
    qtbot.waitUntil(lambda: button.text() == "Columns 5/6")
    assert button.toolTip() == button.accessibleDescription() == "The window is too narrow for: Section"
    entries = {each.text(): each.isChecked() for each in button.menu().actions()}
    assert entries["Section (no room)"] and entries["Lead"]


@pytest.mark.parametrize("spoken", ["en", "ja"])
def test_the_columns_are_called_as_in_the_matrix_that_goes_round(language: Language, spoken: str) -> None:
    language.use(spoken)
    for column in (
        ActionColumn.NUMBER,
        ActionColumn.TEXT,
        ActionColumn.LEAD,
        ActionColumn.SUPPORTING,
        ActionColumn.COUNTERPART,
        ActionColumn.DUE,
        ActionColumn.STATUS,
        ActionColumn.NEXT_STEP,
        ActionColumn.RESOURCES,
        ActionColumn.DECISION_SOUGHT,
    ):
        of_paper = {ActionColumn.TEXT: "action"}.get(column, column.value)
        assert name_of(column) == MATRIX_LABELS[f"column.{of_paper}"][spoken == "ja"]


def test_a_block_that_is_wider_than_the_list_is_not_cut_off_unsaid(
    page: ActionListPart, desk: Desk, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("\t".join(["Dredge", *[""] * 12, "by hand"]))
    with qtbot.waitSignal(page.trouble_met) as met:
        qtbot.keyClick(page.table, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "wider than the" in str(met.args[0])
    assert desk.store.count(ActionItem) == 4


def test_beside_an_open_inspector_the_words_that_are_sought_can_be_read(
    window: MainWindow, page: ActionListPart, qtbot: QtBot
) -> None:
    bar = page.filter
    window.resize(1100, 720)
    window.inspector.show()
    qtbot.waitUntil(lambda: bar.width() < 640)
    qtbot.waitUntil(lambda: bar.text.width() == bar.width())
    assert bar.columns.width() >= bar.columns.sizeHint().width()
    window.inspector.hide()
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: bar.text.y() == bar.views.y() and bar.text.width() > 200)
