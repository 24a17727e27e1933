"""The commitments: each told in full below the list, with what was done about it; those forgotten stand out."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jpdialog.domain.actions import ActionProgress
from jpdialog.domain.plan import Commitment, Section
from jpdialog.services.desk import Desk
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.actions.commitments import CommitmentsView
from jpdialog.ui.pages.actions.commitments_part import CommitmentsPart
from jpdialog.ui.pages.actions.list_part import ActionListPart
from jpdialog.ui.pages.actions.page import ActionsPage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.status_delegate import MARK_ROLE
from tests.ui.rooms.test_actions import page, stored, window

__all__ = ["page", "window"]
LIT, RUNG = "The piers shall be lit.", "The bell shall be rung."


@pytest.fixture
def view(window: MainWindow, page: ActionListPart, desk: Desk, qtbot: QtBot) -> CommitmentsView:
    """Two commitments: actions stand on the section of one, nothing on that of the other."""
    del page
    edition = desk.plans.edition()
    ours = next(each for each in desk.plans.parties() if each.is_ours)
    with desk.store.transaction() as door:
        bell = door.create(Section(edition_id=edition.id, lineage="bells", number="2", position="b0"))
        pier = desk.store.find(Section, lineage="harbours")[0]
        for section, text in ((pier, LIT), (bell, RUNG)):
            made = Commitment(edition_id=edition.id, section_id=section.id, text=text, party_ids=[ours.id])
            door.create(made)
            if text == LIT:
                door.edit(stored(desk, "A-4"), "commitment_id", made.id)
        told = ActionProgress(action_id=stored(desk, "A-4").id, day=date(2031, 8, 5), text="Two lamps came.")
        door.create(told)
    window.go(Place(Room.ACTIONS, "commitments"))
    room = window.pages[Room.ACTIONS]
    assert isinstance(room, ActionsPage) and isinstance(room.part, CommitmentsPart)
    shown = room.part.view
    qtbot.waitUntil(lambda: len(shown.model.lines) == 2)
    return shown


def lines(view: CommitmentsView) -> list[tuple[str, str, str, str]]:
    told = [each.told for each in view.sheet.lines.lines]
    return [(each.chip, each.strong, each.text, each.rest) for each in told if each]


def test_a_commitment_is_told_in_full(view: CommitmentsView) -> None:
    assert view.sheet.words.text() == LIT
    assert view.sheet.who.text() == "Undertaken by Ruritania · since edition 2031"
    assert lines(view) == [("Not started", "A-4", "Light the pier", "5 Aug 2031: Two lamps came.")]
    assert not view.sheet.nothing.isVisible()


def test_its_action_is_gone_to_by_keys(view: CommitmentsView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.table, Qt.Key.Key_Tab)
    line = view.window().focusWidget()
    assert line is view.sheet.lines.lines[0]
    with qtbot.waitSignal(view.place_chosen) as gone:
        qtbot.keyClick(line, Qt.Key.Key_Space)
    assert isinstance(gone.args[0], Place) and gone.args[0].room is Room.ACTIONS


def test_one_that_was_forgotten_says_so(view: CommitmentsView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert (view.sheet.words.text(), lines(view)) == (RUNG, [])
    assert view.sheet.nothing.isVisible()
    assert view.model.index(1, 4).data() == "no action" and view.model.index(1, 5).data() == "no brief"
    marks = [[view.model.index(row, column).data(MARK_ROLE) for column in (4, 5)] for row in (0, 1)]
    assert marks == [[Mark.CALLED_FOR, Mark.NONE], [Mark.LATE, Mark.LATE]]


def test_only_those_that_were_forgotten_are_shown_by_keys(view: CommitmentsView, qtbot: QtBot) -> None:
    qtbot.keyClick(view.table, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert view.window().focusWidget() is view.alone
    qtbot.keyClick(view.alone, Qt.Key.Key_Space)
    assert [each.commitment.text for each in view.model.lines] == [RUNG]
    assert view.told.text().startswith("2 commitments; 1 ")
    qtbot.keyClick(view.alone, Qt.Key.Key_Space)
    assert len(view.model.lines) == 2
