"""Days as people write them in cells; what can be two days is never one."""

from datetime import date

import pytest

from jpdialog.domain.written_days import days_written

DAY, OTHER = date(2026, 12, 11), date(2026, 11, 12)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2026-12-11",
            "2026/12/11",
            "2026.12.11",
            "２０２６年１２月１１日",
            "2026年12月11日（金）",
            "令和8年12月11日",
        ),
        *("令和八年十二月十一日", "R8.12.11", "11 December 2026", "11 Dec. 2026", "Dec 11, 2026", "11-Dec-2026"),
        *("Friday, 11 December 2026", "11th December 2026"),
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert days_written(text) == (DAY,)


def test_figures_alone_are_two_days_until_somebody_says_which() -> None:
    assert days_written("11/12/2026") == (DAY, OTHER)
    assert days_written("12.11.2026") == (OTHER, DAY)


def test_figures_that_can_be_but_one_day_are_one() -> None:
    assert days_written("31/12/2026") == days_written("12/31/2026") == (date(2026, 12, 31),)
    assert days_written("5/5/2026") == (date(2026, 5, 5),)


@pytest.mark.parametrize(
    "text", ["", "soon", "31/02/2026", "11/12/26", "2026-13-01", "Q3 2026", "46000", "by 11 May 2026"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert days_written(text) == ()
