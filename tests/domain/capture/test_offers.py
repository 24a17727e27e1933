"""What is offered while a line is being typed."""

from jpdialog.domain.capture.line import Part
from jpdialog.domain.capture.offers import offers_at
from jpdialog.domain.capture.signs import SIGN
from tests.domain.capture.test_line import KNOWN


def words_at(typed: str) -> list[str]:
    found = offers_at(typed, len(typed), KNOWN)
    return [each.words for each in found.offers] if found else []


def test_names_are_offered_behind_the_sign_by_any_of_their_words() -> None:
    assert words_at("> results @le") == ["@Ann Lee "]
    assert words_at("＠外") == ["@MOFA "]
    assert words_at("@rass") == ["@Bo Rassendyll ", "@Zed Rassendyll "]


def test_sections_are_offered_by_number_and_by_heading() -> None:
    assert words_at("see #1(") == ["#1 (1) ", "#1 (10) "]
    assert words_at("#harb") == ["#1 (1) "]


def test_dates_are_offered_from_their_first_letters_in_both_languages() -> None:
    assert "before the next dialogue" in words_at("> results be")
    assert words_at("＞結果 次回") == ["次回対話まで"]
    assert words_at("＞結果 9月")[0] == "9月末まで"
    assert words_at("maybe") == []


def test_shorthand_is_offered_written_out() -> None:
    found = offers_at("on tf", 5, KNOWN)
    assert found is not None
    assert (found.part, found.start, found.offers[0].words) == (Part.SHORTHAND, 3, "terrorist financing")


def test_the_kinds_are_offered_where_a_line_begins_if_asked() -> None:
    assert offers_at("", 0, KNOWN) is None
    asked = offers_at("", 0, KNOWN, asked=True)
    assert asked is not None
    assert [each.words.strip() for each in asked.offers] == list(SIGN.values())
