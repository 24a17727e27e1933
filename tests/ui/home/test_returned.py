"""What came back, in the window: read, looked at, accepted and refused by keys alone, and taken back by undo."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.papers.matrix import MatrixColumn
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.exports import export
from jpdialog.services.papers import Wish
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.documents import DocumentsPage
from jpdialog.ui.pages.documents.returned_card import ReturnedCard
from jpdialog.ui.pages.documents.returned_model import Column
from jpdialog.ui.rooms import Place, Room
from tests.documents.matrix_samples import filled_in
from tests.ui.home.conftest import TODAY
from tests.ui.home.test_documents import documents_of
from tests.ui.home.test_home import put
from tests.ui.test_accessible import nameless


@pytest.fixture
def sent(desk: Desk, dialogue: Dialogue, tmp_path: Path) -> Path:
    """A matrix of two actions, filled in by others: a step, a date of two readings, and a formula."""
    for number in ("A-1", "A-2"):
        put(desk, ActionItem(instrument_id=dialogue.instrument_id, number=number, text="Survey", due=date(2031, 5, 1)))
    file = export(desk, "follow-up-workbook", Wish(today=TODAY), tmp_path / "matrix.xlsx")

    def fill(_sheet: Any, cell: Callable[[int, MatrixColumn], Any]) -> None:
        cell(1, MatrixColumn.NEXT_STEP).value = "ask them"
        cell(1, MatrixColumn.RESOURCES).value = "=1+1"
        cell(2, MatrixColumn.DUE).value = "4/10/2031"

    file.write_bytes(filled_in(file.read_bytes(), fill))
    return file


@pytest.fixture
def page(window: MainWindow, desk: Desk, sent: Path) -> DocumentsPage:
    return documents_of(window, desk)


def taken_in(page: DocumentsPage, file: Path, qtbot: QtBot) -> ReturnedCard:
    page.go_to("returned")
    page.returned.take_in(file)
    card = page.returned.card
    qtbot.waitUntil(lambda: bool(card.model.proposals), timeout=20_000)
    return card


def states(card: ReturnedCard) -> list[str]:
    return [card.model.index(row, Column.STATE).data() for row in range(card.model.rowCount())]


def action(desk: Desk, number: str) -> ActionItem:
    (found,) = desk.store.find(ActionItem, number=number)
    return found


def test_each_changed_cell_is_a_line(page: DocumentsPage, sent: Path, qtbot: QtBot) -> None:
    card = taken_in(page, sent, qtbot)
    lines = [[card.model.index(row, column).data() for column in Column] for row in range(card.model.rowCount())]
    assert lines == [
        ["A-1", "Resources", "", "=1+1", "not clear"],
        ["A-1", "Next step", "", "ask them", "open"],
        ["A-2", "Due", "1 May 2031", "4/10/2031", "choose"],
    ]
    assert card.told.text() == "matrix.xlsx: 3 proposals, 3 still to be decided on"
    assert "formula" in card.why.text() and not card.accept_button.isEnabled()
    assert nameless(card) == []


def test_all_of_it_is_decided_by_keys_and_one_undo_takes_one_back(
    page: DocumentsPage, desk: Desk, sent: Path, qtbot: QtBot
) -> None:
    card = taken_in(page, sent, qtbot)
    qtbot.keyClick(card.table, Qt.Key.Key_R)
    assert states(card)[0] == "refused" and card.table.currentIndex().row() == 1
    qtbot.keyClick(card.table, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: states(card)[1] == "accepted")
    assert action(desk, "A-1").next_step == "ask them"
    assert card.table.currentIndex().row() == 2
    qtbot.keyClick(card.table, Qt.Key.Key_A)
    assert action(desk, "A-2").due == date(2031, 5, 1), "which of two days has to be said"
    qtbot.keyClick(card.table, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: states(card)[2] == "accepted")
    assert action(desk, "A-2").due == date(2031, 4, 10)
    desk.undo()
    qtbot.waitUntil(lambda: states(card)[2] == "choose")
    assert action(desk, "A-1").next_step == "ask them"


def test_a_choice_is_a_button_too(page: DocumentsPage, desk: Desk, sent: Path, qtbot: QtBot) -> None:
    card = taken_in(page, sent, qtbot)
    card.table.selectRow(2)
    assert [each.text() for each in card.choices if not each.isHidden()] == ["1  4 October 2031", "2  10 April 2031"]
    qtbot.mouseClick(card.choices[0], Qt.MouseButton.LeftButton)
    assert action(desk, "A-2").due == date(2031, 10, 4)


def test_what_was_refused_can_be_taken_up_again(page: DocumentsPage, sent: Path, qtbot: QtBot) -> None:
    card = taken_in(page, sent, qtbot)
    card.table.selectRow(1)
    qtbot.keyClick(card.table, Qt.Key.Key_Delete)
    card.table.selectRow(1)
    assert card.refuse_button.text() == "Take up again"
    qtbot.mouseClick(card.refuse_button, Qt.MouseButton.LeftButton)
    assert states(card)[1] == "open"


def test_a_file_that_is_none_is_said_and_changes_nothing(page: DocumentsPage, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "other.xlsx").write_bytes(b"hello")
    page.go_to("returned")
    with qtbot.waitSignal(page.trouble_met, timeout=20_000) as met:
        page.returned.take_in(tmp_path / "other.xlsx")
    assert isinstance(met.args, list) and isinstance(met.args[0], Trouble) and "no workbook" in str(met.args[0])
    assert page.returned.card.model.proposals == ()


def test_an_unchanged_one_says_so(page: DocumentsPage, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    file = export(desk, "follow-up-workbook", Wish(today=TODAY), tmp_path / "same.xlsx")
    page.go_to("returned")
    page.returned.take_in(file)
    card = page.returned.card
    qtbot.waitUntil(card.told.isVisible, timeout=20_000)
    assert card.told.text() == "same.xlsx: 2 rows, nothing was changed in them"
    assert not card.table.isVisible() and not card.accept_button.isVisible()


def test_it_is_found_by_the_command_bar(page: DocumentsPage, window: MainWindow) -> None:
    (command,) = [each for each in page.commands() if "came back" in each.name]
    command.run()
    assert page.returned.area.isVisible()
    window.go(Place(Room.HOME))
