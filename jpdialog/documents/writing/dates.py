"""Dates as the document's language writes them; of a date with gaps only what is known."""

from datetime import date

from jpdialog.domain.partial_date import whole_date
from jpdialog.domain.wareki import year_by_era

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ERAS = "ja-eras"
"""In place of a language: Japanese, with its years counted by eras."""
JAPANESE_UNITS = ("年", "月", "日")


def day(when: date, language: str) -> str:
    """A whole date: "14 October 2026", 「2026年10月14日」."""
    return partial(when.isoformat(), language)


def weekday(when: date, language: str) -> str:
    """A whole date with its day of the week: "Wednesday, 14 October 2026", 「2026年10月14日（水）」."""
    if language in (ERAS, "ja"):
        return f"{day(when, language)}（{'月火水木金土日'[when.weekday()]}）"
    return f"{WEEKDAYS[when.weekday()]}, {day(when, language)}"


def partial(when: str, language: str) -> str:
    """An ISO date that may have gaps: "October 2026" for "2026-10"; nothing for an empty one."""
    if not when:
        return ""
    numbers = [int(part) for part in when.split("-")]
    if language in (ERAS, "ja"):
        by_era = year_by_era(when) if language == ERAS else ""
        written = [f"{number}{unit}" for number, unit in zip(numbers, JAPANESE_UNITS, strict=False)]
        return "".join([by_era or written[0], *written[1:]])
    year, *rest = numbers
    month = [MONTHS[rest[0] - 1]] if rest else []
    return " ".join([*(str(number) for number in rest[1:]), *month, str(year)])


def span(starts: str, ends: str, language: str) -> str:
    """First to last day, without saying twice what both share: "14–15 October 2026"."""
    if not ends or starts == ends:
        return partial(starts, language)
    first, last = whole_date(starts), whole_date(ends)
    is_japanese = language in (ERAS, "ja")
    same_year = first and last and first.year == last.year and year_by_era(starts) == year_by_era(ends)
    if first is None or last is None or not same_year:
        return f"{partial(starts, language)}{'～' if is_japanese else ' – '}{partial(ends, language)}"
    if is_japanese:
        same = f"{last.day}日" if first.month == last.month else f"{last.month}月{last.day}日"
        return f"{day(first, language)}～{same}"
    if first.month == last.month:
        return f"{first.day}–{day(last, language)}"
    return f"{first.day} {MONTHS[first.month - 1]} – {day(last, language)}"
