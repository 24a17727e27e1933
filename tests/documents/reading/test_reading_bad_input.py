"""A file that cannot be read says so in a sentence, quickly, and without taking the machine's memory."""

import io
import os
import random
import re
import struct
import subprocess
import sys
import tempfile
import time
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

import jpdialog
from jpdialog.documents.reading import limits, read_bytes, read_file, read_pasted
from jpdialog.domain.trouble import Trouble
from tests.documents.reading.plan_as_files import Shown, docx, paragraph, part, pdf, pdf_of, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8


def trouble(data: bytes, name: str) -> str:
    with pytest.raises(Trouble) as caught:
        read_bytes(data, name)
    sentence = str(caught.value)
    assert name in sentence
    assert "{" not in sentence
    return sentence


def with_document(xml: str | bytes) -> bytes:
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": xml})


@pytest.mark.parametrize("ending", ["docx", "pdf", "txt", "md", "html"])
def test_empty_file(ending: str) -> None:
    assert "is empty" in trouble(b"", f"plan.{ending}")


@pytest.mark.parametrize("ending", ["txt", "md", "html"])
def test_only_white_space(ending: str) -> None:
    assert "only white space" in trouble(b" \n\t\r\n \n", f"plan.{ending}")


def test_word_file_without_a_word() -> None:
    assert "only white space" in trouble(docx(paragraph("<w:r/>")), "plan.docx")


@pytest.mark.parametrize("text", ["", " \n\t", "\x0c\u3000"])
def test_nothing_pasted(text: str) -> None:
    with pytest.raises(Trouble, match="pasted text is empty"):
        read_pasted(text)


