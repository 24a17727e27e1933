"""Times of day and lengths as people write them: "9:30", "０９：３０", "3pm", 「午後3時半」, "90 min", 「1時間半」.

A time of the programme is wall time: what the clocks show where the dialogue is held. It is kept as "HH:MM".
"""

import re
from unicodedata import normalize

from jpdialog.domain.trouble import Trouble

HOUR, DAY = 60, 24 * 60
"""In minutes."""

NAMED = {"noon": 12 * HOUR, "midday": 12 * HOUR, "正午": 12 * HOUR, "midnight": 0, "零時": 0}
_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?(?P<half>am|pm)?")
_DIGITS = re.compile(r"(?P<hour>\d{1,2})(?P<minute>\d{2})(?P<half>am|pm)?")
_JAPANESE = re.compile(
    r"(?P<half>午前|午後)?(?P<hour>\d{1,2})(?:時(?:(?P<minute>\d{1,2})分|(?P<and_half>半))?|:(?P<colon>\d{2}))"
)
_LENGTH = re.compile(
    r"(?:(?P<hours>\d{1,2})(?:時間|hours?|hrs?|h|:))?(?:(?P<half>半)|(?P<minutes>\d{1,4})(?:分間?|minutes?|mins?|m)?)?"
)
_AFTERNOON = {"pm", "午後"}


def minutes_of(text: str) -> int:
    """A time of day as minutes from midnight. Raises Trouble if it is none, as 25:00 is."""
    plain = _plain(text).replace("a.m.", "am").replace("p.m.", "pm").replace("a.m", "am").replace("p.m", "pm")
    if plain in NAMED:
        return NAMED[plain]
    found = _JAPANESE.fullmatch(plain) or _CLOCK.fullmatch(plain) or _DIGITS.fullmatch(plain)
    if found is None:
        raise Trouble("That cannot be read as a time. Write it as 9:30, 3pm or 午後3時半; nothing was changed.")
    said = found.groupdict()
    hour, minute = (
        int(said["hour"]),
        int(said.get("minute") or said.get("colon") or (30 if said.get("and_half") else 0)),
    )
    if minute >= HOUR or hour >= (13 if said["half"] else 24):
        raise Trouble(
            "The hours of a day go from 0 to 23 and the minutes from 0 to 59. Nothing was changed; for what goes on "
            "past midnight, say how many minutes it takes."
        )
    return _hour_of_day(hour, said["half"]) * HOUR + minute


def length_of(text: str) -> int:
    """A length in minutes: "90", "1:30", "1h 30min", 「90分」. Raises Trouble if it is none or more than a day."""
    found = _LENGTH.fullmatch(_plain(text))
    said = found.groupdict() if found and found.group() else None
    if said is None or (said["half"] and not said["hours"]):
        raise Trouble("That cannot be read as a length. Write it in minutes, as 90, or as 1:30; nothing was changed.")
    minutes = int(said["hours"] or 0) * HOUR + (30 if said["half"] else int(said["minutes"] or 0))
    if minutes > DAY:
        raise Trouble("An entry of the programme takes a day at most. Nothing was changed; make one for each day.")
    return minutes


def clock_time(minutes: int) -> str:
    """Minutes from midnight as "HH:MM"; what is past midnight, as on the clocks of the next day."""
    return f"{minutes % DAY // HOUR:02d}:{minutes % HOUR:02d}"


def days_on(minutes: int) -> int:
    """How many days after the first midnight that is; negative for a day before."""
    return minutes // DAY


def _hour_of_day(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    return hour % 12 + (12 if half in _AFTERNOON else 0)


def _plain(text: str) -> str:
    return "".join(normalize("NFKC", text).split()).casefold()
