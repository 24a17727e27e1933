"""What is due within a week, on Home: told quietly, leading there, and nothing where nothing is due."""

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.domain.dialogue import Dialogue
from jpdialog.services.desk import Desk
from jpdialog.services.reminders import due_soon
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.home import HomePage
from jpdialog.ui.rooms import Room
from tests.ui.home.conftest import TODAY, went_to
from tests.ui.home.test_home import put, told, write


def in_days(days: int, dialogue: Dialogue, **fields: object) -> ActionItem:
    return ActionItem(instrument_id=dialogue.instrument_id, due=TODAY + timedelta(days=days), **fields)  # type: ignore[arg-type]


def later(desk: Desk, dialogue: Dialogue) -> None:
    """Have every brief be due after the week."""
    for view in desk.briefs.of_dialogue(dialogue):
        desk.briefs.write(view.brief, "deadline", TODAY + timedelta(days=9))


def test_many_briefs_of_one_day_are_one_line(home: HomePage) -> None:
    assert told(home.soon.lines) == ["in 4 days, 4 briefs to hand in"]


def test_nothing_due_shows_nothing(home: HomePage, desk: Desk, dialogue: Dialogue, qtbot: QtBot) -> None:
    later(desk, dialogue)
    qtbot.waitUntil(lambda: not home.soon.isVisible())


def test_what_is_due_within_a_week_is_told_and_leads_there(
    home: HomePage, desk: Desk, dialogue: Dialogue, window: MainWindow, qtbot: QtBot
) -> None:
    later(desk, dialogue)
    first = put(desk, in_days(0, dialogue, number="A-1", text="Send charts"))
    put(desk, in_days(7, dialogue, number="A-2", text="Count boats"))
    put(desk, in_days(8, dialogue, number="A-3", text="Later"))
    put(desk, in_days(3, dialogue, number="A-4", text="Done", status=ActionStatus.IMPLEMENTED))
    write(desk, dialogue, "1 (1)", deadline=TODAY + timedelta(days=1))
    qtbot.waitUntil(lambda: len(told(home.soon.lines)) == 3)
    assert [line.split(", ")[:2] for line in told(home.soon.lines)] == [
        ["today", "A-1"],
        ["tomorrow", "1 (1)"],
        ["in 7 days", "A-2"],
    ]
    assert home.soon.isVisible() and home.soon.head.text() == "Due within 7 days"
    qtbot.mouseClick(home.soon.lines.lines[0], Qt.MouseButton.LeftButton)
    assert went_to(window) == (Room.ACTIONS, [first])


def test_a_dialogue_that_begins_is_due(desk: Desk, dialogue: Dialogue) -> None:
    desk.store.edit(dialogue, "starts_on", (TODAY + timedelta(days=7)).isoformat())
    (found,) = due_soon(desk, [], TODAY)
    assert isinstance(found.thing, Dialogue)
    assert due_soon(desk, [], TODAY - timedelta(days=1)) == ()


def test_reports_of_projects_are_told_when_their_time_comes_and_when_they_are_late(
    home: HomePage, desk: Desk, dialogue: Dialogue, window: MainWindow, qtbot: QtBot
) -> None:
    later(desk, dialogue)
    project = desk.projects.add("Buoys", {"number": "RUR/1"})
    near = desk.projects.add_report(
        project, {"kind": "financial", "due": (TODAY + timedelta(days=20)).isoformat(), "remind_days": "20"}
    )
    late = desk.projects.add_report(project, {"due": (TODAY - timedelta(days=1)).isoformat()})
    qtbot.waitUntil(lambda: told(home.soon.lines) == ["in 20 days, RUR/1, Buoys, Financial report"])
    assert home.soon.head.text() == "Due soon", "it is more than a week away"
    assert "late reports: 1" in home.late.meaning.text()
    (line,) = told(home.late.lines)
    assert "Buoys" in line and "Progress report" in line
    qtbot.mouseClick(home.late.lines.lines[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(home.soon.lines.lines[0], Qt.MouseButton.LeftButton)
    assert went_to(window) == (Room.FACTS, [late.id, near.id])
