"""What a chart of a figure says of each period: how it is called, what is known of it, and how much that is."""

from dataclasses import dataclass

from jpdialog.domain import quantity
from jpdialog.domain.figure_words import number_said, value_said
from jpdialog.domain.figures import FigureValue, YearBasis
from jpdialog.domain.periods import said_period
from jpdialog.domain.series import Period, Series
from jpdialog.domain.words import Words


@dataclass(frozen=True, slots=True)
class ToldBar:
    """One period. ``amount`` is None where no number is known; ``told`` is all of it in words."""

    label: str
    said: str
    told: str
    amount: float | None = None
    is_exact: bool = True
    is_undecided: bool = False
    value_id: str = ""
    """Of what is said, the first value."""


def bars_of(series: Series, words: Words, *, translated: bool) -> list[ToldBar]:
    """The periods in time; a gap keeps its place."""
    return [_bar(series, each, words, translated) for each in series.periods]


def _bar(series: Series, period: Period[FigureValue], words: Words, translated: bool) -> ToldBar:
    amount = quantity.amount(period.current.value) if period.current else None
    label = said_period(period.period, YearBasis(series.figure.year_basis), words.language)
    return ToldBar(
        label=label,
        said=" / ".join(number_said(each, translated=translated) for each in _said(period)),
        told=_told(series, period, label, words, translated),
        amount=float(amount.number) if amount else None,
        is_exact=amount is None or amount.is_exact,
        is_undecided=bool(period.rivals),
        value_id=next((each.id for each in _said(period)), ""),
    )


def _told(series: Series, period: Period[FigureValue], label: str, words: Words, translated: bool) -> str:
    values = [value_said(series.figure, each, translated=translated) for each in _said(period)]
    said = " / ".join(filter(None, values)) or words("not known")
    return ", ".join(filter(None, (f"{label}: {said}", words("undecided") if period.rivals else "")))


def _said(period: Period[FigureValue]) -> list[FigureValue]:
    return period.rivals or [each for each in [period.current] if each is not None]
