"""Dates with gaps: of some past dialogues only the month or the year is known, and a gap must not be filled by guess.

A partial date is the beginning of an ISO date: "2021", "2016-06" or "2016-06-14". It sorts as text.
"""

from calendar import monthrange
from datetime import date

from jpdialog.domain.trouble import Trouble


def checked_partial_date(text: str) -> str:
    """Give the text back if it is a year, a month or a day; otherwise Trouble."""
    parts = text.split("-")
    if not _is_partial_date(parts):
        raise Trouble("That is not a date. Write it as 2027-01-14, or 2027-01 or 2027 if no more is known.")
    return text


def _is_partial_date(parts: list[str]) -> bool:
    lengths = [4, 2, 2][: len(parts)]
    if [len(part) for part in parts] != lengths or not all(part.isascii() and part.isdigit() for part in parts):
        return False
    year, month, day = (int(part) for part in [*parts, "1", "1"][:3])
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def whole_date(text: str | None) -> date | None:
    """The day, if the day is known; None if it is not."""
    return date.fromisoformat(text) if text and len(text) == 10 else None
