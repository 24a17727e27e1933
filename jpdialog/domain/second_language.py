"""Which side of a text in two languages is older than the other, until a person says that it is still right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256

from sqlmodel import Field

from jpdialog.domain.brief import second_of
from jpdialog.domain.record import Record

FIRST = ("text", "answer")
"""The texts of an entry that have a second language."""
SITTING = timedelta(minutes=30)
"""Whoever goes on writing on one side within this time is still at it: the other side is not older for every pause."""


class StillRight(Record, table=True):
    """That a text in the second language is right for its text as both are worded; ``wording`` names the two.

    ``entry_id`` is the id of the entry of a brief, or of the section's outcome, that has the text.
    """

    entry_id: str = Field(index=True)
    wording: str = Field(min_length=1)
    said_at: str = ""
    said_by: str = ""


@dataclass(frozen=True, slots=True)
class Wrote:
    """What was written at one time by one person: the words of some fields of a record, by the field's name."""

    words: dict[str, str]
    at: datetime
    author: str


@dataclass(frozen=True, slots=True)
class Older:
    """A side that was left behind. ``field`` names the first side of the two; ``is_first`` says that it is that one."""

    record: Record
    field: str
    is_first: bool


def wording_of_pair(record: Record, field: str) -> str:
    """A name of both wordings of a text: where a letter of either is another, so is the name."""
    both = f"{field}\0{getattr(record, field)}\0{getattr(record, second_of(field))}"
    return sha256(both.encode()).hexdigest()


def without_those_still_right(found: Iterable[Older], still_right: Iterable[StillRight]) -> Iterator[Older]:
    """Those of which nobody has said that both are right for each other as they are worded."""
    right = {(each.entry_id, each.wording) for each in still_right}
    for each in found:
        if (each.record.id, wording_of_pair(each.record, each.field)) not in right:
            yield each


def older_side(name: str, written: Iterable[Wrote], sitting: timedelta = SITTING) -> str:
    """The name of the side of ``name`` and its second language that was left behind as things were written; or "".

    The two agree once both are written. Who then changes one leaves the other behind, and the two agree again when
    that is changed after it, when the first change is taken back, or while the one who made them agree goes on with it.
    """
    pair = _Pair(name, second_of(name), sitting)
    for each in written:
        pair.take(each)
    return pair.older


@dataclass(slots=True)
class _Pair:
    """The two sides as they come to be; ``agreed`` is how both were worded when they last agreed."""

    first: str
    second: str
    sitting: timedelta
    agreed: tuple[str, str] | None = None
    _now: dict[str, str] = field(default_factory=dict)
    _seen: dict[tuple[str, str], tuple[str, str] | None] = field(default_factory=dict)
    _last: tuple[str, str, datetime] | None = None
    """Side, author and time of what made them agree, or went on with it."""

    @property
    def both(self) -> tuple[str, str]:
        """The words of both sides now."""
        return self._now.get(self.first, ""), self._now.get(self.second, "")

    @property
    def older(self) -> str:
        """The side that was left behind; empty if none was."""
        if self.agreed is None or self.both == self.agreed or not _are_written(self.both):
            return ""
        return self.second if self.both[0] != self.agreed[0] else self.first

    def take(self, wrote: Wrote) -> None:
        """Take in what was written next."""
        sides = [side for side in (self.first, self.second) if side in wrote.words]
        before, older = self.both, self.older
        self._now |= {side: wrote.words[side] for side in sides}
        if not sides or self.both == before:
            return
        if self.both in self._seen:  # what was changed since was taken back
            self.agreed, self._last = self._seen[self.both], None
            return
        self.agreed = self._agreed_now(sides, older, wrote)
        if _are_written(self.both):
            self._seen[self.both] = self.agreed

    def _agreed_now(self, sides: list[str], older: str, wrote: Wrote) -> tuple[str, str] | None:
        side = sides[0] if len(sides) == 1 else ""
        is_first_time = self.agreed is None or len(sides) > 1
        is_in_step = is_first_time or older == side or self._goes_on(side, wrote)
        self._last = (side, wrote.author, wrote.at) if is_in_step else None
        return self.both if is_in_step and _are_written(self.both) else self.agreed

    def _goes_on(self, side: str, wrote: Wrote) -> bool:
        if self._last is None or self._last[:2] != (side, wrote.author):
            return False
        return wrote.at - self._last[2] <= self.sitting


def has_both(record: Record, name: str) -> bool:
    """Whether a text and its translation are both written."""
    return _are_written((getattr(record, name), getattr(record, second_of(name))))


def _are_written(both: tuple[str, str]) -> bool:
    return all(side.strip() for side in both)
