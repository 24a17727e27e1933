"""Which side of a text in two languages is older than the other, as the log has it, and saying that it is right."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from jpdialog.domain.brief import Entry, second_of
from jpdialog.domain.second_language import (
    FIRST,
    SITTING,
    Older,
    StillRight,
    Wrote,
    has_both,
    older_side,
    without_those_still_right,
    wording_of_pair,
)
from jpdialog.storage.change import MADE, entity_of
from jpdialog.storage.reserve import again_with_room
from jpdialog.storage.store import Store

FIELDS = [name for field in FIRST for name in (field, second_of(field))]
Places = tuple[int, ...]
"""Where in the log the present words of an entry's fields stand: while these are the same, so is what is older."""


class SecondLanguage:
    """The second language of entries on one desk. ``sitting`` is how long one who pauses is still at it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.sitting = SITTING
        self._known: dict[str, tuple[Places, dict[str, str]]] = {}

    def older(self, entries: Sequence[Entry]) -> list[Older]:
        """The sides of these entries' texts that were left behind; of what did not change since, nothing is read."""
        both = [entry for entry in entries if any(has_both(entry, field) for field in FIRST)]
        if not both:
            return []
        self._read([entry.id for entry in both])
        found = [
            Older(entry, field, is_first=side == field)
            for entry in both
            for field in FIRST
            if (side := self._known[entry.id][1].get(field, "")) and has_both(entry, field)
        ]
        right = self._store.find(StillRight, entry_id=frozenset(each.entry.id for each in found)) if found else []
        return list(without_those_still_right(found, right))

    def _read(self, entry_ids: Sequence[str]) -> None:
        changed = self._store.log.last_changes(Entry, entry_ids, FIELDS)
        places = {each: tuple(changed.get((each, field), 0) for field in FIELDS) for each in entry_ids}
        unread = [each for each in entry_ids if self._known.get(each, ((), {}))[0] != places[each]]
        written: dict[str, list[Wrote]] = {each: [] for each in unread}
        for entry_id, wrote in self._written(unread):
            written[entry_id].append(wrote)
        for each in unread:
            sides = {field: older_side(field, written[each], self.sitting) for field in FIRST}
            self._known[each] = places[each], sides

    def _written(self, entry_ids: Sequence[str]) -> Iterator[tuple[str, Wrote]]:
        if not entry_ids:
            return
        for said in self._store.log.said_of(*(entity_of(str(Entry.__tablename__), each) for each in entry_ids)):
            values = said.value if said.field == MADE else {said.field: said.value}
            words = {name: str(values[name]) for name in FIELDS if name in values}
            if words:
                wrote = Wrote(words, datetime.fromisoformat(said.clock), said.author)
                yield said.entity.partition(":")[2], wrote

    @again_with_room
    def say_still_right(self, entry: Entry, field: str) -> None:
        """Keep that a text and its translation are right for each other as both are worded now."""
        with self._store.transaction() as door:
            now = next(iter(door.find(Entry, id=entry.id)), entry)
            door.create(
                StillRight(
                    entry_id=entry.id,
                    wording=wording_of_pair(now, field),
                    said_at=datetime.now(UTC).isoformat(),
                    said_by=self._store.author,
                    is_sample=entry.is_sample,
                )
            )
