"""The periods of a series: mostly years, as people write them, kept in one form so that one year is one period."""

import re
from datetime import date
from unicodedata import normalize

from jpdialog.domain.figures import YearBasis
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.wareki import with_common_years

YEAR = re.compile(r"(?:FY ?)?(\d{4})(?:年度?)?", re.IGNORECASE)
SPAN = re.compile(r"(?:FY ?)?(\d{4})(?:年度?)? ?[-–—~～〜] ?(?:FY ?)?(\d{4}|\d{2})(?:年度?)?", re.IGNORECASE)
YEARS = re.compile(r"\d{4}(–\d{4})?", re.ASCII)
DATE = re.compile(r"(\d{4})(?:[-/.年] ?(\d{1,2})(?:[-/.月] ?(\d{1,2}))?)?(?:年|月|日)?")


def kept_period(text: str) -> str:
    """A period as it is kept: "2017" for 2017, FY2017 and 平成29年度; "2012–2017" for a span; else the words."""
    words = " ".join(text.split())
    plain = with_common_years(normalize("NFKC", words))
    if year := YEAR.fullmatch(plain):
        return year[1]
    span = SPAN.fullmatch(plain)
    if span is None:
        return words
    last = span[2] if len(span[2]) == 4 else span[1][:2] + span[2]
    return f"{span[1]}–{last}" if span[1] < last else words


def is_years(period: str) -> bool:
    """Whether a kept period is a year or a span of years."""
    return YEARS.fullmatch(period) is not None


def basis_written(text: str) -> YearBasis | None:
    """Which years a person meant who wrote a period so: FY2017 and 2017年度, or 2017年; None if it does not say."""
    plain = normalize("NFKC", text).strip()
    if plain.endswith("年度") or plain[:2].upper() == "FY":
        return YearBasis.FISCAL
    return YearBasis.CALENDAR if plain.endswith("年") else None


def said_period(period: str, basis: YearBasis, language: str) -> str:
    """A period as it is said: "2017", "FY2017", 「2017年」, 「2017年度」."""
    if not is_years(period):
        return period
    if language == "ja":
        return period.replace("–", "～") + ("年度" if basis == YearBasis.FISCAL else "年")
    return f"FY{period}" if basis == YearBasis.FISCAL else period


def in_time(period: str) -> tuple[int, str]:
    """How periods are sorted: by the last year that is named in one; what names none comes first."""
    years = re.findall(r"\d{4}", normalize("NFKC", period))
    return (int(years[-1]) if years else 0, period)


def kept_date(text: str) -> str | None:
    """A date with gaps as it is kept: "2017-03" for 2017/3 and 平成29年3月, None for no text. Trouble if it is none."""
    plain = with_common_years("".join(normalize("NFKC", text).split()))
    if not plain:
        return None
    found = DATE.fullmatch(plain)
    parts = found.groups() if found else ("0", None, None)
    year, month, day = (int(part) if part else 1 for part in parts)
    try:
        date(year, month, day)
    except ValueError:
        raise Trouble(
            "That is no day of the calendar. It was not saved; write the date as 2027-01-14, or 2027-01 or 2027 if no"
            " more is known."
        ) from None
    return "-".join(part.zfill(2) for part in parts if part)
