"""Which paragraphs of two texts are two wordings of one, so that they can be read side by side, in order."""

from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

ALIKE = 55.0
"""From here on, of 100, two paragraphs count as two wordings of one."""


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
