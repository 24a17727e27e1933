"""By when: plain words in two languages, and what is none."""

from datetime import date

import pytest

from jpdialog.domain.capture.due_words import due_in
from jpdialog.domain.notes import DueEvent

ON = date(2026, 11, 20)
"""A Friday."""


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("by 30 Sep", "2027-09-30"),
        ("by 30 November", "2026-11-30"),
        ("by 20 Nov", "2026-11-20"),
        ("by Sept 30, 2028", "2028-09-30"),
        ("by the 1st of March", "2027-03-01"),
        ("by end of February", "2027-02-28"),
        ("by the end of February 2028", "2028-02-29"),
        ("by mid-March", "2027-03-15"),
        ("by October", "2027-10-31"),
        ("before October", "2027-09-30"),
        ("by 2027-02-28", "2027-02-28"),
        ("by 2027-02", "2027-02-28"),
        ("by the end of the month", "2026-11-30"),
        ("by the end of next month", "2026-12-31"),
        ("by year-end", "2026-12-31"),
        ("by next Friday", "2026-11-27"),
        ("by Monday", "2026-11-23"),
        ("by tomorrow", "2026-11-21"),
        ("by the 30th", "2026-11-30"),
        ("before the 5th", "2026-12-05"),
        ("by the 31st", "2026-12-31"),
        ("30日までに", "2026-11-30"),
        ("5日まで", "2026-12-05"),
        ("今月中に", "2026-11-30"),
        ("来月中に", "2026-12-31"),
        ("月内に", "2026-11-30"),
        ("within two weeks", "2026-12-04"),
        ("within 3 months", "2027-02-20"),
        ("９月末まで", "2027-09-30"),
        ("9月30日までに", "2027-09-30"),
        ("来月15日まで", "2026-12-15"),
        ("令和9年3月中旬まで", "2027-03-20"),
        ("2027年3月末まで", "2027-03-31"),
        ("九月三十日まで", "2027-09-30"),
        ("9/30まで", "2027-09-30"),
        ("来週金曜まで", "2026-11-27"),
        ("2週間以内に", "2026-12-04"),
        ("半年以内", "2027-05-20"),
        ("3か月以内", "2027-02-20"),
        ("年内に", "2026-12-31"),
        ("来年末まで", "2027-12-31"),
        ("10月中に", "2027-10-31"),
    ],
)
def test_a_day_that_is_said_in_words_is_found(words: str, due: str) -> None:
    found = due_in(f"results {words}", ON)
    assert found is not None
    assert found.due == due
    assert f"results {words}"[found.start : found.end] == words


@pytest.mark.parametrize(
    "words",
    [
        "before the next dialogue",
        "by the next meeting",
        "次回対話まで",
        "次回の会合までに",
        "次回まで",
        "次の対話の前に",
    ],
)
def test_the_next_dialogue_is_an_event(words: str) -> None:
    found = due_in(f"結果 {words}", ON)
    assert found is not None
    assert found.due == DueEvent.NEXT_DIALOGUE


@pytest.mark.parametrize(
    "words",
    [
        "by 31 Feb",
        "来月中旬に会う",
        "before the 12th dialogue",
        "3日間まで",
        "2月30日まで",
        "stand by me",
        "国内に",
        "3月に会う",
        "30 September",
        "bye 30 Sep",
        "by 30 apples",
    ],
)
def test_what_is_no_day_stays_words(words: str) -> None:
    assert due_in(words, ON) is None


def test_of_two_the_last_counts() -> None:
    found = due_in("not by 1 May but by 1 June", ON)
    assert found is not None
    assert found.due == "2027-06-01"
