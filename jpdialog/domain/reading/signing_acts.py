"""Acts of signing, as the lines under a text tell them: "Signed in X, 4 May 2021", 「…において署名した。」."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from jpdialog.domain.reading.dates import FoundDate, dates_in
from jpdialog.domain.reading.plan_draft import SignatureDraft
from jpdialog.domain.reading.signature_rows import cells_of, is_blank, party_signed_for
from jpdialog.domain.reading.source_text import SourceLine
from jpdialog.domain.reading.text_shape import Shape, ends_sentence, has_japanese, shape

_ACT = r"(?:(?:Re-?)?[Ss]igned|Done|Agreed|Adopted|Amended|Revised|Concluded|Executed|Initialled)"
_SIGNED = re.compile(
    rf"^[\W_]*(?:(?:Re-?)?[Ss]igned\b|(?:RE-?)?SIGNED\b|DONE\b|{_ACT}(?:\s+and\s+{_ACT.lower()})?\s+(?:at|in|on|this)\b"
    r"|I[Nn]\s+[Ww](?:ITNESS|itness)\s+[Ww](?:HEREOF|hereof))"
)
_SIGNED_JAPANESE = re.compile(r"署名(?:した|する|され|し、|。|$)|(?:において|で)(?:作成|署名|改定|改訂)")
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]t)\s+(?P<place>[A-ZÀ-Þ][\w’'-]*\.?"
    r"(?:[ -](?:[A-ZÀ-Þ][\w’'-]*|(?:(?:de|da|do|la|le|el|al|of|sur|am|den)\s+)+[A-ZÀ-Þ][\w’'-]*))*)"
)
_PLACE_ALONE = re.compile(r"^[\W_]*(?P<place>[A-ZÀ-Þ][\w’' -]{1,40}?),?\s*(?:on\s+)?(?:the\s+)?$")
_PLACE_JAPANESE = re.compile(r"(?P<place>[一-龥ァ-ヶー・々A-Za-z]{1,20})(?:において|にて|で)")
_PLACE_ALONE_JAPANESE = re.compile(r"^[、,\s　に於於いて]*(?P<place>[一-龥ァ-ヶー・々]{1,20})[\s　]*$")
_NO_PLACE = re.compile(
    r"^(?:English|Japanese|French|Spanish|Russian|Chinese|Arabic|German|Two|Duplicate|Article|Section|[A-Z][a-z]+day"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:Dialogue|Conference|Meeting|Summit|Session|Languages?)$"
)
_MOST_LINES, _MOST_SENTENCES = 100, 4
_NO_PLACE_ALONE = ("date", "dated", "signed", "done", "on", "the", "this", "日付", "日時", "作成日", "署名日")


@dataclass(slots=True)
class SigningAct:
    """Where and when it was signed, and by whom; ``is_told`` if a sentence says so, not a date that stands alone."""

    place: str | None = None
    day: date | None = None
    is_told: bool = False
    signatures: list[SignatureDraft] = field(default_factory=list)


def signing_starts(lines: Sequence[SourceLine], after: int, stop: int | None = None) -> int | None:
    """The first line of the signature block among ``lines`` from ``after`` up to ``stop``, or None."""
    for place in range(after, len(lines) if stop is None else stop):
        line = lines[place]
        if len(line.text) > 400:
            continue
        before = lines[place - 1].text if place > after else ""
        opens = line.blank_before or len(before) <= 50 or ends_sentence(before)
        if opens and _opens_signing(line.text) and _only_names_follow(lines[place + 1 : stop]):
            return place
    return None


def is_signing(text: str) -> bool:
    """Whether the line says in words that somebody signed."""
    if _SIGNED.match(text):
        return not is_blank(text)
    return has_japanese(text) and _SIGNED_JAPANESE.search(text) is not None


def place_and_day(text: str) -> tuple[str | None, date | None]:
    """Where and when, as far as ``text`` says it."""
    days = dates_in(text)
    day = days[0] if days else None
    return _place(text, day), day.day if day else None


def _only_names_follow(lines: Sequence[SourceLine]) -> bool:
    """Not a whole text, as after a date that stands under the title."""
    return len(lines) <= _MOST_LINES and sum(shape(line.text) is Shape.SENTENCE for line in lines) <= _MOST_SENTENCES


def _opens_signing(text: str) -> bool:
    if _SIGNED.match(text) or _is_for_party(text):
        return True
    if len(text) > 120 and "署名" not in text:
        return False
    dates = dates_in(text[:120])
    if has_japanese(text):
        alone = bool(dates) and len(text) <= 40 and "。" not in text and _leftover(text, dates[0]) <= 12
        return alone or (_SIGNED_JAPANESE.search(text) is not None and (bool(dates) or len(text) < 60))
    if not dates or len(text) >= 60 or text[dates[0].end :].strip(" ,."):
        return False
    before = text[: dates[0].start].strip()
    return not before or _PLACE_ALONE.match(before) is not None


def _is_for_party(text: str) -> bool:
    if len(text) >= 160:
        return False
    cells = cells_of(text)
    return bool(cells) and all(party_signed_for(cell) for cell in cells)


def _leftover(text: str, found: FoundDate) -> int:
    return len((text[: found.start] + text[found.end :]).strip(" 　、,.。"))


def _place(text: str, day: FoundDate | None) -> str | None:
    pattern = _PLACE_JAPANESE if has_japanese(text) else _PLACE
    near = day.start if day else 0
    found = [
        (min(abs(match.start() - near), abs(match.end() - near)), match["place"].rstrip("."))
        for match in pattern.finditer(text)
        if not _NO_PLACE.search(match["place"])
    ]
    if found:
        return min(found)[1]
    return _place_alone(text, day) if day else None


def _place_alone(text: str, day: FoundDate) -> str | None:
    alone = _PLACE_ALONE_JAPANESE if has_japanese(text) else _PLACE_ALONE
    match = alone.match(text[: day.start]) or alone.match(text[day.end :].strip(" 　,、"))
    place = match["place"].strip() if match else ""
    return place if place and place.lower() not in _NO_PLACE_ALONE and not _NO_PLACE.search(place) else None
