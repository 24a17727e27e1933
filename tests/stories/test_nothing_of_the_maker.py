"""No paper tells who made it, with what, from what, where or how long: no part of a Word file, no byte of a PDF."""

import getpass
import re
import socket
import zlib
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QGuiApplication

from jpdialog.services.desk import Desk
from jpdialog.services.exports import PAPERS, PDF, WORD, made
from jpdialog.services.papers import Wish
from jpdialog.ui.printed.pdf import write_pdf
from tests.made_once import MadeOnce

DAY = date(2026, 11, 24)
WAITING = {"amendment-table", "replacement-pages"}
"""Papers that need a second edition of the plan, or a pack that was issued; the examples show that they are alike."""
KINDS = [kind for kind, paper in PAPERS.items() if paper.ending == WORD and kind not in WAITING]
TOLD_IN_WORD = re.compile(
    r"rsid|lastModifiedBy|dc:creator|cp:revision|TotalTime|<Application|<Company|<Manager|<Template|attachedTemplate"
    r"|w:author|w:date=|w:initials|thumbnail",
    re.IGNORECASE,
)
TOLD_IN_PDF = re.compile(rb"/(Author|Creator|Producer|Keywords|Subject)\b|pdf:Producer|xmp:CreatorTool|dc:creator")
SHORTEST_NAME = 4
"""Of a user or a computer: shorter ones stand in other words by chance."""
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


@pytest.fixture(scope="module")
def sample(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory, made_once: MadeOnce) -> Iterator[Desk]:
    desk = made_once.sample(tmp_path_factory.mktemp("sample"))
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def places(sample: Desk) -> list[str]:
    """Where all this happens, and who does it."""
    named = [name for name in (getpass.getuser(), socket.gethostname()) if len(name) > SHORTEST_NAME]
    return [str(sample.folder), f"{Path.home()}/", "/tmp/", "C:\\", *named]


def wish(language: str) -> Wish:
    return Wish(today=DAY, dialogue=12, lead="UNODC", edition="2017", language=language)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_part_of_a_word_file_tells(sample: Desk, places: list[str], kind: str, language: str) -> None:
    with ZipFile(BytesIO(made(sample, kind, wish(language)))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not archive.comment and not any(entry.comment or entry.extra for entry in archive.infolist())
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            text = data.decode()
            assert TOLD_IN_WORD.search(text) is None, name
            assert [place for place in places if place in text] == [], name
    days = re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", parts["docProps/core.xml"].decode())
    assert set(days) == {"2026-11-24T00:00:00Z"}


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("kind", [kind for kind in KINDS if PDF in PAPERS[kind].endings])
def test_no_byte_of_a_pdf_tells(sample: Desk, places: list[str], kind: str, language: str) -> None:
    data = made(sample, kind, wish(language), press=write_pdf)
    assert TOLD_IN_PDF.search(data) is None
    assert set(re.findall(rb"D:(\d{8})", data)) == {b"20261124"}
    for stream in [data, *map(_unpacked, STREAM.findall(data))]:
        assert [place for place in places if place.encode() in stream] == []


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream
