"""Finding on the page: all marked, one gone to, counted; next and back by keys; marks follow what the page shows."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.plan.page import PlanPage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.search.find_bar import FindBar
from jpdialog.ui.search.panel import SearchPanel

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def find(window: MainWindow, bar: FindBar, qtbot: QtBot, typed: str) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(bar.line, typed)
    qtbot.waitUntil(lambda: not bar._soon.isActive())


def marked(page: PlanPage) -> list[str]:
    return [each.cursor.selectedText() for each in page.sheet.text.extraSelections()]


def plan(window: MainWindow, number: str) -> PlanPage:
    window.go(Place(Room.PLAN, number))
    page = window.pages[Room.PLAN]
    assert isinstance(page, PlanPage)
    return page


def test_words_are_marked_and_counted_as_one_types(window: MainWindow, bar: FindBar, qtbot: QtBot) -> None:
    page = plan(window, "1 (1)")
    find(window, bar, qtbot, "har")
    assert marked(page) == ["har", "har"]
    assert bar.count.text() == "1 of 2"
    find(window, bar, qtbot, "xyzzy")
    assert marked(page) == [] and bar.count.text() == "Not on this page"


def test_f3_and_enter_go_on_and_back_round_the_ends(window: MainWindow, bar: FindBar, qtbot: QtBot) -> None:
    plan(window, "1 (1)")
    find(window, bar, qtbot, "har")
    for key, modifier, told in (
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "2 of 2"),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "1 of 2"),
        (Qt.Key.Key_F3, SHIFT, "2 of 2"),
        (Qt.Key.Key_Return, SHIFT, "1 of 2"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "2 of 2"),
    ):
        QTest.keyClick(bar.line, key, modifier)
        assert bar.count.text() == told


def test_escape_takes_the_marks_away_and_leaves_the_cursor_at_the_last(
    window: MainWindow, bar: FindBar, qtbot: QtBot
) -> None:
    page = plan(window, "1 (1)")
    find(window, bar, qtbot, "dredge")
    QTest.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible() and marked(page) == []
    assert page.sheet.text.textCursor().selectedText() == "dredge"
    assert window.focusWidget() is page.sheet.text


def test_another_section_is_looked_through_when_it_is_shown(window: MainWindow, bar: FindBar, qtbot: QtBot) -> None:
    page = plan(window, "1 (1)")
    find(window, bar, qtbot, "o")
    before = len(bar.matches)
    page.column.view.choose(page.desk.plans.sections(page.contents.edition.id)[2].section.lineage)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: len(bar.matches) != before)
    assert marked(page) and len(marked(page)) == len(bar.matches)


def test_in_a_brief_marks_follow_what_is_typed(window: MainWindow, bar: FindBar, qtbot: QtBot) -> None:
    window.go(Place(Room.BRIEFS, "1 (1)"))
    page = window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    find(window, bar, qtbot, "buoys")
    assert bar.count.text() == "1 of 3"
    last = bar.matches[0].text
    last.moveCursor(last.textCursor().MoveOperation.End)
    last.textCursor().insertText(" buoys")
    qtbot.waitUntil(lambda: len(bar.matches) == 4)
    assert page.sheet.flush() and page.desk is not None and page.desk.undo()
    qtbot.waitUntil(lambda: len(bar.matches) == 3)


def test_a_page_without_texts_searches_everywhere(window: MainWindow, bar: FindBar, panel: SearchPanel) -> None:
    window.go(Place(Room.FACTS))
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    assert panel.isVisible() and not bar.isVisible()


def test_leaving_for_a_page_without_texts_closes_the_bar(window: MainWindow, bar: FindBar, qtbot: QtBot) -> None:
    page = plan(window, "1 (1)")
    find(window, bar, qtbot, "har")
    window.go(Place(Room.FACTS))
    assert not bar.isVisible() and marked(page) == []


def test_behind_the_last_match_the_next_section_with_the_words_is_shown(
    window: MainWindow, bar: FindBar, qtbot: QtBot
) -> None:
    page = plan(window, "1 (1)")
    find(window, bar, qtbot, "the office ")
    seen = [page.sheet.heading.text()]
    for _ in range(12):
        QTest.keyClick(bar.line, Qt.Key.Key_F3)
        heading = page.sheet.heading.text()
        seen += [heading] if seen[-1] != heading else []
        assert bar.matches[bar.current].text is page.sheet.text
    assert seen[:3] == ["(1) Harbours", "Title and preamble", "(1) Harbours"]
    while bar.current > 0 or page.sheet.heading.text() != "(1) Harbours":
        QTest.keyClick(bar.line, Qt.Key.Key_F3, SHIFT)
    QTest.keyClick(bar.line, Qt.Key.Key_F3, SHIFT)
    assert page.sheet.heading.text() == "Title and preamble" and bar.current == len(bar.matches) - 1
