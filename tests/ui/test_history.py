"""History through the real window: what was done, taken back from anywhere, brought back, restored."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import Brief, Entry, EntryKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.plan import Commitment
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue, dialogue_title
from jpdialog.services.plan_import import save_plan
from jpdialog.services.vocabulary import words_for
from jpdialog.storage.store import Store
from jpdialog.ui.history.version_row import VersionRow
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.briefs.page import BriefsPage
from jpdialog.ui.pages.plan.page import PlanPage
from jpdialog.ui.pages.safe.page import SafePage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.services.conftest import invented_plan
from tests.ui.conftest import PlainPage
from tests.ui.test_accessible import nameless

CTRL, SHIFT, LEFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton
KEY = Qt.Key


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(Store.create(tmp_path, os.urandom(32), "w", "A. Drafter"), tmp_path)
    save_plan(desk.store, invented_plan(), "2031")
    desk.dialogues.create(NewDialogue(number=3, starts_on="2031-10-01", minutes=2, drafts_due=date(2031, 9, 5)))
    yield desk
    desk.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, worker: Worker, desk: Desk) -> Iterator[MainWindow]:
    made = MainWindow(worker)
    made.speak("en", words_for("en"))
    for page in (BriefsPage(), PlanPage(), SafePage()):
        made.add_page(page)
    for room in set(Room) - set(made.pages):
        made.add_page(PlainPage(room))
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show_desk(desk)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.show_desk(None)


def write(window: MainWindow, qtbot: QtBot, text: str) -> Entry:
    """Type a point to make into the brief of 1 (1), and let the burst end."""
    window.go(Place(Room.BRIEFS, "1 (1)"))
    page = window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage) and page.desk is not None
    page.add_entry(EntryKind.POINT)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, text)
    page.leave()
    return page.desk.store.find(Entry)[-1]


def focused() -> QWidget:
    """Where the keys go."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def told(window: MainWindow) -> list[str]:
    """What the panel tells, without the hour."""
    return [row.head.text().split("Today ")[-1][6:].split("</p>")[0].strip(" ·") for row in rows(window)]


def rows(window: MainWindow) -> list[VersionRow]:
    return window.history.panel.rows


