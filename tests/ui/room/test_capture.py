"""A line is typed, understood, and down before the next key; nothing typed is refused or altered."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from jpdialog.domain.notes import Note, NoteKind
from jpdialog.domain.record import new_id
from jpdialog.domain.use import Happened, Use
from jpdialog.services.desk import Desk
from jpdialog.services.note_pads import NotePads
from jpdialog.services.notes import Notes, Stand
from jpdialog.ui.pages.room.ours_panel import SoFar
from jpdialog.ui.pages.room.page import RoomPage
from tests.ui.room.conftest import Keys, told

ENTER = Qt.Key.Key_Return
KEYS_OF_POINTS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def test_a_line_is_in_the_store_when_enter_returns(page: RoomPage, type_keys: Keys, qtbot: QtBot) -> None:
    before = len(told(page))
    type_keys("> results by province @UNODC by end of February #1 (3)", ENTER)
    assert page.desk is not None and page.dialogue is not None
    note = Notes(page.desk, page.dialogue).all()[before]
    assert note.typed == "> results by province @UNODC by end of February #1 (3)"
    assert (note.kind, note.text, note.due[5:]) == (NoteKind.ACTION, "results by province by end of February", "02-28")
    assert len(note.mentions) == 1 and note.lineage
    assert page.parts.entry.words == ""
    qtbot.waitUntil(lambda: page.parts.view.notes.places[-1].id == note.id)


def test_what_is_typed_before_the_room_is_read_stays_after_what_was_left(
    page: RoomPage, type_keys: Keys, qtbot: QtBot, desk: Desk
) -> None:
    type_keys("half of ")
    dialogue = page.dialogue
    page.show_desk(None, None)
    assert page.room_now is None
    page.show_desk(desk, dialogue)
    page.parts.entry.setFocus()
    type_keys("a line")
    assert page.room_now is None, "nothing was read meanwhile"
    qtbot.waitUntil(lambda: page.room_now is not None)
    assert (page.parts.entry.words, page.parts.entry.place) == ("half of a line", 14)
    assert page.keeper is not None and page.keeper.pad.typed == "half of a line"


@pytest.mark.parametrize("line", ["!", "###", " > not an action", "@nobody", "   spaces   ", "a\u3000b", "<b>&amp;"])
def test_nothing_typed_is_refused_or_altered(page: RoomPage, type_keys: Keys, line: str) -> None:
    type_keys(line, ENTER)
    assert page.desk is not None and page.dialogue is not None
    assert Notes(page.desk, page.dialogue).all()[-1].typed == line


def test_side_and_speaker_are_set_by_two_keys_and_kept(page: RoomPage, type_keys: Keys, qtbot: QtBot) -> None:
    qtbot.keyClick(page.parts.entry, Qt.Key.Key_F6)
    type_keys("one", ENTER, "two", ENTER)
    qtbot.keyClick(page.parts.entry, Qt.Key.Key_F6)
    qtbot.keyClick(page.parts.entry, Qt.Key.Key_F7)
    type_keys("three", ENTER)
    qtbot.keyClick(page.parts.entry, Qt.Key.Key_F6)
    type_keys("four", ENTER)
    assert page.desk is not None and page.dialogue is not None and page.room_now is not None
    ours, theirs = page.room_now.sides
    one, two, three, four = Notes(page.desk, page.dialogue).all()[-4:]
    assert [each.party_id for each in (one, two, three, four)] == [ours.party.id, ours.party.id, theirs.party.id, None]
    assert one.speaker_id == two.speaker_id == ours.speakers[0].person_id
    assert three.speaker_id == theirs.speakers[1].person_id
    assert [each.is_joint for each in (three, four)] == [False, True]


def test_enter_that_ends_composing_sends_nothing(page: RoomPage, type_keys: Keys) -> None:
    before, entry = len(told(page)), page.parts.entry
    QApplication.sendEvent(entry, QInputMethodEvent("しゅう", []))
    type_keys(ENTER)
    assert len(told(page)) == before
    committed = QInputMethodEvent()
    committed.setCommitString("州別の成果")
    QApplication.sendEvent(entry, committed)
    type_keys(ENTER)
    assert told(page)[before:] == ["州別の成果"]
    assert page.dialogue is not None and page.desk is not None
    assert Notes(page.desk, page.dialogue).all()[-1].typed == "州別の成果"


def test_a_sign_before_what_nobody_knows_is_told_and_left(page: RoomPage, type_keys: Keys) -> None:
    type_keys("asks @nobody about #99 ")
    assert page.parts.preview.toolTip() == "= @nobody is left as words, #99 is left as words"
    type_keys(ENTER)
    assert told(page)[-1] == "asks @nobody about #99"


def test_what_a_line_names_is_told_in_japanese_while_it_is_typed(
    page: RoomPage, type_keys: Keys, qtbot: QtBot, desk: Desk
) -> None:
    party = next(each for each in desk.plans.parties() if each.short_name_translation or each.name_translation)
    known_as = party.short_name_translation or party.name_translation
    page.language = "ja"
    page.retranslate()
    qtbot.waitUntil(lambda: page.room_now is not None and known_as in page.room_now.known.labels.values())
    assert page.room_now is not None and page.dialogue is not None
    section = desk.plans.sections(page.dialogue.edition_id)[1].section
    called = page.room_now.known.labels[section.lineage]
    type_keys(f"＞州別の成果を取りまとめる　＠{known_as}　＃{section.number}　9月末まで")
    shown = page.parts.preview.toolTip()
    assert known_as in shown
    assert called in shown
    assert "9月30日" in shown
    type_keys(ENTER)
    made = Notes(desk, page.dialogue).all()[-1]
    assert (made.mentions, made.lineage) == ([party.id], section.lineage)


def test_the_keyboard_goes_past_the_heads_of_items(page: RoomPage, type_keys: Keys, qtbot: QtBot) -> None:
    count = len(told(page))
    type_keys("one", ENTER)
    qtbot.waitUntil(lambda: len(page.parts.view.notes.places) == count + 1)
    type_keys(Qt.Key.Key_Up)
    qtbot.waitUntil(page.parts.view.hasFocus)
    for _ in range(3):
        qtbot.keyClick(page.parts.view, Qt.Key.Key_Up)
        assert page.parts.view.line() is not None


def test_our_points_are_shown_and_put_away_by_a_key(page: RoomPage, qtbot: QtBot) -> None:
    assert page.parts.side.isVisible()
    qtbot.keyClick(page.parts.entry, Qt.Key.Key_F5)
    assert page.parts.side.isHidden()
    qtbot.keyClick(page.parts.entry, Qt.Key.Key_F5)
    assert page.parts.side.isVisible()


def test_where_there_is_no_room_for_our_points_the_window_says_how_to_see_them(page: RoomPage, qtbot: QtBot) -> None:
    assert page.parts.ours_button.isHidden()
    page.window().resize(960, 720)
    qtbot.waitUntil(page.parts.ours_button.isVisible)
    assert page.parts.side.isHidden()
    assert "F5" in page.parts.ours_button.text()
    qtbot.mouseClick(page.parts.ours_button, Qt.MouseButton.LeftButton)
    assert page.parts.side.isVisible()
    assert page.parts.ours_button.isHidden()


def test_that_the_time_is_over_is_said_once_and_not_with_every_point(page: RoomPage, qtbot: QtBot) -> None:
    assert page.room_now is not None
    points = next(found for each in page.room_now.items if (found := page.room_now.points(each.item.id)))
    ids = {each.left.entry.id for each in points}
    ours = page.parts.ours

    def said() -> list[str]:
        return [each.text() for each in ours.findChildren(QLabel) if not each.isHidden()]

    ours.show_points(points, ids, SoFar())
    qtbot.waitUntil(lambda: sum("drop if short" in each for each in said()) == len(points))
    ours.show_points(points, (), SoFar(), is_over=True)
    qtbot.waitUntil(lambda: sum(each.startswith("Time is up.") for each in said()) == 1)
    assert not any("drop if short" in each for each in said())


def test_points_that_stay_the_same_are_not_made_again(page: RoomPage) -> None:
    assert page.room_now is not None
    points = next(found for each in page.room_now.items if (found := page.room_now.points(each.item.id)))
    ours = page.parts.ours
    ours.show_points(points, (), SoFar())
    before = ours.boxes
    ours.show_points([replace(points[0], is_given=True), *points[1:]], (), SoFar(actions=1, incomplete=1))
    assert ours.boxes == before
    assert [box.isChecked() for box in before.values()] == [True] + [each.is_given for each in points[1:]]
    assert "Actions: 1" in [each.text() for each in ours.findChildren(QLabel)]


def test_no_other_page_is_made_between_the_first_paint_of_the_room_and_its_lines(page: RoomPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.is_at_work())
    page.hide()
    page.refresh(None)
    assert not page.is_at_work()
    page.show()
    assert page.is_at_work(), "it was painted, and its lines are still to be read"
    qtbot.waitUntil(lambda: not page.is_at_work())


def test_whoever_types_is_at_work_for_a_moment(page: RoomPage, type_keys: Keys, qtbot: QtBot) -> None:
    type_keys("x")
    assert page.is_at_work()
    qtbot.waitUntil(lambda: not page.is_at_work())


def test_two_note_takers_are_named_over_their_columns(page: RoomPage, qtbot: QtBot, desk: Desk) -> None:
    assert page.dialogue is not None and page.room_now is not None and page.parts.hands.isHidden()
    first = Notes(desk, page.dialogue).add("mine", Stand(), page.room_now.known)
    with desk.store.transaction() as door:
        other = {"id": new_id(), "author": "Second Hand", "replica": "other", "position": f"{first.position}V"}
        door.create(Note(**{**first.model_dump(), **other}))
    qtbot.waitUntil(page.parts.hands.isVisible)
    assert page.parts.hands.names[-1].text() == "Second Hand"


def test_tab_takes_what_is_offered_and_enter_never_does_unasked(page: RoomPage, type_keys: Keys) -> None:
    type_keys("results @kyo")
    assert page.parts.offers.isVisible()
    type_keys(Qt.Key.Key_Tab)
    assert page.parts.entry.words == "results @Kyoko Sato "
    type_keys("and @kyo", ENTER)
    assert told(page)[-1] == "results Kyoko Sato and @kyo"


def test_a_line_is_put_right_from_the_keyboard(page: RoomPage, type_keys: Keys, qtbot: QtBot) -> None:
    count = len(told(page))
    type_keys("wrogn", ENTER)
    qtbot.waitUntil(lambda: len(page.parts.view.notes.places) == count + 1)
    type_keys(Qt.Key.Key_Up)
    qtbot.waitUntil(page.parts.view.hasFocus)
    type_keys(ENTER)
    assert page.parts.entry.words == "wrogn"
    type_keys(*[Qt.Key.Key_Backspace] * 2, "ng", ENTER)
    assert told(page)[count:] == ["wrong"]


def test_undo_takes_the_last_line_back_and_what_is_half_typed_stays(
    page: RoomPage, type_keys: Keys, desk: Desk
) -> None:
    count = len(told(page))
    type_keys("one", ENTER, "half")
    desk.undo()
    assert len(told(page)) == count
    assert page.parts.entry.words == "half"


def test_the_half_typed_line_and_its_cursor_are_kept_while_it_is_typed(
    page: RoomPage, type_keys: Keys, desk: Desk
) -> None:
    type_keys("half a line", *[Qt.Key.Key_Left] * 4)
    assert page.keeper is not None and page.dialogue is not None
    page.keeper.settle()
    kept = NotePads(desk)._store
    with kept._reading.connect() as connection:
        rows: dict[str, str] = dict(
            connection.exec_driver_sql("SELECT field, value FROM draft WHERE entity LIKE 'notepad:%'").all()
        )
    assert (rows["typed"], rows["cursor"]) == ('"half a line"', "7")


def test_three_letters_bring_the_answer_and_enter_keeps_that_it_was_given(
    page: RoomPage, type_keys: Keys, qtbot: QtBot, desk: Desk
) -> None:
    qtbot.keyClick(page.parts.entry, Qt.Key.Key_F4)
    panel = page.parts.answers
    qtbot.waitUntil(panel.letters.hasFocus)
    type_keys("fun")
    assert panel.shown is not None and panel.words.isVisible()
    answer = panel.shown
    assert panel.words.font().pixelSize() >= 40
    assert panel.geometry() == page.parts.rect()
    type_keys(ENTER)
    assert panel.isHidden()
    qtbot.waitUntil(page.parts.entry.hasFocus)
    use = desk.store.find(Use, entry_id=answer.entry.id)[0]
    assert (use.happened, use.wording) == (Happened.RAISED, answer.words)
    assert told(page)[-1] == answer.words
    desk.undo()
    assert desk.store.find(Use, entry_id=answer.entry.id) == []


def test_esc_brings_back_the_notes_and_keeps_nothing(page: RoomPage, type_keys: Keys, qtbot: QtBot, desk: Desk) -> None:
    count = desk.store.count(Use)
    qtbot.keyClick(page.parts.entry, Qt.Key.Key_F4)
    type_keys("fun", Qt.Key.Key_Escape)
    assert page.parts.answers.isHidden()
    assert desk.store.count(Use) == count
    qtbot.waitUntil(page.parts.entry.hasFocus)


def test_a_point_is_ticked_by_its_number(page: RoomPage, qtbot: QtBot, desk: Desk) -> None:
    for _ in range(2):
        qtbot.keyClick(page.parts.entry, Qt.Key.Key_F8)
    assert page.room_now is not None and page.keeper is not None
    point = page.room_now.points(page.keeper.pad.agenda_item_id)[0]
    qtbot.keyClick(page.parts.entry, Qt.Key.Key_1, KEYS_OF_POINTS)
    use = desk.store.find(Use, entry_id=point.left.entry.id)[0]
    assert (use.happened, use.wording) == (Happened.GIVEN, point.words)
    qtbot.waitUntil(lambda: page.parts.ours.boxes[point.left.entry.id].isChecked() is True)


def test_shorthand_is_added_by_keys_and_used_at_once(page: RoomPage, type_keys: Keys, qtbot: QtBot) -> None:
    page.acts.open_shorthand()
    qtbot.waitUntil(page.parts.shorthand.short.hasFocus)
    type_keys("tf", ENTER, "terrorist financing", ENTER, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.parts.entry.hasFocus)
    qtbot.waitUntil(lambda: page.room_now is not None and bool(page.room_now.known.shorthand))
    type_keys("on tf", ENTER)
    assert told(page)[-1] == "on terrorist financing"


def test_the_room_takes_the_whole_window_and_gives_it_back(page: RoomPage, qtbot: QtBot) -> None:
    rail = page.window().rail  # type: ignore[attr-defined]
    qtbot.keyClick(page.parts.entry, Qt.Key.Key_F11)
    assert rail.isHidden()
    qtbot.keyClick(page.parts.entry, Qt.Key.Key_F11)
    assert not rail.isHidden()


def test_everything_is_in_the_menu(page: RoomPage) -> None:
    page.parts.menu.aboutToShow.emit()
    names = [each.text().split("\t")[0] for each in page.parts.menu.actions()]
    assert {each.name for each in page.acts.all()} <= set(names)
    assert {"What this line is", "Who", "Which section", "By when"} <= set(names)
    assert page.parts.findChildren(QPushButton)
