"""How long each side spoke under each item of the agenda, as one laptop counted it.

Two note-takers count the same minutes: they are not added up. Under each item the laptop that counted longest is
believed, since whoever came late or paused missed some.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlmodel import Field

from jpdialog.domain.record import Record

MINUTE = 60


class TimeUsed(Record, table=True):
    """Seconds of one side under one item; ``party_id`` is None for what both sides or nobody took."""

    dialogue_id: str = Field(index=True)
    agenda_item_id: str | None = None
    party_id: str | None = None
    replica: str
    seconds: int = Field(default=0, ge=0)


@dataclass(frozen=True, slots=True)
class ItemTime:
    """Seconds used under an item, in all and by side."""

    seconds: int = 0
    by_party: tuple[tuple[str | None, int], ...] = ()

    def of(self, party_id: str | None) -> int:
        """The seconds of one side."""
        return dict(self.by_party).get(party_id, 0)


def times_by_item(counted: Iterable[TimeUsed]) -> dict[str | None, ItemTime]:
    """The time of each item by its id."""
    found: dict[str | None, dict[str, dict[str | None, int]]] = defaultdict(lambda: defaultdict(dict))
    for each in counted:
        sides = found[each.agenda_item_id][each.replica]
        sides[each.party_id] = sides.get(each.party_id, 0) + each.seconds
    return {item: _longest(by_replica) for item, by_replica in found.items()}


def _longest(by_replica: dict[str, dict[str | None, int]]) -> ItemTime:
    sides = max(by_replica.values(), key=lambda each: sum(each.values()))
    return ItemTime(sum(sides.values()), tuple(sides.items()))
