"""A name or an acronym that is written in two ways: each is right, together they look like two."""

import re
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import normalize

from jpdialog.domain.checks.finding import Finding, FindingKind
from jpdialog.domain.record import Record

_ACRONYM = re.compile(r"(?<![\w.])(?:[A-Za-z]\.){2,}[A-Za-z]?(?![\w])|\b[A-Za-z][A-Za-z-]{1,}[A-Za-z]\b")
_BETWEEN = r"[\s\-\u2010\u30fb.]*"
_NO_LETTERS = re.compile(r"[\W_]+")
SHORTEST = 3


def two_spellings(
    records: Sequence[tuple[Record, str]], names: Iterable[str], short_names: Iterable[str]
) -> Iterator[Finding]:
    """Texts that write a known name, or an acronym, with other signs between its letters or other capitals."""
    yield from _names(records, names)
    yield from _acronyms(records, frozenset(short_names))


def _names(records: Sequence[tuple[Record, str]], names: Iterable[str]) -> Iterator[Finding]:
    plain = [(record, text, _letters(text).casefold()) for record, text in records]
    everything = "\n".join(letters for _, _, letters in plain)
    for name in sorted(set(names)):
        letters = _letters(name)
        if len(letters) < SHORTEST or letters.casefold() not in everything:
            continue
        pattern = re.compile(rf"(?<![A-Za-z]){_BETWEEN.join(map(re.escape, letters))}(?![A-Za-z])", re.IGNORECASE)
        for record, text, within in plain:
            for said in dict.fromkeys(pattern.findall(text)) if letters.casefold() in within else ():
                if " ".join(said.split()) not in {name, name.upper()}:
                    yield Finding(FindingKind.TWO_SPELLINGS, (record,), (said, name))


def _acronyms(records: Sequence[tuple[Record, str]], known: frozenset[str]) -> Iterator[Finding]:
    written: dict[str, Record] = {}
    for record, text in records:
        for said in _ACRONYM.findall(text):
            written.setdefault(said, record)
    usual: dict[str, str] = {}
    for way in (*sorted(known), *written):
        if way.isupper() and way.isalpha():
            usual.setdefault(way.casefold(), way)
    for said, record in written.items():
        right = usual.get(_letters(said).casefold(), said)
        if said != right and _means_it(said, is_known=right in known):
            yield Finding(FindingKind.TWO_SPELLINGS, (record,), (said, right))


def _means_it(said: str, *, is_known: bool) -> bool:
    """Whether an acronym is meant and not a word that happens to have its letters ("who", "Aids")."""
    if said.islower():
        return False
    capitals = sum(sign.isupper() for sign in said)
    return capitals > 1 or (is_known and len(said) > SHORTEST)


def _letters(name: str) -> str:
    return _NO_LETTERS.sub("", normalize("NFKC", name))
