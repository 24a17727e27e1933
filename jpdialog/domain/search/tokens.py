"""What of a text goes into the index: each two signs that stand together in Japanese, whole words otherwise.

Nothing in Japanese says where a word ends, so its runs are indexed by pairs (漁港整備 by 漁港, 港整, 整備); the last
sign of a run stands by itself too, so that a word of one sign is found at the end of a run.
"""

import re
from collections.abc import Iterator

from jpdialog.domain.search.folding import fold

JAPANESE = (
    "\u3005-\u3007\u303b\u3041-\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
"""Han, kana, iteration marks and the long vowel sign, for a class in a pattern; the middle dot parts words."""
LETTER = rf"[^\W_{JAPANESE}]"
_RUN = re.compile(rf"(?P<japanese>[{JAPANESE}]+)|{LETTER}+")


def runs(folded: str) -> Iterator[tuple[str, bool]]:
    """The runs of a folded text in order, each with whether it is Japanese."""
    for found in _RUN.finditer(folded):
        yield found[0], found["japanese"] is not None


def index_tokens(text: str) -> list[str]:
    """What is indexed of a text, in order."""
    tokens: list[str] = []
    for run, is_japanese in runs(fold(text)):
        tokens += [*pairs(run), run[-1]] if is_japanese else [run]
    return tokens


def pairs(run: str) -> list[str]:
    """Each two signs that stand together in a run."""
    return [run[at : at + 2] for at in range(len(run) - 1)]
