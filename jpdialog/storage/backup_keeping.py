"""Which backups are kept: the newest ones, and for a month the last one of each day."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

NEWEST = 10
DAYS = 30


def kept(times: Collection[datetime], today: date) -> set[datetime]:
    """Of backups made at these times (UTC), those to keep; one from the future, by a clock set wrong, is kept too."""
    first_day = today - timedelta(days=DAYS - 1)
    last_of_day = {each.date(): each for each in sorted(times)}
    recent = {each for day, each in last_of_day.items() if day >= first_day}
    return set(sorted(times)[-NEWEST:]) | recent
