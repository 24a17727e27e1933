"""What a line can name: persons and bodies, sections, and the shorthand of whoever writes."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from jpdialog.domain.capture.folded import folded

_WORDS = re.compile(r"[\s,・･]+")


@dataclass(frozen=True, slots=True)
class Named:
    """A person, body or party by its id, with every name that it is called by; ``label`` is the one to show."""

    id: str
    label: str
    names: tuple[str, ...]
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A section by its lineage, with its number as printed and its heading."""

    lineage: str
    number: str
    heading: str


@dataclass(frozen=True)
class Known:
    """All that a line can name; ``on`` is the day of the dialogue, from which dates are reckoned."""

    on: date
    named: Sequence[Named] = ()
    sections: Sequence[Numbered] = ()
    shorthand: Sequence[tuple[str, str]] = ()
    """What is typed for what is meant."""

    @cached_property
    def names(self) -> list[tuple[str, str]]:
        """Every name, folded, with its id; the first where two have it. A part of a name where only one has it."""
        whole: dict[str, str] = {}
        for each in self.named:
            for name in each.names:
                whole.setdefault(folded(name), each.id)
        parts = {(folded(part), each.id) for each in self.named for name in each.names for part in _parts(name)}
        times = Counter(part for part, _ in parts)
        return [*whole.items(), *((part, owner) for part, owner in parts if times[part] == 1 and part not in whole)]

    @cached_property
    def begun(self) -> list[tuple[Named, tuple[str, ...], tuple[str, ...]]]:
        """Everybody with their names, folded, and with what somebody who begins to type one may begin with."""
        folded_names = [(each, tuple(map(folded, each.names))) for each in self.named]
        return [
            (each, names, (*names, *(folded(word) for name in each.names for word in name.split())))
            for each, names in folded_names
        ]

    @cached_property
    def sections_begun(self) -> list[tuple[Numbered, str, str]]:
        """Every section with its number and its heading, folded."""
        return [(each, folded(each.number), folded(each.heading)) for each in self.sections]

    @cached_property
    def numbers(self) -> list[tuple[str, str]]:
        """Every section's number, folded, with its lineage."""
        return [(folded(each.number).rstrip("."), each.lineage) for each in self.sections if each.number]

    @cached_property
    def labels(self) -> dict[str, str]:
        """What to show for an id or a lineage."""
        return {each.id: each.label for each in self.named} | {each.lineage: each.number for each in self.sections}

    @cached_property
    def expansion(self) -> re.Pattern[str] | None:
        """Finds what is typed for something else; Latin shorthand only as a whole word."""
        shorts = sorted((short for short, _ in self.shorthand if short), key=len, reverse=True)
        return re.compile("|".join(map(_alone, shorts))) if shorts else None


def _parts(name: str) -> Iterable[str]:
    parts = [part for part in _WORDS.split(name) if len(part) > 1]
    return parts if len(parts) > 1 else ()


def _alone(short: str) -> str:
    before = r"(?<![A-Za-z0-9])" if short[0].isascii() else ""
    after = r"(?![A-Za-z0-9])" if short[-1].isascii() else ""
    return before + re.escape(short) + after
