"""Figures: old ones, ones that nobody can trace, and two values for one thing."""

from collections.abc import Iterable, Iterator
from datetime import date

from jpdialog.domain import quantity
from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.series import Series

MONTHS_FRESH = 12
"""A figure is stale that was more than a year old on the day of the dialogue: budgets and reports come once a year."""


def two_values(series: Iterable[Series]) -> Iterator[Finding]:
    """One finding for each period of a figure that has two values, and nobody has decided."""
    for each in series:
        for period in each.disputed:
            values = dict.fromkeys(quantity.said(value.value) for value in period.rivals)
            yield Finding(FindingKind.TWO_VALUES, (each.figure, *period.rivals), (period.period, *values))


def without_source(series: Iterable[Series]) -> Iterator[Finding]:
    """Figures with a value of which nobody can say where it comes from."""
    for each in series:
        said = [value for period in each.periods for value in period.live]
        if any(not each.source_of(value).strip() for value in said):
            yield Finding(FindingKind.NO_SOURCE, (each.figure,))


def stale(series: Iterable[Series], on: date) -> Iterator[Finding]:
    """Figures whose newest value was more than a year old ``on`` that day."""
    for each in series:
        as_of = each.as_of(each.latest.current) if each.latest else None
        if as_of and _months_between(as_of, on) > MONTHS_FRESH:
            yield Finding(FindingKind.STALE, (each.figure,), (as_of,))


def _months_between(as_of: str, on: date) -> int:
    """Whole months; of what is not known of a date the newest is taken, so that nothing is called stale too early."""
    year, *rest = (int(part) for part in as_of.split("-"))
    month = rest[0] if rest else 12
    return (on.year - year) * 12 + on.month - month
