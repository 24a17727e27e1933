"""Home on a real desk: what it tells, and that everything told is a way to go there."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from jpdialog.domain.action_list import Shown
from jpdialog.domain.actions import ActionItem
from jpdialog.domain.brief import BriefStatus, EntryKind
from jpdialog.domain.dialogue import AgendaItem, Dialogue, DialogueStatus
from jpdialog.domain.figures import Figure, FigureValue
from jpdialog.domain.notes import Note
from jpdialog.domain.plan import EditionStatus
from jpdialog.domain.record import Record
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.ui.check_line import CheckLines
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.marks import Mark
from jpdialog.ui.pages.briefs.exporting import Kind, Order
from jpdialog.ui.pages.briefs.page import NEW_DIALOGUE
from jpdialog.ui.pages.home import HomePage
from jpdialog.ui.pages.home.card import Lines
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.told_line import ToldLine
from tests.ui.home.conftest import home_of, went_to
from tests.ui.test_accessible import nameless, walked

LEFT = Qt.MouseButton.LeftButton


def put(desk: Desk, record: Record) -> str:
    with desk.store.transaction() as door:
        return door.create(record).id


def lines(of: Lines | CheckLines) -> list[ToldLine]:
    return [line for line in of.findChildren(ToldLine) if line.isVisibleTo(of)]


def told(of: Lines | CheckLines) -> list[str]:
    return [line.accessibleName() for line in lines(of)]


def write(desk: Desk, dialogue: Dialogue, number: str, **fields: object) -> str:
    brief = desk.briefs.of_section(dialogue, number).brief
    for field, value in fields.items():
        desk.briefs.write(brief, field, value)
    return brief.id


# What is next, missing, late


def test_home_counts_the_days(home: HomePage) -> None:
    assert home.next.number.text() == "30 days"
    assert "Fri 5 September" in home.next.meaning.text()
    facts = [label.text() for label in home.next.findChildren(QLabel) if label.isVisibleTo(home)]
    assert any("Strelsau" in fact for fact in facts)
    assert any("2031" in fact for fact in facts)


def test_home_tells_what_is_missing_and_follows_every_change(
    home: HomePage, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    assert home.missing.number.text() == "3 of 3 briefs"
    write(desk, dialogue, "2", status=BriefStatus.IN_CLEARANCE)
    qtbot.waitUntil(lambda: home.missing.number.text() == "2 of 3 briefs")
    assert told(home.missing.lines) == ["No drafter, 1 (1) Harbours", "No drafter, 1 (2) Lighthouses"]


def test_a_number_leads_to_what_it_counts(home: HomePage, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(home.missing.number, LEFT)
    assert went_to(window)[0] is Room.BRIEFS


def test_a_line_leads_to_its_brief(
    home: HomePage, desk: Desk, dialogue: Dialogue, window: MainWindow, qtbot: QtBot
) -> None:
    wanted = desk.briefs.of_section(dialogue, "1 (2)").brief.id
    qtbot.mouseClick(lines(home.missing.lines)[1], LEFT)
    assert went_to(window) == (Room.BRIEFS, [wanted])


def test_a_late_action_leads_to_the_actions(home: HomePage, desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    plan = desk.plans.instrument()
    assert plan is not None
    assert home.late.number.text() == "0 actions"
    due = date(2031, 8, 1)
    action_id = put(desk, ActionItem(instrument_id=plan.id, text="Count the buoys", due=due, position="a0"))
    qtbot.waitUntil(lambda: home.late.number.text() == "1 action")
    assert told(home.late.lines) == ["1 Aug, Count the buoys, no lead"]
    qtbot.keyClick(home.late.number, Qt.Key.Key_Space)
    assert went_to(window) == (Room.ACTIONS, [Shown.LATE])
    window.go(Place(Room.HOME))
    qtbot.mouseClick(lines(home.late.lines)[0], LEFT)
    assert went_to(window) == (Room.ACTIONS, [Shown.LATE, action_id])


def test_what_was_due_before_a_dialogue_that_is_over_is_late(home: HomePage, desk: Desk, qtbot: QtBot) -> None:
    past = desk.dialogues.create(NewDialogue(number=2, starts_on="2031-08-01"))
    desk.store.edit(past, "status", DialogueStatus.HELD)
    put(desk, ActionItem(instrument_id=past.instrument_id, text="Count the buoys", due_before=2, position="a0"))
    qtbot.waitUntil(lambda: home.late.number.text() == "1 action")
    assert told(home.late.lines) == ["before dialogue 2, Count the buoys, no lead"]


# The strip


def test_the_strip_says_each_brief_in_words(home: HomePage, desk: Desk, dialogue: Dialogue, qtbot: QtBot) -> None:
    write(desk, dialogue, "1 (1)", status=BriefStatus.DRAFT, deadline=date(2031, 8, 31))
    write(desk, dialogue, "2", status=BriefStatus.CLEARED)
    names = ["1 (1) Harbours: draft, late", "1 (2) Lighthouses: called for", "2 Staff: cleared"]
    qtbot.waitUntil(lambda: [cell.accessibleName() for cell in home.pack.strip.cells] == names)
    assert [cell.mark for cell in home.pack.strip.cells] == [Mark.LATE, Mark.CALLED_FOR, Mark.CLEARED]
    assert [cell.text() for cell in home.pack.strip.cells] == ["(1)", "(2)", "2"]
    shown = [chip.text() for chip in home.pack.legend.chips if chip.isVisibleTo(home)]
    assert shown == ["Called for 1", "Draft 1", "In clearance 0", "Cleared 1", "Approved 0", "Of which late 1"]


def test_the_strip_is_walked_and_chosen_from_by_keys(
    home: HomePage, desk: Desk, dialogue: Dialogue, window: MainWindow, qtbot: QtBot
) -> None:
    first, second, _ = home.pack.strip.cells
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert went_to(window) == (Room.BRIEFS, [desk.briefs.of_section(dialogue, "1 (2)").brief.id])


def test_a_change_elsewhere_leaves_the_focus_where_it_is(
    home: HomePage, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    cell = home.pack.strip.cells[1]
    cell.setFocus()
    qtbot.waitUntil(cell.hasFocus)
    write(desk, dialogue, "1 (2)", status=BriefStatus.APPROVED)
    qtbot.waitUntil(lambda: cell.mark is Mark.APPROVED)
    assert cell.hasFocus()


# Checks


def test_the_checks_are_told_in_words(home: HomePage, desk: Desk, dialogue: Dialogue, qtbot: QtBot) -> None:
    plan = desk.plans.instrument()
    assert plan is not None
    lacks_nothing(desk, dialogue)
    qtbot.waitUntil(lambda: told(home.checks.lines) == [])
    assert "Nothing found" in home.checks.more.text()
    buoys = put(desk, Figure(instrument_id=plan.id, label="Buoys", source="R", unit="pieces"))
    for value in ("40", "42"):
        put(desk, FigureValue(figure_id=buoys, period="2030", value=value, position=value))
    desk.briefs.add_entry(desk.briefs.of_section(dialogue, "2").brief, EntryKind.POINT, "buoy " * 200)
    put(desk, item(dialogue, "Lighthouses"))
    put(desk, ActionItem(instrument_id=plan.id, text="Count the buoys", position="a0"))
    qtbot.waitUntil(lambda: len(lines(home.checks.lines)) == 5)
    assert told(home.checks.lines) == [
        "Figure with two values, Buoys: 2030, 40 or 42 pieces",
        "Points over time, 2 Staff: 1:50 in 1 min",
        "Agenda item without speaker, Lighthouses",
        "Action without lead, Count the buoys",
        "Action without date, Count the buoys",
    ]


def test_the_rest_of_the_findings_is_shown_on_demand(
    home: HomePage, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    lacks_nothing(desk, dialogue)
    for number in range(7):
        put(desk, item(dialogue, f"Item {number}", f"a{number}"))
    qtbot.waitUntil(lambda: home.checks.all.text() == "And 2 more.")
    home.checks.all.click()
    rest = [f"Agenda item without speaker, Item {number}" for number in (5, 6)]
    qtbot.waitUntil(lambda: told(home.checks.lines)[5:] == rest)
    assert home.checks.all.isHidden()


def item(dialogue: Dialogue, title: str, position: str = "a0") -> AgendaItem:
    """An item to which only the other side speaks."""
    return AgendaItem(dialogue_id=dialogue.id, title=title, position=position, their_speaker_id="f" * 32)


def lacks_nothing(desk: Desk, dialogue: Dialogue) -> None:
    """Give the dialogue a marking and a signed text to stand on."""
    edition = desk.dialogues.edition(dialogue)
    assert edition is not None
    with desk.store.transaction() as door:
        door.edit(dialogue, "marking", "Restricted")
        door.edit(edition, "status", EditionStatus.SIGNED)


def test_a_finding_is_set_aside_with_a_reason_and_counts_again(
    home: HomePage, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    lacks_nothing(desk, dialogue)
    put(desk, item(dialogue, "Lighthouses"))
    qtbot.waitUntil(lambda: told(home.checks.lines) == ["Agenda item without speaker, Lighthouses"])
    (row,) = home.checks.lines.rows
    row.step.click()
    qtbot.waitUntil(row.reason.hasFocus)
    assert not row.keep.isEnabled()
    qtbot.keyClicks(row.reason, "The chair speaks")
    qtbot.keyClick(row.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: told(home.checks.lines) == [])
    assert home.checks.kept.text() == "1 set aside"
    home.checks.kept.click()
    assert told(home.checks.aside) == ["Agenda item without speaker, Lighthouses, The chair speaks"]
    home.checks.aside.rows[0].step.click()
    qtbot.waitUntil(lambda: told(home.checks.lines) == ["Agenda item without speaker, Lighthouses"])
    assert home.checks.kept.isHidden() and home.checks.aside.isHidden()


def test_a_finding_leads_to_its_place(
    home: HomePage, desk: Desk, dialogue: Dialogue, window: MainWindow, qtbot: QtBot
) -> None:
    lacks_nothing(desk, dialogue)
    entry = desk.briefs.add_entry(desk.briefs.of_section(dialogue, "2").brief, EntryKind.POINT, "We [welcome] it.")
    qtbot.waitUntil(lambda: "Unresolved brackets, 2 Staff: [welcome]" in told(home.checks.lines))
    qtbot.mouseClick(lines(home.checks.lines)[0], LEFT)
    assert went_to(window) == (Room.BRIEFS, [entry.id])


# The pack


@pytest.mark.qt_log_ignore("propagateSizeHints")  # only the screenless platform says so, of any dialog
def test_the_pack_is_exported_to_the_file_that_was_named(
    home: HomePage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    button = next(each for each in window.header.findChildren(QPushButton) if each.text() == "Export pack")
    qtbot.mouseClick(button, LEFT)
    dialog = home.export.file_dialog
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "pack-3.docx"
    to = tmp_path / "pack.docx"
    dialog.fileSelected.emit(str(to))
    dialog.close()
    qtbot.waitUntil(home.notice.isVisible, timeout=20_000)
    assert str(to) in home.notice.sentence.text()
    assert "Lighthouses" in ZipFile(to).read("word/document.xml").decode()


def test_a_pack_that_cannot_be_written_says_why(
    home: HomePage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    home.export.write(Order(kind=Kind.PACK, to=tmp_path / "nowhere" / "pack.docx", dialogue=3))
    qtbot.waitUntil(window.trouble.isVisible, timeout=20_000)
    assert "nowhere" in window.trouble.ui.sentence.text()
    assert not home.notice.isVisible()


# States


def test_only_a_sample_says_that_it_is_invented(home: HomePage, desk: Desk, dialogue: Dialogue, qtbot: QtBot) -> None:
    assert not home.banner.isVisibleTo(home)
    with desk.store.transaction() as door:
        door.edit(dialogue, "is_sample", True)
    qtbot.waitUntil(lambda: home.banner.isVisibleTo(home))


def test_without_a_plan_home_offers_to_take_one_in(window: MainWindow, empty_desk: Desk, qtbot: QtBot) -> None:
    home = home_of(window, empty_desk)
    assert home.empty.isVisible()
    qtbot.mouseClick(home.empty.ui.next_step, LEFT)
    assert went_to(window) == (Room.PLAN, ["import"])


def test_on_a_plan_without_a_dialogue_home_offers_a_new_one(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    home = home_of(window, desk)
    assert home.empty.isVisible()
    assert home.actions_here() == []
    qtbot.mouseClick(home.empty.ui.next_step, LEFT)
    assert went_to(window) == (Room.BRIEFS, [NEW_DIALOGUE])


def test_after_the_last_dialogue_the_next_step_is_a_new_one(window: MainWindow, desk: Desk) -> None:
    plan = desk.plans.instrument()
    assert plan is not None
    put(desk, Dialogue(instrument_id=plan.id, number=1, starts_on="2031-08-02", status=DialogueStatus.HELD))
    home = home_of(window, desk)
    assert home.next.number.text() == "30 days ago"
    assert home.missing.number.text() == "No briefs"
    assert [(each.name, each.is_enabled) for each in home.actions_here()] == [
        ("Export pack", False),
        ("New dialogue…", True),
    ]


def test_every_control_says_its_name(home: HomePage, desk: Desk) -> None:
    plan = desk.plans.instrument()
    assert plan is not None
    put(desk, ActionItem(instrument_id=plan.id, text="Count the buoys", position="a0"))
    home.refresh(None)
    home.notice.tell("Exported to pack.docx", "Open folder", lambda: None)
    assert nameless(home.area) == []


def test_tab_follows_reading_order(home: HomePage) -> None:
    reached = walked(home.next.number, 400)
    read = [
        *(home.next.number, home.missing.number, *home.missing.lines.lines, home.late.number),
        *(*home.pack.strip.cells, *home.pack.legend.chips, *home.charts.chips.values(), home.charts.chart),
    ]
    places = [reached.index(widget) for widget in read]
    assert places == sorted(places)


@pytest.mark.parametrize(("width", "columns"), [(1440, 3), (960, 2)])
def test_cards_go_below_where_there_is_no_room(
    home: HomePage, window: MainWindow, width: int, columns: int, qtbot: QtBot
) -> None:
    window.resize(width, 720)
    cards = (home.next, home.missing, home.late)
    qtbot.waitUntil(lambda: len({card.geometry().top() for card in cards}) == (1 if columns == 3 else 2))
    assert home.area.horizontalScrollBar().maximum() == 0


def test_a_dialogue_that_was_held_leads_to_its_record(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    plan = desk.plans.instrument()
    assert plan is not None
    past = Dialogue(instrument_id=plan.id, number=1, starts_on="2031-08-02", status=DialogueStatus.PLANNED)
    put(desk, past)
    put(desk, Note(dialogue_id=past.id, taken_at="2031-08-02T10:00:00", text="The harbours are open."))
    home = home_of(window, desk)
    assert [each.told.text for each in home.next.lines.lines if each.told] == [
        "Close the dialogue",
        "Draw up the record",
    ]
    qtbot.keyClick(home.next.lines.lines[1], Qt.Key.Key_Space)
    assert went_to(window) == (Room.ROOM, ["record"])
