"""The order of what stands on a page, what sets a line apart, and where reading ends."""

import pytest

from jpdialog.documents.reading import read_bytes
from jpdialog.documents.reading.pdf_contents import CONTENT_BYTES
from jpdialog.domain.reading.source_text import SourceLine
from jpdialog.domain.trouble import Trouble
from tests.documents.reading.plan_as_files import Shown, pdf, pdf_of, squeezed

WORDS = [
    "harbour",
    "lamp",
    "current",
    "tide",
    "pilot",
    "survey",
    "winter",
    "coast",
    "signal",
    "keeper",
    "anchor",
    "storm",
]


def lines(*pages: list[Shown]) -> list[SourceLine]:
    return list(read_bytes(pdf(*pages), "plan.pdf").lines)


def column(sign: str, x: float, top: float = 700, count: int = 20) -> list[Shown]:
    """Lines of a column about 230 points wide, each with a text of its own."""
    return [
        Shown(f"{sign}{row} {' '.join(WORDS[(row + step) % 12] for step in range(5))}", x, top - 14 * row)
        for row in range(count)
    ]


def texts_of(shown: list[Shown]) -> list[str]:
    return [each.text for each in shown]


@pytest.mark.parametrize("drawn", ["column by column", "row by row"])
def test_columns_are_read_one_after_the_other(drawn: str) -> None:
    left, right = column("L", 50), column("R", 320)
    page = (
        left + right if drawn == "column by column" else [each for row in zip(left, right, strict=True) for each in row]
    )
    assert [line.text for line in lines(page)] == texts_of(left + right)


def test_what_runs_across_parts_the_columns() -> None:
    across = Shown("Cooperation of Ruritania and the Office on every coast, in all seasons and all weathers", 50, 560)
    upper = column("A", 50, 740, 8), column("B", 320, 740, 8)
    lower = column("C", 50, 530, 12), column("D", 320, 530, 9)
    page = [*lower[1], *upper[0], across, *lower[0], *upper[1]]
    assert [line.text for line in lines(page)] == texts_of([*upper[0], *upper[1], across, *lower[0], *lower[1]])


def test_columns_in_japanese() -> None:
    left = [Shown(f"左{row}は港湾における協力について定める", 50, 700 - 16 * row, "F3") for row in range(12)]
    right = [Shown(f"右{row}は灯台における協力について定める", 320, 700 - 16 * row, "F3") for row in range(12)]
    mixed = [each for row in zip(left, right, strict=True) for each in row]
    assert [line.text for line in lines(mixed)] == texts_of(left + right)


def test_page_of_one_column_is_read_from_top_to_bottom_however_it_was_drawn() -> None:
    page = column("L", 50)
    assert [line.text for line in lines(page[::-1])] == texts_of(page)


def test_number_and_heading_apart_on_one_line_are_one() -> None:
    page = [Shown("(1)", 50, 700), Shown("Harbours", 110, 700), Shown("Text of it.", 50, 680)]
    assert [line.text for line in lines(page)] == ["(1) Harbours", "Text of it."]


@pytest.mark.parametrize("gap", [0, 3, 10, 40, 90])
def test_no_character_is_lost_or_doubled_however_near_the_columns_are(gap: int) -> None:
    page = column("L", 50) + column("R", 290 + gap, 705, 23) + [Shown("7", 300, 30), Shown("Head", 270, 800)]
    everything = squeezed(read_bytes(pdf(page), "plan.pdf").everything())
    assert sorted(everything) == sorted(squeezed("".join(texts_of(page))))


def test_every_letter_stays_where_lines_overlap() -> None:
    page = [Shown("Regional Work", 50, 700), Shown("Regional Work", 50, 699), Shown("2", 130, 704, size=7)]
    everything = squeezed(read_bytes(pdf(page), "plan.pdf").everything())
    assert sorted(everything) == sorted("RegionalWork" * 2 + "2")


def test_looks_and_pages() -> None:
    first = [Shown("Regional Work", 250, 780, "F2", 16), *column("L", 50, 740, 5), Shown("After a gap", 50, 640)]
    read = lines(first, [Shown("Next page", 50, 780)])
    assert (read[0].bold, read[0].size is not None, read[1].bold) == (True, True, False)
    assert [line.text for line in read if line.blank_before] == ["L0 " + " ".join(WORDS[:5]), "After a gap"]
    assert [line.page for line in read] == [1] * 7 + [2]


def test_lines_of_large_letters_stand_no_further_apart_than_they_must() -> None:
    title = [Shown("Regional Work of the", 50, 780, "F2", 24), Shown("Office", 50, 751, "F2", 24)]
    assert [line.text for line in lines([*title, *column("L", 50, 700, 9)]) if line.blank_before] == [
        "L0 " + " ".join(WORDS[:5])
    ]


def test_running_heads_and_page_numbers_are_lines_of_their_own() -> None:
    page = [Shown("Plan of work", 50, 810), Shown("Text.", 50, 700), Shown("- 3 -", 290, 30)]
    assert [line.text for line in lines(page)] == ["Plan of work", "Text.", "- 3 -"]


MUCH = {
    "more than any plan draws": b"0 0 m 9 9 l S\n" * (CONTENT_BYTES // 14 + 1),
    "brackets without end": b"(" * 500_000,
    "lists without end": b"[" * 500_000,
}


@pytest.mark.parametrize("contents", MUCH.values(), ids=MUCH)
def test_pages_that_would_take_minutes_are_refused_at_once(contents: bytes) -> None:
    with pytest.raises(Trouble, match="hold too much to be read"):
        read_bytes(pdf(contents), "plan.pdf")


def test_one_stream_on_many_pages_counts_for_each() -> None:
    """A small file whose pages all draw the same thing: the work is what counts."""
    contents = b"q Q\n" * 2000 + Shown("Text", 50, 700).operators
    pages = CONTENT_BYTES // len(contents) + 1
    kids = b" ".join(b"%d 0 R" % (4 + page) for page in range(pages))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 3 0 R>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        b"<</Length %d>>\nstream\n" % (CONTENT_BYTES // 3) + contents.ljust(CONTENT_BYTES // 3) + b"\nendstream",
        *[page] * pages,
    ]
    with pytest.raises(Trouble, match="hold too much to be read"):
        read_bytes(pdf_of(objects), "plan.pdf")
