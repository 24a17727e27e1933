"""Figures by the thousand: as much of each as a list shows, read without making a record of every row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jpdialog.domain import quantity
from jpdialog.domain.figures import Figure, FigureValue, Standing, YearBasis
from jpdialog.domain.periods import in_time
from jpdialog.domain.series import Period
from jpdialog.services.figures import folded
from jpdialog.storage.store import Store


@dataclass(frozen=True, slots=True)
class Listed:
    """A figure's name and unit in the language of the reader, its years, and what it is found by."""

    figure_id: str
    label: str
    unit: str
    years: YearBasis
    sought: str


@dataclass(frozen=True, slots=True)
class Newest:
    """What is said of a figure's newest period, without the unit; undecided if any period is disputed."""

    period: str
    value: str
    is_undecided: bool


class _Row(NamedTuple):
    figure_id: str
    period: str
    value: str
    value_translation: str
    standing: Standing


def listed(store: Store, *, is_second: bool) -> list[Listed]:
    """Every figure in order."""
    fields = ("id", "label", "label_translation", "unit", "unit_translation", "year_basis", "source")
    return [
        Listed(
            figure_id,
            (second if is_second and second else label) or label,
            (other_unit if is_second and other_unit else unit) or unit,
            years,
            folded(f"{label}\n{second}\n{source}"),
        )
        for figure_id, label, second, unit, other_unit, years, source in store.pick(Figure, *fields)
    ]


def newest(store: Store, *, is_second: bool) -> dict[str, Newest]:
    """What is said of each figure that has a value, by its id."""
    groups: dict[str, dict[str, list[_Row]]] = {}
    for row in store.pick(FigureValue, *_Row._fields):
        each = _Row(*row)
        groups.setdefault(each.figure_id, {}).setdefault(each.period, []).append(each)
    return {figure_id: _newest(periods, is_second=is_second) for figure_id, periods in groups.items()}


def _newest(groups: dict[str, list[_Row]], *, is_second: bool) -> Newest:
    periods = [Period(period, tuple(groups[period])) for period in sorted(groups, key=in_time)]
    is_undecided = any(each.rivals for each in periods)
    for each in reversed(periods):
        if (row := each.current) is not None:
            words = row.value_translation if is_second and row.value_translation else row.value
            return Newest(each.period, quantity.said(words), is_undecided)
    return Newest("", "", is_undecided)


def holding(lines: Sequence[Listed], text: str) -> list[Listed]:
    """The figures whose name or source holds every word of ``text``."""
    words = folded(text).split()
    return [each for each in lines if all(word in each.sought for word in words)] if words else list(lines)
