"""The search panel, by keys and by mouse: hits as one types, by group, marked; Enter leads to the very place."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.search.searched import Group
from jpdialog.domain.words import Words
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.plan.page import PlanPage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.search.filter_chips import GROUP_NAMES
from jpdialog.ui.search.hit_lines import HitLine
from jpdialog.ui.search.panel import SearchPanel

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def open_by_key(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, CTRL_SHIFT)


def type_in(panel: SearchPanel, qtbot: QtBot, typed: str) -> None:
    """Type, and wait until what was typed last has been searched for."""
    panel.line.setText("") if panel.line.text() else None
    QTest.keyClicks(panel.line, typed) if typed.isascii() else panel.line.setText(typed)
    qtbot.waitUntil(lambda: not panel._soon.isActive())


def heads(panel: SearchPanel) -> list[str]:
    return [line.excerpt.text for line in panel.model.lines if line.place is None]


def hits(panel: SearchPanel) -> list[HitLine]:
    return [line for line in panel.model.lines if line.place is not None]


def test_hits_come_as_one_types_under_their_groups(window: MainWindow, panel: SearchPanel, qtbot: QtBot) -> None:
    open_by_key(window)
    assert panel.isVisible() and window.focusWidget() is panel.line
    type_in(panel, qtbot, "li")
    assert heads(panel) == ["Plan"]
    type_in(panel, qtbot, "o")
    assert heads(panel) == ["Plan", "Briefs", "People"]
    marked = [line.excerpt.text[slice(*mark)] for line in hits(panel) for mark in line.excerpt.marks]
    assert {each.casefold() for each in marked} == {"o"}


def test_the_empty_panel_says_what_it_is_for_and_no_hit_is_said(
    window: MainWindow, panel: SearchPanel, qtbot: QtBot
) -> None:
    panel.line.clear()
    open_by_key(window)
    assert panel.told.isVisible() and "searched as you type" in panel.told.text()
    type_in(panel, qtbot, "xyzzy")
    assert panel.told.text().startswith("Nothing has all of these words")
    assert not panel.found.isVisible()
    QTest.keyClick(panel.line, Qt.Key.Key_Return)
    assert panel.isVisible()


def test_the_arrows_pass_over_heads_and_round_the_ends(window: MainWindow, panel: SearchPanel, qtbot: QtBot) -> None:
    open_by_key(window)
    type_in(panel, qtbot, "o")
    rows = [row for row, line in enumerate(panel.model.lines) if line.place is not None]
    walked = [panel.found.currentIndex().row()]
    for _ in rows:
        QTest.keyClick(panel.line, Qt.Key.Key_Down)
        walked.append(panel.found.currentIndex().row())
    assert walked == [*rows, rows[0]]
    QTest.keyClick(panel.line, Qt.Key.Key_Up)
    assert panel.found.currentIndex().row() == rows[-1]


def test_enter_goes_to_the_entry_in_its_dialogue_and_marks_the_words(
    window: MainWindow, panel: SearchPanel, qtbot: QtBot, dialogues: list[Dialogue]
) -> None:
    open_by_key(window)
    type_in(panel, qtbot, "buoys 1")
    QTest.keyClick(panel.line, Qt.Key.Key_Return)
    page = window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage) and window.page is page
    assert not panel.isVisible()
    assert window.dialogue_id == dialogues[0].id
    editor = page.sheet.text_of(hits(panel)[0].place.thing)  # type: ignore[union-attr]
    assert editor is not None and editor.text().startswith("The buoys of 1")
    assert window.focusWidget() is editor
    assert window.search.bar.isVisible()
    assert window.search.bar.matches[window.search.bar.current].text is editor
    assert len(editor.extraSelections()) == 4


def test_a_hit_in_the_second_language_brings_it_out(window: MainWindow, panel: SearchPanel, qtbot: QtBot) -> None:
    open_by_key(window)
    type_in(panel, qtbot, "浮標")
    QTest.keyClick(panel.line, Qt.Key.Key_Return)
    page = window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    current = window.search.bar.matches[window.search.bar.current]
    assert page.is_second_shown and current.text.objectName() == "translation" and current.text.isVisible()


def test_enter_goes_to_the_paragraph_of_a_plan(window: MainWindow, panel: SearchPanel, qtbot: QtBot) -> None:
    open_by_key(window)
    type_in(panel, qtbot, "dredge")
    QTest.keyClick(panel.line, Qt.Key.Key_Return)
    page = window.pages[Room.PLAN]
    assert isinstance(page, PlanPage) and window.page is page
    assert page.sheet.heading.text().endswith("Harbours")
    (selection,) = page.sheet.text.extraSelections()
    assert selection.cursor.selectedText() == "dredge"


def test_a_mark_behind_a_rare_kanji_is_where_qt_counts_it(window: MainWindow, panel: SearchPanel, qtbot: QtBot) -> None:
    open_by_key(window)
    type_in(panel, qtbot, "る")
    QTest.keyClick(panel.line, Qt.Key.Key_Return)
    page = window.pages[Room.PLAN]
    assert isinstance(page, PlanPage)
    assert [each.cursor.selectedText() for each in page.sheet.second_text.extraSelections()] == ["る"]


def test_the_mouse_goes_there_too(window: MainWindow, panel: SearchPanel, qtbot: QtBot) -> None:
    open_by_key(window)
    type_in(panel, qtbot, "lighthouses")
    place = panel.found.visualRect(panel.model.index(1)).center()
    QTest.mouseClick(panel.found.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.page is window.pages[Room.PLAN]


def test_chips_show_one_kind_and_one_dialogue(
    window: MainWindow, panel: SearchPanel, qtbot: QtBot, dialogues: list[Dialogue]
) -> None:
    open_by_key(window)
    type_in(panel, qtbot, "o")
    QTest.mouseClick(panel.chips.buttons["brief"], Qt.MouseButton.LeftButton)
    assert heads(panel) == ["Briefs"] and len(hits(panel)) == 4
    panel.chips.menu.actions()[2].trigger()
    assert len(hits(panel)) == 2
    assert {line.dialogue_id for line in hits(panel)} == {dialogues[0].id}
    QTest.keyClick(panel.line, Qt.Key.Key_Escape)
    open_by_key(window)
    assert (panel.chips.group, panel.chips.dialogue_id) == ("", "")


def test_tab_goes_through_the_chips_and_the_panel_stays(window: MainWindow, panel: SearchPanel, qtbot: QtBot) -> None:
    open_by_key(window)
    type_in(panel, qtbot, "o")
    QTest.keyClick(panel.line, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: window.focusWidget() is not panel.line)
    assert panel.isVisible() and panel.isAncestorOf(window.focusWidget() or window)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_escape_closes_and_gives_the_keyboard_back(window: MainWindow, panel: SearchPanel, qtbot: QtBot) -> None:
    window.go(Place(Room.PLAN))
    page = window.pages[Room.PLAN]
    assert isinstance(page, PlanPage)
    page.column.view.setFocus()
    open_by_key(window)
    QTest.keyClick(panel.line, Qt.Key.Key_Escape)
    assert not panel.isVisible() and window.focusWidget() is page.column.view


def test_going_elsewhere_with_the_keyboard_closes_it(window: MainWindow, panel: SearchPanel, qtbot: QtBot) -> None:
    open_by_key(window)
    window.rail.buttons[Room.PLAN].setFocus()
    qtbot.waitUntil(lambda: not panel.isVisible())


def test_a_key_that_leads_to_another_room_closes_it(window: MainWindow, panel: SearchPanel, qtbot: QtBot) -> None:
    open_by_key(window)
    QTest.keyClick(panel.line, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.page is window.pages[Room.PLAN] and not panel.isVisible()


def test_it_speaks_the_other_language(
    window: MainWindow, panel: SearchPanel, language: Language, qtbot: QtBot, qapp: QApplication
) -> None:
    open_by_key(window)
    type_in(panel, qtbot, "buoys")
    language.use("ja")
    window.speak("ja", Words("ja"))
    qtbot.waitUntil(lambda: panel.chips.buttons["brief"].text() == "対処方針")
    panel.search()
    assert heads(panel) == ["対処方針"]
    window.speak("en", Words())


def test_without_a_desk_nothing_opens(window: MainWindow, panel: SearchPanel) -> None:
    window.show_desk(None)
    open_by_key(window)
    assert not panel.isVisible()


def test_every_group_has_a_name() -> None:
    assert [each for each in GROUP_NAMES if each] == [group.value for group in Group]


def test_the_list_keeps_qts_rules(window: MainWindow, panel: SearchPanel, qtbot: QtBot) -> None:
    model: QAbstractItemModel = panel.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    open_by_key(window)
    type_in(panel, qtbot, "o")
    tester.deleteLater()


@pytest.mark.parametrize("typed", ['"', "(", "*", "\u3000", "a" * 5000, "\U00020b9f"])
def test_nothing_typed_is_an_error(window: MainWindow, panel: SearchPanel, qtbot: QtBot, typed: str) -> None:
    open_by_key(window)
    panel.line.setText(typed)
    panel.search()
    assert panel.isVisible()
