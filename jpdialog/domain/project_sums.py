"""What projects add up to: by currency, since no sum crosses one; and over which years they run."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jpdialog.domain import money


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount in one currency (empty where none is named)."""

    currency: str
    amount: Decimal

    @property
    def said(self) -> str:
        """As it is said: "USD 1,250,000"."""
        return f"{self.currency} {money.said(self.amount)}".strip()


def sums(amounts: Iterable[tuple[str, str]]) -> list[Sum]:
    """The sum of amounts in each currency that occurs; ``amounts`` are currency and kept amount."""
    groups: dict[str, list[str]] = {}
    for currency, amount in amounts:
        if amount:
            groups.setdefault(currency.strip().upper(), []).append(amount)
    found = {currency: money.total(alike) for currency, alike in groups.items()}
    return [Sum(currency, amount) for currency, amount in sorted(found.items()) if amount is not None]


def years_of(starts_on: str | None, ends_on: str | None, periods: Sequence[str]) -> str:
    """Over which years a project runs, by its days and, where they are not known, by its amounts: "2026–2028"."""
    named = sorted(year for period in periods for year in re.findall(r"\d{4}", period))
    first = (starts_on or "")[:4] or (named[0] if named else "")
    last = (ends_on or "")[:4] or (named[-1] if named else "")
    return first if first == last or not last else f"{first}–{last}"
