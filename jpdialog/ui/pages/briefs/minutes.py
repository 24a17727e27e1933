"""Minutes used against minutes given: when it gets tight, when it is over, and in which words."""

from enum import StrEnum

SECONDS_IN_A_MINUTE = 60
TIGHT_FROM_PERCENT = 90


class Time(StrEnum):
    """How what is to be said stands to the time given."""

    NOT_GIVEN = "not_given"
    FITS = "fits"
    TIGHT = "tight"
    OVER = "over"


def time_state(seconds: int, minutes: int | None) -> Time:
    """Tight from nine tenths of the minutes given, over beyond the last second of them."""
    if minutes is None:
        return Time.NOT_GIVEN
    given = minutes * SECONDS_IN_A_MINUTE
    if seconds > given:
        return Time.OVER
    is_tight = seconds > 0 and seconds * 100 >= given * TIGHT_FROM_PERCENT
    return Time.TIGHT if is_tight else Time.FITS


def filled(seconds: int, minutes: int | None) -> float:
    """The part of the bar that is filled, 0 to 1."""
    if not minutes:
        return 1.0 if minutes == 0 and seconds else 0.0
    return min(1.0, seconds / (minutes * SECONDS_IN_A_MINUTE))


def seconds_over(seconds: int, minutes: int | None) -> int:
    """Seconds by which the points are too long; 0 when they fit or no time is given."""
    return 0 if minutes is None else max(0, seconds - minutes * SECONDS_IN_A_MINUTE)
