"""Names of files that every system can hold: a paper made on one desk is opened on another."""

import re

from jpdialog.domain.trouble import Trouble

NOT_IN_A_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
DEVICES = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9\u00b9\u00b2\u00b3])", re.IGNORECASE)


def check_file_name(name: str) -> None:
    """Raises Trouble for a name that Windows does not allow, on whatever system."""
    if NOT_IN_A_NAME.search(name):
        raise Trouble(
            "{name} cannot be the name of a file on Windows because of a sign in it. Nothing was written; choose a name"
            ' without < > : " / \\ | ? *.',
            name=name,
        )
    if name.endswith((".", " ")):
        raise Trouble(
            "{name} cannot be the name of a file on Windows because it ends in a full stop or a space. Nothing was"
            " written; choose another name.",
            name=name,
        )
    if DEVICES.fullmatch(name.partition(".")[0].rstrip(" ")):
        raise Trouble(
            "{name} cannot be the name of a file on Windows, which keeps it for a device. Nothing was written; choose"
            " another name.",
            name=name,
        )
