"""A text as it is compared, width and case away, with the way back to the places of the text itself."""

from collections.abc import Iterable
from typing import TypeVar
from unicodedata import normalize

T = TypeVar("T")


class Folded:
    """``text`` is what is compared; without spaces if they do not count, as in the number of a section."""

    def __init__(self, text: str, *, spaces: bool = True) -> None:
        pairs = [
            (sign, place)
            for place, typed in enumerate(text)
            for sign in normalize("NFKC", typed).casefold()
            if spaces or not sign.isspace()
        ]
        self.text = "".join(sign for sign, _ in pairs)
        self._places = [place for _, place in pairs]

    def end(self, length: int) -> int:
        """Where the first ``length`` folded characters end in the text itself."""
        return self._places[length - 1] + 1 if length else 0

    def place(self, index: int) -> int:
        """Where a folded character stands in the text itself."""
        return self._places[index]


def folded(text: str) -> str:
    """A name or a number as it is compared: without spaces, width and case."""
    return Folded(text, spaces=False).text


def longest_start(text: str, known: Iterable[tuple[str, T]]) -> tuple[T, int] | None:
    """Which of the known words ``text`` begins with, the longest one, and how many of its characters that takes.

    The known words are folded. A word does not end within a Latin word or a number of the text.
    """
    mine = Folded(text, spaces=False)
    found = [
        (word, thing)
        for word, thing in known
        if word and mine.text.startswith(word) and not _goes_on(text[mine.end(len(word)) :], word)
    ]
    if not found:
        return None
    word, thing = max(found, key=lambda each: len(each[0]))
    return thing, mine.end(len(word))


def _goes_on(rest: str, word: str) -> bool:
    return bool(rest) and rest[0].isascii() and rest[0].isalnum() and word[-1].isascii() and word[-1].isalnum()
