"""A line is understood in both languages, and nothing that names nothing is touched."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpdialog.domain.capture.known import Known, Named, Numbered
from jpdialog.domain.capture.line import understood
from jpdialog.domain.capture.signs import kind_of, with_sign
from jpdialog.domain.notes import NoteKind

KNOWN = Known(
    date(2026, 11, 20),
    [
        Named("tides", "the Office", ("the Office", "Office of Tides", "潮汐事務所")),
        Named("lee", "Ann Lee", ("Ann Lee", "李 安")),
        Named("bo", "Bo Rassendyll", ("Bo Rassendyll",)),
        Named("zed", "Zed Rassendyll", ("Zed Rassendyll",)),
        Named("mofa", "MOFA", ("MOFA", "外務省")),
    ],
    [Numbered("one", "1", "Seas"), Numbered("harbours", "1 (1)", "Harbours"), Numbered("many", "1 (10)", "Many")],
    [("tf", "terrorist financing"), ("海安", "海上安全保障")],
)


@pytest.mark.parametrize(
    ("sign", "kind"),
    [
        *[(each, NoteKind.DECISION) for each in "!！"],
        *[(each, NoteKind.ACTION) for each in ">＞→"],
        *[(each, NoteKind.QUESTION) for each in "?？"],
        *[(each, NoteKind.AMENDMENT) for each in "~～〜"],
        *[(each, NoteKind.FIGURE) for each in "=＝"],
        ("a", NoteKind.PLAIN),
    ],
)
def test_the_first_sign_says_what_it_is_in_every_width(sign: str, kind: NoteKind) -> None:
    assert kind_of(f"{sign} words") == kind
    assert understood(f"{sign} words", KNOWN).text == ("words" if kind != NoteKind.PLAIN else "a words")


def test_a_space_before_it_makes_a_line_plain() -> None:
    found = understood(" >50 % of them", KNOWN)
    assert (found.kind, found.text) == (NoteKind.PLAIN, ">50 % of them")


def test_who_which_section_and_by_when_behind_the_sentence_are_not_part_of_it() -> None:
    found = understood("> results by province @the Office by end of February #1(1)", KNOWN)
    assert found.kind == NoteKind.ACTION
    assert found.text == "results by province by end of February"
    assert (found.mentions, found.lineage, found.due) == (("tides",), "harbours", "2027-02-28")


def test_within_the_sentence_they_are() -> None:
    found = understood("@外務省が #1 (10)について tf を説明、report to @Ann Lee", KNOWN)
    assert found.text == "外務省が 1 (10)について terrorist financing を説明、report to Ann Lee"
    assert (found.mentions, found.lineage) == (("mofa", "lee"), "many")


def test_japanese_input_is_understood_in_its_own_width() -> None:
    found = understood("＞結果報告　＠外務省　９月末まで　＃１（１）", KNOWN)
    assert (found.kind, found.mentions, found.lineage) == (NoteKind.ACTION, ("mofa",), "harbours")
    assert (found.due, found.text) == ("2027-09-30", "結果報告 ９月末まで")


def test_a_part_of_a_name_will_do_where_one_alone_has_it() -> None:
    assert understood("@Lee asks", KNOWN).mentions == ("lee",)
    assert understood("@Rassendyll asks", KNOWN).mentions == ()


@pytest.mark.parametrize("line", ["a@the.office.example", "@nobody asks #9 and atf", "TF is not tf2"])
def test_what_names_nothing_known_stays_as_it_was_typed(line: str) -> None:
    assert understood(line, KNOWN).text == line


def test_shorthand_is_written_out() -> None:
    assert understood("on tf: 海安の強化", KNOWN).text == "on terrorist financing: 海上安全保障の強化"


def test_a_line_of_another_kind_has_its_sign_in_place_of_the_one_it_had() -> None:
    assert with_sign(NoteKind.ACTION, "！ results") == "> results"
    assert with_sign(NoteKind.PLAIN, "> results") == "results"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_whatever_is_typed_is_understood_somehow_and_loses_no_word(typed: str) -> None:
    found = understood(typed, KNOWN)
    if not found.pieces:
        assert found.text == typed.strip()
    assert all(0 <= each.start < each.end <= len(typed) for each in found.pieces)
    ends = [each.end for each in found.pieces]
    assert all(end <= after.start for end, after in zip(ends, found.pieces[1:], strict=False))


def test_what_names_nothing_or_more_than_one_is_told_once_it_is_typed() -> None:
    assert understood("@nobody asks @Rassendyll and @Ann Lee about #99, #1 and a@b ", KNOWN).unknown == (
        "@nobody",
        "@Rassendyll",
        "#99",
    )
    assert understood("asks ＠誰か　も @nob", KNOWN).unknown == ("＠誰か",)
