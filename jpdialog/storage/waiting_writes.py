"""What waits beside the store in its ``-wal`` after a crash: whether SQLite will take all of it in.

SQLite reads the frames of that file up to the first whose checksum is not right, and passes over the rest without a
word, as it must: a write that a crash broke off ends so. But where the head is none, or whole writes stand behind a
frame that is broken, what was written may be lost. The form is that of sqlite.org/fileformat2.html, section 4.
"""

import shutil
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from jpdialog.storage.backups import NAMED_BY
from jpdialog.storage.places import SET_ASIDE_FOLDER
from jpdialog.storage.whole_file import make_folder

HEADER, FRAME_HEADER, SUFFIX = 32, 24, ".wal"
MAGIC = {0x377F0682: "<", 0x377F0683: ">"}
"""The first four bytes, and the byte order of the checksums that it stands for."""
NO_SUM = (0, 0)
Sum = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame of this file's present round; ``ends_a_write``: it is the last of one; ``is_read``: SQLite reads it."""

    ends_a_write: bool
    is_read: bool


def may_have_lost(wal: Path) -> bool:
    """Whether writes may stand in this file, or have stood in it, that SQLite passes over. It is only read."""
    raw = wal.read_bytes() if wal.is_file() else b""
    if not raw:
        return False
    if not _is_head(raw):
        return any(raw)  # a file system may give zeros for what a crash left unwritten: nothing was promised there
    return any(each.ends_a_write and not each.is_read for each in _frames(raw))


def keep_what_is_passed_over(store: Path) -> Path | None:
    """Put a copy of such a file aside before SQLite writes over it; gives back where, None if there is none such.

    Whoever has the folder's lock calls this before the store is opened; a disk that refuses the copy keeps nobody out.
    """
    wal = store.with_name(f"{store.name}-wal")
    try:
        if not may_have_lost(wal):
            return None
        kept = store.parent / SET_ASIDE_FOLDER / f"{datetime.now(UTC).strftime(NAMED_BY)}-passed-over{SUFFIX}"
        make_folder(kept.parent)
        shutil.copyfile(wal, kept)
        kept.chmod(0o600)
    except OSError:
        return wal
    return kept


def _is_head(raw: bytes) -> bool:
    if len(raw) < HEADER:
        return False
    order = MAGIC.get(int.from_bytes(raw[:4], "big"))
    return order is not None and _summed(raw[:24], NO_SUM, order) == struct.unpack(">2I", raw[24:HEADER])


def _frames(raw: bytes) -> Iterator[Frame]:
    """The frames that carry the salt of the head; those of an earlier round do not, and are rightly passed over."""
    order, page = MAGIC[int.from_bytes(raw[:4], "big")], int.from_bytes(raw[8:12], "big")
    if page < 512:  # a head that says so was never SQLite's
        return
    running, is_read = struct.unpack(">2I", raw[24:HEADER]), True
    for start in range(HEADER, len(raw) - FRAME_HEADER - page + 1, FRAME_HEADER + page):
        if raw[start + 8 : start + 16] != raw[16:24]:
            is_read = False
            continue
        if is_read:
            running = _summed(raw[start : start + 8], running, order)
            running = _summed(raw[start + FRAME_HEADER : start + FRAME_HEADER + page], running, order)
            is_read = running == struct.unpack(">2I", raw[start + 16 : start + FRAME_HEADER])
        yield Frame(any(raw[start + 4 : start + 8]), is_read)


def _summed(content: bytes, before: Sum, order: str) -> Sum:
    """SQLite's checksum, going on from the one before."""
    first, second = before
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for at in range(0, len(words), 2):
        first = (first + words[at] + second) & 0xFFFFFFFF
        second = (second + words[at + 1] + first) & 0xFFFFFFFF
    return first, second
