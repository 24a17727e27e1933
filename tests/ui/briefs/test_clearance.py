"""Clearing in the window: the chain in the inspector, a word by a button, an edit that opens it, many at once."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import BriefStatus, EntryKind
from jpdialog.domain.clearance import StepState, Verdict
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.clearance_panel import ClearancePanel


@pytest.fixture
def panel(page: BriefsPage, desk: Desk, window: MainWindow) -> ClearancePanel:
    assert page.view is not None
    desk.briefs.add_entry(page.view.brief, EntryKind.POINT, "We value the survey.")
    window.header.ui.fold_button.setChecked(True)
    settle()
    return page.known.clearance


def ask(panel: ClearancePanel, name: str, qtbot: QtBot) -> None:
    panel.body.setText(name)
    qtbot.keyClick(panel.body, Qt.Key.Key_Return)
    settle()


def settle() -> None:
    """Let the page hear of what was written."""
    QApplication.processEvents()


def status(page: BriefsPage) -> BriefStatus:
    assert page.view is not None
    return page.view.brief.status


def states(panel: ClearancePanel) -> list[StepState]:
    return [row.view.state for row in panel.rows]


def test_a_chain_is_made_handed_in_and_cleared_by_hand(page: BriefsPage, panel: ClearancePanel, qtbot: QtBot) -> None:
    assert panel.rows == [] and not panel.none.isHidden()
    ask(panel, "Harbour Board", qtbot)
    ask(panel, "Treasury", qtbot)
    assert [row.name for row in panel.rows] == ["Harbour Board", "Treasury"]
    assert all(row.clear.isHidden() for row in panel.rows)
    page.hand_in()
    settle()
    assert [row.clear.isHidden() for row in panel.rows] == [False, True]
    panel.comment.setText("With thanks")
    panel.rows[0].clear.click()
    settle()
    assert "With thanks" in panel.rows[0].said.text() and panel.comment.text() == ""
    panel.rows[1].clear.click()
    settle()
    assert (status(page), states(panel)) == (BriefStatus.CLEARED, [StepState.CLEARED, StepState.CLEARED])


def test_the_keyboard_stays_where_the_next_answer_is_given(
    page: BriefsPage, panel: ClearancePanel, qtbot: QtBot
) -> None:
    for body in ("Harbour Board", "Treasury"):
        ask(panel, body, qtbot)
    page.hand_in()
    settle()
    panel.rows[0].clear.setFocus()
    qtbot.keyClick(panel.rows[0].clear, Qt.Key.Key_Space)
    settle()
    assert panel.rows[1].clear.hasFocus()
    qtbot.keyClick(panel.rows[1].clear, Qt.Key.Key_Space)
    settle()
    assert status(page) == BriefStatus.CLEARED and panel.body.hasFocus()


def test_an_edit_shows_in_header_list_and_panel_by_which_words(
    page: BriefsPage, panel: ClearancePanel, desk: Desk, qtbot: QtBot
) -> None:
    ask(panel, "Harbour Board", qtbot)
    page.hand_in()
    settle()
    panel.rows[0].clear.click()
    settle()
    assert page.view is not None
    desk.briefs.write(page.view.entries[0], "text", "We value the new surveys.")
    settle()
    (chip,) = page.statuses()
    assert (chip.text, chip.mark) == ("Reopened · 2 words", Mark.DRAFT)
    row = panel.rows[0]
    assert row.chip.text() == "Reopened · 2 words" and row.words.isHidden()
    row.since.click()
    assert not row.words.isHidden() and "<u" in row.words.text() and "<s" in row.words.text()
    index = page.list.model.index(page.list.model.row_of(page.view.brief.id))
    assert "Reopened · 2 words" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.count() == len([view for view in page.views if view.section])
    desk.undo()
    settle()
    assert (status(page), page.statuses()[0].text) == (BriefStatus.CLEARED, "Cleared")


def test_a_return_without_a_reason_is_refused_and_with_one_makes_a_draft(
    page: BriefsPage, panel: ClearancePanel, qtbot: QtBot
) -> None:
    ask(panel, "Harbour Board", qtbot)
    page.hand_in()
    settle()
    met: list[Trouble] = []
    page.trouble_met.connect(met.append)
    panel.rows[0].give_back.click()
    settle()
    assert len(met) == 1 and status(page) == BriefStatus.IN_CLEARANCE
    panel.comment.setText("Too long")
    panel.rows[0].give_back.click()
    settle()
    assert (status(page), states(panel)) == (BriefStatus.DRAFT, [StepState.RETURNED])


def test_bodies_are_asked_side_by_side_and_left_out_again(
    page: BriefsPage, panel: ClearancePanel, qtbot: QtBot
) -> None:
    ask(panel, "Harbour Board", qtbot)
    panel.body.setText("Treasury")
    panel.beside.click()
    settle()
    assert [(row.view.step.stage, row.view.step.is_lead) for row in panel.rows] == [(1, True), (1, False)]
    panel.rows[0].away.click()
    settle()
    assert [(row.name, row.view.step.is_lead) for row in panel.rows] == [("Treasury", True)]
    assert panel.rows[0].away.isHidden()


def test_several_are_handed_in_and_cleared_from_the_list_with_one_undo(
    page: BriefsPage, desk: Desk, dialogue: Dialogue
) -> None:
    view, model = page.list.view, page.list.model
    for each in list(page.views):
        desk.briefs.add_entry(each.brief, EntryKind.POINT, "We value the survey.")
    settle()
    for each in page.views:
        row = model.index(model.row_of(each.brief.id))
        view.selectionModel().select(row, QItemSelectionModel.SelectionFlag.Select)
    assert len(page.list.picked()) == len(page.views) > 1
    actions = {action.text(): action for action in page.list.fill_menu().actions()}
    actions[f"Set status of {len(page.views)} briefs: Cleared"].trigger()
    settle()
    assert {each.brief.status for each in desk.briefs.of_dialogue(dialogue)} == {BriefStatus.CLEARED}
    desk.undo()
    settle()
    assert {each.brief.status for each in desk.briefs.of_dialogue(dialogue)} == {BriefStatus.DRAFT}


def test_an_empty_brief_stays_where_it_is_and_what_it_lacks_is_told(
    page: BriefsPage, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    met: list[Trouble] = []
    page.trouble_met.connect(met.append)
    page.hand_in()
    page.clearing.set_status([view.brief.id for view in page.views], BriefStatus.CLEARED)
    assert {each.brief.status for each in desk.briefs.of_dialogue(dialogue)} == {BriefStatus.CALLED_FOR}
    desk.briefs.add_entry(page.views[0].brief, EntryKind.POINT, "We value the survey.")
    qtbot.waitUntil(lambda: bool(page.views[0].entries))
    page.clearing.set_status([view.brief.id for view in page.views], BriefStatus.CLEARED)
    assert [str(trouble).split(" have")[0].split(" yet")[0] for trouble in met] == [
        "There is no line in this brief",
        "There is no line in any of these 4 briefs",
        "3 of 4 briefs",
    ]


def test_what_is_being_typed_counts_before_a_body_clears(page: BriefsPage, panel: ClearancePanel, qtbot: QtBot) -> None:
    ask(panel, "Harbour Board", qtbot)
    page.hand_in()
    settle()
    editor = page.sheet.blocks[EntryKind.POINT].rows[0].field("text")
    editor.setPlainText("We value it.")
    panel.answered.emit(panel.rows[0].view.step, Verdict.CLEARED, "")
    settle()
    assert status(page) == BriefStatus.CLEARED
    assert page.view is not None and page.view.entries[0].text == "We value it."