def test_a_change_is_taken_back_wherever_one_is_and_told_with_the_way_there(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    write(window, qtbot, "Deep.")
    (commitment,) = desk.store.find(Commitment)
    ours = next(party.id for party in desk.plans.parties() if party.is_ours)
    desk.plans.correct(commitment, [ours], "")
    window.go(Place(Room.HOME))
    QTest.keyClick(window, KEY.Key_Z, CTRL)
    assert desk.store.find(Commitment) == [commitment]
    notice = window.history.notice
    assert notice.isVisible() and notice.sentence.text() == "Taken back: 1 (1) Harbours · 2031"
    QTest.keyClick(window, KEY.Key_Z, CTRL)
    assert [entry.text for entry in desk.store.find(Entry)] == [""]
    assert notice.sentence.text().startswith("Taken back: point · 1 (1) Harbours")
    qtbot.mouseClick(notice.step, LEFT)
    assert window.page is window.pages[Room.BRIEFS]
    QTest.keyClick(window, KEY.Key_Z, CTRL | SHIFT)
    assert [entry.text for entry in desk.store.find(Entry)] == ["Deep."]
    assert notice.sentence.text().startswith("Done again: point")
    QTest.keyClick(window, KEY.Key_Y, CTRL)
    assert desk.store.find(Commitment)[0].party_ids == [ours]


def test_taking_back_goes_on_from_a_line_that_has_nothing_of_its_own(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    write(window, qtbot, "Deep.")
    line = QLineEdit(window)
    line.show()
    line.setFocus()
    qtbot.keyClicks(line, "har")
    QTest.keyClick(line, KEY.Key_Z, CTRL)
    assert line.text() == "" and [entry.text for entry in desk.store.find(Entry)] == ["Deep."]
    QTest.keyClick(line, KEY.Key_Z, CTRL)
    assert [entry.text for entry in desk.store.find(Entry)] == [""]


def test_what_an_editor_has_taken_back_is_told_too_and_leads_to_another_brief(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    write(window, qtbot, "Deep.")
    page = window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    notice = window.history.notice
    QTest.keyClick(focused(), KEY.Key_Z, CTRL)
    assert notice.sentence.text().startswith("Taken back: point · 1 (1) Harbours")
    assert notice.isVisible() and not notice.step.isVisible(), "it is on screen"
    QTest.keyClick(focused(), KEY.Key_Y, CTRL)
    window.go(Place(Room.BRIEFS, "steering"))
    page.open_brief(page.views[0].brief.id)
    QTest.keyClick(window, KEY.Key_Z, CTRL)
    assert [entry.text for entry in desk.store.find(Entry)] == [""]
    assert notice.step.isVisible(), "it is in another brief"
    qtbot.waitUntil(lambda: any(view.entries for view in page.views))
    qtbot.mouseClick(notice.step, LEFT)
    assert page.title() == "1 (1) Harbours"


def test_a_line_takes_its_typing_back_and_then_what_the_desk_did(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    (commitment,) = desk.store.find(Commitment)
    window.go(Place(Room.PLAN, commitment.section_id))
    page = window.pages[Room.PLAN]
    assert isinstance(page, PlanPage)
    row = page.sheet.card.rows[commitment.id]
    row.correct_button.click()
    row.body.setFocus()
    qtbot.keyClicks(row.body, "Tides")
    QTest.keyClick(row.body, KEY.Key_Z, CTRL)
    assert row.body.text() == "", "typing that is not kept yet is the line's own to take back"
    qtbot.keyClicks(row.body, "Ports")
    QTest.keyClick(row.body, KEY.Key_Return)
    assert desk.store.find(Commitment)[0].body == "Ports"
    QTest.keyClick(row.body, KEY.Key_Z, CTRL)
    assert desk.store.find(Commitment) == [commitment]
    qtbot.waitUntil(lambda: row.body.text() == "")
    assert row.body.hasFocus()
    QTest.keyClick(row.body, KEY.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: row.body.text() == "Ports")
    assert desk.store.find(Commitment)[0].body == "Ports"


def test_minutes_given_are_taken_back_where_they_are_given(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.go(Place(Room.BRIEFS, "1 (1)"))
    page = window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    minutes = page.sheet.strip.time_bar.minutes
    minutes.setFocus()
    minutes.selectAll()
    qtbot.keyClicks(minutes, "7")
    QTest.keyClick(minutes, KEY.Key_Return)
    assert page.view is not None
    of_brief = page.view.brief
    assert (found := desk.store.get(type(of_brief), of_brief.id)) and found.minutes == 7
    QTest.keyClick(minutes, KEY.Key_Z, CTRL)
    assert (found := desk.store.get(type(of_brief), of_brief.id)) and found.minutes == 2
    qtbot.waitUntil(lambda: minutes.value() == 2)


def test_of_much_that_is_taken_back_the_widest_is_told(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    called = dialogue_title(desk.dialogues.by_number(3), desk.plans.instrument(), "en")
    window.go(Place(Room.HOME))
    QTest.keyClick(window, KEY.Key_Z, CTRL)
    assert window.history.notice.sentence.text() == f"Taken back: {called} · and 4 more"
    QTest.keyClick(window, KEY.Key_Z, CTRL)
    assert window.history.notice.sentence.text().startswith("Taken back: Cooperation")


def test_nothing_more_to_take_back_is_said(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    while desk.undo():
        pass
    QTest.keyClick(window, KEY.Key_Z, CTRL)
    assert window.rail.saved_line.text() == "Nothing to take back"
    assert not window.history.notice.isVisible()


def test_the_history_of_the_point_one_is_in_shows_each_wording(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    entry = write(window, qtbot, "We value the survey.")
    desk.briefs.write(entry, "text", "We value this survey.")
    page = window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    page.sheet.blocks[EntryKind.POINT].rows[0].focus()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, KEY.Key_H, CTRL)
    assert window.inspector.isVisible() and window.history.panel.isVisible()
    assert [(row.version.name, row.version.words) for row in rows(window)] == [("text", 1), ("text", 4), ("made", 0)]
    shown = rows(window)[0].words.text()
    assert "<s " in shown and ">the</s>" in shown and "<u " in shown and ">this</u>" in shown
    assert nameless(window.history.panel) == []
    QTest.keyClick(window.history.panel.away, KEY.Key_H, CTRL)
    assert not window.history.panel.isVisible()


def test_what_was_deleted_together_is_one_line_and_comes_back_together(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    assert desk.undo(), "the dialogue with all its briefs"
    window.go(Place(Room.SAFE))
    safe = window.pages[Room.SAFE]
    assert isinstance(safe, SafePage)
    (row,) = safe.deleted.rows
    assert "with 4 more" in row.about.text()
    qtbot.mouseClick(row.back, LEFT)
    assert [len(desk.store.find(kind)) for kind in (Dialogue, Brief)] == [1, 4]


def test_an_earlier_wording_is_brought_back_by_its_button(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    entry = write(window, qtbot, "First.")
    desk.briefs.write(entry, "text", "Second.")
    desk.briefs.write(entry, "text", "Third.")
    window.history.toggle()
    qtbot.waitUntil(lambda: len(rows(window)) > 3)
    back = [row for row in rows(window) if row.back.isVisible()]
    assert [row.version.said.value for row in back if row.version.field == "text"] == ["Second.", "First."]
    qtbot.mouseClick(back[0].back, LEFT)
    assert desk.store.find(Entry)[0].text == "Second."
    qtbot.waitUntil(lambda: rows(window)[0].version.said.value == "Second.")
    page = window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    assert page.sheet.blocks[EntryKind.POINT].rows[0].field("text").text() == "Second."


def test_the_history_of_a_section_stands_beside_the_plan(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    (commitment,) = desk.store.find(Commitment)
    desk.plans.correct(commitment, [], "Ministry of Tides")
    window.go(Place(Room.PLAN, desk.plans.sections(desk.plans.edition(None).id)[1].section.lineage))
    QTest.keyClick(window, KEY.Key_H, CTRL)
    names = [row.version.name for row in rows(window)]
    assert "named body" in names and "who undertakes it" in names
    QTest.keyClick(window.history.panel, KEY.Key_Escape)
    assert not window.history.panel.isVisible()


def test_what_was_deleted_comes_back_from_the_card(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    desk.briefs.delete_entry(write(window, qtbot, "Gone too soon."))
    window.go(Place(Room.SAFE))
    safe = window.pages[Room.SAFE]
    assert isinstance(safe, SafePage)
    (row,) = safe.deleted.rows
    assert "Gone too soon." in row.text.text() and "A. Drafter" in row.about.text() and "1 (1)" in row.about.text()
    qtbot.mouseClick(row.back, LEFT)
    assert [entry.text for entry in desk.store.find(Entry)] == ["Gone too soon."]
    qtbot.waitUntil(lambda: safe.deleted.rows == [])
    assert "Nothing is deleted." in safe.deleted.note.text()


def test_the_inspector_tells_the_last_changes_of_a_brief(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    write(window, qtbot, "We value it.")
    page = window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    window.header.ui.fold_button.setChecked(True)
    lines = page.known.last_changes.lines
    qtbot.waitUntil(lambda: "text · 3 words" in lines[0].text())
    assert "A. Drafter" in lines[0].text()
