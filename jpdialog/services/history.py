"""What became of a record: who changed which field when, by which words; and earlier values brought back."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from jpdialog.domain.brief import form_field
from jpdialog.domain.difference import Change, Piece, difference, words_changed
from jpdialog.domain.field_names import enumeration_of, is_second, is_words, name_of
from jpdialog.domain.figures import Figure
from jpdialog.domain.people import Organisation, Person
from jpdialog.domain.plan import Edition, Party
from jpdialog.domain.record import Record
from jpdialog.domain.trouble import Trouble
from jpdialog.domain.words import Words
from jpdialog.services.desk import Desk
from jpdialog.services.names import Names
from jpdialog.storage.change import DELETED, MADE, entity_of
from jpdialog.storage.door import Touched
from jpdialog.storage.projection import BY_TABLE
from jpdialog.storage.record_history import TELLING, Gone, Said, telling_text

NAMED = (Person, Organisation, Party, Edition, Figure)
"""The kinds of records that a field may name by id, for people to read."""
FEW = 3
"""Records that one act on a page touches at most."""


@dataclass(frozen=True, slots=True)
class Version:
    """One change as a person reads it: the field's name, what differs, and how many words that is.

    ``field`` is empty for the deletion of a record and its return, which ``name`` tells. The making of a record is
    told by the field that says best what it is, and once more for each other field that was changed since.
    """

    said: Said
    field: str
    name: str
    pieces: tuple[Piece, ...]

    @property
    def at(self) -> datetime:
        """When, in UTC."""
        return datetime.fromisoformat(self.said.clock)

    @property
    def words(self) -> int:
        """How many words came or went."""
        return words_changed(list(self.pieces))

    @property
    def entity(self) -> str:
        """The record's name in the log."""
        return self.said.entity


