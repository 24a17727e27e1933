"""By when, in plain English: "by 30 Sep", "by the end of February", "within two weeks", "before the next dialogue"."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from jpdialog.domain.capture.calendar_days import (
    EARLY,
    END,
    FRIDAY,
    MIDDLE,
    coming,
    coming_day,
    day_of_month,
    end_of_month,
    months_later,
    weekday_after,
)
from jpdialog.domain.notes import DueEvent

Found = re.Match[str]
Rule = tuple[re.Pattern[str], Callable[[Found, date], date | DueEvent | None]]
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_COUNTS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:,?\s*(?P<year>\d{4})\b)?"
_BY = r"\b(?P<by>by|before|until|till|no later than|not later than)\s+(?:the\s+)?"
_PART = {"beginning": EARLY, "start": EARLY, "early": EARLY, "middle": MIDDLE, "mid": MIDDLE, "end": END, "late": END}


def _month(found: Found) -> int:
    return MONTHS.index(found["month"][:3]) + 1


def _dated(found: Found, day: int, on: date) -> date | None:
    if found["year"]:
        return day_of_month(int(found["year"]), _month(found), day)
    return coming(_month(found), day, on)


def _day(found: Found, on: date) -> date | None:
    return _dated(found, int(found["day"]), on)


def _day_alone(found: Found, on: date) -> date | None:
    return coming_day(int(found["day"]), on)


def _part(found: Found, on: date) -> date | None:
    return _dated(found, _PART[found["part"]], on)


def _whole_month(found: Found, on: date) -> date | None:
    if found["by"] != "before":
        return _dated(found, END, on)
    first = _dated(found, 1, on)
    return first - timedelta(days=1) if first else None


def _iso(found: Found, _on: date) -> date | None:
    return day_of_month(int(found["year"]), int(found["number"]), int(found["day"] or END))


def _end_of_span(found: Found, on: date) -> date:
    ahead = int(found["which"] == "next")
    if found["span"] == "week":
        return weekday_after(on, FRIDAY, ahead)
    return end_of_month(on, ahead) if found["span"] == "month" else date(on.year + ahead, 12, 31)


def _weekday(found: Found, on: date) -> date:
    return weekday_after(on, _DAYS.index(found["weekday"][:3]), 1 if found["which"] == "next" else None)


def _within(found: Found, on: date) -> date:
    said = found["count"]
    count = int(said) if said.isdigit() else max(1, _COUNTS.index(said if said != "an" else "a"))
    match found["span"]:
        case "day":
            return on + timedelta(days=count)
        case "week":
            return on + timedelta(weeks=count)
        case "month":
            return months_later(on, count)
    return months_later(on, 12 * count)


def _tomorrow(found: Found, on: date) -> date:
    return on + timedelta(days=int(found["when"] == "tomorrow"))


def _rule(pattern: str, resolve: Callable[[Found, date], date | DueEvent | None]) -> Rule:
    return re.compile(pattern), resolve


_WHEN = r"(?:(?P<which>this|next)\s+)?"
RULES: tuple[Rule, ...] = (
    _rule(
        r"\b(?:by|before|until|till|in time for)\s+(?:the\s+|our\s+)?next\s+(?:dialogue|meeting|round|session)\b",
        lambda _found, _on: DueEvent.NEXT_DIALOGUE,
    ),
    _rule(_BY + r"(?P<year>\d{4})-(?P<number>\d{1,2})(?:-(?P<day>\d{1,2}))?(?!\d)", _iso),
    _rule(_BY + r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*(?:of\s+)?" + _MONTH + _YEAR, _day),
    _rule(_BY + _MONTH + r"\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)" + _YEAR, _day),
    _rule(_BY + r"(?P<part>beginning|start|early|middle|mid|end|late)[\s-]+(?:of\s+)?" + _MONTH + _YEAR, _part),
    _rule(_BY + _MONTH + _YEAR, _whole_month),
    _rule(_BY + r"end\s+of\s+(?:the\s+)?" + _WHEN + r"(?P<span>week|month|year)\b", _end_of_span),
    _rule(_BY + r"(?P<which>next)\s+(?P<span>week|month|year)\b", _end_of_span),
    _rule(_BY + r"(?P<which>)(?P<span>year)[\s-]end\b", _end_of_span),
    _rule(_BY + _WHEN + r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri)\b", _weekday),
    _rule(_BY + r"(?P<when>today|tomorrow)\b", _tomorrow),
    _rule(_BY + r"(?P<day>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:$|[.,;:!?)@#\0]))", _day_alone),
    _rule(
        r"\bwithin\s+(?P<count>\d{1,3}|an?|" + "|".join(_COUNTS[1:]) + r")\s+(?P<span>day|week|month|year)s?\b", _within
    ),
)
