"""The one door for writing: whatever changes a row comes through here, with its change in the log, or not at all.

A door is open for one transaction. It checks the record, writes the log and the row together, and remembers what was
touched, so that the store can announce it once all is safely down.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, func, insert, select

from jpdialog.domain.brief import TEXTS, Brief, Entry, form_field
from jpdialog.domain.ordering import key_between
from jpdialog.domain.record import Placed, Record
from jpdialog.domain.trouble import Trouble
from jpdialog.storage import drafts, projection
from jpdialog.storage.change import DELETED, MADE, Draft, Stamp, canonical, make_change
from jpdialog.storage.checking import checked, first_values
from jpdialog.storage.heads import follow
from jpdialog.storage.history import CHANGES, PARENTS, changes_of, heads, record_values, value_before
from jpdialog.storage.projection import BY_TABLE, table_of

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
        self._heads: dict[tuple[str, str], list[str]] = {}
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
        now = self._current(record)
        changed = checked(type(record), {**now.model_dump(), **values})
        entity = projection.entity(record)
        for field in values:
            if getattr(changed, field) != getattr(now, field):
                self._write(entity, field, _json_of(changed, field))
                self._edited[entity] = changed
                self._note(changed, field)
        return changed

    def delete(self, record: Record) -> None:
        """Delete a record: a change like any other, which can be taken back."""
        self._write(projection.entity(record), DELETED, True)
        self._note(record, DELETED)
        self.settle()
        projection.drop_row(self._connection, type(record), record.id)

    def restore(self, entities: Sequence[str]) -> None:
        """Bring deleted records back, as they were; what is there already stays as it is."""
        for entity in entities:
            if record_values(self._connection, entity) is None:
                self._write(entity, DELETED, False)
                self._put_from_log(entity)

    def move(self, record: Placed, kin: Sequence[Placed], index: int) -> Placed:
        """Put a record at ``index`` among ``kin``, its siblings in order without itself."""
        before = kin[index - 1].position if index > 0 else None
        after = kin[index].position if index < len(kin) else None
        return self.edit(record, "position", key_between(before, after))

    def take_back(self, transaction: str) -> None:
        """Set everything that a transaction changed to what it was before, by new changes."""
        self.settle()
        for change in changes_of(self._connection, transaction):
            before = value_before(self._connection, change.id, change.field)
            if change.field == MADE:
                self._write(change.entity, DELETED, True)
            else:
                self._write(change.entity, change.field, before)
            self._put_from_log(change.entity)

    def settle(self) -> None:
        """Write down what is waiting to be written in bulk."""
        for table, rows in ((CHANGES, self._changes), (PARENTS, self._parents)):
            if rows:
                self._connection.execute(insert(table), rows)
        if self._changes:
            follow(self._connection, self._changes, self._parents)
        projection.put_new_rows(self._connection, self._new)
        projection.put_rows(self._connection, list(self._edited.values()))
        self._new, self._changes, self._parents, self._edited = [], [], [], {}

    def keep_draft(self, record: Record, field: str, value: object) -> None:
        """Keep what is being typed into a field as it stands now, on top of what this transaction wrote."""
        self.settle()
        drafts.keep(self._connection, projection.entity(record), field, value)

    def settle_draft(self, entity: str, field: str) -> None:
        """Let go of a draft whose text has become a change."""
        self.settle_drafts(entity, [field])

    def settle_drafts(self, entity: str, fields: Iterable[str]) -> None:
        """Let go of drafts of one record, in one go."""
        drafts = table_of(Draft)
        self._connection.execute(drafts.delete().where(drafts.c.entity == entity, drafts.c.field.in_(list(fields))))

    def _current(self, record: R) -> R:
        waiting = self._edited.get(projection.entity(record))
        if isinstance(waiting, type(record)):
            return waiting
        self._settle_new()
        now = projection.row_of(self._connection, record)
        if now is None:
            raise Trouble("This has been deleted in the meantime. Undo the deletion first; what you typed is kept.")
        return now

    def _note(self, record: Record, field: str) -> None:
        if isinstance(record, Brief) and field in {MADE, DELETED}:
            self._whole_briefs.add(record.id)
        if isinstance(record, Entry) and field in WORDING:
            self._reworded_briefs.add(record.brief_id)

    def _settle_new(self) -> None:
        if self._new:
            self.settle()

    def _put_from_log(self, entity: str) -> None:
        self.settle()
        values = record_values(self._connection, entity)
        table, _, record_id = entity.partition(":")
        if values is None:
            projection.drop_row(self._connection, BY_TABLE[table], record_id)
        else:
            record = projection.record_from(entity, values)
            projection.put_row(self._connection, record)
            self._note(record, DELETED)

    def _write(self, entity: str, field: str, value: Any) -> None:
        self._settle_new()
        of_field = (entity, field)
        followed = self._heads.get(of_field) or heads(self._connection, entity, field)
        self._heads[of_field] = [self._log(entity, field, value, followed)]

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
