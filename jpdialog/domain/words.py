"""The words of the rooms below the window, in the reader's language: sentences for people, names of statuses.

Sentences are written in English in the code and looked up here; one that is missing stays English (a test sees to it
that none is missing). The window's own labels are translated by Qt.
"""

from collections.abc import Mapping
from enum import StrEnum

from jpdialog.domain.trouble import Trouble

SPELT = {
    "note taker": "note-taker",
    "follow up": "follow-up matrix",
    "oecd dac": "OECD DAC",
    "unct gem": "UNCT-GEM",
    **{f"oecd dac {score}": f"OECD DAC {score}" for score in range(3)},
    **{f"unct gem {score}": f"UNCT-GEM {score}" for score in range(4)},
}
"""Names that are more than their value with spaces for its strokes."""


class Words:
    """One language's words: from English sentence to that language's; English itself needs none."""

    def __init__(self, language: str = "en", catalogue: Mapping[str, str] | None = None) -> None:
        self.language = language
        self._catalogue = catalogue or {}

    def __call__(self, sentence: str, **values: object) -> str:
        """The sentence in this language with its ``{named}`` places filled."""
        return self._catalogue.get(sentence, sentence).format(**values)

    def name(self, value: StrEnum) -> str:
        """The field's word for a status, a kind or a role: "in clearance", 「合議中」."""
        plain = value.value.replace("_", " ")
        plain = SPELT.get(plain, plain)
        return self._catalogue.get(f"{plain} ({type(value).__name__})") or self(plain)

    def of(self, trouble: Trouble) -> str:
        """What went wrong, in this language."""
        return self(trouble.sentence, **trouble.values)
