"""The one door for writing: whatever changes a row comes through here, with its change in the log, or not at all.

A door is open for one transaction. It checks the record, writes the log and the row together, and remembers what was
touched, so that the store can announce it once all is safely down.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, func, insert, select

from jpdialog.domain.brief import TEXTS, Brief, Entry, form_field
from jpdialog.domain.ordering import key_between
from jpdialog.domain.record import Placed, Record
from jpdialog.domain.trouble import Trouble
from jpdialog.storage import drafts, projection
from jpdialog.storage.change import DELETED, MADE, Draft, Stamp, canonical, entity_of, make_change
from jpdialog.storage.checking import checked, first_values
from jpdialog.storage.heads import follow
from jpdialog.storage.history import CHANGES, PARENTS, changes_of, heads
from jpdialog.storage.many import Watch, heads_of, in_turn, said_in_log, unwatched, values_before
from jpdialog.storage.projection import BY_TABLE, record_from, table_of

R = TypeVar("R", bound=Record)
WORDING = frozenset({MADE, DELETED, "position", "kind", "handling", *TEXTS, *map(form_field, TEXTS)})
"""The fields of an entry that are part of a brief's wording, and its coming and going."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A record that a transaction changed: its table and id."""

    table: str
    record_id: str


class Door:
    """Writing within one transaction; made by the store alone."""

    def __init__(self, connection: Connection, stamp: Stamp) -> None:
        self._connection = connection
        self._stamp = stamp
        self._seq = int(connection.scalar(select(func.max(CHANGES.c.seq))) or 0)
        self._new: list[Record] = []
        self._changes: list[dict[str, Any]] = []
        self._parents: list[dict[str, str]] = []
        self._edited: dict[str, Record] = {}
        self._gone: dict[type[Record], list[str]] = {}
        self._ahead: dict[str, dict[str, Any]] = {}
        self._heads: dict[tuple[str, str], list[str]] = {}
        self._has_heads: set[str] = set()
        self._drafts: set[tuple[str, str]] | None = None
        self.touched: set[Touched] = set()
        self._reworded_briefs: set[str] = set()
        self._whole_briefs: set[str] = set()

    @property
    def reworded_briefs(self) -> frozenset[str]:
        """The ids of the briefs whose wording was changed; one that came or went as a whole was not."""
        return frozenset(self._reworded_briefs - self._whole_briefs)

    def find(self, kind: type[R], /, **equal: object) -> list[R]:
        """The records as this transaction has them now, found as the store finds them."""
        self.settle()
        return projection.rows_of(self._connection, kind, equal)

    def look_ahead(self, kind: type[Record], record_ids: Collection[str]) -> None:
        """Read at one go what editing these records will ask for, which is quicker from a dozen on.

        What was read ahead before is let go of, so that thousands never stand in the memory together.
        """
        self.settle()
        table = str(kind.__tablename__)
        found = projection.rows_by_id(self._connection, kind, record_ids)
        self._ahead = {entity_of(table, record_id): values for record_id, values in found.items()}
        self._look_for_heads(self._ahead)

    def create(self, record: R) -> R:
        """Make a record; gives the checked one back. Raises Trouble if a field breaks its rule."""
        made = checked(type(record), record.model_dump())
        self._log(projection.entity(made), MADE, first_values(made), [])
        self._new.append(made)
        self._note(made, MADE)
        return made

    def edit(self, record: R, field: str, value: Any) -> R:
        """Set one field; gives the changed record back. Setting what is already there writes nothing."""
        return self.edit_fields(record, {field: value})

    def edit_fields(self, record: R, values: Mapping[str, Any]) -> R:
        """Set several fields, each a change of its own; they are checked at one go."""
        entity = projection.entity(record)
        now = self._values_now(entity, record)
        changed = checked(type(record), {**now, **values})
        for field in values:
            if getattr(changed, field) != now[field]:
                self._write(entity, field, _json_of(changed, field))
                self._edited[entity] = changed
                self._ahead.pop(entity, None)
                self._note(changed, field)
        return changed

    def delete(self, record: Record) -> None:
        """Delete a record: a change like any other, which can be taken back."""
        entity = projection.entity(record)
        self._write(entity, DELETED, True)
        self._note(record, DELETED)
        self._let_go_of([entity])
        self._gone.setdefault(type(record), []).append(record.id)

    def restore(self, entities: Sequence[str]) -> None:
        """Bring deleted records back, as they were; what is there already stays as it is."""
        self.settle()
        for some in in_turn(entities):
            said = {name for name, _, values in said_in_log(self._connection, some) if values is not None}
            gone = [entity for entity in some if entity not in said]
            self._look_for_heads(gone)
            for entity in gone:
                self._write(entity, DELETED, False)
            self._put_from_log(gone)

    def move(self, record: Placed, kin: Sequence[Placed], index: int) -> Placed:
        """Put a record at ``index`` among ``kin``, its siblings in order without itself."""
        before = kin[index - 1].position if index > 0 else None
        after = kin[index].position if index < len(kin) else None
        return self.edit(record, "position", key_between(before, after))

    def take_back(self, transaction: str, watch: Watch = unwatched) -> None:
        """Set everything that a transaction changed to what it was before, by new changes, hundreds at one go."""
        self.settle()
        for some in in_turn(changes_of(self._connection, transaction), watch):
            before = values_before(self._connection, [change.id for change in some if change.field != MADE])
            entities = list(dict.fromkeys(str(change.entity) for change in some))
            self._look_for_heads(entities)
            for change in some:
                is_made = change.field == MADE
                self._write(change.entity, DELETED if is_made else change.field, is_made or before.get(change.id))
            self._put_from_log(entities)

    def settle(self) -> None:
        """Write down what is waiting to be written in bulk."""
        for table, rows in ((CHANGES, self._changes), (PARENTS, self._parents)):
            if rows:
                self._connection.execute(insert(table), rows)
        if self._changes:
            follow(self._connection, self._changes, self._parents)
        projection.put_new_rows(self._connection, self._new)
        projection.put_rows(self._connection, list(self._edited.values()))
        projection.drop_rows(self._connection, self._gone)
        self._new, self._changes, self._parents, self._edited, self._gone = [], [], [], {}, {}

    def keep_draft(self, record: Record, field: str, value: object) -> None:
        """Keep what is being typed into a field as it stands now, on top of what this transaction wrote."""
        self.settle()
        drafts.keep(self._connection, projection.entity(record), field, value)
        self._drafts = None

    def settle_draft(self, entity: str, field: str) -> None:
        """Let go of a draft whose text has become a change."""
        self.settle_drafts(entity, [field])

    def settle_drafts(self, entity: str, fields: Iterable[str]) -> None:
        """Let go of drafts of one record, in one go; of nearly all there are none."""
        drafts = table_of(Draft)
        if self._drafts is None:
            kept = self._connection.execute(select(drafts.c.entity, drafts.c.field))
            self._drafts = {(str(row.entity), str(row.field)) for row in kept}
        if left := [field for field in fields if (entity, field) in self._drafts]:
            self._connection.execute(drafts.delete().where(drafts.c.entity == entity, drafts.c.field.in_(left)))
            self._drafts -= {(entity, field) for field in left}

    def _values_now(self, entity: str, record: Record) -> dict[str, Any]:
        if waiting := self._edited.get(entity):
            return waiting.model_dump()
        if ahead := self._ahead.get(entity):
            return ahead
        if self._new or self._gone:
            self.settle()
        now = projection.row_of(self._connection, record)
        if now is None:
            raise Trouble("This has been deleted in the meantime. Undo the deletion first; what you typed is kept.")
        return now.model_dump()

    def _note(self, record: Record, field: str) -> None:
        if isinstance(record, Brief) and field in {MADE, DELETED}:
            self._whole_briefs.add(record.id)
        if isinstance(record, Entry) and field in WORDING:
            self._reworded_briefs.add(record.brief_id)

    def _look_for_heads(self, entities: Collection[str]) -> None:
        """Know the heads of these records at one go; those that this transaction wrote are known already."""
        unknown = set(entities) - self._has_heads
        for of_field, heads_there in heads_of(self._connection, unknown).items() if unknown else ():
            self._heads.setdefault(of_field, heads_there)
        self._has_heads |= unknown

    def _let_go_of(self, entities: Iterable[str]) -> None:
        """Have no more in mind what is about to be another thing in the tables."""
        for entity in entities:
            self._edited.pop(entity, None)
            self._ahead.pop(entity, None)

    def _put_from_log(self, entities: Sequence[str]) -> None:
        """Make the rows of these records say what the log says by now."""
        self.settle()
        self._let_go_of(entities)
        for some in projection.in_handfuls(said_in_log(self._connection, entities)):
            records = [record_from(name, values) for name, values in some if values is not None]
            gone: dict[type[Record], list[str]] = {}
            for name, values in some:
                table, _, record_id = name.partition(":")
                if values is None:
                    gone.setdefault(BY_TABLE[table], []).append(record_id)
            projection.put_rows(self._connection, records)
            projection.drop_rows(self._connection, gone)
            for record in records:
                self._note(record, DELETED)

    def _write(self, entity: str, field: str, value: Any) -> None:
        if self._new:
            self.settle()
        followed = self._heads.get((entity, field)) or self._followed(entity, field)
        self._heads[entity, field] = [self._log(entity, field, value, followed)]

    def _followed(self, entity: str, field: str) -> list[str]:
        if entity in self._has_heads and (entity, MADE) in self._heads:
            return self._heads[entity, MADE]
        return heads(self._connection, entity, field)

    def _log(self, entity: str, field: str, value: Any, parents: list[str]) -> str:
        self._seq += 1
        change = make_change(self._stamp, self._seq, entity, field, canonical(value), parents)
        self._changes.append(change)
        self._parents += [{"child": change["id"], "parent": parent} for parent in parents]
        table, _, record_id = entity.partition(":")
        self.touched.add(Touched(table, record_id))
        return str(change["id"])


def _json_of(record: Record, field: str) -> Any:
    return record.model_dump(mode="json", include={field})[field]
