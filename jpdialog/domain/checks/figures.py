"""Figures: old ones, ones that nobody can trace, and two values for one thing."""

from collections.abc import Iterable, Iterator
from datetime import date

from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.follow_up import Figure

MONTHS_FRESH = 12
"""A figure is stale that was more than a year old on the day of the dialogue: budgets and reports come once a year."""


def contradictions(figures: Iterable[Figure]) -> list[tuple[Figure, ...]]:
    """Figures that give one thing more than one value."""
    groups: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.subject:
            groups.setdefault(figure.subject, []).append(figure)
    return [tuple(alike) for alike in groups.values() if len({(each.value, each.unit) for each in alike}) > 1]


def two_values(figures: Iterable[Figure]) -> Iterator[Finding]:
    """One finding for each thing that has two values."""
    for alike in contradictions(figures):
        yield Finding(FindingKind.TWO_VALUES, alike, tuple(f"{each.value} {each.unit}".strip() for each in alike))


def without_source(figures: Iterable[Figure]) -> Iterator[Finding]:
    """Figures of which nobody can say where they come from."""
    for figure in figures:
        if not figure.source.strip():
            yield Finding(FindingKind.NO_SOURCE, (figure,))


def stale(figures: Iterable[Figure], on: date) -> Iterator[Finding]:
    """Figures that were more than a year old ``on`` that day."""
    for figure in figures:
        if figure.as_of and _months_between(figure.as_of, on) > MONTHS_FRESH:
            yield Finding(FindingKind.STALE, (figure,), (figure.as_of,))


def _months_between(as_of: str, on: date) -> int:
    """Whole months; of what is not known of a date the newest is taken, so that nothing is called stale too early."""
    year, *rest = (int(part) for part in as_of.split("-"))
    month = rest[0] if rest else 12
    return (on.year - year) * 12 + on.month - month
