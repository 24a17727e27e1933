"""A meeting is typed through the window, line by line, and its record is exported with all of it."""

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jpdialog.domain.notes import NoteKind
from jpdialog.services.exports import made
from jpdialog.services.notes import Notes
from jpdialog.services.papers import Wish
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.room.page import RoomPage
from jpdialog.ui.rooms import Place, Room
from jpdialog.ui.worker import Worker
from tests.made_once import MadeOnce
from tests.stories.two_hours_in_the_room import ITEMS, hold

LINES = 40


def test_a_meeting_is_typed_and_its_record_exported(
    tmp_path: Path, made_once: MadeOnce, qtbot: QtBot, qapp: QApplication
) -> None:
    desk, worker = made_once.sample(tmp_path / "sample"), Worker()
    window, page = MainWindow(worker), RoomPage()
    qtbot.addWidget(window)
    window.add_page(page)
    window.show_desk(desk)
    window.show()
    window.go(Place(Room.ROOM))
    qtbot.waitUntil(lambda: page.room_now is not None)
    before = desk.store.count(type(Notes(desk, desk.dialogues.by_number()).all()[0]))
    try:
        meeting = hold(qapp, page, LINES)
        notes = Notes(desk, desk.dialogues.by_number()).all()[before:]
        assert [each.typed for each in notes] == meeting.lines
        assert [each.sequence for each in notes] == list(range(1, LINES + 1))
        assert len({each.agenda_item_id for each in notes}) == ITEMS
        assert {each.kind for each in notes} == set(NoteKind)
        record = made(desk, "record", Wish(today=date(2027, 1, 15)))
        text = ZipFile(BytesIO(record)).read("word/document.xml").decode()
        assert "forensics and trend analysis" in text
        assert "州別の成果を高く評価" in text
    finally:
        window.show_desk(None)
        worker.close()
        desk.close()
