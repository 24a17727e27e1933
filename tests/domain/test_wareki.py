"""Dates by era, both ways."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpdialog.domain.wareki import from_wareki, to_wareki

BOTH_WAYS = [
    ("令和8年12月11日", date(2026, 12, 11)),
    ("令和元年5月1日", date(2019, 5, 1)),
    ("平成31年4月30日", date(2019, 4, 30)),
    ("平成元年1月8日", date(1989, 1, 8)),
    ("昭和64年1月7日", date(1989, 1, 7)),
    ("昭和元年12月25日", date(1926, 12, 25)),
    ("大正15年12月24日", date(1926, 12, 24)),
    ("明治45年7月29日", date(1912, 7, 29)),
]


@pytest.mark.parametrize(("text", "day"), BOTH_WAYS)
def test_both_ways(text: str, day: date) -> None:
    assert from_wareki(text) == day
    assert to_wareki(day) == text


@pytest.mark.parametrize(
    "text", ["令和８年１２月１１日", "令和八年十二月十一日", "令和8年(2026年)12月11日", "署名：令和 8 年 12 月 11 日。"]
)
def test_other_ways_of_writing(text: str) -> None:
    assert from_wareki(text) == date(2026, 12, 11)


@pytest.mark.parametrize(
    "text", ["", "2026年12月11日", "令和8年13月1日", "令和8年2月30日", "令和0年5月1日", "令和8年12月"]
)
def test_no_date(text: str) -> None:
    assert from_wareki(text) is None


@given(st.dates(min_value=date(1873, 1, 1)))
def test_there_and_back(day: date) -> None:
    assert day.year - 2019 >= 98 or from_wareki(to_wareki(day)) == day
