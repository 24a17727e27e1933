"""What ten thousand cells that came back cost the window: taking the workbook in, looking, deciding one and many.

Run it by itself, `python benchmarks/returned.py [CELLS]`. A turn is what the window's thread does without looking up,
in milliseconds of the processor: longer than 50, and a key waits. The clock says how long until all was there.
"""

import os
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from time import monotonic, thread_time
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QMenu  # noqa: E402

from jpdialog.app import Desktop  # noqa: E402
from jpdialog.domain.actions import ActionItem  # noqa: E402
from jpdialog.domain.papers.matrix import MatrixColumn  # noqa: E402
from jpdialog.domain.returned_files import ReturnedCells, ReturnedDecision, ReturnedFile  # noqa: E402
from jpdialog.services.desk import Desk  # noqa: E402
from jpdialog.services.exports import export  # noqa: E402
from jpdialog.services.papers import Wish  # noqa: E402
from jpdialog.services.sample import create_sample  # noqa: E402
from jpdialog.ui.pages.documents.page import RETURNED, DocumentsPage  # noqa: E402
from jpdialog.ui.rooms import Room  # noqa: E402
from tests.documents.matrix_samples import filled_in  # noqa: E402

CELLS, AT_MOST = 10_000, 1200


class Bench:
    """The window on the sample with many more actions."""

    def __init__(self, desktop: Desktop, application: QApplication) -> None:
        self._desktop, self._application = desktop, application
        self._until(lambda: desktop.window.desk is not None and len(desktop.window.pages) == len(Room))
        quiet = monotonic() + 3
        self._until(lambda: monotonic() > quiet and not desktop.window.worker.is_busy)
        page = desktop.window.pages[Room.DOCUMENTS]
        assert isinstance(page, DocumentsPage)
        self.page, self.card = page, page.returned.card

    def _until(self, done: Callable[[], bool]) -> list[float]:
        """The turns until it is done."""
        turns, until = [], monotonic() + AT_MOST
        while not done() and monotonic() < until:
            began = thread_time()
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
            turns.append(1000 * (thread_time() - began))
        return turns

    def time(self, what: str, act: Callable[[], object], done: Callable[[], bool]) -> None:
        """Do something, and print what it cost until it was done."""
        clock, began = monotonic(), thread_time()
        act()
        turns = [1000 * (thread_time() - began), *self._until(done)]
        late = sum(each > 50 for each in turns)
        told = f"longest turn {max(turns):7.1f}  over 50: {late:3}  in all {sum(turns):8.0f}"
        sys.stdout.write(f"{what:<32} {told}  clock {monotonic() - clock:7.2f} s\n")
        sys.stdout.flush()

    def is_worked_out(self) -> bool:
        """Whether it is known of each cell how it stands."""
        return bool(self.card.model.lines) and all(each.key in self.card.model.known for each in self.card.model.lines)

    def run(self, file: Path) -> None:
        """All of it, in the order in which somebody would."""
        window, card = self._desktop.window, self.card
        window.go(RETURNED)
        self.time("taken in, lines there", lambda: self.page.returned.take_in(file), lambda: bool(card.model.lines))
        self.time("all worked out", lambda: None, self.is_worked_out)
        self.decide()
        self.time("shown: all", card.bar.chips[2].click, self.is_worked_out)
        self.time("shown: waiting", card.bar.chips[0].click, self.is_worked_out)
        self.time("file put away", card.bar.away_button.click, lambda: not card.model.lines)
        self.time("taken back", window.history.take_back, lambda: bool(card.model.lines))
        self.time("all worked out", lambda: None, self.is_worked_out)
        menu = card.bar.accept_many.menu()
        assert isinstance(menu, QMenu)
        self.time("all that is clear accepted", menu.actions()[2].trigger, lambda: not card.model.lines)

    def decide(self) -> None:
        """One, another one, and the next that waits."""
        card = self.card
        for key, what in ((Qt.Key.Key_A, "one accepted"), (Qt.Key.Key_R, "one refused"), (Qt.Key.Key_N, "the next")):
            for _ in range(3):
                count = len(card.model.lines) - (key != Qt.Key.Key_N)
                done = partial(self._is_left, count)
                self.time(what, partial(QTest.keyClick, card.table, key), done)

    def _is_left(self, count: int) -> bool:
        return len(self.card.model.lines) == count and self.is_worked_out()


def more_actions(desk: Desk, count: int) -> None:
    """Actions that the matrix has beside those of the sample."""
    first = desk.store.find(ActionItem)[0]
    made = first.model_dump(include={"instrument_id", "dialogue_id", "lineage", "lead_id"})
    with desk.store.transaction() as door:
        for number in range(count):
            text = f"Survey harbour {number} and tell the office what is wanted there"
            door.create(ActionItem(number=f"B-{number:06}", text=text, position=f"b{number:06}", **made))


def without_what_came_back(desk: Desk) -> None:
    """Only what is measured waits: the sample has workbooks of its own."""
    with desk.store.transaction() as door:
        for kind in (ReturnedDecision, ReturnedCells, ReturnedFile):
            for each in desk.store.find(kind):
                door.delete(each)


def sent_and_filled_in(folder: Path, cells: int) -> Path:
    """A matrix of so many actions, each with another next step than it was sent with."""
    desk = create_sample(folder / "s")
    rows = range(1, cells + 1)
    without_what_came_back(desk)
    more_actions(desk, cells)
    file = export(desk, "follow-up-workbook", Wish(today=date.today()), folder / "matrix.xlsx")

    def fill(_sheet: Any, cell: Callable[[int, MatrixColumn], Any]) -> None:
        for row in rows:
            cell(row, MatrixColumn.NEXT_STEP).value = f"ask office {row} for the figures of this year"

    file.write_bytes(filled_in(file.read_bytes(), fill))
    desk.close()
    return file


def main() -> None:
    """Measure and print a table."""
    cells = int(sys.argv[1]) if len(sys.argv) > 1 else CELLS
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        file = sent_and_filled_in(Path(folder), cells)
        asked = Namespace(sample=True, workspace=Path(folder) / "s", passphrase_file=None, language="en", theme="light")
        desktop = Desktop(application, asked, Path(folder) / "settings")
        desktop.frame.resize(1280, 720)
        desktop.show()
        Bench(desktop, application).run(file)
        desktop.frame.close()
        desktop.close()


if __name__ == "__main__":
    main()
