"""How soon a page follows the typing, and a whole pack can be looked at, while two others keep both cores busy.

Run it by itself, `python benchmarks/preview.py`; it prints tables and keeps nothing. The brief is the sample's, with 30
points, in the real window; the pack is that of `benchmarks/pack.py`. Without a screen it paints into memory.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]
if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

import forms  # noqa: E402

forms.compile_newer(Path(sys.executable), ROOT)

from benchmarks.pack import pack_of  # noqa: E402
from jpdialog.documents.writing.house_style import house_style_for  # noqa: E402
from jpdialog.documents.writing.pack import pack_document  # noqa: E402
from jpdialog.domain.brief import EntryKind  # noqa: E402
from jpdialog.services.sample import create_sample  # noqa: E402
from jpdialog.ui.fonts import work_font  # noqa: E402
from jpdialog.ui.main_window import MainWindow  # noqa: E402
from jpdialog.ui.pages.briefs import BriefsPage  # noqa: E402
from jpdialog.ui.pages.briefs.preview_tool import PreviewTool  # noqa: E402
from jpdialog.ui.printed.pane import PreviewPane  # noqa: E402
from jpdialog.ui.printed.pdf import write_pdf  # noqa: E402
from jpdialog.ui.rooms import Place, Room  # noqa: E402
from jpdialog.ui.theme import Scheme, Theme  # noqa: E402
from jpdialog.ui.worker import Worker  # noqa: E402

POINTS, CORES = 30, 2
TYPED = " and this is what somebody adds while the others listen"
SIZES = (1, 4)


@contextmanager
def busy() -> Iterator[None]:
    """Both cores at work on something else."""
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(CORES)]
    try:
        yield
    finally:
        for other in others:
            other.kill()
            other.wait()


def until(holds: Callable[[], bool]) -> float:
    """Milliseconds until something holds, with the window awake."""
    start = perf_counter()
    while not holds():
        QTest.qWait(2)
    return (perf_counter() - start) * 1000


def typing(worker: Worker, folder: Path) -> list[float]:
    """Milliseconds from each key to the page that shows it."""
    desk = create_sample(folder)
    brief = desk.briefs.of_section(desk.dialogues.by_number(12), "2 (4)").brief
    for number in range(POINTS):
        desk.briefs.add_entry(brief, EntryKind.POINT, f"Point {number} is of some length, as points in briefs are.")
    window = MainWindow(worker)
    page = BriefsPage()
    window.add_page(page)
    window.resize(1440, 900)
    window.show()
    window.show_desk(desk)
    window.go(Place(Room.BRIEFS, "2 (4)"))
    tool = page.tool(PreviewTool)
    if not tool.is_open():
        tool.toggle()
    view, editor = tool.pane.view, page.sheet.blocks[EntryKind.POINT].rows[0].field("text")
    until(lambda: bool(view.sheets) and not view.wanted())
    editor.focus_end()
    taken = []
    for sign in TYPED:
        QTest.keyClicks(editor, sign)
        said = "".join(editor.text().split())
        taken.append(until(lambda said=said: said in _words(tool) and not view.wanted()))  # type: ignore[misc]
    window.show_desk(None)
    window.close()
    worker.close()
    desk.close()
    return taken


def _words(tool: PreviewTool) -> str:
    return "".join("".join(sheet.words.split()) for sheet in tool.pane.view.sheets)


def whole_pack(worker: Worker, size: int) -> tuple[float, float, int]:
    """Milliseconds to the first page and to the last, and how many pages there are."""
    pane = PreviewPane(is_whole_page=True)
    pane.resize(1072, 664)
    pane.show()
    document, style = pack_document(pack_of(size)), house_style_for("en")
    start = perf_counter()
    pane.show_document(lambda: (document, style), worker)
    until(lambda: bool(pane.view.sheets) and pane.view.in_sight() != [] and 0 not in pane.view.wanted())
    first = (perf_counter() - start) * 1000
    until(lambda: pane.preview.is_whole)
    whole, pages = (perf_counter() - start) * 1000, len(pane.view.sheets)
    pane.clear()
    pane.close()
    return first, whole, pages


def main() -> None:
    """Print what was measured."""
    application = QApplication([])
    application.setFont(work_font())
    Theme(application).use(Scheme.LIGHT)
    with busy():
        with tempfile.TemporaryDirectory() as folder:
            os.environ["XDG_CONFIG_HOME"] = folder
            taken = typing(Worker(), Path(folder) / "workspace")
        print(f"key to page, {POINTS} points: median {median(taken):.0f} ms, worst {max(taken):.0f} ms of {len(taken)}")
        for size in SIZES:
            worker = Worker()
            first, whole, pages = whole_pack(worker, size)
            worker.close()
            print(f"pack x {size}: first page {first:.0f} ms, all {pages} pages {whole:.0f} ms")
        start = perf_counter()
        write_pdf(pack_document(pack_of(1)), house_style_for("en"), lambda _done, _all: None)
        print(f"pack x 1 as PDF: {(perf_counter() - start) * 1000:.0f} ms, {date.today()}")


if __name__ == "__main__":
    main()
