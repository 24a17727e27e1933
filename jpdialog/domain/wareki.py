"""Years counted by Japanese eras, as official Japanese papers write them, to and from the common calendar.

The first days are those on which the eras legally began: Meiji by the edict of 23 October 1868 (reckoned here from the
Gregorian calendar's adoption on 1 January 1873 for whole dates), the later ones by edict, order or law.
"""

import re
from calendar import monthrange
from datetime import date

_ERAS = (
    ("令和", date(2019, 5, 1)),
    ("平成", date(1989, 1, 8)),
    ("昭和", date(1926, 12, 25)),
    ("大正", date(1912, 7, 30)),
    ("明治", date(1868, 10, 23)),
)
_FIRST_SOLAR_DAY = date(1873, 1, 1)
_ASCII = str.maketrans("０１２３４５６７８９", "0123456789")
_KANJI_DIGITS = "〇一二三四五六七八九"
_COUNT = "[0-9０-９]{1,2}|[〇一二三四五六七八九十]{1,3}"
WAREKI = re.compile(
    rf"(令和|平成|昭和|大正|明治)\s*(元|{_COUNT})\s*年(?:\s*[（(]\s*[0-9０-９]{{4}}\s*年?\s*[)）])?"
    rf"\s*({_COUNT})\s*月\s*({_COUNT})\s*日"
)

_YEAR = re.compile(rf"(令和|平成|昭和|大正|明治)\s*(元|{_COUNT})\s*(?=年)|([RHS])\s*([0-9]{{1,2}})(?=年)")
_LETTERS = {"R": "令和", "H": "平成", "S": "昭和"}


def with_common_years(text: str) -> str:
    """The text with its years by era said in the common calendar: "2025年度" for "令和7年度" and "R7年度"."""
    return _YEAR.sub(_common, text)


def _common(found: re.Match[str]) -> str:
    start = next(start for name, start in _ERAS if name == (found[1] or _LETTERS[found[3]]))
    said = found[2] or found[4]
    year = 1 if said == "元" else counted(said)
    return str(start.year + year - 1) if year else found[0]


def from_wareki(text: str) -> date | None:
    """The first whole date of an era in ``text`` ("令和8年12月11日", "平成元年一月八日"), or None if it holds none.

    A day outside its era ("平成31年5月1日" is a day after its end) is still understood, as papers printed before the
    change say so; one that the calendar does not have, or from before its era, is None.
    """
    found = WAREKI.search(text)
    if not found:
        return None
    start = next(start for name, start in _ERAS if name == found[1])
    year = 1 if found[2] == "元" else counted(found[2])
    try:
        day = date(start.year + year - 1, counted(found[3]), counted(found[4]))
    except ValueError:
        return None
    return day if year and day >= max(start, _FIRST_SOLAR_DAY) else None


def to_wareki(day: date) -> str:
    """The day by its era: "令和8年12月11日"; an era's first year is 元年. Days before 1873 are given as they are."""
    if day >= _FIRST_SOLAR_DAY:
        for name, start in _ERAS:
            if day >= start:
                year = day.year - start.year + 1
                return f"{name}{'元' if year == 1 else year}年{day.month}月{day.day}日"
    return f"{day.year}年{day.month}月{day.day}日"


def year_by_era(when: str) -> str:
    """The year of an ISO date that may have gaps ("2026", "2026-10"), by its era: "令和8年".

    Empty before 1873, and where the era changed within what is known of the date.
    """
    year, month, day = ([int(part) for part in when.split("-")] + [0, 0])[:3]
    first = date(year, month or 1, day or 1)
    last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    eras = {next((name for name, start in _ERAS if each >= start), "") for each in (first, last)}
    return to_wareki(first).partition("年")[0] + "年" if len(eras) == 1 and first >= _FIRST_SOLAR_DAY else ""


def counted(text: str) -> int:
    """A number of up to four digits in ASCII, full-width or Japanese figures ("28", "２８", "二十八", "二〇一七")."""
    text = text.translate(_ASCII)
    if text.isascii():
        return int(text)
    if "十" not in text and "百" not in text:
        return int("".join(str(_KANJI_DIGITS.index(sign)) for sign in text))
    total, digit = 0, 0
    for sign in text:
        if sign in "十百":
            total += (digit or 1) * (10 if sign == "十" else 100)
            digit = 0
        else:
            digit = _KANJI_DIGITS.index(sign)
    return total + digit
