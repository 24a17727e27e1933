"""The window, wired together: the only place that knows all rooms.

It paints first and loads after: nothing of the store, the documents or the keyring is imported before the window has
been painted once.
"""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from jpdialog.domain.trouble import Trouble
from jpdialog.resources import resource
from jpdialog.services.vocabulary import words_for
from jpdialog.storage import places
from jpdialog.ui.actions import Action
from jpdialog.ui.fonts import work_font
from jpdialog.ui.language import LANGUAGES, Language, system_language, translate
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.settings import Settings
from jpdialog.ui.theme import Scheme, Theme
from jpdialog.ui.worker import Job, Worker

if TYPE_CHECKING:
    from jpdialog.ui.opening import Opening, Wish

ROOM_FOR_INSPECTOR = 1360
"""The width in pixels from which the inspector stands beside the page at first."""


def run(argv: Sequence[str]) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    asked = _parser().parse_args(list(argv))
    if os.environ.get("QT_IM_MODULE") == "fcitx":
        os.environ["QT_IM_MODULE"] = "ibus"  # the wheel has no module for fcitx: without this no Japanese can be typed
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication([sys.argv[0]])
    desktop = Desktop(application, asked, places.config_folder())
    desktop.window.show()
    try:
        return application.exec()
    finally:
        desktop.close()


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="jpdialog", description="Open the window.")
    parser.add_argument("--sample", action="store_true", help="open the sample workspace, made if it is not there")
    parser.add_argument("--workspace", type=Path, help="the workspace's folder (or JPDIALOG_WORKSPACE)")
    parser.add_argument("--passphrase-file", type=Path, help="a file with the passphrase in its first line")
    parser.add_argument("--language", choices=sorted(LANGUAGES), help="the language of the window")
    parser.add_argument("--theme", choices=[Scheme.LIGHT, Scheme.DARK], help="light or dark, whatever the system has")
    return parser


class Desktop:
    """The window with its language and look, and the opening of a desk in it."""

    def __init__(self, application: QApplication, asked: Namespace, settings_folder: Path) -> None:
        self._asked = asked
        self._settings = Settings(settings_folder)
        application.setApplicationName("JPDialog")
        application.setStyle("Fusion")
        application.setFont(work_font())
        self.theme = Theme(application)
        self.theme.use(Scheme(asked.theme or self._settings.word("theme") or Scheme.SYSTEM))
        self.language = Language(resource("translations"), application)
        self.language.use(
            asked.language
            or os.environ.get("JPDIALOG_LANGUAGE")
            or self._settings.word("language")
            or system_language()
        )
        self.worker = Worker()
        self.window = MainWindow(self.worker)
        self._hook = sys.excepthook
        sys.excepthook = self.meet
        self.opening: Opening | None = None
        self.window.painted.connect(lambda: QTimer.singleShot(0, self._load))
        self._restore_shape()

    def close(self) -> None:
        """Close the desk, join the worker, and remember the window's shape."""
        self._settings.remember("shape", self.window.saveGeometry())
        if self.opening is None:
            self.worker.close()
        else:
            self.opening.close()
        sys.excepthook = self._hook

    # Errors

    def meet(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Show what was raised: trouble as its sentence, anything else as a bug with its report."""
        if isinstance(error, Trouble):
            self.window.show_trouble(error)
        elif issubclass(kind, KeyboardInterrupt):
            self.window.close()
        else:
            from jpdialog.ui import bugs

            report = bugs.report_of(kind, trace)
            bugs.log.error("%s", report)
            keep = partial(bugs.keep_report, folder=places.log_folder())
            self.window.trouble.show_bug(report, keep)

    # After the first paint

    def _load(self) -> None:
        from jpdialog.ui import bugs

        bugs.write_log_to(places.log_folder())
        self.worker.run(translate("App", "Opening…"), _import_services, lambda _none: self._begin())

    def _begin(self) -> None:
        from jpdialog.ui.opening import Opening
        from jpdialog.ui.pages.all_pages import make_pages

        for page in make_pages():
            self.window.add_page(page)
        self._speak()
        self.opening = Opening(self.window, self.language, _wish(self._asked))
        self.opening.language_chosen.connect(self._use_language)
        self.opening.begin()

    # Language and look

    def _collect_actions(self) -> None:
        where = translate("App", "Window")
        languages = [
            Action(name=name, run=partial(self._use_language, code), where=where, words="language 言語")
            for code, name in LANGUAGES.items()
        ]
        looks = {
            Scheme.SYSTEM: translate("App", "Light or dark as the system"),
            Scheme.LIGHT: translate("App", "Light"),
            Scheme.DARK: translate("App", "Dark"),
        }
        shown = [Action(name=name, run=partial(self._use_scheme, it), where=where) for it, name in looks.items()]
        self.window.keys.more = [*languages, *shown]

    def _use_language(self, code: str) -> None:
        self._settings.remember("language", code)
        self.language.use(code)
        self._speak()

    def _speak(self) -> None:
        self._collect_actions()
        self.window.speak(self.language.code, words_for(self.language.code))

    def _use_scheme(self, scheme: Scheme) -> None:
        self._settings.remember("theme", scheme.value)
        self.theme.use(scheme)

    def _restore_shape(self) -> None:
        room = self.window.screen().availableSize()
        self.window.resize(min(1440, room.width()), min(900, room.height()))
        self.window.restoreGeometry(self._settings.shape("shape"))
        is_wide = self.window.width() >= ROOM_FOR_INSPECTOR
        folded = self._settings.word("inspector") or ("shown" if is_wide else "folded")
        self.window.header.ui.fold_button.setChecked(folded == "shown")
        self.window.header.inspector_folded.connect(self._remember_folding)

    def _remember_folding(self, is_folded: bool) -> None:
        self._settings.remember("inspector", "folded" if is_folded else "shown")


def _wish(asked: Namespace) -> "Wish":
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
