"""Days that are said from another day: the last of a month, the next one of a date without its year, a weekday."""

from calendar import monthrange
from datetime import date, timedelta

EARLY, MIDDLE, END = 10, 15, 99
"""Up to which day of a month "early" and "the middle" reach; its end is its last day, whichever that is."""
FRIDAY = 4


def day_of_month(year: int, month: int, day: int) -> date | None:
    """That day, a month's last one if it is said as its END; None if the calendar has none."""
    if not (1 <= month <= 12 and 1 <= year <= 9998):
        return None
    last = monthrange(year, month)[1]
    if day == END:
        return date(year, month, last)
    return date(year, month, day) if 1 <= day <= last else None


def coming(month: int, day: int, on: date) -> date | None:
    """The first such day from ``on`` that day."""
    found = (day_of_month(year, month, day) for year in range(on.year, on.year + 9))
    return next((each for each in found if each is not None and each >= on), None)


def coming_day(day: int, on: date) -> date | None:
    """The first day of that number in its month, from ``on`` that day."""
    months = (end_of_month(on, ahead) for ahead in range(12))
    found = (day_of_month(each.year, each.month, day) for each in months)
    return next((each for each in found if each is not None and each >= on), None)


def end_of_month(on: date, months: int = 0) -> date:
    """The last day of the month so many months after."""
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    return date(year, month + 1, monthrange(year, month + 1)[1])


def months_later(on: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    last = end_of_month(on, months)
    return last.replace(day=min(on.day, last.day))


def weekday_after(on: date, weekday: int, weeks: int | None = None) -> date:
    """The first such weekday after ``on``; with ``weeks``, the one of so many weeks later (0: this week)."""
    if weeks is None:
        return on + timedelta(days=(weekday - on.weekday() - 1) % 7 + 1)
    return on + timedelta(days=weekday - on.weekday() + 7 * weeks)
