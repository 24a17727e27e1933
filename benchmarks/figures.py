"""How long 2,000 figures with 10,000 values take: opening their page, seeking, choosing one, naming one, a new value.

Run it by itself, `python benchmarks/figures.py`; it prints milliseconds of the window thread and keeps nothing.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import monotonic, thread_time

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication  # noqa: E402

from jpdialog.domain.figures import Figure, FigureValue  # noqa: E402
from jpdialog.domain.ordering import keys  # noqa: E402
from jpdialog.services.desk import Desk  # noqa: E402
from jpdialog.services.frame import adopt_frame  # noqa: E402
from jpdialog.storage.store import Store  # noqa: E402
from jpdialog.ui.main_window import MainWindow  # noqa: E402
from jpdialog.ui.pages.facts.figures.part import FiguresPart  # noqa: E402
from jpdialog.ui.pages.facts.page import FactsPage  # noqa: E402
from jpdialog.ui.rooms import Place, Room  # noqa: E402
from jpdialog.ui.theme import Scheme, Theme  # noqa: E402
from jpdialog.ui.worker import Worker  # noqa: E402

FIGURES, YEARS, PAUSE = 2000, range(2020, 2025), 1.0


def main() -> None:
    """Fill a store, and measure."""
    application = QApplication([])
    Theme(application).use(Scheme.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        desk = filled(Path(folder))
        worker = Worker()
        measure(application, desk, worker)
        worker.close()
        desk.close()


def filled(folder: Path) -> Desk:
    """A store with that many figures."""
    desk = Desk(Store.create(folder, os.urandom(32), "w"), folder)
    adopt_frame(desk.store, "japan-unodc")
    plan = desk.plans.instrument()
    with desk.store.transaction() as door:
        for number, place in enumerate(keys(FIGURES)):
            figure = Figure(instrument_id=plan.id if plan else "", label=f"Things of region {number % 17}, {number}")
            figure.position = place
            made = door.create(figure)
            for year, at in zip(YEARS, keys(len(YEARS)), strict=True):
                door.create(FigureValue(figure_id=made.id, period=str(year), value=str(year * number), position=at))
    return desk


def measure(application: QApplication, desk: Desk, worker: Worker) -> None:
    """Open, seek, choose, name, change."""
    window, page = MainWindow(worker), FactsPage()
    window.add_page(page)
    window.resize(1280, 720)
    window.show()
    window.show_desk(desk)
    pause(application)
    opened = []
    for _ in range(6):
        page.choose("people")
        page.show_desk(desk, None)
        pause(application)
        opened.append(taken(application, lambda: window.go(Place(Room.FACTS, "figures"))))
        pause(application)
    tell("opening the page (the first time apart)", opened[1:])
    part = page.made["figures"]
    assert isinstance(part, FiguresPart)
    line = part.column.filter
    tell("a letter in the line that seeks", [taken(application, partial(line.insert, s)) for s in "region 3, 12"])
    line.clear()
    ids = [str(row[0]) for row in desk.store.pick(Figure, "id")]
    tell("choosing another", [taken(application, partial(part.open_figure, ids[i])) for i in (5, 900, 1500, 40, 7)])
    asked = ("things", "region 3", "region 3 2021")
    tell("naming one in a text", [taken(application, partial(desk.figures.named, t, "en")) for t in asked])
    series = desk.figures.called(ids[3])
    rows = [[(series.values[0], {"value": str(number)})] for number in range(9)]
    tell("a new value", [taken(application, partial(desk.figures.put_all, series.figure, r)) for r in rows])


def taken(application: QApplication, work: Callable[[], object]) -> float:
    """Milliseconds that the thread of the window is busy until it is on the screen."""
    began = thread_time()
    work()
    application.processEvents()
    return (thread_time() - began) * 1000


def pause(application: QApplication) -> None:
    """Let everything that waits be done."""
    began = monotonic()
    while monotonic() - began < PAUSE:
        application.processEvents()


def tell(what: str, times: list[float]) -> None:
    """Print median and worst."""
    sys.stdout.write(f"{what:42} median {median(times):6.1f}   worst {max(times):6.1f}\n")


if __name__ == "__main__":
    main()
