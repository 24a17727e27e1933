"""The words of each language, read from the project's resources."""

import json
from functools import cache

from jpdialog.domain.words import Words
from jpdialog.resources import resource


@cache
def words_for(language: str) -> Words:
    """The words of a language; English stands in the code, and for a language that is not there."""
    path = resource("words") / f"{language}.json"
    return Words(language, json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else Words()
