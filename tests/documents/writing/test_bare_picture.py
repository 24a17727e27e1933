"""What a picture tells besides itself does not come along, and the picture looks as it did."""

from struct import pack
from zlib import crc32

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from jpdialog.documents.writing.bare_picture import bare

TOLD = b"Taken by a person at home"
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff"
    b"!\xf9\x04\x01\x00\x00\x00\x00"
    b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00;"
)


def drawn() -> QImage:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    for x in range(64):
        for y in range(48):
            image.setPixelColor(x, y, QColor(x * 4, y * 5, (x * y) % 256))
    return image


def saved(kind: bytes, *, progressive: bool = False) -> bytes:
    into = QByteArray()
    buffer = QBuffer(into)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind)
    writer.setProgressiveScanWrite(progressive)
    assert writer.write(drawn())
    buffer.close()
    return bytes(into.data())


def segment(kind: int, body: bytes) -> bytes:
    return pack(">BBH", 0xFF, kind, len(body) + 2) + body


def chunk(kind: bytes, body: bytes) -> bytes:
    return pack(">I", len(body)) + kind + body + pack(">I", crc32(kind + body))


@pytest.mark.parametrize("progressive", [False, True])
def test_a_photo_loses_its_notes_and_what_hangs_on_behind_it(progressive: bool) -> None:
    plain = saved(b"jpeg", progressive=progressive)
    notes = segment(0xE1, b"Exif\0\0" + TOLD) + segment(0xED, b"Photoshop 3.0\0" + TOLD) + segment(0xFE, TOLD)
    told = plain[:2] + notes + plain[2:] + b"\xff\xd8\xff\xe1" + TOLD
    shown = bare(told)
    assert shown is not None
    assert TOLD not in shown
    assert QImage.fromData(shown) == QImage.fromData(plain)


def test_a_picture_of_png_keeps_its_looks_alone() -> None:
    plain = saved(b"png")
    end = plain.rindex(b"IEND") - 4
    notes = chunk(b"tEXt", b"Author\0" + TOLD) + chunk(b"eXIf", TOLD) + chunk(b"tIME", b"\x07\xea\x01\x01\x00\x00\x00")
    shown = bare(plain[:end] + notes + plain[end:] + TOLD)
    assert shown is not None
    assert TOLD not in shown
    assert b"tIME" not in shown
    assert QImage.fromData(shown) == QImage.fromData(plain)


def test_a_picture_of_gif_loses_its_comment() -> None:
    comment = b"!\xfe" + bytes([len(TOLD)]) + TOLD + b"\0"
    program = b"!\xff\x0bXMP DataXMP" + bytes([len(TOLD)]) + TOLD + b"\0"
    head = GIF.index(b"!\xf9")
    assert bare(GIF[:head] + comment + program + GIF[head:]) == GIF


def test_a_drawing_loses_the_name_of_its_program() -> None:
    name = "Draw\0Private\0\0".encode("utf-16-le")
    header = bytearray(100) + name
    header[0:8] = pack("<II", 1, len(header))
    header[40:44] = b" EMF"
    header[60:68] = pack("<II", len(name) // 2, 100)
    shown = bare(bytes(header))
    assert shown is not None
    assert "Private".encode("utf-16-le") not in shown
    assert len(shown) == len(header)


@pytest.mark.parametrize("data", [b"", b"BM", b"<svg/>", b"GIF89a", b"\x89PNG\r\n\x1a\n\0\0"])
def test_what_is_no_picture_or_broken_does_not_come_along(data: bytes) -> None:
    assert bare(data) is None


@pytest.mark.parametrize("kind", [b"jpeg", b"png"])
def test_a_picture_that_is_cut_off_does_not_come_along(kind: bytes) -> None:
    assert bare(saved(kind)[:200]) is None
