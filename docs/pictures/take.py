"""Takes the pictures of docs/pictures from the real window on the sample: ``python docs/pictures/take.py``.

It needs no screen. Each page is taken in English and Japanese, light and dark, at 1440 by 900.
"""

import os
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable
from itertools import product
from pathlib import Path
from time import monotonic

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from PySide6.QtWidgets import QApplication  # noqa: E402

from jpdialog.app import Desktop  # noqa: E402
from jpdialog.ui.pages.plan.page import PlanPage  # noqa: E402
from jpdialog.ui.rooms import Place, Room  # noqa: E402
from jpdialog.ui.theme import Scheme  # noqa: E402
from tests.stories.invented_plan import PLAN_FILE  # noqa: E402

PLACES = {
    "home": Place(Room.HOME),
    "plan": Place(Room.PLAN, "2 (4)"),
    "brief": Place(Room.BRIEFS, "1 (3)"),
    "room": Place(Room.ROOM),
    "actions": Place(Room.ACTIONS),
    "facts": Place(Room.FACTS),
    "documents": Place(Room.DOCUMENTS),
}
LONGEST_PAUSE = 0.6
"""Seconds after which all is told that waits for a pause."""
LANGUAGES = ("en", "ja")
SCHEMES = (Scheme.LIGHT, Scheme.DARK)


def main() -> None:
    """Take them all."""
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        asked = Namespace(
            sample=True, workspace=Path(folder) / "sample", passphrase_file=None, language="en", theme="light"
        )
        desktop = Desktop(application, asked, Path(folder) / "settings")
        desktop.frame.resize(1440, 900)
        desktop.show()
        _until(application, lambda: desktop.window.desk is not None)
        for language, scheme in product(LANGUAGES, SCHEMES):
            _take(application, desktop, language, scheme)
        desktop.frame.close()
        desktop.close()


def _take(application: QApplication, desktop: Desktop, language: str, scheme: Scheme) -> None:
    desktop.appearance.use_language(language)
    desktop.appearance.use_scheme(scheme)
    for name, place in PLACES.items():
        desktop.window.go(place)
        _picture(application, desktop, f"{name}-{language}-{scheme.value}")
    _take_review(application, desktop, f"review-{language}-{scheme.value}")


def _take_review(application: QApplication, desktop: Desktop, name: str) -> None:
    page = desktop.window.pages[Room.PLAN]
    assert isinstance(page, PlanPage)
    desktop.window.go(Place(Room.PLAN))
    page.take_in(PLAN_FILE)
    _until(application, lambda: page.taking_in.is_reviewing)
    page.taking_in.review.tree.choose("1")
    _picture(application, desktop, name)
    page.taking_in.review.discarded.emit()


def _picture(application: QApplication, desktop: Desktop, name: str) -> None:
    until = monotonic() + LONGEST_PAUSE
    while monotonic() < until or desktop.window.worker.is_busy:
        application.processEvents()
    desktop.frame.grab().save(str(HERE / f"{name}.png"))


def _until(application: QApplication, is_so: Callable[[], bool]) -> None:
    while not is_so():
        application.processEvents()


if __name__ == "__main__":
    main()
