"""The room of actions: listed, found as one types, sorted, grouped, written in the cell, many at once, by keys."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from jpdialog.domain.action_list import ActionColumn, ActionListView, Grouping
from jpdialog.domain.actions import ActionItem, ActionProgress, ActionStatus, Evidence
from jpdialog.domain.dialogue import DialogueStatus
from jpdialog.domain.plan import Commitment, Section
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.actions.columns import COLUMNS
from jpdialog.ui.pages.actions.commitments_part import CommitmentsPart
from jpdialog.ui.pages.actions.list_part import ActionListPart
from jpdialog.ui.pages.actions.page import PARTS, ActionsPage
from jpdialog.ui.pages.actions.table_model import Head
from jpdialog.ui.pages.parts.offered_part import OfferedPart
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.status_delegate import MARK_ROLE
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.ui.conftest import PlainPage
from tests.ui.rooms.conftest import TODAY


class ListOfThatDay(ActionListPart):
    def __init__(self) -> None:
        super().__init__(today=lambda: TODAY)


KEY, HELD = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, worker: Worker) -> MainWindow:
    del theme
    made = MainWindow(worker)
    qtbot.addWidget(made)
    for page in (PlainPage(Room.HOME), PlainPage(Room.PLAN), PlainPage(Room.ROOM)):
        made.add_page(page)
    made.add_page(ActionsPage(parts=(OfferedPart("list", "Actions", ListOfThatDay), *PARTS[1:])))
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def page(window: MainWindow, desk: Desk, qtbot: QtBot) -> ActionListPart:
    window.show_desk(desk)
    window.go(Place(Room.ACTIONS))
    room = window.pages[Room.ACTIONS]
    assert isinstance(room, ActionsPage)
    shown = room.part
    assert isinstance(shown, ActionListPart)
    qtbot.waitUntil(lambda: shown.keeper is not None and shown.keeper.words is not None)
    qtbot.waitUntil(shown.table.hasFocus)
    return shown


def column(page: ActionListPart, which: ActionColumn) -> list[str]:
    place = COLUMNS.index(which)
    return [str(page.model.index(row, place).data()) for row in range(len(page.model.rows))]


def numbers(page: ActionListPart) -> list[str]:
    return column(page, ActionColumn.NUMBER)


def at(page: ActionListPart, number: str, which: ActionColumn) -> None:
    page.table.choose(numbers(page).index(number), which)


def type_into(page: ActionListPart, text: str, qtbot: QtBot) -> None:
    """Open the cell by Enter, type in place of what is there, and close it by Enter."""
    qtbot.keyClick(page.table, KEY.Key_Return)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, KEY.Key_Return)
    qtbot.waitUntil(lambda: page.table.state() != page.table.State.EditingState)


def stored(desk: Desk, number: str) -> ActionItem:
    return desk.store.find(ActionItem, number=number)[0]


def test_an_empty_room_says_so_and_begins_an_action(window: MainWindow, bare_desk: Desk, qtbot: QtBot) -> None:
    window.show_desk(bare_desk)
    window.go(Place(Room.ACTIONS))
    room = window.pages[Room.ACTIONS]
    assert isinstance(room, ActionsPage)
    page = room.part
    assert isinstance(page, ActionListPart) and not page.has_content
    step = page.empty.ui.next_step
    qtbot.waitUntil(step.hasFocus)
    qtbot.keyClick(step, KEY.Key_Space)
    assert page.has_content
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_actions_stand_in_the_order_in_which_they_press(page: ActionListPart) -> None:
    assert numbers(page) == ["A-4", "A-3", "A-2", "A-1"]
    assert column(page, ActionColumn.DUE) == ["1 Aug 2031", "1 Dec 2031", "no date", "1 Jan 2031"]
    assert column(page, ActionColumn.LEAD)[:2] == ["Tides", "no lead"]
    assert column(page, ActionColumn.SECTION)[0] == "1 (1)"
    status = page.model.index(0, COLUMNS.index(ActionColumn.STATUS))
    assert (status.data(), status.data(MARK_ROLE)) == ("Not started, late", Mark.LATE)
    assert page.note() == "1 late, 3 open, 4 in all"
    assert page.count() == 1


def test_the_table_keeps_the_rules_of_a_model(page: ActionListPart) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    page.filter.show_state(page.filter.state)
    page.filter.chosen.emit()
    page.filter.text.setText("pier")
    page.filter.text.clear()
    assert page.model.rowCount() == 5


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("pier", ["A-4"]),
        ("TIDES", ["A-4"]),
        ("harbours pilot", ["A-3"]),
        ("実施済", ["A-1"]),
        ("ｐｉｅｒ", ["A-4"]),
        ("x", []),
    ],
)
def test_actions_are_found_as_one_types(page: ActionListPart, typed: str, found: list[str], qtbot: QtBot) -> None:
    page.filter.text.setFocus()
    for sign in typed:
        page.filter.text.insert(sign)
    assert numbers(page) == found
    qtbot.keyClick(page.filter.text, KEY.Key_Escape)
    assert len(numbers(page)) == 4


def test_alt_and_an_arrow_sort_by_the_column_of_the_cursor(page: ActionListPart, qtbot: QtBot) -> None:
    at(page, "A-2", ActionColumn.NUMBER)
    qtbot.keyClick(page.table, KEY.Key_Down, HELD.AltModifier)
    assert numbers(page) == ["A-4", "A-3", "A-2", "A-1"]
    qtbot.keyClick(page.table, KEY.Key_Up, HELD.AltModifier)
    assert numbers(page) == ["A-1", "A-2", "A-3", "A-4"]
    assert page.table.current_line() is not None
    assert page.table.current_line().action.number == "A-2"  # type: ignore[union-attr]


def test_groups_have_heads_with_their_count(page: ActionListPart) -> None:
    page.filter.grouping.activated.emit(list(Grouping).index(Grouping.LEAD))
    heads = [(each.text, each.count) for each in page.model.rows if isinstance(each, Head)]
    assert heads == [("Tides", 1), ("No lead", 3)]
    assert page.table.columnSpan(0, 0) == len(COLUMNS)


def test_a_cell_is_written_where_it_stands_and_undone(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    at(page, "A-3", ActionColumn.TEXT)
    type_into(page, "Name two pilots", qtbot)
    assert stored(desk, "A-3").text == "Name two pilots"
    at(page, "A-3", ActionColumn.DUE)
    type_into(page, "before dialogue 4", qtbot)
    assert (stored(desk, "A-3").due, stored(desk, "A-3").due_before) == (None, 4)
    desk.undo()
    assert stored(desk, "A-3").due is not None
    qtbot.waitUntil(lambda: column(page, ActionColumn.DUE)[1] == "1 Dec 2031")
    page.model.setData(page.model.index(1, COLUMNS.index(ActionColumn.LEAD)), "Ministry of Tides")
    assert stored(desk, "A-3").lead_id == stored(desk, "A-4").lead_id


def test_what_cannot_be_read_stays_in_its_cell_and_is_said(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    before = stored(desk, "A-3").due
    at(page, "A-3", ActionColumn.DUE)
    with qtbot.waitSignal(page.trouble_met) as met:
        type_into(page, "next spring", qtbot)
    assert isinstance(met.args[0], Trouble) and "next spring" in str(met.args[0])
    assert stored(desk, "A-3").due == before
    assert page.table.currentIndex().data() == "next spring"


def test_implemented_without_evidence_is_refused(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.trouble_met) as met:
        page.table.selectAll()
        page.bulk.wanted.emit("status", "implemented")
    assert "evidence" in str(met.args[0])
    assert stored(desk, "A-4").status == ActionStatus.NOT_STARTED


def test_many_are_changed_at_once_and_one_undo_takes_it_back(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    page.table.choose(0)
    for _ in range(2):
        qtbot.keyClick(page.table, KEY.Key_Down, HELD.ShiftModifier)
    assert page.bulk.isVisible()
    page.bulk.wanted.emit("status", "on_hold")
    assert [stored(desk, each).status for each in ("A-4", "A-3", "A-2", "A-1")] == [*["on_hold"] * 3, "implemented"]
    desk.undo()
    assert stored(desk, "A-2").status == ActionStatus.IN_PROGRESS


def test_a_new_action_gets_the_next_number(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(page.table, KEY.Key_N, HELD.ControlModifier)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "Ring the bell")
    qtbot.keyClick(line, KEY.Key_Return)
    qtbot.waitUntil(lambda: "A-5" in numbers(page))
    assert stored(desk, "A-5").text == "Ring the bell"


def test_what_is_copied_can_be_pasted_again_with_changes(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    page.table.selectAll()
    qtbot.keyClick(page.table, KEY.Key_C, HELD.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    lines = copied.splitlines()
    assert lines[0].split("\t") == ["No.", "Action", "Section", "Lead", "Due", "Status"]
    assert "2031-08-01" in lines[1]
    QGuiApplication.clipboard().setText(copied.replace("Light the pier", "Light both piers") + "\tBuild a hut\t1 (1)\n")
    qtbot.keyClick(page.table, KEY.Key_V, HELD.ControlModifier)
    assert stored(desk, "A-4").text == "Light both piers"
    assert stored(desk, "A-5").text == "Build a hut"
    desk.undo()
    assert (desk.store.count(ActionItem), stored(desk, "A-4").text) == (4, "Light the pier")


def test_of_a_pasted_block_with_a_bad_cell_nothing_is_taken(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("No.\tAction\tDue\nA-4\tGood words\t2031-10-01\nA-3\tMore\t31/12/2031 or so\n")
    with qtbot.waitSignal(page.trouble_met) as met:
        qtbot.keyClick(page.table, KEY.Key_V, HELD.ControlModifier)
    assert "Row 3, Due: 31/12/2031 or so" in str(met.args[0])
    assert stored(desk, "A-4").text == "Light the pier"


def test_a_list_is_kept_under_a_name(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    page.filter.text.setText("pier")
    page.filter.view_named.emit("Piers")
    page.filter.text.clear()
    kept = desk.store.find(ActionListView)
    assert [(each.name, each.words) for each in kept] == [("Piers", "pier")]
    offered = page.filter.views.menu().actions
    qtbot.waitUntil(lambda: "Piers" in [each.text() for each in offered()])
    next(each for each in offered() if each.text() == "Piers").trigger()
    assert numbers(page) == ["A-4"]


def test_progress_and_evidence_are_told_beside_the_list(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    at(page, "A-4", ActionColumn.TEXT)
    page.beside.evidence.progress.text.setText("Two lamps were bought.")
    page.beside.evidence.progress.text.returnPressed.emit()
    page.beside.evidence.reference.setText("Tides 31/4")
    page.beside.evidence.reference.returnPressed.emit()
    action = stored(desk, "A-4")
    told = desk.store.find(ActionProgress, action_id=action.id)
    assert [(each.text, each.day) for each in told] == [("Two lamps were bought.", TODAY)]
    assert [each.reference for each in desk.store.find(Evidence, action_id=action.id)] == ["Tides 31/4"]
    at(page, "A-4", ActionColumn.TEXT)
    page.beside.panel.boxes["status"].setCurrentIndex(list(ActionStatus).index(ActionStatus.IMPLEMENTED))
    page.beside.panel.boxes["status"].activated.emit(0)
    assert stored(desk, "A-4").status == ActionStatus.IMPLEMENTED


def test_progress_is_told_of_the_day_on_which_it_was_made(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    at(page, "A-4", ActionColumn.TEXT)
    box, action = page.beside.evidence.progress, stored(desk, "A-4")
    for day in ("2099-01-01", "next week", "2031-01"):
        box.text.setText("A lamp was lit.")
        box.day.setText(day)
        qtbot.keyClick(box.day, Qt.Key.Key_Return)
        assert not desk.store.find(ActionProgress, action_id=action.id)
        assert (box.text.text(), box.day.text()) == ("A lamp was lit.", day), "what was typed stays"
    box.day.setText("2031/01/05")
    qtbot.keyClick(box.text, Qt.Key.Key_Return)
    (told,) = desk.store.find(ActionProgress, action_id=action.id)
    assert (told.day, told.text) == (date(2031, 1, 5), "A lamp was lit.")
    assert box.text.text() == box.day.text() == ""


def test_going_to_an_action_selects_it_whatever_is_filtered(
    window: MainWindow, page: ActionListPart, desk: Desk, qtbot: QtBot
) -> None:
    page.filter.text.setText("pier")
    window.go(Place(Room.ACTIONS, stored(desk, "A-2").id))
    line = page.table.current_line()
    assert line is not None and line.action.number == "A-2"


@pytest.mark.parametrize(("width", "shown"), [(1280, 6), (960, 5)])
def test_the_action_itself_can_be_read_in_a_narrow_window(
    window: MainWindow, page: ActionListPart, width: int, shown: int, qtbot: QtBot
) -> None:
    window.inspector.hide()
    window.resize(width, 720)
    visible: Callable[[], int] = lambda: sum(not page.table.isColumnHidden(each) for each in range(len(COLUMNS)))  # noqa: E731
    qtbot.waitUntil(lambda: visible() == shown)
    assert page.table.columnWidth(COLUMNS.index(ActionColumn.TEXT)) >= 200


def test_a_change_is_seen_once_somebody_looks(
    window: MainWindow, page: ActionListPart, desk: Desk, qtbot: QtBot
) -> None:
    window.go(Place(Room.HOME))
    with desk.store.transaction() as door:
        door.edit(stored(desk, "A-4"), "status", ActionStatus.IMPLEMENTED)
    window.go(Place(Room.ACTIONS))
    qtbot.waitUntil(lambda: numbers(page)[0] == "A-3")
    assert page.count() == 0


def test_another_language_is_taken_up(
    window: MainWindow, page: ActionListPart, language: Language, qtbot: QtBot
) -> None:
    language.use("ja")
    window.speak("ja", window.words)
    qtbot.waitUntil(lambda: column(page, ActionColumn.STATUS)[0] == "未着手・期限超過")
    assert column(page, ActionColumn.DUE)[0] == "2031年8月1日"


def test_a_closed_desk_is_forgotten(window: MainWindow, page: ActionListPart) -> None:
    window.show_desk(None)
    assert page.model.rowCount() == 0
    assert not page.has_content


def test_commitments_with_neither_action_nor_brief_stand_out(
    window: MainWindow, page: ActionListPart, desk: Desk, qtbot: QtBot
) -> None:
    edition = desk.plans.edition()
    with desk.store.transaction() as door:
        bell = door.create(Section(edition_id=edition.id, lineage="bells", number="2", position="b0"))
        pier = desk.store.find(Section, lineage="harbours")[0]
        for section, text in ((pier, "The piers shall be lit."), (bell, "The bell shall be rung.")):
            door.create(Commitment(edition_id=edition.id, section_id=section.id, text=text))
    room = window.pages[Room.ACTIONS]
    assert isinstance(room, ActionsPage)
    room.choose("commitments")
    part = room.part
    assert isinstance(part, CommitmentsPart)
    qtbot.waitUntil(lambda: [each.is_alone for each in part.view.model.lines] == [False, True])
    assert "1 with neither" in part.view.told.text()
    qtbot.keyClick(part.view.table, KEY.Key_Down)
    part.view.new.click()
    made = desk.store.find(ActionItem, lineage="bells")[0]
    assert (made.text, made.commitment_id) == ("The bell shall be rung.", part.view.model.lines[1].commitment.id)
    assert room.part is page


def test_closing_a_dialogue_lists_what_is_lacking(
    window: MainWindow, page: ActionListPart, desk: Desk, qtbot: QtBot
) -> None:
    assert page.desk is desk
    room = window.pages[Room.ACTIONS]
    assert isinstance(room, ActionsPage)
    room.choose("closing")
    lacking = {"Without a lead  2", "Without a date  1", "Without an answer  3"}
    qtbot.waitUntil(lambda: lacking <= {each.text() for each in room.part.findChildren(QLabel) if each.isVisible()})
    assert [each.name for each in room.actions_here()] == ["Close the dialogue"]
    room.actions_here()[0].run()
    assert desk.dialogues.all()[0].status == DialogueStatus.HELD
    told = "This dialogue is closed. What is still open goes along to the next one."
    qtbot.waitUntil(lambda: told in {each.text() for each in room.part.findChildren(QLabel) if each.isVisible()})
    desk.undo()
    assert desk.dialogues.all()[0].status == DialogueStatus.PLANNED


def test_what_is_being_typed_stays_when_something_else_changes(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    at(page, "A-3", ActionColumn.TEXT)
    qtbot.keyClick(page.table, KEY.Key_F2)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.selectAll()
    qtbot.keyClicks(line, "Name two")
    with desk.store.transaction() as door:
        door.edit(stored(desk, "A-1"), "next_step", "Send them")
    qtbot.waitUntil(lambda: page.model.lines([stored(desk, "A-1").id])[0].cells[ActionColumn.NEXT_STEP] == "Send them")
    assert line.text() == "Name two"


def test_the_words_of_an_action_are_written_beside_the_list(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    at(page, "A-4", ActionColumn.TEXT)
    text = page.beside.panel.prose["text"]
    assert text.text() == "Light the pier"
    qtbot.keyClicks(text, "Now: ")
    assert page.beside.panel.flush()
    assert stored(desk, "A-4").text == "Now: Light the pier"
