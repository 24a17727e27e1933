"""The record put in order in the window, by keys, buttons and the mouse: added, split, moved, taken out, undone."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.notes import Note, Outcome
from jpdialog.domain.record_of_dialogue import OF_AN_ITEM
from jpdialog.services.desk import Desk
from jpdialog.services.records import Records
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.room.record.part import RecordPart
from tests.ui.rooms.test_record_and_outcome import at, draw, record, told, window

__all__ = ["record", "window"]
KEYS, ALT, SHIFT = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
PIER, WET = "Sapt (Ruritania) stated: The pier is dark.", "Sapt (Ruritania) requested: Wet."


def two_paragraphs(part: RecordPart, desk: Desk, qtbot: QtBot) -> None:
    """Two things said by one side, one after the other."""
    note = next(each for each in desk.store.find(Note) if each.agenda_item_id)
    with desk.store.transaction() as door:
        more = note.model_dump() | {"id": "w" * 32, "text": "Wet.", "outcome": Outcome.REQUESTED, "position": "z0"}
        door.create(Note(**more))
    draw(part, qtbot)
    qtbot.waitUntil(lambda: WET in told(part))
    at(part, PIER)
    part.paragraphs.setFocus()


def kept(desk: Desk) -> list[str]:
    shown = Records(desk).of(desk.store.find(Dialogue)[0]).shown
    return [each.text for each in shown if each.part in OF_AN_ITEM]


def test_enter_at_the_end_goes_on_in_a_paragraph_of_ones_own(record: RecordPart, desk: Desk, qtbot: QtBot) -> None:
    two_paragraphs(record, desk, qtbot)
    qtbot.keyClick(record.paragraphs, KEYS.Key_Return)
    text = record.panel.text
    qtbot.waitUntil(text.hasFocus)
    qtbot.keyClick(text, KEYS.Key_Return)
    qtbot.keyClicks(text, "Mine")  # without a moment's pause
    qtbot.keyClick(text, KEYS.Key_Return, SHIFT)
    qtbot.keyClicks(text, "and so on.")
    qtbot.keyClick(text, KEYS.Key_Escape)
    qtbot.waitUntil(lambda: kept(desk)[:3] == [PIER, "Mine\nand so on.", WET])
    draw(record, qtbot)
    assert kept(desk)[:3] == [PIER, "Mine\nand so on.", WET]


def test_enter_within_a_paragraph_splits_it_and_backspace_takes_an_empty_one_back(
    record: RecordPart, desk: Desk, qtbot: QtBot
) -> None:
    two_paragraphs(record, desk, qtbot)
    qtbot.keyClick(record.paragraphs, KEYS.Key_Return)
    text = record.panel.text
    qtbot.waitUntil(text.hasFocus)
    for _ in "is dark.":
        qtbot.keyClick(text, KEYS.Key_Left)
    qtbot.keyClick(text, KEYS.Key_Return)
    assert kept(desk)[:3] == ["Sapt (Ruritania) stated: The pier", "is dark.", WET]
    assert record.sources.count() == 1, "the second knows the note too"
    qtbot.keyClick(text, KEYS.Key_End)
    qtbot.keyClick(text, KEYS.Key_Return)
    assert text.text() == ""
    qtbot.keyClick(text, KEYS.Key_Backspace)
    qtbot.waitUntil(lambda: text.text() == "is dark.")
    assert len(Records(desk).of(desk.store.find(Dialogue)[0]).paragraphs) == len(
        Records(desk).of(desk.store.find(Dialogue)[0]).shown
    )


def test_alt_and_an_arrow_move_it_and_undo_moves_it_back(record: RecordPart, desk: Desk, qtbot: QtBot) -> None:
    two_paragraphs(record, desk, qtbot)
    qtbot.keyClick(record.paragraphs, KEYS.Key_Down, ALT)
    qtbot.waitUntil(lambda: told(record).index(WET) < told(record).index(PIER))
    assert kept(desk)[:2] == [WET, PIER]
    assert record.paragraphs.currentItem().text() == PIER
    assert desk.undo()
    qtbot.waitUntil(lambda: told(record).index(PIER) < told(record).index(WET))


def test_where_notes_do_not_put_it_it_does_not_go_and_says_so(record: RecordPart, desk: Desk, qtbot: QtBot) -> None:
    two_paragraphs(record, desk, qtbot)
    qtbot.keyClick(record.paragraphs, KEYS.Key_Up, ALT)
    qtbot.waitUntil(record.notice.isVisible)
    assert "stays under the item and side" in record.notice.sentence.text()


def test_delete_leaves_it_out_goes_on_and_takes_it_in_again(record: RecordPart, desk: Desk, qtbot: QtBot) -> None:
    two_paragraphs(record, desk, qtbot)
    qtbot.keyClick(record.paragraphs, KEYS.Key_Delete)
    qtbot.waitUntil(lambda: PIER not in kept(desk))
    qtbot.waitUntil(lambda: record.paragraphs.currentItem().text() == WET)
    assert record.notice.isVisible()
    qtbot.mouseClick(record.notice.step, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: PIER in kept(desk))
    for is_in in (False, True):
        qtbot.waitUntil(lambda: PIER in told(record))
        at(record, PIER)
        qtbot.keyClick(record.paragraphs, KEYS.Key_Delete)
        qtbot.waitUntil(lambda is_in=is_in: (PIER in kept(desk)) is is_in)  # type: ignore[misc]


def test_an_added_paragraph_is_removed_by_its_button(record: RecordPart, desk: Desk, qtbot: QtBot) -> None:
    two_paragraphs(record, desk, qtbot)
    qtbot.mouseClick(record.panel.add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(record.panel.text, "Mine.")
    record.leave()
    assert kept(desk)[1] == "Mine."
    assert record.panel.out.text() == "Remove"
    qtbot.mouseClick(record.panel.out, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Mine." not in kept(desk))
    assert desk.undo()
    assert kept(desk)[1] == "Mine."


def test_dropped_above_another_it_stands_there(record: RecordPart, desk: Desk, qtbot: QtBot) -> None:
    two_paragraphs(record, desk, qtbot)
    at(record, WET)
    rows = told(record)
    spot = record.paragraphs.visualItemRect(record.paragraphs.item(rows.index(PIER))).topLeft()
    drop = QDropEvent(
        QPointF(spot.x() + 40, spot.y() + 3),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    record.paragraphs.dropEvent(drop)
    qtbot.waitUntil(lambda: kept(desk)[:2] == [WET, PIER])
    qtbot.waitUntil(lambda: told(record).count(WET) == 1)


def test_the_command_bar_offers_it_for_the_paragraph_that_is_chosen(
    record: RecordPart, desk: Desk, qtbot: QtBot, window: MainWindow
) -> None:
    two_paragraphs(record, desk, qtbot)
    names = [each.name for each in window.pages[record.room].commands()]
    assert {"Add a paragraph below", "Move the paragraph up", "Leave the paragraph out of the record"} <= set(names)


def test_what_notes_say_anew_is_said_above_it_until_it_is_drawn_up_again(
    record: RecordPart, desk: Desk, qtbot: QtBot
) -> None:
    two_paragraphs(record, desk, qtbot)
    qtbot.waitUntil(lambda: not record.about.isVisible())
    note = next(each for each in desk.store.find(Note) if each.text == "Wet.")
    desk.store.edit(note, "text", "Very wet.")
    qtbot.waitUntil(lambda: record.about.isVisible() and "changed" in record.about.text())
    draw(record, qtbot)
    qtbot.waitUntil(lambda: not record.about.isVisible())
