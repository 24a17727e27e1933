"""A meeting of two hours, typed by a note-taker through the real window, and its record when the last word is spoken.

A short one is part of the tests; ``python -m tests.stories.two_hours_in_the_room`` types 600 lines at ten characters a
second, each key when its moment has come and never sooner (about fifty minutes), ``--speed 0`` as fast as it goes;
``--there 5000`` lets so many lines stand there before. What was typed is then held to what is in the record.
"""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from xml.sax.saxutils import escape
from zipfile import ZipFile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jpdialog.app import Desktop
from jpdialog.domain.notes import Note
from jpdialog.domain.ordering import keys
from jpdialog.services.desk import Desk
from jpdialog.services.exports import made
from jpdialog.services.notes import Notes
from jpdialog.services.papers import Wish
from jpdialog.services.sample import create_sample
from jpdialog.ui.pages.room.page import RoomPage
from jpdialog.ui.pages.room.parts import RoomParts
from jpdialog.ui.rooms import Place, Room

SAID = (
    "Thanks for the report on the survey; asks how many officers still use what they learnt.",
    "? Will the contribution for the next year rise?",
    "Before parliament; no amounts today.",
    "! The next phase will include forensics and trend analysis.",
    "> results by province @UNODC by end of February #1 (3)",
    "~ Proposes “each quarter” in place of “regularly” in #3 (9).",
    "= 128 officers trained since 2012.",
    "州別の成果を高く評価。",
    "＞結果報告　＠UNODC　次回対話まで",
    "？テロ対策の研修は来年も続くか。",
)
ITEMS = 8


@dataclass
class Meeting:
    """What was typed, and how long each key took until it was painted."""

    lines: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    took: float = 0.0


def fill(desk: Desk, lines: int) -> None:
    """Put so many lines into the notes, as if they had been typed."""
    dialogue = desk.dialogues.by_number()
    agenda = desk.dialogues.agenda(dialogue)
    last = Notes(desk, dialogue).all()[-1].position
    with desk.store.transaction() as door:
        for number, place in enumerate(keys(lines, last)):
            text = f"Line {number}: what was said of it, in a sentence of some length, as they are."
            door.create(
                Note(
                    dialogue_id=dialogue.id,
                    agenda_item_id=agenda[number * len(agenda) // lines].id,
                    typed=text,
                    text=text,
                    position=place,
                    sequence=number,
                )
            )


def hold(application: QApplication, page: RoomPage, lines: int, a_key: float = 0.0) -> Meeting:
    """Type so many lines under all items, the sides in turn."""
    meeting, entry, began = Meeting(), page.parts.entry, perf_counter()
    for number in range(lines):
        if number * ITEMS // lines != (number - 1) * ITEMS // lines or number == 0:
            QTest.keyClick(entry, Qt.Key.Key_F8)
        QTest.keyClick(entry, Qt.Key.Key_F6)
        words = f"{SAID[number % len(SAID)]} {number}" if number % 3 else SAID[number % len(SAID)]
        meeting.lines.append(words)
        for took in _typed(application, page, words, a_key):
            meeting.seconds.append(took)
    meeting.took = perf_counter() - began
    return meeting


def _typed(application: QApplication, page: RoomPage, words: str, a_key: float) -> Iterator[float]:
    for sign in [*words, "\r"]:
        began = perf_counter()
        key = Qt.Key.Key_Return if sign == "\r" else 0
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "" if key else sign)
        QApplication.sendEvent(page.parts.entry, event)
        application.processEvents()
        page.parts.entry.viewport().repaint()
        yield perf_counter() - began
        QTest.qWait(max(0, round(1000 * (a_key - (perf_counter() - began)))))


def _tell(meeting: Meeting, size: int, exporting: float) -> None:
    took = [1000 * each for each in meeting.seconds]
    late, speed = sum(each > 50 for each in took), len(took) / meeting.took
    sys.stdout.write(f"{len(meeting.lines)} lines, {len(took)} keys, {speed:.1f} a second, all of them there\n")
    sys.stdout.write(f"a record of {size} bytes with all of them, exported in {exporting:.1f} s\n")
    sys.stdout.write(f"key to screen: median {median(took):.1f} ms, worst {max(took):.1f} ms, over 50 ms: {late}\n")


def main() -> None:
    """Hold it, export the record, and tell how long keys took."""
    asked = ArgumentParser(description=__doc__)
    asked.add_argument("--lines", type=int, default=600)
    asked.add_argument("--speed", type=float, default=10, help="characters a second; 0: as fast as it goes")
    asked.add_argument("--there", type=int, default=0, help="lines that stand there before")
    wanted = asked.parse_args()
    application = QApplication([])
    with TemporaryDirectory() as folder:
        if wanted.there:
            desk = create_sample(Path(folder) / "s")
            fill(desk, wanted.there)
            desk.close()
        sample = Namespace(sample=True, workspace=Path(folder) / "s", passphrase_file=None, language="en", theme="dark")
        desktop = Desktop(application, sample, Path(folder) / "settings")
        page = _gone_to(application, desktop)
        meeting = hold(application, page, wanted.lines, 1 / wanted.speed if wanted.speed else 0.0)
        _check(desktop, page, meeting)
        desktop.frame.close()
        desktop.close()


def _gone_to(application: QApplication, desktop: Desktop) -> RoomPage:
    """The page of the room, once it is there to be typed in."""
    desktop.show()
    while desktop.window.desk is None:
        application.processEvents()
    desktop.window.go(Place(Room.ROOM))
    parts = desktop.window.pages[Room.ROOM]
    assert isinstance(parts, RoomParts)
    page = parts.part
    assert isinstance(page, RoomPage)
    while page.room_now is None:
        application.processEvents()
    return page


def _check(desktop: Desktop, page: RoomPage, meeting: Meeting) -> None:
    """All that was typed is noted, and in the record."""
    assert page.dialogue is not None and desktop.window.desk is not None
    noted = Notes(desktop.window.desk, page.dialogue).all()[-len(meeting.lines) :]
    assert [each.typed for each in noted] == meeting.lines
    began = perf_counter()
    record = made(desktop.window.desk, "record", Wish(today=date.today()))
    text = ZipFile(BytesIO(record)).read("word/document.xml").decode()
    assert all(escape(each.text) in text for each in noted)
    _tell(meeting, len(record), perf_counter() - began)


if __name__ == "__main__":
    main()
