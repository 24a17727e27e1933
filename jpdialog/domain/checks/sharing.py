"""What is ours alone but would go to the counterpart: marked so by a slip, or said again in what may go."""

from collections.abc import Iterable, Iterator, Sequence

from jpdialog.domain.brief import USUAL_HANDLING, Entry, Handling
from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.search.folding import fold

SHORTEST = 12
"""Letters: a text that is shorter may stand in two entries by chance."""


def internal_in_shareable(briefs: Iterable[Sequence[Entry]]) -> Iterator[Finding]:
    """Shareable entries, brief by brief, of a kind that is internal by its nature, or that hold an internal text."""
    for entries in briefs:
        shared = [each for each in entries if each.handling == Handling.SHAREABLE]
        internal = [each for each in entries if each.handling == Handling.INTERNAL]
        for entry in shared:
            if USUAL_HANDLING[entry.kind] == Handling.INTERNAL:
                yield Finding(FindingKind.INTERNAL_SHARED, (entry,), ())
            yield from _said_again(entry, internal)


def _said_again(shared: Entry, internal: Sequence[Entry]) -> Iterator[Finding]:
    said = "\n".join(map(_plain, _texts(shared)))
    for other in internal:
        words = next((text for text in _texts(other) if len(_plain(text)) >= SHORTEST and _plain(text) in said), None)
        if words is not None:
            yield Finding(FindingKind.INTERNAL_SHARED, (shared, other), (words,))


def _texts(entry: Entry) -> tuple[str, ...]:
    return entry.text, entry.answer, entry.translation, entry.answer_translation


def _plain(text: str) -> str:
    return " ".join(fold(text).split()).rstrip(".。")
