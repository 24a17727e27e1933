"""One entry: the window, or a subcommand; each is imported only when it is wanted, so neither waits for the other."""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from jpdialog import __version__

if TYPE_CHECKING:
    from jpdialog.documents.writing.blocks import Document
    from jpdialog.documents.writing.house_style import HouseStyle
    from jpdialog.documents.writing.printing import Watch
    from jpdialog.domain.papers.chart import Drawn
    from jpdialog.services.charts import Told

WINDOW_SWITCHES = {"--sample"}
WINDOW_VALUES = {"--workspace", "--passphrase-file", "--language", "--theme"}
NO_SCREEN = "There is no screen here, so the window cannot open. The same can be done by commands: jpdialog --help.\n"


def opens_window(arguments: Sequence[str]) -> bool:
    """Tell whether the arguments are nothing but options that the window understands."""
    waiting = iter(arguments)
    for argument in waiting:
        name, joined, _ = argument.partition("=")
        if name in WINDOW_VALUES and (joined or next(waiting, None) is not None):
            continue
        if argument not in WINDOW_SWITCHES:
            return False
    return True


def has_screen() -> bool:
    """Tell whether a window can be shown; Qt would end the program without a word to a person."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or carry out a subcommand; returns the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--version"]:
        sys.stdout.write(f"jpdialog {__version__}\n")
        return 0
    if opens_window(given):
        if not has_screen():
            sys.stderr.write(NO_SCREEN)
            return 1
        from jpdialog import app

        return app.run(given)
    from jpdialog import cli

    return cli.main(given, press, draw)


def press(document: "Document", style: "HouseStyle", watch: "Watch") -> bytes:
    """A document as a PDF, drawn without a screen; the command line is handed this, and never imports Qt itself."""
    from jpdialog.ui.printed.without_window import write_pdf_without_window

    return write_pdf_without_window(document, style, watch)


def draw(told: "Told", alone: str | None, *, is_low: bool = False) -> "Drawn":
    """A chart with its picture, painted without a screen; handed to the command line as ``press`` is."""
    from jpdialog.ui.charts.without_window import drawn_without_window

    return drawn_without_window(told, alone, is_low=is_low)


if __name__ == "__main__":
    sys.exit(main())
