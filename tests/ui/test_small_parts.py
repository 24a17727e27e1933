"""Small parts that need no window: days in words, finding an action, how strong a passphrase is, a bug's report."""

import sys
from datetime import date

import pytest

from jpdialog.ui.actions import Action, matching
from jpdialog.ui.bugs import report_of
from jpdialog.ui.days import how_far, partial, short_day, span
from jpdialog.ui.passphrase_strength import Strength, strength_of


@pytest.mark.parametrize(
    ("starts", "ends", "english", "japanese"),
    [
        ("2027-01-14", "2027-01-15", "14–15 Jan 2027", "2027年1月14–15日"),
        ("2027-01-30", "2027-02-02", "30 Jan – 2 Feb 2027", "2027年1月30日–2月2日"),
        ("2026-12-31", "2027-01-01", "31 Dec 2026–1 Jan 2027", "2026年12月31日–2027年1月1日"),
        ("2027-01-14", "2027-01-14", "14 Jan 2027", "2027年1月14日"),
        ("2027-01-14", None, "14 Jan 2027", "2027年1月14日"),
        ("2027-01", None, "Jan 2027", "2027年1月"),
        ("2027", None, "2027", "2027年"),
        (None, None, "", ""),
    ],
)
def test_days_of_a_dialogue(starts: str | None, ends: str | None, english: str, japanese: str) -> None:
    assert span(starts, ends, "en") == english
    assert span(starts, ends, "ja") == japanese


def test_short_days_and_gaps() -> None:
    assert (short_day(date(2026, 12, 11), "en"), short_day(date(2026, 12, 11), "ja")) == ("11 Dec", "12月11日")
    assert (partial("2016-06", "en"), partial("2016-06", "ja")) == ("Jun 2016", "2016年6月")


@pytest.mark.parametrize(
    ("starts", "words"),
    [
        ("2027-01-14", "in 52 days"),
        ("2026-11-24", "tomorrow"),
        ("2026-11-23", "today"),
        ("2026-11-22", "yesterday"),
        ("2026-11-13", "10 days ago"),
        ("2027-01", ""),
        (None, ""),
    ],
)
def test_how_far_off_a_day_is(starts: str | None, words: str) -> None:
    assert how_far(starts, date(2026, 11, 23)) == words


def named(*names: str) -> list[Action]:
    return [Action(name=name, run=lambda: None) for name in names]


def found(actions: list[Action], typed: str) -> list[str]:
    return [action.name for action in matching(actions, typed)]


def test_what_begins_so_comes_first() -> None:
    actions = named("Show the plan", "Plan", "Explain", "Export pack")
    assert found(actions, "plan") == ["Plan", "Show the plan"]
    assert found(actions, "ex") == ["Explain", "Export pack"]
    assert found(actions, "pack exp") == ["Export pack"]
    assert found(actions, "") == ["Show the plan", "Plan", "Explain", "Export pack"]


def test_letters_left_out_are_forgiven_and_strangers_are_not() -> None:
    assert found(named("Export pack", "Home"), "xpk") == ["Export pack"]
    assert found(named("Export pack", "Home"), "zzz") == []


def test_japanese_is_found_by_its_beginning() -> None:
    assert found(named("資料一式を出力", "計画"), "資料") == ["資料一式を出力"]


@pytest.mark.parametrize(
    ("passphrase", "strength"),
    [
        ("", Strength.NONE),
        ("secret", Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("lighthouse", Strength.WEAK),
        ("lighthouse ferry onion", Strength.FAIR),
        ("lighthouse ferry onion kite", Strength.STRONG),
        ("kite4Stone#7", Strength.FAIR),
    ],
)
def test_strength_of_a_passphrase(passphrase: str, strength: Strength) -> None:
    assert strength_of(passphrase) is strength


def test_a_bugs_report_holds_no_text_that_was_at_hand() -> None:
    try:
        int("what somebody wrote")
    except ValueError:
        kind, _error, trace = sys.exc_info()
        assert kind is not None
        report = report_of(kind, trace)
    assert "what somebody wrote" not in report
    assert "ValueError" in report
    assert "test_small_parts.py" in report
