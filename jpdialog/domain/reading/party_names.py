"""How the parties are spoken of in the text: by short name, by full name, together ("they", 「双方」)."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from jpdialog.domain.reading.plan_draft import PartyDraft

_GOVERNMENT = re.compile(r"\b(?:Government|Kingdom|Republic|State|Commonwealth)\b|政府|国$", re.IGNORECASE)
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PartyNames:
    """The parties' names made ready for searching; ``pattern`` matches any one of them."""

    parties: tuple[PartyDraft, ...]
    pattern: str
    _any: re.Pattern[str]
    _short: Mapping[str, Collection[str]]

    @property
    def all(self) -> list[str]:
        """Short names of all parties."""
        return [party.short_name for party in self.parties]

    def named_in(self, text: str) -> list[str]:
        """Short names of those who are named in ``text``, in the order of the definitions."""
        named = {name for match in self._any.findall(text) for name in self._short.get(_key(match), ())}
        return [party.short_name for party in self.parties if party.short_name in named] if named else []

    def government(self) -> list[str]:
        """The one party that is a government, to which a ministry without a country belongs; else nobody."""
        states = [party.short_name for party in self.parties if _GOVERNMENT.search(party.name)]
        return states if len(states) == 1 else []


def names_of(parties: Sequence[PartyDraft]) -> PartyNames:
    """Make the parties' names ready for searching, the longer before the shorter."""
    short: dict[str, list[str]] = {}
    for party in parties:
        for name in _ways(party):
            short.setdefault(_key(name), []).append(party.short_name)
    ways = sorted(short, key=len, reverse=True)
    edge = r"(?![\w])" if all(name.isascii() for name in ways) else ""
    pattern = f"(?:{'|'.join(re.escape(name) for name in ways)}){edge}" if ways else r"(?!)"
    return PartyNames(tuple(parties), pattern, re.compile(pattern), short)


def _ways(party: PartyDraft) -> list[str]:
    bare = [_ARTICLE.sub("", name) for name in (party.short_name, party.name) if name.strip()]
    ways = [*bare]
    if bare and bare[0].isascii():
        ways.append(f"Government of {bare[0]}")
        ways.append(f"{bare[0]} side")
    elif bare:
        ways.extend((f"{bare[0]}側", f"{bare[0]}政府"))
    return ways


def _key(name: str) -> str:
    return " ".join(name.split())
