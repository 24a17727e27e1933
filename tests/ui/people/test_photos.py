"""A photo is kept small and bare of what the camera wrote; what is no picture is refused with a reason."""

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from jpdialog.domain.people import LARGEST_PHOTO, PhotoKind
from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.people import People, image_of
from jpdialog.ui.main_window import MainWindow
from jpdialog.ui.pages.facts.people.photo_reading import LARGEST_FILE, read_photo
from tests.ui.people.conftest import people_part, person, press

SECRET = b"GPS 48.2 16.4 Canon of the palace"


def picture(width: int = 800, height: int = 1000, kind: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    image.setText("Author", SECRET.decode())
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(held.data())


def turned_jpeg() -> bytes:
    """A JPEG that lies on its side, as a camera held upright writes it: EXIF says so, and where it was taken."""
    tiff = b"II*\x00\x08\x00\x00\x00" + struct.pack("<H", 1) + struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0) + b"\x00" * 4
    exif = b"Exif\x00\x00" + tiff + SECRET
    plain = picture(400, 200, "JPEG")
    return plain[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + plain[2:]


def bomb() -> bytes:
    """A PNG of a few hundred bytes that says it is 30,000 pixels square."""
    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 6, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\x00" * 10_000)), (b"IEND", b"")]
    told = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + told


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_becomes_small_and_bare(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "IMG_0001 of the palace.jpg"
    path.write_bytes(picture(kind=kind))
    photo = read_photo(path)
    assert (photo.kind, photo.size) == (PhotoKind.JPEG, (480, 600))
    assert len(photo.image) <= LARGEST_PHOTO
    assert SECRET not in photo.image and b"Exif" not in photo.image and b"palace" not in photo.image
    assert QImage.fromData(photo.image).width() == 480


def test_a_small_picture_is_not_blown_up(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(picture(30, 40))
    assert read_photo(tmp_path / "a.png").size == (30, 40)


def test_what_the_camera_wrote_is_gone_and_the_person_stands_upright(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(turned_jpeg())
    photo = read_photo(tmp_path / "a.jpg")
    assert photo.size == (200, 400)
    assert SECRET not in photo.image and b"Exif" not in photo.image


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.jpg", b"", "not a JPEG or PNG"),
        ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "not a JPEG or PNG"),
        ("a.jpg", b"MZ" + b"\x00" * 500, "not a JPEG or PNG"),
        ("a.gif", b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", "not a JPEG or PNG"),
        ("a.png", picture()[: len(picture()) // 2], "damaged"),
        ("a.jpg", picture(kind="JPEG")[:-200], "damaged"),
        ("a.png", bomb(), "too many pixels"),
    ],
)
def test_what_is_no_picture_is_refused(tmp_path: Path, name: str, data: bytes, sentence: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Trouble, match=sentence):
        read_photo(tmp_path / name)


def test_a_file_of_a_hundred_megabytes_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    assert path.stat().st_size > LARGEST_FILE
    with pytest.raises(Trouble, match="larger than 40 MB"):
        read_photo(path)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.jpg"):
        with pytest.raises(Trouble, match="not a file"):
            read_photo(path)


def test_a_photo_is_chosen_shown_and_taken_away(window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "a.png").write_bytes(picture())
    sapt = person(desk, "Sapt")
    part = people_part(window, desk, sapt.id)
    box = part.person_form.photo
    assert not box.has_photo
    box.chosen.emit(tmp_path / "a.png")
    qtbot.waitUntil(lambda: box.has_photo)
    kept = People(desk).photo_of(sapt)
    assert kept is not None and image_of(kept).startswith(b"\xff\xd8\xff")
    assert box.picture.accessibleName() == "Photo of Sapt"
    press(qtbot, box.remove_button, Qt.Key.Key_Space)
    assert People(desk).photo_of(sapt) is None
    qtbot.waitUntil(lambda: not box.has_photo)
    window.history.take_back()
    qtbot.waitUntil(lambda: box.has_photo)


def test_a_wrong_file_is_refused_in_words_and_the_photo_stays(
    window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    sapt = person(desk, "Sapt")
    People(desk).set_photo(sapt, picture(30, 40, "JPEG"), PhotoKind.JPEG, (30, 40))
    (tmp_path / "a.png").write_bytes(b"no picture")
    part = people_part(window, desk, sapt.id)
    part.person_form.photo.chosen.emit(tmp_path / "a.png")
    qtbot.waitUntil(window.trouble.isVisible)
    assert "not a JPEG or PNG" in window.trouble.ui.sentence.text()
    assert part.person_form.photo.has_photo
