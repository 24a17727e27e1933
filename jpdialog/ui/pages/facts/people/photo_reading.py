"""A picture from anywhere made a photo that can be kept: small, upright, and with nothing in it but its pixels.

What a camera or a program wrote into the file (place, time, names, a colour profile) goes: the pixels are painted onto
a new picture, which is encoded by Qt. It runs off the window's thread.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

from jpdialog.domain.people import LARGEST_PHOTO, PhotoKind
from jpdialog.domain.trouble import Trouble

LARGEST_FILE, MOST_PIXELS, LARGEST_SIDE = 40_000_000, 60_000_000, 600
MEGABYTES_TO_DECODE = 300
ENDS = {b"jpeg": b"\xff\xd9", b"png": b"IEND"}
QUALITIES = (90, 80, 65, 50, 30)


@dataclass(frozen=True, slots=True)
class ReadPhoto:
    """A photo ready to be kept."""

    image: bytes
    kind: PhotoKind
    size: tuple[int, int]


def read_photo(path: Path) -> ReadPhoto:
    """The picture in a file as a photo. Raises Trouble if it is too large, not JPEG or PNG, or broken."""
    return encoded(upright(_bytes_of(path)))


def upright(data: bytes) -> QImage:
    """The pixels of a JPEG or PNG file, at most 600 on a side; raises Trouble if it is none, or not whole."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind = bytes(reader.format().data())
    if kind not in ENDS:
        raise Trouble("That file is not a JPEG or PNG picture. Nothing was changed; choose another one.")
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        raise Trouble("That picture has too many pixels. Nothing was changed; make it smaller, or choose another one.")
    if data.rfind(ENDS[kind]) < len(data) // 2:
        raise _broken()
    if max(size.width(), size.height()) > LARGEST_SIDE:
        box = QSize(LARGEST_SIDE, LARGEST_SIDE)
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise _broken()
    return image


def encoded(image: QImage) -> ReadPhoto:
    """The pixels alone, as JPEG on white, as good as fits."""
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    bare = QImage(image.size(), QImage.Format.Format_RGB32)
    bare.fill(Qt.GlobalColor.white)
    painter = QPainter(bare)
    painter.drawImage(0, 0, image)
    painter.end()
    for quality in QUALITIES:
        data = _as_jpeg(bare, quality)
        if len(data) <= LARGEST_PHOTO:
            return ReadPhoto(data, PhotoKind.JPEG, (bare.width(), bare.height()))
    raise _broken()


def _as_jpeg(image: QImage, quality: int) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", quality)  # type: ignore[call-overload]
    buffer.close()
    return bytes(held.data())


def _bytes_of(path: Path) -> bytes:
    QImageReader.setAllocationLimit(MEGABYTES_TO_DECODE)
    try:
        if not path.is_file():
            raise Trouble("That is not a file that can be read. Nothing was changed; choose a JPEG or PNG picture.")
        if path.stat().st_size > LARGEST_FILE:
            raise Trouble("That file is larger than 40 MB. Nothing was changed; choose a smaller picture.")
        return path.read_bytes()
    except OSError as error:
        raise Trouble(
            "The picture cannot be read ({reason}). Nothing was changed.", reason=error.strerror or "refused"
        ) from error


def _broken() -> Trouble:
    return Trouble("That picture is damaged and cannot be shown. Nothing was changed; choose another one.")
