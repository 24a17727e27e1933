"""Periods and dates as people write them, kept in one form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpdialog.domain.figures import YearBasis
from jpdialog.domain.periods import basis_written, in_time, kept_date, kept_period, said_period
from jpdialog.domain.trouble import Trouble


@pytest.mark.parametrize(
    ("typed", "stays"),
    [
        ("2017", "2017"),
        (" 2017年 ", "2017"),
        ("2017年度", "2017"),
        ("FY2017", "2017"),
        ("fy 2017", "2017"),
        ("２０１７", "2017"),
        ("2012-2017", "2012–2017"),
        ("2012〜17年度", "2012–2017"),
        ("FY2016-17", "2016–2017"),
        ("2017-2012", "2017-2012"),
        ("first half of 2026", "first half of 2026"),
        ("", ""),
    ],
)
def test_one_year_is_one_period_however_it_is_written(typed: str, stays: str) -> None:
    assert kept_period(typed) == stays


@given(st.text())
def test_words_stay_words(typed: str) -> None:
    assert kept_period(kept_period(typed)) == kept_period(typed)


@pytest.mark.parametrize(
    ("period", "basis", "language", "said"),
    [
        ("2017", YearBasis.CALENDAR, "en", "2017"),
        ("2017", YearBasis.FISCAL, "en", "FY2017"),
        ("2017", YearBasis.NOT_SAID, "ja", "2017年"),
        ("2017", YearBasis.FISCAL, "ja", "2017年度"),
        ("2012–2017", YearBasis.CALENDAR, "ja", "2012～2017年"),
        ("first half", YearBasis.FISCAL, "ja", "first half"),
        ("", YearBasis.FISCAL, "en", ""),
    ],
)
def test_a_period_is_said_by_its_basis(period: str, basis: YearBasis, language: str, said: str) -> None:
    assert said_period(period, basis, language) == said


def test_periods_stand_in_time() -> None:
    mixed = ["2019", "first half of 2018", "2012–2017", "", "2016"]
    assert sorted(mixed, key=in_time) == ["", "2016", "2012–2017", "first half of 2018", "2019"]


@pytest.mark.parametrize(
    ("typed", "stays"),
    [
        ("2017-03-07", "2017-03-07"),
        ("2017/3/7", "2017-03-07"),
        ("2017.3", "2017-03"),
        ("２０１７年３月７日", "2017-03-07"),
        ("2017年3月", "2017-03"),
        ("2017", "2017"),
        ("  ", None),
    ],
)
def test_a_date_is_kept_with_its_gaps(typed: str, stays: str | None) -> None:
    assert kept_date(typed) == stays


@pytest.mark.parametrize("typed", ["2017-02-29", "2017-13", "0000", "7 March 2017", "soon", "2017-3-7-1", "201"])
def test_a_day_that_is_none_is_refused_in_words(typed: str) -> None:
    with pytest.raises(Trouble, match="no day of the calendar"):
        kept_date(typed)


@pytest.mark.parametrize(
    ("text", "kept", "basis"),
    [
        ("令和7年度", "2025", YearBasis.FISCAL),
        ("令和元年", "2019", YearBasis.CALENDAR),
        ("R7年度", "2025", YearBasis.FISCAL),
        ("平成29年", "2017", YearBasis.CALENDAR),
        ("令和5年度～令和7年度", "2023–2025", YearBasis.FISCAL),
        ("令和〇年", "令和〇年", YearBasis.CALENDAR),
        ("FY2025", "2025", YearBasis.FISCAL),
        ("2025", "2025", None),
        ("約令和7年度分", "約令和7年度分", None),
    ],
)
def test_a_year_of_an_era_is_kept_as_a_common_year(text: str, kept: str, basis: YearBasis | None) -> None:
    assert kept_period(text) == kept
    assert basis_written(text) == basis
