"""A picture without what its camera or its program wrote into it: place, time, names, comments, thumbnails.

Only whole pieces of the file are left out; the image itself is not computed anew, so it looks as it did. Pieces are
kept by a list of those that show something (JPEG: ITU T.81 annex B; PNG: W3C PNG 11 and 12; GIF: GIF89a 22 to 26;
EMF: MS-EMF 2.3.4.2), so that a kind of piece that nobody has heard of does not slip through.
"""

import re
from collections.abc import Iterator
from struct import error as StructError  # noqa: N812 - an exception, whatever struct calls it
from struct import unpack_from

JPEG, PNG, GIF = b"\xff\xd8", b"\x89PNG\r\n\x1a\n", (b"GIF87a", b"GIF89a")
EMF_HEADER, EMF_SIGN, EMF_SIGN_AT = 1, b" EMF", 40
EMF_LENGTH_AND_PLACE = slice(60, 68)
SHOWN_SEGMENTS = frozenset({*range(0xC0, 0xE0)} - {0xD8, 0xD9})
"""Frames, tables and the scan; not APPn (0xE0 and on) and not comments (0xFE)."""
SHOWN_CHUNKS = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD", b"pHYs", b"iCCP"}
)
START_OF_SCAN, END_OF_IMAGE = 0xDA, b"\xff\xd9"
NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""In a scan, what is not a byte of it (0xFF00) and not a sign to start over (RSTn) begins another segment."""
COLOUR_NOTE = re.compile(rb"\xe0..JFIF\0|\xe2..ICC_PROFILE\0|\xee..Adobe", re.DOTALL)
"""What a program noted that the size or the colours depend on."""
GIF_COMMENT, GIF_PROGRAM, GIF_TEXT = 0xFE, 0xFF, 0x01


def bare(data: bytes) -> bytes | None:
    """The picture without what it tells besides itself; None if it is none of the known kinds, or broken."""
    try:
        if data.startswith(JPEG):
            return b"".join(_jpeg(data))
        if data.startswith(PNG):
            return b"".join(_png(data))
        if data.startswith(GIF):
            return b"".join(_gif(data))
        return _emf(data)
    except (StructError, IndexError):
        return None


def _jpeg(data: bytes) -> Iterator[bytes]:
    """Segment by segment to the end of the image; what hangs on behind it, often a second picture, is left."""
    yield JPEG
    at = len(JPEG)
    while data[at : at + 2] != END_OF_IMAGE:
        sign, kind, length = unpack_from(">BBH", data, at)
        if sign != 0xFF:
            raise IndexError
        end = at + 2 + length
        if kind == START_OF_SCAN:
            marker = NEXT_MARKER.search(data, end)
            end = marker.start() if marker else len(data)
        if kind in SHOWN_SEGMENTS or COLOUR_NOTE.match(data, at + 1):
            yield data[at:end]
        at = end
    yield END_OF_IMAGE


def _png(data: bytes) -> Iterator[bytes]:
    yield PNG
    at = len(PNG)
    kind = b""
    while kind != b"IEND":
        length, kind = unpack_from(">I4s", data, at)
        if kind in SHOWN_CHUNKS:
            yield data[at : at + 12 + length]
        at += 12 + length


def _gif(data: bytes) -> Iterator[bytes]:
    head = 13 + _colours(data[10])
    yield data[:head]
    at = head
    while data[at] != 0x3B:
        start = at
        if data[at] == 0x2C:
            at = _after_blocks(data, at + 11 + _colours(data[at + 9]))
            yield data[start:at]
            continue
        kind = data[at + 1]
        at = _after_blocks(data, at + 2)
        if kind not in (GIF_COMMENT, GIF_PROGRAM, GIF_TEXT):
            yield data[start:at]
    yield b"\x3b"


def _colours(flags: int) -> int:
    """The bytes of a table of colours."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += 1 + data[at]
    return at + 1


def _emf(data: bytes) -> bytes | None:
    """The same drawing; the name of its program and of the picture in the header are written over."""
    if data[EMF_SIGN_AT : EMF_SIGN_AT + 4] != EMF_SIGN or unpack_from("<I", data, 0)[0] != EMF_HEADER:
        return None
    bytes_of = bytearray(data)
    length, place = unpack_from("<II", data, EMF_LENGTH_AND_PLACE.start)
    size = unpack_from("<I", data, 4)[0]
    if length and place + 2 * length <= size:
        bytes_of[place : place + 2 * length] = bytes(2 * length)
    bytes_of[EMF_LENGTH_AND_PLACE] = bytes(8)
    return bytes(bytes_of)
