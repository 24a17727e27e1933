"""What is kept of what people type into the fields of projects: read where that is safe, refused where it is not."""

from datetime import date
from enum import StrEnum
from unicodedata import normalize

from jpdialog.domain import money
from jpdialog.domain.figures import LONGEST_PERIOD, YearBasis
from jpdialog.domain.periods import basis_written, is_years, kept_date, kept_period
from jpdialog.domain.projects import (
    LONGEST_TITLE,
    MOST_REMIND_DAYS,
    AmountKind,
    Earmarking,
    GenderMarker,
    ProjectStatus,
    ReportKind,
)
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.written_days import days_written

CHOICES: dict[str, type[StrEnum]] = {
    "earmarking": Earmarking,
    "gender_marker": GenderMarker,
    "status": ProjectStatus,
    "kind": ReportKind,
    "year_basis": YearBasis,
}
DAYS, DATES = frozenset({"due", "handed_in"}), frozenset({"starts_on", "ends_on"})
IDS = frozenset({"lineage", "implementer_id", "donor_id"})
LONGEST_NUMBER = 200


def of_project(field: str, text: str) -> object:
    """The value of a project's or a report's field; Trouble if it cannot be kept."""
    if field in CHOICES:
        return CHOICES[field](text)
    if field in DATES:
        return kept_date(text)
    if field in DAYS:
        return day_written(text)
    if field in IDS:
        return text or None
    match field:
        case "title":
            if not text.strip():
                raise Trouble("A project needs a title. What stood there before is kept.")
            _must_fit(text, LONGEST_TITLE)
        case "number":
            _must_fit(text, LONGEST_NUMBER)
            return " ".join(text.split())
        case "currency":
            return currency_written(text)
        case "remind_days":
            return _days_before(text)
    return text


def of_amount(fields: dict[str, str]) -> dict[str, object]:
    """The values of a year's fields; a year that says its basis ("FY2026", 「令和8年度」) sets that too. Trouble."""
    values: dict[str, object] = {}
    for field, text in fields.items():
        if field == "period":
            values[field] = _years(text)
            basis = basis_written(text)
            if basis is not None and "year_basis" not in fields:
                values["year_basis"] = basis
        elif field in set(AmountKind):
            values[field] = money.kept(text)
        else:
            values[field] = of_project(field, text)
    return values


def day_written(text: str) -> date | None:
    """A whole day, by the common calendar or a Japanese era; None for no text. Trouble if it is none, or two."""
    if not text.strip():
        return None
    days = days_written(text)
    if len(days) > 1:
        raise Trouble("That can be two days. It was not saved; write the date as 2027-01-14, the year first.")
    if not days:
        raise Trouble("That is no day of the calendar. It was not saved; write the date as 2027-01-14.")
    return days[0]


def currency_written(text: str) -> str:
    """A currency as it is kept: its code in capitals, else the words."""
    plain = " ".join(normalize("NFKC", text).split())
    return plain.upper() if plain.isascii() else plain


def _years(text: str) -> str:
    _must_fit(text, LONGEST_PERIOD)
    period = kept_period(text)
    if period and not is_years(period):
        raise Trouble(
            "That is no year. It was not saved; write 2026, FY2026, a span such as 2026-2028, or a year of a Japanese"
            " era."
        )
    return period


def _days_before(text: str) -> int:
    plain = normalize("NFKC", text).strip()
    if not (plain.isascii() and plain.isdigit() and int(plain[:9]) <= MOST_REMIND_DAYS):
        raise Trouble(
            "That is no number of days from 0 to {count}. It was not saved; what stood there before is kept.",
            count=MOST_REMIND_DAYS,
        )
    return int(plain)


def _must_fit(text: str, longest: int) -> None:
    if len(text) > longest:
        raise Trouble(
            "That is longer than {count} signs. It was not saved; shorten it, what stood there before is kept.",
            count=longest,
        )
