"""By when, in plain Japanese: 「9月末まで」「来月15日までに」「2週間以内」「年内」「次回対話まで」."""

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
from jpdialog.domain.capture.due_en import Found, Rule
from jpdialog.domain.notes import DueEvent
from jpdialog.domain.wareki import counted

SECOND_TENTH = 20
"""Until when the middle ten days of a month go on."""
_COUNT = "(?:[0-9]{1,2}|[〇一二三四五六七八九十]{1,3})"
_YEARS = rf"(?P<year>[0-9]{{4}})年|(?P<era>令和)(?P<of_era>元|{_COUNT})年|(?P<said_year>今年|本年|再来年|来年|明年)"
_YEAR = rf"(?:{_YEARS})?の?"
_PART = r"(?P<part>上旬|初旬|初め|中旬|半ば|下旬|末|中)"
_UNTIL = r"(?:頃|ごろ)?(?:まで|を目途|を目処|をめど)に?"
_DAYS_OF_PARTS = {"上旬": EARLY, "初旬": EARLY, "初め": EARLY, "中旬": SECOND_TENTH, "半ば": MIDDLE}
_YEARS_AHEAD = {"今年": 0, "本年": 0, "来年": 1, "明年": 1, "再来年": 2}
_MONTHS_AHEAD = {"": 0, "今月": 0, "当月": 0, "来月": 1, "翌月": 1, "再来月": 2}
_WEEKS_AHEAD = {"今週": 0, "来週": 1, "翌週": 1, "再来週": 2}
_FIRST_OF_ERA = {"令和": 2018}
"""The year before an era's first; of eras that are over nothing is due."""


def _year(found: Found, on: date) -> int | None:
    if found["year"]:
        return int(found["year"])
    if found["era"]:
        return _FIRST_OF_ERA[found["era"]] + (1 if found["of_era"] == "元" else counted(found["of_era"]))
    return on.year + _YEARS_AHEAD[found["said_year"]] if found["said_year"] else None


def _day_said(found: Found) -> int:
    if found["day"]:
        return counted(found["day"])
    return _DAYS_OF_PARTS.get(found["part"] or "", END)


def _date(found: Found, on: date) -> date | None:
    month, year = counted(found["month"]), _year(found, on)
    if year is not None:
        return day_of_month(year, month, _day_said(found))
    return coming(month, _day_said(found), on)


def _iso(found: Found, _on: date) -> date | None:
    return day_of_month(int(found["year"]), int(found["month"]), int(found["day"]))


def _slashed(found: Found, on: date) -> date | None:
    return coming(int(found["month"]), int(found["day"]), on)


def _day_alone(found: Found, on: date) -> date | None:
    return coming_day(counted(found["day"]), on)


def _of_month(found: Found, on: date) -> date | None:
    last = end_of_month(on, _MONTHS_AHEAD[found["which"] or ""])
    return day_of_month(last.year, last.month, _day_said(found))


def _of_week(found: Found, on: date) -> date:
    weekday = "月火水木金土日".index(found["weekday"]) if found["weekday"] else FRIDAY
    return weekday_after(on, weekday, _WEEKS_AHEAD[found["which"]])


def _end_of_year(found: Found, on: date) -> date:
    year = _year(found, on)
    return date(year if year is not None else on.year, 12, 31)


def _within(found: Found, on: date) -> date:
    if found["half"]:
        return months_later(on, 6)
    count = counted(found["count"])
    match found["span"]:
        case "日" | "日間":
            return on + timedelta(days=count)
        case "週間":
            return on + timedelta(weeks=count)
        case "年":
            return months_later(on, 12 * count)
    return months_later(on, count)


def _soon(found: Found, on: date) -> date:
    return on + timedelta(days={"今日": 0, "本日": 0, "明日": 1, "明後日": 2}[found["when"]])


def _rule(pattern: str, resolve: Callable[[Found, date], date | DueEvent | None]) -> Rule:
    return re.compile(pattern), resolve


RULES: tuple[Rule, ...] = (
    _rule(
        r"(?:次回|次期|次)の?(?:対話|会合|会議|協議|会談)?(?:まで|の?前に|の?前まで)に?",
        lambda _found, _on: DueEvent.NEXT_DIALOGUE,
    ),
    _rule(rf"(?P<year>[0-9]{{4}})[-/](?P<month>[0-9]{{1,2}})[-/](?P<day>[0-9]{{1,2}}){_UNTIL}", _iso),
    _rule(rf"(?<![0-9/])(?P<month>[0-9]{{1,2}})/(?P<day>[0-9]{{1,2}}){_UNTIL}", _slashed),
    _rule(rf"{_YEAR}(?P<month>{_COUNT})月(?:(?P<day>{_COUNT})日|{_PART})?{_UNTIL}", _date),
    _rule(rf"{_YEAR}(?P<month>{_COUNT})月(?P<day>)(?P<part>中|末)に", _date),
    _rule(rf"(?P<which>今月|当月|再来月|来月|翌月)の?(?:(?P<day>{_COUNT})日|{_PART})?{_UNTIL}", _of_month),
    _rule(rf"(?<![0-9今来])(?P<which>)(?P<day>)月(?P<part>末){_UNTIL}", _of_month),
    _rule(r"(?P<which>今月|当月|再来月|来月|翌月)(?P<day>)(?P<part>[中内])に", _of_month),
    _rule(r"(?<![0-9か来今])(?P<which>)(?P<day>)月(?P<part>内)に", _of_month),
    _rule(rf"(?<![0-9〇一二三四五六七八九十月/])(?P<day>{_COUNT})日{_UNTIL}", _day_alone),
    _rule(
        r"(?P<which>今週|再来週|来週|翌週)の?(?:(?P<weekday>[月火水木金土日])曜日?|末|中)?(?:までに?|(?<=中)に)",
        _of_week,
    ),
    _rule(rf"(?:{_YEARS}|年)の?(?:末までに?|内に?|中に)", _end_of_year),
    _rule(
        rf"(?:(?P<half>半年)|(?P<count>{_COUNT})(?P<span>日間?|週間|[かカヵヶケ箇]月|年))以内に?",
        _within,
    ),
    _rule(r"(?P<when>今日|本日|明日|明後日)中?までに?", _soon),
)
