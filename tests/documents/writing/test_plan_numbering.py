"""A plan's numbers become a true list only where the list prints each of them just as it was signed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from jpdialog.documents.writing.blocks import ListLevel
from jpdialog.documents.writing.house_style import house_style_for
from jpdialog.documents.writing.plan_numbering import list_of
from jpdialog.documents.writing.plan_text import write_edition
from jpdialog.domain.papers import PlanEdition, PlanSection
from tests.documents.writing import more_samples as more
from tests.documents.writing import paper_samples as samples
from tests.documents.writing.word_lint import complaints, read_parts

ENGLISH = [(1, "1"), (2, "(1)"), (3, "(a)"), (4, "(i)"), (4, "(ii)"), (3, "(b)"), (2, "(2)"), (1, "2"), (2, "(1)")]
JAPANESE = [(1, "第1"), (2, "1"), (3, "(1)"), (4, "ア"), (5, "(ア)"), (5, "(イ)"), (4, "イ"), (2, "2"), (1, "第2")]


def prints(levels: tuple[ListLevel, ...]) -> list[tuple[str, str]]:
    return [(level.counts, level.prints) for level in levels]


def test_the_levels_of_both_house_styles() -> None:
    assert prints(list_of(ENGLISH)) == [
        ("decimal", "%1"),
        ("decimal", "(%2)"),
        ("lowerLetter", "(%3)"),
        ("lowerRoman", "(%4)"),
    ]
    assert prints(list_of(JAPANESE)) == [
        ("decimal", "第%1"),
        ("decimal", "%2"),
        ("decimal", "(%3)"),
        ("aiueoFullWidth", "%4"),
        ("aiueoFullWidth", "(%5)"),
    ]


@pytest.mark.parametrize(
    ("printed", "levels"),
    [
        ([(1, "1."), (2, "1.1"), (2, "1.2"), (1, "2."), (2, "2.1")], [("decimal", "%1."), ("decimal", "%1.%2")]),
        ([(1, "Article I"), (1, "Article II")], [("upperRoman", "Article %1")]),
        ([(1, "第一条"), (1, "第二条")], [("japaneseCounting", "第%1条")]),
    ],
)
def test_other_ways_to_number(printed: list[tuple[int, str]], levels: list[tuple[str, str]]) -> None:
    assert prints(list_of(printed)) == levels


@pytest.mark.parametrize(
    "printed",
    [
        [(1, "1"), (1, "3")],  # one was dropped
        [(1, "2")],
        [(1, "1"), (1, "1bis"), (1, "2")],
        [(2, "(1)")],  # nothing above it
        [(1, "1"), (1, "1")],
        [(1, "Preface")],
        [(1, "100%")],
        [],
    ],
)
def test_what_no_list_would_print_stays_as_it_is(printed: list[tuple[int, str]]) -> None:
    assert list_of(printed) == ()


def edition(language: str, printed: list[tuple[int, str]]) -> PlanEdition:
    sections = tuple(
        PlanSection(id=f"s{place}", number=number, heading="" if place % 3 == 2 else f"Herbs {place}", level=level,
                    paragraphs=(f"Text {place}.",))
        for place, (level, number) in enumerate(printed)
    )  # fmt: skip
    front = samples.JAPANESE if language == "ja" else samples.ENGLISH
    return replace(more.edition(front), sections=sections)


@pytest.mark.parametrize(("language", "printed"), [("en", ENGLISH), ("ja", JAPANESE)])
def test_a_plan_is_numbered_by_word_itself(
    language: str, printed: list[tuple[int, str]], validator: Callable[[bytes], list[object]]
) -> None:
    paper = write_edition(edition(language, printed))
    parts = {name: part.decode() for name, part in read_parts(paper).items() if name.endswith(".xml")}
    assert parts["word/document.xml"].count("<w:numPr>") == len(printed)
    of_the_house = house_style_for(language).parts["numbering"].count("<w:abstractNum ")
    assert parts["word/numbering.xml"].count("<w:abstractNum ") == of_the_house + 1
    assert complaints(paper) == [] and validator(paper) == []


def test_a_plan_with_a_gap_keeps_its_numbers_as_text() -> None:
    body = read_parts(write_edition(edition("en", [(1, "1"), (1, "3")])))["word/document.xml"].decode()
    assert "<w:numPr>" not in body and ">3<" in body
