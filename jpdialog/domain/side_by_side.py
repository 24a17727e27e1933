"""Lays the notes of several note-takers beside each other: by agenda item, and within it by time.

Each one's notes keep the order in which they were written (``sequence``), whatever the clocks said: a time that is
before one of the same hand already seen counts as that one. Only between two hands the clocks decide.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Generic, Protocol, TypeVar

Hand = tuple[str, str]
"""A note-taker: laptop and name."""
ROW = 60.0
"""Notes of two hands within so many seconds stand on one line."""


class Written(Protocol):
    """What must be known of a note to lay it beside others: who wrote it, when, and as which of theirs."""

    @property
    def id(self) -> str: ...  # noqa: D102 - said by the class

    @property
    def replica(self) -> str: ...  # noqa: D102

    @property
    def author(self) -> str: ...  # noqa: D102

    @property
    def sequence(self) -> int: ...  # noqa: D102

    @property
    def position(self) -> str: ...  # noqa: D102

    @property
    def taken_at(self) -> str: ...  # noqa: D102


W = TypeVar("W", bound=Written)


@dataclass(frozen=True, slots=True)
class Row(Generic[W]):
    """What was noted about one time: for each hand at most one note."""

    notes: tuple[W | None, ...]


def hand_of(note: Written) -> Hand:
    """Who wrote a note, and on which laptop."""
    return note.replica, note.author


def hands_of(notes: Iterable[Written]) -> list[Hand]:
    """The note-takers, in the order in which they appear; lines of nobody known are nobody's where somebody is."""
    return told_apart(map(hand_of, notes))


def told_apart(hands: Iterable[Hand]) -> list[Hand]:
    """Each of these note-takers once; nobody known is left out where there is somebody."""
    found = list(dict.fromkeys(hands))
    known = [each for each in found if any(each)]
    return known or found


def moments(notes: Sequence[Written]) -> dict[str, float]:
    """When each note of one hand was written, seconds since 1970, by its id: never before the note before it."""
    found: dict[str, float] = {}
    latest = 0.0
    for note in sorted(notes, key=lambda each: (each.sequence, each.position)):
        latest = max(latest, seconds_of(note.taken_at))
        found[note.id] = latest
    return found


def in_written_order(notes: Sequence[W]) -> list[W]:
    """The notes of all hands in one order, each hand's as it wrote them."""
    when = _all_moments(notes)
    return sorted(notes, key=lambda each: (when[each.id], hand_of(each), each.sequence, each.position))


def side_by_side(notes: Sequence[W], hands: Sequence[Hand]) -> list[Row[W]]:
    """The rows of one agenda item; notes of different hands close to each other in time share one."""
    when, rows = _all_moments(notes), []
    row: dict[Hand, W] = {}
    begun = 0.0
    for note in in_written_order(notes):
        hand = hand_of(note) if hand_of(note) in hands else hands[0]
        if row and (hand in row or when[note.id] - begun > ROW):
            rows.append(row)
            row = {}
        begun = begun if row else when[note.id]
        row = {**row, hand: note}
    if row:
        rows.append(row)
    return [Row(tuple(each.get(hand) for hand in hands)) for each in rows]


def seconds_of(taken_at: str) -> float:
    """When a note was taken, in seconds since 1970; 0 if that is not known."""
    try:
        when = datetime.fromisoformat(taken_at)
    except ValueError:
        return 0.0
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()


def _all_moments(notes: Iterable[Written]) -> dict[str, float]:
    by_hand: dict[Hand, list[Written]] = defaultdict(list)
    for note in notes:
        by_hand[hand_of(note)].append(note)
    return {name: when for mine in by_hand.values() for name, when in moments(mine).items()}
