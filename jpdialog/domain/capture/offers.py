"""What can be put in at the cursor of a line: names behind @, sections behind #, dates, shorthand, the kinds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jpdialog.domain.capture.folded import Folded, folded
from jpdialog.domain.capture.known import Known
from jpdialog.domain.capture.line import Part
from jpdialog.domain.capture.signs import MENTION, SECTION, SIGN, plain_sign

MOST = 8
DATES = (
    "before the next dialogue",
    "by the next dialogue",
    "by the end of the month",
    "by the end of next month",
    "by the end of the year",
    "by next week",
    "within two weeks",
    "次回対話まで",
    "今月末まで",
    "来月末まで",
    "来週まで",
    "年末まで",
    "年内に",
)
_JAPANESE_MONTH = re.compile(r"(?:1[0-2]|[1-9])月$")
_WORD = re.compile(r"[A-Za-z0-9]+$|[^\W\dA-Za-z_]+$")
LONGEST = 24
"""How far before the cursor a name may have begun."""
TIED = 2
"""From how many characters on words are offered that no sign asked for."""


@dataclass(frozen=True, slots=True)
class Offer:
    """``words`` take the place of what was begun; ``label`` and ``detail`` are what is shown."""

    words: str
    label: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Offers:
    """What is offered for the piece of the line from ``start`` to ``end``, the cursor."""

    part: Part
    start: int
    end: int
    offers: tuple[Offer, ...]


def offers_at(typed: str, cursor: int, known: Known, *, asked: bool = False) -> Offers | None:
    """What is offered at the cursor; with ``asked``, the kinds too where a line begins. None if nothing is."""
    before = typed[:cursor]
    if asked and not before.strip():
        kinds = tuple(Offer(f"{sign} ", sign, kind.value) for kind, sign in SIGN.items())
        return Offers(Part.SIGN, 0, cursor, kinds)
    return _signed(before, known) or _dated(before) or _short(before, known)


def _signed(before: str, known: Known) -> Offers | None:
    for place in range(len(before) - 1, max(-1, len(before) - LONGEST), -1):
        sign = plain_sign(before[place])
        if sign not in (MENTION, SECTION):
            continue
        begun = folded(before[place + 1 :])
        found = _names(begun, known) if sign == MENTION else _sections(begun, known)
        some = tuple(offer for offer, _ in zip(found, range(MOST), strict=False))
        part = Part.MENTION if sign == MENTION else Part.SECTION
        return Offers(part, place, len(before), some) if some else None
    return None


def _names(begun: str, known: Known) -> Iterator[Offer]:
    offered = set[str]()
    for each, names, starts in known.begun:
        if begun in names or each.label in offered:
            continue
        if any(start.startswith(begun) for start in starts):
            offered.add(each.label)
            yield Offer(f"@{each.label} ", each.label, each.detail)


def _sections(begun: str, known: Known) -> Iterator[Offer]:
    for each, number, heading in known.sections_begun:
        if number != begun and (number.startswith(begun) or (len(begun) >= TIED and begun in heading)):
            yield Offer(f"#{each.number} ", each.number, each.heading)


def _dated(before: str) -> Offers | None:
    month = _JAPANESE_MONTH.search(before)
    if month:
        said = (f"{month.group()}末まで", f"{month.group()}中旬まで")
        return Offers(Part.DUE, month.start(), len(before), tuple(Offer(each, each) for each in said))
    mine = Folded(before)
    best = max((_overlap(mine.text, each) for each in DATES), default=0)
    if best < TIED:
        return None
    found = tuple(Offer(each, each) for each in DATES if _overlap(mine.text, each) == best and len(each) > best)
    start = mine.place(len(mine.text) - best)
    return Offers(Part.DUE, start, len(before), found) if found else None


def _overlap(text: str, words: str) -> int:
    """How many characters the end of a text and the beginning of words have in common, at a word's beginning."""
    for length in range(min(len(text), len(words)), TIED - 1, -1):
        if text.endswith(words[:length]):
            before = text[: len(text) - length]
            is_within = words[0].isascii() and before[-1:].isascii() and before[-1:].isalnum()
            return 0 if is_within else length
    return 0


def _short(before: str, known: Known) -> Offers | None:
    word = _WORD.search(before)
    if word is None or len(word.group()) < TIED:
        return None
    found = tuple(Offer(meant, meant, short) for short, meant in known.shorthand if short == word.group())
    return Offers(Part.SHORTHAND, word.start(), len(before), found) if found else None
