"""How long a key waits in the room with 5,000 lines already there, what Enter takes, and how soon the room opens.

Run it by itself, `python benchmarks/room.py [LINES]`. A note-taker types in the real window on the sample at ten keys a
second, as people do, so that what is kept on the side has its time; milliseconds on the clock, and of the processor for
the window's thread. A step is what the window's thread does without looking up: longer than 50, and a key waits.
"""

import os
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, sleep, thread_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt  # noqa: E402
from PySide6.QtGui import QKeyEvent  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from jpdialog.app import Desktop  # noqa: E402
from jpdialog.services.sample import create_sample  # noqa: E402
from jpdialog.ui.pages.room.page import RoomPage  # noqa: E402
from jpdialog.ui.pages.room.parts import RoomParts  # noqa: E402
from jpdialog.ui.rooms import Place, Room  # noqa: E402
from tests.stories.two_hours_in_the_room import fill  # noqa: E402

LINES, TYPED, A_KEY, A_REST = 5_000, 12, 0.1, 0.002
WORDS = "> results by province and of the survey @UNODC by end of February #1 (3)"


@dataclass
class Took:
    """How long each of many things took, on the clock and of the thread."""

    clock: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)

    def time(self, act: Callable[[], object]) -> None:
        """Do it, and remember how long it took."""
        began, own = perf_counter(), thread_time()
        act()
        self.clock.append(1000 * (perf_counter() - began))
        self.own.append(1000 * (thread_time() - own))

    def told(self) -> str:
        """Median and worst."""
        late = sum(each > 50 for each in self.clock)
        clock = f"median {median(self.clock):6.1f}, worst {max(self.clock):6.1f}, over 50: {late:3}"
        own = f"median {median(self.own):5.1f}, worst {max(self.own):6.1f}"
        return f"{len(self.clock):6} times: {clock}; of the processor: {own}"


class Bench:
    """The window, driven as an event loop would: whatever is to be done is a step, and between steps it rests."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self._application = application
        asked = Namespace(sample=True, workspace=folder / "s", passphrase_file=None, language="en", theme="dark")
        self.desktop = Desktop(application, asked, folder / "settings")
        self.desktop.frame.resize(1440, 900)
        self.steps = Took()

    def rest(self, is_over: Callable[[], object]) -> None:
        """Let the window do what it has to, until something is so."""
        while not is_over():
            self.steps.time(self._application.processEvents)
            sleep(A_REST)

    def rest_for(self, seconds: float) -> None:
        """Let it do so for a time."""
        self.rest_until(perf_counter() + seconds)

    def rest_until(self, moment: float) -> None:
        """Let it do so until then."""
        self.rest(lambda: perf_counter() > moment)

    def open_room(self) -> RoomPage:
        """Go to the room, and tell how soon it was painted and had its lines."""
        window = self.desktop.window
        self.steps, began = Took(), perf_counter()

        def go() -> None:
            window.go(Place(Room.ROOM))
            window.stack.repaint()

        self.steps.time(go)
        painted = 1000 * (perf_counter() - began)
        parts = window.pages[Room.ROOM]
        assert isinstance(parts, RoomParts) and isinstance(parts.part, RoomPage)
        page = parts.part
        self.rest(page.parts.view.notes.rowCount)
        page.parts.view.viewport().repaint()
        print(f"the room is painted after {painted:.0f}, its lines after {1000 * (perf_counter() - began):.0f}")
        print(f"steps until then  {self.steps.told()}")
        return page

    def type_lines(self, page: RoomPage) -> Iterator[tuple[str, Took]]:
        """Type, and give back what keys and what Enter took until it was painted."""
        taken = {"a key": Took(), "Enter": Took()}
        self.steps = Took()
        for sign in [*WORDS, "\r"] * TYPED:
            due = perf_counter() + A_KEY
            taken["Enter" if sign == "\r" else "a key"].time(partial(self._press, page, sign))
            self.rest_until(due)
        yield from (*taken.items(), ("steps between", self.steps))

    def _press(self, page: RoomPage, sign: str) -> None:
        key = Qt.Key.Key_Return if sign == "\r" else 0
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "" if key else sign)
        QApplication.sendEvent(page.parts.entry, event)
        self._application.processEvents()
        page.parts.entry.viewport().repaint()


def main() -> None:
    """Measure and print a table."""
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else LINES
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        desk = create_sample(Path(folder) / "s")
        fill(desk, lines)
        desk.close()
        bench = Bench(application, Path(folder))
        bench.desktop.show()
        bench.rest(lambda: bench.desktop.window.desk is not None)
        bench.rest_for(1)
        print(f"{lines} lines there; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        page = bench.open_room()
        page.acts.go_on()
        for what, took in bench.type_lines(page):
            print(f"{what:17} {took.told()}")
        bench.desktop.frame.close()
        bench.desktop.close()


if __name__ == "__main__":
    main()
