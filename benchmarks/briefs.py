"""How soon the board and a brief of a large dialogue are there, and how long a key waits: 60 sections, 600 entries,
2,000 figures of invented text.

Run it by itself, `QT_QPA_PLATFORM=offscreen python benchmarks/briefs.py [TIMES]`. Everything goes through the real
window on an encrypted store; a thing is "there" when it has been painted. Milliseconds on the window's thread.
"""

import os
import random
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from jpdialog.app import Desktop  # noqa: E402
from jpdialog.domain.brief import Brief, BriefStatus, Entry, EntryKind  # noqa: E402
from jpdialog.domain.figures import Figure, FigureValue  # noqa: E402
from jpdialog.domain.ordering import key_between  # noqa: E402
from jpdialog.domain.reading.plan_draft import PartyDraft, PlanDraft, SectionDraft  # noqa: E402
from jpdialog.services.checks import Checks  # noqa: E402
from jpdialog.services.desk import Desk  # noqa: E402
from jpdialog.services.dialogues import NewDialogue  # noqa: E402
from jpdialog.services.overview import overview  # noqa: E402
from jpdialog.services.plan_import import save_plan  # noqa: E402
from jpdialog.ui.pages.briefs import BriefsPage  # noqa: E402
from jpdialog.ui.pages.briefs.board_tool import BoardTool  # noqa: E402
from jpdialog.ui.pages.briefs.findings_tool import FindingsTool  # noqa: E402
from jpdialog.ui.rooms import Place, Room  # noqa: E402

SECTIONS, ENTRIES, FIGURES, TIMES, KEYS = 60, 600, 2_000, 15, 300
TODAY = date(2031, 9, 1)
PASSPHRASE = "a benchmark has no secrets 1"  # noqa: S105
KINDS = (*EntryKind, EntryKind.POINT, EntryKind.POINT, EntryKind.POINT, EntryKind.BACKGROUND)
STATUSES = (BriefStatus.CALLED_FOR, BriefStatus.DRAFT, BriefStatus.IN_CLEARANCE, BriefStatus.CLEARED)
WORDS = """buoy harbour tide survey ferry light staff report ship pilot coast chart anchor wharf vessel crew""".split()  # noqa: SIM905

Taken = tuple[float, float, float]
"""Milliseconds on the clock, of CPU, and on the clock without waiting for a processor."""


