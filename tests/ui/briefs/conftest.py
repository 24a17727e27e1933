"""A window with the page of briefs on an invented plan; the workspace is made once for all of these tests."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import Brief, EntryKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.domain.people import Person
from jpdialog.domain.reading.plan_draft import CommitmentDraft, PartyDraft, PlanDraft, SectionDraft
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.plan_import import save_plan
from jpdialog.storage.store import Store
from jpdialog.ui.burst import Pace
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.entry_row import EntryRow
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.worker import Worker

TODAY = date(2031, 9, 1)
NEVER = Pace(pause=3_600_000, longest=3_600_000, end=3_600_000, retry=3_600_000)
AT_ONCE = Pace(pause=1, longest=1, end=3_600_000, retry=1)
SOON = Pace(pause=1, longest=1, end=5, retry=1)
SURVEY = "Ruritania and the Office will survey the harbours together."
NUMBERS = count(1)


def invented_plan() -> PlanDraft:
    return PlanDraft(
        title=["Cooperation between Ruritania and the Office"],
        preamble=[],
        sections=[
            SectionDraft("1.", "1", "Seas", 1),
            SectionDraft(
                "(1)", "1 (1)", "Harbours", 2, [SURVEY], [CommitmentDraft(SURVEY, ["Ruritania", "the Office"])]
            ),
            SectionDraft("(2)", "1 (2)", "Lighthouses", 2, ["Lighthouses are old."]),
            SectionDraft("2.", "2", "Staff", 1, ["The Office will report on its staff."]),
        ],
        closing=[],
        parties=[PartyDraft("The Republic of Ruritania", "Ruritania"), PartyDraft("The Office of Tides", "the Office")],
        signatures=[],
        doubts=[],
    )


@dataclass
class Workplace:
    """A desk and the key to its folder, so that a test can open a copy of it as after a crash."""

    desk: Desk
    folder: Path
    key: bytes


@pytest.fixture(scope="package")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    folder, key = tmp_path_factory.mktemp("workspace"), os.urandom(32)
    desk = Desk(Store.create(folder, key, "w"), folder)
    save_plan(desk.store, invented_plan(), "2031")
    yield Workplace(desk, folder, key)
    desk.close()


@pytest.fixture
def desk(workplace: Workplace) -> Desk:
    return workplace.desk


@pytest.fixture
def dialogue(desk: Desk) -> Iterator[Dialogue]:
    """A dialogue of the test's own; briefs, figures and persons go too: the next has no last time and no namesake."""
    yield desk.dialogues.create(NewDialogue(number=next(NUMBERS), minutes=1, drafts_due=date(2031, 9, 30)))
    with desk.store.transaction() as door:
        for kind in (Brief, FigureValue, Figure, Person):
            for row in desk.store.find(kind):
                door.delete(row)


@pytest.fixture
def pace() -> Pace:
    """How soon typing is kept; tests that are not about that only see it kept when it must be."""
    return NEVER


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    shown = MainWindow(Worker(), lambda: datetime(2031, 9, 1, 14, 2))
    qtbot.addWidget(shown)
    yield shown
    shown.worker.close()


@pytest.fixture
def page(window: MainWindow, desk: Desk, dialogue: Dialogue, pace: Pace, qtbot: QtBot) -> BriefsPage:
    """The page, in the window, on the brief of section 1 (1)."""
    made = BriefsPage(today=lambda: TODAY, pace=pace)
    window.add_page(made)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.show_desk(desk)
    window.choose_dialogue(dialogue.id)
    window.go(Place(Room.BRIEFS, "1 (1)"))
    window.activateWindow()
    return made


def rows(page: BriefsPage, kind: EntryKind = EntryKind.POINT) -> list[EntryRow]:
    return page.sheet.blocks[kind].rows


def texts(page: BriefsPage, kind: EntryKind = EntryKind.POINT) -> list[str]:
    """What stands on the page."""
    return [row.field("text").text() for row in rows(page, kind)]


def stored(page: BriefsPage, kind: EntryKind = EntryKind.POINT) -> list[str]:
    """What stands in the store."""
    assert page.desk is not None and page.view is not None
    view = page.desk.briefs.view(page.view.brief.id)
    assert view is not None
    return [entry.text for entry in view.of_kind(kind)]
