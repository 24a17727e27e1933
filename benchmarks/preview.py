"""How soon a page follows the typing, and a whole pack can be looked at, while two others keep both cores busy.

Run it by itself, `python benchmarks/preview.py`; it prints tables and keeps nothing. With `--alone` nothing is kept
busy, which says little if other work goes on: the load stands in the last line, and the CPU is that of the thread that
works. The brief is that of the sample, with 30 points, in the real window; the pack that of `pack.py`. Without a
screen it paints into memory.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter, process_time, thread_time

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
from jpdialog.ui.printed.preview import Make, Proofs, Turn, Wanted  # noqa: E402
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


class Counted(Proofs):
    """Proofs that know what their turns cost."""

    seconds = 0.0

    def turn(self, make: Make | None, wanted: Sequence[Wanted], item: str) -> Turn:
        """A turn, and its CPU."""
        start = thread_time()
        try:
            return super().turn(make, wanted, item)
        finally:
            self.seconds += thread_time() - start


def until(holds: Callable[[], bool]) -> float:
    """Milliseconds until something holds, with the window awake."""
    start = perf_counter()
    while not holds():
        QTest.qWait(2)
    return (perf_counter() - start) * 1000


def typing(worker: Worker, folder: Path) -> tuple[list[float], float]:
    """Milliseconds from each key to the page that shows it, and those of CPU that a key's pages took."""
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
    proofs = tool.pane.preview.proofs = Counted()
    taken = []
    for sign in TYPED:
        QTest.keyClicks(editor, sign)
        said = "".join(editor.text().split())
        taken.append(until(lambda said=said: said in _words(tool) and not view.wanted()))  # type: ignore[misc]
    window.show_desk(None)
    window.close()
    worker.close()
    desk.close()
    return taken, proofs.seconds * 1000 / len(TYPED)


def _words(tool: PreviewTool) -> str:
    return "".join("".join(sheet.words.split()) for sheet in tool.pane.view.sheets)


def whole_pack(worker: Worker, size: int) -> tuple[float, float, float, int]:
    """Milliseconds to the first page and to the last, those of CPU, and how many pages there are."""
    pane = PreviewPane(is_whole_page=True)
    pane.resize(1072, 664)
    pane.show()
    document, style = pack_document(pack_of(size)), house_style_for("en")
    proofs = pane.preview.proofs = Counted()
    start = perf_counter()
    pane.show_document(lambda: (document, style), worker)
    until(lambda: bool(pane.view.sheets) and pane.view.in_sight() != [] and 0 not in pane.view.wanted())
    first = (perf_counter() - start) * 1000
    until(lambda: pane.preview.is_whole)
    whole, pages = (perf_counter() - start) * 1000, len(pane.view.sheets)
    pane.clear()
    pane.close()
    return first, whole, proofs.seconds * 1000, pages


def main() -> None:
    """Print what was measured."""
    application = QApplication([])
    application.setFont(work_font())
    Theme(application).use(Scheme.LIGHT)
    with nullcontext() if "--alone" in sys.argv else busy():
        with tempfile.TemporaryDirectory() as folder:
            os.environ["XDG_CONFIG_HOME"] = folder
            taken, cpu = typing(Worker(), Path(folder) / "workspace")
        told = f"median {median(taken):.0f} ms, worst {max(taken):.0f} ms of {len(taken)}, CPU a key {cpu:.0f} ms"
        print(f"key to page, {POINTS} points: {told}")
        for size in SIZES:
            worker = Worker()
            first, whole, cpu, pages = whole_pack(worker, size)
            worker.close()
            print(f"pack x {size}: first page {first:.0f} ms, all {pages} pages {whole:.0f} ms, CPU {cpu:.0f} ms")
        start, cpu = perf_counter(), process_time()
        write_pdf(pack_document(pack_of(1)), house_style_for("en"), lambda _done, _all: None)
        taken_by_pdf, cpu = (perf_counter() - start) * 1000, (process_time() - cpu) * 1000
        print(f"pack x 1 as PDF: {taken_by_pdf:.0f} ms, CPU {cpu:.0f} ms, {date.today()}")
        print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
