"""Amounts of money as people type them: exact to the last digit, of any size that a budget can have.

A figure may be words ("about 300"); an amount is added up, so what is no number is refused, and not guessed at.
"""

from collections.abc import Iterable
from decimal import Context, Decimal

from jpdialog.domain import quantity
from jpdialog.domain.trouble import Trouble

MOST_DIGITS = 24
"""A thousand times all the money there is, in the smallest coin; more digits are a slip."""
EXACT = Context(prec=60)
"""Enough for the sum of a million such amounts."""


def kept(text: str) -> str:
    """An amount as it is kept: plain digits ("1234.50" for "1,234.50", also full-width), empty for none. Trouble."""
    words = quantity.kept(text)
    if not words:
        return ""
    if not quantity.is_number(words):
        raise Trouble(
            "That is no amount. It was not saved; write it in digits, such as 1,250,000, and the currency in its field."
        )
    if words.startswith("-"):
        raise Trouble("An amount cannot be below zero. It was not saved; take what was paid back off the amount.")
    if sum(sign.isdigit() for sign in words) > MOST_DIGITS:
        raise Trouble("That amount has more than {count} digits. It was not saved; check it.", count=MOST_DIGITS)
    return words


def total(amounts: Iterable[str]) -> Decimal | None:
    """The exact sum of kept amounts; None if none of them says anything."""
    said = [Decimal(each) for each in amounts if each]
    return added(said) if said else None


def said(amount: Decimal | None) -> str:
    """An amount with its digits in groups: "1,234.50"; empty for none."""
    return "" if amount is None else quantity.said(format(amount, "f"))


def added(amounts: Iterable[Decimal]) -> Decimal:
    """The exact sum of amounts."""
    found = Decimal(0)
    for each in amounts:
        found = EXACT.add(found, each)
    return found
