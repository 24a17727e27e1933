"""What somebody asks for: words that must all occur, each as the expression of the index (FTS5) and as a pattern.

Only letters of the query reach the expression, within quotes, so nothing that is typed can be taken for its syntax.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from jpdialog.domain.search.folding import fold
from jpdialog.domain.search.tokens import JAPANESE, LETTER, pairs, runs

LONGEST, MOST_WORDS = 200, 16
"""How much of a query is looked at: letters, and words."""
_BETWEEN = r"[\W_]*"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a query: its runs. ``is_open``: its last letters may be the beginning of a longer word."""

    runs: tuple[tuple[str, bool], ...]
    is_open: bool

    @property
    def beginning(self) -> str:
        """The letters by whose words it is found, if they may be the beginning of a longer one; else empty."""
        last, is_japanese = self.runs[-1]
        return last if self.is_open and not is_japanese else ""

    def expression(self, completed: Sequence[str] = ()) -> str:
        """The phrase by which the index finds it; ``completed``: all words that its beginning may be."""
        tokens: list[str] = []
        for run, is_japanese in self.runs[:-1]:
            tokens += [*pairs(run), run[-1]] if is_japanese else [run]
        last, is_japanese = self.runs[-1]
        if completed:
            return f"({' OR '.join(_phrase([*tokens, word]) for word in completed)})"
        tokens += (pairs(last) or [last]) if is_japanese else [last]
        is_prefix = len(last) == 1 if is_japanese else self.is_open
        return f"{_phrase(tokens)}{' *' if is_prefix else ''}"

    def pattern(self) -> str:
        """The regular expression that finds it in a folded text."""
        pieces = []
        for place, (run, is_japanese) in enumerate(self.runs):
            is_last = place == len(self.runs) - 1
            before = "" if is_japanese else rf"(?<!{LETTER})"
            after = rf"(?![{JAPANESE}])" if is_japanese else rf"(?!{LETTER})"
            may_go_on = is_last and (is_japanese or self.is_open)
            pieces.append(f"{before}{re.escape(run)}{'' if may_go_on else after}")
        return _BETWEEN.join(pieces)


@dataclass(frozen=True)
class Query:
    """All words of a query; without any it finds nothing."""

    words: tuple[Word, ...]

    def __bool__(self) -> bool:
        return bool(self.words)

    def expression(self, complete: Callable[[str], Sequence[str]] = lambda _beginning: ()) -> str:
        """The expression by which the index finds what has every word.

        ``complete`` gives all words with a beginning, if it knows them and they are few; else none.
        """
        return " AND ".join(word.expression(complete(word.beginning) if word.beginning else ()) for word in self.words)

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """What finds each word in a folded text."""
        return tuple(re.compile(word.pattern()) for word in self.words)


def _phrase(tokens: Sequence[str]) -> str:
    return f'"{" ".join(tokens)}"'


def parse(typed: str) -> Query:
    """What is asked for; the last word counts as unfinished while nothing stands behind it."""
    text = fold(typed[:LONGEST])
    found = [tuple(runs(word)) for word in text.split()]
    is_unfinished = text[-1:] == text[-1:].strip()
    words = [Word(each, is_open=is_unfinished and place == len(found) - 1) for place, each in enumerate(found) if each]
    return Query(tuple(dict.fromkeys(words[:MOST_WORDS])))
