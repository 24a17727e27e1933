"""How long it takes to say something: the desk's rule of thumb, by language, doubled when an interpreter follows.

Rates: about 110 English words or 300 Japanese characters a minute, as speech writers of the field reckon.
"""

import re
from unicodedata import category, normalize

ENGLISH_WORDS_A_MINUTE = 110
JAPANESE_CHARACTERS_A_MINUTE = 300
_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff66-\uff9f々〆〇]")
_PART_OF_A_LETTER = ("Mn", "Mc", "Me", "Cf")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


def speaking_seconds(text: str, *, consecutive: bool = False) -> int:
    """Seconds that it takes to say ``text``, rounded up; twice that with consecutive interpretation.

    A text may mix both scripts: its Japanese characters and its other words are each counted at their rate.
    """
    characters, words = _counts(text)
    # seconds = 60 * (characters / 300 + words / 110), in whole numbers so that no rounding error creeps in
    scaled = characters * ENGLISH_WORDS_A_MINUTE + words * JAPANESE_CHARACTERS_A_MINUTE
    seconds = -(-60 * scaled // (ENGLISH_WORDS_A_MINUTE * JAPANESE_CHARACTERS_A_MINUTE))
    return seconds * (2 if consecutive else 1)


def is_japanese(text: str) -> bool:
    """Whether more of it is said in Japanese than in words of other scripts."""
    characters, words = _counts(text)
    return characters > words


def clock(seconds: int) -> str:
    """Minutes and seconds as on a clock: 9:40."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def _counts(text: str) -> tuple[int, int]:
    """The Japanese characters and the other words; an accent or vowel sign of its own makes no further one."""
    if not text.isascii():
        text = "".join(sign for sign in normalize("NFC", text) if category(sign) not in _PART_OF_A_LETTER)
    return len(_JAPANESE.findall(text)), len(_WORD.findall(_JAPANESE.sub(" ", text)))