def furnish(folder: Path) -> None:
    """Make the workspace."""
    chance = random.Random(7)  # noqa: S311 - invention, not secrecy
    desk = Desk.create(folder, PASSPHRASE, keyring=False)
    sections = [SectionDraft(f"{n}.", str(n), _said(chance, 3), 1, [_said(chance, 60)]) for n in range(1, SECTIONS + 1)]
    parties = [PartyDraft("The Republic of Ruritania", "Ruritania"), PartyDraft("The Office of Tides", "the Office")]
    draft = PlanDraft(
        title=["Plan"], preamble=[], sections=sections, closing=[], parties=parties, signatures=[], doubts=[]
    )
    save_plan(desk.store, draft, "2031")
    dialogue = desk.dialogues.create(NewDialogue(number=1, starts_on="2031-10-01", minutes=3, marking="Restricted"))
    briefs = [each for each in desk.store.find(Brief, dialogue_id=dialogue.id) if each.lineage]
    plan, position = desk.plans.instrument(), None
    with desk.store.transaction() as door:
        for place in range(ENTRIES):
            kind, brief = KINDS[place // SECTIONS], briefs[place % SECTIONS]
            position = key_between(position, None)
            door.create(Entry(brief_id=brief.id, kind=kind, text=_said(chance, 30), position=position))
        for place in range(FIGURES):
            figure = Figure(instrument_id=plan.id if plan else "", label=_said(chance, 3))
            figure.lineage = briefs[place % SECTIONS].lineage
            door.create(figure)
            door.create(FigureValue(figure_id=figure.id, value=str(place), source="Report", as_of="2031"))
        for place, brief in enumerate(briefs):
            door.edit(brief, "deadline", date(2031, 8, 20 + place % 11))
    for place, status in enumerate(STATUSES):
        desk.clearances.set_status(briefs[place :: len(STATUSES)], status)
    desk.close()


def main() -> None:
    """Measure and print a table."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "workspace"
        furnish(folder)
        (Path(place) / "passphrase").write_text(PASSPHRASE, encoding="utf-8")
        application = QApplication([])
        asked = Namespace(
            sample=False, workspace=folder, passphrase_file=Path(place) / "passphrase", language="en", theme="light"
        )
        desktop = Desktop(application, asked, Path(place) / "settings")
        desktop.show()
        desktop.frame.resize(1280, 800)
        while len(desktop.window.pages) < len(Room):
            QTest.qWait(20)
        measure(desktop, times)
        desktop.close()


def measure(desktop: Desktop, times: int) -> None:
    """Measure everything on an open window."""
    window, desk = desktop.window, desktop.window.desk
    page = window.pages[Room.BRIEFS]
    if desk is None or not isinstance(page, BriefsPage) or page.dialogue is None:
        raise SystemExit("The workspace did not open.")
    dialogue, ids = page.dialogue, [view.brief.id for view in page.views]
    print("| what | median | worst | worst awake | median CPU | worst CPU |", "| --- " * 6 + "|", sep="\n")
    tell("briefs read", [_timed(partial(desk.briefs.of_dialogue, dialogue)) for _ in range(times)])
    tell("checks (worker)", [_timed(partial(Checks(desk).of, dialogue, TODAY)) for _ in range(times)])
    tell("overview (worker)", [_timed(partial(overview, desk, dialogue, TODAY)) for _ in range(times)])
    tell("Home opened", [_home(page, partial(window.go, Place(Room.HOME))) for _ in range(times)])
    window.go(Place(Room.BRIEFS))
    tell("the board opened", [_board(page) for _ in range(times)])
    tell("a brief opened", [_painted(partial(page.open_brief, ids[at % len(ids)])) for at in range(1, times + 1)])
    desktop.frame.resize(1500, 900)
    window.header.ui.fold_button.setChecked(True)
    _settle()
    tell("the same, inspector shown", [_painted(partial(page.open_brief, ids[at % len(ids)])) for at in range(times)])
    window.header.ui.fold_button.setChecked(False)
    typing(page)


def typing(page: BriefsPage) -> None:
    """Type into a point; then the same while its text is written, and while the checks run on the worker's thread."""
    page.open_brief(next(view.brief.id for view in page.views if view.entries))
    editor = page.sheet.blocks[EntryKind.POINT].rows[0].field("text")
    editor.focus_end()
    tell("a key, painted", [_painted(partial(QTest.keyClicks, editor, "abcde "[at % 6])) for at in range(KEYS)])
    kept = []
    for _ in range(TIMES):
        QTest.keyClicks(editor, "x")
        kept.append(_painted(page.leave))
    tell("a text written, all pages told", kept)
    made = []
    for _ in range(TIMES):
        QTest.keyClicks(page.sheet.blocks[EntryKind.POINT].add_row().field("text"), "A point more.")
        made.append(_painted(page.leave))
    tell("a new entry written", made)
    during = []
    for at in range(KEYS // 2):
        if page.worker is not None and not page.worker.is_busy:
            page.tool(FindingsTool).look()
        during.append(_painted(partial(QTest.keyClicks, editor, "abcde "[at % 6])))
    tell("a key, painted, while the checks run", during)


def tell(name: str, taken: list[Taken]) -> None:
    """Print a line. "Awake" leaves out for how long the thread was ready and no processor was free (Linux)."""
    wall, cpu, awake = ([each[place] for each in taken] for place in range(3))
    told = (median(wall), max(wall), max(awake), median(cpu), max(cpu))
    print(f"| {name} |", " | ".join(f"{each:.1f}" for each in told), "|", flush=True)


def _home(page: BriefsPage, go: Callable[[], object]) -> Taken:
    page.place_chosen.emit(Place(Room.BRIEFS))
    page.list.view.setFocus()
    _settle()
    if page.desk is not None and page.view is not None:
        page.desk.briefs.write(page.view.brief, "minutes", (page.view.brief.minutes or 0) % 9 + 1)
    _settle()
    taken = _painted(go)
    while page.worker is not None and page.worker.is_busy:
        _settle()
    return taken


def _board(page: BriefsPage) -> Taken:
    tool = page.tool(BoardTool)
    tool.close()
    _settle()
    return _painted(tool.show)


def _painted(do: Callable[[], object]) -> Taken:
    def whole() -> None:
        do()
        _settle()

    return _timed(whole)


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents()


def _timed(do: Callable[[], object]) -> Taken:
    begun, spent, waited = perf_counter(), thread_time(), _waited()
    do()
    wall, cpu, waited = perf_counter() - begun, thread_time() - spent, _waited() - waited
    return wall * 1000, cpu * 1000, (wall - waited) * 1000


def _waited() -> float:
    """Seconds for which this thread was ready to run and had no processor; 0 where nobody counts them."""
    counted = Path("/proc/thread-self/schedstat")
    return int(counted.read_text().split()[1]) / 1e9 if counted.exists() else 0


def _said(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count)).capitalize()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
