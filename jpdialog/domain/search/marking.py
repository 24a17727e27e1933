"""Where in a text the words of a query stand, and the piece of a long text that shows the first of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from jpdialog.domain.search.folding import fold, fold_with_places
from jpdialog.domain.search.query import Query

Span = tuple[int, int]
"""From the first letter to before the last, as Python counts them."""
AROUND = 40
"""How many letters before the first mark an excerpt begins, if it is long enough."""
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a text in one line, and the words found in it; ``start`` is where it stood in the text."""

    text: str
    marks: tuple[Span, ...]
    start: int = 0


def find_marks(text: str, query: Query) -> list[Span]:
    """Where the words of a query stand in ``text``, in order; those that touch or overlap are one."""
    folded = fold_with_places(text)
    found = [folded.original(*each.span()) for pattern in query.patterns for each in pattern.finditer(folded.text)]
    return _joined(sorted(found))


def counts(text: str, query: Query) -> list[int]:
    """How often each word of the query stands in ``text``."""
    folded = fold(text)
    return [sum(1 for _ in pattern.finditer(folded)) for pattern in query.patterns]


def excerpt(text: str, marks: Sequence[Span], length: int) -> Excerpt:
    """A piece of ``text`` of about ``length`` letters with the first mark in it, its line ends shown as spaces."""
    first = marks[0][0] if marks else 0
    before = max(0, min(first - min(AROUND, length // 3), len(text) - length))
    start = _word_start(text, before, first) if before else 0
    end = min(len(text), start + length)
    shift = bool(start) - start
    kept = tuple((from_ + shift, min(to, end) + shift) for from_, to in marks if start <= from_ < end)
    piece = "".join(" " if sign.isspace() else sign for sign in text[start:end])
    return Excerpt(f"{ELLIPSIS * bool(start)}{piece}{ELLIPSIS * (end < len(text))}", kept, start)


def _word_start(text: str, at: int, latest: int) -> int:
    """The start of the next word, if one begins soon and not behind ``latest``; Japanese may begin anywhere."""
    gap = text.find(" ", at, min(at + AROUND // 2, latest))
    return at if gap < 0 else gap + 1


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined
