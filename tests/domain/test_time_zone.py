"""Wall time in a zone: what the clocks leave out, what they show twice, and what they show elsewhere."""

from datetime import date

import pytest

from jpdialog.domain.time_zone import Existence, Moment, elsewhere, existence, first_after_gap, zone, zone_names
from jpdialog.domain.trouble import Trouble

FORWARD, BACK, USUAL = date(2027, 3, 28), date(2027, 10, 31), date(2027, 1, 14)
"""The European Union's clocks go forward on the last Sunday of March and back on the last of October."""
VIENNA, TOKYO = "Europe/Vienna", "Asia/Tokyo"


def test_the_clocks_leave_out_an_hour_in_spring() -> None:
    assert existence(FORWARD, 2 * 60 + 30, VIENNA) is Existence.NEVER
    assert existence(FORWARD, 60 + 59, VIENNA) is Existence.ONCE
    assert existence(FORWARD, 3 * 60, VIENNA) is Existence.ONCE
    assert first_after_gap(FORWARD, 2 * 60 + 30, VIENNA) == 3 * 60


def test_the_clocks_show_an_hour_twice_in_autumn() -> None:
    assert existence(BACK, 2 * 60 + 30, VIENNA) is Existence.TWICE
    assert existence(BACK, 3 * 60, VIENNA) is Existence.ONCE
    earlier, later = (elsewhere(BACK, 2 * 60 + 30, VIENNA, TOKYO, later=later) for later in (False, True))
    assert later.minutes - earlier.minutes == 60


def test_a_zone_without_summer_time_has_every_time_once() -> None:
    assert existence(FORWARD, 2 * 60 + 30, TOKYO) is Existence.ONCE


def test_vienna_is_eight_hours_behind_tokyo_in_winter_and_seven_in_summer() -> None:
    assert elsewhere(USUAL, 10 * 60, VIENNA, TOKYO) == Moment(18 * 60, 0)
    assert elsewhere(date(2027, 7, 1), 10 * 60, VIENNA, TOKYO) == Moment(17 * 60, 0)


def test_the_day_changes_on_the_way() -> None:
    assert elsewhere(USUAL, 18 * 60, VIENNA, TOKYO) == Moment(2 * 60, 1)
    assert elsewhere(USUAL, 60, TOKYO, VIENNA) == Moment(17 * 60, -1)
    assert elsewhere(USUAL, 25 * 60, VIENNA, TOKYO) == Moment(9 * 60, 1), "an end after midnight is of the next day"


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../etc/passwd", "/etc/passwd", "\0", "🕐"])
def test_an_unknown_zone_is_refused(name: str) -> None:
    with pytest.raises(Trouble):
        zone(name)


def test_zones_are_offered_by_place() -> None:
    assert {VIENNA, TOKYO} <= set(zone_names())
    assert not any(name.startswith("Etc/") for name in zone_names())
