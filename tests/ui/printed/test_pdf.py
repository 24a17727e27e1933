"""A PDF says what its document says, in its order, to eyes and to search; and nothing of whoever made it."""

import re
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from shutil import which

import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream, resolve1

from jpdialog.documents.typesetting.pdf_check import check_pdf_file
from jpdialog.documents.typesetting.words import words_of_block
from jpdialog.documents.writing.blocks import Contents, Document, Furniture, Heading, HeadingLook, line
from jpdialog.documents.writing.pack import pack_document
from jpdialog.documents.writing.talking_points import talking_points_document
from jpdialog.domain.papers import Front
from jpdialog.domain.trouble import Trouble
from tests.documents.writing.paper_samples import ENGLISH, JAPANESE, awkward_sheet, pack, talking_points
from tests.ui.printed.conftest import as_pdf, document_with, text_of_pdf

ALIKE = "日本の高級金融関係者が麻薬について行った人身取引対策、長官、車両、見直し、黒と白、青、西、里、金"
ILLEGAL = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")


def in_order(document: Document) -> list[str]:
    """The words of all blocks without white space, but for contents, whose entries are its own."""
    blocks = [each for run in document.page_runs for each in run.blocks if not isinstance(each, Contents)]
    return ["".join(ILLEGAL.sub("", text).split()) for each in blocks for text in words_of_block(each)]


def assert_in_order(said: list[str], text: str) -> None:
    place = 0
    for words in said:
        found = text.find(words, place)
        assert found >= 0, words
        place = found + len(words)


@pytest.mark.parametrize("front", [ENGLISH, JAPANESE])
def test_the_text_of_a_pack_is_that_of_its_blocks_in_their_order(front: Front) -> None:
    document = pack_document(pack(front))
    alone = replace(document, page_runs=tuple(replace(run, furniture=Furniture()) for run in document.page_runs))
    assert_in_order(in_order(alone), text_of_pdf(as_pdf(alone)))


@pytest.mark.parametrize("bilingual", [False, True])
def test_what_is_awkward_to_write_makes_a_whole_file(tmp_path: Path, bilingual: bool) -> None:
    document = talking_points_document(talking_points(ENGLISH, awkward_sheet(), bilingual=bilingual))
    path = tmp_path / "awkward.pdf"
    path.write_bytes(as_pdf(document))
    check_pdf_file(path)
    assert "markup<w:p>&]]>&amp;" in text_of_pdf(path.read_bytes())


def test_kanji_are_kanji_and_not_the_radicals_that_look_alike() -> None:
    text = text_of_pdf(as_pdf(document_with(line(ALIKE), Heading(ALIKE, HeadingLook.SHEET), language="ja")))
    assert text.count(ALIKE) == 2
    assert not re.search("[\u2e80-\u2fdf\uf900-\ufaff]", text)


def test_no_letters_are_joined_and_no_space_is_made_firm() -> None:
    said = "The office of efficient affairs – first floor."
    assert "".join(said.split()) in text_of_pdf(as_pdf(document_with(line(said))))


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_same_content_gives_the_same_bytes(language: str) -> None:
    document = document_with(line(ALIKE), language=language)
    assert as_pdf(document) == as_pdf(document)


def test_the_file_says_its_title_its_language_its_day_and_no_program() -> None:
    data = as_pdf(replace(document_with(line(ALIKE), language="ja"), title="発言要領"))
    assert b"/Lang (ja-JP)" in data and b"/DisplayDocTitle true" in data
    assert b"<FEFF" + "発言要領".encode("utf-16-be").hex().upper().encode() + b">" in data
    assert set(re.findall(rb"D:(\d{8})", data)) == {b"20310502"}
    assert set(re.findall(rb"Date=\"([^\"]*)\"", data)) == {b"2031-05-02T00:00:00Z"}
    assert not re.search(rb"Qt 6|Producer|Creator|Author", data)


def test_headings_are_bookmarks_one_under_the_other() -> None:
    parts = (Heading("Briefs", HeadingLook.PART), Heading("Africa", HeadingLook.SUBJECT, "1 (1)"))
    data = as_pdf(document_with(*parts, line("x")))
    found = re.findall(rb"/Title <FEFF(\w*)>", data)
    titles = [bytes.fromhex(each.decode()).decode("utf-16-be") for each in found]
    assert titles[1:] == ["Briefs", "1 (1) Africa"]
    assert data.count(b"/Dest [") == 2 and data.count(b"/Type /Outlines") == 1


@pytest.mark.skipif(which("pdffonts") is None, reason="poppler is not installed here")
@pytest.mark.parametrize("language", ["en", "ja"])
def test_another_reader_finds_every_face_embedded(tmp_path: Path, language: str) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(as_pdf(document_with(line(ALIKE), line("A line."), language=language)))
    told = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, timeout=60, check=True)
    rows = [row.split() for row in told.stdout.splitlines()[2:]]
    assert len(rows) >= 2 and told.stderr == ""
    assert all(row[-5] == "yes" for row in rows), told.stdout


@pytest.mark.parametrize("lost", [1, 40, 4_000])
def test_a_file_that_lost_its_end_is_found_out(tmp_path: Path, lost: int) -> None:
    path = tmp_path / "paper.pdf"
    whole = as_pdf(document_with(line("A line.")))
    path.write_bytes(whole[: -lost if lost > 1 else None])
    if lost == 1:
        check_pdf_file(path)
        return
    with pytest.raises(Trouble, match="not whole"):
        check_pdf_file(path)


def test_a_face_that_does_not_come_along_is_found_out(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(as_pdf(document_with(line("A line."))).replace(b"/FontFile2 ", b"/FontFile9 "))
    with pytest.raises(Trouble, match="not whole"):
        check_pdf_file(path)


@pytest.mark.parametrize("front", [ENGLISH, JAPANESE], ids=["english", "japanese"])
def test_the_table_of_objects_leads_to_each_of_them(front: Front) -> None:
    data = as_pdf(pack_document(pack(front)))
    start = int(re.findall(rb"startxref\s+(\d+)\s+%%EOF\s*$", data)[0])
    assert data[start:].startswith(b"xref\n0 ")
    entries = re.findall(rb"(\d{10}) \d{5} ([nf]) \n", data[start:])
    for number, (place, kind) in enumerate(entries):
        assert kind == b"f" or data[int(place) :].startswith(b"%d 0 obj\n" % number)
    document = PDFDocument(PDFParser(BytesIO(data)), fallback=False)  # which would else look for the objects itself
    assert len(list(PDFPage.create_pages(document))) > 3


def test_every_stream_is_as_long_as_it_says() -> None:
    data = as_pdf(pack_document(pack(JAPANESE)))
    document = PDFDocument(PDFParser(BytesIO(data)), fallback=False)
    streams = [
        each for number in document.xrefs[0].get_objids() if isinstance(each := document.getobj(number), PDFStream)
    ]
    assert len(streams) > 10
    assert [each for each in streams if len(each.get_rawdata() or b"") != resolve1(each["Length"])] == []
    signs = [each for each in streams if b"beginbfrange" in each.get_data() or b"beginbfchar" in each.get_data()]
    assert signs, "the maps from glyphs to signs can be read, so they can be put right"
