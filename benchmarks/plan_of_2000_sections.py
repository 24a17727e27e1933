"""How long a plan of 2,000 sections takes: reading it, saving it, opening its page, scrolling it from top to bottom.

Run it by itself, `python benchmarks/plan_of_2000_sections.py`; it prints a table and keeps nothing. Without a screen it
paints into memory (Qt's offscreen platform), which leaves out only what the screen itself takes.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]
if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication  # noqa: E402

import forms  # noqa: E402

forms.compile_newer(Path(sys.executable), ROOT)

from jpdialog.domain.reading.plan_draft import PlanDraft  # noqa: E402
from jpdialog.services.desk import Desk  # noqa: E402
from jpdialog.services.plan_import import read_pasted_plan, save_plan  # noqa: E402
from jpdialog.storage.store import Store  # noqa: E402
from jpdialog.ui.fonts import work_font  # noqa: E402
from jpdialog.ui.main_window import MainWindow  # noqa: E402
from jpdialog.ui.pages.plan.page import PlanPage  # noqa: E402
from jpdialog.ui.rooms import Place, Room  # noqa: E402
from jpdialog.ui.theme import Scheme, Theme  # noqa: E402
from jpdialog.ui.worker import Worker  # noqa: E402

PARTS, SECTIONS_EACH = 100, 19
STEP = 40
"""Pixels that one frame of scrolling moves on."""

HEAD = """Cooperation between Ruritania and the Office

The Republic of Ruritania (hereafter referred to as Ruritania) and the Office of Tides (hereafter referred to as the
Office) have met often.

"""
BODY = """Ruritania and the Office share the view that matter {number} concerns both of them. They will study it
together and report once a year. The Office will lend its surveyors to harbour {number}. Nothing else is said here.

"""


def invented_plan() -> str:
    """The text of a plan with 100 parts of 19 sections: 2,000 numbered nodes."""
    lines = [HEAD]
    for part in range(1, PARTS + 1):
        lines.append(f"{part}. Waters of region {part}\n\n")
        for section in range(1, SECTIONS_EACH + 1):
            lines.append(f"({section}) Harbour and lighthouse {part}-{section}\n\n")
            lines.append(BODY.format(number=part * 100 + section))
    return "".join(lines)


@contextmanager
def timed(results: list[tuple[str, float]], what: str) -> Iterator[None]:
    """Add what was done and the milliseconds that it took."""
    start = perf_counter()
    yield
    results.append((what, (perf_counter() - start) * 1000))


def milliseconds(work: Callable[[], object]) -> float:
    """How long ``work`` takes."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def open_window(application: QApplication) -> MainWindow:
    """A window with the page, at no desk yet, painted once."""
    application.setStyle("Fusion")
    application.setFont(work_font())
    Theme(application).use(Scheme.LIGHT)
    window = MainWindow(Worker())
    window.add_page(PlanPage())
    window.resize(1280, 800)
    window.show()
    application.processEvents()
    return window


def scroll(page: PlanPage) -> list[float]:
    """Scroll the tree from top to bottom; gives the milliseconds of each frame."""
    bar = page.column.view.verticalScrollBar()
    viewport = page.column.view.viewport()
    frames = []
    for value in range(0, bar.maximum() + STEP, STEP):
        start = perf_counter()
        bar.setValue(value)
        viewport.repaint()
        frames.append((perf_counter() - start) * 1000)
    return frames


def walk(page: PlanPage, application: QApplication) -> list[float]:
    """Choose every twentieth section, as with the arrow keys; gives the milliseconds until its text is painted."""
    keys = [line.key for line in page.column.view.tree.lines][1:-1:20]

    def show(key: str) -> None:
        page.column.view.choose(key)
        application.processEvents()

    return [milliseconds(lambda key=key: show(key)) for key in keys]  # type: ignore[misc]


def measure(folder: Path) -> list[tuple[str, float]]:
    """All of it, in order."""
    results: list[tuple[str, float]] = []
    text = invented_plan()
    with timed(results, "reading the text"):
        draft = read_pasted_plan(text)
    if len(draft.sections) != PARTS * (SECTIONS_EACH + 1):
        raise SystemExit(f"{len(draft.sections)} sections were read; the benchmark is wrong")
    desk = Desk(Store.create(folder, os.urandom(32), "benchmark"), folder)
    with timed(results, "saving it as an edition"):
        save_plan(desk.store, draft, "1")
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication([])
    window = open_window(application)
    measure_page(results, window, desk, application)
    measure_review(results, window, draft, application)
    window.close()
    window.worker.close()
    desk.close()
    return results


def measure_page(results: list[tuple[str, float]], window: MainWindow, desk: Desk, application: QApplication) -> None:
    """Opening the page, scrolling its tree, going from section to section."""
    with timed(results, "opening the page, to its first paint"):
        window.show_desk(desk)
        window.go(Place(Room.PLAN))
        window.repaint()
        application.processEvents()
    page = plan_page(window)
    frames = scroll(page)
    results.append((f"a frame of scrolling, median of {len(frames)}", median(frames)))
    results.append(("the worst frame of scrolling", max(frames)))
    texts = walk(page, application)
    results.append((f"showing another section, median of {len(texts)}", median(texts)))
    results.append(("the worst of them", max(texts)))


def measure_review(
    results: list[tuple[str, float]], window: MainWindow, draft: PlanDraft, application: QApplication
) -> None:
    """Opening the review of the plan, and one act in it."""
    taking_in = plan_page(window).taking_in
    with timed(results, "opening the review of it"):
        taking_in.review.show_draft(draft, "1", [])
        taking_in.setCurrentWidget(taking_in.review)
        taking_in.opened.emit()
        application.processEvents()
    with timed(results, "one act in the review (promote)"):
        taking_in.review.promote()
        application.processEvents()


def plan_page(window: MainWindow) -> PlanPage:
    """The page in the window."""
    page = window.pages[Room.PLAN]
    assert isinstance(page, PlanPage)
    return page


def main() -> None:
    """Measure, and print the table."""
    with tempfile.TemporaryDirectory() as name:
        results = measure(Path(name))
    for what, took in results:
        print(f"{took:10.1f} ms  {what}")


if __name__ == "__main__":
    main()
