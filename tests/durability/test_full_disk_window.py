"""With the disk full, a person at the window goes on typing: what is on screen stays, and is saved when it can be."""

import os
from collections.abc import Iterator
from datetime import date, datetime
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import EntryKind
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.plan_import import save_plan
from jpdialog.storage.places import RESERVE_FILE
from jpdialog.storage.store import Store
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.worker import Worker
from tests.durability.conftest import SmallDisk
from tests.ui.briefs.conftest import SOON, TODAY, invented_plan, rows, stored, texts

LONG = "The harbour of Zenda is deep. " * 4000


@pytest.fixture
def desk(disk: SmallDisk) -> Iterator[Desk]:
    made = Desk(Store.create(disk.folder, os.urandom(32), "w"), disk.folder)
    save_plan(made.store, invented_plan(), "2031")
    yield made
    made.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> Iterator[BriefsPage]:
    """The page of briefs in a window, the cursor in a new point to make."""
    window = MainWindow(Worker(), lambda: datetime(2031, 9, 1, 14, 2))
    qtbot.addWidget(window)
    page = BriefsPage(today=lambda: TODAY, pace=SOON)
    window.add_page(page)
    dialogue = desk.dialogues.create(NewDialogue(number=1, minutes=1, drafts_due=date(2031, 9, 30)))
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.show_desk(desk)
    window.choose_dialogue(dialogue.id)
    window.go(Place(Room.BRIEFS, "1 (1)"))
    window.activateWindow()
    page.add_entry(EntryKind.POINT)
    yield page
    window.show_desk(None)
    window.worker.close()


def sentence(page: BriefsPage) -> str:
    """What the window says in its panel; empty if it shows none."""
    window = page.window()
    assert isinstance(window, MainWindow)
    return window.trouble.ui.sentence.text() if window.trouble.isVisible() else ""


def _is_stored(page: BriefsPage, text: str) -> bool:
    return stored(page) == [text]


def type_here(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def test_a_new_point_typed_on_a_full_disk_is_saved_out_of_the_reserve(
    page: BriefsPage, disk: SmallDisk, qtbot: QtBot
) -> None:
    disk.fill()
    type_here(qtbot, "Deep")
    qtbot.waitUntil(lambda: stored(page) == ["Deep"])
    qtbot.waitUntil(lambda: "room that was kept back" in sentence(page))
    assert not (disk.folder / RESERVE_FILE).exists()
    type_here(qtbot, " and wide")
    qtbot.waitUntil(lambda: stored(page) == ["Deep and wide"])


def test_with_no_room_at_all_the_text_stays_and_is_saved_by_itself_once_there_is_some(
    page: BriefsPage, disk: SmallDisk, qtbot: QtBot
) -> None:
    type_here(qtbot, "Deep")
    qtbot.waitUntil(lambda: stored(page) == ["Deep"])
    (disk.folder / RESERVE_FILE).unlink()
    disk.fill()
    rows(page)[0].field("text").insertPlainText(LONG)
    qtbot.waitUntil(lambda: "The disk is full" in sentence(page))
    page.go_to("2")
    assert page.title() == "1 (1) Harbours", "the brief stays open as long as its text is not safe"
    assert (texts(page), stored(page)) == (["Deep" + LONG], ["Deep"])
    disk.make_room()
    qtbot.waitUntil(lambda: stored(page) == ["Deep" + LONG])
    assert texts(page) == ["Deep" + LONG]


def test_the_window_says_when_there_is_room_again(page: BriefsPage, disk: SmallDisk, qtbot: QtBot) -> None:
    disk.fill()
    type_here(qtbot, "Deep")
    qtbot.waitUntil(lambda: "room that was kept back" in sentence(page))
    disk.make_room()
    for so_far in ("Deep,", "Deep,,", "Deep,,,", "Deep,,,,", "Deep,,,,,"):
        type_here(qtbot, ",")
        qtbot.waitUntil(partial(_is_stored, page, so_far))
    qtbot.waitUntil(lambda: "There is room on the disk again" in sentence(page))
