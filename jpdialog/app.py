"""The window, wired together: the only place that knows all rooms.

It paints first and loads after: an empty frame is on screen before anything that stands in it is imported. Hence the
imports within functions here, and nowhere else: what is imported at the top is what the first paint waits for.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from jpdialog.storage import places
from jpdialog.storage.memory_dumps import refuse_memory_dumps
from jpdialog.ui.ends import Ends
from jpdialog.ui.frame import Frame
from jpdialog.ui.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from jpdialog.ui.appearance import Appearance
    from jpdialog.ui.clipboard import OurClipboard
    from jpdialog.ui.main_window import MainWindow
    from jpdialog.ui.opening import Opening, Wish
    from jpdialog.ui.worker import Job

A_TURN = 0.0005
"""Seconds for which a thread may keep Python to itself while the window waits for it; five thousandths are usual."""
ROOM_FOR_INSPECTOR = 1360
"""The width in pixels from which the inspector stands beside the page at first."""


def run(argv: Sequence[str]) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    refuse_memory_dumps()
    sys.setswitchinterval(A_TURN)
    asked = _parser().parse_args(list(argv))
    if os.environ.get("QT_IM_MODULE") == "fcitx":
        os.environ["QT_IM_MODULE"] = "ibus"  # the wheel has no module for fcitx: without this no Japanese can be typed
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication([sys.argv[0]])
    desktop = Desktop(application, asked, places.config_folder())
    ends = Ends(desktop.frame.close)
    desktop.show()
    try:
        return application.exec()
    finally:
        ends.stop()
        desktop.close()


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="jpdialog", description="Open the window.")
    parser.add_argument("--sample", action="store_true", help="open the sample workspace, made if it is not there")
    parser.add_argument("--workspace", type=Path, help="the workspace's folder (or JPDIALOG_WORKSPACE)")
    parser.add_argument("--passphrase-file", type=Path, help="a file with the passphrase in its first line")
    parser.add_argument("--language", choices=["en", "ja"], help="the language of the window")
    parser.add_argument("--theme", choices=["light", "dark"], help="light or dark, whatever the system has")
    return parser


class Desktop:
    """The frame, what stands in it, and the opening of a desk there."""

    def __init__(self, application: QApplication, asked: Namespace, settings_folder: Path) -> None:
        self._application, self._asked = application, asked
        self._settings = Settings(settings_folder)
        application.setApplicationName("JPDialog")
        self.frame = Frame(self._settings.word("ground"))
        self.frame.restoreGeometry(self._settings.shape("shape"))
        self.frame.painted.connect(lambda: QTimer.singleShot(0, self._load))
        self._window: MainWindow | None = None
        self._appearance: Appearance | None = None
        self.opening: Opening | None = None
        self._clipboard: OurClipboard | None = None
        self._hook = sys.excepthook
        sys.excepthook = self.meet

    def show(self) -> None:
        """Show the frame; what stands in it follows by itself."""
        self.frame.show()

    def close(self) -> None:
        """Close the desk, join the worker, and remember the window's shape."""
        self._settings.remember("shape", self.frame.saveGeometry())
        if self._clipboard is not None:
            self._clipboard.clear()
        if self.opening is not None:
            self.opening.close()
        elif self._window is not None:
            self._window.worker.close()
        sys.excepthook = self._hook

    # Errors

    def meet(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Show what was raised: trouble as its sentence, anything else as a bug with its report."""
        from jpdialog.domain.trouble import Trouble
        from jpdialog.ui import bugs

        if isinstance(error, Trouble):
            self.window.show_trouble(error)
        elif issubclass(kind, KeyboardInterrupt):
            self.frame.close()
        else:
            report = bugs.report_of(kind, trace)
            bugs.log.error("%s", report)
            keep = partial(bugs.keep_report, folder=places.log_folder())
            self.window.trouble.show_bug(report, keep)

    # After the first paint

    @property
    def appearance(self) -> Appearance:
        """Language and look."""
        from jpdialog.ui.appearance import Appearance

        if self._appearance is None:
            asked = self._asked
            self._appearance = Appearance(self._application, self._settings, asked.language or "", asked.theme or "")
        return self._appearance

    @property
    def window(self) -> MainWindow:
        """What stands in the frame; made after the first paint, or as soon as it is asked for."""
        if self._window is None:
            self._window = self._furnish(self.appearance)
        return self._window

    def _furnish(self, appearance: Appearance) -> MainWindow:
        from jpdialog.ui.calm_wheel import CalmWheel
        from jpdialog.ui.main_window import MainWindow
        from jpdialog.ui.whole_window import WholeWindow
        from jpdialog.ui.worker import Worker

        window = MainWindow(Worker())
        window.settings = self._settings
        window.windowTitleChanged.connect(self.frame.setWindowTitle)
        self.frame.setPalette(QPalette())  # from here on the ground is the theme's, also when that changes
        self.frame.closed.connect(window.close)
        self.frame.may_close = window.may_close
        is_wide = self.frame.width() >= ROOM_FOR_INSPECTOR
        shown = self._settings.word("inspector") or ("shown" if is_wide else "folded")
        window.header.ui.fold_button.setChecked(shown == "shown")
        window.header.inspector_folded.connect(self._remember_folding)
        appearance.spoke.connect(lambda _code: self._speak())
        self.frame.setCentralWidget(WholeWindow(window))
        CalmWheel(self.frame)
        return window

    def _remember_folding(self, is_folded: bool) -> None:
        self._settings.remember("inspector", "folded" if is_folded else "shown")

    def _speak(self) -> None:
        from jpdialog.services.vocabulary import words_for

        code = self.appearance.language.code
        self.window.keys.more = self.appearance.actions()
        self.window.speak(code, words_for(code))

    def _load(self) -> None:
        from jpdialog.ui import bugs
        from jpdialog.ui.language import translate

        self._speak()
        bugs.write_log_to(places.log_folder())
        self.window.worker.run(translate("App", "Opening…"), _import_services, lambda _none: self._begin())

    def _begin(self) -> None:
        from jpdialog.ui.clipboard import OurClipboard
        from jpdialog.ui.opening import Opening
        from jpdialog.ui.pages.all_pages import make_page

        self._clipboard = OurClipboard(self._application.clipboard(), self.window)
        self.window.rooms.furnish(make_page)
        self.opening = Opening(self.window, self.appearance.language, _wish(self._asked))
        self.opening.language_chosen.connect(self.appearance.use_language)
        self.opening.begin()


def _wish(asked: Namespace) -> Wish:
    from jpdialog.ui.opening import Wish

    named = asked.workspace or os.environ.get("JPDIALOG_WORKSPACE")
    passphrase_file = asked.passphrase_file or os.environ.get("JPDIALOG_PASSPHRASE_FILE")
    usual = places.sample_workspace() if asked.sample else places.default_workspace()
    return Wish(
        folder=Path(named).expanduser() if named else usual,
        sample_folder=places.sample_workspace(),
        is_sample=asked.sample,
        passphrase_file=Path(passphrase_file).expanduser() if passphrase_file else None,
    )


def _import_services(_job: Job) -> None:
    """Import what the desk stands on, on the worker's thread, so that the window stays awake."""
    import jpdialog.services.desk
    import jpdialog.services.frame  # noqa: F401
