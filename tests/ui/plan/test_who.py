"""Who undertakes what, told by a word, a shape and a kind of line, each different."""

from datetime import date

import pytest

from jpdialog.ui.pages.plan.commitment_row import LONGEST, shortened
from jpdialog.ui.pages.plan.plan_text import Span, spans_of
from jpdialog.ui.pages.plan.signature_table import day_in_both
from jpdialog.ui.pages.plan.who import Who, side_of


@pytest.mark.parametrize(
    ("sides", "who"),
    [
        ([], Who.NOBODY),
        ([True], Who.OURS),
        ([False], Who.THEIRS),
        ([False, False], Who.THEIRS),
        ([True, False], Who.BOTH),
    ],
)
def test_the_side_of_those_who_undertake(sides: list[bool], who: Who) -> None:
    assert side_of(sides) is who


def test_no_two_sides_share_a_word_a_shape_or_a_line() -> None:
    for told in ([who.word for who in Who], [who.mark.value[0] for who in Who], [who.line for who in Who]):
        assert len(set(told)) == len(Who)


def test_a_sentence_that_stands_twice_is_found_twice() -> None:
    assert spans_of("We go. We go.", [("We go.", Who.OURS), ("We go.", Who.BOTH)]) == (
        Span(0, 6, Who.OURS),
        Span(7, 13, Who.BOTH),
    )


def test_a_sentence_that_stands_nowhere_has_no_line() -> None:
    assert spans_of("We go.", [("They stay.", Who.OURS)]) == ()


def test_a_long_sentence_is_cut_between_words() -> None:
    text = "harbour " * 40
    cut = shortened(text)
    assert cut.endswith("harbour…")
    assert len(cut) <= LONGEST + 1
    assert shortened("We go.") == "We go."


def test_days_stand_in_both_calendars_in_japanese() -> None:
    assert day_in_both(date(2031, 5, 3), "ja") == "2031年（令和13年）5月3日"
    assert day_in_both(date(2019, 5, 1), "ja") == "2019年（令和元年）5月1日"
    assert day_in_both(date(2031, 5, 3), "en") == "3 May 2031"
    assert day_in_both(None, "ja") == ""
