"""What the chart of a figure shows: one bar for each period of which a number is known."""

from jpdialog.domain import quantity
from jpdialog.domain.figure_words import number_said, value_said
from jpdialog.domain.figures import FigureValue, YearBasis
from jpdialog.domain.periods import said_period
from jpdialog.domain.series import Period, Series
from jpdialog.ui.charts.series import Bar
from jpdialog.ui.charts.stacked_bars import Fill
from jpdialog.ui.language import translate


def bars_of(series: Series, language: str, *, translated: bool) -> list[Bar]:
    """The bars in time; a gap keeps its place."""
    return [_bar(series, each, language, translated) for each in series.periods]


def told_bars(series: Series, language: str, *, translated: bool) -> list[str]:
    """Each bar in words, for those who cannot see them."""
    return [_told(series, each, language, translated) for each in series.periods]


def _bar(series: Series, period: Period[FigureValue], language: str, translated: bool) -> Bar:
    amount = quantity.amount(period.current.value) if period.current else None
    said = " / ".join(number_said(each, translated=translated) for each in _said(period))
    whole = Fill.SOLID if amount is None or amount.is_exact else Fill.HATCHED
    fill = Fill.HOLLOW if period.rivals else whole
    label = said_period(period.period, YearBasis(series.figure.year_basis), language)
    return Bar(label, said, float(amount.number) if amount else None, fill)


def _told(series: Series, period: Period[FigureValue], language: str, translated: bool) -> str:
    label = said_period(period.period, YearBasis(series.figure.year_basis), language)
    values = [value_said(series.figure, each, translated=translated) for each in _said(period)]
    said = " / ".join(filter(None, values)) or translate("Bars", "not known")
    undecided = translate("Bars", "undecided") if period.rivals else ""
    return ", ".join(filter(None, (f"{label}: {said}", undecided)))


def _said(period: Period[FigureValue]) -> list[FigureValue]:
    return period.rivals or [each for each in [period.current] if each is not None]
