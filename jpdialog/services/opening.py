"""What is needed to open a desk besides its folder: a passphrase from a file, and who is at work."""

import getpass
from pathlib import Path

from jpdialog.domain.trouble import Trouble


def passphrase_in(file: Path) -> str:
    """The passphrase in a file: its first line, as typed (a byte order mark is not part of it)."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble("The passphrase file {name} cannot be read. Nothing was changed.", name=file.name) from error
    return lines[0] if lines else ""


def author_name() -> str:
    """Who is at work, for the log; empty if the system does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
