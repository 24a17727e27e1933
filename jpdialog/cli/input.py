"""What people and scripts hand in: paths, and text on standard input."""

import sys
from pathlib import Path

from jpdialog.domain.trouble import Trouble


def somebody_is_there() -> bool:
    """Whether a person can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def path_named(text: str) -> Path:
    """The path that was meant, with ``~`` for a home folder. Raises Trouble if there is no such home."""
    try:
        return Path(text).expanduser()
    except RuntimeError as error:
        raise Trouble("The home folder in that path is not known. Write the path in full.") from error


def bytes_handed_in() -> bytes:
    """All of standard input. Raises Trouble if there is none."""
    if sys.stdin is None or sys.stdin.closed:
        raise Trouble("There is nothing on standard input. Nothing was changed.")
    return sys.stdin.buffer.read()


def text_handed_in() -> str:
    """All of standard input as text. Raises Trouble if it is not UTF-8."""
    try:
        text = bytes_handed_in().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Trouble("The text on standard input is not UTF-8. Nothing was changed.") from error
    return text.replace("\r\n", "\n")
