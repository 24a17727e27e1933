"""The room of facts shows its parts one at a time, chosen by chips and keys, and leads to the part that has a thing."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jpdialog.domain.figures import Figure
from jpdialog.domain.people import Person
from jpdialog.services.desk import Desk
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.facts.figures.part import FiguresPart
from jpdialog.ui.pages.facts.page import FactsPage
from jpdialog.ui.pages.facts.parts import PARTS
from jpdialog.ui.pages.facts.people.part import PeoplePart
from jpdialog.ui.record_places import place_of
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.ui.conftest import PlainPage

ALL = {"people", "delegations", "figures"}


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, worker: Worker) -> MainWindow:
    del theme
    made = MainWindow(worker)
    qtbot.addWidget(made)
    for page in (PlainPage(Room.HOME), FactsPage(parts=[each for each in PARTS if each.key in ALL])):
        made.add_page(page)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def come(window: MainWindow, desk: Desk | None, thing: str = "") -> FactsPage:
    window.show_desk(desk)
    window.go(Place(Room.FACTS, thing))
    page = window.pages[Room.FACTS]
    assert isinstance(page, FactsPage)
    return page


def figures(page: FactsPage) -> FiguresPart:
    part = page.made["figures"]
    assert isinstance(part, FiguresPart)
    return part


def people(page: FactsPage) -> PeoplePart:
    part = page.made["people"]
    assert isinstance(part, PeoplePart)
    return part


def on(page: FactsPage) -> list[str]:
    return [key for key, button in page.chips.buttons.items() if button.isChecked()]


def test_keys_choose_a_part(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    page = come(window, desk)
    assert on(page) == ["people"]
    qtbot.waitUntil(lambda: window.focusWidget() is not None and page.isAncestorOf(window.focusWidget()))
    for key, modifier, expected in (
        (Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier, "figures"),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier, "people"),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier, "delegations"),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier, "people"),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier, "figures"),
        (Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier, "people"),
    ):
        qtbot.keyClick(window.focusWidget() or window, key, modifier)
        assert (on(page), page.part.isVisible()) == ([expected], True)
        assert page.part is page.made[expected]


def test_arrow_keys_go_along_the_chips_and_stay_on_them(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    page = come(window, desk)
    first, second, _ = page.chips.buttons.values()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert on(page) == ["delegations"]
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClick(second, Qt.Key.Key_Left)
    assert on(page) == ["people"]


def test_all_parts_are_made_once_there_is_nothing_else_to_do(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    page = come(window, desk)
    qtbot.waitUntil(lambda: set(page.made) == ALL)
    assert on(page) == ["people"]


def test_a_thing_is_shown_by_the_part_that_has_it(window: MainWindow, desk: Desk) -> None:
    page = come(window, desk)
    boats = desk.store.find(Figure, label="Number of boats")[0]
    window.go(place_of(boats))
    assert on(page) == ["figures"]
    assert figures(page).sheet.fields.lines["label"].text() == "Number of boats"
    window.go(place_of(desk.store.find(Person, name="Moth")[0]))
    assert on(page) == ["people"]
    window.go(Place(Room.FACTS, "nothing of that id"))
    assert on(page) == ["people"]


def test_the_command_bar_leads_to_a_part(window: MainWindow, desk: Desk) -> None:
    page = come(window, desk)
    window.go(Place(Room.HOME))
    wanted = next(each for each in window.keys.everything() if (each.name, each.where) == ("Figures", "Facts"))
    wanted.run()
    assert window.page is page
    assert on(page) == ["figures"]


def test_the_chips_are_named_in_another_language(
    window: MainWindow, desk: Desk, language: Language, qtbot: QtBot
) -> None:
    page = come(window, desk)
    language.use("ja")
    window.speak("ja", window.words)
    qtbot.waitUntil(lambda: [button.text() for button in page.chips.buttons.values()] == ["人物", "代表団", "数値"])


@pytest.mark.parametrize(("key", "expected"), [("figures", Room.PLAN), ("delegations", Room.BRIEFS)])
def test_an_empty_part_says_so_and_offers_a_step(
    window: MainWindow, bare_desk: Desk, key: str, expected: Room, qtbot: QtBot
) -> None:
    window.add_page(PlainPage(Room.BRIEFS))
    window.add_page(PlainPage(Room.PLAN))
    page = come(window, bare_desk, key)
    step = page.part.empty.ui.next_step  # type: ignore[attr-defined]
    assert step.isVisible()
    qtbot.waitUntil(step.hasFocus)
    qtbot.keyClick(step, Qt.Key.Key_Space)
    assert window.page is window.pages[expected]


def test_a_closed_desk_is_forgotten(window: MainWindow, desk: Desk) -> None:
    page = come(window, desk)
    assert people(page).record is not None
    window.show_desk(None)
    assert people(page).record is None
    assert not people(page).has_content


def test_what_waits_is_counted_in_the_rail_before_anybody_goes_there(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    button = window.rail.buttons[Room.FACTS]
    window.show_desk(desk)
    window.go(Place(Room.HOME))
    qtbot.waitUntil(lambda: button.count == 1)
    project = desk.projects.add("Buoys")
    report = desk.projects.add_report(project, {"due": "2020-01-31"})
    qtbot.waitUntil(lambda: button.count == 2)
    desk.projects.put_reports(project, [(report, {"handed_in": "2020-02-01"})])
    qtbot.waitUntil(lambda: button.count == 1)
    window.show_desk(None)
    qtbot.waitUntil(lambda: button.count == 0)
