"""How hard a passphrase is to guess, roughly, and in words: length counts for more than odd signs."""

from enum import StrEnum
from itertools import pairwise
from math import log2


class Strength(StrEnum):
    """How hard to guess."""

    NONE = "none"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


KINDS = ((str.islower, 26), (str.isupper, 26), (str.isdigit, 10), (str.isspace, 1))


def strength_of(passphrase: str) -> Strength:
    """Weak below 45 bits, strong from 70, were its signs chosen at random; repeated signs count once for each run."""
    if not passphrase:
        return Strength.NONE
    pool = sum(size for is_kind, size in KINDS if any(is_kind(sign) for sign in passphrase))
    pool += 2000 if any(ord(sign) > 0x2E80 for sign in passphrase) else 0
    pool += 32 if any(not sign.isalnum() and not sign.isspace() for sign in passphrase) else 0
    signs = 1 + sum(one != other for one, other in pairwise(passphrase))
    variety = min(signs, 3 * len(set(passphrase)))
    bits = variety * log2(max(pool, 2)) * 0.7
    return Strength.WEAK if bits < 45 else Strength.FAIR if bits < 70 else Strength.STRONG
