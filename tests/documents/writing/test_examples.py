"""The examples that are kept are what is made today, part by part; every one is a file that nobody stumbles over."""

import re
import runpy
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from lxml import etree

from jpdialog.services.exports import PAPERS
from tests.documents.writing.word_lint import W, complaints, read_parts

FOLDER = Path(__file__).parents[3] / "docs" / "examples"
KEPT = sorted(path.name for path in FOLDER.iterdir() if path.suffix in (".docx", ".xlsx", ".ics", ".txt"))
WORKBOOKS = [name for name in KEPT if name.endswith(".xlsx")]
WORD = [name for name in KEPT if name.endswith(".docx")]


@pytest.fixture(scope="module")
def examples() -> dict[str, bytes]:
    """What the script makes today."""
    return dict(runpy.run_path(str(FOLDER / "make.py"))["examples"]())


def normalised(data: bytes) -> dict[str, bytes]:
    """The parts of a file, in the one form in which XML that says the same looks the same."""
    return {
        name: etree.tostring(etree.fromstring(part), method="c14n") if name.endswith((".xml", ".rels")) else part
        for name, part in read_parts(data).items()
    }


def test_there_is_an_example_of_every_paper_in_both_languages(examples: dict[str, bytes]) -> None:
    assert sorted(examples) == KEPT
    for kind, paper in PAPERS.items():
        assert {f"{kind}-en.{paper.ending}", f"{kind}-ja.{paper.ending}"} <= examples.keys()


@pytest.mark.parametrize("name", KEPT)
def test_what_is_kept_is_what_is_made(name: str, examples: dict[str, bytes]) -> None:
    kept = (FOLDER / name).read_bytes()
    if name.endswith((".docx", ".xlsx")):
        made, was = normalised(examples[name]), normalised(kept)
        assert [part for part in made.keys() | was.keys() if made.get(part) != was.get(part)] == []
    else:
        assert examples[name].decode() == kept.decode()


@pytest.mark.parametrize("name", WORD)
def test_an_example_has_nothing_to_complain_of(name: str, validator: Callable[..., list[object]]) -> None:
    data = (FOLDER / name).read_bytes()
    assert complaints(data) == []
    assert validator(data) == []


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook_is_valid(name: str, validator: Callable[..., list[object]]) -> None:
    assert validator((FOLDER / name).read_bytes(), "xlsx") == []


@pytest.mark.parametrize("name", WORD)
def test_an_example_says_its_title_its_day_and_nobodys_name(name: str) -> None:
    properties = docx.Document(BytesIO((FOLDER / name).read_bytes())).core_properties
    assert properties.title and properties.language == ("ja-JP" if "-ja." in name else "en-GB")
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.created and properties.created.date().isoformat() == "2026-11-24"


def test_a_change_would_be_found_out(examples: dict[str, bytes]) -> None:
    one, other = (normalised(examples[f"programme-{language}.docx"]) for language in ("en", "ja"))
    assert one["word/document.xml"] != other["word/document.xml"]


@pytest.mark.parametrize("name", ["follow-up-matrix-en.docx", "amendment-table-ja.docx"])
def test_wide_tables_repeat_their_head_and_keep_their_rows_whole(name: str) -> None:
    body = read_parts((FOLDER / name).read_bytes())["word/document.xml"].decode()
    rows = re.findall("<w:trPr>.*?</w:trPr>", body)
    assert rows[0] == "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    assert set(rows[1:]) == {"<w:trPr><w:cantSplit/></w:trPr>"}


def test_no_note_below_a_table_stands_alone_on_the_next_page() -> None:
    body = etree.fromstring(read_parts((FOLDER / "follow-up-matrix-en.docx").read_bytes())["word/document.xml"])
    kept = [row.find(f".//{W}keepNext") is not None for row in body.iter(f"{W}tr")]
    assert kept == [False] * (len(kept) - 1) + [True]
