"""How long a key waits in the room with 5,000 lines already there: from the key to its paint, and what Enter takes.

Run it by itself, `python benchmarks/room.py [LINES]`. A note-taker types in the real window on the sample at ten keys a
second, as people do, so that what is kept on the side has its time; milliseconds.
"""

import os
import sys
import tempfile
from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt  # noqa: E402
from PySide6.QtGui import QKeyEvent  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from jpdialog.app import Desktop  # noqa: E402
from jpdialog.domain.notes import Note  # noqa: E402
from jpdialog.domain.ordering import keys  # noqa: E402
from jpdialog.services.desk import Desk  # noqa: E402
from jpdialog.services.known_in_the_room import known_at  # noqa: E402
from jpdialog.services.notes import Notes, Stand  # noqa: E402
from jpdialog.ui.pages.room.page import RoomPage  # noqa: E402
from jpdialog.ui.pages.room.parts import RoomParts  # noqa: E402
from jpdialog.ui.rooms import Place, Room  # noqa: E402

LINES, TYPED, A_KEY = 5_000, 12, 0.1
WORDS = "> results by province and of the survey @UNODC by end of February #1 (3)"


def fill(desk: Desk, lines: int) -> None:
    """Put so many lines in, as if they had been typed."""
    dialogue = desk.dialogues.by_number()
    agenda = desk.dialogues.agenda(dialogue)
    last = Notes(desk, dialogue).all()[-1].position
    with desk.store.transaction() as door:
        for number, place in enumerate(keys(lines, last)):
            item = agenda[number * len(agenda) // lines]
            text = f"Line {number}: what was said of it, in a sentence of some length, as they are."
            door.create(
                Note(
                    dialogue_id=dialogue.id,
                    agenda_item_id=item.id,
                    typed=text,
                    text=text,
                    position=place,
                    sequence=number,
                )
            )
    Notes(desk, dialogue).add("last", Stand(), known_at(desk, dialogue, "en", date.today()))


def type_lines(application: QApplication, page: RoomPage) -> Iterator[tuple[str, float, float]]:
    """Type, and tell of each key what it was, how long it took until it was painted, and the thread's own time."""
    for _ in range(TYPED):
        for sign in [*WORDS, "\r"]:
            due = perf_counter() + A_KEY
            key = Qt.Key.Key_Return if sign == "\r" else 0
            began, own = perf_counter(), thread_time()
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "" if key else sign)
            QApplication.sendEvent(page.parts.entry, event)
            application.processEvents()
            page.parts.entry.viewport().repaint()
            yield "enter" if key else "key", perf_counter() - began, thread_time() - own
            while perf_counter() < due:
                application.processEvents()


def main() -> None:
    """Measure and print a table."""
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else LINES
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        asked = Namespace(sample=True, workspace=Path(folder) / "s", passphrase_file=None, language="en", theme="dark")
        desktop = Desktop(application, asked, Path(folder) / "settings")
        desktop.frame.resize(1440, 900)
        desktop.show()
        while desktop.window.desk is None:
            application.processEvents()
        fill(desktop.window.desk, lines)
        began = perf_counter()
        desktop.window.go(Place(Room.ROOM))
        parts = desktop.window.pages[Room.ROOM]
        assert isinstance(parts, RoomParts)
        page = parts.part
        assert isinstance(page, RoomPage)
        while page.room_now is None or not page.parts.view.notes.notes:
            application.processEvents()
        print(f"{lines} lines there; the room is open after {1000 * (perf_counter() - began):.0f}")
        page.acts.go_on()
        told = list(type_lines(application, page))
        for what in ("key", "enter"):
            took = [1000 * each[1] for each in told if each[0] == what]
            own = [1000 * each[2] for each in told if each[0] == what]
            late = sum(each > 50 for each in took)
            print(f"{what:6} {len(took):5} times: median {median(took):6.1f}, worst {max(took):6.1f}, over 50: {late};")
            print(f"       of the thread itself: median {median(own):6.1f}, worst {max(own):6.1f}")
        desktop.frame.close()
        desktop.close()


if __name__ == "__main__":
    main()
