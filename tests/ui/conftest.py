"""What the tests of the window share: an application that looks as ours does, and a shell without a desk."""

import gc
from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.resources import resource
from jpdialog.ui.actions import Action
from jpdialog.ui.fonts import work_font
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.actions.page import ActionsPage
from jpdialog.ui.pages.facts.page import FactsPage
from jpdialog.ui.pages.page import Page, Status
from jpdialog.ui.pages.room.page import RoomPage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import Scheme, Theme
from jpdialog.ui.worker import Worker

NOW = datetime(2026, 11, 24, 14, 2)


class PlainPage(Page):
    """A page that records what it is told."""

    def __init__(self, room: Room) -> None:
        self.room = room  # type: ignore[misc]
        super().__init__()
        self.things: list[str] = []
        self.done: list[str] = []
        self.left = 0

    def actions_here(self) -> list[Action]:
        return [Action(name=f"Stamp the {self.room}", run=lambda: self.done.append("stamped"), is_primary=True)]

    def statuses(self) -> list[Status]:
        return [Status("Invented")]

    def commands(self) -> list[Action]:
        return [Action(name="7 (2) Lighthouses", run=lambda: self.place_chosen.emit(Place(self.room, "7 (2)")))]

    def go_to(self, thing: str) -> None:
        self.things.append(thing)

    def count(self) -> int:
        return 3 if self.room is Room.BRIEFS else 0

    def leave(self) -> None:
        self.left += 1


@pytest.fixture(autouse=True)
def plain_or_themed(request: pytest.FixtureRequest) -> None:
    """Take the stylesheet off for tests without a theme, and only then: each change polishes every window again."""
    application = QApplication.instance()
    if "theme" not in request.fixturenames and isinstance(application, QApplication) and application.styleSheet():
        application.setStyleSheet("")


@pytest.fixture(scope="session")
def fusion(qapp: QApplication) -> QApplication:
    """Our style, set once."""
    qapp.setStyle("Fusion")
    return qapp


@pytest.fixture
def theme(fusion: QApplication, qapp: QApplication) -> Iterator[Theme]:
    if qapp.font() != work_font():
        qapp.setFont(work_font())
    theme = Theme(qapp)
    theme.use(Scheme.LIGHT)
    yield theme
    theme.deleteLater()


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    gc.collect()  # windows of earlier tests: one collected while Qt tells it of the language would crash Qt
    language = Language(resource("translations"), qapp)
    yield language
    language.use("en")
    qapp.processEvents()
    language.deleteLater()


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, worker: Worker) -> MainWindow:
    made = MainWindow(worker, now=lambda: NOW)
    for room in (Room.HOME, Room.PLAN, Room.BRIEFS, Room.DOCUMENTS, Room.SAFE):
        made.add_page(PlainPage(room))
    for kind in (RoomPage, ActionsPage, FactsPage):
        made.add_page(kind())
    qtbot.addWidget(made)
    made.show_desk(None)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made
