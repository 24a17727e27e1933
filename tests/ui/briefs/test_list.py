"""The list of briefs: a model that keeps Qt's rules, and lines that say which brief, how far, and whether late."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import BriefStatus, EntryKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.list_model import BriefListModel, Line, Role, lines_of
from tests.ui.briefs.conftest import TODAY


def lines(desk: Desk, dialogue: Dialogue, today: date = TODAY) -> list[Line]:
    return lines_of(desk.briefs.of_dialogue(dialogue), Names(desk, "en"), today)


def test_the_model_keeps_the_rules(qtbot: QtBot, desk: Desk, dialogue: Dialogue) -> None:
    model = BriefListModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    shown = lines(desk, dialogue)
    model.show_lines(shown)
    model.show_lines(lines(desk, dialogue, date(2032, 1, 1)))
    model.show_lines(shown[:2])
    model.show_lines([])
    assert tester.model() is model


def test_the_steering_brief_comes_first_and_parts_stand_over_their_sections(desk: Desk, dialogue: Dialogue) -> None:
    assert [line.text for line in lines(desk, dialogue)] == [
        "Steering brief",
        "1 Seas",
        "(1) Harbours",
        "(2) Lighthouses",
        "2 Staff",
    ]


def test_a_head_cannot_be_chosen(qtbot: QtBot, desk: Desk, dialogue: Dialogue) -> None:
    model = BriefListModel()
    model.show_lines(lines(desk, dialogue))
    flags = [bool(model.flags(model.index(row)).value) for row in range(model.rowCount())]
    assert flags == [True, False, True, True, True]
    assert model.index(1).data(Role.IS_HEAD)
    assert model.row_of("") == -1


@pytest.mark.parametrize(
    ("status", "today", "mark"),
    [
        (BriefStatus.CALLED_FOR, date(2031, 9, 30), Mark.CALLED_FOR),
        (BriefStatus.CALLED_FOR, date(2031, 10, 1), Mark.LATE),
        (BriefStatus.DRAFT, date(2031, 9, 30), Mark.DRAFT),
        (BriefStatus.DRAFT, date(2031, 10, 1), Mark.LATE),
        (BriefStatus.IN_CLEARANCE, date(2031, 10, 1), Mark.IN_CLEARANCE),
        (BriefStatus.CLEARED, date(2031, 10, 1), Mark.CLEARED),
        (BriefStatus.LOCKED, date(2031, 10, 1), Mark.APPROVED),
    ],
)
def test_a_mark_shows_the_status_and_what_is_not_handed_in_by_its_deadline(
    desk: Desk, dialogue: Dialogue, status: BriefStatus, today: date, mark: Mark
) -> None:
    brief = desk.briefs.of_section(dialogue, "2").brief
    desk.briefs.write(brief, "status", status)
    assert lines(desk, dialogue, today)[-1].mark is mark


def write_in(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.view is not None
    desk.briefs.add_entry(page.view.brief, EntryKind.POINT, "Buoys are counted.")
    qtbot.waitUntil(lambda: page.view is not None and bool(page.view.entries))


def test_words_that_change_do_not_move_the_choice(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    write_in(page, desk, qtbot)
    before = page.list.view.currentIndex().row()
    with qtbot.waitSignal(page.list.model.dataChanged):
        page.set_status(BriefStatus.CLEARED)
    assert page.list.view.currentIndex().row() == before
    assert page.list.view.currentIndex().data(Role.MARK) is Mark.CLEARED


def test_it_counts_the_sections_that_are_handed_in(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    write_in(page, desk, qtbot)
    assert page.list.heading.text() == "Briefs · 0 of 3"
    assert page.count() == 3
    page.hand_in()
    qtbot.waitUntil(lambda: page.list.heading.text() == "Briefs · 1 of 3")
    assert page.count() == 2


def test_arrow_keys_open_briefs(page: BriefsPage, qtbot: QtBot) -> None:
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Down)
    assert page.title() == "1 (2) Lighthouses"
    qtbot.keyClick(page.list.view, Qt.Key.Key_Down)
    assert page.title() == "2 Staff"


def test_enter_in_the_list_goes_into_the_brief(page: BriefsPage, qtbot: QtBot) -> None:
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert page.sheet.blocks[EntryKind.OBJECTIVE].add_button.hasFocus()
    page.add_entry(EntryKind.DO_NOT_SAY)
    qtbot.keyClicks(QApplication.focusWidget(), "No dates.")
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert page.sheet.blocks[EntryKind.DO_NOT_SAY].rows[0].has_focus()


def test_the_status_is_set_from_a_lines_menu(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    write_in(page, desk, qtbot)
    actions = page.list.fill_menu().actions()
    assert [action.text() for action in actions if action.isChecked()] == ["Set status: Draft"]
    next(action for action in actions if action.text() == "Set status: Approved").trigger()
    qtbot.waitUntil(lambda: page.statuses()[0].mark is Mark.APPROVED)
