"""Rows that served one brief serve the next: nothing of the one before is left in them, and none is waited for."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import EntryKind
from jpdialog.services.briefs import BriefView
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.entry_row import EntryRow
from jpdialog.ui.pages.briefs.findings_tool import FindingsTool
from tests.ui.briefs.conftest import rows, stored, texts

CTRL = Qt.KeyboardModifier.ControlModifier


def other(page: BriefsPage) -> BriefView:
    return next(view for view in page.views if view.number == "2")


def settle() -> None:
    QApplication.processEvents()


def test_the_next_brief_stands_in_the_same_rows_and_has_a_past_of_its_own(
    page: BriefsPage, desk: Desk, qtbot: QtBot
) -> None:
    there = desk.briefs.add_entry(other(page).brief, EntryKind.POINT, "We have staff.")
    settle()
    row = page.sheet.blocks[EntryKind.POINT].add_row()
    QTest.keyClicks(row.field("text"), "Harbours matter.")
    page.open_brief(there.brief_id)
    settle()
    assert texts(page) == ["We have staff."] and rows(page) == [row]
    editor = row.field("text")
    assert editor.textCursor().position() == 0 and not editor.document().isUndoAvailable()
    editor.focus_end()
    QTest.keyClicks(editor, " Enough of it.")
    page.go_to("1 (1)")
    settle()
    assert texts(page) == ["Harbours matter."] == stored(page)
    page.go_to("2")
    settle()
    assert texts(page) == ["We have staff. Enough of it."] == stored(page)


def test_a_new_entry_begins_empty_in_a_row_that_served_before(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.briefs.add_entry(page.view.brief if page.view else other(page).brief, EntryKind.POINT, "Harbours matter.")
    qtbot.waitUntil(lambda: texts(page) == ["Harbours matter."])
    served = rows(page)[0]
    page.open_brief(other(page).brief.id)
    assert rows(page) == [] and served.isHidden()
    page.add_entry(EntryKind.POINT)
    assert rows(page) == [served] and served.entry is None and served.field("text").text() == ""
    assert served.field("text").hasFocus()


def test_the_keyboard_does_not_stay_in_a_row_that_another_brief_has_now(page: BriefsPage, desk: Desk) -> None:
    desk.briefs.add_entry(other(page).brief, EntryKind.POINT, "We have staff.")
    page.sheet.blocks[EntryKind.POINT].add_row()
    settle()
    page.open_brief(other(page).brief.id)
    assert not any(row.has_focus() for row in rows(page))
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "x")
    assert texts(page) == ["We have staff."]


def test_what_was_found_in_one_brief_is_not_told_in_the_next(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.view is not None
    desk.briefs.add_entry(page.view.brief, EntryKind.POINT, "[Bracket left open")
    desk.briefs.add_entry(other(page).brief, EntryKind.POINT, "We have staff.")
    tool = page.tool(FindingsTool)
    qtbot.waitUntil(lambda: any(row in tool.under for row in rows(page)), timeout=10_000)
    marked = rows(page)[0]
    page.open_brief(other(page).brief.id)
    assert rows(page) == [marked] and marked not in tool.under
    page.go_to("1 (1)")
    qtbot.waitUntil(lambda: rows(page)[0] in tool.under and tool.under[rows(page)[0]].isVisible(), timeout=10_000)


def test_a_long_paste_never_lands_in_another_brief(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.briefs.add_entry(other(page).brief, EntryKind.POINT, "We have staff.")
    row = page.sheet.blocks[EntryKind.POINT].add_row()
    QTest.keyClicks(row.field("text"), "Harbours")
    data = QMimeData()
    data.setHtml("<style>" + "p{color:red}" * 2_000 + "</style><p>matter")
    row.field("text").insertFromMimeData(data)
    page.open_brief(other(page).brief.id)
    qtbot.waitUntil(lambda: "Paste it again." in page.notice.sentence.text(), timeout=10_000)
    assert texts(page) == ["We have staff."] == stored(page)
    page.go_to("1 (1)")
    assert texts(page) == ["Harbours"]


def test_rows_are_there_before_a_brief_with_more_of_them_is_opened(page: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    for number in range(5):
        desk.briefs.add_entry(other(page).brief, EntryKind.POINT, f"Point {number}.")
    page.show_desk(desk, page.dialogue)
    block = page.sheet.blocks[EntryKind.POINT]
    qtbot.waitUntil(lambda: len(block.findChildren(EntryRow)) == 5)
    assert block.rows == []
    page.open_brief(other(page).brief.id)
    assert len(block.findChildren(EntryRow)) == 5 == len(block.rows)
