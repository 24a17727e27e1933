"""What is set is the document's own text, with the numbers that Word would count."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from jpdialog.documents.typesetting.manuscript import Manuscript
from jpdialog.documents.typesetting.settings import Grid, Line
from jpdialog.documents.writing.blocks import (
    Block,
    Contents,
    Document,
    Furniture,
    Heading,
    HeadingLook,
    ListLevel,
    Look,
    PageRun,
    Paragraph,
    Run,
    line,
)  # fmt: skip
from jpdialog.documents.writing.house_style import house_style_for
from jpdialog.documents.writing.pack import pack_document
from tests.documents.writing.paper_samples import ENGLISH, JAPANESE, pack

NUMBERED = (ListLevel("decimal", "%1."), ListLevel("lowerLetter", "(%2)"))


def set_lines(*blocks: Block, language: str = "en", numbering: tuple[ListLevel, ...] = ()) -> list[Line]:
    run = PageRun(Furniture(), blocks)
    document = Document("test", "Test", language, date(2031, 5, 2), "1", (run,), numbering)
    manuscript = Manuscript(document, house_style_for(language))
    found = [each for run in manuscript.runs() for each in manuscript.settings(run)]
    assert all(isinstance(each, Line) for each in found)
    return [each for each in found if isinstance(each, Line)]


def labels(lines: list[Line]) -> list[str]:
    return [each.label.text if each.label else "" for each in lines]


@pytest.mark.parametrize(("language", "first", "second"), [("en", "A", "B"), ("ja", "第1", "第2")])
def test_parts_are_numbered_by_the_house(language: str, first: str, second: str) -> None:
    parts: list[Block] = [Heading("Bridges", HeadingLook.PART), line("Text."), Heading("Roads", HeadingLook.PART)]
    assert labels(set_lines(*parts, language=language)) == [first, "", second]


@pytest.mark.parametrize(("language", "dash"), [("en", "–"), ("ja", "－")])
def test_points_have_the_dash_of_the_house(language: str, dash: str) -> None:
    assert labels(set_lines(line("One.", Look.POINT), line("Two.", Look.POINT), language=language)) == [dash, dash]


def test_a_list_that_begins_anew_counts_from_one() -> None:
    looks = (Look.NUMBER_1, Look.NUMBER_1, Look.NUMBER_2)
    blocks = tuple(replace(line("x", look), starts_list=not place) for place, look in enumerate(looks))
    assert labels(set_lines(*blocks, *blocks)) == ["1.", "2.", "(a)", "1.", "2.", "(a)"]


def test_the_documents_own_list_is_counted_level_by_level() -> None:
    levels = (1, 2, 2, 1, 2)
    found = set_lines(*(Paragraph((Run("x"),), level=level) for level in levels), numbering=NUMBERED)
    assert labels(found) == ["1.", "(a)", "(b)", "2.", "(a)"]
    assert found[1].look.left > found[0].look.left


def test_a_heading_with_a_number_of_its_own_keeps_it() -> None:
    (heading,) = set_lines(Heading("Cybercrime", HeadingLook.SHEET, "2 (4)"))
    assert (labels([heading]), heading.text, heading.look.left, heading.look.first) == (
        ["2 (4)"],
        "Cybercrime",
        73.5,
        -73.5,
    )


def test_contents_lead_to_parts_and_subjects() -> None:
    blocks = (
        Contents("Contents", "A note."),
        Heading("Briefs", HeadingLook.PART),
        Heading("Points", HeadingLook.GROUP),
        Heading("Africa", HeadingLook.SUBJECT, "1 (1)"),
    )
    entries = [each for each in set_lines(*blocks) if each.page_of is not None]
    assert [(each.text, *labels([each]), each.page_of) for each in entries] == [
        ("Briefs", "A", 0),
        ("Africa", "1 (1)", 2),
    ]


@pytest.mark.parametrize("front", [ENGLISH, JAPANESE])
def test_the_last_row_of_a_table_stays_with_its_note(front: object) -> None:
    document = pack_document(pack(front))  # type: ignore[arg-type]
    manuscript = Manuscript(document, house_style_for(document.language))
    settings = [each for run in manuscript.runs() for each in manuscript.settings(run)]
    grids = [each for each in settings if isinstance(each, Grid)]
    note = manuscript.sheet.look("TableNote")
    noted = [(a, b) for a, b in pairwise(settings) if isinstance(a, Grid) and isinstance(b, Line) and b.look == note]
    assert len(noted) > 2
    assert all(cell.look.keeps_next for grid, _ in noted for cell in grid.rows[-1])
    assert all(cell.text.strip() for grid in grids for row in grid.rows for cell in row)
