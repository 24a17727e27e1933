"""The form of a text never touches its words, survives its own JSON, and gives way where it does not fit."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpdialog.domain.rich_text import (
    LEVELS,
    LISTS,
    LinkKind,
    Paragraph,
    ParagraphKind,
    RichText,
    Run,
    fitting,
    joined,
    link_to,
    linked_words,
    links_of,
    rich_text,
    with_link_words,
)

FIGURE, ACTION = link_to(LinkKind.FIGURE, "f1"), link_to(LinkKind.ACTION, "a1")
WORDS = st.text(
    st.one_of(st.sampled_from("ab 日本אב🙂é\u0301\u202e"), st.characters(exclude_categories=["Cs", "Cc"])), max_size=8
)
RUNS = st.builds(Run, WORDS, st.booleans(), st.booleans(), st.sampled_from(["", FIGURE, ACTION]))


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    kind = draw(st.sampled_from(ParagraphKind))
    level = draw(st.integers(1, LEVELS)) if kind in LISTS else 1
    return Paragraph(tuple(joined(draw(st.lists(RUNS, max_size=4)))), kind, level)


TEXTS = st.builds(RichText, st.lists(paragraphs(), min_size=1, max_size=5).map(tuple))
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 9) | st.text(max_size=3) | st.sampled_from(["plain", "bullet", "b"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["runs", "paragraphs"]), inner),
    max_leaves=8,
)


@given(TEXTS)
def test_a_text_comes_back_from_its_words_and_the_json_of_its_form(text: RichText) -> None:
    assert rich_text(text.words, json.loads(json.dumps(text.form))) == text


@given(WORDS, JUNK)
def test_no_form_ever_touches_the_words(words: str, junk: Any) -> None:
    text = rich_text(words, junk)
    assert text.words == words
    assert fitting(text.words, text.form) == text.form


@given(TEXTS, WORDS)
def test_only_what_is_linked_gets_new_words(text: RichText, new: str) -> None:
    words, form = with_link_words(text.words, text.form, FIGURE, new)
    after = rich_text(words, form)
    count = len(linked_words(text.words, text.form, FIGURE))
    one_line = " ".join(new.split())
    expected = [one_line] * count if one_line else []
    assert "".join(linked_words(words, form, FIGURE)) == "".join(expected)
    assert linked_words(words, form, ACTION) == linked_words(text.words, text.form, ACTION) or not one_line
    assert [(each.kind, each.level) for each in after.paragraphs] == [
        (each.kind, each.level) for each in text.paragraphs
    ]


def test_plain_text_has_no_form() -> None:
    assert rich_text("One.\nTwo.").form == {}
    assert fitting("One.", {"runs": [[4, "", ""]], "paragraphs": [["plain", 1]]}) == {}


def test_lengths_count_characters_not_the_units_of_a_file() -> None:
    form = {"runs": [[1, "b", ""], [2, "", ""], [1, "i", ""]]}
    assert rich_text("🙂 日語", form).paragraphs[0].runs == (
        Run("🙂", is_bold=True),
        Run(" 日"),
        Run("語", is_italic=True),
    )


@pytest.mark.parametrize(
    "form",
    [
        {"runs": [[3, "b", ""]]},
        {"runs": [[4, "b", ""], [2, "", ""]]},
        {"runs": [[4, "huge", ""], [1, "", ""]]},
        {"paragraphs": [["bullet", 1], ["bullet", 1]]},
        {"paragraphs": [["bullet", LEVELS + 1]]},
        {"paragraphs": [["heading", 1]]},
    ],
)
def test_a_form_that_does_not_fit_loses_to_the_words(form: dict[str, Any]) -> None:
    assert rich_text("Words", form) == rich_text("Words")


def test_the_half_that_fits_stays() -> None:
    form = {"runs": [[99, "b", ""]], "paragraphs": [["numbered", 2]]}
    assert rich_text("Words", form).paragraphs == (Paragraph((Run("Words"),), ParagraphKind.NUMBERED, 2),)


def test_rows_that_follow_each_other_are_one_table() -> None:
    form = {"paragraphs": [["plain", 1], ["row", 1], ["row", 1]], "runs": [[7, "", ""], [4, "b", ""], [9, "", ""]]}
    before, table = rich_text("Before\nYear\tUSD\n26\t1", form).parts
    assert [run.text for run in before[0].runs] == ["Before"]
    assert [["".join(run.text for run in cell) for cell in row.cells] for row in table] == [
        ["Year", "USD"],
        ["26", "1"],
    ]
    assert table[0].cells[0] == (Run("Year", is_bold=True),)


def test_a_link_must_lead_to_something_that_there_can_be() -> None:
    form = {"runs": [[3, "", "javascript:alert(1)"], [3, "", "section:s-1"]]}
    assert links_of(form) == {"section:s-1"}
    assert [run.link for run in rich_text("onetwo", form).paragraphs[0].runs] == ["", "section:s-1"]


def test_a_figure_that_is_said_twice_changes_twice_and_keeps_its_look() -> None:
    words = "From 5 to 5."
    form = {"runs": [[5, "", ""], [1, "b", FIGURE], [4, "", ""], [1, "", FIGURE], [1, "", ""]]}
    words, form = with_link_words(words, form, FIGURE, "1,200 🙂")
    assert words == "From 1,200 🙂 to 1,200 🙂."
    first, second = [run for run in rich_text(words, form).paragraphs[0].runs if run.link]
    assert (first.is_bold, second.is_bold) == (True, False)
    assert links_of(form) == {FIGURE}
