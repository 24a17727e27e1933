"""Wall time in a time zone: whether it exists, which moment it is, and what the clocks show elsewhere then.

The rules of all zones come with the system, or with the package `tzdata` where the system has none (0056).
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from jpdialog.domain.trouble import Trouble
from jpdialog.domain.wall_time import DAY, HOUR


class Existence(StrEnum):
    """Clocks that are put forward leave times out; clocks that are put back show times twice."""

    ONCE = "once"
    TWICE = "twice"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Moment:
    """A time on the clocks somewhere: minutes from midnight, and by how many days its day differs."""

    minutes: int
    days: int


def zone(name: str) -> ZoneInfo:
    """The zone of that name. Raises Trouble if this system knows none of it."""
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        raise Trouble(
            "This system knows no time zone {name}. Choose one of the list, as Europe/Vienna; nothing was changed.",
            name=name,
        ) from None


@cache
def zone_names() -> tuple[str, ...]:
    """The zones that are called after a place, by name. Raises Trouble if this system knows no zones at all."""
    names = sorted(name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "posix/")))
    if not names:
        raise Trouble(
            "This system knows no time zones, so times are shown without them. All else works; whoever looks after "
            "this computer can add the Python package tzdata."
        )
    return tuple(names)


def existence(day: date, minutes: int, name: str) -> Existence:
    """How often the clocks of the zone show that time that day."""
    here = _local(day, minutes, zone(name))
    first, second = here.utcoffset(), here.replace(fold=1).utcoffset()
    if first == second:
        return Existence.ONCE
    return Existence.NEVER if _there_and_back(here) != here.replace(tzinfo=None) else Existence.TWICE


def first_after_gap(day: date, minutes: int, name: str) -> int:
    """For a time that the clocks leave out: the first one that they show after the gap, in minutes from midnight."""
    while existence(day, minutes, name) is Existence.NEVER:
        minutes += 1
    return minutes


def elsewhere(day: date, minutes: int, name: str, other: str, *, later: bool = False) -> Moment:
    """What the clocks of ``other`` show then; ``later`` takes the second of a time that the clocks show twice."""
    there = _local(day, minutes, zone(name), later=later).astimezone(zone(other))
    return Moment(there.hour * HOUR + there.minute, (there.date() - day).days)


def _local(day: date, minutes: int, where: ZoneInfo, *, later: bool = False) -> datetime:
    on = day + timedelta(days=minutes // DAY)
    within = minutes % DAY
    return datetime(on.year, on.month, on.day, within // HOUR, within % HOUR, tzinfo=where, fold=int(later))


def _there_and_back(here: datetime) -> datetime:
    return here.astimezone(UTC).astimezone(here.tzinfo).replace(tzinfo=None, fold=0)
