"""Delegations are seated by name, ordered, given roles, let go and copied, by keys and by mouse."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.people import DelegationRole, Person
from jpdialog.domain.plan import Party
from jpdialog.services.delegations import Delegations
from jpdialog.services.desk import Desk
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.facts.delegations.part import DelegationsPart
from jpdialog.ui.pages.facts.delegations.side_box import SideBox
from jpdialog.ui.pages.facts.page import FactsPage
from jpdialog.ui.rooms import Room
from tests.ui.people.conftest import delegations_part, person, press, type_into
from tests.ui.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # only the screenless platform says so
ALT, RETURN = Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Return


def seated(desk: Desk, side: str) -> list[tuple[str, str]]:
    party = desk.store.find(Party, short_name=side)[0]
    dialogue = desk.store.find(Dialogue, number=3)[0]
    return [(seat.person.name, seat.member.role.value) for seat in Delegations(desk, dialogue).of(party)]


def ours(part: DelegationsPart) -> SideBox:
    return part.boxes[0]


def add(qtbot: QtBot, box: SideBox, name: str) -> None:
    type_into(qtbot, box.line, name)
    qtbot.keyClick(box.line, RETURN)


@pytest.fixture
def part(window: MainWindow, desk: Desk, qtbot: QtBot) -> DelegationsPart:
    part = delegations_part(window, desk)
    for name in ("Sapt", "Fritz"):
        add(qtbot, ours(part), name)
    qtbot.waitUntil(lambda: len(ours(part).model.lines) == 2)
    return part


def test_persons_are_seated_by_typing(part: DelegationsPart, desk: Desk, qtbot: QtBot) -> None:
    assert seated(desk, "Ruritania") == [("Sapt", "head"), ("Fritz", "member")]
    add(qtbot, part.boxes[1], "モス")
    assert seated(desk, "the Office") == [("Moth", "head")]
    assert [line.left for line in ours(part).model.lines] == ["", "Term ended 31 Mar 2020"]


def test_a_part_of_a_name_is_completed(part: DelegationsPart, desk: Desk, qtbot: QtBot) -> None:
    line = part.boxes[1].line
    type_into(qtbot, line, "mot")
    popup = line.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, RETURN)
    assert seated(desk, "the Office") == [("Moth", "head")]
    qtbot.waitUntil(lambda: line.text() == "")
    assert desk.store.count(Person) == 3


def test_one_not_known_yet_is_taken_in(part: DelegationsPart, desk: Desk, qtbot: QtBot) -> None:
    add(qtbot, part.boxes[1], "Clerk Nine")
    assert seated(desk, "the Office") == [("Clerk Nine", "head")]
    assert person(desk, "Clerk Nine").party_id == desk.store.find(Party, short_name="the Office")[0].id


def test_of_two_with_one_name_it_is_asked_which(
    part: DelegationsPart, desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    with desk.store.transaction() as door:
        for title in ("Minister", "Deputy"):
            door.create(Person(name="Ann Lee", title=title))
    box = part.boxes[1]
    qtbot.waitUntil(lambda: len(box.line.known) == 3)  # with Moth; the others sit already
    add(qtbot, box, "Ann Lee")
    assert "More than one" in window.trouble.ui.sentence.text()
    assert seated(desk, "the Office") == []
    box.line.clear()
    add(qtbot, box, "Ann Lee, Minister")
    qtbot.waitUntil(lambda: [line.detail for line in box.model.lines] == ["Minister"])


def test_precedence_is_changed_by_keys(part: DelegationsPart, desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    box = ours(part)
    box.choose(box.model.lines[1].member_id)
    press(qtbot, box.view, Qt.Key.Key_Up, ALT)
    assert [name for name, _ in seated(desk, "Ruritania")] == ["Fritz", "Sapt"]
    assert box.view.currentIndex().row() == 0
    press(qtbot, box.view, Qt.Key.Key_Up, ALT)
    press(qtbot, box.view, Qt.Key.Key_Down, ALT)
    assert [name for name, _ in seated(desk, "Ruritania")] == ["Sapt", "Fritz"]
    window.history.take_back()
    assert [name for name, _ in seated(desk, "Ruritania")] == ["Fritz", "Sapt"]


def test_a_line_that_is_dragged_tells_its_new_place(part: DelegationsPart, desk: Desk) -> None:
    model = ours(part).model
    none = model.index(-1)
    assert model.moveRow(none, 0, none, 2)  # as the list does when a line is dropped behind the last
    assert [name for name, _ in seated(desk, "Ruritania")] == ["Fritz", "Sapt"]
    assert not model.moveRow(none, 0, none, 1)


def test_a_role_is_chosen_and_there_is_one_head(part: DelegationsPart, desk: Desk, qtbot: QtBot) -> None:
    box = ours(part)
    box.choose(box.model.lines[1].member_id)
    actions = box.fill_menu().actions()
    assert [each.isChecked() for each in actions] == [False, True, False, False, False]
    actions[list(DelegationRole).index(DelegationRole.HEAD)].trigger()
    assert seated(desk, "Ruritania") == [("Sapt", "member"), ("Fritz", "head")]


def test_a_member_is_let_go_and_the_next_is_in_hand(part: DelegationsPart, desk: Desk, qtbot: QtBot) -> None:
    box = ours(part)
    box.choose(box.model.lines[0].member_id)
    press(qtbot, box.view, Qt.Key.Key_Delete)
    assert seated(desk, "Ruritania") == [("Fritz", "member")]
    qtbot.waitUntil(lambda: [line.name for line in box.model.lines] == ["Fritz"])
    assert box.member_id == box.model.lines[0].member_id


def test_enter_leads_to_the_person(part: DelegationsPart, desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    box = ours(part)
    box.choose(box.model.lines[1].member_id)
    press(qtbot, box.view, RETURN)
    page = window.pages[Room.FACTS]
    assert isinstance(page, FactsPage)
    assert page.key == "people" and page.title() == "Fritz"


def test_the_last_delegation_is_copied(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    part = delegations_part(window, desk)
    us, them = part.boxes
    assert us.copy_button.text() == "Copy from dialogue 2"
    assert us.copy_button.isVisible() and not them.copy_button.isVisible()
    press(qtbot, us.copy_button, Qt.Key.Key_Space)
    assert seated(desk, "Ruritania") == [("Sapt", "member")]


def test_every_control_has_a_name(part: DelegationsPart, language: Language) -> None:
    for code in ("en", "ja"):
        language.use(code)
        assert nameless(part) == []
