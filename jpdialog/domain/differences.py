"""What differs between two wordings, in pieces that a person would name: words in English, in Japanese parts of words.

Kanji are compared one by one, and runs of hiragana, katakana, Latin letters and digits as wholes. Differences that only
one character or a white space keeps apart are joined, never across punctuation, so that a changed phrase reads as one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import ratio

HIRAGANA, KATAKANA, KANJI = "\u3041-\u309f", "\u30a1-\u30ff\uff66-\uff9f", "\u3400-\u9fff"
TOKEN = re.compile(f"[{HIRAGANA}]+|[{KATAKANA}]+|[^\\W{HIRAGANA}{KATAKANA}{KANJI}]+|.", re.DOTALL)
ISLAND = re.compile(r"\s+|\w")
ALIKE = 55.0
"""From here on, of 100, two paragraphs count as two wordings of one."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of two wordings: the same in both, or one in place of the other (either may be empty)."""

    before: str
    after: str

    @property
    def is_same(self) -> bool:
        """Whether nothing changed here."""
        return self.before == self.after


def differences(before: str, after: str) -> list[Difference]:
    """The stretches of two wordings, in order; those of ``before`` join to it, those of ``after`` to that."""
    one, other = TOKEN.findall(before), TOKEN.findall(after)
    found: list[Difference] = []
    for code in Indel.opcodes(one, other):
        piece = Difference("".join(one[code.src_start : code.src_end]), "".join(other[code.dest_start : code.dest_end]))
        if found and not piece.is_same and not found[-1].is_same:
            found[-1] = _joined(found[-1:], piece)
        elif len(found) > 1 and not piece.is_same and ISLAND.fullmatch(found[-1].before):
            found[-2:] = [_joined(found[-2:], piece)]
        else:
            found.append(piece)
    return found


def _joined(earlier: Sequence[Difference], piece: Difference) -> Difference:
    pieces = (*earlier, piece)
    return Difference("".join(each.before for each in pieces), "".join(each.after for each in pieces))


def paired(before: Sequence[str], after: Sequence[str]) -> list[tuple[str, str]]:
    """Paragraphs of two texts side by side, in order; one that has no fellow stands beside nothing."""
    best = _alignment(before, after)
    pairs: list[tuple[str, str]] = []
    row = column = 0
    while row < len(before) or column < len(after):
        if row < len(before) and best.get((row, column)) == "both":
            pairs.append((before[row], after[column]))
            row, column = row + 1, column + 1
        elif row < len(before) and best.get((row, column)) != "after":
            pairs.append((before[row], ""))
            row += 1
        else:
            pairs.append(("", after[column]))
            column += 1
    return pairs


def _alignment(before: Sequence[str], after: Sequence[str]) -> dict[tuple[int, int], str]:
    """The best step at each pair of places: take both, the one before, or the one after."""
    worth = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    steps: dict[tuple[int, int], str] = {}
    for row in reversed(range(len(before))):
        for column in reversed(range(len(after))):
            alike = ratio(before[row], after[column])
            choices = [(worth[row + 1][column], "before"), (worth[row][column + 1], "after")]
            if alike >= ALIKE:
                choices.append((worth[row + 1][column + 1] + alike, "both"))
            worth[row][column], steps[row, column] = max(choices)
    return steps
