"""Taking a plan in: read, looked over, put right, saved, or none of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.plan import Edition, Section
from jpdialog.services.desk import Desk
from jpdialog.services.frame import built_in_plans
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.plan.page import PlanPage
from jpdialog.ui.pages.taking_in.review import ReviewPanel

KEYS = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
TEXT = """Cooperation between Ruritania and the Office

The Republic of Ruritania (hereafter referred to as Ruritania) and the Office of Tides (hereafter referred to as the
Office) have met often.

1. Seas

(1) Harbours

Ruritania and the Office will survey the harbours together.

(2) Lighthouses

Lighthouses are old.

(4) Buoys

Buoys are red.

Colours of buoys

Some are green.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "harbours.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def review(empty_page: PlanPage, file: Path, qtbot: QtBot) -> ReviewPanel:
    """The review of that file."""
    with qtbot.waitSignal(empty_page.taking_in.opened):
        empty_page.take_in(file)
    return empty_page.taking_in.review


def tree(review: ReviewPanel) -> list[tuple[int, str]]:
    return [(line.level, line.text) for line in review.tree.tree.lines if line.key.isdecimal()]


def choose(review: ReviewPanel, text: str) -> None:
    line = next(line for line in review.tree.tree.lines if line.text == text)
    review.tree.choose(line.key)
    review.tree.setFocus()


AS_READ = [(1, "1. Seas"), (2, "(1) Harbours"), (2, "(2) Lighthouses"), (2, "(4) Buoys")]


def test_the_empty_page_offers_three_ways(empty_page: PlanPage) -> None:
    ui = empty_page.empty.ui
    buttons = (ui.file_button, ui.paste_button, ui.built_in_button)
    assert [button.isVisible() for button in buttons] == [True, True, True]
    assert empty_page.inspector() is None


def test_the_built_in_plan_is_one_click(empty_page: PlanPage, empty_desk: Desk, qtbot: QtBot) -> None:
    empty_page.empty.offer(dict(list(built_in_plans().items())[:1]))
    qtbot.mouseClick(empty_page.empty.ui.built_in_button, Qt.MouseButton.LeftButton)
    assert empty_desk.plans.instrument() is not None
    assert empty_page.stack.currentWidget() is empty_page.reading_view


def test_the_tree_is_shown_as_read_and_nothing_is_saved(review: ReviewPanel, empty_desk: Desk) -> None:
    assert tree(review)[:4] == AS_READ
    assert empty_desk.plans.instrument() is None
    assert review.ui.label.text() == "harbours"


