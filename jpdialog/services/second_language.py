"""Which side of a text in two languages is older than the other, as the log has it, and saying that it is right."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from jpdialog.domain.brief import Entry, second_of
from jpdialog.domain.record import Record
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

Places = tuple[int, ...]
"""Where in the log the present words of a record's fields stand: while these are the same, so is what is older."""


class SecondLanguage:
    """The second language of records of one ``kind``, entries if none is said, on one desk; ``first`` are their texts.

    ``sitting`` is how long one who pauses is still at it.
    """

    def __init__(self, store: Store, kind: type[Record] = Entry, first: Sequence[str] = FIRST) -> None:
        self._store, self._kind, self._first = store, kind, first
        self._fields = [name for field in first for name in (field, second_of(field))]
        self.sitting = SITTING
        self._known: dict[str, tuple[Places, dict[str, str]]] = {}

    def older(self, records: Sequence[Record]) -> list[Older]:
        """The sides of these records' texts that were left behind; of what did not change since, nothing is read."""
        both = [each for each in records if any(has_both(each, field) for field in self._first)]
        if not both:
            return []
        self._read([each.id for each in both])
        found = [
            Older(each, field, is_first=side == field)
            for each in both
            for field in self._first
            if (side := self._known[each.id][1].get(field, "")) and has_both(each, field)
        ]
        right = self._store.find(StillRight, entry_id=frozenset(each.record.id for each in found)) if found else []
        return list(without_those_still_right(found, right))

    def _read(self, ids: Sequence[str]) -> None:
        changed = self._store.log.last_changes(self._kind, ids, self._fields)
        places = {each: tuple(changed.get((each, field), 0) for field in self._fields) for each in ids}
        unread = [each for each in ids if self._known.get(each, ((), {}))[0] != places[each]]
        written: dict[str, list[Wrote]] = {each: [] for each in unread}
        for record_id, wrote in self._written(unread):
            written[record_id].append(wrote)
        for each in unread:
            sides = {field: older_side(field, written[each], self.sitting) for field in self._first}
            self._known[each] = places[each], sides

    def _written(self, ids: Sequence[str]) -> Iterator[tuple[str, Wrote]]:
        if not ids:
            return
        table = str(self._kind.__tablename__)
        for said in self._store.log.said_of(*(entity_of(table, each) for each in ids)):
            values = said.value if said.field == MADE else {said.field: said.value}
            words = {name: str(values[name]) for name in self._fields if name in values}
            if words:
                wrote = Wrote(words, datetime.fromisoformat(said.clock), said.author)
                yield said.entity.partition(":")[2], wrote

    @again_with_room
    def say_still_right(self, record: Record, field: str) -> None:
        """Keep that a text and its translation are right for each other as both are worded now."""
        with self._store.transaction() as door:
            now = next(iter(door.find(self._kind, id=record.id)), record)
            door.create(
                StillRight(
                    entry_id=record.id,
                    wording=wording_of_pair(now, field),
                    said_at=datetime.now(UTC).isoformat(),
                    said_by=self._store.author,
                    is_sample=record.is_sample,
                )
            )
