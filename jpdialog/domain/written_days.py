"""A day as people write it in a cell: by the common calendar or a Japanese era, in words or in figures.

Figures alone ("11/12/2026") are two days, one for each order in which people write them; whoever asks must ask back.
"""

import re
from datetime import date
from unicodedata import normalize

from jpdialog.domain.wareki import from_wareki

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})\s*[-/.年]\s*(?P<month>\d{1,2})\s*[-/.月]\s*(?P<day>\d{1,2})\s*日?")
_YEAR_FIRST_CLOSE = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})")
_WORDS = (
    re.compile(rf"{_DAY}\s+{_MONTH},?\s+(?P<year>\d{{4}})", re.IGNORECASE),
    re.compile(rf"{_DAY}-{_MONTH}-(?P<year>\d{{4}})", re.IGNORECASE),
    re.compile(rf"{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})", re.IGNORECASE),
)
_YEAR_LAST = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")
_SHORT_ERA = re.compile(r"(?P<era>[RHS])\s*(?P<count>\d{1,2})\s*[-/.]\s*(?P<month>\d{1,2})\s*[-/.]\s*(?P<day>\d{1,2})")
_BEFORE_FIRST = {"R": 2018, "H": 1988, "S": 1925}
"""The year before the first of each era that is written by its letter."""
_WEEKDAY = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+|\s*\([月火水木金土日]\)$", re.I
)


def days_written(text: str) -> tuple[date, ...]:
    """The days that ``text`` can mean: one, two if its order is open, none if it is no day."""
    plain = _WEEKDAY.sub("", normalize("NFKC", text).strip())
    if found := _YEAR_FIRST.fullmatch(plain) or _YEAR_FIRST_CLOSE.fullmatch(plain) or _in_words(plain):
        return _days((int(found["year"]), _month(found["month"]), int(found["day"])))
    if found := _SHORT_ERA.fullmatch(plain):
        year = _BEFORE_FIRST[found["era"]] + int(found["count"])
        return _days((year, int(found["month"]), int(found["day"])))
    if found := _YEAR_LAST.fullmatch(plain):
        one, other, year = (int(part) for part in found.groups())
        return _days((year, other, one), (year, one, other))
    day = from_wareki(plain) if plain.endswith("日") else None
    return (day,) if day else ()


def _in_words(plain: str) -> re.Match[str] | None:
    return next((found for pattern in _WORDS if (found := pattern.fullmatch(plain))), None)


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTHS.index(text.lower()) + 1


def _days(*numbers: tuple[int, int, int]) -> tuple[date, ...]:
    """The days of the calendar among these, each once."""
    found: list[date] = []
    for year, month, day in numbers:
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return tuple(dict.fromkeys(found))
