"""Calling for briefs in the window, by keyboard: chosen, filled in many at a time, called, copied, opened again."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import Asked, Brief, EntryKind, Likelihood
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import Organisation, Person
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.call.panel import CallPanel
from jpdialog.ui.pages.briefs.call.table_model import LATE_ROLE, Column
from jpdialog.ui.pages.briefs.call.table_view import CallTableView
from jpdialog.ui.pages.briefs.call.tool import CallTool
from tests.ui.test_accessible import nameless, walked

KEYS = Qt.Key
ROW_HARBOURS, ROW_STAFF = 1, 3


@pytest.fixture
def panel(page: BriefsPage) -> CallPanel:
    page.tool(CallTool).ask()
    return page.tool(CallTool).asking


def briefs(desk: Desk, dialogue: Dialogue) -> dict[str, Brief]:
    return {view.number: view.brief for view in desk.briefs.of_dialogue(dialogue)}


def edit(qtbot: QtBot, table: CallTableView, row: int, column: Column, text: str) -> None:
    """Type into a cell as a person does: the first letter opens it, Enter ends it."""
    go_to(table, row, column)
    qtbot.keyClick(table, KEYS.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, KEYS.Key_Return)
    window = table.window()  # asked itself: without a screen no window is active again after a popup of names was there
    qtbot.waitUntil(lambda: table.model().index(row, column).data() == text and window.focusWidget() is table)


def go_to(table: CallTableView, row: int, column: Column) -> None:
    table.activateWindow()
    table.clearSelection()
    table.setCurrentIndex(table.model().index(row, column))
    table.setFocus()


def call(qtbot: QtBot, panel: CallPanel) -> None:
    qtbot.keyClick(panel, KEYS.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(panel.isHidden)


def test_every_control_has_a_name_and_tab_goes_through_the_panel(page: BriefsPage, panel: CallPanel) -> None:
    assert nameless(panel) == []
    assert panel.drafter in walked(panel.table, 4)


def test_what_is_typed_in_the_cells_is_called_for_in_one_step(
    page: BriefsPage, panel: CallPanel, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    edit(qtbot, panel.table, ROW_HARBOURS, Column.DRAFTER, "Osbert Quill")
    edit(qtbot, panel.table, ROW_HARBOURS, Column.DEADLINE, "2031-09-20")
    edit(qtbot, panel.table, ROW_HARBOURS, Column.MINUTES, "7")
    panel.model.setData(panel.model.index(ROW_HARBOURS, Column.LIKELIHOOD), Likelihood.CERTAIN)
    assert panel.model.lines[ROW_HARBOURS].text(Column.ASKED) == "Whole brief"
    call(qtbot, panel)
    brief = briefs(desk, dialogue)["1 (1)"]
    assert (brief.deadline, brief.minutes, brief.asked) == (date(2031, 9, 20), 7, Asked.FULL)
    assert page.note().startswith("No. 2 · Osbert Quill")
    desk.undo()
    assert (briefs(desk, dialogue)["1 (1)"].minutes, briefs(desk, dialogue)["1 (1)"].drafter_id) == (1, None)


def test_one_field_fills_all_that_are_chosen_or_the_rows_selected(
    panel: CallPanel, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    assert panel.fill.text() == "Fill in 4 rows"
    qtbot.keyClicks(panel.deadline, "2031-09-15")
    qtbot.keyClick(panel.deadline, KEYS.Key_Return)
    table = panel.table
    go_to(table, ROW_HARBOURS, Column.MINUTES)
    for _ in range(2):
        qtbot.keyClick(table, KEYS.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert panel.fill.text() == "Fill in 3 rows"
    panel.deadline.clear()
    qtbot.keyClicks(panel.minutes, "9")
    panel.fill.click()
    call(qtbot, panel)
    called = briefs(desk, dialogue)
    assert {each.deadline for each in called.values()} == {date(2031, 9, 15)}
    assert {number: each.minutes for number, each in called.items()} == {"": 1, "1 (1)": 9, "1 (2)": 9, "2": 9}


def test_space_withdraws_what_nobody_has_begun_and_the_call_is_opened_again_for_more(
    page: BriefsPage, panel: CallPanel, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    go_to(panel.table, ROW_STAFF, Column.SECTION)
    qtbot.keyClick(panel.table, KEYS.Key_Space)
    assert panel.told.text() == "3 of 4 chosen"
    call(qtbot, panel)
    assert "2" not in briefs(desk, dialogue)
    page.tool(CallTool).ask()
    assert panel.told.text() == "3 of 4 chosen"
    panel.all.click()
    call(qtbot, panel)
    assert briefs(desk, dialogue)["2"].serial == 5


def test_what_was_begun_stays_called_for_and_the_panel_says_why(
    page: BriefsPage, panel: CallPanel, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    desk.briefs.add_entry(briefs(desk, dialogue)["1 (1)"], EntryKind.POINT, "Harbours matter.")
    go_to(panel.table, ROW_HARBOURS, Column.SECTION)
    qtbot.keyClick(panel.table, KEYS.Key_Space)
    qtbot.keyClick(panel, KEYS.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(panel.trouble.isVisible)
    assert "number 2 was begun" in panel.trouble.text()
    page.tool(CallTool).ask()
    panel.none.click()
    assert [panel.model.lines[row].name for row in panel.model.called()] == ["1 (1) Harbours"]


@pytest.mark.parametrize(
    ("column", "text", "sentence"),
    [(Column.DEADLINE, "next week", "due on a day"), (Column.MINUTES, "two", "whole numbers")],
)
def test_what_is_no_day_and_no_number_stays_as_typed_and_is_said(
    panel: CallPanel, desk: Desk, dialogue: Dialogue, qtbot: QtBot, column: Column, text: str, sentence: str
) -> None:
    edit(qtbot, panel.table, ROW_STAFF, column, text)
    qtbot.keyClick(panel, KEYS.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sentence in panel.trouble.text() and "2 Staff" in panel.trouble.text()
    assert panel.isVisible() and panel.model.lines[ROW_STAFF].text(column) == text
    assert briefs(desk, dialogue)["2"].deadline == date(2031, 9, 30)


def test_a_deadline_after_the_dialogue_is_said_and_not_refused(
    page: BriefsPage, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    desk.store.edit(dialogue, "starts_on", "2031-10-01")
    page.show_desk(desk, desk.dialogues.by_number(dialogue.number))
    page.tool(CallTool).ask()
    panel = page.tool(CallTool).asking
    edit(qtbot, panel.table, ROW_STAFF, Column.DEADLINE, "2031-10-02")
    assert panel.told.text() == "4 of 4 chosen · 1 due after the dialogue begins"
    assert panel.model.index(ROW_STAFF, Column.DEADLINE).data(LATE_ROLE)
    assert not panel.model.index(ROW_HARBOURS, Column.DEADLINE).data(LATE_ROLE)
    call(qtbot, panel)
    assert briefs(desk, dialogue)["2"].deadline == date(2031, 10, 2)


def test_two_drafters_with_one_name_are_offered_with_what_they_do(
    page: BriefsPage, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    with desk.store.transaction() as door:
        office = door.create(Organisation(name="Harbour Office"))
        first = door.create(Person(name="Rupert Hentzau", title="Adviser", organisation_id=office.id))
        other = door.create(Person(name="Rupert Hentzau", title="Ambassador"))
    page.tool(CallTool).ask()
    panel = page.tool(CallTool).asking
    drafter = panel.model.index(ROW_STAFF, Column.DRAFTER)
    assert "Rupert Hentzau, Adviser, Harbour Office" in panel.table.cells.names
    panel.model.setData(drafter, "Rupert Hentzau, Adviser, Harbour Office")
    call(qtbot, panel)
    assert briefs(desk, dialogue)["2"].drafter_id == first.id
    page.tool(CallTool).ask()
    assert panel.model.lines[ROW_STAFF].drafter == "Rupert Hentzau, Adviser, Harbour Office"
    panel.model.setData(drafter, "Rupert Hentzau")
    qtbot.keyClick(panel, KEYS.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(panel.trouble.isVisible)
    assert "Ambassador" in panel.trouble.text()
    with desk.store.transaction() as door:
        for person in (first, other):
            door.delete(person)


def test_the_e_mail_is_copied_from_the_panel_and_from_the_notice(
    page: BriefsPage, panel: CallPanel, qtbot: QtBot
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    qtbot.keyClicks(panel.minutes, "6")
    panel.fill.click()
    panel.copy.click()
    qtbot.waitUntil(lambda: "Call for briefs" in clipboard.text())
    assert (
        "- 1 (1) Harbours (due 30 September 2031, 6 minutes, points and answers, might be raised)" in clipboard.text()
    )
    assert panel.isHidden() and "clipboard" in page.notice.sentence.text()


def test_likelihood_is_chosen_from_a_list(panel: CallPanel, qtbot: QtBot) -> None:
    go_to(panel.table, ROW_STAFF, Column.LIKELIHOOD)
    qtbot.keyClick(panel.table, KEYS.Key_Return)
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox) and [box.itemText(i) for i in range(3)] == [
        "Certain",
        "Might be raised",
        "Unlikely",
    ]
    qtbot.keyClick(box, KEYS.Key_Down)
    qtbot.keyClick(box, KEYS.Key_Return)
    qtbot.waitUntil(lambda: panel.model.lines[ROW_STAFF].likelihood != Likelihood.MIGHT)
    assert panel.model.lines[ROW_STAFF].likelihood == Likelihood.UNLIKELY
