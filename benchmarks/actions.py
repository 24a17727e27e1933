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

from PySide6.QtWidgets import QApplication  # noqa: E402

from jpdialog.domain.action_list import Grouping  # noqa: E402
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
from jpdialog.ui.rooms import Place, Room  # noqa: E402
from jpdialog.ui.theme import Scheme, Theme  # noqa: E402
from jpdialog.ui.worker import Worker  # noqa: E402

TODAY = date(2031, 5, 2)
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
    window.add_page(room)
    window.resize(1280, 720)
    window.show()
    part = room.part
    assert isinstance(part, ActionListPart)
    opened = []
    for _ in range(4):
        window.show_desk(None)
        settle(application, worker)
        window.show_desk(desk)
        opened.append(taken(application, lambda: window.go(Place(Room.ACTIONS))))
        settle(application, worker)
    tell("opening the list", opened)
    keys_typed = [taken(application, partial(part.filter.text.insert, sign)) for sign in "region 3 maritime"]
    tell("a key in the filter", keys_typed)
    tell("showing all again", [taken(application, part.filter.text.clear)])
    for column in ("lead", "due", "light"):
        tell(f"sorting by {column}", [taken(application, partial(part.sort, column, False, False))])
    section = list(Grouping).index(Grouping.SECTION)
    tell("grouping by section", [taken(application, partial(part.filter.grouping.activated.emit, section))])
    tell("going down a page", [taken(application, partial(part.table.choose, row)) for row in range(0, 2000, 200)])
    window.close()


def settle(application: QApplication, worker: Worker) -> None:
    """Let what was begun be done."""
    until = monotonic() + 0.3
    while worker.is_busy or monotonic() < until:
        application.processEvents()


def taken(application: QApplication, work: Callable[[], object]) -> float:
    """Milliseconds that the thread of the window is busy until it is on the screen."""
    began = thread_time()
    work()
    application.processEvents()
    return (thread_time() - began) * 1000


def tell(what: str, times: list[float]) -> None:
    """Print median and worst."""
    sys.stdout.write(f"{what:32} median {median(times):7.1f}   worst {max(times):7.1f}\n")


if __name__ == "__main__":
    main()
