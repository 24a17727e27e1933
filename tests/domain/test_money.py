"""Amounts are exact, of any size; what is no amount is refused and not guessed at."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpdialog.domain import money
from jpdialog.domain.project_sums import Sum, sums, years_of
from jpdialog.domain.trouble import Trouble


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1,234.50", "1234.50"),
        ("１，２３４，５００", "1234500"),
        (" 0 ", "0"),
        ("", ""),
        ("1000000000000000000", "1000000000000000000"),
    ],
)
def test_an_amount_is_kept_in_plain_digits(typed: str, kept: str) -> None:
    assert money.kept(typed) == kept


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("about 300", "no amount"),
        ("USD 5", "no amount"),
        ("1,2", "no amount"),
        ("-5", "below zero"),
        ("▲５", "below zero"),
        ("1" * 25, "more than 24 digits"),
    ],
)
def test_what_is_no_amount_is_refused_in_a_sentence(typed: str, said: str) -> None:
    with pytest.raises(Trouble, match=said):
        money.kept(typed)


@given(st.lists(st.integers(min_value=0, max_value=10**24 - 1), min_size=1, max_size=50))
def test_a_sum_loses_no_digit(numbers: list[int]) -> None:
    assert money.total(map(str, numbers)) == Decimal(sum(numbers))


def test_nothing_is_added_across_currencies() -> None:
    found = sums([("USD", "1.10"), ("usd ", "2.20"), ("JPY", "5"), ("", "7"), ("EUR", "")])
    assert found == [Sum("", Decimal(7)), Sum("JPY", Decimal(5)), Sum("USD", Decimal("3.30"))]
    assert found[2].said == "USD 3.30"


@pytest.mark.parametrize(
    ("starts", "ends", "periods", "years"),
    [
        ("2026-04-01", "2028", ["2030"], "2026–2028"),
        (None, None, ["2027", "2025–2026"], "2025–2027"),
        ("2026-04", "2026-12-31", [], "2026"),
        ("2026", None, [], "2026"),
        (None, None, [], ""),
    ],
)
def test_a_project_runs_over_the_years_of_its_days_else_of_its_amounts(
    starts: str | None, ends: str | None, periods: list[str], years: str
) -> None:
    assert years_of(starts, ends, periods) == years
