"""Markings 取扱区分: whether one is lower than another. Schemes are never converted into each other.

A scheme is a list of levels from the lowest to the highest, each with the words for it; schemes are data.
"""

from collections.abc import Sequence
from enum import Enum, auto
from unicodedata import normalize

Scheme = Sequence[Sequence[str]]


class Compared(Enum):
    """How the marking of a part stands to that of the whole."""

    COVERED = auto()
    HIGHER = auto()
    NOT_COMPARABLE = auto()


def compared(part: str, whole: str, schemes: Sequence[Scheme]) -> Compared:
    """Whether ``whole`` is at least as high as ``part``. Markings of no one scheme are comparable only if alike.

    A marking begins with its level ("SECRET – EYES ONLY"); the longest word for a level that fits is taken.
    """
    if not part.strip() or _plain(part) == _plain(whole):
        return Compared.COVERED
    for scheme in schemes:
        of_part, of_whole = _level(part, scheme), _level(whole, scheme)
        if of_part is not None and of_whole is not None:
            return Compared.HIGHER if of_part > of_whole else Compared.COVERED
    return Compared.NOT_COMPARABLE


def _level(marking: str, scheme: Scheme) -> int | None:
    plain = _plain(marking)
    fitting = [
        (len(_plain(word)), level) for level, words in enumerate(scheme) for word in words if _begins(plain, word)
    ]
    return max(fitting)[1] if fitting else None


def _begins(plain: str, word: str) -> bool:
    level = _plain(word)
    rest = plain[len(level) :]
    return plain.startswith(level) and not (rest[:1].isascii() and rest[:1].isalnum())


def _plain(text: str) -> str:
    return " ".join(normalize("NFKC", text).split()).casefold()