def test_too_much_pasted() -> None:
    with pytest.raises(Trouble, match="more than 20 million"):
        read_pasted("A line of text.\n" * (limits.TEXT_BYTES // 16 + 1))
    with pytest.raises(Trouble, match="pasted text has more than 500000 lines"):
        read_pasted("a\n" * (limits.LINES + 1))


def test_scanned_pdf() -> None:
    image = b"q 500 0 0 700 40 40 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x00\xff\xff\x00 EI Q\n"
    assert "no text layer" in trouble(pdf(image, image), "plan.pdf")


def test_scanned_pdf_with_stamped_page_numbers() -> None:
    image = b"q 500 0 0 700 40 40 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x00\xff\xff\x00 EI Q\n"
    pages = [image + Shown(str(number), 300, 20).operators for number in (1, 2, 3)]
    assert "no text layer" in trouble(pdf(*pages), "plan.pdf")


def test_pdf_with_a_password() -> None:
    encryption = b"/Encrypt<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -4>>/ID[<00><00>]" % (b"41" * 32, b"42" * 32)
    assert "password" in trouble(pdf([Shown("Secret", 60, 700)], trailer=encryption), "plan.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing else", b"%PDF-1.4\n" + bytes(range(256)) * 20])
def test_damaged_pdf(data: bytes) -> None:
    assert "damaged" in trouble(data, "plan.pdf")


def test_text_renamed_to_pdf() -> None:
    assert "is not a PDF" in trouble(b"1. Regional Work\n", "plan.pdf")


def test_pdf_stream_that_unpacks_without_end() -> None:
    packed = zlib.compress(b"\x00" * (limits.MEGABYTE * 120), 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>\nstream\n" % len(packed) + packed + b"\nendstream",
    ]
    assert "made to do harm" in refused_cheaply(pdf_of(objects), "plan.pdf")


def test_word_file_with_a_password() -> None:
    assert "password" in trouble(OLE + "EncryptedPackage".encode("utf-16-le"), "plan.docx")


def test_old_word_file() -> None:
    assert "old Word format" in trouble(OLE + "WordDocument".encode("utf-16-le"), "plan.doc")


def test_word_file_that_is_no_zip() -> None:
    assert "not a Word document" in trouble(b"1. Regional Work\n", "plan.docx")


def test_word_file_cut_short() -> None:
    whole = docx(paragraph("Text " * 500))
    assert "damaged" in trouble(whole[: len(whole) // 2], "plan.docx")


def test_word_file_with_a_wrong_checksum() -> None:
    whole = bytearray(docx(paragraph("Text")))
    start = whole.find(b"word/document.xml") + len(b"word/document.xml")
    whole[start + 20] ^= 0xFF
    assert "damaged" in trouble(bytes(whole), "plan.docx")


def test_zip_without_a_document() -> None:
    assert "without a Word document" in trouble(zipped({"readme.txt": "hello"}), "plan.docx")


@pytest.mark.parametrize("part_name,ending", [("xl/workbook.xml", ".xlsx"), ("ppt/presentation.xml", ".pptx")])
def test_other_office_files(part_name: str, ending: str) -> None:
    assert ending in trouble(zipped({part_name: "<x/>"}), f"plan{ending}")


@pytest.mark.parametrize("ending", [".odt", ".rtf", ".png", ".jpg", ".xls", ".pages"])
def test_unknown_ending_says_what_can_be_read(ending: str) -> None:
    assert ".docx, .pdf, .txt, .md, .html" in trouble(PNG, f"plan{ending}")


def test_damaged_xml() -> None:
    assert "damaged" in trouble(with_document("<w:document><w:body>"), "plan.docx")


def test_document_without_a_body() -> None:
    assert "without any text body" in trouble(with_document(part("document", "")), "plan.docx")


DEFINITIONS = {
    "external entity": '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    "network": '<!DOCTYPE d SYSTEM "http://example.invalid/d.dtd">',
    "laughs": '<!DOCTYPE d [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;">]>',
}


@pytest.mark.parametrize("definition", DEFINITIONS.values(), ids=DEFINITIONS.keys())
@pytest.mark.parametrize("filler", ["", f"<!--{' ' * 9000}-->"], ids=["at the start", "behind a comment"])
def test_xml_with_definitions(definition: str, filler: str) -> None:
    body = part("document", f"<w:body>{paragraph('Text')}</w:body>").split("?>", 1)[1].replace("Text", "Text &x;")
    if "ENTITY" not in definition:
        body = body.replace("&x;", "")
    assert "DOCTYPE" in trouble(with_document(filler + definition + body), "plan.docx")


@pytest.mark.parametrize("kind", ["external entity", "laughs"])
def test_web_page_with_definitions(kind: str) -> None:
    page = f'<?xml version="1.0"?>{DEFINITIONS[kind]}<html><body><p>Text &x;</p></body></html>'
    assert "DOCTYPE" in trouble(page.encode(), "plan.html")


def test_definitions_in_utf_16() -> None:
    xml = f'<?xml version="1.0" encoding="UTF-16"?>{DEFINITIONS["laughs"]}<d>&x;</d>'
    assert "DOCTYPE" in trouble(with_document(xml.encode("utf-16")), "plan.docx")


def refused_cheaply(data: bytes, name: str) -> str:
    """The sentence; after little work, and without holding much more than one part may have."""
    started = time.process_time()
    tracemalloc.start()
    try:
        sentence = trouble(data, name)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert time.process_time() - started < 5
    assert peak < 2 * limits.PART_BYTES
    return sentence


def bomb(path: str, megabytes: int) -> bytes:
    parts: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>", "word/document.xml": part("document", "")}
    return zipped({**parts, path: b" " * (megabytes * limits.MEGABYTE)})


@pytest.mark.parametrize("path", ["word/document.xml", "word/media/picture.png"])
def test_zip_bomb(path: str) -> None:
    assert "made to do harm" in refused_cheaply(bomb(path, 300), "plan.docx")


def test_zip_bomb_that_lies_about_its_size() -> None:
    """The declared size is what the reader of zips stops at, so a lie shows as damage, not as memory."""
    data = bomb("word/document.xml", 300)
    lying = data.replace(struct.pack("<L", 300 * limits.MEGABYTE), struct.pack("<L", 1000))
    assert lying != data
    assert re.search("damaged|made to do harm", refused_cheaply(lying, "plan.docx"))


def test_word_file_of_nothing_but_tags() -> None:
    body = "<w:p/>" * (limits.PART_TAGS + 1)
    assert "made to do harm" in refused_cheaply(docx(body), "plan.docx")


def test_too_many_parts() -> None:
    parts: dict[str, str | bytes] = {f"word/media/{number}": b"" for number in range(limits.PACKAGE_PARTS + 1)}
    assert "made to do harm" in trouble(zipped(parts), "plan.docx")


def test_zip_with_a_packing_that_word_does_not_use() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("word/document.xml", part("document", ""))
    assert "damaged" in trouble(data.getvalue(), "plan.docx")


def test_hundred_megabytes_of_text() -> None:
    assert "100 MB" in trouble(b"A line of text.\n" * (100 * limits.MEGABYTE // 16), "plan.txt")


@pytest.mark.parametrize("name", ["plan.txt", "plan.md", "plan.html"])
def test_more_text_than_any_plan_has(name: str) -> None:
    assert "MB of text" in trouble(b"A line of text.\n" * (limits.TEXT_BYTES // 16 + 1), name)


def test_more_lines_than_any_plan_has() -> None:
    assert "lines" in trouble(b"a\n" * (limits.LINES + 1), "plan.txt")


def test_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    with path.open("wb") as file:
        file.truncate(limits.FILE_BYTES * 30)
    with pytest.raises(Trouble, match=r"3000 MB"):
        read_file(path)


BINARIES: dict[str, Callable[[], bytes]] = {
    "picture": lambda: PNG,
    "zeros": lambda: b"\x00" * 5000,
    "noise": lambda: random.Random(1).randbytes(20_000),  # noqa: S311 - the same noise each time
    "noise without zeros": lambda: random.Random(2).randbytes(20_000).replace(b"\x00", b"\x01"),  # noqa: S311 - the same noise each time
    "program": lambda: b"\x7fELF\x02\x01\x01" + b"\x00" * 9 + random.Random(3).randbytes(4000),  # noqa: S311 - the same noise each time
    "mostly text": lambda: b"Regional Work\x00\x01\x02\x03" * 100,
}


@pytest.mark.parametrize("name", ["plan.txt", "plan.md", "plan"])
@pytest.mark.parametrize("kind", BINARIES)
def test_binary_renamed_to_text(kind: str, name: str) -> None:
    assert "is not text" in trouble(BINARIES[kind](), name)


def test_folder_missing_file_and_file_below_a_file(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="is a folder"):
        read_file(tmp_path)
    with pytest.raises(Trouble, match=r"no file absent\.txt"):
        read_file(tmp_path / "absent.txt")
    (tmp_path / "plan.txt").write_text("Text")
    with pytest.raises(Trouble, match="no file"):
        read_file(tmp_path / "plan.txt" / "plan.txt")


_READS_AS_NOBODY = """
import os, sys
from pathlib import Path
from jpdialog.documents.reading import read_file
from jpdialog.domain.trouble import Trouble
if os.geteuid() == 0:
    os.seteuid(65534)
try:
    read_file(Path(sys.argv[1]))
except Trouble as trouble:
    print(trouble)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="a system without permissions of this kind")
def test_no_permission() -> None:
    """In a process of its own, which gives up what an administrator may read."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "plan.txt"
        path.write_text("Text")
        path.chmod(0)
        reading = subprocess.run(
            [sys.executable, "-c", _READS_AS_NOBODY, str(path)],
            cwd=Path(jpdialog.__file__).parent.parent,
            capture_output=True,
            text=True,
            check=True,
        )
    assert "no permission to read plan.txt" in reading.stdout


def test_name_that_no_disk_takes() -> None:
    with pytest.raises(Trouble):
        read_file(Path("plan\x00.txt"))
    with pytest.raises(Trouble):
        read_file(Path("p" * 5000))
