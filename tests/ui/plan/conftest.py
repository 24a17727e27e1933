"""A window with the page of the plan on an invented one; every test has a workspace of its own."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jpdialog.domain.reading.plan_draft import CommitmentDraft, PartyDraft, PlanDraft, SectionDraft, SignatureDraft
from jpdialog.services.desk import Desk
from jpdialog.services.plan_import import save_plan
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.plan.page import PlanPage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.made_once import MadeOnce

SURVEY = "Ruritania and the Office will survey the harbours together."
MAPS = "The Office will share its maps."
DREDGE = "The Ministry of Tides of Ruritania will dredge two harbours."
OLD = "Lighthouses are old."
KEEP = "They are kept in use."


def invented_plan() -> PlanDraft:
    """Two parts, three sections; one commitment of both, one of each side."""
    return PlanDraft(
        title=["Cooperation between Ruritania and the Office"],
        preamble=["Both sides have met before."],
        sections=[
            SectionDraft("1.", "1", "Seas", 1),
            SectionDraft(
                "(1)",
                "1 (1)",
                "Harbours",
                2,
                [f"{SURVEY} {MAPS}", DREDGE],
                [
                    CommitmentDraft(SURVEY, ["Ruritania", "the Office"]),
                    CommitmentDraft(MAPS, ["the Office"]),
                    CommitmentDraft(DREDGE, ["Ruritania"], "Ministry of Tides", paragraph=1),
                ],
            ),
            SectionDraft("(2)", "1 (2)", "Lighthouses", 2, [f"{OLD} {KEEP}"]),
            SectionDraft("2.", "2", "Staff", 1, ["Staff is counted."]),
        ],
        closing=["Done at Strelsau, 3 May 2031"],
        parties=[PartyDraft("The Republic of Ruritania", "Ruritania"), PartyDraft("The Office of Tides", "the Office")],
        signatures=[
            SignatureDraft("A. Sapt", "Minister", "Ruritania", "Strelsau", date(2031, 5, 3)),
            SignatureDraft(None, None, "the Office", "Strelsau", None),
        ],
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
    desk = made_once.desk("plan of plan", folder, lambda store: save_plan(store, invented_plan(), "2031"))
    yield desk
    desk.close()


@pytest.fixture
def bare_window(qtbot: QtBot, theme: Theme, worker: Worker) -> MainWindow:
    """The window with the page, at no desk yet."""
    made = MainWindow(worker, lambda: datetime(2031, 9, 1, 14, 2))
    qtbot.addWidget(made)
    made.add_page(PlanPage())
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def open_page(window: MainWindow, desk: Desk) -> PlanPage:
    """The page, shown at a desk."""
    window.show_desk(desk)
    window.go(Place(Room.PLAN))
    page = window.pages[Room.PLAN]
    assert isinstance(page, PlanPage)
    return page


@pytest.fixture
def page(bare_window: MainWindow, desk: Desk) -> PlanPage:
    return open_page(bare_window, desk)


@pytest.fixture
def empty_page(bare_window: MainWindow, empty_desk: Desk) -> PlanPage:
    return open_page(bare_window, empty_desk)
