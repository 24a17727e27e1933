"""Which paragraph of a section a proposed change is for: as its words say, or the one whose words are most like it."""

import re
from collections.abc import Sequence
from unicodedata import normalize

from jpdialog.domain.plan import Paragraph

_NAMED = re.compile(
    r"^\s*(?:(?:para(?:graph)?s?\.?|¶)\s*(?P<en>\d{1,3})\b|第?\s*(?P<ja>\d{1,3})\s*段落目?|段落\s*(?P<also>\d{1,3}))"
    r"\s*[:：,，、.。の]?\s*",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"「『‘]([^”\"」』’]{2,})[”\"」』’]")
ENOUGH, SHORTEST = 60.0, 8
"""Likeness, of 100, below which no paragraph is offered, and letters below which it says nothing: the change may be of
a paragraph that is not there yet."""


def named_paragraph(text: str) -> tuple[int | None, str]:
    """The paragraph that a change begins with ("para 3 …", 「第3段落…」), counted from 1, and the words behind it."""
    found = _NAMED.match(normalize("NFKC", text))
    if found is None:
        return None, text
    number = int(found["en"] or found["ja"] or found["also"])
    rest = normalize("NFKC", text)[found.end() :] if normalize("NFKC", text) != text else text[found.end() :]
    return number, rest.strip()


def likely_paragraph(text: str, paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    """The only paragraph, the only one that has words that are quoted, or the one most like the words proposed, in
    either language; None if none is like them."""
    if len(paragraphs) == 1:
        return paragraphs[0]
    for quoted in _QUOTED.findall(text):
        has_it = [each for each in paragraphs if quoted.casefold() in f"{each.text}\n{each.translation}".casefold()]
        if len(has_it) == 1:
            return has_it[0]
    from rapidfuzz.fuzz import partial_ratio, token_set_ratio  # only whoever makes a proposal waits for it

    def likeness(one: Paragraph) -> float:
        wanted = text.casefold()
        told = [each.casefold() for each in (one.text, one.translation) if each.strip()]
        return max((max(partial_ratio(wanted, each), token_set_ratio(wanted, each)) for each in told), default=0.0)

    best = max(paragraphs, key=likeness, default=None) if len(text.strip()) >= SHORTEST else None
    return best if best is not None and likeness(best) >= ENOUGH else None
