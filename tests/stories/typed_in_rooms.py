"""What is typed in the room and at the actions: answers asked for, shorthand, outcomes, the record, views, leads."""

from PySide6.QtTest import QTest

from jpdialog.domain.action_list import ActionColumn
from jpdialog.services.action_items import Actions
from jpdialog.ui.pages.actions.list_part import ActionListPart
from jpdialog.ui.pages.actions.page import ActionsPage
from jpdialog.ui.pages.briefs import BriefsPage
from jpdialog.ui.pages.briefs.inspector import BriefInspector
from jpdialog.ui.pages.documents import DocumentsPage
from jpdialog.ui.pages.room.outcome.part import OutcomePart
from jpdialog.ui.pages.room.page import RoomPage
from jpdialog.ui.pages.room.parts import RoomParts
from jpdialog.ui.pages.room.record.part import RecordPart
from jpdialog.ui.rooms import Place, Room
from tests.stories.typist import KEYS, Typist


def type_in_rooms(typist: Typist) -> None:
    """Everything that can be typed there, once there is a dialogue."""
    take_notes(typist)
    weigh_a_section(typist)
    write_the_record(typist)
    follow_up(typist)
    hand_a_brief_in(typist)
    hand_out_a_copy(typist)


def take_notes(typist: Typist) -> None:
    """A line, letters of an answer, and shorthand of one's own."""
    room = typist.window.pages[Room.ROOM]
    assert isinstance(room, RoomParts)
    typist.window.go(Place(Room.ROOM))
    notes = room.made["notes"]
    assert isinstance(notes, RoomPage)
    typist.until(lambda: notes.parts.entry.isVisible() and notes.room_now is not None)
    typist.mark(notes.parts.entry)
    QTest.keyClick(notes.parts.entry, KEYS.Key_Return)
    notes.acts.open_answers()
    typist.until(notes.parts.answers.isVisible)
    typist.mark(notes.parts.answers.letters)
    QTest.keyClick(notes.parts.answers.letters, KEYS.Key_Escape)
    notes.acts.open_shorthand()
    typist.until(notes.parts.shorthand.isVisible)
    typist.mark(notes.parts.shorthand.short)
    typist.mark(notes.parts.shorthand.words)
    QTest.keyClick(notes.parts.shorthand.words, KEYS.Key_Return)
    QTest.keyClick(notes.parts.shorthand.words, KEYS.Key_Escape)


def weigh_a_section(typist: Typist) -> None:
    """Our line, their line, what was agreed and what was left open."""
    room = typist.window.page
    assert isinstance(room, RoomParts)
    room.choose("outcome")
    part = room.part
    assert isinstance(part, OutcomePart)
    typist.until(lambda: bool(part.views))
    typist.mark_all(part)
    part.leave()


def write_the_record(typist: Typist) -> None:
    """A paragraph in words of one's own."""
    room = typist.window.page
    assert isinstance(room, RoomParts)
    room.choose("record")
    part = room.part
    assert isinstance(part, RecordPart)
    part.draw_up()
    typist.until(lambda: part.view is not None and part.view.is_drawn_up)
    part.paragraphs.setFocus()
    typist.until(part.panel.isVisible)
    typist.mark(part.panel.text)
    part.leave()


def follow_up(typist: Typist) -> None:
    """A new action, words to find it by, a view's name, and a lead for several at once."""
    page = typist.window.pages[Room.ACTIONS]
    assert isinstance(page, ActionsPage)
    typist.window.go(Place(Room.ACTIONS))
    part = page.part
    assert isinstance(part, ActionListPart)
    typist.until(lambda: part.keeper is not None and part.keeper.words is not None)
    assert typist.window.desk is not None
    Actions(typist.window.desk).put_all([(None, {"text": "Survey the harbours"})])
    say_more_beside_the_list(typist, part)
    part.new_action()
    typist.mark(part.filter.text)
    part.filter.text.clear()
    part.filter.name.begin()
    typist.mark(part.filter.name)
    QTest.keyClick(part.filter.name, KEYS.Key_Escape)
    part.bulk.begin(ActionColumn.LEAD)
    typist.mark(part.bulk.line)
    typist.mark_all(typist.window)


def say_more_beside_the_list(typist: Typist, part: ActionListPart) -> None:
    """All that is told of one action; a name that nobody bears and a day that is none are refused."""
    typist.until(lambda: len(part.model.rows) > 0)
    part.table.choose(0)
    typist.window.header.ui.fold_button.setChecked(True)
    beside = part.inspector()
    assert beside is not None
    typist.until(part.beside.panel.isVisible)
    typist.mark_all(beside)
    typist.put_lists_away()


def hand_a_brief_in(typist: Typist) -> None:
    """A body is asked that is not known yet, and there is something to say to what it was given."""
    page = typist.window.pages[Room.BRIEFS]
    assert isinstance(page, BriefsPage)
    typist.window.go(Place(Room.BRIEFS))
    beside = page.inspector()
    assert isinstance(beside, BriefInspector)
    typist.until(beside.clearance.body.isVisible)
    typist.mark(beside.clearance.body)
    QTest.keyClick(beside.clearance.body, KEYS.Key_Return)
    typist.put_lists_away()
    next(each for each in page.actions_here() if each.name == "Hand in").run()
    typist.until(beside.clearance.comment.isVisible)
    typist.mark(beside.clearance.comment)


def hand_out_a_copy(typist: Typist) -> None:
    """An issued pack has a copy to spare, and somebody gets it."""
    page = typist.window.pages[Room.DOCUMENTS]
    assert isinstance(page, DocumentsPage)
    typist.window.go(Place(Room.DOCUMENTS, "pack"))
    page.pack.issue()
    issues = page.pack.issues
    typist.until(issues.isVisible)
    typist.mark(issues.whom)
