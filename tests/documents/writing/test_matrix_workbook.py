"""The follow-up matrix as a workbook, opened again."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from jpdialog.documents.writing.follow_up import write_matrix
from jpdialog.documents.writing.matrix_workbook import write_matrix_workbook
from jpdialog.domain.papers.matrix import SHARED, MatrixColumn
from jpdialog.domain.returned import MANIFEST
from tests.documents import matrix_samples as matrix
from tests.documents.writing.word_reader import tables


def sheet_of(data: bytes) -> Any:
    return load_workbook(BytesIO(data)).worksheets[0]


def texts_in(data: bytes) -> str:
    with ZipFile(BytesIO(data)) as parts:
        return "\n".join(parts.read(name).decode() for name in parts.namelist())


def test_every_column_of_the_field_is_there_with_its_content() -> None:
    sheet = sheet_of(write_matrix_workbook(matrix.whole()))
    titles, row = ([cell.value for cell in line] for line in sheet.iter_rows(min_row=4, max_row=5))
    assert len(titles) == 19 and titles[:3] == ["No.", "Paragraph (edition)", "Commitment"]
    told = dict(zip(titles, row, strict=True))
    assert told["Paragraph (edition)"] == "2 (4) (2031)"
    assert told["Origin"] == "dialogue 8, May 2030"
    assert told["Supporting"] == "Ministry of Tides; Bank of Ruritania"
    assert told["Colour"] == "Red: overdue" and told["Status"] == "in progress"
    assert told["Progress since last dialogue"] == "2 January 2031, Mr. Sapt: Began."
    assert (told["Carried over"], told["Age in days"]) == (2, 400)
    assert told["Verified"] == "Ruritania, 3 March 2031"


def test_a_date_is_a_date_and_an_event_is_words() -> None:
    sheet = sheet_of(write_matrix_workbook(matrix.whole()))
    assert sheet["I5"].value == datetime(2031, 3, 1) and sheet["I5"].number_format == "yyyy-mm-dd"
    assert sheet["I6"].value == "before dialogue 10"


def test_it_can_be_filtered_chosen_from_and_printed() -> None:
    sheet = sheet_of(write_matrix_workbook(matrix.whole("ja")))
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == ("A4:S6", "B5")
    choices = sheet.data_validations.dataValidation[0]
    assert (str(choices.sqref), choices.type) == ("J5:J6", "list")
    assert choices.formula1.startswith('"未着手,実施中,') and len(choices.formula1) < 256
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.print_title_rows == "$4:$4"


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("x")', "+1", "-1", "@now", "#REF!", "{=A1}", "1e5"])
def test_text_stays_text_whatever_it_begins_with(text: str) -> None:
    data = write_matrix_workbook(matrix.with_words(text))
    cell = sheet_of(data)["E5"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert "<f>" not in texts_in(data) and "<f " not in texts_in(data)


def test_signs_that_a_spreadsheet_cannot_hold_are_left_out() -> None:
    assert sheet_of(write_matrix_workbook(matrix.with_words("a\x00b\x1fc\r\nd\ufffe")))["E5"].value == "abc\nd"


def test_nobodys_name_and_no_time_but_the_contents_own_is_in_it() -> None:
    data = write_matrix_workbook(matrix.whole())
    assert data == write_matrix_workbook(matrix.whole())
    properties = load_workbook(BytesIO(data)).properties
    assert properties.title == "Follow-up matrix · 9th Policy Dialogue"
    assert "creator" not in texts_in(data) and "lastModifiedBy" not in texts_in(data)
    assert properties.created.date() == matrix.whole().front.as_of
    assert "openpyxl" not in texts_in(data)


def test_nothing_is_written_to_the_disk_on_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "not-there"))
    assert write_matrix_workbook(matrix.whole())


def test_the_hidden_sheet_holds_no_words_of_the_actions() -> None:
    book = load_workbook(BytesIO(write_matrix_workbook(matrix.with_words("secretword"))))
    hidden = book[MANIFEST]
    assert hidden.sheet_state == "veryHidden"
    assert not any("secretword" in str(cell) for row in hidden.values for cell in row)


def test_the_counterparts_copy_has_the_shared_columns_and_no_others() -> None:
    paper = replace(matrix.whole(), columns=SHARED)
    titles = [cell.value for cell in sheet_of(write_matrix_workbook(paper))[4]]
    assert len(titles) == len(SHARED) and "Decision sought" not in titles
    assert "whether to go on" not in texts_in(write_matrix_workbook(paper))
    assert "whether to go on" not in str(tables(write_matrix(paper)))


def test_on_paper_all_of_it_stands_in_one_table() -> None:
    (table,) = tables(write_matrix(matrix.whole()))
    row = " | ".join(table[1])
    for said in (
        "2 (4) (2031)",
        "The Office will help",
        "dialogue 8",
        "Bank of Ruritania",
        "Red",
        "Began.",
        "Report 7",
    ):
        assert said in row
    for said in ("two posts", "meet in May", "whether to go on", "Carried over 2×", "400 days", "3 March 2031"):
        assert said in row


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_validator_finds_nothing(language: str, validator: Callable[..., list[object]]) -> None:
    assert validator(write_matrix_workbook(matrix.whole(language)), "xlsx") == []


def test_libreoffice_opens_it(tmp_path: Path) -> None:
    program = shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed here")
    (tmp_path / "matrix.xlsx").write_bytes(write_matrix_workbook(matrix.whole()))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    asked = [program, "--headless", profile, "--convert-to", "csv", "--outdir", str(tmp_path), "matrix.xlsx"]
    subprocess.run(asked, cwd=tmp_path, capture_output=True, timeout=180, check=True)
    assert b"Bank of Ruritania" in (tmp_path / "matrix.csv").read_bytes()


def test_the_columns_are_those_of_the_field() -> None:
    assert [each.value for each in MatrixColumn][-4:] == ["decision_sought", "carried_over", "age", "verified"]
