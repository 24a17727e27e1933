"""A figure as it is said in one of the plan's two languages: its number grouped, with its own translated unit."""

from jpdialog.domain import quantity
from jpdialog.domain.figures import Figure, FigureValue, YearBasis
from jpdialog.domain.periods import said_period
from jpdialog.domain.series import Series


def value_said(figure: Figure, value: FigureValue | None, *, translated: bool) -> str:
    """A value with its unit: "22.8 million US dollars", 「22.8百万米ドル」; empty for a gap."""
    return quantity.with_unit(number_said(value, translated=translated), unit_said(figure, translated=translated))


def number_said(value: FigureValue | None, *, translated: bool) -> str:
    """A value without its unit, in words of the second language where it has them."""
    if value is None:
        return ""
    return quantity.said(value.value_translation if translated and value.value_translation else value.value)


def unit_said(figure: Figure, *, translated: bool) -> str:
    """The unit in the language asked for, else as it was written."""
    return figure.unit_translation if translated and figure.unit_translation else figure.unit


def spoken(series: Series, *, translated: bool) -> str:
    """What a text says that names the figure: the newest period's value; empty if no value is known."""
    latest = series.latest
    return value_said(series.figure, latest.current if latest else None, translated=translated)


def basis_said(series: Series, period: str, language: str, *, translated: bool) -> str:
    """What a value counts: its period, the currency, and the words on how it is counted."""
    figure = series.figure
    words = figure.basis_translation if translated and figure.basis_translation else figure.basis
    parts = [said_period(period, YearBasis(figure.year_basis), language), figure.currency, words]
    return ("、" if language == "ja" else ", ").join(filter(None, parts))
