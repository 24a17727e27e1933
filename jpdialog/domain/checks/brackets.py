"""Square brackets in a text: what stands in them is not agreed, and one that has no other half is a slip."""

import re
from collections.abc import Iterable, Iterator

from jpdialog.domain.brief import Entry
from jpdialog.domain.checks.finding import Finding, FindingKind

HALVES = {"[": "]", "［": "］", "〔": "〕", "【": "】"}
CLOSING = frozenset(HALVES.values())
_INSIDE = re.compile(r"\[[^\[\]]*\]|［[^［］]*］")


def brackets(entries: Iterable[Entry]) -> Iterator[Finding]:
    """Entries with a bracket that has no other half, or with words still in brackets."""
    for entry in entries:
        texts = (entry.text, entry.answer, entry.translation, entry.answer_translation)
        if not all(are_matched(text) for text in texts):
            yield Finding(FindingKind.BRACKETS_UNMATCHED, (entry,), texts)
        elif inside := [words for text in texts for words in _INSIDE.findall(text)]:
            yield Finding(FindingKind.BRACKETS_UNRESOLVED, (entry,), tuple(inside))


def are_matched(text: str) -> bool:
    """Whether every bracket has its other half, in the right order."""
    waited_for: list[str] = []
    for sign in text:
        if sign in HALVES:
            waited_for.append(HALVES[sign])
        elif sign in CLOSING and (not waited_for or waited_for.pop() != sign):
            return False
    return not waited_for
