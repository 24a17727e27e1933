"""Photos stand over their biographies: seen, described for those who cannot see them, and bare of any file's name."""

import struct
import zlib
from dataclasses import replace
from datetime import date

import pytest
from lxml import etree

from jpdialog.documents.writing.blocks import Picture
from jpdialog.documents.writing.house_style import house_style_for
from jpdialog.documents.writing.pack import pack_document, write_pack
from jpdialog.documents.writing.page_estimate import pages_of_headings
from jpdialog.documents.writing.pictures import points_high
from jpdialog.domain.papers import Delegation, Front, Member, MemberPhoto, Pack
from tests.documents.writing import paper_samples as samples
from tests.documents.writing.word_lint import read_parts
from tests.documents.writing.word_reader import paragraphs

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PICTURED = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def png(width: int, height: int) -> bytes:
    """A grey picture of that size."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\x00" + b"\x80" * width) * height)
    chunks = [(b"IHDR", head), (b"IDAT", rows), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


TALL, WIDE = (MemberPhoto(data=png(*size), kind="png", width=size[0], height=size[1]) for size in ((30, 60), (60, 30)))


def pack_with_photos(front: Front = samples.ENGLISH) -> Pack:
    """A pack of four people: with both, a photo alone, a biography alone, neither."""
    told = {"biography": "Born in Zenda.\nJoined the guard.", "biography_as_of": date(2031, 1, 31)}
    members = (
        Member(id="m-1", name='Flavia "Fox" <Elphberg>', pronunciation="FLAH-vee-ah", photo=TALL, **told),  # type: ignore[arg-type]
        Member(id="m-2", name="Sapt", photo=WIDE),
        Member(id="m-3", name="Fritz", biography="Born in Strelsau."),
        Member(id="m-4", name="Moth"),
    )
    twice = Member(id="m-5", name="Moth the younger", photo=TALL)
    return Pack(
        front=front,
        delegations=(Delegation(party="Ruritania", members=members), Delegation(party="the Office", members=(twice,))),
    )


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    return read_parts(write_pack(pack_with_photos()))


def drawn(parts: dict[str, bytes], name: str) -> list[etree._Element]:
    return list(etree.fromstring(parts["word/document.xml"]).iter(name))


def test_each_photo_is_kept_once_under_a_name_that_tells_nothing(parts: dict[str, bytes]) -> None:
    kept = {name: data for name, data in parts.items() if "media" in name}
    assert kept == {"word/media/picture1.png": TALL.data, "word/media/picture2.png": WIDE.data}
    assert b'ContentType="image/png"' in parts["[Content_Types].xml"]


def test_each_photo_says_whom_it_shows(parts: dict[str, bytes]) -> None:
    told = [each.get("descr") for each in drawn(parts, f"{DRAWN}docPr")]
    assert told == ['Photo of Flavia "Fox" <Elphberg>', "Photo of Sapt", "Photo of Moth the younger"]
    names = [each.get("name") for each in drawn(parts, f"{DRAWN}docPr")]
    assert names == ["Picture 1", "Picture 2", "Picture 3"]


def test_photos_fit_a_box_of_28_by_36_millimetres_without_being_stretched(parts: dict[str, bytes]) -> None:
    sizes = [(int(each.get("cx", "")), int(each.get("cy", ""))) for each in drawn(parts, f"{DRAWN}extent")]
    assert [(round(x / 36_000, 1), round(y / 36_000, 1)) for x, y in sizes] == [(18, 36), (28, 14), (18, 36)]


def test_a_photo_stays_on_the_page_of_its_biography(parts: dict[str, bytes]) -> None:
    body = etree.fromstring(parts["word/document.xml"])
    holders = [each for each in body.iter(f"{W}p") if each.find(f"{W}r/{W}drawing") is not None]
    assert len(holders) == 3
    assert all(holder.find(f"{W}pPr/{W}keepNext") is not None for holder in holders)


def test_biographies_carry_their_date_and_how_the_name_is_said() -> None:
    said = [each.text for each in paragraphs(write_pack(pack_with_photos()))]
    assert 'Flavia "Fox" <Elphberg> (FLAH-vee-ah)\nBorn in Zenda.\nJoined the guard.\nas of 31 January 2031' in said
    assert "Fritz\nBorn in Strelsau." in said
    assert said.count("Biographies") == 2
    assert said.count("Moth") == 1  # in the list alone


def test_a_photo_takes_its_room_on_the_page() -> None:
    picture = Picture(b"", "png", "", 28, 25.4)
    assert points_high(picture) == pytest.approx(72)
    member = pack_with_photos().delegations[0].members[0]
    pages = []
    for shown in (member, replace(member, photo=None)):
        many = Delegation(party="Ruritania", members=(shown,) * 40)
        document = pack_document(Pack(front=samples.ENGLISH, delegations=(many, Delegation(party="the Office"))))
        pages.append(list(pages_of_headings(document, house_style_for("en")))[-1])
    assert pages[0] - pages[1] >= 4  # 40 photos of 36 millimetres fill more than five pages of 250
