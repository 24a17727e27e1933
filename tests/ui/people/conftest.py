"""The room of facts in a window, on a desk with two parties and a few invented persons."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jpdialog.domain.dialogue import Dialogue, DialogueStatus
from jpdialog.domain.people import DelegationMember, Organisation, Person
from jpdialog.domain.plan import Edition, Instrument, Party
from jpdialog.services.desk import Desk
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.facts.delegations.part import DelegationsPart
from jpdialog.ui.pages.facts.page import FactsPage
from jpdialog.ui.pages.facts.people.part import PeoplePart
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.made_once import MadeOnce
from tests.ui.conftest import PlainPage


@pytest.fixture
def bare_desk(tmp_path: Path, made_once: MadeOnce) -> Iterator[Desk]:
    desk = made_once.desk("empty", tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def desk(bare_desk: Desk) -> Desk:
    with bare_desk.store.transaction() as door:
        plan = door.create(Instrument(title="The isles", translation_language="ja")).id
        ours = door.create(Party(instrument_id=plan, short_name="Ruritania", is_ours=True, position="a"))
        theirs = door.create(Party(instrument_id=plan, short_name="the Office", position="b"))
        edition = door.create(Edition(instrument_id=plan, label="2031")).id
        tides = door.create(Organisation(name="Ministry of Tides", short_name="Tides", party_id=ours.id))
        held, _ = (
            door.create(
                Dialogue(instrument_id=plan, edition_id=edition, number=number, starts_on=starts, status=status)
            )
            for number, starts, status in (
                (2, "2029-05-01", DialogueStatus.HELD),
                (3, "2031-10-01", DialogueStatus.PLANNED),
            )
        )
        sapt = door.create(Person(name="Sapt", party_id=ours.id, organisation_id=tides.id, title="Colonel"))
        door.create(Person(name="Fritz", party_id=ours.id, in_office_to=date(2020, 3, 31)))
        door.create(Person(name="Moth", name_translation="モス", party_id=theirs.id))
        door.create(DelegationMember(dialogue_id=held.id, party_id=ours.id, person_id=sapt.id))
    bare_desk.store.begin_undo_anew()
    return bare_desk


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, worker: Worker) -> MainWindow:
    del theme
    made = MainWindow(worker)
    qtbot.addWidget(made)
    for page in (PlainPage(Room.HOME), PlainPage(Room.BRIEFS), FactsPage()):
        made.add_page(page)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def people_part(window: MainWindow, desk: Desk, thing: str = "people") -> PeoplePart:
    window.show_desk(desk)
    window.go(Place(Room.FACTS, thing))
    page = window.pages[Room.FACTS]
    assert isinstance(page, FactsPage) and isinstance(page.part, PeoplePart)
    return page.part


def delegations_part(window: MainWindow, desk: Desk) -> DelegationsPart:
    window.show_desk(desk)
    window.go(Place(Room.FACTS, "delegations"))
    page = window.pages[Room.FACTS]
    assert isinstance(page, FactsPage) and isinstance(page.part, DelegationsPart)
    return page.part


def person(desk: Desk, name: str) -> Person:
    (found,) = desk.store.find(Person, name=name)
    return found


def type_into(qtbot: QtBot, widget: QWidget, text: str) -> None:
    widget.window().activateWindow()  # a list of names that was open had the keyboard
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    if text.isascii():
        qtbot.keyClicks(widget, text)
    else:  # Qt's own helper ends the program over a letter that no key has
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text))


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key, with_: Qt.KeyboardModifier | None = None) -> None:
    widget.window().activateWindow()  # a list of names that was open had the keyboard
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    qtbot.keyClick(widget, key, with_ or Qt.KeyboardModifier.NoModifier)


def middle_of(widget: QWidget) -> QPoint:
    return widget.rect().center()
