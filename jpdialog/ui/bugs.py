"""What happens when the program is wrong: a report that holds nothing anybody wrote, shown before it is kept.

A report names the kind of error and the places in our code; never its message or values, which may hold text.
"""

import logging
import platform
from datetime import datetime
from pathlib import Path
from traceback import extract_tb
from types import TracebackType

from jpdialog import __version__

log = logging.getLogger("jpdialog")


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The report of a bug: version, platform, kind of error, and the way that led to it."""
    frames = [f"{Path(each.filename).name}:{each.lineno} {each.name}" for each in extract_tb(trace)]
    head = [f"JPDialog {__version__}, Python {platform.python_version()}, {platform.system()} {platform.release()}"]
    return "\n".join([*head, kind.__name__, *frames])


def write_log_to(folder: Path) -> None:
    """Log into ``folder`` from now on; without a folder that can be written, not at all."""
    log.setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.FileHandler(folder / "jpdialog.log", encoding="utf-8", delay=True)
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)


def keep_report(report: str, folder: Path) -> str:
    """Keep a report in ``folder``; gives back where."""
    place = folder / f"report-{datetime.now():%Y%m%d-%H%M%S}.txt"
    place.write_text(report, encoding="utf-8")
    return str(place)
