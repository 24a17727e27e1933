"""What the letters of a text give away: its language, how it begins and ends, whether it reads as a heading."""

import re
from enum import Enum

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f々]")
_LATIN = re.compile(r"[A-Za-z]")
_WIDE = re.compile(r"[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]")
_CLOSERS = "\"'”’»)]）」』】*_"
_STOPS = ".!?。！？．"
_CONNECTING = re.compile(
    r"(?:\b(?:an|and|as|at|between|by|for|from|in|including|into|of|on|or|the|their|through|to|towards?|under|with"
    r"|its|via|upon|against|among)|[,&/–—-])$",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:will|shall|is|are|was|were|has|have|had|may|must|should|can|be|agrees?|acknowledges?|recogni[sz]es?"
    r"|welcomes?|undertakes?|supports|shares?)\b"
)
BULLET = re.compile(r"[-–—•‣◦⁃∙●○◆◇■□・※*+o]\s")
MOST_WORDS, MOST_LATIN, MOST_JAPANESE = 30, 220, 70


class Shape(Enum):
    """What a text could be, judged by its wording alone."""

    EMPTY = "empty"
    HEADING = "heading"
    SENTENCE = "sentence"
    ITEM = "item"


def is_japanese(text: str) -> bool:
    """Japanese rather than English: by the letters of the first pages."""
    head = text[:20_000]
    return len(_CJK.findall(head)) * 2 > len(_LATIN.findall(head))


def has_japanese(text: str) -> bool:
    """Whether any kana or kanji stand in it."""
    return _CJK.search(text) is not None


def width(text: str) -> int:
    """How wide the text is printed, in Latin letters; full-width signs count two."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether a sentence is over at its end."""
    bare = text[-12:].rstrip().rstrip(_CLOSERS).rstrip()
    return bare.endswith(tuple(_STOPS))


def starts_small(text: str) -> bool:
    """Whether it begins with a small letter, as only the rest of a sentence does."""
    first = text.lstrip("\"'“‘«([（*_ ")[:1]
    return (first.islower() and first.isascii()) or (first.islower() and not has_japanese(first))


def runs_on(text: str) -> bool:
    """Whether its last word calls for another one ("of", "and", a comma)."""
    return _CONNECTING.search(text[-16:].rstrip()) is not None or text.rstrip().endswith("、")


def says_something(text: str) -> bool:
    """Whether a finite verb makes a statement of it."""
    return _FINITE.search(text[:500]) is not None


def glued(before: str, after: str) -> str:
    """What stands between two lines of one paragraph: nothing within a Japanese sentence or after a hyphen."""
    if not before or not after:
        return ""
    if _CJK.match(before[-1]) or before[-1] in "、。，．（）「」『』・ー〜～％" or _WIDE.match(before[-1]):
        return "" if not after[0].isascii() or not after[0].isalnum() else " "
    if re.search(r"[^\W\d_]-$", before[-2:]) and after[0].islower():
        return ""
    return "" if _CJK.match(after[0]) and not before[-1].isascii() else " "


def shape(text: str) -> Shape:
    """Heading, sentence or list item, judged by length, first and last sign, and whether it makes a statement."""
    text = text.strip()
    if not text:
        return Shape.EMPTY
    return _japanese_shape(text) if has_japanese(text) else _latin_shape(text)


def _japanese_shape(text: str) -> Shape:
    if "。" in text or len(text) > MOST_JAPANESE:
        return Shape.SENTENCE
    return Shape.ITEM if text.endswith(("、", "；", ";", "，")) else Shape.HEADING


def _latin_shape(text: str) -> Shape:
    if len(text) > MOST_LATIN:
        return Shape.SENTENCE
    words = len(text.split())
    if words > MOST_WORDS or (words >= 5 and re.search(r"\b(?:will|shall)\b", text)):
        return Shape.SENTENCE
    if ends_sentence(text) or text.endswith(":"):
        return Shape.SENTENCE if words > 8 or says_something(text) else Shape.HEADING
    return Shape.ITEM if starts_small(text) or text.endswith((";", ",")) else Shape.HEADING
