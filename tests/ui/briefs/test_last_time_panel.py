"""Last time beside a brief: entries taken over by one key, marked in the brief, and what changed since."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from jpdialog.domain.brief import Entry, EntryKind
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.use import Happened, Use
from jpdialog.services.desk import Desk
from jpdialog.services.dialogues import NewDialogue
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.carried.mark import CarriedMark
from jpdialog.ui.pages.briefs.carried.panel import LastTimePanel
from jpdialog.ui.pages.briefs.carried.tool import LastTimeTool
from jpdialog.ui.rooms import Place, Room
from tests.ui.briefs.conftest import NUMBERS, rows, texts
from tests.ui.test_accessible import nameless

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def last(desk: Desk, dialogue: Dialogue) -> list[Entry]:
    """A point and an answer of the dialogue before the one that is shown."""
    brief = desk.briefs.of_section(dialogue, "1 (1)").brief
    point = desk.briefs.add_entry(brief, EntryKind.POINT, "The survey covers nine harbours.")
    answer = desk.briefs.add_entry(brief, EntryKind.IF_RAISED, "And the piers?", answer="They stay.")
    with desk.store.transaction() as door:
        door.create(
            Use(
                dialogue_id=dialogue.id,
                entry_id=answer.id,
                lineage=brief.lineage,
                happened=Happened.RAISED,
                wording="They stay for now.",
            )
        )
    return [point, answer]


@pytest.fixture
def now(page: BriefsPage, window: MainWindow, desk: Desk, last: list[Entry]) -> Dialogue:
    dialogue = desk.dialogues.create(NewDialogue(number=next(NUMBERS), minutes=1))
    window.choose_dialogue(dialogue.id)
    window.go(Place(Room.BRIEFS, "1 (1)"))
    return dialogue


@pytest.fixture
def panel(page: BriefsPage, now: Dialogue, qtbot: QtBot) -> LastTimePanel:
    qtbot.keyClick(page.list.view, Qt.Key.Key_T, CTRL_SHIFT)
    telling = page.tool(LastTimeTool).telling
    qtbot.waitUntil(telling.isVisible)
    return telling


def marks(page: BriefsPage) -> list[CarriedMark]:
    return [mark for mark in page.sheet.findChildren(CarriedMark) if not mark.isHidden()]


def test_the_panel_tells_what_was_used_and_every_control_has_a_name(panel: LastTimePanel) -> None:
    assert nameless(panel) == []
    assert [row.used.text() for row in panel.rows] == ["Not noted whether it was used", "Raised by them"]
    assert "They stay for now." in panel.rows[1].then.text() and panel.rows[0].then.isHidden()
    assert panel.rows[0].take.hasFocus(), "one key takes the first one over"


def test_one_key_takes_an_entry_over_and_goes_on_to_the_next(
    page: BriefsPage, panel: LastTimePanel, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.keyClick(panel.rows[0].take, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: texts(page) == ["The survey covers nine harbours."])
    qtbot.waitUntil(lambda: not panel.rows[0].take.isEnabled() and panel.rows[1].take.hasFocus())
    assert [mark.word.text().partition(" · ")[2] for mark in marks(page)] == ["unchanged"]
    desk.undo()
    qtbot.waitUntil(lambda: texts(page) == [])
    qtbot.waitUntil(lambda: [row.take.isEnabled() for row in panel.rows] == [True, True])


def test_one_key_takes_everything_over(page: BriefsPage, panel: LastTimePanel, qtbot: QtBot) -> None:
    assert panel.all.text() == "Take all over (2)"
    qtbot.keyClick(panel, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: texts(page) == ["The survey covers nine harbours."])
    assert texts(page, EntryKind.IF_RAISED) == ["And the piers?"]
    qtbot.waitUntil(lambda: not panel.all.isEnabled())
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isHidden()


def test_a_brief_in_which_nothing_is_written_yet_leads_to_last_time(
    page: BriefsPage, now: Dialogue, desk: Desk, qtbot: QtBot
) -> None:
    tool = page.tool(LastTimeTool)
    qtbot.waitUntil(tool.lead.isVisible)
    assert tool.lead.text().endswith("that can be taken over: 2 (Ctrl+Shift+T)")
    tool.lead.setFocus()
    qtbot.keyClick(tool.lead, Qt.Key.Key_Return)
    qtbot.waitUntil(tool.telling.isVisible)
    qtbot.waitUntil(tool.lead.isHidden)
    qtbot.keyClick(tool.telling, Qt.Key.Key_A)
    qtbot.keyClick(tool.telling, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(marks(page)))
    assert tool.lead.isHidden(), "something is written in it now"


def test_what_is_told_under_an_entry_stands_under_it_and_not_beside(
    page: BriefsPage, panel: LastTimePanel, qtbot: QtBot
) -> None:
    qtbot.keyClick(panel, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: len(marks(page)) == 2)
    row = rows(page)[0]
    second, editor = QLabel("Told by another", row), row.field("text")
    row.tell_below(second)
    second.show()
    (first,) = [mark for mark in marks(page) if row.isAncestorOf(mark)]
    qtbot.waitUntil(lambda: second.y() > first.y() > editor.y())
    assert second.x() == first.x() == editor.x()


def test_a_carried_entry_shows_what_changed_since(
    page: BriefsPage, panel: LastTimePanel, desk: Desk, dialogue: Dialogue, qtbot: QtBot
) -> None:
    qtbot.keyClick(panel.rows[0].take, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(marks(page)))
    (mark,) = marks(page)
    assert not mark.word.isEnabled() and mark.words.isHidden()
    entry = rows(page)[0].entry
    assert entry is not None
    desk.briefs.write(entry, "text", "The survey covers ten harbours.")
    qtbot.waitUntil(lambda: mark.word.text().endswith("1 word changed"))
    assert "Carried over from the" in mark.word.text()
    mark.word.click()
    assert mark.words.isVisible() and ">nine</s>" in mark.words.text() and ">ten</u>" in mark.words.text()


def test_typing_beside_the_panel_does_not_make_it_anew(
    page: BriefsPage, panel: LastTimePanel, desk: Desk, qtbot: QtBot
) -> None:
    before = panel.rows[0]
    view = page.view
    assert view is not None
    desk.briefs.add_entry(view.brief, EntryKind.POINT, "A new point.")
    qtbot.waitUntil(lambda: texts(page) == ["A new point."])
    assert panel.rows[0] is before


def test_a_brief_without_a_past_says_so(
    page: BriefsPage, panel: LastTimePanel, window: MainWindow, qtbot: QtBot
) -> None:
    window.go(Place(Room.BRIEFS, "2"))
    qtbot.waitUntil(lambda: panel.rows == [] and not panel.all.isEnabled())
