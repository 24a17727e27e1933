"""Outcome and record in the room, by keys and clicks: weighed, drawn up, written over, cleared, exported, undone."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import Handling
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.notes import Note, NoteKind, Outcome
from jpdialog.domain.outcome import Decision, Proposal, SectionOutcome
from jpdialog.domain.people import Organisation
from jpdialog.domain.plan import Paragraph
from jpdialog.domain.record_of_dialogue import Attribution, RecordState
from jpdialog.services.desk import Desk
from jpdialog.services.outcomes import Outcomes
from jpdialog.services.records import Records
from jpdialog.ui.language import Language
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.marks import Chip
from jpdialog.ui.pages.room.outcome.part import OutcomePart
from jpdialog.ui.pages.room.parts import RoomParts
from jpdialog.ui.pages.room.record.part import RecordPart
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.theme import Theme
from jpdialog.ui.worker import Worker
from tests.documents.writing.word_reader import texts
from tests.ui.conftest import PlainPage


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, worker: Worker) -> MainWindow:
    del theme
    made = MainWindow(worker)
    qtbot.addWidget(made)
    for page in (PlainPage(Room.HOME), RoomParts()):
        made.add_page(page)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def room(window: MainWindow) -> RoomParts:
    page = window.pages[Room.ROOM]
    assert isinstance(page, RoomParts)
    return page


def come(window: MainWindow, desk: Desk, key: str) -> None:
    window.show_desk(desk)
    window.go(Place(Room.ROOM))
    room(window).choose(key)


@pytest.fixture
def outcome(window: MainWindow, desk: Desk, qtbot: QtBot) -> OutcomePart:
    come(window, desk, "outcome")
    part = room(window).part
    assert isinstance(part, OutcomePart)
    qtbot.waitUntil(lambda: part.sections.count() == 1)
    return part


@pytest.fixture
def record(window: MainWindow, desk: Desk, qtbot: QtBot) -> RecordPart:
    with desk.store.transaction() as door:
        for note in door.find(Note):
            door.edit(note, "outcome", Outcome.STATED)
    come(window, desk, "record")
    part = room(window).part
    assert isinstance(part, RecordPart)
    qtbot.waitUntil(lambda: part.view is not None)
    return part


def kept(desk: Desk) -> SectionOutcome:
    return desk.store.find(SectionOutcome)[0]


def focused() -> QWidget | None:
    return QApplication.focusWidget()


# Outcome


def test_a_section_is_weighed_by_keys_alone(outcome: OutcomePart, desk: Desk, qtbot: QtBot) -> None:
    outcome.sections.setFocus()
    qtbot.keyClick(outcome.sections, Qt.Key.Key_Return)
    line = outcome.rows["our_line"].text
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "We asked for light.")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: desk.store.count(SectionOutcome) == 1 and kept(desk).our_line != "")
    assert kept(desk).our_line == "We asked for light."


def test_a_note_is_taken_to_its_line_and_its_decision_is_numbered(
    outcome: OutcomePart, desk: Desk, qtbot: QtBot
) -> None:
    outcome.notes.setFocus()
    qtbot.keyClick(outcome.notes, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: outcome.rows["agreed"].text.text() == "The pier is dark.")
    assert not outcome.number.isVisible()
    verb = outcome.rows["agreed"].verb
    verb.setFocus()
    qtbot.keyClick(verb, Qt.Key.Key_End)
    verb.activated.emit(verb.currentIndex())
    qtbot.waitUntil(outcome.number.isVisible)
    assert outcome.number.text() == "Decision 1"
    assert desk.store.find(Decision)[0].number == 1


def test_a_line_in_two_languages_says_which_is_older_until_a_person_says_that_it_is_right(
    outcome: OutcomePart, desk: Desk, qtbot: QtBot
) -> None:
    mark = outcome.rows["agreed"].older_mark
    writing = Outcomes(desk)
    for field, text in (("agreed", "A lamp."), ("agreed_translation", "灯り一つ")):
        writing.write(outcome.views[next(iter(outcome.views))].outcome, field, text)
    desk.languages_of_outcomes.sitting = timedelta(seconds=-1)
    writing.write(kept(desk), "agreed", "Two lamps.")
    qtbot.waitUntil(mark.isVisible)
    assert mark.text() == "◷ Second language older than the text"
    assert [row.field for row in outcome.rows.values() if row.older_mark.isVisible()] == ["agreed"]
    mark.menu().actions()[0].trigger()
    qtbot.waitUntil(mark.isHidden)
    desk.undo()
    qtbot.waitUntil(mark.isVisible)


def chips_of(outcome: OutcomePart) -> list[str]:
    return [each.text() for each in outcome.follows.findChildren(Chip) if each.isVisible()]


def test_an_action_is_made_of_a_note_and_says_that_it_is_incomplete_until_it_is_not(
    outcome: OutcomePart, desk: Desk, qtbot: QtBot
) -> None:
    note = next(each for each in desk.store.find(Note) if each.agenda_item_id)
    desk.store.edit(note, "kind", NoteKind.ACTION)
    qtbot.waitUntil(lambda: note.id in outcome.follows.lines)
    button = outcome.follows.lines[note.id]
    assert isinstance(button, QPushButton)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    qtbot.keyClick(button, Qt.Key.Key_Space)

    def action() -> ActionItem | None:
        return next(iter(desk.store.find(ActionItem, note_id=note.id)), None)

    qtbot.waitUntil(lambda: action() is not None and f"{action().id}/lead" in outcome.follows.lines)  # type: ignore[union-attr]
    made = action()
    assert made is not None and made.lead_id is None
    assert chips_of(outcome) == ["incomplete"]
    lead = outcome.follows.lines[f"{made.id}/lead"]
    assert isinstance(lead, QComboBox)
    assert lead.hasFocus(), "whoever made an action of it by keys goes on to its lead"
    lead.setCurrentIndex(1)
    lead.activated.emit(1)
    qtbot.waitUntil(lambda: action().lead_id == desk.store.find(Organisation)[0].id)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: outcome.follows.lines.get(f"{made.id}/lead") not in (None, lead))
    due = outcome.follows.lines[f"{made.id}/due"]
    assert isinstance(due, QLineEdit)
    due.setFocus()
    qtbot.keyClicks(due, "2031-12-01")
    qtbot.keyClick(due, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: action().due == date(2031, 12, 1))  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: chips_of(outcome) == [])


def test_half_a_day_is_refused_in_words(outcome: OutcomePart, desk: Desk, qtbot: QtBot, window: MainWindow) -> None:
    del window
    note = next(each for each in desk.store.find(Note) if each.agenda_item_id)
    desk.store.edit(note, "kind", NoteKind.ACTION)
    qtbot.waitUntil(lambda: note.id in outcome.follows.lines)
    outcome.follows.lines[note.id].click()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: any(each.endswith("/due") for each in outcome.follows.lines))
    due = next(line for name, line in outcome.follows.lines.items() if name.endswith("/due"))
    assert isinstance(due, QLineEdit)
    qtbot.keyClicks(due, "2031-13")
    with qtbot.waitSignal(outcome.trouble_met):
        qtbot.keyClick(due, Qt.Key.Key_Return)


def test_outcome_and_record_speak_the_language_of_the_window(
    outcome: OutcomePart, window: MainWindow, language: Language, qtbot: QtBot
) -> None:
    language.use("ja")
    qtbot.waitUntil(lambda: outcome.not_discussed.text() == "議論なし")
    assert room(window).chips.buttons["record"].text() == "会談記録"


def test_a_change_goes_to_the_paragraph_that_is_chosen(outcome: OutcomePart, desk: Desk, qtbot: QtBot) -> None:
    note = next(each for each in desk.store.find(Note) if each.agenda_item_id)
    section = outcome.views[next(iter(outcome.views))].section
    with desk.store.transaction() as door:
        door.edit(note, "kind", NoteKind.AMENDMENT)
        for position, text in (("a1", "The pier is light."), ("a2", "Tea is served.")):
            door.create(Paragraph(edition_id=section.edition_id, section_id=section.id, text=text, position=position))
    qtbot.waitUntil(lambda: note.id in outcome.follows.lines)
    outcome.follows.lines[note.id].click()  # type: ignore[attr-defined]

    def proposal() -> Proposal | None:
        return next(iter(desk.store.find(Proposal)), None)

    def place() -> QComboBox | None:
        one = proposal()
        found = outcome.follows.lines.get(f"{one.id}/paragraph") if one else None
        return found if isinstance(found, QComboBox) else None

    qtbot.waitUntil(lambda: place() is not None)
    box = place()
    assert box is not None and "The pier is light." in box.currentText(), "the one most like it is offered"
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: proposal().paragraph_id == desk.store.find(Paragraph, section_id=section.id)[-1].id)  # type: ignore[union-attr]


# Record


def told(part: RecordPart) -> list[str]:
    rows = (part.paragraphs.item(row) for row in range(part.paragraphs.count()))
    return [row.text() for row in rows]


def draw(part: RecordPart, qtbot: QtBot) -> None:
    part.draw_up()
    qtbot.waitUntil(lambda: part.view is not None and part.view.is_drawn_up)


def at(part: RecordPart, text: str) -> None:
    row = next(row for row, said in enumerate(told(part)) if text in said)
    part.paragraphs.setCurrentRow(row)


def test_the_record_is_drawn_up_and_each_paragraph_leads_to_its_note(
    record: RecordPart, desk: Desk, qtbot: QtBot
) -> None:
    draw(record, qtbot)
    assert "Piers · Our side" in told(record)
    at(record, "The pier is dark.")
    assert record.sources.count() == 1
    note = next(each for each in desk.store.find(Note) if each.agenda_item_id)
    with qtbot.waitSignal(record.place_chosen) as chosen:
        record.sources.itemActivated.emit(record.sources.item(0))
    assert chosen.args == [Place(Room.ROOM, note.id)]


def test_a_paragraph_is_written_over_by_keys_and_one_undo_takes_that_back(
    record: RecordPart, desk: Desk, qtbot: QtBot
) -> None:
    draw(record, qtbot)
    at(record, "Sapt (Ruritania) stated: The pier is dark.")
    record.paragraphs.setFocus()
    qtbot.keyClick(record.paragraphs, Qt.Key.Key_Return)
    text = record.panel.text
    qtbot.waitUntil(text.hasFocus)
    qtbot.keyClicks(text, " Very.")
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    qtbot.waitUntil(record.paragraphs.hasFocus)
    qtbot.waitUntil(lambda: "Sapt (Ruritania) stated: The pier is dark. Very." in told(record))
    dialogue = desk.store.find(Dialogue)[0]
    draw(record, qtbot)
    assert any(each.is_edited for each in Records(desk).of(dialogue).paragraphs), "drawing up again lets it stand"
    while any(each.is_edited for each in Records(desk).of(dialogue).paragraphs):
        assert desk.undo()
    qtbot.waitUntil(lambda: "Sapt (Ruritania) stated: The pier is dark." in told(record))


def test_the_rule_of_attribution_is_chosen_there(record: RecordPart, qtbot: QtBot) -> None:
    draw(record, qtbot)
    row = record.rule.findData(Attribution.NONE)
    record.rule.setCurrentIndex(row)
    record.rule.activated.emit(row)
    qtbot.waitUntil(lambda: "It was stated: The pier is dark." in told(record))


def test_the_chip_says_the_state_and_an_edit_makes_a_draft_again(record: RecordPart, desk: Desk, qtbot: QtBot) -> None:
    assert [each.text for each in record.statuses()] == ["Not drawn up"]
    draw(record, qtbot)
    clear = next(each for each in record.statuses()[0].choices if each.name == "Record cleared")
    clear.run()
    qtbot.waitUntil(lambda: [each.text for each in record.statuses()] == ["Record cleared"])
    at(record, "The pier is dark.")
    record.panel.text.setFocus()
    qtbot.keyClicks(record.panel.text, "x")
    record.leave()
    qtbot.waitUntil(lambda: [each.text for each in record.statuses()] == ["Draft record"])
    assert Records(desk).head(desk.store.find(Dialogue)[0]).state is RecordState.DRAFT


def test_the_comment_is_written_below_the_record(record: RecordPart, desk: Desk, qtbot: QtBot) -> None:
    draw(record, qtbot)
    at(record, "No comment yet")
    record.panel.text.setFocus()
    qtbot.keyClicks(record.panel.text, "They were tired.")
    record.leave()
    assert Records(desk).head(desk.store.find(Dialogue)[0]).comment == "They were tired."


@pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so, of any dialog
def test_from_the_last_word_to_a_file_nothing_is_typed(
    record: RecordPart, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    export: Callable[[], object] = next(each.run for each in record.actions_here() if each.is_primary)
    export()
    dialog = record.exporting.file_dialog
    assert dialog is not None
    file = tmp_path_factory.mktemp("papers") / "record.docx"
    dialog.fileSelected.emit(str(file))
    dialog.close()
    qtbot.waitUntil(file.is_file, timeout=20_000)
    qtbot.waitUntil(record.notice.isVisible)
    assert "Sapt (Ruritania) stated: The pier is dark." in texts(file.read_bytes(), "Item")


@pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so, of any dialog
def test_before_it_goes_to_the_counterpart_it_is_counted_and_the_next_step_is_the_file(
    record: RecordPart, desk: Desk, qtbot: QtBot
) -> None:
    draw(record, qtbot)
    go = next(each.run for each in record.actions_here() if each.name == "Export for the counterpart")
    go()
    qtbot.waitUntil(lambda: "Nothing of this record" in record.notice.sentence.text())
    assert record.exporting.file_dialog is None
    with desk.store.transaction() as door:
        for note in door.find(Note):
            door.edit(note, "outcome", Outcome.CONFIRMED)
            door.edit(note, "handling", Handling.SHAREABLE)
    go()
    qtbot.waitUntil(lambda: "Goes to the counterpart" in record.notice.sentence.text())
    qtbot.waitUntil(record.notice.step.hasFocus)
    qtbot.keyClick(record.notice.step, Qt.Key.Key_Space)
    dialog = record.exporting.file_dialog
    assert dialog is not None
    dialog.close()
