"""Whole dates inside running text, in the ways English and Japanese papers write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jpdialog.domain.wareki import WAREKI, counted, from_wareki

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"(?<![\d.])(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_COUNT = "[0-9０-９]{1,2}|[〇一二三四五六七八九十]{1,3}"
_HAS_YEAR = re.compile("[0-9０-９]{4}|年")
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_DAY}(?:\s+day)?(?:\s+of)?\s+{_MONTH},?\s+(?:of\s+)?{_YEAR}",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        r"(?<![\d./-])(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?![\d./-]*\d)",
        rf"(?P<year>[0-9０-９]{{4}}|[〇一二三四五六七八九]{{4}})\s*年(?:\s*[（(][^（）()]{{2,8}}[)）])?"
        rf"\s*(?P<month>{_COUNT})\s*月\s*(?P<day>{_COUNT})\s*日",
    )
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where in the text it stands."""

    start: int
    end: int
    day: date


def dates_in(text: str) -> list[FoundDate]:
    """All whole dates in ``text`` in their order; what the calendar does not have is passed over."""
    if not _HAS_YEAR.search(text):
        return []
    return sorted({each.start: each for each in _found(text)}.values(), key=lambda each: each.start)


def _found(text: str) -> Iterator[FoundDate]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            day = _day(match["year"], match["month"], match["day"])
            if day:
                yield FoundDate(match.start(), match.end(), day)
    for match in WAREKI.finditer(text):
        day = from_wareki(match[0])
        if day:
            yield FoundDate(match.start(), match.end(), day)


def _day(year: str, month: str, day: str) -> date | None:
    by_name = month[:3].lower()
    try:
        return date(counted(year), _MONTHS.index(by_name) + 1 if by_name in _MONTHS else counted(month), counted(day))
    except ValueError:
        return None
