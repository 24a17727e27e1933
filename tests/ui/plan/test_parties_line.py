"""A plan that does not define its parties: a person names them in the review, and what binds whom is found by that."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jpdialog.domain.plan import Commitment
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.plan.page import PlanPage
from jpdialog.ui.pages.taking_in.draft_contents import FRONT
from jpdialog.ui.pages.taking_in.review import ReviewPanel

KEYS = Qt.Key
TEXT = """Cooperation of Ruritania and Graustark

Both have met often.

1. Seas

Ruritania will survey the harbours. Graustark will share its maps. They will also meet.

2. Staff

Staff is counted.

Signed in Strelsau, 3 May 2031

Anton Sapt
Minister of Tides of Ruritania
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def review(empty_page: PlanPage, file: Path, qtbot: QtBot) -> ReviewPanel:
    with qtbot.waitSignal(empty_page.taking_in.opened):
        empty_page.take_in(file)
    panel = empty_page.taking_in.review
    panel.tree.choose(FRONT)
    return panel


def name(review: ReviewPanel, qtbot: QtBot, *names: str) -> None:
    for field, text in zip(review.parties.fields, names, strict=True):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, KEYS.Key_Return)


def bound(review: ReviewPanel) -> list[list[str]]:
    return [each.parties for each in review.draft.sections[0].commitments] if review.draft else []


def test_nobody_is_bound_before_the_parties_are_named(review: ReviewPanel) -> None:
    assert review.parties.isVisible()
    assert [field.text() for field in review.parties.fields] == ["", ""]
    assert not any(bound(review))
    assert "parties" in review.doubts.list.item(0).text()


def test_naming_them_finds_who_is_bound_and_who_signed(review: ReviewPanel, qtbot: QtBot) -> None:
    name(review, qtbot, "Ruritania", "Graustark")
    assert bound(review) == [["Ruritania"], ["Graustark"], ["Ruritania", "Graustark"]]
    assert review.draft is not None
    assert [each.party for each in review.draft.signatures] == ["Ruritania"]
    assert not review.doubts.isVisible()
    assert review.tree.key == FRONT


def test_one_undo_takes_a_name_back(review: ReviewPanel, qtbot: QtBot) -> None:
    name(review, qtbot, "Ruritania", "Graustark")
    review.tree.setFocus()
    qtbot.keyClick(review.tree, KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [field.text() for field in review.parties.fields] == ["Ruritania", ""]
    assert {name for names in bound(review) for name in names} == {"Ruritania"}
    assert review.tree.key == FRONT


def test_the_first_named_is_our_side_whatever_the_order_of_typing(
    review: ReviewPanel, empty_page: PlanPage, empty_desk: Desk, qtbot: QtBot
) -> None:
    ours, theirs = review.parties.fields
    theirs.setFocus()
    qtbot.keyClicks(theirs, "Ruritania")
    ours.setFocus()
    qtbot.keyClicks(ours, "Graustark")
    with qtbot.waitSignal(empty_page.taking_in.saved):
        qtbot.mouseClick(review.ui.save_button, Qt.MouseButton.LeftButton)
    assert [(each.short_name, each.is_ours) for each in empty_desk.plans.parties()] == [
        ("Graustark", True),
        ("Ruritania", False),
    ]
    assert sum(len(each.party_ids) for each in empty_desk.store.find(Commitment)) == 4


def test_the_parties_that_the_workspace_knows_are_taken_without_asking(
    page: PlanPage, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "next.txt"
    theirs = TEXT.replace(". Graustark", ". The Office").replace("Graustark", "the Office")
    path.write_text(theirs, encoding="utf-8")
    with qtbot.waitSignal(page.taking_in.opened):
        page.take_in(path)
    review = page.taking_in.review
    review.tree.choose(FRONT)
    assert not review.parties.isVisible()
    assert review.told.text() == "Parties found: Ruritania, the Office"
    assert bound(review) == [["Ruritania"], ["the Office"], ["Ruritania", "the Office"]]
