"""The action beside the list: it shows what is kept, leads back to the line that it comes from, and keeps its width."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from jpdialog.domain.action_list import ActionColumn
from jpdialog.domain.actions import ActionItem, ActionStatus
from jpdialog.domain.dialogue import Dialogue
from jpdialog.domain.notes import Note, NoteKind
from jpdialog.services.desk import Desk
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.one_of_names import OneOfNames
from jpdialog.ui.pages.actions.list_part import ActionListPart
from jpdialog.ui.rooms import Room
from tests.ui.rooms.test_actions import at, column, numbers, page, stored, type_into, window

KEY = Qt.Key
__all__ = ["page", "window"]


def test_a_status_that_is_refused_is_not_shown_as_if_it_were_kept(
    page: ActionListPart, desk: Desk, qtbot: QtBot
) -> None:
    with desk.store.transaction() as door:
        door.edit(stored(desk, "A-4"), "status", ActionStatus.PARTLY_IMPLEMENTED)
    at(page, "A-4", ActionColumn.TEXT)
    box = page.beside.panel.boxes["status"]
    qtbot.waitUntil(lambda: box.currentText() == "Partly implemented")
    box.setFocus()
    with qtbot.waitSignal(page.trouble_met):
        qtbot.keyClick(box, KEY.Key_Down)
    assert stored(desk, "A-4").status is ActionStatus.PARTLY_IMPLEMENTED
    assert box.currentText() == "Partly implemented"


def test_a_colour_without_a_reason_is_not_shown_as_if_it_were_kept(
    page: ActionListPart, desk: Desk, qtbot: QtBot
) -> None:
    at(page, "A-4", ActionColumn.TEXT)
    panel = page.beside.panel
    panel.boxes["light_set"].setFocus()
    qtbot.keyClick(panel.boxes["light_set"], KEY.Key_Down)
    qtbot.waitUntil(panel.reason.hasFocus)
    with qtbot.waitSignal(page.trouble_met):
        qtbot.keyClick(panel.reason, KEY.Key_Return)
    assert stored(desk, "A-4").light_set is None
    assert panel.boxes["light_set"].currentText() == "By status and date"


def test_an_action_leads_back_to_its_line_in_the_notes_of_another_dialogue(
    window: MainWindow, page: ActionListPart, desk: Desk, qtbot: QtBot
) -> None:
    third = desk.dialogues.by_number(3)
    with desk.store.transaction() as door:
        text = "The Office will light the pier, mend the bell and tell the harbour master when both are done. " * 2
        note = door.create(Note(dialogue_id=third.id, kind=NoteKind.ACTION, text=text))
        door.edit(stored(desk, "A-4"), "note_id", note.id)
        fourth = door.create(Dialogue(instrument_id=third.instrument_id, edition_id=third.edition_id, number=4))
    window.choose_dialogue(fourth.id)
    at(page, "A-4", ActionColumn.TEXT)
    origin = page.beside.panel.origin
    qtbot.waitUntil(lambda: "light the pier" in origin.toolTip())
    assert origin.shown_text.endswith("…") and not origin.text().endswith(origin.shown_text)
    assert page.beside.minimumSizeHint().width() <= window.inspector.width()
    origin.setFocus()
    qtbot.keyClick(origin, KEY.Key_Space)
    assert window.dialogue_id == third.id
    assert window.page is window.pages[Room.ROOM]


def test_what_goes_into_the_papers_of_either_language_is_written_in_both(
    page: ActionListPart, desk: Desk, qtbot: QtBot
) -> None:
    at(page, "A-4", ActionColumn.TEXT)
    panel = page.beside.panel
    for field in ("next_step", "resources", "decision_sought"):
        for name, typed in ((field, f"Hire a boat for {field}"), (f"{field}_translation", "Lease one")):
            panel.prose[name].setFocus()
            qtbot.keyClicks(panel.prose[name], typed)
    page.leave()
    kept = stored(desk, "A-4")
    assert (kept.resources, kept.resources_translation) == ("Hire a boat for resources", "Lease one")
    assert (kept.next_step_translation, kept.decision_sought_translation) == ("Lease one", "Lease one")
    assert panel.prose["resources_translation"].accessibleName() == "Resources, in the second language"
    desk.undo()
    assert stored(desk, "A-4").decision_sought_translation == ""


def test_a_lead_that_is_chosen_from_the_names_is_kept_at_once(page: ActionListPart, desk: Desk, qtbot: QtBot) -> None:
    at(page, "A-4", ActionColumn.TEXT)
    panel, names = page.beside.panel, page.keeper.list.cells.bodies() if page.keeper else []
    known, line = panel.known[ActionColumn.LEAD], panel.lines[ActionColumn.LEAD]
    other = next(each for each in names if each != line.text())
    line.setFocus()
    line.setText(other)  # as Qt does for a name that is chosen: to it nobody typed that
    known.activated.emit(other)
    assert page.beside.panel.action is not None
    qtbot.waitUntil(lambda: column(page, ActionColumn.LEAD)[numbers(page).index("A-4")] == other)


def test_the_only_name_that_is_left_is_taken_by_one_enter(page: ActionListPart, qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    known = OneOfNames(line)
    known.offer(["Harbour Office", "Harbour Master", "Mint"])
    for typed, kept in (("min", "Mint"), ("harb", "harb")):
        line.setText(typed)
        known.setCompletionPrefix(typed)
        with qtbot.waitSignal(known.taken):
            qtbot.keyClick(known.popup(), KEY.Key_Return)
        assert (line.text(), line.isModified()) == (kept, True)


def test_who_holds_ctrl_and_takes_back_has_the_rows_still_picked(
    page: ActionListPart, desk: Desk, qtbot: QtBot
) -> None:
    at(page, "A-3", ActionColumn.TEXT)
    page.table.pick([stored(desk, each).id for each in ("A-3", "A-4")])
    page.bulk.wanted.emit(ActionColumn.STATUS.value, ActionStatus.ON_HOLD.value)
    qtbot.waitUntil(lambda: stored(desk, "A-3").status is ActionStatus.ON_HOLD)
    qtbot.keyPress(page.table, KEY.Key_Control, Qt.KeyboardModifier.ControlModifier)
    desk.undo()
    page.refresh(None)
    qtbot.keyRelease(page.table, KEY.Key_Control)
    assert stored(desk, "A-3").status is not ActionStatus.ON_HOLD
    picked = {each.number for each in (desk.store.get(ActionItem, one) for one in page.table.picked_ids()) if each}
    assert picked == {"A-3", "A-4"}


def test_what_is_taken_back_of_an_action_is_told_by_its_number(
    window: MainWindow, page: ActionListPart, desk: Desk, qtbot: QtBot
) -> None:
    at(page, "A-4", ActionColumn.TEXT)
    page.bulk.wanted.emit(ActionColumn.STATUS.value, ActionStatus.ON_HOLD.value)
    qtbot.waitUntil(lambda: stored(desk, "A-4").status is ActionStatus.ON_HOLD)
    qtbot.keyClick(page.table, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.history.notice.isVisible)
    assert window.history.notice.sentence.text().startswith("Taken back: A-4 · ")


def test_escape_gives_up_what_a_cell_could_not_keep(page: ActionListPart, qtbot: QtBot) -> None:
    at(page, "A-4", ActionColumn.DUE)
    was = column(page, ActionColumn.DUE)
    with qtbot.waitSignal(page.trouble_met):
        type_into(page, "one day", qtbot)
    assert "one day" in column(page, ActionColumn.DUE) and page.has_unsaved()
    qtbot.keyClick(page.table, KEY.Key_Escape)
    assert column(page, ActionColumn.DUE) == was and not page.has_unsaved()