def test_what_was_unsure_is_marked_and_leads_to_its_place(review: ReviewPanel, qtbot: QtBot) -> None:
    sentences = [review.doubts.list.item(row).text() for row in range(review.doubts.list.count())]
    row = next(row for row, sentence in enumerate(sentences) if sentence.startswith("1 (4):"))
    review.doubts.list.setFocus()
    review.doubts.list.setCurrentRow(row)
    box = review.doubts.list.visualItemRect(review.doubts.list.item(row))
    qtbot.mouseClick(review.doubts.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert review.heading.text() == "(4) Buoys"
    assert review.told.text()


def test_commitments_and_parties_found_are_shown(review: ReviewPanel) -> None:
    choose(review, "(1) Harbours")
    assert [(shown.text, len(shown.spans)) for shown in review.text.paragraphs()] == [
        ("Ruritania and the Office will survey the harbours together.", 1)
    ]
    choose(review, "Title and preamble")
    assert [field.text() for field in review.parties.fields] == ["Ruritania", "the Office"]


def test_keys_promote_demote_join_and_take_back(review: ReviewPanel, qtbot: QtBot) -> None:
    choose(review, "(2) Lighthouses")
    qtbot.keyClick(review.tree, KEYS.Key_Left, ALT)
    assert tree(review)[2] == (1, "(2) Lighthouses")
    qtbot.keyClick(review.tree, KEYS.Key_Z, CTRL)
    assert tree(review)[:4] == AS_READ
    qtbot.keyClick(review.tree, KEYS.Key_Right, ALT)
    assert tree(review)[2] == (3, "(2) Lighthouses")
    qtbot.keyClick(review.tree, KEYS.Key_Left, ALT)
    assert tree(review)[:4] == AS_READ
    qtbot.keyClick(review.tree, KEYS.Key_J, CTRL)
    assert [text for _, text in tree(review)][:3] == ["1. Seas", "(1) Harbours", "(4) Buoys"]
    assert "Lighthouses are old." in review.text.toPlainText()
    qtbot.keyClick(review.tree, KEYS.Key_Z, CTRL)
    assert tree(review)[:4] == AS_READ
    qtbot.keyClick(review.tree, KEYS.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert (2, "(2) Lighthouses") not in tree(review)


def test_a_paragraph_becomes_a_heading_by_a_key(review: ReviewPanel, qtbot: QtBot) -> None:
    choose(review, "(2) Lighthouses")
    review.text.setFocus()
    qtbot.keyClick(review.text, KEYS.Key_Home, CTRL)
    qtbot.keyClick(review.text, KEYS.Key_Return, CTRL)
    assert (2, "Lighthouses are old.") in tree(review)
    review.undo_button.click()
    assert tree(review)[:4] == AS_READ


def test_only_the_words_selected_at_its_start_become_the_heading(review: ReviewPanel, qtbot: QtBot) -> None:
    choose(review, "(2) Lighthouses")
    review.text.setFocus()
    for _ in "Lighthouses":
        qtbot.keyClick(review.text, KEYS.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(review.text, KEYS.Key_Return, CTRL)
    assert (2, "Lighthouses") in tree(review)
    assert review.text.toPlainText() == "are old."


def test_a_paragraph_of_the_preamble_becomes_a_part(review: ReviewPanel, qtbot: QtBot) -> None:
    choose(review, "Title and preamble")
    review.text.setFocus()
    qtbot.keyClick(review.text, KEYS.Key_End, CTRL)
    qtbot.keyClick(review.text, KEYS.Key_Return, CTRL)
    level, text = tree(review)[0]
    assert level == 1
    assert text.startswith("The Republic of Ruritania")


def test_saving_makes_an_edition_and_shows_it(
    review: ReviewPanel, empty_page: PlanPage, empty_desk: Desk, qtbot: QtBot
) -> None:
    review.ui.label.setFocus()
    review.ui.label.selectAll()
    qtbot.keyClicks(review.ui.label, "2031")
    with qtbot.waitSignal(empty_page.taking_in.saved):
        qtbot.keyClick(review.ui.label, KEYS.Key_Return)
    assert [edition.label for edition in empty_desk.plans.editions()] == ["2031"]
    assert empty_page.title() == "Plan · 2031"
    assert empty_page.stack.currentWidget() is empty_page.reading_view


def test_a_label_that_is_taken_saves_nothing_and_keeps_the_review(
    page: PlanPage, desk: Desk, file: Path, bare_window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.taking_in.opened):
        page.take_in(file)
    review = page.taking_in.review
    review.ui.label.setText("2031")
    before = desk.store.count(Section)
    with qtbot.waitSignal(page.trouble_met):
        qtbot.mouseClick(review.ui.save_button, Qt.MouseButton.LeftButton)
    assert bare_window.trouble.isVisible()
    assert (desk.store.count(Edition), desk.store.count(Section)) == (1, before)
    assert page.stack.currentWidget() is page.taking_in
    assert review.draft is not None


def test_discarding_saves_nothing(review: ReviewPanel, empty_page: PlanPage, empty_desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(review.ui.discard_button, Qt.MouseButton.LeftButton)
    assert empty_page.stack.currentWidget() is empty_page.empty
    assert empty_desk.plans.instrument() is None
    assert review.draft is None


def test_a_file_that_cannot_be_read_says_so_and_changes_nothing(
    empty_page: PlanPage, empty_desk: Desk, tmp_path: Path, bare_window: MainWindow, qtbot: QtBot
) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    with qtbot.waitSignal(empty_page.trouble_met):
        empty_page.take_in(path)
    assert bare_window.trouble.isVisible()
    assert empty_desk.plans.instrument() is None
    assert empty_page.stack.currentWidget() is empty_page.empty


def test_reading_that_is_cancelled_shows_no_review(
    empty_page: PlanPage, file: Path, bare_window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bare_window.worker.finished):
        empty_page.take_in(file)
        bare_window.worker.cancel()
    assert empty_page.stack.currentWidget() is empty_page.empty


def test_a_file_dropped_on_the_page_is_read(empty_page: PlanPage, file: Path, qtbot: QtBot) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file))])
    how = (Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(50, 50), *how)
    QApplication.sendEvent(empty_page, entering)
    assert entering.isAccepted()
    with qtbot.waitSignal(empty_page.taking_in.opened):
        QApplication.sendEvent(empty_page, QDropEvent(QPointF(50, 50), *how))
    assert tree(empty_page.taking_in.review)[:4] == AS_READ


def test_pasted_text_is_read(empty_page: PlanPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(empty_page.empty.ui.paste_button, Qt.MouseButton.LeftButton)
    panel = empty_page.taking_in.paste
    assert not panel.ui.read_button.isEnabled()
    panel.ui.text.setPlainText(TEXT)
    with qtbot.waitSignal(empty_page.taking_in.opened):
        qtbot.mouseClick(panel.ui.read_button, Qt.MouseButton.LeftButton)
    assert tree(empty_page.taking_in.review)[:4] == AS_READ


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_file_dialog_is_opened_and_read_from(empty_page: PlanPage, file: Path, qtbot: QtBot) -> None:
    empty_page.go_to("import")
    dialog = empty_page.taking_in.reading.dialog
    assert dialog is not None
    with qtbot.waitSignal(empty_page.taking_in.opened):
        dialog.fileSelected.emit(str(file))
        dialog.close()
    assert tree(empty_page.taking_in.review)[:4] == AS_READ


def test_a_section_can_be_looked_up_while_a_review_waits(page: PlanPage, file: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.taking_in.opened):
        page.take_in(file)
    page.go_to("1 (2)")
    assert page.sheet.heading.text() == "(2) Lighthouses"
    back = next(action for action in page.actions_here() if action.is_primary)
    back.run()
    assert page.stack.currentWidget() is page.taking_in
    assert page.taking_in.review.draft is not None


def test_saving_that_is_cancelled_saves_nothing_and_keeps_the_review(
    review: ReviewPanel, empty_page: PlanPage, empty_desk: Desk, bare_window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bare_window.worker.finished):
        qtbot.mouseClick(review.ui.save_button, Qt.MouseButton.LeftButton)
        bare_window.worker.cancel()
    assert empty_desk.plans.instrument() is None
    assert empty_page.stack.currentWidget() is empty_page.taking_in
    assert review.draft is not None
    assert review.ui.save_button.isEnabled()
