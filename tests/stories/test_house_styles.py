"""Papers in another dress: on Letter, years by eras, in a ministry's own house style; what they say is the same."""

import re
from base64 import b64decode
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from jpdialog.domain.trouble import Trouble
from jpdialog.services.desk import Desk
from jpdialog.services.exports import export, made, styles_added
from jpdialog.services.papers import Wish
from tests.documents.writing.conftest import validator  # noqa: F401 - a fixture
from tests.documents.writing.word_lint import complaints, read_parts
from tests.made_once import MadeOnce

TODAY = date(2026, 11, 24)
Validator = Callable[[bytes], list[object]]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, made_once: MadeOnce) -> Iterator[Desk]:
    desk = made_once.sample(tmp_path_factory.mktemp("sample"))
    yield desk
    desk.close()


def body(paper: bytes) -> str:
    return read_parts(paper)["word/document.xml"].decode()


def test_every_page_of_a_paper_on_letter_is_letter(sample: Desk, validator: Validator) -> None:  # noqa: F811
    paper = made(sample, "pack", Wish(today=TODAY, letter=True))
    sizes = set(re.findall(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', body(paper)))
    assert sizes == {("12240", "15840"), ("15840", "12240")}
    assert complaints(paper) == [] and validator(paper) == []


def test_the_japanese_style_is_not_set_on_letter(sample: Desk, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="A4 only"):
        export(sample, "pack", Wish(today=TODAY, letter=True, language="ja"), tmp_path / "pack.docx")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["pack", "record", "call-for-briefs", "plan-edition"])
def test_a_japanese_paper_counts_its_years_by_eras_if_asked_to(sample: Desk, kind: str) -> None:
    by_era, plain = (made(sample, kind, Wish(today=TODAY, language="ja", by_era=asked)) for asked in (True, False))
    footers = [read_parts(paper)["word/footer1.xml"].decode() for paper in (by_era, plain)]
    assert "令和8年11月24日" in footers[0] and "2026年11月24日" in footers[1]
    assert "令和" not in footers[1] and complaints(by_era) == []


PIXEL = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgGLYBAADWAAEp2mrSAAAAAElFTkSuQmCC")
STRICT = b"purl.oclc.org/ooxml/wordprocessingml"
TOLD = ("Rupert Hentzau", "Zenda.dotx", "C:\\Users", "secret-logo")


def ministry(folder: Path) -> Path:
    """A ministry's own file: A5, letterhead with a picture on the first page, and everything that tells who made it."""
    document = docx.Document()
    document.core_properties.author = document.core_properties.last_modified_by = "Rupert Hentzau"
    document.core_properties.comments = "made from Zenda.dotx"
    document.styles["Normal"].font.name = "Courier New"
    document.styles["Title"].element.set(qn("w:styleId"), "a5")  # as Word names its own styles in other languages
    section = document.sections[0]
    section.page_width, section.page_height, section.left_margin = Mm(160), Mm(240), Mm(20)
    section.different_first_page_header_footer = True
    (folder / "secret-logo.png").write_bytes(PIXEL)
    first = section.first_page_header.paragraphs[0]
    first.add_run("MINISTRY OF MARSHES").bold = True
    first.add_run().add_picture(str(folder / "secret-logo.png"), Mm(20))
    first._p.xpath(".//wp:docPr")[0].set("descr", "C:\\Users\\hentzau\\secret-logo.png")
    section.header.paragraphs[0].text = "Ministry of Marshes"
    footer = section.footer.paragraphs[0]
    footer.text = "Marsh Road 1, Strelsau"
    for instruction in ("AUTHOR", "FILENAME \\p", "TEMPLATE"):
        field = footer._p.makeelement(qn("w:fldSimple"), {qn("w:instr"): f" {instruction} "})
        run = footer.add_run("Rupert Hentzau C:\\Users\\Zenda.dotx")._r
        field.append(run)
        footer._p.append(field)
    path = folder / "ministry.docx"
    document.save(str(path))
    return path


@pytest.mark.parametrize("kind", ["pack", "talking-points", "record", "follow-up-matrix", "plan-edition"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_ministrys_own_style_is_used_and_nobody_is_named(
    sample: Desk,
    tmp_path: Path,
    kind: str,
    language: str,
    validator: Validator,  # noqa: F811
) -> None:
    wish = Wish(today=TODAY, language=language, house_style=ministry(tmp_path))
    to = export(sample, kind, wish, tmp_path / "paper.docx")
    parts = read_parts(to.read_bytes())
    assert validator(to.read_bytes()) == []
    assert [(name, told) for name, part in parts.items() for told in TOLD if told.encode() in part] == []
    assert not [name for name in parts if "secret" in name]
    assert '="9071"' in body(to.read_bytes()) and "Courier New" in parts["word/styles.xml"].decode()
    first, other = parts["word/headerFirst.xml"].decode(), parts["word/header1.xml"].decode()
    assert "MINISTRY OF MARSHES" in first and "Ministry of Marshes" in other and "Marsh Road" in str(parts)
    assert PIXEL in parts.values()


def test_what_a_paper_says_is_the_same_in_every_style(sample: Desk, tmp_path: Path) -> None:
    plain, dressed = (
        made(sample, "talking-points", Wish(today=TODAY, house_style=style)) for style in (None, ministry(tmp_path))
    )
    assert re.findall(r"<w:t[ >][^<]*", body(plain)) == re.findall(r"<w:t[ >][^<]*", body(dressed))


def test_the_styles_that_the_file_lacks_are_named(tmp_path: Path) -> None:
    added = styles_added(Wish(today=TODAY, house_style=ministry(tmp_path)))
    assert "Point" in added and "Paper table" in added
    assert not {"Normal", "Title", "heading 1", "header"} & {each for each in added}


def _zip(path: Path, *names: str) -> bytes:
    with ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return path.read_bytes()


def _strict(path: Path) -> bytes:
    with ZipFile(path) as archive:
        body = archive.read("word/document.xml").replace(b"schemas.openxmlformats.org/wordprocessingml/2006", STRICT)
    with ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", body)
    return path.read_bytes()


def test_what_is_no_style_is_refused_in_clear_words(sample: Desk, tmp_path: Path) -> None:
    old = b"\xd0\xcf\x11\xe0" + bytes(600)
    files = {
        "is not a Word file": b"just words",
        "with a password": old + "EncryptedPackage".encode("utf-16-le"),
        "of the old kind": old,
        "has macros": _zip(tmp_path / "macros.docm", "word/document.xml", "word/vbaProject.bin"),
        "not a Word file": _zip(tmp_path / "sheet.xlsx", "xl/workbook.xml"),
        "style.docx is in the strict form": _strict(ministry(tmp_path)),
    }
    for told, content in files.items():
        (tmp_path / "style.docx").write_bytes(content)
        wish = Wish(today=TODAY, house_style=tmp_path / "style.docx")
        with pytest.raises(Trouble, match=told):
            export(sample, "programme", wish, tmp_path / "paper.docx")
    with pytest.raises(Trouble, match="could not be read"):
        export(sample, "programme", Wish(today=TODAY, house_style=tmp_path / "none.docx"), tmp_path / "paper.docx")
    assert not (tmp_path / "paper.docx").exists()
