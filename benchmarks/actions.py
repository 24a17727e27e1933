"""How long a list of ten and of a hundred thousand actions takes: opening, a key in the filter, sorting, changing.

Run it by itself, `python benchmarks/actions.py [COUNT…]`; it prints milliseconds and keeps nothing.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import monotonic, thread_time

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from jpdialog.domain.action_list import ActionColumn, Grouping  # noqa: E402
from jpdialog.domain.actions import ActionItem, ActionStatus  # noqa: E402
from jpdialog.domain.dialogue import Dialogue  # noqa: E402
from jpdialog.domain.ordering import keys  # noqa: E402
from jpdialog.domain.people import Organisation  # noqa: E402
from jpdialog.domain.plan import Section  # noqa: E402
from jpdialog.services.desk import Desk  # noqa: E402
from jpdialog.services.frame import adopt_frame  # noqa: E402
from jpdialog.storage.store import Store  # noqa: E402
from jpdialog.ui.main_window import MainWindow  # noqa: E402
from jpdialog.ui.pages.actions.list_part import ActionListPart  # noqa: E402
from jpdialog.ui.pages.actions.page import ActionsPage  # noqa: E402
from jpdialog.ui.pages.page import Page  # noqa: E402
from jpdialog.ui.rooms import Place, Room  # noqa: E402
from jpdialog.ui.theme import Scheme, Theme  # noqa: E402
from jpdialog.ui.worker import Worker  # noqa: E402

TODAY = date(2031, 5, 2)
WORDS = "region 3 maritime"
VERBS = ("Share the guidelines on", "Nominate a focal point for", "Report on the results of", "Agree on the text of")
SECOND = ("の指針を共有する", "の担当窓口を指名する", "の成果を報告する", "の案文に合意する")


def filled(folder: Path, count: int) -> Desk:
    """A store with so many actions, spread over sections, leads, dialogues and statuses."""
    desk = Desk(Store.create(folder, os.urandom(32), "w"), folder)
    adopt_frame(desk.store, "japan-unodc")
    plan = desk.plans.instrument()
    bodies = [str(row[0]) for row in desk.store.pick(Organisation, "id")]
    lineages = [str(row[0]) for row in desk.store.pick(Section, "lineage")]
    dialogues = [str(row[0]) for row in desk.store.pick(Dialogue, "id")]
    statuses = list(ActionStatus)
    with desk.store.transaction() as door:
        for number, place in enumerate(keys(count)):
            door.create(
                ActionItem(
                    instrument_id=plan.id if plan else "",
                    number=f"A-{number + 1}",
                    text=f"{VERBS[number % 4]} maritime case {number * 7 % 1009} in region {number % 37}",
                    text_translation=f"海洋案件{number * 7 % 1009}(地域{number % 37}){SECOND[number % 4]}",
                    lineage=lineages[number % len(lineages)],
                    lead_id=bodies[number % len(bodies)] if number % 11 else None,
                    counterpart_lead_id=bodies[(number + 3) % len(bodies)],
                    dialogue_id=dialogues[number % len(dialogues)],
                    due=TODAY + timedelta(days=number % 900 - 300) if number % 13 else None,
                    status=statuses[number % len(statuses)],
                    position=place,
                )
            )
    return desk


class Elsewhere(Page):
    """Where one is before one goes to the list."""

    room = Room.HOME


def main() -> None:
    """Fill stores, and measure."""
    application = QApplication([])
    Theme(application).use(Scheme.LIGHT)
    for count in [int(each) for each in sys.argv[1:]] or [10_000, 100_000]:
        with tempfile.TemporaryDirectory() as folder:
            desk, worker = filled(Path(folder), count), Worker()
            sys.stdout.write(f"{count} actions\n")
            measure(application, desk, worker)
            worker.close()
            desk.close()


def measure(application: QApplication, desk: Desk, worker: Worker) -> None:
    """Open, seek, sort, group, change many."""
    window, room = MainWindow(worker), ActionsPage()
    window.add_page(Elsewhere())
    window.add_page(room)
    window.resize(1280, 720)
    window.show()
    beat = QTimer(window, interval=50)  # so that whoever waits for what comes next is not kept for ever
    beat.start()
    part = room.part
    assert isinstance(part, ActionListPart)
    open_often(application, desk, worker, window, part)
    settle(application, worker)
    show("a key in the filter", [looked(application, part, partial(part.filter.text.insert, each)) for each in WORDS])
    show("showing all again", [looked(application, part, part.filter.text.clear)])
    for column in ("lead", "due", "light", "text"):
        show(f"sorting by {column}", [looked(application, part, partial(part.sort, column, False, False))])
    for grouping in (Grouping.SECTION, Grouping.LEAD):
        act = partial(part.filter.grouping.activated.emit, list(Grouping).index(grouping))
        show(f"grouping {grouping.value}", [looked(application, part, act)])
    tell("going down a page", [taken(application, partial(part.table.choose, row)) for row in range(0, 2000, 200)])
    show("picking all", [looked(application, part, part.table.selectAll)])
    change_all(application, worker, part)
    take_back_all(application, worker, part, window)
    window.close()


def open_often(application: QApplication, desk: Desk, worker: Worker, window: MainWindow, part: ActionListPart) -> None:
    """Go to the list in another sitting each time: as soon as the desk is open, and once it is quiet."""
    for when, is_quiet in (("at the start", False), ("later", True)):
        stood, opened = [], []
        for _ in range(4):
            window.show_desk(None)
            settle(application, worker)
            window.show_desk(desk)
            if is_quiet:
                settle(application, worker)
            began, turns = monotonic(), [taken(application, lambda: window.go(Place(Room.ACTIONS)))]
            while not part.model.rows:
                turns.append(waited(application))
            stood.append((monotonic() - began) * 1000)
            while part.reader.is_waiting:
                turns.append(waited(application))
            opened.append((max(turns), sum(turns), (monotonic() - began) * 1000))
            settle(application, worker)
        tell(f"opening {when}, until rows stand there", stood)
        show(f"opening {when}, until all are listed", opened)


def change_all(application: QApplication, worker: Worker, part: ActionListPart) -> None:
    """Set the status of all of them at once."""
    settle(application, worker)
    began = monotonic()
    act = partial(part.bulk.wanted.emit, ActionColumn.STATUS.value, ActionStatus.ON_HOLD.value)
    turns = [taken(application, act)]
    while worker.is_busy or part.reader.is_waiting:
        turns.append(waited(application))
    tell_all("changing all", turns, began)


def take_back_all(application: QApplication, worker: Worker, part: ActionListPart, window: MainWindow) -> None:
    """Take that back, and do it again."""
    for what, act in (("taking back", window.history.take_back), ("doing again", window.history.do_again)):
        settle(application, worker)
        began = monotonic()
        turns = [taken(application, act)]
        while worker.is_busy or part.reader.is_waiting:
            turns.append(waited(application))
        tell_all(what, turns, began)


def tell_all(what: str, turns: list[float], began: float) -> None:
    """Print the longest turns of the window's thread, and the seconds that all of it took."""
    longest = ", ".join(f"{each:.0f}" for each in sorted(turns)[:-4:-1])
    sys.stdout.write(f"{what} of all: longest turns {longest}   clock {monotonic() - began:7.1f} s\n")


