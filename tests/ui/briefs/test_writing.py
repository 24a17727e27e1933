"""Points are written, taken away and put in order by keys and by mouse, as a person would."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import BriefStatus, EntryKind, Handling
from jpdialog.services.desk import Desk
from jpdialog.ui.pages.briefs import BriefsPage
from tests.ui.briefs.conftest import rows, stored, texts

CTRL, SHIFT, ALT = (getattr(Qt.KeyboardModifier, f"{key}Modifier") for key in ("Control", "Shift", "Alt"))


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def write(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


@pytest.fixture
def three(page: BriefsPage, qtbot: QtBot) -> BriefsPage:
    """The page with three points, the cursor behind the last."""
    qtbot.mouseClick(page.sheet.blocks[EntryKind.POINT].add_button, Qt.MouseButton.LeftButton)
    for text in ("One", "Two"):
        write(qtbot, text)
        press(qtbot, Qt.Key.Key_Return)
    write(qtbot, "Three")
    page.leave()
    qtbot.waitUntil(lambda: stored(page) == ["One", "Two", "Three"])
    return page


def test_enter_at_the_end_of_a_point_makes_the_next_one(three: BriefsPage) -> None:
    assert texts(three) == ["One", "Two", "Three"]


def test_the_first_point_makes_a_draft_of_what_was_called_for(three: BriefsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: three.view is not None and three.view.brief.status == BriefStatus.DRAFT)
    assert three.statuses()[0].text == "Draft"


def test_enter_within_a_point_breaks_the_line(three: BriefsPage, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_Return)
    assert texts(three) == ["One", "Two", "\nThree"]


def test_control_enter_makes_the_next_point_from_anywhere(three: BriefsPage, qtbot: QtBot) -> None:
    rows(three)[0].focus()
    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_Return, CTRL)
    write(qtbot, "Between")
    three.leave()
    assert stored(three) == ["One", "Between", "Two", "Three"]


def test_shift_enter_breaks_the_line_at_the_end_too(three: BriefsPage, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Return, SHIFT)
    write(qtbot, "more")
    three.leave()
    assert stored(three) == ["One", "Two", "Three\nmore"]


def test_a_new_point_that_stays_empty_leaves_no_trace(three: BriefsPage, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Return)
    assert len(rows(three)) == 4
    rows(three)[0].focus()
    assert texts(three) == ["One", "Two", "Three"]
    assert stored(three) == ["One", "Two", "Three"]


def test_backspace_in_an_empty_point_removes_it_and_undo_brings_it_back(three: BriefsPage, qtbot: QtBot) -> None:
    rows(three)[1].focus()
    for _ in "Two!":
        press(qtbot, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: texts(three) == ["One", "Three"])
    assert rows(three)[0].has_focus()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: texts(three) == ["One", "Two", "Three"])
    assert stored(three) == ["One", "Two", "Three"]


def test_alt_up_moves_a_point_and_keeps_the_cursor_in_it(three: BriefsPage, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: texts(three) == ["One", "Three", "Two"])
    assert rows(three)[1].has_focus()
    write(qtbot, "!")
    press(qtbot, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: texts(three) == ["Three!", "One", "Two"])
    assert stored(three) == ["Three!", "One", "Two"]


def test_alt_down_on_the_last_point_changes_nothing(three: BriefsPage, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Down, ALT)
    assert stored(three) == ["One", "Two", "Three"]


def test_a_point_can_be_carried_by_its_grip(three: BriefsPage, qtbot: QtBot) -> None:
    grip, first = rows(three)[2].grip, rows(three)[0]
    above = grip.mapFromGlobal(first.mapToGlobal(QPoint(5, 1)))
    qtbot.mousePress(grip, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.mouseMove(grip, above + QPoint(0, 4))
    qtbot.mouseMove(grip, above)
    qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=above)
    qtbot.waitUntil(lambda: texts(three) == ["Three", "One", "Two"])
    assert stored(three) == ["Three", "One", "Two"]


def test_a_click_on_the_grip_moves_nothing(three: BriefsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(rows(three)[0].grip, Qt.MouseButton.LeftButton)
    assert stored(three) == ["One", "Two", "Three"]


def test_up_and_down_go_from_entry_to_entry(three: BriefsPage, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Up)
    assert rows(three)[1].has_focus()
    press(qtbot, Qt.Key.Key_Down)
    assert rows(three)[2].has_focus()


def test_undo_takes_back_the_typing_first_and_then_what_was_done_before(three: BriefsPage, qtbot: QtBot) -> None:
    write(qtbot, " and more")
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert texts(three)[2] == "Three"
    press(qtbot, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: stored(three) == ["One", "Two", ""])
    qtbot.waitUntil(lambda: texts(three) == ["One", "Two", ""])
    press(qtbot, Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: texts(three) == ["One", "Two", "Three"])
    assert stored(three) == ["One", "Two", "Three"]


@pytest.mark.parametrize("is_kept", [False, True])
@pytest.mark.parametrize("is_ended", [False, True])
def test_undo_in_a_new_point_takes_its_text_then_the_point_then_what_was_before(
    three: BriefsPage, qtbot: QtBot, is_kept: bool, is_ended: bool
) -> None:
    press(qtbot, Qt.Key.Key_Return)
    write(qtbot, "Four")
    row = rows(three)[3]
    if is_kept:
        row._scribe.keep(row, "text", row.field("text").rich())
    if is_ended:
        three.sheet.flush()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: texts(three) == ["One", "Two", "Three", ""])
    press(qtbot, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: texts(three) == ["One", "Two", "Three"])
    assert stored(three) == ["One", "Two", "Three"]
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QTextEdit))
    rows(three)[2].focus()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: stored(three) == ["One", "Two", ""])


def test_a_question_goes_on_to_its_answer_and_the_answer_to_the_next_question(page: BriefsPage, qtbot: QtBot) -> None:
    page.add_entry(EntryKind.IF_RAISED)
    write(qtbot, "Will you pay?")
    press(qtbot, Qt.Key.Key_Return)
    write(qtbot, "Not this year.")
    press(qtbot, Qt.Key.Key_Return)
    write(qtbot, "And next year?")
    page.leave()
    assert page.desk is not None and page.view is not None
    view = page.desk.briefs.view(page.view.brief.id)
    assert view is not None
    told = [(entry.text, entry.answer) for entry in view.of_kind(EntryKind.IF_RAISED)]
    assert told == [("Will you pay?", "Not this year."), ("And next year?", "")]


def test_the_second_language_is_written_beside(three: BriefsPage, qtbot: QtBot) -> None:
    three.toggle_second_language()
    rows(three)[0].field("translation").focus_end()
    write(qtbot, "Eins")
    three.leave()
    assert three.view is not None and three.desk is not None
    view = three.desk.briefs.view(three.view.brief.id)
    assert view is not None
    assert [entry.translation for entry in view.of_kind(EntryKind.POINT)] == ["Eins", "", ""]
    three.toggle_second_language()
    assert rows(three)[0].field("translation").isHidden()


def test_who_may_see_a_point_is_chosen_from_its_mark(three: BriefsPage, qtbot: QtBot) -> None:
    row = rows(three)[0]
    assert row.handling_button.text() == "shareable"
    next(each for each in row.handling_button.menu().actions() if each.text() == "internal").trigger()
    qtbot.waitUntil(lambda: row.handling_button.text() == "internal")
    assert row.entry is not None and row.entry.handling == Handling.INTERNAL


def test_a_change_from_elsewhere_is_shown_but_not_under_the_cursor(three: BriefsPage, desk: Desk, qtbot: QtBot) -> None:
    first, second = (row.entry for row in rows(three)[:2])
    assert first is not None and second is not None
    rows(three)[1].focus()
    write(qtbot, " times")
    press(qtbot, Qt.Key.Key_Left)
    place = rows(three)[1].field("text").textCursor().position()
    desk.briefs.write(first, "text", "Another")
    qtbot.waitUntil(lambda: texts(three)[0] == "Another")
    assert texts(three)[1] == "Two times"
    assert rows(three)[1].field("text").textCursor().position() == place


def test_a_word_under_composition_is_left_alone(three: BriefsPage, qtbot: QtBot) -> None:
    editor = rows(three)[2].field("text")
    editor.focus_end()
    QApplication.sendEvent(editor, QInputMethodEvent("みなと", []))
    assert editor.is_composing
    press(qtbot, Qt.Key.Key_Return)
    assert len(rows(three)) == 3, "Enter belongs to the input method while it composes"
    three.leave()
    three.refresh(None)
    assert editor.is_composing
    done = QInputMethodEvent()
    done.setCommitString("港")
    QApplication.sendEvent(editor, done)
    three.leave()
    assert stored(three)[2].endswith("港")


def test_text_deleted_elsewhere_while_it_was_typed_in_goes_on_as_a_new_point(
    three: BriefsPage, desk: Desk, qtbot: QtBot
) -> None:
    rows(three)[1].focus()
    write(qtbot, " kept")
    entry = rows(three)[1].entry
    assert entry is not None
    desk.briefs.delete_entry(entry)
    qtbot.waitUntil(lambda: rows(three)[1].entry is None)
    three.leave()
    assert stored(three) == ["One", "Two kept", "Three"]


def test_the_text_says_when_its_second_language_was_changed_after_it(
    page: BriefsPage, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.view is not None
    monkeypatch.setattr(desk.second_language, "sitting", timedelta(seconds=-1))
    entry = desk.briefs.add_entry(page.view.brief, EntryKind.POINT, "One")
    desk.briefs.write(entry, "translation", "一")
    page.toggle_second_language()
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    row = rows(page)[0]
    assert row.older_mark.isHidden()
    second = row.field("translation")
    second.focus_end()
    qtbot.keyClicks(second, "!")
    page.leave()
    qtbot.waitUntil(row.older_mark.isVisible)
    assert row.older_mark.accessibleName() == "Text older than the second language"
    row.older_mark.menu().actions()[0].trigger()
    qtbot.waitUntil(row.older_mark.isHidden)
