"""Times of day and lengths, however they are written."""

import pytest

from jpdialog.domain.trouble import Trouble
from jpdialog.domain.wall_time import clock_time, days_on, length_of, minutes_of

AT_THREE = 15 * 60


@pytest.mark.parametrize(
    "typed",
    [
        "15:00",
        "１５：００",
        "3pm",
        "3 PM",
        "3 p.m.",
        "3:00pm",
        "午後3時",
        "午後３時",
        "15時",
        "15時00分",
        "1500",
        "15",
        "15.00",
        "15h00",
    ],
)
def test_three_in_the_afternoon_is_understood_however_it_is_written(typed: str) -> None:
    assert minutes_of(typed) == AT_THREE


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("午前9時半", "09:30"),
        ("9:05", "09:05"),
        ("12am", "00:00"),
        ("12pm", "12:00"),
        ("午後12時30分", "12:30"),
        ("正午", "12:00"),
        ("noon", "12:00"),
        ("midnight", "00:00"),
        ("0", "00:00"),
        ("23:59", "23:59"),
    ],
)
def test_halves_of_the_day_and_names(typed: str, clock: str) -> None:
    assert clock_time(minutes_of(typed)) == clock


@pytest.mark.parametrize(
    "typed",
    [
        "25:00",
        "24:00",
        "９：６０",
        "13pm",
        "午後13時",
        "",
        "soon",
        "10:",
        "-1",
        "10:5",
        "🕐",
        "٣ مساء",
        "9:30:15:0",
        "1" * 200,
    ],
)
def test_what_is_no_time_of_day_is_refused(typed: str) -> None:
    with pytest.raises(Trouble, match="othing was changed"):
        minutes_of(typed)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("90", 90),
        ("９０分", 90),
        ("90 min", 90),
        ("1:30", 90),
        ("1h30", 90),
        ("1時間30分", 90),
        ("1時間半", 90),
        ("2 hours", 120),
        ("0", 0),
    ],
)
def test_lengths(typed: str, minutes: int) -> None:
    assert length_of(typed) == minutes


@pytest.mark.parametrize("typed", ["", "half", "半", "-5", "1441", "25:00", "abc", "９９９９"])
def test_what_is_no_length_is_refused(typed: str) -> None:
    with pytest.raises(Trouble):
        length_of(typed)


def test_beyond_midnight_the_clocks_begin_anew() -> None:
    assert (clock_time(25 * 60), days_on(25 * 60)) == ("01:00", 1)
