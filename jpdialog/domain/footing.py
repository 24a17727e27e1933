"""Whether a total foots: for each period, does it say what its parts add up to, and can they be added at all?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from unicodedata import normalize

from jpdialog.domain import money, quantity
from jpdialog.domain.figures import YearBasis
from jpdialog.domain.series import Series
from jpdialog.domain.totals import Breakdown, Scale


@dataclass(frozen=True, slots=True)
class Funded:
    """What projects add up to in one period: per basis and currency, so that nothing is added that is not alike."""

    basis: YearBasis
    currency: str
    amount: Decimal


Funds = Mapping[str, Sequence[Funded]]
"""By period."""


class Fault(StrEnum):
    """Why a total does not hold."""

    DIFFERS = "differs"
    MIXED = "mixed"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class NotFooting:
    """Where a total does not hold: in one period, or (``period`` empty) for all. ``parts`` are the figures at fault.

    ``total`` and ``sum_`` are said where they differ.
    """

    fault: Fault
    period: str = ""
    total: str = ""
    sum_: str = ""
    parts: tuple[Series, ...] = ()
    what: str = ""


def not_footing(breakdown: Breakdown, total: Series, parts: Sequence[Series], funds: Funds) -> Iterator[NotFooting]:
    """Everything that is wrong with a breakdown; nothing if every period foots. ``parts`` are its figures."""
    if (mixed := _mixed(total, parts)) is not None:
        yield mixed
        return
    if not parts and breakdown.projects is None:
        return
    for period in total.periods:
        said = quantity.amount(period.current.value) if period.current else None
        if said is not None and said.is_exact:
            yield from _in_period(breakdown, total, parts, funds, period.period, said.number)


def _in_period(
    breakdown: Breakdown, total: Series, parts: Sequence[Series], funds: Funds, period: str, said: Decimal
) -> Iterator[NotFooting]:
    amounts = {each.figure.id: _amount(each, period) for each in parts}
    gaps = tuple(each for each in parts if amounts[each.figure.id] is None)
    funded = [each for each in funds.get(period, ()) if breakdown.projects is not None]
    if any(_differs(total, each) for each in funded) or len({each.currency for each in funded}) > 1:
        yield NotFooting(Fault.MIXED, period)
        return
    if gaps or (breakdown.projects is not None and not funded):
        yield NotFooting(Fault.GAP, period, parts=gaps)
        return
    found = money.added(each for each in amounts.values() if each is not None)
    found = money.added((found, _scaled(money.added(each.amount for each in funded), breakdown, said)))
    if found != said:
        yield NotFooting(Fault.DIFFERS, period, money.said(said), money.said(found))


def _mixed(total: Series, parts: Sequence[Series]) -> NotFooting | None:
    """What keeps figures from being added at all: years, currencies or units that differ where both are said."""
    for what in ("year_basis", "currency", "unit"):
        odd = tuple(each for each in parts if _clash(_alike(total, what), _alike(each, what)))
        if odd:
            return NotFooting(Fault.MIXED, parts=odd, what=what)
    return None


def _alike(series: Series, what: str) -> str:
    said = str(getattr(series.figure, what))
    return "" if said == YearBasis.NOT_SAID else _folded(said)


def _clash(one: str, other: str) -> bool:
    return bool(one and other) and one != other


def _differs(total: Series, funded: Funded) -> bool:
    basis = "" if funded.basis == YearBasis.NOT_SAID else str(funded.basis)
    return _clash(_alike(total, "year_basis"), basis) or _clash(_alike(total, "currency"), _folded(funded.currency))


def _amount(series: Series, period: str) -> Decimal | None:
    found = next((each.current for each in series.periods if each.period == period), None)
    amount = quantity.amount(found.value) if found else None
    return amount.number if amount is not None and amount.is_exact else None


def _scaled(amount: Decimal, breakdown: Breakdown, like: Decimal) -> Decimal:
    """What projects add up to, counted as the total counts: where that is in millions, rounded as it is written."""
    if breakdown.scale == Scale.ONES:
        return amount
    scaled = amount.scaleb(-Scale(breakdown.scale).zeros, money.EXACT)
    return round(scaled, max(0, -int(like.as_tuple().exponent)))


def _folded(text: str) -> str:
    return " ".join(normalize("NFKC", text).casefold().split())
