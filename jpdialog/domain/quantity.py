"""Numbers as people type them in values of figures: read where that is safe, left as words where it is not.

"1,2" is 1.2 to one reader and a slip to another; "about 300" is no number. Both are kept as they were typed.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from unicodedata import normalize

MINUS = {"−": "-", "–": "-", "▲": "-", "△": "-"}
NUMBER = re.compile(r"-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?")
WITHIN = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\d,]|\.\d)")
MOST_DIGITS = 30
JOINED, FIRST_WIDE = frozenset("%°‰"), 0x2E80
"""The signs that stand right behind a number, and where in Unicode the signs begin that need no space."""


@dataclass(frozen=True, slots=True)
class Amount:
    """How much a value says, for drawing; not exact if it was read out of words ("about 300")."""

    number: Decimal
    is_exact: bool = True


def kept(text: str) -> str:
    """A value as it is kept: a number in plain digits ("1234.50" for "1,234.50", also full-width), else the words."""
    words = " ".join(text.split())
    plain = _plain(words)
    return plain.replace(",", "") if _is_number(plain) else words


def is_number(text: str) -> bool:
    """Whether the whole of a value is a number."""
    return _is_number(_plain(text))


def said(text: str) -> str:
    """A value as it is said, the digits of a number in groups: "1,234.5", as in English so in Japanese."""
    plain = _plain(text)
    if not _is_number(plain):
        return text
    whole, point, rest = plain.replace(",", "").partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    groups = [digits[max(0, end - 3) : end] for end in range(len(digits), 0, -3)]
    return sign + ",".join(reversed(groups)) + point + rest


def amount(text: str) -> Amount | None:
    """How much a value says: a number, or the one number that its words hold; None for none, and for several."""
    plain = _plain(text)
    if _is_number(plain):
        return Amount(Decimal(plain.replace(",", "")))
    found = WITHIN.findall(plain)
    number = "".join(found[0]).replace(",", "") if len(found) == 1 else ""
    return Amount(Decimal(number), is_exact=False) if 0 < len(number) <= MOST_DIGITS else None


def with_unit(value: str, unit: str) -> str:
    """A value with its unit, apart ("23 officers") or, where the unit is wide or a sign, joined (「23人」, "23%")."""
    if not value or not unit:
        return value
    is_joined = unit[0] in JOINED or ord(unit[0]) >= FIRST_WIDE
    return value + ("" if is_joined else " ") + unit


def _plain(text: str) -> str:
    folded = normalize("NFKC", text).strip()
    return MINUS.get(folded[:1], folded[:1]) + folded[1:].lstrip() if folded[:1] in MINUS else folded


def _is_number(plain: str) -> bool:
    return len(plain) <= MOST_DIGITS and plain.isascii() and NUMBER.fullmatch(plain) is not None
