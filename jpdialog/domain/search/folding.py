"""One spelling for texts that differ only in width, case or composition, and the way back to the original's letters.

A text is cut into clusters (a letter with the marks that combine with it); each is folded by itself, so that a place
in the folded text leads back to the cluster that it came from.
"""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, pairwise
from unicodedata import category, normalize

_JAMO_THAT_JOIN = (range(0x1160, 0x1200), range(0xD7B0, 0xD800))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; ``starts`` and ``places`` say at which of its letters a cluster begins, and where that stood."""

    text: str
    starts: list[int]
    places: list[int]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that the folded letters from ``start`` to before ``end`` came from."""
        return self.places[bisect_right(self.starts, start) - 1], self.places[bisect_right(self.starts, end - 1)]


def fold(text: str) -> str:
    """The text in the one spelling (NFKC, without case); what is indexed and what is asked for both go through it."""
    if text.isascii():
        return text.lower()
    return normalize("NFKC", normalize("NFKC", text).casefold())


def fold_with_places(text: str) -> Folded:
    """The folded text with the way back to the original."""
    if text.isascii():
        places = list(range(len(text) + 1))
        return Folded(text.lower(), places[:-1] or [0], places)
    places = _clusters(text)
    pieces = [fold(text[start:end]) for start, end in pairwise(places)]
    return Folded("".join(pieces), [0, *accumulate(map(len, pieces[:-1]))], places)


def _clusters(text: str) -> list[int]:
    """Where clusters begin, and the end of the text behind them."""
    starts = [at for at, sign in enumerate(text) if at == 0 or sign <= "\x7f" or not _joins(sign)]
    return [*starts, len(text)]


def _joins(sign: str) -> bool:
    """Whether a sign combines with what stands before it, in any composition."""
    first = normalize("NFKD", sign)[0]
    return category(first)[0] == "M" or any(ord(first) in joining for joining in _JAMO_THAT_JOIN)
