"""What differs between two wordings, word by word, as a person would mark it.

English is compared by words; Japanese, which has no spaces, by single kanji and by runs of hiragana, katakana, Latin
letters and digits. Of all ways to tell a difference the one with the fewest words marked is taken (rapidfuzz's Indel:
words go or come; Levenshtein's exchanges would cut Japanese words in the middle). Then what lies between two marks and
is only a space or a single sign is marked with them, unless it is punctuation: marks that flicker are not read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_TOKEN = re.compile(
    r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"  # one kanji
    r"|[\u3041-\u309f]+|[\u30a0-\u30ff\uff66-\uff9f]+"  # hiragana; katakana, its long vowel too
    r"|\d+(?:[.,]\d+)*|[^\W\d_\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]+(?:['’][^\W\d_]+)*"
    r"|\s+|.",
    re.DOTALL,
)
MANY = 20_000
"""Tokens of one side beyond which two texts are told apart as wholes: no person reads such a difference."""


class Change(StrEnum):
    """What became of a piece of the wording."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, and what became of them."""

    change: Change
    text: str


def tokens(text: str) -> list[str]:
    """The pieces that are compared, in order; together they are the text."""
    return _TOKEN.findall(text)


def difference(before: str, now: str) -> list[Piece]:
    """The pieces of both wordings in reading order, what went before what came; nothing of either is lost."""
    earlier, later = tokens(before), tokens(now)
    if max(len(earlier), len(later)) > MANY:
        return _pieces([(Change.GONE, before), (Change.NEW, now)])
    return _pieces(_joined(list(_steps(earlier, later))))


def words_changed(pieces: list[Piece]) -> int:
    """How many words came or went: where as many came as went, a word that was put for another counts once."""
    counted = {change: sum(_words(piece.text) for piece in pieces if piece.change == change) for change in Change}
    return max(counted[Change.GONE], counted[Change.NEW])


Step = tuple[Change, str]


def _steps(earlier: list[str], later: list[str]) -> Iterator[Step]:
    from rapidfuzz.distance import Indel  # only whoever looks at a difference waits for it

    for code in Indel.opcodes(earlier, later):
        if code.tag == "equal":
            yield Change.SAME, "".join(earlier[code.src_start : code.src_end])
        else:
            yield Change.GONE, "".join(earlier[code.src_start : code.src_end])
            yield Change.NEW, "".join(later[code.dest_start : code.dest_end])


def _joined(steps: list[Step]) -> Iterator[Step]:
    """The steps with islands of one sign or white space between two marks marked too, as gone and as new."""
    for place, (change, text) in enumerate(steps):
        is_between = 0 < place < len(steps) - 1
        if change == Change.SAME and is_between and _is_island(text):
            yield Change.GONE, text
            yield Change.NEW, text
        else:
            yield change, text


def _is_island(text: str) -> bool:
    return not text.strip() or (len(text) == 1 and text.isalnum())


def _pieces(steps: Iterator[Step] | list[Step]) -> list[Piece]:
    """Steps as pieces: between two pieces that stayed, all that went stands before all that came."""
    pieces: list[Piece] = []
    gone = new = ""
    for change, text in [*steps, (Change.SAME, "")]:
        if change == Change.GONE:
            gone += text
        elif change == Change.NEW:
            new += text
        else:
            pieces += [Piece(kind, said) for kind, said in ((Change.GONE, gone), (Change.NEW, new)) if said]
            gone = new = ""
            if text:
                pieces.append(Piece(Change.SAME, text))
    return pieces


def _words(text: str) -> int:
    return sum(token[0].isalnum() for token in tokens(text))
