"""Values of figures as people type them: numbers are read where that is safe, all else stays words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jpdialog.domain.quantity import Amount, amount, is_number, kept, said, with_unit


@pytest.mark.parametrize(
    ("typed", "stays", "shown"),
    [
        ("1234.5", "1234.5", "1,234.5"),
        ("1,234.50", "1234.50", "1,234.50"),
        ("１，２３４．５", "1234.5", "1,234.5"),
        ("12345678", "12345678", "12,345,678"),
        ("-3.2", "-3.2", "-3.2"),
        ("△1,200", "-1200", "-1,200"),
        ("−7", "-7", "-7"),
        (" 40 ", "40", "40"),
        ("1,2", "1,2", "1,2"),
        ("1.234,5", "1.234,5", "1.234,5"),
        ("12,34,567", "12,34,567", "12,34,567"),
        ("about  300", "about 300", "about 300"),
        ("約300", "約300", "約300"),
        ("300〜400", "300〜400", "300〜400"),
        ("", "", ""),
        ("999", "999", "999"),
        ("1" * 31, "1" * 31, "1" * 31),
        ("٣٠٠", "٣٠٠", "٣٠٠"),
        ("½", "½", "½"),
    ],
)
def test_a_number_is_kept_plain_and_said_in_groups(typed: str, stays: str, shown: str) -> None:
    assert kept(typed) == stays
    assert said(kept(typed)) == shown


@given(st.text())
def test_nothing_that_is_typed_is_lost(typed: str) -> None:
    stays = kept(typed)
    assert kept(stays) == stays
    assert is_number(stays) or stays.split() == typed.split()


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12))
def test_a_number_says_how_much_it_is(number: Decimal) -> None:
    assert amount(said(f"{number:f}")) == Amount(number)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("about 300", Amount(Decimal(300), is_exact=False)),
        ("23弱", Amount(Decimal(23), is_exact=False)),
        ("almost 1,234.5 in all", Amount(Decimal("1234.5"), is_exact=False)),
        ("300 to 400", None),
        ("1,2", None),
        ("many", None),
        ("", None),
    ],
)
def test_words_say_how_much_if_one_number_is_in_them(words: str, found: Amount | None) -> None:
    assert amount(words) == found


@pytest.mark.parametrize(
    ("value", "unit", "together"),
    [
        ("22.8", "million US dollars", "22.8 million US dollars"),
        ("22.8", "百万米ドル", "22.8百万米ドル"),
        ("40", "%", "40%"),
        ("40", "％増", "40％増"),
        ("40", "2016 dollars", "40 2016 dollars"),
        ("40", "офицеров", "40 офицеров"),
        ("40", "", "40"),
        ("", "officers", ""),
    ],
)
def test_a_unit_stands_apart_where_its_letters_do(value: str, unit: str, together: str) -> None:
    assert with_unit(value, unit) == together
