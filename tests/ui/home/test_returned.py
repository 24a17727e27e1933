"""What came back, in the window: taken in, decided by keys alone, taken back by undo, and still there afterwards."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from jpdialog.documents.writing import dates
from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.papers.matrix import MatrixColumn
from jpdialog.domain.returned_files import ReturnedCells, ReturnedFile
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.exports import export
from jpdialog.services.papers import Wish
from jpdialog.ui.days import day
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.documents import DocumentsPage
from jpdialog.ui.pages.documents.returned_card import ReturnedCard
from jpdialog.ui.pages.documents.returned_model import Column
from jpdialog.ui.record_places import place_of
from jpdialog.ui.rooms import Place, Room
from tests.documents.matrix_samples import filled_in
from tests.ui.home.conftest import TODAY
from tests.ui.home.test_documents import documents_of
from tests.ui.home.test_home import put
from tests.ui.test_accessible import nameless

Cell = Callable[[int, MatrixColumn], Any]


@pytest.fixture
def sent(desk: Desk, dialogue: Dialogue, tmp_path: Path) -> Path:
    """A matrix of two actions, filled in by others: a step, a date of two readings, and a formula."""
    for number in ("A-1", "A-2"):
        put(desk, ActionItem(instrument_id=dialogue.instrument_id, number=number, text="Survey", due=date(2031, 5, 1)))
    return filled(desk, tmp_path / "matrix.xlsx", fill_first)


def fill_first(_sheet: Any, cell: Cell) -> None:
    cell(1, MatrixColumn.NEXT_STEP).value = "ask them"
    cell(1, MatrixColumn.RESOURCES).value = "=1+1"
    cell(2, MatrixColumn.DUE).value = "4/10/2031"


def fill_second(sheet: Any, cell: Cell) -> None:
    """Another ministry: another step for the same action, and one for the other; a sheet of its own."""
    cell(1, MatrixColumn.NEXT_STEP).value = "write to them"
    cell(2, MatrixColumn.NEXT_STEP).value = "count them"
    sheet.parent.create_sheet("remarks")


def filled(desk: Desk, file: Path, fill: Callable[[Any, Cell], object]) -> Path:
    """Send the matrix out, and have it filled in."""
    export(desk, "follow-up-workbook", Wish(today=TODAY), file)
    file.write_bytes(filled_in(file.read_bytes(), fill))
    return file


@pytest.fixture
def page(window: MainWindow, desk: Desk, sent: Path) -> DocumentsPage:
    return documents_of(window, desk)


def take_in(page: DocumentsPage, file: Path, qtbot: QtBot) -> ReturnedCard:
    """Taken in, and all of it worked out."""
    card = page.returned.card
    before = len(card.files.files)
    page.go_to("returned")
    page.returned.take_in(file)
    qtbot.waitUntil(lambda: len(card.files.files) > before and "…" not in states(card), timeout=20_000)
    return card


def states(card: ReturnedCard) -> list[str]:
    return [card.model.index(row, Column.STATE).data() for row in range(card.model.rowCount())]


def labels(card: ReturnedCard) -> list[str]:
    return [each.label for each in card.model.lines]


def current(card: ReturnedCard) -> str:
    return card.model.lines[card.table.row].label


def action(desk: Desk, number: str) -> ActionItem:
    (found,) = desk.store.find(ActionItem, number=number)
    return found


def press(qtbot: QtBot, card: ReturnedCard, key: Qt.Key, *, leaves: list[str]) -> None:
    """A key in the table, after which these cells are left to be shown."""
    qtbot.keyClick(card.table, key)
    qtbot.waitUntil(lambda: labels(card) == leaves and "…" not in states(card), timeout=20_000)


def test_each_changed_cell_is_a_line(page: DocumentsPage, sent: Path, qtbot: QtBot) -> None:
    card = take_in(page, sent, qtbot)
    lines = [[card.model.index(row, column).data() for column in Column] for row in range(card.model.rowCount())]
    assert lines == [
        ["1.1", "A-1", "Resources", "", "=1+1", "not clear"],
        ["1.2", "A-1", "Next step", "", "ask them", "open"],
        ["1.3", "A-2", "Due", "1 May 2031", "4/10/2031", "choose"],
    ]
    assert [card.files.index(0, column).data() for column in range(5)] == [
        "1",
        "matrix.xlsx",
        "–",
        day(TODAY, "en"),
        "3 wait",
    ]
    assert "formula" in card.detail.why.text() and not card.detail.accept_button.isEnabled()
    assert page.count() == 3, "told on the rail"
    assert nameless(card) == []


def test_all_of_it_is_decided_by_keys_and_undo_takes_each_back(
    page: DocumentsPage, desk: Desk, sent: Path, qtbot: QtBot
) -> None:
    card = take_in(page, sent, qtbot)
    press(qtbot, card, Qt.Key.Key_R, leaves=["1.2", "1.3"])
    press(qtbot, card, Qt.Key.Key_A, leaves=["1.3"])
    assert action(desk, "A-1").next_step == "ask them"
    qtbot.keyClick(card.table, Qt.Key.Key_A)
    assert action(desk, "A-2").due == date(2031, 5, 1), "which of two days has to be said"
    press(qtbot, card, Qt.Key.Key_2, leaves=[])
    assert action(desk, "A-2").due == date(2031, 4, 10)
    assert page.count() == 0
    for left in (["1.3"], ["1.2", "1.3"], ["1.1", "1.2", "1.3"]):
        desk.undo()
        qtbot.waitUntil(lambda left=left: labels(card) == left, timeout=20_000)  # type: ignore[misc]
    assert action(desk, "A-1").next_step == "" and action(desk, "A-2").due == date(2031, 5, 1)


def test_what_is_decided_can_be_looked_at_and_taken_up_again(page: DocumentsPage, sent: Path, qtbot: QtBot) -> None:
    card = take_in(page, sent, qtbot)
    press(qtbot, card, Qt.Key.Key_Delete, leaves=["1.2", "1.3"])
    card.bar.chips[1].click()
    assert labels(card) == ["1.1"] and states(card) == ["refused"]
    assert f"refused on {dates.day(TODAY, 'en')}" in card.detail.why.text()
    assert card.detail.refuse_button.text() == "Take up again"
    qtbot.mouseClick(card.detail.refuse_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: labels(card) == [], timeout=20_000)
    card.bar.chips[2].click()
    assert labels(card) == ["1.1", "1.2", "1.3"] and states(card)[0] == "not clear"


def test_a_choice_is_a_button_too(page: DocumentsPage, desk: Desk, sent: Path, qtbot: QtBot) -> None:
    card = take_in(page, sent, qtbot)
    card.table.selectRow(2)
    shown = [each for each in card.detail.choices if not each.isHidden()]
    assert [each.text() for each in shown] == ["1  4 October 2031", "2  10 April 2031"]
    qtbot.mouseClick(card.detail.choices[0], Qt.MouseButton.LeftButton)
    assert action(desk, "A-2").due == date(2031, 10, 4)


def test_two_files_stand_side_by_side_and_what_they_want_differently_is_seen(
    page: DocumentsPage, desk: Desk, sent: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    second = filled(desk, tmp_path / "second.xlsx", fill_second)
    take_in(page, sent, qtbot)
    card = take_in(page, second, qtbot)
    assert labels(card) == ["2.1", "2.2"] and states(card) == ["two wishes", "open"], "the one just taken in is shown"
    assert "1.2 (matrix.xlsx) wants something else: ask them (waits)" in card.detail.others.text()
    assert "Further sheets" in card.bar.notes.text() and card.bar.notes_button.isChecked()
    card.files_table.selectRow(0)
    qtbot.waitUntil(lambda: states(card) == ["not clear", "two wishes", "choose", "two wishes", "open"], timeout=20_000)
    assert page.count() == 5

    card.table.selectRow(3)
    press(qtbot, card, Qt.Key.Key_A, leaves=["1.1", "1.2", "1.3", "2.2"])
    assert action(desk, "A-1").next_step == "write to them"
    qtbot.waitUntil(lambda: states(card)[1] == "changed here too", timeout=20_000)


def test_all_that_is_clear_is_accepted_at_once_and_one_undo_takes_it_back(
    page: DocumentsPage, desk: Desk, sent: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    take_in(page, filled(desk, tmp_path / "second.xlsx", fill_second), qtbot)
    card = take_in(page, sent, qtbot)
    card.files_table.selectRow(0)
    every = ["1.1", "1.2", "2.1", "2.2", "2.3"]
    qtbot.waitUntil(lambda: labels(card) == every and "…" not in states(card), timeout=20_000)
    choose(card.bar.accept_many, 2)
    qtbot.waitUntil(lambda: labels(card) == ["1.1", "2.1", "2.2", "2.3"], timeout=20_000)
    assert (action(desk, "A-1").next_step, action(desk, "A-2").next_step) == ("", "count them")
    assert page.notice.sentence.text() == "Accepted: 1; 4 still wait, because they are not clear."
    desk.undo()
    qtbot.waitUntil(lambda: labels(card) == every, timeout=20_000)
    assert action(desk, "A-2").next_step == ""


def choose(button: QPushButton, entry: int) -> None:
    menu = button.menu()
    assert isinstance(menu, QMenu)
    menu.actions()[entry].trigger()


@pytest.mark.qt_log_ignore("not support raise", "not support grabbing the keyboard")  # the screenless platform's
@pytest.mark.parametrize(("key", "is_accept"), [(Qt.Key.Key_A, True), (Qt.Key.Key_R, False)])
def test_many_at_once_are_asked_for_by_a_key(
    page: DocumentsPage, sent: Path, qtbot: QtBot, key: Qt.Key, is_accept: bool
) -> None:
    card = take_in(page, sent, qtbot)
    qtbot.keyClick(card.table, key, Qt.KeyboardModifier.ShiftModifier)
    menu = (card.bar.accept_many if is_accept else card.bar.refuse_many).menu()
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(menu.isVisible)
    assert [each.text() for each in menu.actions()] == ["Of this action", "Of this column", "Of all that is shown"]
    menu.close()


def test_of_one_column_all_are_refused_at_once(page: DocumentsPage, sent: Path, qtbot: QtBot) -> None:
    card = take_in(page, sent, qtbot)
    card.table.selectRow(1)
    choose(card.bar.refuse_many, 1)
    qtbot.waitUntil(lambda: labels(card) == ["1.1", "1.3"], timeout=20_000)


def test_several_that_are_selected_are_decided_together(
    page: DocumentsPage, desk: Desk, sent: Path, qtbot: QtBot
) -> None:
    card = take_in(page, sent, qtbot)
    card.table.selectAll()
    qtbot.keyClick(card.table, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: labels(card) == ["1.1", "1.3"], timeout=20_000)
    assert action(desk, "A-1").next_step == "ask them"
    assert "Accepted: 1; 2 still wait" in page.notice.sentence.text()
    card.table.selectAll()
    press(qtbot, card, Qt.Key.Key_R, leaves=[])
    desk.undo()
    qtbot.waitUntil(lambda: labels(card) == ["1.1", "1.3"], timeout=20_000)


def test_the_next_one_that_waits_is_found_in_the_next_file(
    page: DocumentsPage, desk: Desk, sent: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    take_in(page, sent, qtbot)
    card = take_in(page, filled(desk, tmp_path / "second.xlsx", fill_second), qtbot)
    qtbot.keyClick(card.table, Qt.Key.Key_N)
    assert current(card) == "2.2"
    card.table.selectAll()
    press(qtbot, card, Qt.Key.Key_R, leaves=[])
    qtbot.keyClick(card.table, Qt.Key.Key_N)
    assert labels(card) == ["1.1", "1.2", "1.3"] and current(card) == "1.1"


def test_the_same_file_is_said_and_not_doubled(page: DocumentsPage, sent: Path, qtbot: QtBot) -> None:
    card = take_in(page, sent, qtbot)
    press(qtbot, card, Qt.Key.Key_R, leaves=["1.2", "1.3"])
    page.returned.take_in(sent)
    qtbot.waitUntil(lambda: "taken in before, as file 1" in page.notice.sentence.text(), timeout=20_000)
    assert len(card.files.files) == 1 and labels(card) == ["1.2", "1.3"]


def test_a_file_is_put_away_and_taken_up_again(page: DocumentsPage, desk: Desk, sent: Path, qtbot: QtBot) -> None:
    card = take_in(page, sent, qtbot)
    card.bar.away_button.click()
    qtbot.waitUntil(lambda: labels(card) == [], timeout=20_000)
    assert card.files.index(0, 4).data() == "3 put away" and page.count() == 0
    assert card.bar.away_button.text() == "Take up again"
    card.bar.away_button.click()
    qtbot.waitUntil(lambda: len(labels(card)) == 3, timeout=20_000)


def test_who_sent_it_is_typed_and_told_beside_its_cells(
    page: DocumentsPage, desk: Desk, sent: Path, qtbot: QtBot
) -> None:
    card = take_in(page, sent, qtbot)
    qtbot.keyClicks(card.bar.from_line, "Harbour Board")
    assert page.has_unsaved()
    qtbot.keyClick(card.bar.from_line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.files.index(0, 2).data() == "Harbour Board", timeout=20_000)
    assert not page.has_unsaved()
    (file,) = desk.store.find(ReturnedFile)
    assert file.sender == "Harbour Board"
    assert [each.id for each in page.history_of()] == [file.id]


def test_it_is_there_when_the_window_comes_back(
    page: DocumentsPage, window: MainWindow, desk: Desk, sent: Path, qtbot: QtBot
) -> None:
    card = take_in(page, sent, qtbot)
    press(qtbot, card, Qt.Key.Key_R, leaves=["1.2", "1.3"])
    window.show_desk(None)
    assert labels(card) == [] and page.count() == 0
    window.show_desk(desk)
    qtbot.waitUntil(lambda: page.count() == 2, timeout=20_000)
    window.go(Place(Room.DOCUMENTS, "returned"))
    qtbot.waitUntil(lambda: labels(card) == ["1.2", "1.3"] and "…" not in states(card), timeout=20_000)


def test_the_keys_decide_as_soon_as_one_comes_there(
    page: DocumentsPage, window: MainWindow, sent: Path, qtbot: QtBot
) -> None:
    card = take_in(page, sent, qtbot)
    page.go_to("pack")
    qtbot.keyClick(page, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(card.table.hasFocus, timeout=20_000)
    window.go(Place(Room.HOME))
    window.go(Place(Room.DOCUMENTS))
    qtbot.waitUntil(card.table.hasFocus, timeout=20_000)
    card.table.selectAll()
    press(qtbot, card, Qt.Key.Key_R, leaves=[])
    qtbot.waitUntil(lambda: page.count() == 0, timeout=20_000)
    qtbot.keyClick(page, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert page.chips[2].hasFocus(), "nothing waits"


def test_a_place_leads_to_the_very_cell(
    page: DocumentsPage, window: MainWindow, desk: Desk, sent: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    take_in(page, sent, qtbot)
    card = take_in(page, filled(desk, tmp_path / "second.xlsx", fill_second), qtbot)
    block = desk.store.find(ReturnedCells, first=3)[0]
    window.go(place_of(block))
    qtbot.waitUntil(lambda: current(card) == "1.3", timeout=20_000)


def test_a_file_that_is_none_is_said_and_changes_nothing(page: DocumentsPage, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "other.xlsx").write_bytes(b"hello")
    page.go_to("returned")
    with qtbot.waitSignal(page.trouble_met, timeout=20_000) as met:
        page.returned.take_in(tmp_path / "other.xlsx")
    assert isinstance(met.args, list) and isinstance(met.args[0], Trouble) and "no workbook" in str(met.args[0])
    assert page.returned.card.files.files == []


def test_an_unchanged_one_says_so(page: DocumentsPage, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    card = take_in(page, export(desk, "follow-up-workbook", Wish(today=TODAY), tmp_path / "same.xlsx"), qtbot)
    assert card.files.index(0, 4).data() == "2 rows, nothing was changed in them"
    assert labels(card) == [] and not card.bar.away_button.isEnabled()


def test_it_is_found_by_the_command_bar(page: DocumentsPage, window: MainWindow) -> None:
    (command,) = [each for each in page.commands() if "came back" in each.name]
    command.run()
    assert page.returned.area.isVisible()
    window.go(Place(Room.HOME))
