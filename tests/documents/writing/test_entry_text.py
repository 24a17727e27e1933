"""An entry's form on paper: bold and italic, lists that count from one each, tables with a head, links as words."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from jpdialog.documents.writing.page_fit import fit_of_sheets
from jpdialog.documents.writing.steering import write_steering
from jpdialog.documents.writing.talking_points import write_talking_points
from jpdialog.domain.papers import Front, Item, SteeringBrief
from jpdialog.domain.rich_text import rich_text
from tests.documents.writing import paper_samples as samples
from tests.documents.writing.word_lint import W, complaints, read_parts
from tests.documents.writing.word_reader import paragraphs, tables, texts

LINES = ["We propose, at once:", "a survey", "of the coast", "of the ports", "a report", "Then we go on.", "first"]
WORDS = "\n".join([*LINES, "Year\tCost", "2031\t5", "2032\t"])
KINDS = ["plain", "numbered", "bullet", "bullet", "numbered", "plain", "numbered", "row", "row", "row"]
FORM: dict[str, Any] = {
    "paragraphs": [[kind, 2 if kind == "bullet" else 1] for kind in KINDS],
    "runs": [[12, "", ""], [7, "b", ""], [4, "", ""], [6, "i", "section:s1"], [len(WORDS) - 29, "", ""]],
}
RICH = rich_text(WORDS, FORM)
HOUSES = pytest.mark.parametrize("front", [samples.ENGLISH, samples.JAPANESE], ids=["international", "japanese"])


def item(text: str = WORDS, **more: Any) -> Item:
    return Item(id=f"{1:032x}", text=text, rich=RICH if text == WORDS else None, **more)


def spoken(front: Front, *points: Item, bilingual: bool = False) -> bytes:
    sheet = replace(samples.SHEET, points=points, answers=())
    return write_talking_points(samples.talking_points(front, sheet, bilingual=bilingual))


def steering(front: Front, **groups: Any) -> bytes:
    nothing: dict[str, Any] = {"answers": (), "actions": (), "figures": (), "last_outcome": ()}
    brief = replace(samples.brief("1", 1), **nothing | groups)
    return write_steering(SteeringBrief(front=front, brief=brief))


def counted(data: bytes) -> list[tuple[str, str]]:
    """Of every paragraph that a list of its own counts: the list and the words."""
    body = etree.fromstring(read_parts(data)["word/document.xml"])
    found = [(each.find(f"{W}pPr/{W}numPr/{W}numId"), each) for each in body.iter(f"{W}p")]
    return [
        (number.get(f"{W}val", ""), "".join(text.text or "" for text in each.iter(f"{W}t")))
        for number, each in found
        if number is not None
    ]


@HOUSES
def test_a_spoken_point_keeps_its_lists_and_its_table(front: Front) -> None:
    data = spoken(front, item())
    assert texts(data, "Point") == ["We propose, at once:"]
    assert texts(data, "SpokenNumber1") == ["a survey", "a report", "first"]
    assert texts(data, "SpokenBullet2") == ["of the coast", "of the ports"]
    assert texts(data, "Answer") == ["Then we go on."]
    assert tables(data)[-1] == [["Year", "Cost"], ["2031", "5"], ["2032", "–"]]


def test_each_list_counts_from_one_in_whichever_order_they_stand() -> None:
    numbers = counted(spoken(samples.ENGLISH, item(), replace(item(), id=f"{2:032x}")))
    assert [words for _, words in numbers] == ["a survey", "a report", "first"] * 2
    lists = [number for number, _ in numbers]
    assert lists[0] == lists[1] and lists[3] == lists[4]
    assert len({lists[0], lists[2], lists[3], lists[5]}) == 4


def test_bold_and_italic_are_styles_and_a_link_is_words() -> None:
    body = etree.fromstring(read_parts(spoken(samples.ENGLISH, item()))["word/document.xml"])
    looks = {
        "".join(text.text or "" for text in run.iter(f"{W}t")): style.get(f"{W}val")
        for run in body.iter(f"{W}r")
        if (style := run.find(f"{W}rPr/{W}rStyle")) is not None
    }
    assert (looks["at once"], looks["survey"]) == ("Strong", "Emphasis")
    assert not list(body.iter(f"{W}hyperlink"))


def test_bold_words_of_a_bold_paragraph_are_not_switched_off() -> None:
    bold = Item(id=f"{3:032x}", text="Never.", rich=rich_text("Never.", {"runs": [[6, "b", ""]]}))
    data = steering(samples.ENGLISH, do_not_say=(bold,))
    assert texts(data, "DoNotSay") == ["Never."]
    assert b'"Strong"/></w:rPr><w:t xml:space="preserve">Never' not in read_parts(data)["word/document.xml"]


@HOUSES
def test_in_a_brief_who_may_see_it_stands_behind_the_last_words(front: Front) -> None:
    listed = Item(
        id=f"{4:032x}",
        text="One\nTwo",
        rich=rich_text("One\nTwo", {"paragraphs": [["plain", 1], ["bullet", 1]]}),
        handling="internal",
    )
    data = steering(front, points=(listed,), background=(item(handling="internal"),))
    word = "internal" if front.language == "en" else "内部限り"
    assert word in texts(data, "Bullet1")[0] and texts(data, "Item")[1] == "One"
    assert word in paragraphs(data)[-1].text


@HOUSES
def test_in_two_languages_the_marks_of_a_list_are_signs_in_the_cell(front: Front) -> None:
    data = spoken(front, item(translation="Zwei"), bilingual=True)
    (row,) = tables(data)[0][1:]
    assert row[0].startswith("We propose, at once:1. a survey")
    assert "2. a report" in row[0] and "1. first" in row[0] and row[1] == "Zwei"


@HOUSES
def test_the_file_is_one_that_nobody_stumbles_over(front: Front, validator: Callable[[bytes], list[object]]) -> None:
    awkward = [Item(id=f"{9:031x}{n:x}", text=text, rich=rich_text(text)) for n, text in enumerate(samples.AWKWARD)]
    for data in (
        spoken(front, item(), *awkward),
        spoken(front, item(), bilingual=True),
        steering(front, background=(item(handling="shareable"),), do_not_say=(replace(item(), id=f"{5:032x}"),)),
    ):
        assert complaints(data) == []
        assert validator(data) == []


def test_the_fitter_counts_every_line_of_a_list() -> None:
    lines = "\n".join(["A line."] * 60)
    listed = Item(id=f"{6:032x}", text=lines, rich=rich_text(lines, {"paragraphs": [["numbered", 1]] * 60}))
    sheet = replace(samples.SHEET, points=(listed,), answers=())
    (fit,) = fit_of_sheets(samples.talking_points(samples.ENGLISH, sheet))
    assert fit.lines_over > 20 and fit.pages > 2


def test_one_row_alone_is_a_line_of_its_cells() -> None:
    row = Item(id=f"{7:032x}", text="a\tb", rich=rich_text("a\tb", {"paragraphs": [["row", 1]]}))
    assert texts(spoken(samples.ENGLISH, row), "Point") == ["a · b"]
