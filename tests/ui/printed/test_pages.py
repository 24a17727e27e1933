"""Pages break where Word breaks them: nothing stands alone that must not, and every table says what its columns are."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from jpdialog.documents.writing.blocks import (
    Column,
    Contents,
    Document,
    Furniture,
    Heading,
    HeadingLook,
    Layout,
    Look,
    PageRun,
    Picture,
    Table,
    line,
)  # fmt: skip
from jpdialog.documents.writing.house_style import house_style_for
from jpdialog.ui.printed.faces import UNIT
from jpdialog.ui.printed.marks import PictureMark
from jpdialog.ui.printed.pages import Pages
from tests.ui.printed.conftest import FURNITURE, document_with, laid_out

PARAGRAPHS_ON_A_PAGE = 32  # 683 pt between the margins of A4; 21 pt for one line with the space below it
SENTENCE = "The two sides reviewed the work of the year and agreed to go on with it. "


def lines_of_pages(pages: Pages) -> list[list[str]]:
    return [page.lines for page in pages.pages]


def table(rows: int, text: str = "x") -> Table:
    cells = tuple((line(f"row {n}", Look.TABLE_TEXT), line(text, Look.TABLE_TEXT)) for n in range(rows))
    return Table((Column("Which", 1), Column("What", 3)), cells, "A table", "Invented.", "A note below.")


def test_pages_are_filled_from_top_to_bottom() -> None:
    pages = laid_out(document_with(*(line(f"Line {n}.") for n in range(2 * PARAGRAPHS_ON_A_PAGE))))
    assert [len(each) for each in lines_of_pages(pages)] == [PARAGRAPHS_ON_A_PAGE, PARAGRAPHS_ON_A_PAGE]
    assert [words for each in lines_of_pages(pages) for words in each] == [f"Line {n}." for n in range(64)]


def test_each_run_begins_a_page_and_lies_as_it_is_told() -> None:
    runs = (PageRun(Furniture(), (line("a"),)), PageRun(Furniture(), (line("b"),), Layout.LANDSCAPE))
    pages = laid_out(Document("test", "Test", "en", date(2031, 5, 2), "1", runs)).pages
    assert [page.lines for page in pages] == [["a"], ["b"]]
    assert (pages[0].width, pages[0].height) == (pages[1].height, pages[1].width)


@pytest.mark.parametrize("before", range(PARAGRAPHS_ON_A_PAGE - 4, PARAGRAPHS_ON_A_PAGE + 1))
def test_a_heading_is_never_the_last_on_its_page(before: int) -> None:
    heading = Heading("Bridges", HeadingLook.GROUP)
    pages = laid_out(document_with(*(line("One.") for _ in range(before)), heading, line(SENTENCE * 4), line("End.")))
    assert all(each[-1] != "Bridges" for each in lines_of_pages(pages))
    assert any("Bridges" in each for each in lines_of_pages(pages))


@pytest.mark.parametrize("before", range(PARAGRAPHS_ON_A_PAGE - 6, PARAGRAPHS_ON_A_PAGE + 1))
def test_no_line_of_a_paragraph_stands_alone(before: int) -> None:
    pages = laid_out(document_with(*(line("One.") for _ in range(before)), line(SENTENCE * 5)))
    shares = [len([words for words in each if words != "One."]) for each in lines_of_pages(pages)]
    assert sum(shares) >= 4 and 1 not in shares


@pytest.mark.parametrize("before", range(20, 28))
def test_a_point_is_never_split(before: int) -> None:
    points = [line(f"{n}: {SENTENCE * 2}", Look.POINT, f"item-{n}") for n in range(before)]
    pages = laid_out(document_with(*points))
    assert len(pages.pages) > 1
    for page in pages.pages:
        assert page.lines[0] == "–", "each page begins with the dash of a point"
    assert [key for page in pages.pages for key in page.anchors] == [f"item-{n}" for n in range(before)]


def test_the_header_row_is_on_every_page_and_no_row_is_split() -> None:
    pages = laid_out(document_with(table(40, SENTENCE * 2)))
    assert len(pages.pages) > 2
    for each in lines_of_pages(pages):
        assert each[:2] == ["Which", "What"]
        assert each[2].startswith("row ")
    rows = [words for each in lines_of_pages(pages) for words in each if words.startswith("row ")]
    assert rows == [f"row {n}" for n in range(40)]


def test_a_row_that_no_page_could_hold_goes_on_over_the_next() -> None:
    pages = laid_out(document_with(table(1, SENTENCE * 120)))
    said = " ".join(words for each in lines_of_pages(pages) for words in each if words not in ("Which", "What"))
    assert len(pages.pages) > 1
    assert said.split() == ["row", "0", *(SENTENCE * 120).split(), "A", "note", "below."]


@pytest.mark.parametrize("rows", range(28, 36))
def test_the_note_of_a_table_is_never_alone(rows: int) -> None:
    assert all(each != ["A note below."] for each in lines_of_pages(laid_out(document_with(table(rows)))))


def test_what_must_stay_together_and_does_not_fit_is_broken_all_the_same() -> None:
    headings = [Heading(f"Part {n}", HeadingLook.GROUP) for n in range(80)]
    pages = laid_out(document_with(*headings))
    assert [words for each in lines_of_pages(pages) for words in each] == [f"Part {n}" for n in range(80)]


def test_contents_know_the_pages_once_all_are_there() -> None:
    parts = [PageRun(FURNITURE, (Heading(f"Part {n}", HeadingLook.PART), line("Text."))) for n in range(5)]
    runs = (PageRun(FURNITURE, (Contents("Contents", "Note."),)), *parts)
    pages = Pages(Document("test", "Test", "en", date(2031, 5, 2), "1", runs), house_style_for("en"))
    making = pages.lay_out()
    first = next(making)
    assert (pages.is_whole, len(first.numbers), pages.pages_of_headings) == (False, 5, {})
    assert len(list(making)) == 5
    assert (pages.is_whole, pages.pages_of_headings) == (True, {n: n + 2 for n in range(5)})


def test_nothing_reaches_into_the_margins() -> None:
    pages = laid_out(document_with(*(line(SENTENCE * n, Look.POINT) for n in range(1, 12)), table(30, SENTENCE)))
    page = house_style_for("en").page
    for each in pages.pages:
        tops = [y for _, _, y in each.marks]
        assert min(tops) >= page.top / 20 * UNIT and max(tops) < (page.height - page.bottom) / 20 * UNIT


def test_a_picture_stays_with_what_it_shows_and_is_as_large_as_it_is_said_to_be(tmp_path: Path) -> None:
    image = QImage(30, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#1B58B0"))
    assert image.save(str(tmp_path / "person.png"))
    shown = Picture((tmp_path / "person.png").read_bytes(), "png", "A person", 30, 40)
    pages = laid_out(document_with(*(line("One.") for _ in range(PARAGRAPHS_ON_A_PAGE - 5)), shown, line("Name.")))
    assert lines_of_pages(pages)[-1] == ["A person", "Name."]
    marks = [mark for mark, _, _ in pages.pages[-1].marks if isinstance(mark, PictureMark)]
    assert [round(mark.area.width() / UNIT, 1) for mark in marks] == [85.0], "30 mm are 85 points"


def test_pages_follow_each_other_without_a_gap() -> None:
    runs = tuple(PageRun(FURNITURE, tuple(line(SENTENCE * 20) for _ in range(6))) for _ in range(4))
    pages = laid_out(Document("test", "Test", "en", date(2031, 5, 2), "1", runs))
    assert all(after.number == before.number + 1 for before, after in pairwise(pages.pages))
