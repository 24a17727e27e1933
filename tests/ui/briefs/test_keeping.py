"""Nothing typed is lost: not with the power, not by going elsewhere."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import Entry, EntryKind
from jpdialog.services.desk import Desk
from jpdialog.storage.store import Store
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.rooms import Place, Room
from tests.ui.briefs.conftest import AT_ONCE, SOON, Workplace, rows, stored, texts


def type_a_point(page: BriefsPage, qtbot: QtBot, text: str) -> None:
    page.add_entry(EntryKind.POINT)
    qtbot.keyClicks(QApplication.focusWidget(), text)


def after_power_loss(workplace: Workplace, to: Path) -> list[str]:
    """The texts of all entries that another start would find, from the files as they lie there now."""
    shutil.copytree(workplace.folder, to, ignore=shutil.ignore_patterns("*lock*"))
    store = Store(to, workplace.key)
    found = [entry.text for entry in store.find(Entry)]
    store.close()
    return found


@pytest.mark.parametrize("pace", [AT_ONCE])
def test_typing_survives_the_loss_of_power(
    workplace: Workplace, page: BriefsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    type_a_point(page, qtbot, "The harbour of Zenda is deep")
    with qtbot.waitSignal(page.sheet.kept):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Exclam)
    assert stored(page) == [""], "the burst has not ended, so there is only a draft"
    assert "The harbour of Zenda is deep!" in after_power_loss(workplace, tmp_path / "copy")
    assert texts(page) == ["The harbour of Zenda is deep!"]


@pytest.mark.parametrize("pace", [SOON])
def test_a_burst_becomes_one_change_and_the_cursor_stays(page: BriefsPage, qtbot: QtBot) -> None:
    type_a_point(page, qtbot, "Deep")
    qtbot.waitUntil(lambda: stored(page) == ["Deep"])
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    qtbot.keyClicks(QApplication.focusWidget(), "Very ")
    qtbot.waitUntil(lambda: stored(page) == ["Very Deep"])
    qtbot.keyClicks(QApplication.focusWidget(), "very ")
    qtbot.waitUntil(lambda: stored(page) == ["Very very Deep"])
    assert rows(page)[0].has_focus()


def test_leaving_the_editor_writes(page: BriefsPage, qtbot: QtBot) -> None:
    type_a_point(page, qtbot, "Deep")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert stored(page) == ["Deep"]


def test_going_to_another_brief_writes(page: BriefsPage, qtbot: QtBot) -> None:
    type_a_point(page, qtbot, "Deep")
    first = page.view
    page.go_to("2")
    assert texts(page) == []
    assert first is not None and page.desk is not None
    view = page.desk.briefs.view(first.brief.id)
    assert view is not None and [entry.text for entry in view.entries] == ["Deep"]


def test_going_to_another_room_writes(page: BriefsPage, window: MainWindow, qtbot: QtBot) -> None:
    type_a_point(page, qtbot, "Deep")
    window.leave_page()
    assert stored(page) == ["Deep"]
    window.go(Place(Room.BRIEFS))
    assert texts(page) == ["Deep"]


def test_closing_the_window_writes(page: BriefsPage, window: MainWindow, qtbot: QtBot) -> None:
    type_a_point(page, qtbot, "Deep")
    window.close()
    assert stored(page) == ["Deep"]


def test_another_dialogue_has_its_own_briefs(page: BriefsPage, window: MainWindow, qtbot: QtBot) -> None:
    from jpdialog.services.dialogues import NewDialogue
    from tests.ui.briefs.conftest import NUMBERS

    assert page.desk is not None and page.dialogue is not None
    type_a_point(page, qtbot, "Deep")
    here, other = page.dialogue.id, page.desk.dialogues.create(NewDialogue(number=next(NUMBERS)))
    window.choose_dialogue(other.id)
    page.go_to("1 (1)")
    assert texts(page) == []
    window.choose_dialogue(here)
    page.go_to("1 (1)")
    assert texts(page) == ["Deep"]


def give_room(desk: Desk, pages: int) -> None:
    """Let the store's file grow to so many pages and no further, as a disk does; never less than it has."""
    with desk.store._writing.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def test_with_no_room_left_the_text_stays_and_is_written_once_there_is_some(
    page: BriefsPage, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    page.add_entry(EntryKind.POINT)
    text = "Deep and wide. " * 8000
    give_room(desk, 1)
    rows(page)[0].field("text").insertPlainText(text)
    with qtbot.waitSignal(page.trouble_met) as met:
        page.go_to("2")
    assert "disk is full" in str(met.args[0])
    assert page.title() == "1 (1) Harbours", "the brief stays open as long as its text is not safe"
    assert page.list.view.currentIndex().data() == "(1) Harbours"
    assert texts(page) == [text]
    assert window.rail.saved_line.text() == "Not saved yet"
    give_room(desk, 1_000_000)
    page.go_to("2")
    assert page.title() == "2 Staff"
    qtbot.waitUntil(lambda: window.rail.saved_line.text() == "Saved 14:02")
    page.go_to("1 (1)")
    assert stored(page) == [text]
