"""The package that a workbook is: looked over before a library opens it, without trusting what it says about itself.

Sizes are counted while reading, so that a small file that unpacks without end is refused; no definitions, no macros.
"""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO

from jpdialog.documents.reading.limits import MEGABYTE, check_file_size
from jpdialog.domain.trouble import Trouble

PARTS = 2_000
PART_BYTES, PACKAGE_BYTES, TEXTS_BYTES = 400 * MEGABYTE, 600 * MEGABYTE, 120 * MEGABYTE
"""A sheet of 100,000 rows and nineteen columns has some 120 MB; the texts of a book are held in memory at once."""
MOST_MERGED = 2_000
CHUNK, OVERLAP = 1 << 20, 256
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
MACROS = (".xlsm", ".xltm", ".xlsb", ".xlam")
SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')

Area = tuple[str, int, str, int]
"""First column and row, last column and row."""


def looked_over(data: bytes, name: str, watch: Callable[[], None]) -> dict[str, list[Area]]:
    """The merged areas of each sheet, by the name of its part. Raises Trouble if it is not to be opened.

    ``watch`` is called between pieces, and may stop it.
    """
    check_file_size(len(data), name)
    _refuse_others(data, name)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _looked_over(archive, name, watch)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise damaged(name) from error


def damaged(name: str) -> Trouble:
    """What to say of a workbook that cannot be read."""
    return Trouble(
        "{name} is damaged and cannot be read as a workbook. Nothing was changed. Open it in Excel or LibreOffice, "
        "which may mend it, save it under a new name and take that in.",
        name=name,
    )


def _refuse_others(data: bytes, name: str) -> None:
    if name.lower().endswith(MACROS):
        raise _with_macros(name)
    if data.startswith(OLD_OFFICE):
        raise Trouble(
            "{name} is protected by a password or is of an old format (.xls). Nothing was changed. Open it, save it "
            "without a password as .xlsx and take that in.",
            name=name,
        )
    if not data.startswith(b"PK"):
        raise Trouble(
            "{name} is no workbook. Nothing was changed. Take in the .xlsx file that came back.",
            name=name,
        )


def _with_macros(name: str) -> Trouble:
    return Trouble(
        "{name} may hold macros, which are programs. It was not read and nothing was changed. Ask its sender to save "
        "it as .xlsx, and take that in.",
        name=name,
    )


def _looked_over(archive: zipfile.ZipFile, name: str, watch: Callable[[], None]) -> dict[str, list[Area]]:
    entries, left = archive.infolist(), PACKAGE_BYTES
    names = [entry.filename.lower() for entry in entries]
    if len(entries) > PARTS or len(set(names)) != len(names):
        raise _too_much(name)
    if any(each.endswith("vbaproject.bin") for each in names):
        raise _with_macros(name)
    if "xl/workbook.xml" not in names:
        raise Trouble(
            "{name} is a packed file without a workbook in it. Nothing was changed. Take in the .xlsx file that came "
            "back.",
            name=name,
        )
    merged: dict[str, list[Area]] = {}
    for entry in entries:
        areas = merged.setdefault(entry.filename, []) if SHEET.fullmatch(entry.filename) else None
        limit = min(left, PART_BYTES if areas is not None else TEXTS_BYTES)
        for piece, size in _pieces(archive, entry, name, limit):
            watch()
            left -= size
            if areas is not None and len(areas) < MOST_MERGED:
                areas.extend(_areas(piece))
    return {part: list(dict.fromkeys(areas)) for part, areas in merged.items()}


def _pieces(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, limit: int) -> Iterator[tuple[bytes, int]]:
    """A part piece by piece, each with the end of the one before, and how much of it is new."""
    size, before = 0, b""
    with archive.open(entry) as stream:
        while piece := stream.read(CHUNK):
            if not size and b"<!DOCTYPE" in piece.replace(b"\x00", b""):
                raise _too_much(name)
            size += len(piece)
            if size > limit:
                raise _too_much(name)
            yield before + piece, len(piece)
            before = piece[-OVERLAP:]


def _areas(piece: bytes) -> Iterator[Area]:
    for found in MERGED.finditer(piece):
        first, top, last, bottom = (part.decode() for part in found.groups())
        yield first, int(top), last, int(bottom)


def _too_much(name: str) -> Trouble:
    return Trouble(
        "{name} would unpack to far more than a workbook holds, or holds definitions, as files made to do harm do. "
        "It was not read and nothing was changed. Ask its sender what it is.",
        name=name,
    )
