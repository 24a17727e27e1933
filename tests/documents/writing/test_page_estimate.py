"""Where headings fall: each run of pages begins a new page, and what is long takes more of them."""

from dataclasses import replace
from datetime import date

from jpdialog.documents.writing.blocks import Document, Furniture, Heading, HeadingLook, PageRun, line
from jpdialog.documents.writing.house_style import house_style_for
from jpdialog.documents.writing.page_estimate import pages_of_headings

HEADING = Heading("Bridges", HeadingLook.PART)
SHORT = PageRun(Furniture(), (HEADING, line("A few words.")))
STYLE = house_style_for("en")
PARAGRAPHS_ON_A_PAGE = 32  # 683 pt between the margins of A4; 21 pt for one line with the space below it


def pages(*runs: PageRun) -> list[int]:
    return list(pages_of_headings(Document("test", "Test", "en", date(2031, 5, 2), "1", runs), STYLE))


def test_each_run_begins_a_page() -> None:
    assert pages(SHORT, SHORT, SHORT) == [1, 2, 3]


def test_a_long_run_takes_more_pages() -> None:
    long = replace(SHORT, blocks=(HEADING, *(line("One line.") for _ in range(2 * PARAGRAPHS_ON_A_PAGE))))
    assert pages(long, SHORT) == [1, 4], "with its heading, two pages full and a little more"


def test_a_heading_goes_with_what_follows_it() -> None:
    filled = replace(SHORT, blocks=(*(line("One line.") for _ in range(PARAGRAPHS_ON_A_PAGE)), HEADING, line("Next.")))
    assert pages(filled) == [2]