def show(what: str, times: list[tuple[float, float, float]]) -> None:
    """Print the longest turns and sums of the window's thread, and the clock."""
    for name, place in (("longest turn", 0), ("in all", 1), ("clock", 2)):
        tell(f"{what}, {name}", [each[place] for each in times])


def looked(application: QApplication, part: ActionListPart, work: Callable[[], object]) -> tuple[float, float, float]:
    """Milliseconds until it is on the screen: the longest turn of the window's thread, all of them, the clock."""
    began, turns = monotonic(), [taken(application, work)]
    while part.reader.is_waiting:
        turns.append(waited(application))
    return max(turns), sum(turns), (monotonic() - began) * 1000


def waited(application: QApplication) -> float:
    """Milliseconds that the thread of the window is busy with what comes next, without keeping others from working."""
    began = thread_time()
    application.processEvents(
        QEventLoop.ProcessEventsFlag.WaitForMoreEvents
    )  # with a limit it would not wait, but spin
    return (thread_time() - began) * 1000


def settle(application: QApplication, worker: Worker) -> None:
    """Let what was begun be done."""
    until = monotonic() + 0.3
    while worker.is_busy or monotonic() < until:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def taken(application: QApplication, work: Callable[[], object]) -> float:
    """Milliseconds that the thread of the window is busy until it is on the screen."""
    began = thread_time()
    work()
    application.processEvents()
    return (thread_time() - began) * 1000


def tell(what: str, times: list[float]) -> None:
    """Print median and worst."""
    sys.stdout.write(f"{what:44} median {median(times):7.1f}   worst {max(times):7.1f}\n")


if __name__ == "__main__":
    main()
