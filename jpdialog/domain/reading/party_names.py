"""How the parties are spoken of in the text: by short name, by full name, together ("they", 「双方」)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jpdialog.domain.reading.plan_draft import PartyDraft

_GOVERNMENT = re.compile(r"\b(?:Government|Kingdom|Republic|State|Commonwealth)\b|政府|国$", re.IGNORECASE)
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PartyNames:
    """The parties' names made ready for searching; ``pattern`` matches any one of them."""

    parties: tuple[PartyDraft, ...]
    pattern: str

    @property
    def all(self) -> list[str]:
        """Short names of all parties."""
        return [party.short_name for party in self.parties]

    def named_in(self, text: str) -> list[str]:
        """Short names of those who are named in ``text``, in the order of the definitions."""
        words = {_key(match[0]) for match in re.finditer(self.pattern, text)} if self.parties else set()
        return [party.short_name for party in self.parties if words & {_key(name) for name in _ways(party)}]

    def government(self) -> list[str]:
        """The one party that is a government, to which a ministry without a country belongs; else nobody."""
        states = [party.short_name for party in self.parties if _GOVERNMENT.search(party.name)]
        return states if len(states) == 1 else []


def names_of(parties: Sequence[PartyDraft]) -> PartyNames:
    """Make the parties' names ready for searching, the longer before the shorter."""
    ways = sorted({name for party in parties for name in _ways(party)}, key=len, reverse=True)
    edge = r"(?![\w])" if all(name.isascii() for name in ways) else ""
    return PartyNames(tuple(parties), f"(?:{'|'.join(re.escape(name) for name in ways)}){edge}" if ways else r"(?!)")


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
