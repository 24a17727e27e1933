"""A window with Home, Documents and plain pages beside them, on an invented plan."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.reading.plan_draft import PartyDraft, PlanDraft, SectionDraft
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.plan_import import save_plan
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.documents import DocumentsPage
from jpdialog.ui.pages.home import HomePage
from jpdialog.ui.rooms import Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.made_once import MadeOnce
from tests.ui.conftest import PlainPage

TODAY = date(2031, 9, 1)


def invented_plan() -> PlanDraft:
    return PlanDraft(
        title=["Cooperation between Ruritania and the Office"],
        preamble=[],
        sections=[
            SectionDraft("1.", "1", "Seas", 1),
            SectionDraft("(1)", "1 (1)", "Harbours", 2, ["Harbours matter to both."]),
            SectionDraft("(2)", "1 (2)", "Lighthouses", 2, ["Lighthouses are old."]),
            SectionDraft("2.", "2", "Staff", 1, ["The Office will report on its staff."]),
        ],
        closing=[],
        parties=[PartyDraft("The Republic of Ruritania", "Ruritania"), PartyDraft("The Office of Tides", "the Office")],
        signatures=[],
        doubts=[],
    )


@pytest.fixture
def empty_desk(tmp_path: Path, made_once: MadeOnce) -> Iterator[Desk]:
    desk = made_once.desk("empty", tmp_path / "workspace")
    yield desk
    desk.close()


@pytest.fixture
def desk(tmp_path: Path, made_once: MadeOnce) -> Iterator[Desk]:
    folder = tmp_path / "workspace"
    desk = made_once.desk("plan of home", folder, lambda store: save_plan(store, invented_plan(), "2031"))
    yield desk
    desk.close()


@pytest.fixture
def dialogue(desk: Desk) -> Dialogue:
    new = NewDialogue(number=3, starts_on="2031-10-01", place="Strelsau", drafts_due=date(2031, 9, 5), minutes=1)
    return desk.dialogues.create(new)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, worker: Worker) -> MainWindow:
    made = MainWindow(worker, now=lambda: datetime(2031, 9, 1, 14, 2))
    for page in (HomePage(today=lambda: TODAY), DocumentsPage(today=lambda: TODAY)):
        made.add_page(page)
    for room in (Room.PLAN, Room.BRIEFS, Room.ROOM, Room.ACTIONS, Room.FACTS):
        made.add_page(PlainPage(room))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


@pytest.fixture
def home(window: MainWindow, desk: Desk, dialogue: Dialogue) -> Iterator[HomePage]:
    del dialogue
    yield home_of(window, desk)
    settle(window)


def home_of(window: MainWindow, desk: Desk | None) -> HomePage:
    """Home on a desk."""
    window.show_desk(desk)
    settle(window)
    page = window.pages[Room.HOME]
    assert isinstance(page, HomePage)
    return page


def settle(window: MainWindow) -> None:
    """Let the worker bring back what it gathers."""
    while window.worker.is_busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def went_to(window: MainWindow) -> tuple[Room, list[str]]:
    """The room that is shown, and the things in it that were asked for."""
    page = window.page
    assert page is not None
    return page.room, page.things if isinstance(page, PlainPage) else []
