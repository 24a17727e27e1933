"""What argparse says by itself, its heads and its refusals, in the reader's language.

It asks gettext for its own sentences; while arguments are read it asks here instead. Of a day or a number that is none
it is said what a right one looks like, which argparse cannot know.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from os import environ

from typing_extensions import override

from jpdialog.domain.words import Words
from jpdialog.resources import resource

BAD_VALUE = "invalid %(type)s value: %(value)r"
"""What argparse says where the function that reads a value refuses it."""


def language_asked(arguments: Sequence[str] | None) -> str:
    """The language of messages, before anything else is read: as asked, else that of the environment, else English."""
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--language", nargs="?")
    return early.parse_known_args(arguments)[0].language or environ.get("JPDIALOG_LANGUAGE", "en")


@contextmanager
def said_in(words: Words) -> Iterator[None]:
    """Have argparse speak this language as long as this lasts."""
    known, before = _sentences(words.language), dict(vars(argparse))

    def one(sentence: str) -> str:
        said = known.get(sentence, sentence)
        return _Refused(said, words) if sentence == BAD_VALUE else said

    def counted(singular: str, plural: str, count: int) -> str:
        return one(singular if count == 1 else plural)

    asked: Mapping[str, Callable[..., str]] = {"_": one, "ngettext": counted}
    vars(argparse).update(asked)
    try:
        yield
    finally:
        vars(argparse).update({name: before[name] for name in asked})


class _Refused(str):
    """The sentence on a value that cannot be read: by the kind of value, where that is one of ours."""

    __slots__ = ("_words",)
    _words: Words

    def __new__(cls, sentence: str, words: Words) -> "_Refused":
        made = super().__new__(cls, sentence)
        made._words = words
        return made

    @override
    def __mod__(self, told: object) -> str:
        said = told if isinstance(told, Mapping) else {}
        value, words = said.get("value", ""), self._words
        match said.get("type"):
            case "date":
                return words("“{value}” is not a day. Write it as 2027-01-14.", value=value)
            case "number":
                return words("“{value}” is not a whole number from 1 on. Write it as 3.", value=value)
            case "int":
                return words("“{value}” is not a whole number. Write it as 3.", value=value)
        return str.__mod__(self, told)


@cache
def _sentences(language: str) -> Mapping[str, str]:
    path = resource("words") / "argparse" / f"{language}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
