"""Files are written whole or not at all: a crash or a full disk leaves the old one as it was."""

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from jpdialog.domain.trouble import Trouble

FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
REFUSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY})


def write_whole(path: Path, content: bytes, check: Callable[[Path], None] = lambda _written: None) -> None:
    """Write ``content`` beside ``path``, flush it to the disk, and put it in place in one step.

    ``check`` looks at what was written, before it takes its place; what it raises leaves everything as it was. A link
    is followed, and a file that is there keeps its permissions. Raises Trouble when something stands there that may
    not be written over (a folder, a device, a file that is read-only or open elsewhere), when the folder cannot be
    written to or the disk is full; the old file is then as it was.
    """
    try:
        _write(path.resolve(), content, check)
    except (OSError, RuntimeError) as error:
        raise _refused(path, error) from error


def _write(path: Path, content: bytes, check: Callable[[Path], None]) -> None:
    mode = _mode_to_keep(path)
    beside = path.with_name(f".{os.getpid()}.{path.name}"[:200] + ".part")
    try:
        _fill(beside, content)
        check(beside)
        if mode is not None:
            beside.chmod(mode)
        _put_in_place(beside, path)
        settle_folder(path.parent)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _fill(beside: Path, content: bytes) -> None:
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _put_in_place(beside: Path, path: Path) -> None:
    try:
        beside.replace(path)
    except OSError as error:
        if error.errno in REFUSED and path.exists():
            raise Trouble(
                "{name} is in use by another program, such as Word. It is unchanged; close it there and try again,"
                " or choose another name.",
                name=path.name,
            ) from error
        raise


def _refused(path: Path, error: OSError | RuntimeError) -> Trouble:
    number = getattr(error, "errno", None)
    if number in FULL:
        return Trouble(
            "{name} could not be written: the disk is full. What was there before is unchanged; make room, or choose"
            " another folder.",
            name=path.name,
        )
    if number in REFUSED:
        return Trouble(
            "{name} could not be written: the folder {folder} does not let you write into it. What was there before is"
            " unchanged; choose another folder.",
            name=path.name,
            folder=path.parent.name,
        )
    return Trouble(
        "{name} could not be written: {reason}. What was there before is unchanged.",
        name=path.name,
        reason=getattr(error, "strerror", None) or "the disk refused it",
    )


def make_folder(folder: Path) -> None:
    """Make a folder, for its owner alone, and what is missing above it, and have the disk hold their names."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for each in missing:
        with suppress(OSError):  # a folder above may be one that can be written to but not be read
            settle_folder(each.parent)


def settle_folder(folder: Path) -> None:
    """Have the disk hold the names in a folder too, where the system lets one ask for it."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mode_to_keep(path: Path) -> int | None:
    try:
        there = path.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(there):
        raise Trouble("{name} is not a file that can be written over. Choose another name.", name=path.name)
    if not there & stat.S_IWUSR:
        raise Trouble("{name} is read-only. It is unchanged; choose another name.", name=path.name)
    return stat.S_IMODE(there)