class History:
    """The history of records on one desk, told in one language."""

    def __init__(self, desk: Desk, words: Words) -> None:
        self._desk, self._words = desk, words
        self._names = Names(desk, words.language)
        self._known: dict[str, str] = {}

    # Reading

    def of(self, entities: Sequence[str], field: str | None = None, most: int | None = None) -> list[Version]:
        """What became of these records (names in the log), or of one field of them, the last first, ``most`` at most.

        Fields that people have no name for are left out.
        """
        said = self._desk.store.log.said_of(*entities)
        changed = {(each.entity, each.field) for each in said}
        return list(islice((told for each in reversed(said) for told in self._versions(each, field, changed)), most))

    def gone(self) -> list[Gone]:
        """The records that are deleted now, the last deleted first."""
        return self._desk.store.log.gone()

    def deletions(self, most: int) -> tuple[list[Gone], int]:
        """The last ``most`` acts of deleting, each told by one record, and how many there are in all."""
        return self._desk.store.log.deletions(most)

    def most_telling(self, touched: Collection[Touched]) -> Record | None:
        """Of what a transaction touched the record that says best what it was about.

        Of a few the narrowest (a point, not its brief); of many the widest, in which the others stand (a plan).
        """
        if not touched:
            return None
        order = {table: place for place, table in enumerate(BY_TABLE)}
        best = max if len(touched) <= FEW else min
        told = best(touched, key=lambda each: (order[each.table], each.record_id))
        return self._desk.store.log.as_it_was(entity_of(told.table, told.record_id))

    # Bringing back

    def bring_back(self, entity: str, field: str, change: str) -> None:
        """Give a field the value that it had after that change. Trouble if there is no such change of it."""
        said = next((each for each in self._desk.store.log.said_of(entity) if each.change == change), None)
        record = self._desk.store.log.as_it_was(entity)
        if said is None or record is None or said.field not in (field, MADE):
            raise Trouble("There is no such change of this field. Nothing was changed; the history lists them.")
        value = said.value.get(field) if said.field == MADE else said.value
        self._desk.store.edit_fields(record, {field: value, **self._form_then(record, entity, field, said)})

    def restore(self, entity: str) -> list[str]:
        """Bring back a deleted record and what was deleted with it; gives their names. Trouble if it is not deleted."""
        together = self._desk.store.log.deleted_together(entity)
        if not together:
            raise Trouble("This is not deleted. Nothing was changed; the list of deleted things shows what is.")
        with self._desk.store.transaction() as door:
            door.restore(together)
        return together

    def _form_then(self, record: Record, entity: str, field: str, then: Said) -> dict[str, Any]:
        """The form that a text had with the words of then; nothing for a field that has none."""
        name = form_field(field)
        if name not in type(record).model_fields:
            return {}
        said = self._desk.store.log.said_of(entity)
        last = max(place for place, each in enumerate(said) if each.transaction == then.transaction)
        forms = [
            each.value.get(name, {}) if each.field == MADE else each.value
            for each in said[: last + 1]
            if each.field in (MADE, name)
        ]
        return {name: forms[-1] if forms else {}}

    # Telling

    def _versions(self, said: Said, field: str | None, changed: set[tuple[str, str]]) -> Iterator[Version]:
        kind = BY_TABLE.get(said.entity.partition(":")[0])
        if kind is None:
            return
        if said.field == MADE:
            yield from self._making(kind, said, field, changed)
        elif said.field == DELETED:
            if field is None:
                yield self._end(said)
        elif field in (None, said.field) and name_of(said.field):
            yield Version(said, said.field, self.field_name(said.field), self._pieces(kind, said.field, said))

    def _making(
        self, kind: type[Record], said: Said, field: str | None, changed: set[tuple[str, str]]
    ) -> Iterator[Version]:
        shown = field or next((name for name in TELLING if said.value.get(name)), "")
        yield Version(said, shown, self._words("made"), self._first(kind, said, shown))
        for name in said.value if field is None else ():
            if name != shown and (said.entity, name) in changed and (pieces := self._first(kind, said, name)):
                yield Version(said, name, f"{self._words('made')}, {self.field_name(name)}", pieces)

    def _first(self, kind: type[Record], said: Said, field: str) -> tuple[Piece, ...]:
        """The first value of a field, as the making of its record gave it; nothing if that is nothing."""
        text = self._value(kind, field, said.value.get(field)) if name_of(field) and field != "position" else ""
        return (Piece(Change.NEW, text),) if text else ()

    def _end(self, said: Said) -> Version:
        """A record's deletion, or its return."""
        record = self._desk.store.log.as_it_was(said.entity)
        name = self._words("deleted") if said.value else self._words("brought back")
        change = Change.GONE if said.value else Change.NEW
        text = telling_text(record) if record else ""
        return Version(said, "", name, (Piece(change, text),) if text else ())

    def _pieces(self, kind: type[Record], field: str, said: Said) -> tuple[Piece, ...]:
        if field == "position":
            return ()
        before, now = (self._value(kind, field, value) for value in (said.before, said.value))
        if is_words(kind, field):
            return tuple(difference(before, now))
        return tuple(Piece(change, text) for change, text in ((Change.GONE, before), (Change.NEW, now)) if text)

    def field_name(self, field: str) -> str:
        """What people call a field, in the reader's language."""
        name = self._words(name_of(field))
        return self._words("{field}, second language", field=name) if is_second(field) else name

    def _value(self, kind: type[Record], field: str, value: Any) -> str:
        if value is None or value == "":
            return ""
        enumeration = enumeration_of(kind, field)
        if enumeration is not None:
            return self._words.name(enumeration(value))
        if isinstance(value, bool):
            return self._words("yes") if value else self._words("no")
        if isinstance(value, list):
            return ", ".join(self._name_of_record(str(each)) for each in value)
        return self._name_of_record(value) if field.endswith("_id") else str(value)

    def _name_of_record(self, record_id: str) -> str:
        if record_id not in self._known:
            found = (self._desk.store.get(kind, record_id) for kind in NAMED)
            record = next((each for each in found if each is not None), None)
            self._known[record_id] = self._names.of(record, _naming(record)) if record else self._words("unknown")
        return self._known[record_id]


def _naming(record: Record) -> str:
    if isinstance(record, Party):
        return "short_name"
    return "label" if isinstance(record, Edition | Figure) else "name"
