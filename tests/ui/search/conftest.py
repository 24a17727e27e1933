"""A window with the pages of the plan and of briefs on an invented plan, in the second of two dialogues."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import EntryKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.plan import Paragraph
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.plan_import import save_plan
from jpdialog.storage.store import Store
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.plan.page import PlanPage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.search.find_bar import FindBar
from jpdialog.ui.search.panel import SearchPanel
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.ui.conftest import PlainPage
from tests.ui.plan.conftest import OLD, invented_plan


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder: Path = tmp_path_factory.mktemp("workspace")
    desk = Desk(Store.create(folder, os.urandom(32), "w"), folder)
    save_plan(desk.store, invented_plan(), "2031")
    lighthouses = next(each for each in desk.store.find(Paragraph) if each.text.startswith(OLD))
    desk.store.edit(lighthouses, "translation", "灯台は古い。\U00020b9fる。")
    for number in (1, 2):
        dialogue = desk.dialogues.create(NewDialogue(number=number))
        brief = desk.briefs.of_section(dialogue, "1 (1)").brief
        desk.briefs.add_entry(brief, EntryKind.POINT, f"Point one of {number}.")
        entry = desk.briefs.add_entry(brief, EntryKind.POINT, f"The buoys of {number}: buoys, and again buoys.")
        desk.store.edit(entry, "translation", "浮標である。")
    yield desk
    desk.close()


@pytest.fixture
def dialogues(desk: Desk) -> list[Dialogue]:
    return desk.dialogues.all()


@pytest.fixture
def worker() -> Iterator[Worker]:
    """Closed whatever becomes of the window: a thread that still runs would take the tests down with it."""
    made = Worker()
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, worker: Worker, desk: Desk, dialogues: list[Dialogue]) -> Iterator[MainWindow]:
    shown = MainWindow(worker, lambda: datetime(2031, 9, 1, 14, 2))
    for page in (PlainPage(Room.HOME), PlanPage(), BriefsPage(), PlainPage(Room.FACTS)):
        shown.add_page(page)
    shown.resize(1280, 800)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.show_desk(desk)
    shown.choose_dialogue(dialogues[1].id)
    shown.go(Place(Room.HOME))
    shown.activateWindow()
    yield shown
    shown.show_desk(None)


@pytest.fixture
def panel(window: MainWindow) -> SearchPanel:
    return window.search.panel


@pytest.fixture
def bar(window: MainWindow) -> FindBar:
    return window.search.bar
