"""A day of the week that is not that of its date: the commonest slip of a programme, and the dearest."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.record import Record

ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
JAPANESE = "月火水木金土日"
REIWA, HEISEI = 2018, 1988
_DAY = r"(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s+"
_MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_PATTERNS = (
    re.compile(
        rf"\b{_DAY}(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+(?P<year>\d{{4}}))?"
    ),
    re.compile(rf"\b{_DAY}{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<year>\d{{4}}))?"),
    re.compile(
        r"(?:(?P<era>令和|平成)?(?P<year>\d{1,4}|元)年(?:[（(](?:令和|平成)[\d元]+年[)）])?)?"
        r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日\s*[（(](?P<weekday>[月火水木金土日])(?:曜日?)?[)）]"
    ),
)


def wrong_weekdays(records: Iterable[tuple[Record, str]], near: date) -> Iterator[Finding]:
    """Texts that name a date with another day of the week; without a year the date nearest to ``near`` is meant."""
    for record, text in records:
        for said in wrong_in(text, near):
            yield Finding(FindingKind.WEEKDAY_WRONG, (record,), (said,))


def wrong_in(text: str, near: date) -> list[str]:
    """The dates of a text, as they stand there, that are on another day of the week."""
    found = [match for pattern in _PATTERNS for match in pattern.finditer(text)]
    return [match.group() for match in found if not _is_right(match, near)]


def _is_right(match: re.Match[str], near: date) -> bool:
    """Whether the days agree; a date that does not exist does not agree with any."""
    when = _date_of(match, near)
    said = match["weekday"]
    place = JAPANESE.index(said) if said in JAPANESE else ENGLISH.index(said.casefold())
    return when is not None and when.weekday() == place


def _date_of(match: re.Match[str], near: date) -> date | None:
    month = int(match["month"]) if match["month"].isdigit() else MONTHS.index(match["month"].casefold()) + 1
    years = [_year(match)] if match["year"] else [near.year - 1, near.year, near.year + 1]
    days = [when for year in years if (when := _day(year, month, int(match["day"]))) is not None]
    return min(days, key=lambda each: abs((each - near).days), default=None)


def _year(match: re.Match[str]) -> int:
    said = 1 if match["year"] == "元" else int(match["year"])
    era = match.groupdict().get("era")
    return said + {"令和": REIWA, "平成": HEISEI}[era] if era else said


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
