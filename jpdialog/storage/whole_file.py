"""Files are written whole or not at all: a crash or a full disk leaves the old one as it was."""

import os
from contextlib import suppress
from pathlib import Path

from jpdialog.domain.trouble import Trouble


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` beside ``path``, flush it to the disk, and put it in place in one step.

    Raises Trouble when the folder cannot be written to or the disk is full; the old file is then as it was.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise Trouble(
            "{name} could not be written: {reason}. What was there before is unchanged.",
            name=path.name,
            reason=error.strerror or "the disk refused it",
        ) from error
