"""Finds by when something is due where a line says so in plain words, English or Japanese.

A date without its year is the next one from the day on which it is said, the dialogue's. What the calendar does not
have is not a date: the words stay words.
"""

from dataclasses import dataclass
from datetime import date

from jpdialog.domain.capture import due_en, due_ja
from jpdialog.domain.capture.folded import Folded

RULES = (*due_en.RULES, *due_ja.RULES)


@dataclass(frozen=True, slots=True)
class DueWords:
    """Words of a line that say by when: an ISO date or a DueEvent's value, and where they stand."""

    due: str
    start: int
    end: int


def due_in(text: str, on: date) -> DueWords | None:
    """The last words of ``text`` that say by when, said ``on`` that day; None if none do."""
    mine = Folded(text)
    found = [
        DueWords(str(due), mine.place(match.start()), mine.end(match.end()))
        for pattern, resolve in RULES
        for match in pattern.finditer(mine.text)
        if (due := resolve(match, on)) is not None
    ]
    return max(found, key=lambda each: (each.end, each.end - each.start), default=None)
