"""The programme in the window: typed into by keys, moved, undone, told in two zones, and what is found in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.programme import ProgrammeEntry, ProgrammeKind
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.services.programme import NewEntry, Programmes
from jpdialog.ui.language import Language
from jpdialog.ui.pages.facts.programme.columns import Column
from jpdialog.ui.pages.facts.programme.part import ProgrammePart
from jpdialog.ui.theme import Theme

FIRST, SECOND, FORWARD, BACK = "2031-05-03", "2031-05-04", "2031-03-30", "2031-10-26"
KEYS = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # only the screenless platform says so


def make(desk: Desk, starts: str = FIRST, ends: str = SECOND) -> Dialogue:
    return desk.dialogues.create(NewDialogue(number=1, starts_on=starts, ends_on=ends))


def open_part(qtbot: QtBot, desk: Desk, dialogue: Dialogue | None) -> ProgrammePart:
    part = ProgrammePart()
    qtbot.addWidget(part)
    part.resize(1072, 600)
    with qtbot.waitExposed(part):
        part.show()
    part.show_desk(desk, dialogue)
    desk.on_change(part.refresh)
    return part


@pytest.fixture
def part(qtbot: QtBot, theme: Theme, desk: Desk) -> ProgrammePart:
    """Opening at ten for ten minutes, seas behind it for half an hour."""
    del theme
    dialogue = make(desk)
    for title, minutes in (("Opening", "10"), ("Seas", "30")):
        new = NewEntry(kind=ProgrammeKind.AGENDA_ITEM, title=title, minutes=minutes)
        Programmes(desk).add(dialogue, new)
    return open_part(qtbot, desk, dialogue)


def shown(part: ProgrammePart) -> list[list[str]]:
    """Start, end and title of every entry."""
    model = part.model
    cells = (Column.START, Column.END, Column.TITLE)
    return [
        [str(model.index(place, column).data()) for column in cells]
        for place, row in enumerate(model.rows)
        if row.entry is not None
    ]


def settle() -> None:
    """What a key began comes to its end with the events that it posted."""
    for _ in range(5):
        QApplication.processEvents()


def type_into(
    qtbot: QtBot, part: ProgrammePart, place: int, column: Column, text: str, end: Qt.Key = KEYS.Key_Return
) -> None:
    """As a person does: go to the cell, type over what is there, and end with a key."""
    part.table.setCurrentIndex(part.model.index(place, column))
    qtbot.keyClick(part.table, KEYS.Key_F2)
    line = part.table.findChild(QLineEdit)
    assert line is not None
    line.selectAll()
    line.insert(text)
    qtbot.keyClick(line, end)
    settle()


def test_the_model_keeps_qts_rules(part: ProgrammePart, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(part.model)


def test_a_longer_item_shifts_what_follows_and_undo_takes_both_back(
    qtbot: QtBot, part: ProgrammePart, desk: Desk
) -> None:
    type_into(qtbot, part, 1, Column.MINUTES, "２５")
    assert shown(part) == [["10:00", "10:25", "1. Opening"], ["10:25", "10:55", "2. Seas"]]
    desk.undo()
    assert shown(part) == [["10:00", "10:10", "1. Opening"], ["10:10", "10:40", "2. Seas"]]


def test_alt_with_an_arrow_moves_an_entry_which_stays_the_current_one(qtbot: QtBot, part: ProgrammePart) -> None:
    part.table.setCurrentIndex(part.model.index(2, Column.TITLE))
    qtbot.keyClick(part.table, KEYS.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shown(part) == [["10:00", "10:30", "1. Seas"], ["10:30", "10:40", "2. Opening"]]
    assert part.table.currentIndex().data() == "1. Seas"
    for _ in range(2):
        qtbot.keyClick(part.table, KEYS.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row.entry is None for row in part.model.rows] == [True, False, True, False], "it went to the second day"


def test_a_start_is_understood_as_people_write_it(qtbot: QtBot, part: ProgrammePart) -> None:
    type_into(qtbot, part, 2, Column.START, "午後3時")
    assert shown(part)[1][:2] == ["15:00", "15:30"]


def test_what_is_no_time_is_said_and_changes_nothing(qtbot: QtBot, part: ProgrammePart) -> None:
    before, met = shown(part), list[Trouble]()
    part.trouble_met.connect(met.append)
    for typed in ("25:00", "soon", "9:00"):
        type_into(qtbot, part, 2, Column.END, typed)
    assert shown(part) == before
    assert len(met) == 3


def test_tab_goes_on_to_the_next_cell_while_typing(qtbot: QtBot, part: ProgrammePart) -> None:
    type_into(qtbot, part, 1, Column.MINUTES, "20", KEYS.Key_Tab)
    assert part.table.currentIndex().column() == Column.END
    assert shown(part)[0] == ["10:00", "10:20", "1. Opening"]


def test_people_and_sections_are_named_in_the_row(qtbot: QtBot, part: ProgrammePart, desk: Desk) -> None:
    type_into(qtbot, part, 1, Column.SECTIONS, "1(1)、1(2)")
    type_into(qtbot, part, 1, Column.OUR_SPEAKER, "Flavia")
    type_into(qtbot, part, 1, Column.THEIR_INTERPRETER, "Sapt")
    row = [part.model.index(1, column).data() for column in Column]
    assert row[Column.SECTIONS] == "1 (1), 1 (2)"
    assert (row[Column.OUR_SPEAKER], row[Column.THEIR_INTERPRETER]) == ("Flavia", "Sapt")
    item = desk.dialogues.agenda(make_current(desk))[0]
    assert item.our_speaker_id and item.their_interpreter_id and not item.their_speaker_id


def make_current(desk: Desk) -> Dialogue:
    return desk.dialogues.by_number(1)


def test_only_items_have_speakers(qtbot: QtBot, part: ProgrammePart) -> None:
    part.table.setCurrentIndex(part.model.index(2, Column.TITLE))
    part.add(ProgrammeKind.BREAK)
    place = part.table.currentIndex().row()
    assert not part.model.can_be_typed(part.model.index(place, Column.OUR_SPEAKER))
    assert part.model.can_be_typed(part.model.index(place, Column.PLACE))


def test_an_entry_is_added_behind_the_current_one_and_its_title_typed(qtbot: QtBot, part: ProgrammePart) -> None:
    part.table.setCurrentIndex(part.model.index(1, Column.TITLE))
    part.head.add.menu().actions()[0].trigger()
    line = part.table.findChild(QLineEdit)
    assert line is not None and line.text() == "New item"
    line.setText("Staff 👩‍💼")
    line.setModified(True)
    qtbot.keyClick(line, KEYS.Key_Return)
    settle()
    assert [row[2] for row in shown(part)] == ["1. Opening", "2. Staff 👩‍💼", "3. Seas"]
    assert [row[0] for row in shown(part)] == ["10:00", "10:10", "10:30"], "what follows made room"


def test_the_kind_of_the_current_entry_is_chosen_from_a_menu(part: ProgrammePart, desk: Desk) -> None:
    part.table.choose(2)
    actions = {action.data(): action for action in part.head.kind.menu().actions()}
    assert [kind for kind, action in actions.items() if action.isChecked()] == [ProgrammeKind.AGENDA_ITEM]
    actions[ProgrammeKind.MEAL].trigger()
    settle()
    assert actions[ProgrammeKind.MEAL].isChecked()
    assert {entry.kind for entry in desk.store.find(ProgrammeEntry)} == {ProgrammeKind.AGENDA_ITEM, ProgrammeKind.MEAL}
    part.table.choose(0)
    assert not part.head.kind.isEnabled(), "a day has no kind"


def test_delete_takes_the_row_out_and_undo_brings_it_back(qtbot: QtBot, part: ProgrammePart, desk: Desk) -> None:
    part.table.setCurrentIndex(part.model.index(1, Column.TITLE))
    qtbot.keyClick(part.table, KEYS.Key_Delete)
    assert [row[2] for row in shown(part)] == ["1. Seas"]
    desk.undo()
    assert [row[2] for row in shown(part)] == ["1. Opening", "2. Seas"]


def test_zones_are_chosen_by_city_and_times_stand_in_both(qtbot: QtBot, part: ProgrammePart) -> None:
    for choice, city in ((part.head.zone, "Vienna"), (part.head.other, "東京")):
        line = choice.lineEdit()
        assert line is not None
        line.setFocus()
        line.selectAll()
        line.insert(city)
        qtbot.keyClick(line, KEYS.Key_Return)
    assert part.head.zone.currentText() == "Vienna (Europe/Vienna)"
    assert part.model.index(1, Column.OTHER).data() == "17:00–17:10", "in summer it is seven hours"
    assert part.model.headerData(Column.OTHER, Qt.Orientation.Horizontal) == "Tokyo"
    assert not part.table.isColumnHidden(Column.OTHER)


def test_an_unknown_zone_is_said_and_the_field_shows_what_it_was(qtbot: QtBot, part: ProgrammePart) -> None:
    with qtbot.waitSignal(part.trouble_met):
        part.head.zone.setCurrentText("Atlantis")
        part.head.zone.activated.emit(0)
    assert part.head.zone.currentText() == ""


def test_what_is_to_be_seen_to_leads_to_its_row_and_takes_the_proposal(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    del theme
    dialogue = make(desk, FORWARD, FORWARD)
    Programmes(desk).add(dialogue, NewEntry(starts="1:00", minutes="10", title="Watch"))
    Programmes(desk).add(dialogue, NewEntry(starts="2:30", minutes="10", title="Night session"))
    Programmes(desk).set_zone(dialogue, "Vienna")
    part = open_part(qtbot, desk, dialogue)
    leads, take, *_ = part.told.buttons
    assert "there is no 02:30" in leads.text()
    qtbot.mouseClick(leads, Qt.MouseButton.LeftButton)
    assert part.table.currentIndex().data() == "Night session"
    assert take.text() == "Take 03:00"
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    assert [row[:2] for row in shown(part)] == [["01:00", "01:10"], ["03:00", "03:10"]]


def test_of_a_time_that_comes_twice_one_is_chosen(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    del theme
    dialogue = make(desk, BACK, BACK)
    Programmes(desk).set_zone(dialogue, "Vienna")
    Programmes(desk).add(dialogue, NewEntry(starts="2:30", minutes="10", title="Night session"))
    part = open_part(qtbot, desk, dialogue)
    _, _, later = part.told.buttons
    qtbot.mouseClick(later, Qt.MouseButton.LeftButton)
    assert [entry.is_later for entry in desk.store.find(ProgrammeEntry)] == [True]
    assert part.told.buttons == []


def test_an_agenda_that_is_there_is_taken_over(qtbot: QtBot, part: ProgrammePart, desk: Desk) -> None:
    with desk.store.transaction() as door:
        for entry in desk.store.find(ProgrammeEntry):
            door.delete(entry)
    offer = part.told.buttons[1]
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert [row[2] for row in shown(part)] == ["1. Opening", "2. Seas"]


def test_everything_is_named_in_both_languages(part: ProgrammePart, language: Language) -> None:
    language.use("ja")
    part.language = "ja"
    part.retranslate()
    assert part.model.headerData(Column.OUR_INTERPRETER, Qt.Orientation.Horizontal) == "当方通訳"
    assert str(part.model.index(0, 0).data()).startswith("2031年5月3日（土）")
    assert part.head.add.text() == "追加"
    assert "議題計40分" in part.sum.text()


def test_without_a_dialogue_it_says_so(qtbot: QtBot, theme: Theme, desk: Desk) -> None:
    del theme
    part = open_part(qtbot, desk, None)
    assert "no dialogue" in part.sum.text()
    assert not part.table.isEnabled()
